package app

import (
	"context"
	"errors"
	"fmt"
	"reflect"
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
	read bool                // whether rows are what the table holds
	part func(reflect.Value) // what makes a copy of a record its own; nil: it is already
}

// List returns every record in the table's order.
func (h *held[T]) List(ctx context.Context) ([]T, error) {
	if *h.step {
		return nil, errWithinStep
	}
	if !h.read {
		rows, err := h.Table.List(ctx)
		if err != nil {
			return nil, err
		}
		h.rows, h.read = rows, true
	}
	return h.copied(), nil
}

// peek returns the records themselves, to be read only.
func (h *held[T]) peek(ctx context.Context) ([]T, error) {
	if !h.read {
		if _, err := h.List(ctx); err != nil {
			return nil, err
		}
	}
	return h.rows, nil
}

// drop forgets the records.
func (h *held[T]) drop() { h.rows, h.read = nil, false }

// copied returns copies of the records that share nothing with them that could be
// changed.
func (h *held[T]) copied() []T {
	rows := append([]T(nil), h.rows...)
	if h.part != nil {
		for v, i := reflect.ValueOf(rows), 0; i < len(rows); i++ {
			h.part(v.Index(i))
		}
	}
	return rows
}

// parting returns what makes all that a value of a type refers to a copy of its
// own; nil: it refers to nothing. Points in time are values, and what no other
// package can reach is left alone.
func parting(t reflect.Type) func(reflect.Value) {
	switch t.Kind() {
	case reflect.Struct:
		return partingFields(t)
	case reflect.Slice:
		elem := parting(t.Elem())
		return func(v reflect.Value) {
			if v.IsNil() {
				return
			}
			own := reflect.MakeSlice(t, v.Len(), v.Len())
			reflect.Copy(own, v)
			v.Set(own)
			for i := 0; elem != nil && i < own.Len(); i++ {
				elem(own.Index(i))
			}
		}
	case reflect.Pointer:
		elem := parting(t.Elem())
		return func(v reflect.Value) {
			if v.IsNil() {
				return
			}
			own := reflect.New(t.Elem())
			own.Elem().Set(v.Elem())
			v.Set(own)
			if elem != nil {
				elem(own.Elem())
			}
		}
	case reflect.Map:
		return partingMap(t)
	}
	return nil
}

func partingFields(t reflect.Type) func(reflect.Value) {
	type field struct {
		index int
		part  func(reflect.Value)
	}
	var fields []field
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() {
			if part := parting(f.Type); part != nil {
				fields = append(fields, field{i, part})
			}
		}
	}
	if len(fields) == 0 {
		return nil
	}
	return func(v reflect.Value) {
		for _, f := range fields {
			f.part(v.Field(f.index))
		}
	}
}

func partingMap(t reflect.Type) func(reflect.Value) {
	elem := parting(t.Elem())
	return func(v reflect.Value) {
		if v.IsNil() {
			return
		}
		own := reflect.MakeMapWithSize(t, v.Len())
		for at := v.MapRange(); at.Next(); {
			value := reflect.New(t.Elem()).Elem()
			value.Set(at.Value())
			if elem != nil {
				elem(value)
			}
			own.SetMapIndex(at.Key(), value)
		}
		v.Set(own)
	}
}

// A reader reads tables until the first error: those that are held from what is
// held.
type reader struct {
	ctx  context.Context
	held map[string]any // the held tables by name; nil: all are read
	peek bool           // what is held is not copied: it is only read
	err  error
}

func list[T Record](r *reader, t Table[T]) []T {
	if r.err != nil {
		return nil
	}
	read := t.List
	if k, ok := r.held[t.Name()].(*held[T]); ok {
		if read = k.List; r.peek {
			read = k.peek
		}
	}
	rows, err := read(r.ctx)
	if err != nil {
		r.err = fmt.Errorf("read records: %w", err)
	}
	return rows
}
