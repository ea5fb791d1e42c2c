package ranklist_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestWithoutRecords(t *testing.T) {
	s := viewtest.New(t, 1064, 662)
	p := open(t, s)
	wantTexts(t, s, "The rank list begins with your records")
	if p.Count() != "" || p.Actions() != nil || p.Add() || p.Status() != "No rank list yet" {
		t.Errorf("%q, %d actions", p.Status(), len(p.Actions()))
	}
	s.Type("udt1")
	p.Print()
	p.Move(1)
	if panels(s) != 0 {
		t.Error("a key opens a panel")
	}
}

// An empty page says what to do, and begins with what has interviewed the
// applicant in one step.
func TestBeginAList(t *testing.T) {
	s, p := stage(t, 3)
	keys := order(t, s)
	for range 3 {
		if err := s.App.DropRank(context.Background(), app.RankPlace{Season: season}, 0); err != nil {
			t.Fatal(err)
		}
	}
	wantTexts(t, s, "No program is ranked yet", "in the order of your scores", "Begin with 3 programs")
	if p.Count() != "" || p.Actions() != nil {
		t.Errorf("%q programs", p.Count())
	}
	press(t, s, "Begin with 3")
	if got := order(t, s); len(got) != 3 || !slices.Contains(got, keys[0]) || p.Count() != "3" {
		t.Errorf("the list is %v", got)
	}
	said(t, s, "3 programs put on the rank list")
	s.Undo()
	wantTexts(t, s, "No program is ranked yet")
}

func TestThePage(t *testing.T) {
	s, p := stage(t, 6)
	if st := p.Status(); !strings.Contains(st, "6 programs · no version kept yet · due Wed 3 Mar 2027, 21:00 ET (your 20:00) · 101 days") || p.Count() != "6" {
		t.Errorf("the head says %q", st)
	}
	wantTexts(t, s, "Why your own order is best", "Where you may end up", "No match: SOAP", "is not on the list yet.", "You interview there on 3 Dec 2026", "6 different programs; the registration covers 20 (to verify)")
	if len(p.Actions()) != 3 || len(p.Commands()) < 4 || p.Name() != "Rank list" {
		t.Errorf("%d actions", len(p.Actions()))
	}
	var went ui.Route
	s.Host.Visit = func(r ui.Route) { went = r }
	p = open(t, s)
	s.Key(fyne.KeyDown)
	s.Type("o")
	if went.Page != ui.PagePrograms || went.Item != order(t, s)[1] {
		t.Errorf("O leads to %v", went)
	}
	if press(t, s, "Show me with my list"); went.Page != ui.PageStrategy || went.Tab != "match" {
		t.Errorf("the button leads to %v", went)
	}
	p.Open(ui.Route{Page: ui.PageRankList, Item: order(t, s)[4]})
	if p.Place().Item != order(t, s)[4] {
		t.Errorf("it stands at %v", p.Place())
	}
}

// While chances are hidden the page shows none.
func TestQuiet(t *testing.T) {
	s, p := stage(t, 6)
	if err := s.App.SetQuiet(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	if got := texts(s); strings.Contains(got, "%") || strings.Contains(got, "No match: SOAP") {
		t.Errorf("chances are shown:\n%s", got)
	}
}

// In a narrow window the panel folds away.
func TestNarrow(t *testing.T) {
	s, _ := stage(t, 3)
	s.Window.Resize(fyne.NewSize(620, 400))
	panel := func() bool {
		return slices.ContainsFunc(viewtest.Seen(s.Window.Content()), func(o fyne.CanvasObject) bool {
			x, ok := o.(*ui.Text)
			return ok && x.Text() == "No match: SOAP"
		})
	}
	if panel() {
		t.Error("the panel is shown beside the ranks")
	}
	if s.Type("w"); !panel() {
		t.Error("W does not show the panel")
	}
}
