package app_test

import (
	"errors"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

func TestOfferCriteria(t *testing.T) {
	a := apptest.New(t)
	must(t, a.OfferCriteria(t.Context()))
	all, err := a.Criteria.List(t.Context())
	must(t, err)
	if len(all) < 5 {
		t.Errorf("%d criteria", len(all))
	}
	must(t, a.Criteria.Delete(t.Context(), all[0].ID))
	must(t, a.OfferCriteria(t.Context())) // there are some: nothing is added
	if now, _ := a.Criteria.List(t.Context()); len(now) != len(all)-1 {
		t.Errorf("%d criteria", len(now))
	}
	undo(t, a)
	undo(t, a)
	if now, _ := a.Criteria.List(t.Context()); len(now) != 0 {
		t.Errorf("they were kept in more than one step: %d are left", len(now))
	}
}

// A sheet is dated on the day of its first points, tells what is left out, and
// makes a meeting whose day has come done.
func TestScoreInterview(t *testing.T) {
	a := apptest.New(t)
	keep(t, a.Criteria, &domain.Criterion{Name: "Teaching", Weight: 3}, &domain.Criterion{Name: "People", Weight: 1})
	day := a.Today().AddDays(-2)
	met := domain.Interview{Program: "p", Season: season, Start: domain.At{Day: day, Hour: 9, Timed: true, Zone: "America/New_York"}}
	keep(t, a.Interviews, &met)
	sheet := func() app.ScoreSheet {
		t.Helper()
		all, err := a.ScoreSheets(t.Context(), app.Scope{Season: season})
		must(t, err)
		return all["p"]
	}
	must(t, a.ScoreInterview(t.Context(), met.ID, []domain.Score{{Criterion: "Teaching", Points: 8}}, 9, "warm"))
	if s := sheet(); s.Figure != "8.0 of 10" || s.Gut != "9 of 10" || s.Without != "Not scored, so left out: People" || s.When != "scored 2 days later" || s.Loose != "" {
		t.Errorf("%+v", s)
	}
	list, _ := a.Interviews.List(t.Context())
	if x := list[0]; x.State != domain.InterviewDone || x.ScoredOn != a.Today() || x.Impression != "warm" {
		t.Errorf("%+v", x)
	}
	one, err := a.ScoreSheet(t.Context(), list[0])
	if err != nil || one.Figure != "8.0 of 10" {
		t.Errorf("%+v, %v", one, err)
	}
	x := list[0]
	x.ScoredOn = day
	keep(t, a.Interviews, &x)
	must(t, a.ScoreInterview(t.Context(), met.ID, []domain.Score{{Criterion: "Teaching", Points: 8}, {Criterion: "Food", Points: 2}}, 9, "warm"))
	if s := sheet(); s.When != "scored the same day" || s.Loose != "Points that no criterion has any more: Food" {
		t.Errorf("a later change: %+v", s)
	}
	must(t, a.ScoreInterview(t.Context(), met.ID, nil, 0, ""))
	if s := sheet(); s.Figure != "not scored" || s.Gut != "" || s.When != "" || s.Without != "" {
		t.Errorf("emptied: %+v", s)
	}
	if err := a.ScoreInterview(t.Context(), 99, nil, 1, ""); !errors.Is(err, domain.ErrNotFound) {
		t.Error(err)
	}
	later := domain.Interview{Program: "q", Season: season, Start: domain.At{Day: a.Today().AddDays(1), Zone: "America/New_York"}}
	keep(t, a.Interviews, &later)
	must(t, a.ScoreInterview(t.Context(), later.ID, nil, 5, ""))
	if list, _ := a.Interviews.List(t.Context()); list[1].State != domain.InterviewPlanned {
		t.Error("one that is to come is done")
	}
}
