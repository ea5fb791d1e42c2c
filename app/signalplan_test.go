package app_test

import (
	"math"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// placed is the plan of signals of the stored records.
func placed(t *testing.T, a *app.App) *app.SignalPlan {
	t.Helper()
	p, err := a.PlanSignals(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range p.Uses {
		for kind, n := range u.Used {
			if n > u.Quota.Of(kind) {
				t.Errorf("%d of %d %v signals are used in %s", n, u.Quota.Of(kind), kind, u.Specialty)
			}
		}
	}
	if p.Gain.Low > p.Gain.Value || p.Gain.Value > p.Gain.High || math.Abs(p.After.Value-p.Before.Value-p.Gain.Value) > 1e-9 || p.Bound < p.After.Value-1e-9 {
		t.Errorf("from %v to %v, gain %v, bound %v", p.Before, p.After, p.Gain, p.Bound)
	}
	return p
}

// chanceNow is the chance to match of the saved list.
func chanceNow(t *testing.T, a *app.App) float64 {
	t.Helper()
	r, err := a.Rank(t.Context(), app.Scope{})
	must(t, err)
	p, _, _, _ := a.ListedChance(r)
	return p
}

// A plan of signals says what the chance is before and after, changes nothing by
// being looked at, and is kept and taken back in one step.
func TestSignalsArePlacedInOneStep(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	before := chanceNow(t, a)
	p := placed(t, a)
	if p.Changes != len(p.Placed) || p.Changes < 20 || math.Abs(p.Before.Value-before) > 1e-12 || p.Gain.Value <= 0.01 || !p.Exact || p.Bound != p.After.Value {
		t.Fatalf("%d of %d are changed, from %v (%v now) by %v; exact %v", p.Changes, len(p.Placed), p.Before, before, p.Gain, p.Exact)
	}
	said := strings.Join(p.Notes, "\n")
	if !strings.Contains(said, "verify") || !strings.Contains(said, "No other placing") {
		t.Errorf("the notes are %s", said)
	}
	if now := chanceNow(t, a); now != before {
		t.Errorf("looking changes the chance from %v to %v", before, now)
	}
	must(t, a.SaveSignals(t.Context(), p))
	if now := chanceNow(t, a); math.Abs(now-p.After.Value) > 1e-9 {
		t.Errorf("the chance is %v, promised %v", now, p.After.Value)
	}
	if again := placed(t, a); again.Changes != 0 || !strings.Contains(strings.Join(again.Notes, "\n"), "already") {
		t.Errorf("placed again, %d change: %v", again.Changes, again.Notes)
	}
	if _, err := a.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if now := chanceNow(t, a); now != before {
		t.Errorf("after undo the chance is %v, not %v", now, before)
	}
}

// What is sent keeps its signal or goes without, and takes from the quota; so
// does what is sent between the plan and keeping it.
func TestSignalsThatAreSentStay(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	first := placed(t, a)
	apps, err := a.SavedList(t.Context(), season)
	must(t, err)
	send := func(key string, signal domain.Signal) {
		for _, x := range apps {
			if x.Program == key {
				x.Signal = signal
				x = x.With(domain.StatusEvent{Status: domain.Submitted, Date: a.Today()})
				must(t, a.Applications.Save(t.Context(), &x))
			}
		}
	}
	var gold, none string
	for _, x := range first.Placed {
		switch {
		case x.Is == domain.GoldSignal:
			gold = x.Row.Program.Key
		case x.Is == domain.SilverSignal:
			none = x.Row.Program.Key
		}
	}
	send(gold, domain.GoldSignal)
	second := placed(t, a)
	golds := 0
	for _, x := range second.Placed {
		if x.Row.Program.Key == gold {
			t.Errorf("the signal that is sent is placed again: %+v", x)
		}
		if x.Is == domain.GoldSignal {
			golds++
		}
	}
	if golds != 2 {
		t.Errorf("%d gold signals are placed beside the one that is sent, of 3", golds)
	}
	send(none, domain.NoSignal)
	must(t, a.SaveSignals(t.Context(), second))
	apps, err = a.SavedList(t.Context(), season)
	must(t, err)
	for _, x := range apps {
		if x.Program == none && x.Signal != domain.NoSignal || x.Program == gold && x.Signal != domain.GoldSignal {
			t.Errorf("%s is sent and has %v now", x.Program, x.Signal)
		}
	}
}

func TestNoSignalsWithoutAList(t *testing.T) {
	a := apptest.New(t)
	if p := placed(t, a); len(p.Placed) != 0 || len(p.Uses) != 0 || !strings.Contains(p.Notes[0], "put programs on the list first") {
		t.Errorf("planned %+v", p)
	}
}
