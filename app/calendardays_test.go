package app_test

import (
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// The days of posts stand in the calendar, on Today and in the calendar file; one
// that was turned down has none.
func TestPostsInTheCalendar(t *testing.T) {
	a := apptest.New(t)
	must(t, a.Applicants.Save(t.Context(), &domain.Applicant{Name: "A", Status: domain.NeedsJ1}))
	day := a.Today()
	for _, p := range []domain.Post{
		{Kind: domain.ClinicWork, Organization: "Riverside", Stage: domain.PostLookingAt, ApplyBy: day.AddDays(3), Start: day.AddDays(40)},
		{Kind: domain.ResearchCoordinator, Organization: "Lakeside", Stage: domain.PostApplied, InterviewOn: day.AddDays(4)},
		{Kind: domain.TeachingPost, Organization: "Hillside", Stage: domain.PostAccepted, Start: day.AddDays(5), End: day.AddDays(30)},
		{Kind: domain.TeachingPost, Organization: "Nowhere", Stage: domain.PostTurnedDown, ApplyBy: day.AddDays(3), InterviewOn: day.AddDays(3)},
	} {
		must(t, a.Posts.Save(t.Context(), &p))
	}
	c, err := a.Calendar(t.Context(), app.Scope{})
	must(t, err)
	for days, want := range map[int]string{3: "Apply for the post: Riverside", 4: "Interview for a post: Lakeside", 5: "A post begins: Hillside", 30: "A post ends: Hillside", 40: ""} {
		got := ""
		for _, l := range c.On(day.AddDays(days), false) {
			if l.Kind == app.LinePost && l.Table == "posts" && l.Record > 0 {
				got += l.Title
			}
		}
		if got != want {
			t.Errorf("in %d days: %q, want %q", days, got, want)
		}
	}
	file, events := fileOf(t, a, app.Scope{})
	for _, want := range []string{"Riverside", "Lakeside", "A post begins: Hillside", "A post ends: Hillside"} {
		if !strings.Contains(file, want) {
			t.Errorf("the file lacks %q", want)
		}
	}
	if strings.Contains(file, "Nowhere") || len(events) < 4 {
		t.Errorf("%d events", len(events))
	}
	for _, want := range []string{"Apply for the post: Riverside", "Interview for a post: Lakeside", "A post begins: Hillside"} {
		if line(stored(t, a), want) == nil {
			t.Errorf("Today lacks %q", want)
		}
	}
}

// After a match the steps stand in the calendar too, each on its day, with the way
// to it, and the days of papers tell of them; before it they do not.
func TestStepsInTheCalendar(t *testing.T) {
	a := afterMatch(t, domain.NewDate(2027, time.March, 22), inState(t, "CA"))
	plan, err := a.Afterward(t.Context(), app.Scope{}, app.AfterChoice{})
	must(t, err)
	c, err := a.Calendar(t.Context(), app.Scope{Season: season})
	must(t, err)
	open := 0
	for _, s := range plan.Steps {
		if !plan.Asks(&s.Step) {
			continue
		}
		open++
		found := false
		for _, l := range c.On(s.Due, false) {
			found = found || l.Kind == app.LineStep && l.Step == s.Key && l.Title == s.What
		}
		if !found {
			t.Errorf("%s is not there on %v", s.Key, s.Due)
		}
	}
	must(t, a.SetFormality(t.Context(), season, "contract/sign", domain.FormalityDone))
	x, err := a.Clocks(t.Context(), app.Scope{Season: season})
	must(t, err)
	due, done := 0, 0
	for _, l := range x.Dates {
		if strings.HasSuffix(l.Text, ": due") {
			due++
		}
		if strings.HasSuffix(l.Text, ": done") {
			done++
		}
	}
	if open == 0 || due != open-1 || done != 1 {
		t.Errorf("%d steps are open; the papers tell of %d, and %d done: %+v", open, due, done, x.Dates)
	}
	before := apptest.New(t)
	must(t, before.FillSample(t.Context()))
	x, err = before.Clocks(t.Context(), app.Scope{})
	must(t, err)
	for _, l := range x.Dates {
		if strings.HasSuffix(l.Text, ": due") {
			t.Errorf("before a match: %+v", l)
		}
	}
}
