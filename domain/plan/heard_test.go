package plan_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
)

// An interview that is had is no move's to change: every gain is smaller or the
// same, no effect names the program, and a program by itself still shows what it
// was before the answer.
func TestMovesLeaveAHadInterviewAlone(t *testing.T) {
	w := newWorld(t)
	who := applicant()
	sent := who
	for _, p := range w.catalog.Programs[:8] {
		sent.Applications = append(sent.Applications, domain.Application{Program: p.Key, Season: enginetest.Season, Status: domain.Submitted})
	}
	invited := sent
	invited.Applications = slices.Clone(sent.Applications)
	key := w.catalog.Programs[0].Key
	invited.Applications[0].Status = domain.Invited
	before, after := w.start(sent, 8, enginetest.Today), w.start(invited, 8, enginetest.Today)
	named := false
	for _, m := range w.planner.Moves(after) {
		if !m.Possible() || m.Kind == plan.AddPrograms {
			continue
		}
		for _, s := range w.planner.Effects(after, &m).Shifts {
			named = named || s.Program.Key == key && s.Before.Estimate != s.After.Estimate
		}
	}
	if named {
		t.Error("a move changes the chance of an interview that is had")
	}
	a, b := before, after
	a.List, b.List = w.catalog.Programs[:1], w.catalog.Programs[:1]
	if x, y := w.planner.Outlook(a).Now, w.planner.Outlook(b).Now; x != y || y.Value == 1 {
		t.Errorf("by itself it stands at %+v, before the answer at %+v", y, x)
	}
}
