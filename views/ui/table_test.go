package ui_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// table returns a table of invented rows.
func table(n int) *ui.Table {
	tiers := []ui.Word{{Text: "Tier 1", Tone: ui.Tier1, Mark: "?"}, {Text: "Tier 2", Tone: ui.Tier2}, {Text: "Tier 3", Tone: ui.Tier3}, {Mark: "–"}}
	screens := []ui.Word{{Text: "clear", Tone: ui.Good}, {Text: "1 unknown", Tone: ui.Unsure}, {Text: "Step 2 CK ≥ 230", Tone: ui.Bad}}
	t := ui.NewTable(
		ui.TextColumn(ui.Column{ID: "rank", Title: "#", Width: 52}, func(i int) ui.Line { return ui.Line{Text: ui.Count(i + 1)} }),
		ui.PairColumn(ui.Column{ID: "name", Title: "Program", Width: 200, Flex: 1}, func(i int) ui.Pair {
			return ui.Pair{Title: fmt.Sprintf("Valley community program %d", i+1), Second: "Fresno, CA · community", Mark: []string{"★", ""}[i%2], Dim: i%3 == 2}
		}),
		ui.ChipColumn(ui.Column{ID: "tier", Title: "Tier", Width: 80, Drop: 1}, func(i int) ui.Word { return tiers[i%4] }),
		ui.ChipColumn(ui.Column{ID: "screens", Title: "Screens", Width: 110, Drop: 2}, func(i int) ui.Word { return screens[i%3] }),
		ui.RangeColumn(ui.Column{ID: "chance", Title: "Interview chance", Width: 140}, func(i int) ui.Range {
			if i%3 == 2 {
				return ui.Range{Out: "out"}
			}
			return ui.Range{Chance: 0.3, Low: 0.19, High: 0.41, Full: 0.5}
		}),
	)
	t.SetCount(n)
	return t
}

func key(t *ui.Table, names ...fyne.KeyName) {
	for _, n := range names {
		t.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestTableLooks(t *testing.T) {
	tab := table(4)
	h := window(t, tab, 720, 260)
	tab.SetSort("chance", true)
	h.Window.Canvas().Focus(tab)
	test.AssertRendersToImage(t, "table.png", h.Window.Canvas())
	test.AssertRendersToMarkup(t, "table.xml", h.Window.Canvas())
}

func TestTableMovesByKeys(t *testing.T) {
	tab := table(100)
	h := window(t, tab, 720, 400)
	var chosen []int
	ran := -1
	tab.OnSelect = func(i int) { chosen = append(chosen, i) }
	tab.OnPrimary = func(i int) { ran = i }
	h.Window.Canvas().Focus(tab)
	key(tab, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome, fyne.KeyReturn)
	if want := []int{0, 1, 2, 1, 99, 0}; !slices.Equal(chosen, want) {
		t.Errorf("chosen %v, want %v", chosen, want)
	}
	if ran != 0 {
		t.Errorf("Enter ran row %d", ran)
	}
}

func TestTableTapsSelectAndTheSecondRuns(t *testing.T) {
	tab := table(10)
	h := window(t, tab, 720, 400)
	ran := -1
	tab.OnPrimary = func(i int) { ran = i }
	test.TapCanvas(h.Window.Canvas(), fyne.NewPos(200, 40+51*2+10))
	if tab.Selected() != 2 || ran != -1 {
		t.Fatalf("one click selected %d and ran %d", tab.Selected(), ran)
	}
	test.TapCanvas(h.Window.Canvas(), fyne.NewPos(200, 40+51*2+10))
	if ran != 2 {
		t.Fatalf("the second click ran %d", ran)
	}
}

func TestTableSortsByHeadingAndDigit(t *testing.T) {
	tab := table(10)
	h := window(t, tab, 720, 400)
	var by []string
	tab.OnSort = func(c string) { by = append(by, c) }
	test.TapCanvas(h.Window.Canvas(), fyne.NewPos(100, 20))
	h.Window.Canvas().Focus(tab)
	tab.TypedRune('3')
	tab.TypedRune('9')
	if want := []string{"name", "tier"}; !slices.Equal(by, want) {
		t.Fatalf("sorted by %v, want %v", by, want)
	}
}

func TestTableDropsColumnsWhereItIsNarrow(t *testing.T) {
	tab := table(10)
	h := window(t, tab, 720, 400)
	for _, c := range []struct {
		width float32
		want  []bool // tier, screens
	}{{720, []bool{true, true}}, {560, []bool{true, false}}, {440, []bool{false, false}}} {
		h.Window.Resize(fyne.NewSize(c.width, 400))
		if got := []bool{tab.Shows("tier"), tab.Shows("screens")}; !slices.Equal(got, c.want) || !tab.Shows("name") {
			t.Errorf("at %v: tier and screens %v, want %v", c.width, got, c.want)
		}
	}
	h.Window.Resize(fyne.NewSize(720, 400))
	tab.SetHidden("tier", true)
	if tab.Shows("tier") {
		t.Error("a hidden column is shown")
	}
}

func TestMarkBringsTheRowToTheMiddle(t *testing.T) {
	tab := table(1000)
	h := window(t, tab, 720, 400)
	tab.Mark(500)
	got := -1
	tab.OnPrimary = func(i int) { got = i }
	middle := fyne.NewPos(200, 39+(400-39)/2)
	test.TapCanvas(h.Window.Canvas(), middle)
	test.TapCanvas(h.Window.Canvas(), middle)
	if got != 500 {
		t.Fatalf("row %d is in the middle, not 500", got)
	}
}

func TestTableForgetsASelectionThatIsGone(t *testing.T) {
	tab := table(10)
	window(t, tab, 720, 400)
	tab.Select(9)
	tab.SetCount(5)
	if tab.Selected() != -1 {
		t.Fatalf("row %d of 5 is selected", tab.Selected())
	}
	tab.Select(7)
	if tab.Selected() != -1 {
		t.Fatal("a row that is not there was selected")
	}
}

func TestSheetScrollsByKeys(t *testing.T) {
	var lines []fyne.CanvasObject
	for i := range 50 {
		lines = append(lines, ui.NewText(fmt.Sprint("line ", i), ui.Style{}))
	}
	sheet := ui.NewSheet(ui.NewStack(theme.Gap8, lines...), theme.Gap16)
	h := window(t, sheet, 200, 200)
	h.Window.Canvas().Focus(sheet)
	at := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(lines[0]).Y }
	start := at()
	sheet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if at() >= start {
		t.Fatal("PageDown did not scroll")
	}
	sheet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if at() != start {
		t.Fatal("Home did not go back")
	}
}

// BenchmarkTableScroll is one page down in a table of 13,000 rows.
func BenchmarkTableScroll(b *testing.B) {
	tab := table(13000)
	window(b, tab, 900, 800)
	b.ResetTimer()
	for b.Loop() {
		key(tab, fyne.KeyPageDown)
		if tab.Selected() == 12999 {
			key(tab, fyne.KeyHome)
		}
	}
}

// BenchmarkTableRewrite writes every row in sight anew.
func BenchmarkTableRewrite(b *testing.B) {
	tab := table(13000)
	window(b, tab, 900, 800)
	b.ResetTimer()
	for b.Loop() {
		tab.SetCount(13000)
	}
}

// ticking returns a table of boxes and what is ticked in it.
func ticking(n int) (*ui.Table, map[int]bool) {
	on := map[int]bool{}
	tab := ui.NewTable(
		ui.CheckColumn(ui.Column{ID: "tick", Width: 40}, func(i int) bool { return on[i] }),
		ui.TextColumn(ui.Column{ID: "name", Title: "Program", Width: 200, Flex: 1}, func(i int) ui.Line { return ui.Line{Text: fmt.Sprint("Program ", i)} }),
	)
	tab.OnTick = func(rows []int, is bool) {
		for _, i := range rows {
			on[i] = is
		}
	}
	tab.SetCount(n)
	return tab, on
}

func TestTableTicks(t *testing.T) {
	tab, on := ticking(20)
	h := window(t, tab, 420, 420)
	h.Window.Canvas().Focus(tab)
	want := func(what string, rows ...int) {
		t.Helper()
		var got []int
		for i := range tab.Count() {
			if on[i] {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, rows) {
			t.Errorf("%s: %v are ticked, want %v", what, got, rows)
		}
	}
	key(tab, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	want("Space", 0, 2)
	key(tab, fyne.KeySpace)
	want("Space again", 0)
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	tab.KeyDown(shift)
	key(tab, fyne.KeyDown, fyne.KeyDown)
	tab.KeyUp(shift)
	key(tab, fyne.KeyDown)
	want("Shift and the arrows", 0, 2, 3, 4)
	test.AssertRendersToImage(t, "ticks.png", h.Window.Canvas())
	test.TapCanvas(h.Window.Canvas(), fyne.NewPos(22, 38+20))
	want("a click on a box", 2, 3, 4)
	if tab.Selected() != 5 {
		t.Error("a click on a box has selected the row")
	}
	test.TapCanvas(h.Window.Canvas(), fyne.NewPos(200, 38+20))
	want("a click beside the box", 2, 3, 4)
	sorted := ""
	tab.OnSort = func(column string) { sorted = column }
	tab.SortBy(1)
	if sorted != "name" {
		t.Errorf("1 sorts by %q: boxes do not count", sorted)
	}
	test.TapCanvas(h.Window.Canvas(), fyne.NewPos(22, 20))
	if sorted != "tick" {
		t.Error("the heading of the boxes is not told")
	}
}
