package strategy

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
	"secondlook/views/theme"
	"secondlook/views/viewtest"
)

// invented are moves that no change of the catalog or of the model touches.
func invented() *app.Moves {
	worth := func(gain, low, high float64, size, span, time string, cents int64) app.Yield {
		money := app.Money(cents)
		if cents == 0 {
			money = map[string]string{"6 weeks": "not known"}[time] // an exam
		}
		return app.Yield{
			Money: money, Gain: chance.Estimate{Value: gain, Low: low, High: high}, Size: size, Range: span, Time: time, Cents: cents,
			Until: domain.NewDate(2027, 2, 1), Rests: "our judgement, with a wide error",
		}
	}
	m := &app.Moves{Equal: 2, List: []app.Move{
		{Kind: "step3", Key: "step3", Chip: "+6", Possible: true, Clear: true, Title: "Pass Step 3", Does: "opens 23 programs that want it for an H-1B",
			Yield: worth(0.06, 0.02, 0.11, "points", "between +2 and +11 points", "6 weeks", 0), Spot: app.Spot{Page: "profile", Tab: "exams"}},
		{Kind: "rotation", Key: "central_valley", Chip: "medium", Possible: true, Clear: true, Title: "A month of hands-on work in Central Valley", Does: "ask first whether the place lets graduates work hands-on",
			Yield: worth(0.03, 0.005, 0.06, "medium", "", "9 weeks", 190_000), Spot: app.Spot{Page: "profile", Tab: "rotations"}},
		{Kind: "letter", Key: "Reyes", Chip: "unclear", Possible: true, Title: "The letter of Dr. Paul Reyes in hand", Does: "agreed on 2 Jul 2026",
			Yield: worth(0.01, 0, 0.03, "unclear", "", "3 weeks", 0), Spot: app.Spot{Page: "profile", Tab: "letters"}},
		{Kind: "degree", Key: "degree", Chip: "too late", Title: "A further degree, such as an MPH", Does: "one counts a little; mind its cost",
			Blocked: "takes about 12 months, and counts until 1 Feb 2027 only · it counts for season 2028", Yield: worth(0, 0, 0, "unclear", "", "12 months", 0), Spot: app.Spot{Page: "profile", Tab: "applicants"}},
	}}
	m.Pairs = []app.MovePair{
		{First: &m.List[0], Second: &m.List[1], Chip: "+10", Clear: true, Effect: plan.MoreThanSum, Together: "more than the sum of both", Yield: worth(0.1, 0.03, 0.17, "points", "between +3 and +17 points", "9 weeks", 190_000)},
		{First: &m.List[0], Second: &m.List[2], Chip: "+7", Clear: true, Effect: plan.AboutSum, Together: "about the sum of both", Yield: worth(0.07, 0.02, 0.13, "points", "between +2 and +13 points", "6 weeks", 0)},
		{First: &m.List[2], Second: &m.List[1], Chip: "medium", Clear: true, Effect: plan.LessThanSum, Together: "less than the sum of both", Yield: worth(0.03, 0.01, 0.06, "medium", "", "9 weeks", 190_000)},
	}
	return m
}

// looks shows the tab with invented moves.
func looks(t *testing.T, width float32, pairs bool, row int) *viewtest.Stage {
	t.Helper()
	s := viewtest.New(t, width, 560)
	m := newMoves(s.Host, s.App)
	m.found, m.pairs = invented(), pairs
	s.Show(m.Object())
	m.show()
	m.body.table.Select(row)
	return s
}

func TestLooks(t *testing.T) {
	for _, x := range []struct {
		name  string
		width float32
		pairs bool
		row   int
		look  theme.Look
	}{
		{"moves.png", 1030, false, 0, theme.Look{}}, {"late.png", 1030, false, 3, theme.Look{}}, {"pairs.png", 1030, true, 0, theme.Look{}},
		{"narrow.png", 720, false, 1, theme.Look{}}, {"dark.png", 1030, true, 2, theme.Look{Mode: theme.Dark}}, {"large.png", 1030, false, 1, theme.Look{Text: theme.VeryLargeText}},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := looks(t, x.width, x.pairs, x.row)
			if x.look != (theme.Look{}) {
				theme.Apply(fyne.CurrentApp(), x.look)
			}
			test.AssertRendersToImage(t, x.name, s.Window.Canvas())
		})
	}
}

// Progress of a search is told in words while it is the one that runs.
func TestProgressIsTold(t *testing.T) {
	s := viewtest.New(t, 1030, 560)
	m := newMoves(s.Host, s.App)
	m.pairs = true
	m.search = &app.Search{}
	tell := m.progress(m.search)
	tell(45, 90)
	if got := m.body.info.Text(); got != "Each two moves are worked out together by the whole engine: 45 of 90 pairs" {
		t.Errorf("it says %q", got)
	}
	old := m.search
	m.search = &app.Search{}
	m.progress(old)(90, 90)
	if m.part != "45 of 90 pairs" {
		t.Errorf("a search that is given up tells %q", m.part)
	}
}
