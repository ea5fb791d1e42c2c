package app_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/seasons"
)

// At the edges: the last day of a season and the first of the next one, a leap
// day, and a year that was left out.
func TestTheNextSeasonIsOpened(t *testing.T) {
	for _, c := range []struct {
		day    domain.Date
		to     int
		frozen domain.Date
	}{
		{domain.NewDate(2027, 3, 20), 2028, domain.NewDate(2027, 3, 20)}, {domain.NewDate(2027, 5, 31), 2028, domain.NewDate(2027, 5, 31)},
		{domain.NewDate(2027, 6, 1), 2028, domain.NewDate(2027, 5, 31)}, {domain.NewDate(2028, 2, 29), 2028, domain.NewDate(2027, 5, 31)},
		{domain.NewDate(2028, 6, 1), 2029, domain.NewDate(2027, 5, 31)},
	} {
		a, _ := rolled(t, c.day, seasons.CarryWilling)
		p, err := a.Profile(t.Context())
		must(t, err)
		old, next := seasons.Of(p, season), seasons.Of(p, c.to)
		if old.Closed != c.day || next.Opened != c.day || a.Season() != c.to {
			t.Errorf("on %v: %+v, %+v; it is season %d", c.day, old, next, a.Season())
		}
		sent, _ := seasons.Frozen(p, season, domain.FrozenSubmitted)
		closed, ok := seasons.Frozen(p, season, domain.FrozenClosed)
		if !ok || closed.For != c.frozen || closed.Made != c.day || sent.Made != domain.NewDate(2026, 11, 22) {
			t.Errorf("on %v it is frozen as of %v, made %v", c.day, closed.For, closed.Made)
		}
		planned := p.List(c.to)
		if n := len(p.List(season)); len(planned) != n-1 {
			t.Errorf("%d of %d programs go on, all but the one that said no", len(planned), n)
		}
		for _, x := range planned {
			if !x.Planned() || len(x.Events)+len(x.Letters) > 0 || x.Signal != domain.NoSignal {
				t.Errorf("%+v", x)
			}
		}
		if _, ok := a.LastBackup(); !ok {
			t.Error("nothing was backed up")
		}
	}
}

// It is one step, and undoing it brings all back as it was.
func TestOpeningTheNextSeasonIsOneStep(t *testing.T) {
	day := domain.NewDate(2026, 11, 22)
	a := clocked(t, &day)
	must(t, a.ReplaceProfile(t.Context(), unsent(a)))
	before, err := a.Profile(t.Context())
	must(t, err)
	day = domain.NewDate(2027, 4, 2)
	to, err := a.OpenNext(t.Context(), season, seasons.CarryAll, domain.OutcomeUnknown)
	if err != nil || to != 2028 || a.Season() != 2028 {
		t.Fatalf("%d, %v", to, err)
	}
	step, err := a.Undo(t.Context())
	must(t, err)
	after, err := a.Profile(t.Context())
	must(t, err)
	if want := "season 2027 put away and the next one opened"; step.Words != want {
		t.Errorf("the step is %q, want %q", step.Words, want)
	}
	if !reflect.DeepEqual(before, after) || a.Season() != season {
		t.Errorf("after %q it is not as before; season %d", step.Words, a.Season())
	}
	_, err = a.Redo(t.Context())
	must(t, err)
	if a.Season() != 2028 {
		t.Errorf("after redo it is season %d", a.Season())
	}
}

func TestWhatHappensIsToldBefore(t *testing.T) {
	a := apptest.New(t)
	must(t, a.ReplaceProfile(t.Context(), a.Sample(season)))
	before := len(snapshots(t, a))
	r, err := a.PlanRollOver(t.Context(), season, seasons.CarryAll)
	must(t, err)
	for what, c := range map[string]struct {
		lines []string
		words string
	}{
		"carries": {r.Carries, "programs, as planned"}, "stays": {r.Stays, "Exams, rotations, letters"},
		"resets": {r.Resets, "NRMP registration"}, "archives": {r.Archives, "applications"}, "warnings": {r.Warnings, "still running: its results come on 15 Mar 2027"},
	} {
		text := strings.Join(c.lines, "\n")
		if !strings.Contains(text, c.words) || strings.Contains(text, "seasons.") || strings.Contains(text, "history.") {
			t.Errorf("%s: %s", what, text)
		}
	}
	if r.Count == 0 || r.To != 2028 || len(r.Applications) != r.Count {
		t.Errorf("%d of %d programs go into %d", len(r.Applications), r.Count, r.To)
	}
	if n := len(snapshots(t, a)); n != before || a.Season() != season {
		t.Error("looking changes something")
	}
}

func TestNothingToPutAway(t *testing.T) {
	a := apptest.New(t)
	must(t, a.Seasons.Save(t.Context(), &domain.Season{Year: season}))
	_, look := a.PlanRollOver(t.Context(), season, seasons.CarryAll)
	_, open := a.OpenNext(t.Context(), season, seasons.CarryAll, domain.OutcomeUnknown)
	for _, err := range []error{look, open} {
		if bad := (domain.Invalid{}); !errors.As(err, &bad) || !strings.Contains(err.Error(), "nothing to put away") {
			t.Errorf("%v", err)
		}
	}
	if _, ok := a.LastBackup(); ok {
		t.Error("a backup was made for nothing")
	}
	must(t, a.Applications.Save(t.Context(), &domain.Application{Program: kern, Season: season, Status: domain.Planned}))
	must(t, a.Applications.Save(t.Context(), &domain.Application{Program: kern, Season: 2028, Status: domain.Planned}))
	if _, err := a.OpenNext(t.Context(), season, seasons.CarryAll, domain.OutcomeUnknown); err != nil {
		t.Errorf("a list that has begun: %v", err)
	}
	if p, err := a.Profile(t.Context()); err != nil || len(p.List(2028)) != 1 {
		t.Errorf("%+v, %v", p.Applications, err)
	}
}
