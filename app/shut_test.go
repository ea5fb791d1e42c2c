package app_test

import (
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// What belongs to a season that was put away is not changed from the present; a
// late answer is noted, and what is frozen stays.
func TestASeasonThatWasPutAwayStays(t *testing.T) {
	a, _ := rolled(t, domain.NewDate(2027, 4, 2), seasons.CarryAll)
	ctx := t.Context()
	frozen := snapshots(t, a)
	p, err := a.Profile(ctx)
	must(t, err)
	var silent domain.Application
	for _, x := range seasons.Unanswered(p, season) {
		silent = x
	}
	moved, gone, signalled := silent, silent, silent
	moved.Season, moved.Events, moved.Status = 2029, nil, domain.Planned
	gone.Events, gone.Status = nil, domain.Planned
	signalled.Preferred = !silent.Preferred
	for what, err := range map[string]error{
		"another application": a.Applications.Save(ctx, &domain.Application{Program: "x", Season: season, Status: domain.Planned}),
		"moved":               a.Applications.Save(ctx, &moved),
		"unsent":              a.Applications.Save(ctx, &gone),
		"preferred":           a.Applications.Save(ctx, &signalled),
		"deleted":             a.Applications.Delete(ctx, silent.ID),
		"its day taken":       a.RemoveEvent(ctx, silent.ID, 0),
		"an invitation to it": a.Invitations.Save(ctx, &domain.Invitation{Program: silent.Program, Season: season, Received: domain.At{Day: domain.NewDate(2026, 10, 9), Zone: "America/Los_Angeles"}}),
	} {
		if words := domain.Sentence(err); !strings.Contains(words, "Season 2027 was put away on 2 Apr 2027") || !strings.Contains(words, "Correct it…") {
			t.Errorf("%s: %v", what, err)
		}
	}
	answered := silent.With(domain.StatusEvent{Status: domain.Rejected, Date: domain.NewDate(2027, 4, 1)})
	must(t, a.Applications.Save(ctx, &answered))
	next := p.List(2028)[0] // the present goes on
	next.Note = "asked about their visas"
	must(t, a.Applications.Save(ctx, &next))
	for i, s := range snapshots(t, a) {
		if i < len(frozen) && s != frozen[i] {
			t.Error("what is frozen has changed")
		}
	}
}

// A season is corrected on purpose, with a reason that stands with it; undo takes
// that back, and it can be put away again.
func TestASeasonIsCorrectedOnPurpose(t *testing.T) {
	a, _ := rolled(t, domain.NewDate(2027, 4, 2), seasons.CarryNone)
	ctx := t.Context()
	frozen := snapshots(t, a)
	if err := a.CorrectSeason(ctx, season, "  "); err == nil || !strings.Contains(err.Error(), "is required") {
		t.Errorf("without a reason: %v", err)
	}
	p, err := a.Profile(ctx)
	must(t, err)
	list := p.List(season)
	must(t, a.CorrectSeason(ctx, season, "one was never sent"))
	must(t, a.Applications.Delete(ctx, list[2].ID))
	p, err = a.Profile(ctx)
	must(t, err)
	if s := seasons.Of(p, season); !s.Closed.IsZero() || !strings.Contains(s.Review, "opened again on 2 Apr 2027 to correct it: one was never sent") || len(p.List(season)) != len(list)-1 {
		t.Errorf("%+v", s)
	}
	_, err = a.OpenNext(ctx, season, seasons.CarryNone, domain.OutcomeUnknown)
	must(t, err)
	for i, s := range snapshots(t, a) {
		if s != frozen[i] {
			t.Error("what is frozen has changed")
		}
	}
	for range 3 {
		_, err = a.Undo(ctx)
		must(t, err)
	}
	if err := a.Applications.Delete(ctx, list[1].ID); domain.Sentence(err) == "" {
		t.Errorf("after undo it is open: %v", err)
	}
}
