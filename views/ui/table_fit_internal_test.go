package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
)

// narrow returns a table with more columns than a narrow window has room for.
func narrow(t *testing.T) *Table {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	word := func(int) Line { return Line{Text: "word"} }
	tab := NewTable(
		TextColumn(Column{ID: "rank", Title: "#", Width: 52}, word),
		TextColumn(Column{ID: "name", Title: "Program", Width: 190, Flex: 1}, word),
		ChipColumn(Column{ID: "tier", Title: "Tier", Width: 78, Drop: 1}, func(int) Word { return Word{Text: "Tier 1", Tone: Tier1} }),
		TextColumn(Column{ID: "specialty", Title: "Specialty", Width: 60, Drop: 4}, word),
		TextColumn(Column{ID: "visa", Title: "Visa", Width: 98, Drop: 5}, word),
		RangeColumn(Column{ID: "chance", Title: "Interview chance", Width: 138, Flex: 0.1}, func(int) Range { return Range{Out: "out"} }),
	)
	tab.SetCount(3)
	w := test.NewTempWindow(t, tab)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(600, 300))
	return tab
}

func TestColumnsStayLeftOfTheMenu(t *testing.T) {
	tab := narrow(t)
	for width := float32(300); width < 1300; width += 7 {
		places := fit(tab.columns, width)
		last := places[len(places)-1]
		if last.column.ID != "chance" || last.x+last.w > width-menuWidth+0.1 {
			t.Fatalf("at %v the last column is %s and ends at %v", width, last.column.ID, last.x+last.w)
		}
	}
}

func TestHeadingKeepsItsSign(t *testing.T) {
	tab := narrow(t)
	tab.columns[3].Drop = 0
	tab.columns[3].Title = "Specialty or another long heading"
	tab.SetSort("specialty", true)
	tab.Resize(fyne.NewSize(300, 300))
	tab.arrange()
	r := test.WidgetRenderer(tab.head).(*headRenderer)
	for i, p := range tab.places {
		if p.column.ID == "specialty" && !strings.HasSuffix(r.texts[i].Text, sortedDown) {
			t.Errorf("the heading says %q", r.texts[i].Text)
		}
	}
}

func TestVisaOutlastsTheSpecialtyOnDemand(t *testing.T) {
	tab := narrow(t)
	if tab.Shows("visa") || !tab.Shows("specialty") {
		t.Fatal("the visas did not go first")
	}
	tab.SetDrop("visa", 3)
	if !tab.Shows("visa") || tab.Shows("specialty") {
		t.Fatal("the specialty did not go first")
	}
}

func TestMenuOfColumnsTellsTheTruthInWholeWords(t *testing.T) {
	tab := narrow(t)
	tab.head.menu()
	top := fyne.CurrentApp().Driver().CanvasForObject(tab).Overlays().Top()
	said := map[string]bool{}
	for _, o := range test.LaidOutObjects(top) {
		if l, ok := o.(*choiceLine); ok {
			said[l.text.Text] = true
		}
	}
	if !said["Visa – does not fit"] || !said["Specialty"] || !said["Interview chance"] {
		t.Errorf("the menu says %v", said)
	}
}

func TestMenuIsAsWideAsItsLongestWord(t *testing.T) {
	tab := narrow(t)
	word := "Obstetrics and Gynecology, and more words than a button is wide"
	showChoices(tab, fyne.NewPos(0, 0), 120, []Choice{{Key: "a", Text: word}}, func(string, bool) {})
	top := fyne.CurrentApp().Driver().CanvasForObject(tab).Overlays().Top()
	for _, o := range test.LaidOutObjects(top) {
		if l, ok := o.(*choiceLine); ok && l.text.Text != word {
			t.Errorf("the menu says %q", l.text.Text)
		}
	}
}

func TestSelectedRowHasALineAroundItsChip(t *testing.T) {
	tab := narrow(t)
	tab.Select(1)
	for _, r := range tab.body.rows {
		if r.index < 0 {
			continue
		}
		for _, c := range r.cells {
			if k, ok := c.(*chipCell); ok && (k.chip.ground.StrokeWidth > 0) != (r.index == 1) {
				t.Errorf("row %d has a line of %v around its chip", r.index, k.chip.ground.StrokeWidth)
			}
		}
	}
}

func TestFollowKeepsTheHeight(t *testing.T) {
	tab := narrow(t)
	tab.SetCount(1000)
	tab.Select(2)
	at := tab.Height()
	tab.Follow(500, at)
	if tab.Height() != at || tab.Selected() != 500 {
		t.Errorf("row %d is at %v, not at %v", tab.Selected(), tab.Height(), at)
	}
}

func TestQuietLinkIsPassedByTab(t *testing.T) {
	test.NewTempApp(t)
	ran := false
	l := NewQuietLink("Correct…", func() { ran = true })
	if _, ok := any(l).(fyne.Focusable); ok {
		t.Error("Tab stops at a quiet link")
	}
	test.Tap(l)
	if !ran {
		t.Error("a click does nothing")
	}
}
