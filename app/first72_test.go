package app_test

import (
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// guideFor is the guide of someone in a zone.
func guideFor(t *testing.T, a *app.App, zone string, outcome domain.MatchOutcome) *app.FirstGuide {
	t.Helper()
	p := a.Sample(season)
	p.Applicant.Zone = zone
	g, err := a.FirstGuide(t.Context(), app.Scope{Profile: &p, Season: season}, outcome)
	must(t, err)
	return g
}

func whens(g *app.FirstGuide) string {
	var out []string
	for _, p := range g.Parts {
		out = append(out, p.When)
	}
	return strings.Join(out, "\n")
}

// Every part has its hours on the clock of the Match and on the applicant's: where
// clocks are never changed, where they change two weeks later than in the United
// States, with half hours, and where it is the next day already.
func TestHoursOfTheGuide(t *testing.T) {
	a := apptest.New(t)
	for _, tt := range []struct {
		zone    string
		outcome domain.MatchOutcome
		want    string
	}{
		{"America/New_York", domain.OutcomeMatched, `The first hour · Mon 10:00–11:00 ET
The first day · Mon 11:00 – Tue 10:00 ET
The second day · Tue 10:00 – Wed 10:00 ET
The third day · Wed 10:00 – Thu 10:00 ET
Match Day · Fri 19 Mar 2027, 12:00 ET`},
		{"America/Guatemala", domain.OutcomeUnmatched, `The first hour · Mon 10:00–11:00 ET (your Mon 08:00–09:00)
All along · until Thu 18 Mar 2027, 21:00 ET (your 19:00)
The first day · Mon 11:00 – Tue 10:00 ET (your Mon 09:00 – Tue 08:00)
The second day · Tue 10:00 – Wed 10:00 ET (your Tue 08:00 – Wed 08:00)
The third day · Wed 10:00 – Thu 09:00 ET (your Wed 08:00 – Thu 07:00)
The day of offers · Thu 09:00–20:00 ET (your Thu 07:00–18:00)
Once SOAP has ended · from Thu 18 Mar 2027, 21:00 ET (your 19:00)`},
		{"Europe/Madrid", domain.OutcomeMatched, `The first hour · Mon 10:00–11:00 ET (your Mon 15:00–16:00)
The first day · Mon 11:00 – Tue 10:00 ET (your Mon 16:00 – Tue 15:00)
The second day · Tue 10:00 – Wed 10:00 ET (your Tue 15:00 – Wed 15:00)
The third day · Wed 10:00 – Thu 10:00 ET (your Wed 15:00 – Thu 15:00)
Match Day · Fri 19 Mar 2027, 12:00 ET (your 17:00)`},
		{"Asia/Kolkata", domain.OutcomePartial, `The first hour · Mon 10:00–11:00 ET (your Mon 19:30–20:30)
All along · until Thu 18 Mar 2027, 21:00 ET (your Fri 06:30)
The first day · Mon 11:00 – Tue 10:00 ET (your Mon 20:30 – Tue 19:30)
The second day · Tue 10:00 – Wed 10:00 ET (your Tue 19:30 – Wed 19:30)
Once SOAP has ended · from Thu 18 Mar 2027, 21:00 ET (your Fri 06:30)
Match Day · Fri 19 Mar 2027, 12:00 ET (your 21:30)`},
		{"Pacific/Auckland", domain.OutcomeMatched, `The first hour · Mon 10:00–11:00 ET (your Tue 03:00–04:00)
The first day · Mon 11:00 – Tue 10:00 ET (your Tue 04:00 – Wed 03:00)
The second day · Tue 10:00 – Wed 10:00 ET (your Wed 03:00 – Thu 03:00)
The third day · Wed 10:00 – Thu 10:00 ET (your Thu 03:00 – Fri 03:00)
Match Day · Fri 19 Mar 2027, 12:00 ET (your Sat 05:00)`},
	} {
		if got := whens(guideFor(t, a, tt.zone, tt.outcome)); got != tt.want {
			t.Errorf("in %s:\n%s\nwant\n%s", tt.zone, got, tt.want)
		}
	}
}

// A message on the day before the clocks of the United States are put forward, and
// one on the day before those of Europe are: a day is 24 hours long on every clock.
func TestHoursWhereClocksChange(t *testing.T) {
	for day, want := range map[string]string{
		"2027-03-13": `The first day · Sat 11:00 – Sun 11:00 ET (your Sat 17:00 – Sun 16:00)`,
		"2027-03-27": `The first day · Sat 11:00 – Sun 10:00 ET (your Sat 16:00 – Sun 16:00)`,
		"2026-10-31": `The first day · Sat 11:00 – Sun 09:00 ET (your Sat 16:00 – Sun 15:00)`,
	} {
		a := apptest.New(t)
		must(t, a.SetFigure(t.Context(), "event/2027/match_status", day))
		if got := whens(guideFor(t, a, "Europe/Madrid", domain.OutcomeMatched)); !strings.Contains(got, want) {
			t.Errorf("on %s:\n%s\nwant %s", day, got, want)
		}
	}
}

// No part begins before the one before it has ended, in any season whose calendar is
// known; without a calendar the parts have no hours. Nothing counts papers.
func TestPartsFollowEachOther(t *testing.T) {
	a := apptest.New(t)
	for _, year := range []int{2026, 2027, 2031} {
		p := a.Sample(season)
		for _, outcome := range []domain.MatchOutcome{domain.OutcomeMatched, domain.OutcomePartial, domain.OutcomeUnmatched} {
			g, err := a.FirstGuide(t.Context(), app.Scope{Profile: &p, Season: year}, outcome)
			must(t, err)
			text := whens(g)
			if year == 2031 {
				if strings.Contains(text, "ET") || g.Begins != "" {
					t.Errorf("%d has no calendar:\n%s", year, text)
				}
				continue
			}
			var last time.Time
			for _, part := range g.Parts {
				if strings.HasPrefix(part.When, "All along") {
					continue
				}
				from, to := spoken(t, part.When)
				if from.Before(last) {
					t.Errorf("%d, %v: %q begins before the part before it has ended:\n%s", year, outcome, part.When, text)
				}
				last = to
			}
			for _, part := range g.Parts {
				for _, l := range part.Lines {
					if strings.Contains(l.Text+l.Why, "seven papers") {
						t.Errorf("%q counts papers", l.Why)
					}
				}
			}
		}
	}
}

// spoken reads the hours of a part on the clock of the Match, in some week.
func spoken(t *testing.T, when string) (from, to time.Time) {
	t.Helper()
	_, text, _ := strings.Cut(when, " · ")
	text, _, _ = strings.Cut(strings.TrimPrefix(text, "from "), " ET")
	read := func(s string) time.Time {
		for _, form := range []string{"Mon 15:04", "Mon 2 Jan 2006, 15:04"} {
			if x, err := time.Parse(form, s); err == nil {
				days := map[string]int{"Mon": 0, "Tue": 1, "Wed": 2, "Thu": 3, "Fri": 4}
				return time.Date(1, 1, 1+days[s[:3]], x.Hour(), x.Minute(), 0, 0, time.UTC)
			}
		}
		t.Fatalf("%q of %q is no hour", s, when)
		return time.Time{}
	}
	if first, second, ok := strings.Cut(text, " – "); ok {
		return read(first), read(second)
	}
	if first, second, ok := strings.Cut(text, "–"); ok {
		return read(first), read(first[:4] + second)
	}
	return read(text), read(text)
}
