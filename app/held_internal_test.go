package app

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"secondlook/domain"
)

// counted is a table that counts how often it is read.
type counted[T Record] struct {
	Table[T]
	rows  []T
	err   error
	reads int
}

func (c *counted[T]) List(context.Context) ([]T, error) {
	c.reads++
	return c.rows, c.err
}

func TestHeldIsReadOnceUntilItChanges(t *testing.T) {
	table := &counted[domain.Application]{rows: []domain.Application{{Program: "a", Letters: []domain.LetterRef{{Writer: "one"}}}}}
	var step bool
	h := &held[domain.Application]{Table: table, step: &step, part: parting(reflect.TypeFor[domain.Application]())}
	read := func() []domain.Application {
		t.Helper()
		rows, err := h.List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	mine := read()
	mine[0].Program, mine[0].Letters[0].Writer = "b", "two"
	mine[0].Letters = append(mine[0].Letters, domain.LetterRef{})
	if theirs := read(); table.reads != 1 || !reflect.DeepEqual(theirs, table.rows) || table.rows[0].Letters[0].Writer != "one" {
		t.Errorf("%d reads, %+v, the table has %+v", table.reads, theirs, table.rows)
	}
	h.drop()
	if read(); table.reads != 2 {
		t.Errorf("%d reads after a change, want 2", table.reads)
	}

	step = true
	if _, err := h.List(t.Context()); !errors.Is(err, errWithinStep) {
		t.Errorf("within a step: %v, want %v", err, errWithinStep)
	}
	step, table.err = false, errors.New("no disk")
	h.drop()
	if _, err := h.List(t.Context()); !errors.Is(err, table.err) {
		t.Errorf("a table that fails: %v", err)
	}
	table.err = nil
	if rows := read(); len(rows) != 1 {
		t.Errorf("after it failed: %+v", rows)
	}
}

// full gives every field of v a value.
func full(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				full(v.Field(i))
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 3))
		full(v.Index(0))
		full(v.Index(1))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		full(v.Elem())
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		full(key)
		full(value)
		v.SetMapIndex(key, value)
	case reflect.String:
		v.SetString("text")
	case reflect.Int, reflect.Int64:
		v.SetInt(1)
	}
}

// shares reports where two values refer to the same.
func shares(a, b reflect.Value, at string) (found []string) {
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if a.Type().Field(i).IsExported() {
				found = append(found, shares(a.Field(i), b.Field(i), at+"."+a.Type().Field(i).Name)...)
			}
		}
	case reflect.Slice, reflect.Map, reflect.Pointer:
		if a.Pointer() == b.Pointer() && !a.IsZero() {
			return []string{at}
		}
		if a.Kind() == reflect.Slice {
			for i := range a.Len() {
				found = append(found, shares(a.Index(i), b.Index(i), at+"[]")...)
			}
		}
	}
	return found
}

// Every type of record is copied whole: with every field set, the copy is equal
// and shares nothing.
func TestCopiesOfRecordsShareNothing(t *testing.T) {
	tables := reflect.TypeFor[domain.Profile]()
	for i := range tables.NumField() {
		f := tables.Field(i)
		if f.Type.Kind() != reflect.Slice {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			rec := reflect.New(f.Type.Elem()).Elem()
			full(rec)
			own := reflect.New(rec.Type()).Elem()
			own.Set(rec)
			if part := parting(own.Type()); part != nil {
				part(own)
			}
			if found := shares(rec, own, f.Name); len(found) > 0 {
				t.Errorf("shared: %v", found)
			}
			if !reflect.DeepEqual(own.Interface(), rec.Interface()) {
				t.Errorf("%+v, want %+v", own, rec)
			}
		})
	}
}

// A map and a pointer are copied too, and what they hold.
func TestCopiesOfMapsAndPointers(t *testing.T) {
	type inner struct{ Names []string }
	type outer struct {
		By    map[string]inner
		One   *inner
		Plain map[string]int
		None  *inner
	}
	was := outer{By: map[string]inner{"a": {[]string{"x"}}}, One: &inner{[]string{"y"}}, Plain: map[string]int{"n": 1}}
	own := was
	parting(reflect.TypeFor[outer]())(reflect.ValueOf(&own).Elem())
	own.By["a"].Names[0], own.One.Names[0], own.Plain["n"] = "-", "-", 2
	own.By["b"] = inner{}
	want := outer{By: map[string]inner{"a": {[]string{"x"}}}, One: &inner{[]string{"y"}}, Plain: map[string]int{"n": 1}}
	if !reflect.DeepEqual(was, want) {
		t.Errorf("%+v, want %+v", was, want)
	}
}

func BenchmarkHeldApplications(b *testing.B) {
	rows := make([]domain.Application, 3000)
	for i := range rows {
		rows[i].Events = make([]domain.StatusEvent, 4)
	}
	var step bool
	h := &held[domain.Application]{Table: &counted[domain.Application]{rows: rows}, step: &step, part: parting(reflect.TypeFor[domain.Application]())}
	for b.Loop() {
		if all, err := h.List(b.Context()); err != nil || len(all) != len(rows) {
			b.Fatal(len(all), err)
		}
	}
}
