package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"secondlook/domain"
	"secondlook/domain/records"
)

func TestEveryEditIsInTheJournal(t *testing.T) {
	c := newClock()
	db := mustOpen(t, t.TempDir(), Options{Now: c.now})
	e := addExam(t, db, "first")
	c.at = c.at.Add(1500 * time.Millisecond)
	e.Note = "second"
	if err := db.Exams().Save(t.Context(), &e); err != nil {
		t.Fatal(err)
	}
	if err := db.Exams().Delete(t.Context(), e.ID); err != nil {
		t.Fatal(err)
	}
	const first, second = `{"exam":"Step 2 CK","score":251,"note":"first"}`, `{"exam":"Step 2 CK","score":251,"note":"second"}`
	want := []records.Change{
		{ID: 3, At: c.at, Table: "exams", Record: e.ID, Before: second, Step: 3, Kind: records.Edited},
		{ID: 2, At: c.at, Table: "exams", Record: e.ID, Before: first, After: second, Step: 2, Kind: records.Edited},
		{ID: 1, At: newClock().at, Table: "exams", Record: e.ID, After: first, Step: 1, Kind: records.Edited},
	}
	got, err := db.Journal(t.Context(), 10)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got, err = db.Journal(t.Context(), 1); err != nil || len(got) != 1 || got[0].ID != 3 {
		t.Errorf("Journal(1) = %+v, %v; want the newest row", got, err)
	}
	if next := addExam(t, db, "another"); next.ID == e.ID {
		t.Error("the ID of a deleted record is used again")
	}
}

func TestJournalRowsStay(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	addExam(t, db, "")
	for _, sql := range []string{"DELETE FROM journal", "UPDATE journal SET after = ''"} {
		if err := db.gorm.Exec(sql).Error; err == nil {
			t.Errorf("%s was allowed", sql)
		}
	}
}

func TestInTxKeepsAllOrNothing(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	kept := addExam(t, db, "kept")
	boom := errors.New("boom")
	edit := func(tables records.Tables) {
		addExam(t, tables, "in the transaction")
		if err := tables.Exams().Delete(context.Background(), kept.ID); err != nil {
			t.Error(err)
		}
		if got := mustList(t, tables.Exams()); len(got) != 1 || got[0].Note != "in the transaction" {
			t.Errorf("inside: %+v", got)
		}
	}
	unchanged := func(how string) {
		t.Helper()
		if diff := cmp.Diff([]domain.Exam{kept}, mustList(t, db.Exams())); diff != "" {
			t.Errorf("after %s (-want +got):\n%s", how, diff)
		}
		if j, err := db.Journal(t.Context(), 10); err != nil || len(j) != 1 {
			t.Errorf("after %s the journal has %d rows, %v; want 1", how, len(j), err)
		}
	}
	_, err := db.InTx(t.Context(), func(tables records.Tables) error { edit(tables); return boom })
	if err != boom {
		t.Errorf("InTx = %v, want the error of its function", err)
	}
	unchanged("an error")
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		_, _ = db.InTx(t.Context(), func(tables records.Tables) error { edit(tables); panic(boom) })
	}()
	unchanged("a panic")
	ctx, cancel := context.WithCancel(t.Context())
	if _, err := db.InTx(ctx, func(tables records.Tables) error { edit(tables); cancel(); return nil }); err == nil {
		t.Error("a cancelled transaction was kept")
	}
	unchanged("a cancelled context")
	if _, err := db.InTx(t.Context(), func(tables records.Tables) error { edit(tables); return nil }); err != nil {
		t.Fatal(err)
	}
	if j, err := db.Journal(t.Context(), 10); err != nil || len(j) != 3 {
		t.Errorf("after success the journal has %d rows, %v; want 3", len(j), err)
	}
}

func TestAFailedSaveInsideATransactionLeavesNothing(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	step, err := db.InTx(t.Context(), func(tables records.Tables) error {
		addExam(t, tables, "stays")
		for i, year := range []int{2027, 2027, 2028} {
			s := domain.Season{Year: year}
			if err := tables.Seasons().Save(t.Context(), &s); (err != nil) != (i == 1) {
				t.Errorf("season %d: %v", i, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if j, err := db.Journal(t.Context(), 10); err != nil || len(j) != 3 || len(mustList(t, db.Seasons())) != 2 {
		t.Errorf("the journal has %d rows, %v; want 3", len(j), err)
	}
	if len(step.Changes) != 3 || step.ID != step.Changes[0].ID || step.Changes[2].Table != "seasons" {
		t.Errorf("the step is %+v", step)
	}
	step, err = db.InTx(t.Context(), func(tables records.Tables) error {
		if err := tables.Seasons().Save(t.Context(), &domain.Season{Year: 2027}); err == nil {
			t.Error("a season is there twice")
		}
		return nil
	})
	if err != nil || step.ID != 0 || len(step.Changes) > 0 {
		t.Errorf("where nothing was kept the step is %+v, %v", step, err)
	}
}

func TestAFullDisk(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	kept := addExam(t, db, "kept")
	if err := db.gorm.Exec("PRAGMA max_page_count = 1").Error; err != nil { // SQLite takes the present size
		t.Fatal(err)
	}
	var err error
	for i := 0; err == nil && i < 100; i++ {
		e := domain.Exam{Kind: domain.Step1, Note: strings.Repeat("x", 5000)}
		err = db.Exams().Save(t.Context(), &e)
		if err == nil {
			err = db.Exams().Delete(t.Context(), e.ID)
		}
	}
	if err == nil || !strings.Contains(err.Error(), "the disk is full: nothing was changed") {
		t.Errorf("error: %v", err)
	}
	if got := mustList(t, db.Exams()); len(got) == 0 || got[0] != kept {
		t.Errorf("kept: %+v", got)
	}
}

// TestTwoConnections writes from two connections at once, each change built on
// what was read in its transaction. A lost update or a locked file fails.
func TestTwoConnections(t *testing.T) {
	const writers, edits = 8, 50
	dir := t.TempDir()
	dbs := []*DB{mustOpen(t, dir, Options{}), mustOpen(t, dir, Options{})}
	counter := domain.Season{Year: 2027, Note: "0"}
	if err := dbs[0].Seasons().Save(t.Context(), &counter); err != nil {
		t.Fatal(err)
	}
	count := func(tables records.Tables) error {
		list, err := tables.Seasons().List(t.Context())
		if err != nil {
			return err
		}
		var n int
		if _, err := fmt.Sscan(list[0].Note, &n); err != nil {
			return err
		}
		list[0].Note = fmt.Sprint(n + 1)
		return tables.Seasons().Save(t.Context(), &list[0])
	}
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for range edits {
				if _, err := dbs[w%2].InTx(t.Context(), count); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	if got := mustList(t, dbs[1].Seasons())[0].Note; got != fmt.Sprint(writers*edits) {
		t.Errorf("counted to %s, want %d", got, writers*edits)
	}
}

// TestACancelledSaveInsideATransaction cancels the context of one save, not
// that of the transaction around it.
func TestACancelledSaveInsideATransaction(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	_, err := db.InTx(t.Context(), func(tables records.Tables) error {
		addExam(t, tables, "before")
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := tables.Exams().Save(ctx, &domain.Exam{Kind: domain.Step1}); err == nil {
			t.Error("a cancelled save was kept")
		}
		addExam(t, tables, "after")
		return nil
	})
	if got := mustList(t, db.Exams()); err != nil || len(got) != 2 {
		t.Errorf("%+v, %v", got, err)
	}
}
