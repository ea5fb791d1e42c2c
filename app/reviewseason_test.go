package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// seasonWith is a program on a day, with a list of two: one ranked, one declined.
func seasonWith(t *testing.T, day domain.Date) (a *app.App, ranked, declined string) {
	t.Helper()
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return day.Time().Add(12 * time.Hour) })
	must(t, err)
	t.Cleanup(func() { must(t, stop()) })
	ranked, declined = inState(t, "CA"), inState(t, "TX")
	for program, status := range map[string]domain.ApplicationStatus{ranked: domain.Ranked, declined: domain.Rejected} {
		must(t, a.Applications.Save(t.Context(), &domain.Application{Program: program, Season: season, Status: status}))
	}
	return a, ranked, declined
}

func problem(err error, field string) string {
	var bad domain.Invalid
	errors.As(err, &bad)
	return bad.Problem(field)
}

// How a season went and the program that it ended with are one step: noted together,
// taken back together; what does not go together is refused and changes nothing.
func TestReviewSeasonWithItsProgram(t *testing.T) {
	a, ranked, declined := seasonWith(t, domain.NewDate(2027, time.April, 2))
	keys, noted, err := a.MatchedWith(t.Context(), season)
	must(t, err)
	if !slices.Equal(keys, []string{ranked}) || noted != "" {
		t.Errorf("it may have ended with %v, noted %q", keys, noted)
	}
	say := func(outcome domain.MatchOutcome, program string) error {
		return a.ReviewSeason(t.Context(), domain.Season{Year: season, Outcome: outcome, Review: "early and often"}, program)
	}
	if err := say(domain.OutcomeUnmatched, ranked); problem(err, "program") == "" {
		t.Errorf("no match, with a program: %v", err)
	}
	if err := say(domain.OutcomeMatched, "nowhere"); problem(err, "program") == "" {
		t.Errorf("a program that is not on the list: %v", err)
	}
	if years, err := a.Years(t.Context(), app.Scope{}); err != nil || years[0].Record.Outcome != domain.OutcomeUnknown {
		t.Errorf("refused and kept: %+v, %v", years, err)
	}
	must(t, say(domain.OutcomeMatched, ranked))
	plan, err := a.Afterward(t.Context(), app.Scope{}, app.AfterChoice{})
	must(t, err)
	if plan.Program == "" || plan.State != "CA" || plan.Ended != domain.OutcomeMatched {
		t.Errorf("matched: %+v", plan.Plan)
	}
	apps, err := a.Applications.List(t.Context())
	must(t, err)
	for _, x := range apps {
		if last := x.Events; x.Program == ranked && (x.Status != domain.Matched || last[len(last)-1].Date != domain.NewDate(2027, time.March, 19)) {
			t.Errorf("%+v", x)
		}
	}
	must(t, say(domain.OutcomePartial, ranked)) // the same again is no mistake
	if err := say(domain.OutcomeMatched, declined); problem(err, "program") == "" {
		t.Errorf("a second program: %v", err)
	}
	if keys, noted, err = a.MatchedWith(t.Context(), season); err != nil || noted != ranked || len(keys) != 1 {
		t.Errorf("%v, %q, %v", keys, noted, err)
	}
	_, err = a.Undo(t.Context())
	must(t, err)
	_, err = a.Undo(t.Context())
	must(t, err)
	if _, noted, _ = a.MatchedWith(t.Context(), season); noted != "" {
		t.Errorf("undone, and matched with %q", noted)
	}
}

// An outcome is asked about until the very minute in which the results are out; a
// withdrawal is not, nor is a season without a calendar.
func TestTooEarly(t *testing.T) {
	eastern, err := domain.Zone("America/New_York")
	must(t, err)
	for _, tt := range []struct {
		at      time.Time
		year    int
		outcome domain.MatchOutcome
		asked   bool
	}{
		{time.Date(2026, 11, 27, 9, 0, 0, 0, eastern), season, domain.OutcomeMatched, true},
		{time.Date(2026, 11, 27, 9, 0, 0, 0, eastern), season, domain.OutcomeUnmatched, true},
		{time.Date(2026, 11, 27, 9, 0, 0, 0, eastern), season, domain.OutcomeWithdrawn, false},
		{time.Date(2026, 11, 27, 9, 0, 0, 0, eastern), season, domain.OutcomeUnknown, false},
		{time.Date(2026, 11, 27, 9, 0, 0, 0, eastern), season - 1, domain.OutcomeMatched, false},
		{time.Date(2026, 11, 27, 9, 0, 0, 0, eastern), 2024, domain.OutcomeMatched, false},
		{time.Date(2027, 3, 15, 9, 59, 0, 0, eastern), season, domain.OutcomePartial, true},
		{time.Date(2027, 3, 15, 10, 0, 0, 0, eastern), season, domain.OutcomePartial, false},
	} {
		a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return tt.at })
		must(t, err)
		got := a.TooEarly(tt.year, tt.outcome)
		if (got != "") != tt.asked || tt.asked && !strings.Contains(got, "15 Mar 2027") {
			t.Errorf("on %v, %v of %d: %q", tt.at, tt.outcome, tt.year, got)
		}
		must(t, stop())
	}
}

// What was noted too early is told where the seasons and the steps are read.
func TestNotedTooEarly(t *testing.T) {
	a, ranked, _ := seasonWith(t, domain.NewDate(2026, time.November, 27))
	must(t, a.ReviewSeason(t.Context(), domain.Season{Year: season, Outcome: domain.OutcomeMatched}, ranked))
	plan, err := a.Afterward(t.Context(), app.Scope{}, app.AfterChoice{Path: domain.PathJ1, State: "NV"})
	must(t, err)
	years, err := a.Years(t.Context(), app.Scope{})
	must(t, err)
	const want = "noted as matched, though the results of season 2027 come on Mon 15 Mar 2027"
	if len(plan.Heed) != 1 || !strings.Contains(plan.Heed[0], want) || !strings.Contains(years[0].Early, want) {
		t.Errorf("%q, %q", plan.Heed, years[0].Early)
	}
	after, program, _ := seasonWith(t, domain.NewDate(2027, time.March, 16))
	must(t, after.ReviewSeason(t.Context(), domain.Season{Year: season, Outcome: domain.OutcomeMatched}, program))
	if years, err = after.Years(t.Context(), app.Scope{}); err != nil || years[0].Early != "" {
		t.Errorf("after the results: %q, %v", years[0].Early, err)
	}
}
