package programs

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
	"secondlook/domain/screening"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func standOf(verdict screening.Verdict, chances ...float64) app.Stand {
	s := app.Stand{Verdict: verdict}
	if len(chances) == 3 {
		s.Estimate = chance.Estimate{Value: chances[0], Low: chances[1], High: chances[2]}
	}
	return s
}

// wouldChange are prospects that no change of the model touches.
func wouldChange() app.Prospects {
	return app.Prospects{Now: standOf(screening.Hanging, 0.3, 0.19, 0.41), List: []app.Prospect{
		{Answer: plan.ByMove, Kind: "advocate", Title: "Somebody of the program who speaks for you", About: "nobody in your records is linked to it yet · about 7 days",
			Possible: true, After: standOf(screening.Open, 0.47, 0.2, 0.7), Do: "People", Spot: app.Spot{Page: ui.PageProfile, Tab: "people"}},
		{Answer: plan.IfYes, Field: "min_step2", Value: "224", Title: "Step 2 CK minimum: 224", About: "if its answer suits you", Possible: true, After: standOf(screening.Open, 0.36, 0.22, 0.5)},
		{Answer: plan.IfOnly, Title: "Step 2 CK of at least 240 instead of 224", About: "a passed examination cannot be retaken", After: standOf(screening.Open, 0.33, 0.2, 0.5)},
		{Answer: plan.IfNo, Field: "min_step2", Value: "225", Title: "Step 2 CK minimum: 225", About: "if its answer does not", Possible: true, After: standOf(screening.Closed)},
	}}
}

func TestWhatWouldChangeIsUnfolded(t *testing.T) {
	s, p := looks(t, 1180, 1180)
	asked := 0
	p.prospects = func(*app.Ranking, int) app.Prospects { asked++; return wouldChange() }
	p.table.Select(1)
	if asked > 0 || strings.Contains(said(p), "People") {
		t.Error("what is folded is worked out")
	}
	p.TypedRune('c')
	got := said(p)
	for _, want := range []string{"30% → 47%", "20–70% · nobody in your records", "30% → closed", "If its answer does not", "cannot be retaken"} {
		if !strings.Contains(got, want) {
			t.Errorf("the panel does not say %q:\n%s", want, got)
		}
	}
	test.AssertRendersToImage(t, "would.png", s.Window.Canvas())
	p.table.Select(0)
	if asked < 2 || !strings.Contains(said(p), "30% → 47%") {
		t.Error("it is folded again with another program")
	}
	var at ui.Route
	p.host.Visit = func(r ui.Route) { at = r }
	for _, o := range viewtest.Seen(p.Body()) {
		if l, ok := o.(*ui.QuietLink); ok && l.Text() == "People" {
			l.Tapped(nil)
		}
	}
	if at.Page != ui.PageProfile || at.Tab != "people" {
		t.Errorf("the link leads to %v", at)
	}
	p.TypedRune('C')
	if strings.Contains(said(p), "47%") {
		t.Error("it does not fold again")
	}
}

// Of a closed program it says what opens it or that nothing does, without a
// chance of before; a long list is cut.
func TestWhatOpensAClosedProgram(t *testing.T) {
	_, p := closedLook(t)
	p.prospects = func(*app.Ranking, int) app.Prospects {
		x := wouldChange()
		x.Now, x.Note = standOf(screening.Closed), "Nothing that you can still do opens it."
		for len(x.List) < 12 {
			x.List = append(x.List, x.List[0])
		}
		return x
	}
	p.TypedRune('c')
	got := said(p)
	if !strings.Contains(got, "Nothing that you can still do opens it.") || strings.Contains(got, "→") || strings.Count(got, "who speaks for you") > fewProspects {
		t.Errorf("the panel says:\n%s", got)
	}
	for _, o := range viewtest.Seen(p.Body()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "Show all 12" {
			b.Tapped(nil)
		}
	}
	if n := strings.Count(said(p), "who speaks for you"); n != 9 {
		t.Errorf("%d of all are shown", n)
	}
}
