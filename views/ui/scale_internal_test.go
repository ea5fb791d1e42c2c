package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
)

// sized runs f with the given look.
func sized(t *testing.T, text theme.TextSize, f func()) {
	t.Helper()
	a := test.NewTempApp(t)
	theme.Apply(a, theme.Look{Text: text})
	f()
}

// Whatever holds a line of text is as high as the line in every size of text,
// and wide enough for its words.
func TestNothingIsCutOffInLargeText(t *testing.T) {
	for _, size := range []theme.TextSize{theme.SmallText, theme.NormalText, theme.LargeText, theme.VeryLargeText} {
		sized(t, size, func() {
			line := fyne.MeasureText("Mg", theme.Size(theme.Body), fyne.TextStyle{Bold: true}).Height
			small := fyne.MeasureText("Mg", theme.Size(theme.Small), fyne.TextStyle{Bold: true}).Height
			chip, button := NewChip("to verify", Unsure), NewButton(Action{Text: "Save"})
			compact := NewLink("Change…", nil)
			for name, c := range map[string]struct{ has, needs float32 }{
				"chip":         {chip.MinSize().Height, small},
				"button":       {button.MinSize().Height, line},
				"link":         {compact.MinSize().Height, small},
				"tabs":         {NewTabs([]Tab{{Key: "a", Text: "A"}}, nil).MinSize().Height, line},
				"check":        {NewCheck("yes", nil).MinSize().Height, line},
				"check's box":  {NewCheck("yes", nil).MinSize().Width - theme.Scaled(checkBox), fyne.MeasureText("yes", theme.Size(theme.Body), fyne.TextStyle{}).Width},
				"choice":       {choiceHeight(), line},
				"select":       {NewSelect([]string{"a"}, nil).MinSize().Height, line},
				"row of two":   {NewTable().rowHeight(), line + small},
				"headings":     {headHeight(), small},
				"chip's width": {chip.MinSize().Width, fyne.MeasureText("to verify", theme.Size(theme.Small), fyne.TextStyle{Bold: true}).Width},
				"figures":      {figureWidth(), fyne.MeasureText("100%", theme.Size(theme.Body), fyne.TextStyle{Bold: true}).Width},
				"range":        {figureWidth(), fyne.MeasureText("19–41", theme.Size(theme.Small), fyne.TextStyle{}).Width},
			} {
				if c.has < c.needs {
					t.Errorf("text size %d: the %s has %.1f and needs %.1f", size, name, c.has, c.needs)
				}
			}
		})
	}
}

// A table that is there gets higher rows and fewer columns with larger text.
func TestTableFollowsTheText(t *testing.T) {
	a := test.NewTempApp(t)
	theme.Apply(a, theme.Look{})
	one := func(int) Line { return Line{Text: "word"} }
	table := NewTable(
		TextColumn(Column{ID: "a", Title: "A", Width: 100, Flex: 1}, one),
		TextColumn(Column{ID: "b", Title: "B", Width: 100}, one),
		TextColumn(Column{ID: "c", Title: "C", Width: 100, Drop: 1}, one))
	table.SetCount(50)
	w := test.NewTempWindow(t, table)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(340, 300))
	rows := len(table.body.rows)
	if !table.Shows("c") || rows == 0 {
		t.Fatalf("%d rows, and column c is shown: %v", rows, table.Shows("c"))
	}
	table.Select(49)
	theme.Apply(a, theme.Look{Text: theme.VeryLargeText})
	if table.Shows("c") || !table.Shows("b") {
		t.Error("the columns are as before")
	}
	if got := table.body.MinSize().Height; got != 50*theme.Scaled(51) {
		t.Errorf("fifty rows are %v high", got)
	}
	table.Select(0)
	if y := table.Height(); y != 0 {
		t.Errorf("the first row stands %v below the headings", y)
	}
	theme.Apply(a, theme.Look{})
	if !table.Shows("c") {
		t.Error("the column has not come back")
	}
}

// Lines and rings are drawn in the colours of now.
func TestColoursFollow(t *testing.T) {
	a := test.NewTempApp(t)
	theme.Apply(a, theme.Look{})
	line, button, chip := Rule().(*rule), NewButton(Action{Text: "Save", Kind: Primary}), NewChip("yours", Tier1)
	w := test.NewTempWindow(t, NewStack(4, line, button, chip))
	w.Resize(fyne.NewSize(300, 200))
	w.Canvas().Focus(button)
	theme.Apply(a, theme.Look{Mode: theme.Dark})
	for name, c := range map[string][2]any{
		"line":   {line.line.FillColor, theme.Color(theme.Line)},
		"ring":   {button.ring.box.StrokeColor, theme.Color(theme.OnPrimary)},
		"button": {button.ground.FillColor, theme.Color(theme.Primary)},
		"word":   {button.label.Color, theme.Color(theme.OnPrimary)},
		"chip":   {chip.c.ground.FillColor, theme.Color(theme.Tier1Soft)},
	} {
		if c[0] != c[1] {
			t.Errorf("the %s has the colour %v, want %v", name, c[0], c[1])
		}
	}
}

// Tabs come closer to each other where there is little room, and a tap finds
// the one that it is on.
func TestTabsComeCloser(t *testing.T) {
	sized(t, theme.VeryLargeText, func() {
		tabs := NewTabs([]Tab{{Key: "a", Text: "First tab"}, {Key: "b", Text: "Second tab"}, {Key: "c", Text: "Third tab"}}, nil)
		words := tabs.width(0) + tabs.width(1) + tabs.width(2)
		for room, gap := range map[float32]float32{words + 200: tabGap, words + 30: 15, words + 20: tabLeast} {
			tabs.Resize(fyne.NewSize(room, 50))
			if got := tabs.lay(room).gap; got < gap-0.01 || got > gap+0.01 {
				t.Errorf("in %v the gap is %v, want %v", room, got, gap)
			}
			if got := tabs.at(tabs.width(0) + gap + tabs.width(1)/2); got != 1 {
				t.Errorf("in %v the middle of the second tab is on tab %d", room, got)
			}
		}
	})
}
