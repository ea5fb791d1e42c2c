package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestAFinderLeadsFromTheLineToTheTable(t *testing.T) {
	s := viewtest.New(t, 400, 300)
	sorted, ready := "", false
	table := ui.NewTable(ui.TextColumn(ui.Column{ID: "a", Title: "A", Width: 100}, func(int) ui.Line { return ui.Line{} }))
	table.OnSort = func(column string) { sorted = column }
	f := ui.NewFinder(s.Host, ui.NewSearch("Search…", "Search…", "", func(string) {}), table, func() bool { return ready })
	s.Show(container.NewBorder(f.Box(), nil, nil, nil, table))
	table.SetCount(3)
	cv := s.Window.Canvas()
	if f.Find(); cv.Focused() != nil {
		t.Fatal("there is nothing to find yet")
	}
	ready = true
	if !f.Rune('/') || cv.Focused() != fyne.Focusable(f.Entry) {
		t.Fatalf("/ goes to %T", cv.Focused())
	}
	s.Type("x")
	s.Key(fyne.KeyReturn)
	if cv.Focused() != fyne.Focusable(table) || f.Text != "x" {
		t.Fatalf("Enter goes to %T and leaves %q", cv.Focused(), f.Text)
	}
	f.Find()
	s.Type("y")
	if f.Text != "y" {
		t.Errorf("what stood there was not marked: %q", f.Text)
	}
	s.Key(fyne.KeyEscape)
	if cv.Focused() != fyne.Focusable(table) || f.Text != "" {
		t.Errorf("Escape goes to %T and leaves %q", cv.Focused(), f.Text)
	}
	cv.Unfocus()
	f.Key(&fyne.KeyEvent{Name: fyne.KeyDown})
	if cv.Focused() != fyne.Focusable(table) || table.Selected() < 0 {
		t.Error("an arrow does not go to the table")
	}
	if !f.Rune('1') || sorted != "a" || f.Rune('q') {
		t.Errorf("a digit sorts by %q", sorted)
	}
}
