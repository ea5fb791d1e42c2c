package store

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/records"
)

// An editor adds, changes and deletes random records of one table. A record
// that may exist only once is left out.
type editor func(t *rapid.T, tables records.Tables) error

func edits[T records.Record](table func(records.Tables) records.Table[T], id func(*T) *domain.ID) editor {
	return func(t *rapid.T, tables records.Tables) error {
		list, err := table(tables).List(context.Background())
		if err != nil {
			return err
		}
		i := rapid.IntRange(-1, len(list)-1).Draw(t, "record")
		if i >= 0 && rapid.Bool().Draw(t, "delete") {
			return table(tables).Delete(context.Background(), *id(&list[i]))
		}
		var rec T
		if i >= 0 {
			rec = list[i]
		}
		if rapid.Bool().Draw(t, "edit") { // else what is there is saved as it is
			fill(t, "value", reflect.ValueOf(&rec).Elem())
		}
		var clash domain.Invalid
		if err := table(tables).Save(context.Background(), &rec); err != nil && !errors.As(err, &clash) {
			return err
		}
		return nil
	}
}

// A state is every row of every table that has records.
type state map[string][]map[string]any

func stateOf(t fatal, db *DB) state {
	out := state{}
	var names []string
	err := db.gorm.Raw("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('journal', 'migrations', 'preferences')").Scan(&names).Error
	for _, name := range names {
		var rows []map[string]any
		if err == nil {
			err = db.gorm.Raw("SELECT * FROM " + name + " ORDER BY id").Scan(&rows).Error
		}
		if len(rows) > 0 {
			out[name] = rows
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// fatal is what ends a test, of either kind.
type fatal interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

func wantState(t fatal, db *DB, what string, want state) {
	t.Helper()
	if diff := cmp.Diff(want, stateOf(t, db)); diff != "" {
		t.Fatalf("after %s (-want +got):\n%s", what, diff)
	}
}

// A walk edits, undoes, redoes and opens again, beside a list of the states
// that there were.
type walk struct {
	dir    string
	db     *DB
	states []state // after each step that can be taken back or done again
	at     int     // the state that there is now
}

func (w *walk) open(t fatal) {
	if w.db != nil {
		_ = w.db.Close()
	}
	db, err := Open(w.dir, Options{Now: newClock().now})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.gorm.Exec("PRAGMA synchronous(OFF)").Error; err != nil { // safety is tested elsewhere
		t.Fatal(err)
	}
	w.db = db
}

// edit makes a random step, which may end with nothing.
func (w *walk) edit(t *rapid.T, editors []editor) {
	n, fails := rapid.IntRange(1, 4).Draw(t, "changes"), rapid.IntRange(0, 9).Draw(t, "fails") == 0
	all := func(tables records.Tables) error {
		for range n {
			if err := rapid.SampledFrom(editors).Draw(t, "table")(t, tables); err != nil {
				return err
			}
		}
		if fails {
			return context.Canceled
		}
		return nil
	}
	before := w.changes(t)
	_, err := w.db.InTx(context.Background(), all)
	if (err != nil) != fails {
		t.Fatal(err)
	}
	if w.changes(t) > before {
		w.at++
		w.states = append(w.states[:w.at], stateOf(t, w.db))
	}
}

func (w *walk) changes(t fatal) (n int) {
	if err := w.db.gorm.Raw("SELECT count(*) FROM journal").Scan(&n).Error; err != nil {
		t.Fatal(err)
	}
	return n
}

// turn undoes (-1) or redoes (1) and wants the state of then.
func (w *walk) turn(t fatal, by int) {
	t.Helper()
	what, f := "undo", w.db.Undo
	if by > 0 {
		what, f = "redo", w.db.Redo
	}
	there := w.at+by >= 0 && w.at+by < len(w.states)
	s, ok, err := f(context.Background())
	if err != nil || ok != there || ok && len(s.Changes) == 0 {
		t.Fatalf("%s = %+v, %t, %v; want %t", what, s, ok, err, there)
	}
	if ok {
		w.at += by
	}
	wantState(t, w.db, what, w.states[w.at])
}

// TestUndoAndRedoAreExact makes any edits of any table, takes steps back and
// does them again in between, over restarts. All undone is the start, all
// redone the end.
func TestUndoAndRedoAreExact(t *testing.T) {
	all := editors(t)
	rapid.Check(t, func(rt *rapid.T) {
		w := &walk{dir: t.TempDir(), states: []state{{}}}
		w.open(rt)
		defer func() { _ = w.db.Close() }()
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			switch rapid.IntRange(0, 9).Draw(rt, "what") {
			case 0:
				w.open(rt)
			case 1, 2:
				w.turn(rt, -1)
			case 3:
				w.turn(rt, 1)
			default:
				w.edit(rt, all)
			}
		}
		for range w.at + 1 {
			w.turn(rt, -1)
		}
		w.open(rt)
		for range len(w.states) {
			w.turn(rt, 1)
		}
	})
}

// A hundred steps and more come back one by one after a restart, and a deleted
// record under its old ID.
func TestStepsOutliveARestart(t *testing.T) {
	w := &walk{dir: t.TempDir(), states: []state{{}}}
	w.open(t)
	note := func() {
		w.at++
		w.states = append(w.states, stateOf(t, w.db))
	}
	for n := range 150 {
		e := addExam(t, w.db, fmt.Sprint(n))
		note()
		if n%3 == 0 {
			if err := w.db.Exams().Delete(t.Context(), e.ID); err != nil {
				t.Fatal(err)
			}
			note()
		}
	}
	for range w.at + 1 {
		w.open(t)
		w.turn(t, -1)
		w.turn(t, 1)
		w.turn(t, -1)
	}
	mustClose(t, w.db)
}

func TestAnUndoneStepIsTold(t *testing.T) {
	c := newClock()
	db := mustOpen(t, t.TempDir(), Options{Now: c.now})
	if _, ok, err := db.Undo(t.Context()); ok || err != nil {
		t.Errorf("undo of nothing: %t, %v", ok, err)
	}
	var kept domain.Exam
	_, err := db.InTx(t.Context(), func(tables records.Tables) error {
		kept = addExam(t, tables, "one")
		addExam(t, tables, "two")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	c.at = c.at.Add(time.Hour)
	for _, f := range []func(context.Context) (records.Step, bool, error){db.Undo, db.Redo} {
		s, ok, err := f(t.Context())
		if err != nil || !ok || s.ID != 1 || !s.At.Equal(newClock().at) || len(s.Changes) != 2 || s.Changes[0].Record != kept.ID || s.Changes[0].Before != "" {
			t.Errorf("%+v, %t, %v", s, ok, err)
		}
	}
	if err := db.Exams().Save(t.Context(), &kept); err != nil { // nothing new in it
		t.Fatal(err)
	}
	if j, err := db.Journal(t.Context(), 9); err != nil || len(j) != 6 || j[0].Kind != records.Redone || j[2].Kind != records.Undone {
		t.Errorf("%d rows, %v: %+v", len(j), err, j)
	}
}

func TestHistoryAndWhatWasDeleted(t *testing.T) {
	c := newClock()
	db := mustOpen(t, t.TempDir(), Options{Now: c.now})
	e, other := addExam(t, db, "first"), addExam(t, db, "other")
	e.Note = "second"
	err := errors.Join(db.Exams().Save(t.Context(), &e), db.Exams().Delete(t.Context(), e.ID), db.Exams().Delete(t.Context(), other.ID))
	if err != nil {
		t.Fatal(err)
	}
	history, err := db.History(t.Context(), "exams", e.ID)
	if err != nil || len(history) != 3 || history[0].After != "" || history[2].Before != "" {
		t.Fatalf("%v: %+v", err, history)
	}
	gone, err := db.Deleted(t.Context(), c.at)
	if err != nil || len(gone) != 2 || gone[0].Record != other.ID || gone[1].ID != history[0].ID {
		t.Errorf("deleted: %+v, %v", gone, err)
	}
	if late, err := db.Deleted(t.Context(), c.at.Add(time.Second)); err != nil || len(late) > 0 {
		t.Errorf("deleted later: %+v, %v", late, err)
	}
	for i, want := range []string{"second", "second", "first"} {
		if _, err := db.BringBack(t.Context(), history[i].ID); err != nil {
			t.Fatal(err)
		}
		if got := mustList(t, db.Exams()); len(got) != 1 || got[0].ID != e.ID || got[0].Note != want {
			t.Errorf("version %d: %+v, want %s", i, got, want)
		}
	}
	if now, err := db.History(t.Context(), "exams", e.ID); err != nil || len(now) != 5 { // the second was so already
		t.Errorf("%d versions, %v; want 5", len(now), err)
	}
	if gone, err := db.Deleted(t.Context(), c.at); err != nil || len(gone) != 1 {
		t.Errorf("still deleted: %+v, %v", gone, err)
	}
	if _, err := db.BringBack(t.Context(), 99); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("a change that never was: %v", err)
	}
}

// A deleted record whose place another one has taken meanwhile stays deleted.
func TestBringBackOfWhatMayExistOnce(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{Now: newClock().now})
	s := domain.Season{Year: 2027, Note: "old"}
	err := errors.Join(db.Seasons().Save(t.Context(), &s), db.Seasons().Delete(t.Context(), s.ID))
	next := domain.Season{Year: 2027, Note: "new"}
	if err = errors.Join(err, db.Seasons().Save(t.Context(), &next)); err != nil {
		t.Fatal(err)
	}
	var clash domain.Invalid
	if _, err := db.BringBack(t.Context(), 2); !errors.As(err, &clash) || clash.Problem("year") == "" {
		t.Errorf("BringBack = %v", err)
	}
	if got := mustList(t, db.Seasons()); len(got) != 1 || !cmp.Equal(got[0], next) {
		t.Errorf("%+v", got)
	}
}

// manySteps makes n steps, or n pairs of a step and its undo.
func manySteps(b *testing.B, db *DB, n int, undone bool) {
	b.Helper()
	if err := db.gorm.Exec("PRAGMA synchronous(OFF)").Error; err != nil {
		b.Fatal(err)
	}
	e := addExam(b, db, "")
	for i := range n {
		e.Note = fmt.Sprint(i)
		if err := db.Exams().Save(b.Context(), &e); err != nil {
			b.Fatal(err)
		}
		if !undone {
			continue
		}
		if _, ok, err := db.Undo(b.Context()); !ok || err != nil {
			b.Fatal(ok, err)
		}
	}
}

// BenchmarkUndo takes one step back and does it again, after ten thousand steps
// that stand, and after as many that were each taken back, the worst case.
func BenchmarkUndo(b *testing.B) {
	for name, undone := range map[string]bool{"standing": false, "undone": true} {
		b.Run(name, func(b *testing.B) {
			db := mustOpen(b, b.TempDir(), Options{Now: newClock().now})
			manySteps(b, db, 10_000, undone)
			for b.Loop() {
				_, undid, err := db.Undo(b.Context())
				_, redid, bad := db.Redo(b.Context())
				if !undid || !redid || err != nil || bad != nil {
					b.Fatal(undid, redid, err, bad)
				}
			}
		})
	}
}

// What was never deleted is not offered, though it is gone; what was, is offered
// still after its return was taken back.
func TestAnAdditionTakenBackIsNoDeletion(t *testing.T) {
	c := newClock()
	db := mustOpen(t, t.TempDir(), Options{Now: c.now})
	undo := func() {
		if _, ok, err := db.Undo(t.Context()); err != nil || !ok {
			t.Fatal(ok, err)
		}
	}
	e := addExam(t, db, "first")
	undo()
	if gone, err := db.Deleted(t.Context(), c.at); err != nil || len(gone) > 0 {
		t.Errorf("taken back: %+v, %v", gone, err)
	}
	e = addExam(t, db, "second")
	if err := db.Exams().Delete(t.Context(), e.ID); err != nil {
		t.Fatal(err)
	}
	gone, err := db.Deleted(t.Context(), c.at)
	if err != nil || len(gone) != 1 {
		t.Fatalf("deleted: %+v, %v", gone, err)
	}
	if _, err := db.BringBack(t.Context(), gone[0].ID); err != nil {
		t.Fatal(err)
	}
	undo()
	if gone, err := db.Deleted(t.Context(), c.at); err != nil || len(gone) != 1 || gone[0].Record != e.ID {
		t.Errorf("deleted, and its return taken back: %+v, %v", gone, err)
	}
}
