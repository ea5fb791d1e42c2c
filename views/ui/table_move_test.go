package ui_test

import (
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// movable is a table whose rows the mouse moves.
func movable(n int) (t *ui.Table, moves *[][2]int) {
	moves = new([][2]int)
	t = ui.NewTable(
		ui.GripColumn(ui.Column{ID: "place", Title: "Place", Width: 80}, func(i int) string { return strconv.Itoa(i + 1) }),
		ui.TextColumn(ui.Column{ID: "name", Title: "Name", Width: 120, Flex: 1}, func(i int) ui.Line { return ui.Line{Text: ui.Count(i)} }),
	)
	t.OnMove = func(from, to int) { *moves = append(*moves, [2]int{from, to}) }
	t.SetCount(n)
	return t, moves
}

// grips are what the mouse takes hold of, by row.
func grips(t *testing.T, tab *ui.Table) (out []fyne.Draggable) {
	t.Helper()
	for _, o := range viewtest.Seen(tab) {
		if g, ok := o.(fyne.Draggable); ok {
			if _, taps := o.(fyne.Tappable); taps {
				out = append(out, g)
			}
		}
	}
	return out
}

func drag(g fyne.Draggable, by ...float32) {
	for _, dy := range by {
		g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, dy)})
	}
	g.DragEnd()
}

func TestRowsAreMovedByTheMouse(t *testing.T) {
	tab, moves := movable(5)
	window(t, tab, 500, 400)
	hold := grips(t, tab)
	if len(hold) < 5 {
		t.Fatalf("%d grips", len(hold))
	}
	drag(hold[0], 40, 40, 30)   // two rows down
	drag(hold[4], -51)          // one up
	drag(hold[1], 10)           // not far enough
	drag(hold[3], 5000, -10000) // beyond both ends
	if want := [][2]int{{0, 2}, {4, 3}, {3, 0}}; !slices.Equal(*moves, want) {
		t.Errorf("moved %v, want %v", *moves, want)
	}
	if tab.Selected() != 3 {
		t.Errorf("row %d is selected", tab.Selected())
	}
	hold[2].DragEnd() // without a drag
	hold[2].(fyne.Tappable).Tapped(nil)
	if len(*moves) != 3 || tab.Selected() != 2 {
		t.Errorf("a click moved %v, and selected %d", *moves, tab.Selected())
	}
}

// While a row is moved a line shows where it would come.
func TestTheLineOfAMove(t *testing.T) {
	tab, _ := movable(4)
	h := window(t, tab, 500, 300)
	hold := grips(t, tab)
	hold[1].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 60)})
	test.AssertRendersToImage(t, "table_move.png", h.Window.Canvas())
	hold[1].DragEnd()
}

// A digit goes on to the page where a table is not sorted.
func TestDigitsOfAnUnsortedTable(t *testing.T) {
	tab, _ := movable(3)
	h := window(t, tab, 500, 300)
	typed := ""
	h.Window.Canvas().SetOnTypedRune(func(r rune) { typed += string(r) })
	h.Window.Canvas().Focus(tab)
	tab.TypedRune('2')
	tab.OnSort = func(string) {}
	tab.TypedRune('1')
	if typed != "2" {
		t.Errorf("the page heard %q", typed)
	}
}

func TestTableHeightFor(t *testing.T) {
	tab, _ := movable(3)
	window(t, tab, 500, 300)
	low := tab.HeightFor(300)
	tab.SetCount(4)
	if high := tab.HeightFor(300); high-low != 51 {
		t.Errorf("a row more makes it %v higher", high-low)
	}
}
