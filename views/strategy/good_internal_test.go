package strategy

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain/calibration"
	"secondlook/domain/chance"
	"secondlook/domain/fit"
	"secondlook/domain/interval"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// counted is a fit of made-up counts.
func counted(t *testing.T) *app.FitReport {
	t.Helper()
	counts := []chance.RankCount{
		{Specialty: "Family Medicine", Ranks: 1, Matched: 30, NotMatched: 70}, {Specialty: "Family Medicine", Ranks: 3, Matched: 60, NotMatched: 35},
		{Specialty: "Family Medicine", Ranks: 6, Matched: 40, NotMatched: 10}, {Specialty: "Family Medicine", Ranks: 10, Matched: 18, NotMatched: 3},
		{Specialty: "Family Medicine", Ranks: 16, OrMore: true, Matched: 9, NotMatched: 11},
		{Specialty: "Psychiatry", Ranks: 1, Matched: 20, NotMatched: 60}, {Specialty: "Psychiatry", Ranks: 5, Matched: 30, NotMatched: 15},
	}
	c, err := fit.Of(counts)
	if err != nil {
		t.Fatal(err)
	}
	f := &app.FitReport{Curve: c, Lines: []string{"Fitted to made-up counts.", "The curves are off by 2.0 points."}, Notes: []string{"It is the curve of everybody in these counts, not of you."}}
	for i, g := range c.Groups {
		group := app.FitGroup{Group: g, LeftOut: c.LeaveOneOut()[i]}
		for _, k := range counts {
			if k.Specialty == g.Specialty {
				p := app.FitPoint{RankCount: k, Share: float64(k.Matched) / float64(k.Matched+k.NotMatched)}
				p.Low, p.High = interval.Wilson(p.Share, float64(k.Matched+k.NotMatched), interval.Z80)
				group.Points = append(group.Points, p)
			}
		}
		f.Groups = append(f.Groups, group)
	}
	return f
}

// made is a calibration whose figures do not change with what ships.
func made(t *testing.T) *app.Calibration {
	row := func(name string, k chance.Kind) chance.Coefficient {
		return chance.Coefficient{Name: name, Kind: k, Source: "x"}
	}
	list := []calibration.Prediction{
		{P: 0.03}, {P: 0.04}, {P: 0.07}, {P: 0.08, Hit: true}, {P: 0.09}, {P: 0.12}, {P: 0.13}, {P: 0.15, Hit: true}, {P: 0.18}, {P: 0.25, Hit: true}, {P: 0.3},
	}
	return &app.Calibration{
		Season: 2027, Reference: "Second Look 2026.1", Fit: counted(t),
		Base: app.BaseReport{Lines: []string{"Over this catalog the set gives the typical applicant 9.9 interviews per 100 applications and the weaker one 5.1."}},
		Use: app.UseReport{
			List: "your saved list of 108 programs", Chance: chance.Estimate{Value: 0.66, Low: 0.46, High: 0.82},
			Causes: []app.CauseUse{
				{Label: "Where the typical applicant starts", Row: row("base.intercept", chance.Derived), Share: 0.4},
				{Label: "How much one more ranked program counts", Row: row("match.discount", chance.Judgement), Share: 0.35},
				{Label: "Not known: Visa", Row: row("set.door_error", chance.Setting), Share: 0.25},
			},
			Kinds: []app.KindUse{{Kind: chance.Derived, Name: "measured elsewhere and carried over, with a wide error", Rows: 16, Share: 0.4}, {Kind: chance.Judgement, Name: "our judgement, with a wide error", Rows: 54, Share: 0.35}},
			Notes: []string{"Of what is judgement, this matters most: How much one more ranked program counts, 35% of the range."},
		},
		Past: app.PastReport{Lines: []string{"In hindsight, not as said then.", "Match of 2026: 3 interviews of 11 applications with a noted answer."}, Bins: calibration.Reliability(list), Score: calibration.ScoreOf(list)},
	}
}

func TestLooksOfGood(t *testing.T) {
	s := viewtest.New(t, 980, 620)
	g := newGood(s.Host, s.App)
	s.Show(g.Object())
	g.show(made(t))
	test.AssertRendersToImage(t, "good.png", s.Window.Canvas())
	g.Focus()
	s.Key(fyne.KeyPageDown)
	test.AssertRendersToImage(t, "good_down.png", s.Window.Canvas())
	s.Key(fyne.KeyEnd)
	test.AssertRendersToImage(t, "good_end.png", s.Window.Canvas())
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark, Text: theme.VeryLargeText})
	doubtful := made(t)
	doubtful.Doubts, doubtful.Use.List, doubtful.Use.Causes = []string{"Ceiling: is 0.8, but the counts of the set give 0.87."}, "", nil
	g.show(doubtful)
	test.AssertRendersToImage(t, "good_dark_large.png", s.Window.Canvas())
}

func TestAKindHasItsTone(t *testing.T) {
	if tone(chance.Judgement) != ui.Unsure || tone(chance.Published) != ui.Plain {
		t.Error("what is judged looks as sure as what is published")
	}
}
