package list

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain/chance"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// Quietly the tiers count programs and tell no interviews to expect; the chart
// gives way to a line, and comes back.
func TestQuietModeHidesTheChart(t *testing.T) {
	s := viewtest.New(t, 1180, 760).Sample(t)
	p := New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	for _, quiet := range []bool{true, false} {
		ui.SetQuiet(s.Host, s.App, quiet)
		p.Reload()
		if p.body.chart.Hidden != quiet || p.body.hush.Hidden == quiet {
			t.Errorf("quiet %v: the chart is hidden %v", quiet, p.body.chart.Hidden)
		}
		if got := p.chanceRange(0).Out == ui.Hidden; got != quiet {
			t.Errorf("quiet %v: the chance of a program is hidden %v", quiet, got)
		}
		if notes := strings.Join(p.now.Notes, " "); strings.Contains(notes, "chance to match of") == quiet {
			t.Errorf("quiet %v: the notes say %q", quiet, notes)
		}
	}
}

func TestTierFigures(t *testing.T) {
	share := app.TierShare{Programs: 9, Interviews: chance.Estimate{Value: 1.2, Low: 0.4, High: 3}}
	share.Open, share.Unknown, share.Declined = 2, 6, 1
	for quiet, want := range map[bool]string{
		false: "1.2 interviews (0.4–3.0) · 2 open · 6 unknown · 1 declined", true: "2 open · 6 unknown · 1 declined",
	} {
		if got := tierFigures(share, quiet); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := tierFigures(app.TierShare{}, true); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}
