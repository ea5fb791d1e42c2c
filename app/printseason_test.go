package app_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// seasonReport is the text of the report of a season.
func seasonReport(t *testing.T, a *app.App, p *domain.Profile, year int, paper string) (string, []byte) {
	t.Helper()
	var one, two bytes.Buffer
	o := app.PrintOptions{Scope: app.Scope{Profile: p, Season: season}, Paper: paper, Date: domain.NewDate(2026, 11, 22)}
	must(t, errors.Join(a.PrintSeason(t.Context(), &one, year, o), a.PrintSeason(t.Context(), &two, year, o)))
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Errorf("season %d on %s: other bytes", year, paper)
	}
	return printedText(t, one.Bytes()), one.Bytes()
}

// The report of a season that is over tells all that the issue asks for, on both
// papers.
func TestPrintSeason(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	for _, paper := range []string{"letter", "a4"} {
		text, _ := seasonReport(t, a, &p, 2026, paper)
		for _, want := range []string{
			"Season report 2026", "Outcome: Not matched. 2 of 42 applications", "in hindsight", "Looking back", // how it went
			"Step 2 CK", "224", "2025: Not taken", "Experience in the United States", "No letter was in hand", // records
			"By specialty", "23 Family Medicine", "By region", "22 Central Valley", "Fees of the list", "ERAS token", "$797", // list and money
			"How far the applications came", "Invited 2026", "43%", "Invitations by week", "Interviews by week", "weeks after sending", // what came
			"What changed since 2025", "12 programs → 42 programs", "All together", "within the luck of two seasons",
			"Who said no twice", "2025 declined · 2026 declined", "The time since graduation, up to 20 Sep 2025", "Rural service year",
			"Answers, program by program", "42 applications", "Page 1 of",
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q", paper, want)
			}
		}
		if strings.Contains(text, "said then") || strings.Contains(text, "print.season") || strings.Contains(text, "compare.") {
			t.Errorf("%s: what was never said then is told as said, or a key stands bare", paper)
		}
	}
}

// A season that runs is told as far as it has come; the first one compares with
// none; what has no day or no record is told as that.
func TestPrintSeasonIsHonest(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	text, _ := seasonReport(t, a, &p, 2027, "letter")
	for _, want := range []string{"not over", "before any program answered", "Of 1 invitation of season 2027 no day is noted", "new since 2026", "Hatched: times longer than", "Planned", "Kern Medical Center"} {
		if !strings.Contains(text, want) {
			t.Errorf("2027: no %q", want)
		}
	}
	text, _ = seasonReport(t, a, &p, 2025, "letter")
	for _, want := range []string{"nothing to compare with", "No program has said no in two seasons", "Nobody knows the day of an invitation"} {
		if !strings.Contains(text, want) {
			t.Errorf("2025: no %q", want)
		}
	}
	bare := domain.Profile{Applications: []domain.Application{{Program: "not in the catalog", Season: 2026, Status: domain.Submitted}}}
	text, _ = seasonReport(t, a, &bare, 2026, "letter")
	for _, want := range []string{"not in the catalog", "No payment of this season", "The day of graduation is not noted", "No answer", "No letter was in hand"} {
		if !strings.Contains(text, want) {
			t.Errorf("bare: no %q", want)
		}
	}
}

// A season without applications has no report, and neither has paper of any size.
func TestNoReportOfASeason(t *testing.T) {
	a := apptest.New(t)
	if err := a.PrintSeason(t.Context(), new(bytes.Buffer), 2020, app.PrintOptions{}); !errors.Is(err, app.ErrNoSeason) {
		t.Errorf("%v", err)
	}
	if err := a.PrintSeason(t.Context(), new(bytes.Buffer), 2027, app.PrintOptions{Paper: "a3"}); err == nil {
		t.Error("paper of any size is taken")
	}
}
