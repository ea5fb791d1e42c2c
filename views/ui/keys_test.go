package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A key that the window hands down to a widget without the focus, and that it
// has no use for, ends there; one of the focused widget goes to the window once.
func TestKeysDoNotGoRoundForEver(t *testing.T) {
	s := viewtest.New(t, 400, 300)
	sheet := ui.NewSheet(ui.NewStack(0, ui.Space(10)), 0)
	table := ui.NewTable(ui.TextColumn(ui.Column{ID: "a", Title: "A", Width: 80}, func(int) ui.Line { return ui.Line{} }))
	s.Show(ui.NewFilled(0, table, sheet))
	c := s.Window.Canvas()
	heard := 0
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if heard++; heard > 10 {
			t.Fatal("the key goes round")
		}
		sheet.TypedKey(ev)
	})
	c.SetOnTypedRune(func(r rune) {
		if heard++; heard > 10 {
			t.Fatal("the letter goes round")
		}
		sheet.TypedRune(r)
	})
	s.Key(fyne.KeyF5)
	s.Type("x")
	if heard != 2 {
		t.Errorf("without a focus the window hears %d times", heard)
	}
	heard = 0
	c.Focus(table)
	s.Key(fyne.KeyEscape)
	s.Type("x")
	if heard != 2 {
		t.Errorf("from the table the window hears %d times", heard)
	}
}
