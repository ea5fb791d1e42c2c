package app

import (
	"context"
	"reflect"
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/records"
)

// A bygone is a store of records as they were, which nothing can change. What is
// no record – how the window looks, the backups, the folder – is that of the store
// behind it. It has every table itself: one of the store behind would show what
// stands there today.
type bygone struct {
	records.Keeper
	behind  Tables // for the names of the tables
	refusal error
	was     domain.Frozen
	sets    []domain.ReferenceSet    // the one that was in use, unless it is the one that ships
	used    []domain.ReferenceChoice // of it
}

// newBygone puts a frozen season before a store. Files are those of the reference
// set that ships.
func newBygone(s Store, was domain.Frozen, files []domain.TextFile, refusal error) bygone {
	b := bygone{Keeper: s, behind: s, was: was, refusal: refusal}
	if len(was.Set) > 0 && !slices.Equal(was.Set, files) {
		b.sets = []domain.ReferenceSet{{Name: was.Reference, Files: was.Set}}
		b.used = []domain.ReferenceChoice{{Name: was.Reference}}
	}
	return b
}

// InTx refuses.
func (b bygone) InTx(context.Context, func(Tables) error) (records.Step, error) {
	return records.Step{}, b.refusal
}

// Undo refuses.
func (b bygone) Undo(context.Context) (records.Step, bool, error) {
	return records.Step{}, false, b.refusal
}

// Redo refuses.
func (b bygone) Redo(context.Context) (records.Step, bool, error) {
	return records.Step{}, false, b.refusal
}

// Restore refuses.
func (b bygone) Restore(context.Context, string) (records.Step, error) {
	return records.Step{}, b.refusal
}

// BringBack refuses.
func (b bygone) BringBack(context.Context, int64) (Change, error) { return Change{}, b.refusal }

// Journal has nothing: what changed is told where records can change.
func (b bygone) Journal(context.Context, int) ([]Change, error) { return nil, nil }

// History has nothing.
func (b bygone) History(context.Context, string, domain.ID) ([]Change, error) { return nil, nil }

// Deleted has nothing.
func (b bygone) Deleted(context.Context, time.Time) ([]Change, error) { return nil, nil }

// Close leaves the store behind it open.
func (b bygone) Close() error { return nil }

// A shelf is one table of a bygone.
type shelf[T Record] struct {
	Table[T] // of the store behind it, for its name
	rows     []T
	refusal  error
}

// List returns the records.
func (s shelf[T]) List(context.Context) ([]T, error) { return slices.Clone(s.rows), nil }

// Save refuses.
func (s shelf[T]) Save(context.Context, *T) error { return s.refusal }

// Delete refuses.
func (s shelf[T]) Delete(context.Context, domain.ID) error { return s.refusal }

// shelve makes a table of records, each with an identity of its own.
func shelve[T Record](b bygone, of Table[T], rows []T) Table[T] {
	rows = slices.Clone(rows)
	for i := range rows {
		reflect.ValueOf(&rows[i]).Elem().FieldByName("ID").SetInt(int64(i + 1)) // a file has none
	}
	return shelf[T]{of, rows, b.refusal}
}
