package ui_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/ui"
)

// boxes is a table with three columns of boxes, and what is ticked in it.
func boxes() (*ui.Table, map[string]bool) {
	on := map[string]bool{}
	columns := []*ui.Column{ui.TextColumn(ui.Column{ID: "name", Title: "Name", Width: 120, Flex: 1}, func(i int) ui.Line { return ui.Line{Text: ui.Count(i)} })}
	for _, id := range []string{"a", "b", "c"} {
		columns = append(columns, ui.CheckColumn(ui.Column{ID: id, Title: id, Width: 60}, func(i int) bool { return on[fmt.Sprint(id, i)] }))
	}
	t := ui.NewTable(columns...)
	t.OnBox = func(row int, column string, is bool) { on[fmt.Sprint(column, row)] = is }
	t.SetCount(5)
	return t, on
}

// Left and Right choose a column of boxes and stop at its ends; Space ticks and
// clears.
func TestBoxesByKeys(t *testing.T) {
	tab, on := boxes()
	h := window(t, tab, 500, 300)
	var told []string
	tab.OnColumn = func(id string) { told = append(told, id) }
	h.Window.Canvas().Focus(tab)
	if tab.Box() != "a" {
		t.Fatalf("the first box is %q", tab.Box())
	}
	key(tab, fyne.KeySpace, fyne.KeyLeft, fyne.KeyRight, fyne.KeyDown, fyne.KeySpace, fyne.KeyRight, fyne.KeyRight, fyne.KeySpace)
	if !on["a0"] || !on["b1"] || !on["c1"] || len(on) != 3 || !slices.Equal(told, []string{"b", "c"}) {
		t.Errorf("ticked are %v, told of %v", on, told)
	}
	if key(tab, fyne.KeySpace); on["c1"] {
		t.Error("Space does not clear a box")
	}
}

// A click on a box ticks it, and chooses its row and column; one beside it only
// chooses the row.
func TestBoxesByMouse(t *testing.T) {
	tab, on := boxes()
	h := window(t, tab, 500, 300)
	click := func(x, y float32) { test.TapCanvas(h.Window.Canvas(), fyne.NewPos(x, y)) }
	click(400, 38+51*2+20)
	if len(on) != 1 || tab.Selected() != 2 || !on[fmt.Sprint(tab.Box(), 2)] {
		t.Fatalf("ticked are %v, chosen is %s of row %d", on, tab.Box(), tab.Selected())
	}
	click(40, 38+51+20)
	if len(on) != 1 || tab.Selected() != 1 {
		t.Errorf("beside the boxes: %v, row %d", on, tab.Selected())
	}
}

// The chosen tab chosen again is told apart from another one.
func TestTabChosenAgain(t *testing.T) {
	var went, again []string
	tabs := ui.NewTabs([]ui.Tab{{Key: "a", Text: "A"}, {Key: "b", Text: "B"}}, func(key string) { went = append(went, key) })
	tabs.OnAgain = func(key string) { again = append(again, key) }
	h := window(t, tabs, 300, 60)
	test.TapCanvas(h.Window.Canvas(), fyne.NewPos(8, 20))
	test.TapCanvas(h.Window.Canvas(), fyne.NewPos(48, 20))
	if !slices.Equal(again, []string{"a"}) || !slices.Equal(went, []string{"b"}) {
		t.Errorf("again %v, then %v", again, went)
	}
}
