package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/ui"
)

func TestTextLinkLeadsByMouseAndKeys(t *testing.T) {
	n := 0
	l := ui.NewTextLink("University of California (San Francisco)/Fresno – Family Medicine", func() { n++ })
	h := window(t, l, 160, 80)
	test.Tap(l)
	h.Window.Canvas().Focus(l)
	press(l, fyne.KeySpace, fyne.KeyReturn, fyne.KeyA)
	if n != 3 {
		t.Fatalf("the link led %d times, not 3", n)
	}
	if l.HeightFor(100) <= l.HeightFor(1000) || l.AccessibilityRole() != fyne.AccessibleRoleLink {
		t.Error("the link does not wrap, or is no link for a screen reader")
	}
}

func TestTableTellsThatTheKeysCame(t *testing.T) {
	n := 0
	table := ui.NewTable(ui.TextColumn(ui.Column{ID: "a", Title: "A", Width: 60}, func(int) ui.Line { return ui.Line{Text: "x"} }))
	table.Bare = true
	table.OnFocus = func() { n++ }
	h := window(t, table, 300, 200)
	table.SetCount(2)
	h.Window.Canvas().Focus(table)
	if n != 1 || table.Selected() != 0 {
		t.Fatalf("told %d times, row %d is selected", n, table.Selected())
	}
}

func TestSheetLeavesRoomForItsBar(t *testing.T) {
	inside := ui.Space(20)
	s := ui.NewSheet(ui.NewStack(0, inside), 10)
	s.Margin = 14
	window(t, s, 300, 200)
	s.Fit()
	if got := inside.Size().Width; got != 300-20-14 {
		t.Errorf("the column is %v wide", got)
	}
}
