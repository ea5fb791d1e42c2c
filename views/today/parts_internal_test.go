package today

import (
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// As many lines are shown as the page has room for, and never so few of one
// list that it says nothing.
func TestFit(t *testing.T) {
	for _, c := range []struct {
		room          float32
		lacks, dates  int
		ofLacks, ofBy int
	}{
		{2000, 5, 13, 5, 13},
		{568, 5, 13, 5, 4},
		{568, 9, 13, 4, 4},
		{568, 1, 13, 1, 8},
		{568, 0, 3, 0, 3},
		{568, 9, 1, 7, 1},
		{300, 9, 13, mostLacks, mostDates}, // it has to be scrolled anyway
		{0, 2, 1, 2, 1},
	} {
		if a, b := fit(c.room, c.lacks, c.dates); a != c.ofLacks || b != c.ofBy {
			t.Errorf("%v for %d and %d: %d and %d, want %d and %d", c.room, c.lacks, c.dates, a, b, c.ofLacks, c.ofBy)
		}
	}
}

// Whatever fit says has room: the cards are no higher than what it was given.
func TestWhatFitsIsNoHigher(t *testing.T) {
	s := viewtest.New(t, 1176, 794)
	p := New(s.Host, s.App)
	o, _ := invented()
	for room := float32(460); room < 900; room += 20 {
		lacks, dates := fit(room, len(o.Missing), len(o.Dates))
		if lacks+dates == len(o.Missing)+len(o.Dates) && room < bareCards+float32(lacks+dates)*lineHigh {
			continue // it does not fit, and is scrolled
		}
		if h := newPile(p.missingCard(o.Missing, lacks), p.datesCard(o, dates)).HeightFor(520); h > room {
			t.Errorf("%d and %d lines are %v high, there is room for %v", lacks, dates, h, room)
		}
	}
}

func TestColumnsFoldWhereItIsNarrow(t *testing.T) {
	viewtest.New(t, 1000, 400)
	card := func(h float32) ui.Wrapper { return ui.NewStack(0, ui.Space(h)) }
	c := newColumns([]float32{0.5, 0.5}, card(100), card(60))
	if got := c.HeightFor(1000); got != 100 {
		t.Errorf("beside each other they are %v high", got)
	}
	if got := c.HeightFor(400); got != 160+gap {
		t.Errorf("below each other they are %v high", got)
	}
	c.least = 300
	if c.HeightFor(1000) != 300 || c.HeightFor(400) != 160+gap {
		t.Error("only cards beside each other are stretched")
	}
	c.Resize(fyne.NewSize(1000, 300))
	if got := c.items[1].Position(); got.X != 508 || c.items[1].Size().Height != 300 {
		t.Errorf("the second card lies at %v, %v", got, c.items[1].Size())
	}
}

// A line measures its text once for a width, and again after the look changed.
func TestLinesMeasureOnce(t *testing.T) {
	viewtest.New(t, 300, 100)
	text := ui.NewParagraph("a text that takes two lines where it is narrow", ui.Style{})
	l := newLine(ui.NewText("mark", ui.Style{}), 40, text, nil)
	wide, slim := l.HeightFor(900), l.HeightFor(200)
	if wide >= slim || l.HeightFor(900) != wide {
		t.Errorf("%v high where it is wide, %v where it is narrow", wide, slim)
	}
	text.SetText("short")
	l.Refresh()
	if l.HeightFor(200) >= slim {
		t.Error("the old height is kept")
	}
}
