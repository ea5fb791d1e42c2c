package programs

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// said gathers the texts of the panel in order.
func said(p *Page) string {
	var b strings.Builder
	for _, o := range test.LaidOutObjects(p.why.box) {
		if t, ok := o.(*ui.Text); ok {
			b.WriteString(t.Text() + "\n")
		}
	}
	return b.String()
}

// closedLook shows the page with its closed program selected.
func closedLook(t *testing.T) (fyne.Canvas, *Page) {
	t.Helper()
	s, p := looks(t, 1180, 700)
	x := p.explain(nil, 0)
	p.explain = func(*app.Ranking, int) app.Explanation {
		x.Tier = "No tier: closed to you"
		x.Screens = append(x.Screens[:2:2], app.Screen{Name: screening.Step2.String(), Result: screening.Fail.String(), Strength: "strict",
			Reason: "asks for 230 or more in Step 2 CK", Source: "https://www.example.org/gme", AsOf: "2026-08"})
		x.Reasons = append(x.Reasons[:3:3], app.Reason{Label: "Closed: asks for 230 or more in Step 2 CK", Points: -29.7, Kind: "rule"})
		return x
	}
	p.table.Select(3)
	return s.Window.Canvas(), p
}

func TestClosingRuleStandsFirst(t *testing.T) {
	cv, p := closedLook(t)
	got := said(p)
	rule := strings.Index(got, "Closed to you: asks for 230")
	cited := strings.Index(got, "example.org · 2026-08")
	rest := strings.Index(got, "WITHOUT THAT RULE")
	if rule < 0 || cited < rule || rest < cited {
		t.Errorf("rule at %d, its source at %d, the rest at %d:\n%s", rule, cited, rest, got)
	}
	if strings.Contains(got, "−30") {
		t.Errorf("the rule is counted in what is without it:\n%s", got)
	}
	test.AssertRendersToImage(t, "closed.png", cv)
}

// What has declined has no chance left; what it was is told beside.
func TestDeclinedHasNoChanceLeft(t *testing.T) {
	_, p := looks(t, 1180, 700)
	r, _ := invented()
	r.Rows[0].Declined = true
	p.show(r)
	if got := said(p); !strings.Contains(got, "declined this season; before that "+app.Percent(r.Rows[0].Chance)) || !strings.Contains(got, "none\n") {
		t.Errorf("the panel says\n%s", got)
	}
}

func TestReasonsWithoutTheRuleAddUp(t *testing.T) {
	rest, chance := without([]app.Reason{{Points: 16}, {Points: 8}, {Points: -24, Kind: "rule"}})
	if len(rest) != 2 || chance < 0.2399 || chance > 0.2401 {
		t.Errorf("%d reasons add up to %v", len(rest), chance)
	}
}

func TestMoves(t *testing.T) {
	before, _ := invented()
	after, _ := invented()
	after.Rows[0].Verdict, after.Rows[0].Rank = screening.Closed, 0
	after.Rows[1].Rank = 1
	for _, c := range []struct {
		from, to *app.Ranking
		row      int
		want     string
	}{
		{before, after, 0, "from 1st to out"}, {after, before, 0, "from out to 1st"}, {before, after, 1, "from 2nd to 1st"},
		{before, after, 2, ""}, {nil, after, 1, ""}, {before, nil, 1, ""},
	} {
		if got := moves(c.from, c.to, before.Rows[c.row].Program.Key); got != c.want {
			t.Errorf("row %d: %q, want %q", c.row, got, c.want)
		}
	}
}

func TestFactsSayWhatIsToConfirmAndUsePeoplesWords(t *testing.T) {
	_, p := looks(t, 1180, 700)
	for _, c := range []struct {
		f    app.FactRow
		want string
	}{
		{app.FactRow{Source: "a", AsOf: "2026-05"}, "a · 2026-05"},
		{app.FactRow{Source: "a", AsOf: "2019", Old: true}, "a · 2019 · old: confirm it"},
		{app.FactRow{Source: "a", AsOf: "undated", Old: true}, "a · undated: confirm it"},
		{app.FactRow{Source: "a", Old: true}, "a · undated: confirm it"},
		{app.FactRow{Source: "a", AsOf: "spring", Old: true}, "a · spring · undated: confirm it"},
		{app.FactRow{Source: "a", AsOf: "2019", Own: true, Old: true}, "yours · a · 2019 · old: confirm it"},
	} {
		if got := factSource(c.f); got != c.want {
			t.Errorf("%+v: %q, want %q", c.f, got, c.want)
		}
	}
	f := app.FactRow{Field: "program_type", Value: "community_univ_affiliated", Words: []string{"community_univ_affiliated"}}
	if got := p.factValue(f); got != "community, univ.-affiliated" {
		t.Errorf("the kind of program is %q", got)
	}
}

func TestListShowsWhatIsClosedToo(t *testing.T) {
	q := query{listed: true, screens: []string{"open"}}
	all := rows()
	all[0].Listed, all[2].Listed = true, true
	if got := q.find(all, nil); len(got) != 2 {
		t.Errorf("of the two that are listed %v are shown", got)
	}
	_, p := looks(t, 1180, 700)
	p.ranking.Rows[3].Listed, p.ranking.Counts.Listed = true, 3
	p.filters.screens.Tick(screening.Open.String())
	test.Tap(p.filters.list)
	if got := p.info.Text(); got != "3 programs on your list · 1 closed to you" {
		t.Errorf("the page says %q", got)
	}
}

func TestSortingGoesToTheFirstRow(t *testing.T) {
	_, p := looks(t, 1180, 700)
	p.table.Select(2)
	p.TypedRune('2')
	if p.table.Selected() != 0 || p.chosen != p.row(0).Program.Key {
		t.Errorf("row %d is selected after sorting", p.table.Selected())
	}
}

func TestVisaColumnStaysForWhoNeedsIt(t *testing.T) {
	_, p := looks(t, 1064, 600)
	if p.table.Shows(byVisa) {
		t.Fatal("there is more room than the test supposes")
	}
	r, _ := invented()
	r.Profile.Applicant.Status = domain.NeedsJ1
	p.show(r)
	if !p.table.Shows(byVisa) || p.table.Shows(bySpecialty) {
		t.Error("the specialty did not make room for the visa")
	}
	if got := p.namePair(0).Second; got != "Fresno, CA · FM · community, univ.-affiliated" {
		t.Errorf("the second line says %q", got)
	}
}

// Who reads on while a record changes stays where he is; another program begins
// at its top.
func TestThePanelStaysWhereItIsRead(t *testing.T) {
	s := viewtest.New(t, 1100, 600).Sample(t)
	p := New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	at := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(p.why.sheet.Stack).Y }
	top := at()
	p.why.sheet.Reveal(900, 10)
	read := at()
	if read >= top {
		t.Fatalf("the panel does not scroll: %v, %v", top, read)
	}
	p.Reload()
	if at() != read {
		t.Errorf("the panel jumps from %v to %v", read, at())
	}
	p.why.show(p.ranking, 1)
	if at() != top {
		t.Errorf("another program begins at %v, not at %v", at(), top)
	}
}
