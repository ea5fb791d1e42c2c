package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	charts "secondlook/domain/figure"
)

// The sample's time since graduation can be drawn, with the seasons that were
// sent; a private reason stands nowhere.
func TestTimelineOfTheSample(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	draw := func() (f charts.Figure, said string) {
		t.Helper()
		f, err := a.TimelineFigure(t.Context(), app.Scope{Profile: &p, Season: season})
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Validate(); err != nil && len(f.Lanes) > 0 {
			t.Fatal(err)
		}
		var lines []string
		for _, row := range f.Table(0).Rows {
			lines = append(lines, strings.Join(row, ": "))
		}
		return f, strings.Join(lines, "\n")
	}
	f, said := draw()
	for _, want := range []string{"Work and posts: Rural service year, Jul 2024 – Jun 2025", "Research: Diabetes control", "Nothing noted: Jun 2026 – Nov 2026"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is missing in\n%s", want, said)
		}
	}
	if len(f.Rules) != 3 || f.Rules[0].Words[0] != "2025 sent" || len(f.X.Ticks) != 2 {
		t.Errorf("rules %+v, ticks %v", f.Rules, f.X.Ticks)
	}
	p.Explanations = []domain.Explanation{{Flag: "gap/2026-06", Place: domain.KeptPrivate, Text: "secret"}}
	if _, said = draw(); strings.Contains(said, "secret") || !strings.Contains(said, "Nov 2026; the reason is kept private") {
		t.Errorf("a private reason:\n%s", said)
	}
	p.Applicant.Graduation = domain.Date{}
	if f, _ = draw(); len(f.Lanes) != 0 {
		t.Errorf("without graduation: %+v", f.Lanes)
	}
}
