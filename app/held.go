package app

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"time"
)

// errWithinStep is a read that would wait for the step that it stands in, for
// ever: within a step only the tables that it was given may be read.
var errWithinStep = errors.New("the records are read within a step that changes them")

// held is a table whose records are read once and held until one of them changes.
// Who lists them gets copies of his own.
type held[T Record] struct {
	Table[T]
	step *bool // whether a step is under way
	rows []T
	read bool // whether rows are what the table holds
	copy copier
}

// List returns every record in the table's order.
func (k *held[T]) List(ctx context.Context) ([]T, error) {
	if *k.step {
		return nil, errWithinStep
	}
	if !k.read {
		rows, err := k.Table.List(ctx)
		if err != nil {
			return nil, err
		}
		k.rows, k.read = rows, true
	}
	return k.copied(), nil
}

// drop forgets the records.
func (k *held[T]) drop() { k.rows, k.read = nil, false }

// copied returns copies of the records that share nothing with them that could be
// changed.
func (k *held[T]) copied() []T {
	rows := append([]T(nil), k.rows...)
	if t := reflect.TypeFor[T](); k.copy.deep(t) {
		for v, i := reflect.ValueOf(rows), 0; i < len(rows); i++ {
			k.copy.part(v.Index(i))
		}
	}
	return rows
}

// A copier copies what values refer to. It knows of each type which of its fields
// refer to something.
type copier map[reflect.Type][]int

// deep reports whether values of a type refer to something that could be changed
// through a copy.
func (c copier) deep(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Slice, reflect.Map, reflect.Pointer:
		return true
	case reflect.Array:
		return c.deep(t.Elem())
	case reflect.Struct:
		return len(c.fields(t)) > 0
	}
	return false
}

// fields are the indices of the fields of a struct that refer to something. A
// point in time is a value.
func (c copier) fields(t reflect.Type) []int {
	at, known := c[t]
	if !known && t != reflect.TypeFor[time.Time]() {
		for i := range t.NumField() {
			if c.deep(t.Field(i).Type) {
				at = append(at, i)
			}
		}
	}
	c[t] = at
	return at
}

// part makes what v refers to a copy of its own.
func (c copier) part(v reflect.Value) {
	t := v.Type()
	switch t.Kind() {
	case reflect.Struct:
		for _, i := range c.fields(t) {
			c.part(v.Field(i))
		}
	case reflect.Array:
		c.parts(v)
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		own := reflect.MakeSlice(t, v.Len(), v.Len())
		reflect.Copy(own, v)
		v.Set(own)
		c.parts(own)
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		own := reflect.New(t.Elem())
		own.Elem().Set(v.Elem())
		v.Set(own)
		if c.deep(t.Elem()) {
			c.part(own.Elem())
		}
	case reflect.Map:
		if v.IsNil() {
			return
		}
		own := reflect.MakeMapWithSize(t, v.Len())
		for at := v.MapRange(); at.Next(); {
			value := reflect.New(t.Elem()).Elem()
			value.Set(at.Value())
			if c.deep(t.Elem()) {
				c.part(value)
			}
			own.SetMapIndex(at.Key(), value)
		}
		v.Set(own)
	}
}

// parts makes what the elements of v refer to copies of their own.
func (c copier) parts(v reflect.Value) {
	if !c.deep(v.Type().Elem()) {
		return
	}
	for i := range v.Len() {
		c.part(v.Index(i))
	}
}

// A reader reads tables until the first error: those that are held from what is
// held.
type reader struct {
	ctx  context.Context
	held map[string]any // the held tables by name; nil: all are read
	err  error
}

func list[T Record](r *reader, t Table[T]) []T {
	if r.err != nil {
		return nil
	}
	if k, ok := r.held[t.Name()].(*held[T]); ok {
		t = k
	}
	rows, err := t.List(r.ctx)
	if err != nil {
		r.err = fmt.Errorf("read records: %w", err)
	}
	return rows
}
