package app_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/records"
	"secondlook/domain/seasons"
)

// errFull is what a write comes to when the disk is full.
var errFull = errors.New("the disk is full")

// full is a store whose disk is full after so many writes.
type full struct {
	app.Store
	left *int
}

// InTx runs f on tables that fail.
func (s full) InTx(ctx context.Context, f func(app.Tables) error) (records.Step, error) {
	return s.Store.InTx(ctx, func(t app.Tables) error { return f(fullTables{t, s.left}) })
}

// fullTables are the tables of a full that opening a season writes to.
type fullTables struct {
	app.Tables
	left *int
}

type fullTable[T app.Record] struct {
	app.Table[T]
	left *int
}

// Save keeps a record while there is room.
func (t fullTable[T]) Save(ctx context.Context, x *T) error {
	if *t.left--; *t.left < 0 {
		return errFull
	}
	return t.Table.Save(ctx, x)
}

func (t fullTables) Seasons() app.Table[domain.Season] {
	return fullTable[domain.Season]{t.Tables.Seasons(), t.left}
}

func (t fullTables) Applications() app.Table[domain.Application] {
	return fullTable[domain.Application]{t.Tables.Applications(), t.left}
}

func (t fullTables) Marks() app.Table[domain.Mark] {
	return fullTable[domain.Mark]{t.Tables.Marks(), t.left}
}

func (t fullTables) Tasks() app.Table[domain.Task] {
	return fullTable[domain.Task]{t.Tables.Tasks(), t.left}
}

func (t fullTables) Letters() app.Table[domain.Letter] {
	return fullTable[domain.Letter]{t.Tables.Letters(), t.left}
}

func (t fullTables) Snapshots() app.Table[domain.Snapshot] {
	return fullTable[domain.Snapshot]{t.Tables.Snapshots(), t.left}
}

// kept writes down all that the file holds of what opening a season touches.
func kept(t testing.TB, s app.Store) string {
	t.Helper()
	ctx := t.Context()
	read := func(rows any, err error) string {
		must(t, err)
		return fmt.Sprintf("%+v\n", rows)
	}
	out := ""
	for _, f := range []func() string{
		func() string { return read(s.Seasons().List(ctx)) }, func() string { return read(s.Applications().List(ctx)) },
		func() string { return read(s.Marks().List(ctx)) }, func() string { return read(s.Tasks().List(ctx)) },
		func() string { return read(s.Letters().List(ctx)) }, func() string { return read(s.Snapshots().List(ctx)) },
		func() string { return read(s.Journal(ctx, 100)) },
	} {
		out += f()
	}
	return out
}

// A disk that is full at any of the writes leaves the file exactly as it was, and
// the season that it was; with room for all of them the next one is open.
func TestAFaultLeavesTheSeasonAsItWas(t *testing.T) {
	left, base := 1000, app.Store(nil)
	day := domain.NewDate(2026, 11, 22)
	a, stop, err := apptest.OpenThrough(t.TempDir(), func() time.Time { return time.Date(day.Year, day.Month, day.Day, 12, 0, 0, 0, time.UTC) },
		func(s app.Store) app.Store { base = s; return full{s, &left} })
	must(t, err)
	t.Cleanup(func() { must(t, stop()) })
	p := unsent(a)
	p.Applications = p.Applications[:4]
	p.Tasks = append(p.Tasks, domain.Task{Title: "Call the office", Season: season, Due: domain.NewDate(2027, 5, 2)})
	p.Letters[0].Status = domain.LetterAssigned
	must(t, a.ReplaceProfile(t.Context(), p))
	set(t, a, is(domain.Submitted, time.September, 24), onTheList(t, a)[0].ID)
	day = domain.NewDate(2027, 4, 2)
	before, faults := kept(t, base), 0
	for n := 0; ; n++ {
		left = n
		to, err := a.OpenNext(t.Context(), season, seasons.CarryAll, domain.OutcomeUnmatched)
		if err == nil {
			if to != 2028 || a.Season() != 2028 || seasons.Of(must1(a.Profile(t.Context())), season).Outcome != domain.OutcomeUnmatched {
				t.Errorf("with room for %d writes season %d is open", n, a.Season())
			}
			break
		}
		faults++
		if !errors.Is(err, errFull) || kept(t, base) != before || a.Season() != season {
			t.Fatalf("full at write %d: %v, season %d; the file has changed: %v", n+1, err, a.Season(), kept(t, base) != before)
		}
	}
	if faults < 8 {
		t.Errorf("only %d writes were made", faults)
	}
}

func must1[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}
