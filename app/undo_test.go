package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// must fails the test on an error.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestUndoSaysWhatWasTakenBack(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	exams, err := a.Exams.List(t.Context())
	must(t, err)
	exam := exams[slices.IndexFunc(exams, func(e domain.Exam) bool { return e.Kind == domain.Step2CK })]
	mark := domain.Mark{Program: sample.KernInternal, Season: season, Kind: domain.Pin}
	kernName := "Kern Medical Center - Internal Medicine"
	for _, c := range []struct {
		words string
		do    func() error
	}{
		{"exam Step 2 CK changed", func() error { exam.Score++; return a.Exams.Save(t.Context(), &exam) }},
		{"exam Step 2 CK deleted", func() error { return a.Exams.Delete(t.Context(), exam.ID) }},
		{"season 2031 added", func() error { return a.Seasons.Save(t.Context(), &domain.Season{Year: 2031}) }},
		{"applications deleted", func() error { return a.SaveList(t.Context(), &app.ListPlan{Season: season}) }},
		{"pin of " + kernName + " added", func() error { return a.Marks.Save(t.Context(), &mark) }},
		{"correction of Step 2 CK minimum, " + kernName + " added", func() error { correct(t, a, kern, "min_step2", "240", "2026-11-22"); return nil }},
		{"more records", func() error { return a.ReplaceProfile(t.Context(), domain.Profile{}) }},
	} {
		must(t, c.do())
		told := 0
		stop := a.OnChange(func() { told++ })
		for _, f := range []func() (app.Step, error){
			func() (app.Step, error) { return a.Undo(t.Context()) },
			func() (app.Step, error) { return a.Redo(t.Context()) },
		} {
			s, err := f()
			if err != nil || !strings.Contains(s.Words, c.words) || s.ID == 0 || !s.At.Equal(apptest.Now()) {
				t.Errorf("%+v, %v; want %s", s, err, c.words)
			}
		}
		if stop(); told != 2 {
			t.Errorf("%s: told %d times, want 2", c.words, told)
		}
	}
}

func TestNothingToUndoIsASentence(t *testing.T) {
	a := apptest.New(t)
	_, undo := a.Undo(t.Context())
	_, redo := a.Redo(t.Context())
	if !errors.Is(undo, app.ErrNothingToUndo) || !errors.Is(redo, app.ErrNothingToRedo) {
		t.Errorf("%v, %v", undo, redo)
	}
	for _, err := range []error{undo, redo} {
		var s interface{ Sentence() string }
		if !errors.As(err, &s) || !strings.HasPrefix(s.Sentence(), "There is nothing") {
			t.Errorf("%v is no sentence", err)
		}
	}
}

// What was computed from corrections and regions is computed again.
func TestUndoReachesWhatIsComputed(t *testing.T) {
	a := apptest.New(t)
	minimum := func() int {
		t.Helper()
		programs, err := a.Programs(t.Context())
		must(t, err)
		i := slices.IndexFunc(programs, func(p domain.Program) bool { return p.Key == kern })
		return programs[i].MinStep2.Value
	}
	was := minimum()
	correct(t, a, kern, "min_step2", "241", "2026-11-22")
	if got := minimum(); got != 241 {
		t.Fatalf("corrected to %d", got)
	}
	if _, err := a.Undo(t.Context()); err != nil || minimum() != was {
		t.Errorf("after undo %d, want %d (%v)", minimum(), was, err)
	}
	if _, err := a.Redo(t.Context()); err != nil || minimum() != 241 {
		t.Errorf("after redo %d (%v)", minimum(), err)
	}
	must(t, a.OwnRegions.Save(t.Context(), &domain.OwnRegion{Key: "kern", Name: "Kern", State: "CA", Counties: []string{"Kern"}}))
	if _, ok := a.Catalog().Regions.Region("kern"); !ok {
		t.Fatal("the region is not there")
	}
	if _, err := a.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, ok := a.Catalog().Regions.Region("kern"); ok {
		t.Error("the region is still there")
	}
}

func TestHistoryIsReadable(t *testing.T) {
	a := apptest.New(t)
	e := domain.Exam{Kind: domain.Step2CK, Score: 214, Date: domain.NewDate(2024, 5, 1)}
	must(t, a.Exams.Save(t.Context(), &e))
	e.Score, e.Borderline = 228, true
	must(t, a.Exams.Save(t.Context(), &e))
	_, err := a.Undo(t.Context())
	must(t, err)
	must(t, a.Exams.Delete(t.Context(), e.ID))
	got, err := a.History(t.Context(), a.Exams.Table(), e.ID)
	must(t, err)
	at := apptest.Now()
	want := []app.Version{
		{Change: 4, At: at, What: "deleted", Lines: []string{"exam: Step 2 CK", "date: 1 May 2024", "score: 214"}},
		{Change: 3, At: at, What: "changed, by undo", Lines: []string{"score: 228 → 214", "borderline pass: yes → no"}},
		{Change: 2, At: at, What: "changed", Lines: []string{"score: 214 → 228", "borderline pass: no → yes"}},
		{Change: 1, At: at, What: "added", Lines: []string{"exam: Step 2 CK", "date: 1 May 2024", "score: 214"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	must(t, a.BringBack(t.Context(), 2))
	got, err = a.History(t.Context(), a.Exams.Table(), e.ID)
	if exams, bad := a.Exams.List(t.Context()); bad != nil || len(exams) != 1 || exams[0] != e || err != nil || !got[0].Current || got[1].Current {
		t.Errorf("brought back %+v, %v, %v", exams, err, bad)
	}
}

func TestDeletedIsOfferedForThirtyDays(t *testing.T) {
	now := apptest.Now()
	a, stop, err := apptest.OpenAt(t.TempDir(), func() (at time.Time) { return now })
	must(t, err)
	t.Cleanup(func() { _ = stop() })
	l := domain.Letter{Writer: "Dr. Gill"}
	must(t, a.Letters.Save(t.Context(), &l))
	must(t, a.Letters.Delete(t.Context(), l.ID))
	want := []app.Removed{{Change: 2, At: now, Table: "letters", Kind: "letter", Title: "Dr. Gill"}}
	got, err := a.Deleted(t.Context())
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	now = now.AddDate(0, 0, 31)
	if got, err := a.Deleted(t.Context()); err != nil || len(got) > 0 {
		t.Errorf("a month later: %+v, %v", got, err)
	}
}

// Who listens hears of every step once, and of none that changed nothing.
func TestListenersHearOfChangesOnly(t *testing.T) {
	a := filled(t)
	heard := 0
	defer a.OnChange(func() { heard++ })()
	key := a.Catalog().Programs[0].Key
	plan := build(t, a, app.Scope{}, 50_000)
	p, err := a.Profile(t.Context())
	must(t, err)
	for i, f := range []func() error{
		func() error { return a.SetMark(t.Context(), key, season, domain.Ban) },
		func() error { return a.SaveList(t.Context(), plan) },
		func() error { return a.ReplaceProfile(t.Context(), p) },
	} {
		heard = 0
		must(t, f())
		first := heard
		must(t, f())
		if first != 1 || heard != 1 {
			t.Errorf("step %d is heard of %d times, and the same again %d times", i, first, heard-first)
		}
	}
	heard = 0
	if n, err := a.TakeOff(t.Context(), season, "no-such-program"); err != nil || n != 0 || heard != 0 {
		t.Errorf("nothing is taken off: %d, %v, heard %d times", n, err, heard)
	}
}

// A changed value of a pinned program is told as that, and not as its pin.
func TestTheValueOfAPinnedProgramIsUndone(t *testing.T) {
	const kernName = "Kern Medical Center - Internal Medicine"
	a := filled(t)
	must(t, a.SetMark(t.Context(), kern, season, domain.Pin))
	must(t, a.SetValue(t.Context(), kern, season, 7))
	if s, err := a.Undo(t.Context()); err != nil || s.Words != "value of "+kernName+" changed" {
		t.Errorf("undo: %+v, %v", s, err)
	}
	if s, err := a.Undo(t.Context()); err != nil || s.Words != "pin of "+kernName+" added" {
		t.Errorf("undo: %+v, %v", s, err)
	}
}
