package app_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/learning"
	"secondlook/domain/simulate"
)

// lived is a program with the records of three simulated seasons, two of them
// over and frozen when they were sent.
func lived(tb testing.TB) *app.App {
	tb.Helper()
	a := apptest.New(tb)
	p, err := simulate.History(a.Catalog().Programs, simulate.Size{Last: a.Season(), Seasons: 3, Applications: 80, Today: a.Today(), Seed: 5, Freeze: true})
	if err != nil {
		tb.Fatal(err)
	}
	if err := a.ReplaceProfile(tb.Context(), p); err != nil {
		tb.Fatal(err)
	}
	return a
}

func learnt(tb testing.TB, a *app.App) *app.Learning {
	tb.Helper()
	l, err := a.Learning(tb.Context(), app.Scope{}, false)
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

// What seasons teach is shown, taken over in one step, told as a reason with which
// the reasons add up, not learnt twice, and taken back.
func TestTakeOverAndBack(t *testing.T) {
	a := lived(t)
	l := learnt(t, a)
	if l.Offer == nil || l.TakenOver || l.Offer.InUse || l.Learnt.Seasons != 2 || len(l.Seasons) != 3 || len(l.Offer.Programs) != 3 || l.Offer.List == "" {
		t.Fatalf("%+v", l)
	}
	wantLearning(t, l)
	text := strings.Join(append(append(append([]string{l.Head}, l.Lines...), l.Told...), l.Learn...), "\n")
	if strings.Contains(text, "learning.") || strings.Contains(text, "{") || strings.Contains(text, "NaN") {
		t.Errorf("not in words:\n%s", text)
	}
	up := l.Offer.Shift > 0
	for _, x := range l.Offer.Programs {
		if (x.After.Value > x.Before.Value) != up {
			t.Errorf("a shift of %v makes %+v", l.Offer.Shift, x)
		}
	}
	must(t, a.TakeOver(t.Context(), false))
	r, err := a.Rank(t.Context(), app.Scope{})
	must(t, err)
	now := learnt(t, a)
	if !now.TakenOver || !now.Offer.InUse || now.InUse.Intercept != l.Offer.Shift || math.Abs(now.Learnt.Shift-l.Learnt.Shift) > 1e-9 {
		t.Errorf("taken over: %+v", now)
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.Program.Key != l.Offer.Programs[0].Key {
			continue
		}
		sum, told := 0.0, false
		for _, why := range a.Explain(r, i).Reasons {
			sum += why.Points
			told = told || strings.Contains(why.Label, "Your own seasons so far")
		}
		if math.Abs(row.Chance-l.Offer.Programs[0].After.Value) > 1e-9 || !told || math.Abs(sum-100*row.Chance) > 1e-6 {
			t.Errorf("%v, foretold %v; reasons add up to %v and tell it: %v", row.Chance, l.Offer.Programs[0].After.Value, sum, told)
		}
	}
	if _, err := a.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if l := learnt(t, a); l.TakenOver {
		t.Errorf("one undo leaves %+v", l.InUse)
	}
	must(t, a.TakeOver(t.Context(), false))
	must(t, a.TakeBack(t.Context()))
	figures, err := a.OwnFigures.List(t.Context())
	if err != nil || len(figures) != 0 || learnt(t, a).TakenOver {
		t.Errorf("taken back it leaves %+v, %v", figures, err)
	}
}

func wantLearning(t *testing.T, l *app.Learning) {
	t.Helper()
	if !strings.Contains(l.Head, "159 applications") || len(l.Lines) != 3 || len(l.Learn) != 4 || !strings.Contains(l.Told[2], "not over yet") {
		t.Errorf("%q\n%q\n%q\n%q", l.Head, l.Lines, l.Learn, l.Told)
	}
}

// Without seasons the page says what is needed, and there is nothing to take over.
func TestNothingToLearnFrom(t *testing.T) {
	a := apptest.New(t)
	if l := learnt(t, a); l.Offer != nil || !strings.Contains(l.Head, "Nothing to compare yet") {
		t.Errorf("%+v", l)
	}
	var bad domain.Invalid
	if err := a.TakeOver(t.Context(), false); !errors.As(err, &bad) {
		t.Errorf("%v", err)
	}
	if err := a.TakeBack(t.Context()); !errors.Is(err, app.ErrTaken) {
		t.Errorf("nothing is taken back: %v", err)
	}
}

// A figure that was typed by hand is replaced, and one undo brings it back.
func TestTakeOverReplacesATypedFigure(t *testing.T) {
	a := lived(t)
	must(t, a.SetFigure(t.Context(), learning.InterceptKey, "0.7"))
	if l := learnt(t, a); !l.TakenOver || l.InUse.Intercept != 0.7 {
		t.Errorf("%+v", l.InUse)
	}
	must(t, a.TakeOver(t.Context(), false))
	if l := learnt(t, a); l.InUse.Intercept == 0.7 || !l.Offer.InUse {
		t.Errorf("%+v", l.InUse)
	}
	if err := a.TakeOver(t.Context(), false); !errors.Is(err, app.ErrTaken) {
		t.Errorf("taken over twice: %v", err)
	}
	if _, err := a.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if l := learnt(t, a); l.InUse.Intercept != 0.7 {
		t.Errorf("%+v", l.InUse)
	}
}

// The sample's past is seen in hindsight: told, and counted only when it is asked
// for.
func TestLearningOfTheSample(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	l := learnt(t, a)
	all, err := a.Learning(t.Context(), app.Scope{}, true)
	must(t, err)
	t.Logf("%q\n%q\n%q\n%q\n%+v", all.Head, all.Told, all.Lines, all.Learn, all.Offer)
	if l.Learnt.Seasons != 0 || l.Offer != nil || l.Other == 0 || all.Learnt.Seasons != l.Other || all.Offer == nil {
		t.Errorf("%+v\n%+v", l, all)
	}
}

func BenchmarkLearning(b *testing.B) {
	a := lived(b)
	r := app.Scope{Season: a.Season()}
	for b.Loop() {
		if _, err := a.Learning(b.Context(), r, false); err != nil {
			b.Fatal(err)
		}
	}
}

// What was learnt is kept for the day and for whether seasons in hindsight count,
// until the records change: after Match Day the season that was not over is.
func TestWhatWasLearntIsKept(t *testing.T) {
	day := time.Date(2026, time.March, 18, 12, 0, 0, 0, time.UTC)
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return day })
	must(t, err)
	defer func() { must(t, stop()) }()
	p, err := simulate.History(a.Catalog().Programs, simulate.Size{Last: 2026, Seasons: 1, Applications: 20, Today: a.Today(), Seed: 5, Freeze: true})
	if err != nil {
		t.Fatal(err)
	}
	p.Seasons = []domain.Season{{Year: 2026, Outcome: domain.OutcomeUnmatched}}
	must(t, a.ReplaceProfile(t.Context(), p))
	first := learnt(t, a)
	work, err := a.Learn(t.Context(), app.Scope{}, false)
	if err != nil || !work.Done() || work.Found() != first || first.Seasons[0].Over {
		t.Fatalf("%v, %+v", err, first.Seasons)
	}
	if other, err := a.Learning(t.Context(), app.Scope{}, true); err != nil || other == first {
		t.Errorf("with those in hindsight it is the same: %v", err)
	}
	day = day.AddDate(0, 0, 7)
	if later := learnt(t, a); later == first || !later.Seasons[0].Over {
		t.Error("after Match Day the season is still not over")
	}
	x := domain.Task{Title: "x"}
	must(t, a.Tasks.Save(t.Context(), &x))
	if work, err := a.Learn(t.Context(), app.Scope{}, false); err != nil || work.Done() {
		t.Errorf("it outlives a change of the records: %v", err)
	}
}

// A season that brings far more than was to be expected is one to look at again.
func TestUnusualSeasonsAreTold(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	p.Applications, p.Invitations, p.Interviews, p.Snapshots = nil, nil, nil, nil
	for _, x := range a.Catalog().Programs[:30] {
		p.Applications = append(p.Applications, domain.Application{Program: x.Key, Season: 2026, Status: domain.Invited})
	}
	p.Seasons = []domain.Season{{Year: 2026, Outcome: domain.OutcomeUnmatched}}
	l, err := a.Learning(t.Context(), app.Scope{Profile: &p}, true)
	if err != nil || len(l.Rows) != 1 || l.Rows[0].Word != "in hindsight" || l.Rows[0].Invited == "–" {
		t.Fatalf("%+v, %v", l, err)
	}
	text := strings.Join(l.Learn, " ")
	if !strings.Contains(text, "The Match of 2026 brought") || !strings.Contains(text, "of all applicants alike") || !strings.Contains(strings.Join(l.Lines, " "), "−") {
		t.Errorf("%s\n%s", text, l.Lines)
	}
}
