package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// Nothing of the side bar is lost where the window is low or the text large: the
// pages stand closer, and then the bar scrolls.
func TestTheSideBarHoldsAllInLargeText(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	b := shell.side
	if got := b.items[0].Size().Height; got != sideRow || shell.rail.Content.Size().Height != 720 {
		t.Errorf("a page is %v high, the bar %v", got, shell.rail.Content.Size().Height)
	}
	for _, size := range []theme.TextSize{theme.VeryLargeText, theme.HalfLargerText, theme.DoubleText} {
		theme.Apply(fyne.CurrentApp(), theme.Look{Text: size})
		shell.tell()
		end := float32(0)
		for _, i := range b.items {
			end = i.Position().Y + i.Size().Height
			if i.Size().Height < theme.Scaled(sideClose) {
				t.Errorf("size %d: a page is %v high", size, i.Size().Height)
			}
		}
		if !b.sample.Visible() || b.sample.Position().Y < end || !b.leave.Visible() || !b.promise.Visible() || b.saved.Position().Y+b.saved.Size().Height > b.Size().Height {
			t.Errorf("size %d: the foot is not whole", size)
		}
		if got := shell.rail.Size(); got.Height != 720 || got.Width > 320 {
			t.Errorf("size %d: the bar takes %v", size, got)
		}
	}
}

// Undo is always in reach of the pointer, also where only the icons stay.
func TestUndoIsInReachOfThePointer(t *testing.T) {
	s := viewtest.New(t, 640, 400).Sample(t)
	shell := shellOf(t, s)
	if b := shell.side; !b.slim || !b.undo.Visible() || b.undo.Size().Width > sideSlim {
		t.Fatalf("the button is %v wide", shell.side.undo.Size())
	}
	if b := shell.side; !b.season.Visible() || b.season.Text() != "2027" || shell.rail.Content.Size().Height > 400 {
		t.Errorf("the season is %q, the bar %v", b.season.Text(), shell.rail.Content.Size())
	}
	var undone bool
	shell.side.undo.do = func() { undone = true }
	shell.side.undo.Tapped(nil)
	if !undone {
		t.Error("nothing is taken back")
	}
}

// Where nothing prints, Ctrl+P says so and prints nothing else.
func TestPrintingNothingIsTold(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	shell.Go(ui.Route{Page: ui.PageSettings})
	shell.print()
	if got := shell.Toast().Text(); got != "Nothing to print here. Ctrl+K lists all prints." {
		t.Errorf("it says %q", got)
	}
}
