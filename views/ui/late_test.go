package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// What is out of sight is made when one scrolls to it, once, and has its place
// before.
func TestLate(t *testing.T) {
	s := viewtest.New(t, 400, 300)
	made := 0
	late := ui.NewLate(func(float32) float32 { return 100 }, func() fyne.CanvasObject {
		made++
		return ui.NewText("here", ui.Style{})
	})
	sheet := ui.NewSheet(ui.NewStack(0, ui.High(900, ui.NewText("above", ui.Style{})), late), 0)
	s.Show(sheet)
	if made != 0 || late.Made() || late.Size().Height != 100 || late.Position().Y != 900 {
		t.Fatalf("made %d times; it stands at %v, %v", made, late.Position(), late.Size())
	}
	sheet.Scroll(&fyne.KeyEvent{Name: fyne.KeyDown})
	if made != 0 {
		t.Fatal("made out of sight")
	}
	sheet.Scroll(&fyne.KeyEvent{Name: fyne.KeyEnd})
	sheet.Scroll(&fyne.KeyEvent{Name: fyne.KeyHome})
	sheet.Scroll(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if made != 1 || !late.Made() || late.MinSize().Width <= 0 {
		t.Errorf("made %d times", made)
	}
	at := ui.NewLate(func(float32) float32 { return 40 }, func() fyne.CanvasObject { return ui.NewText("at once", ui.Style{}) })
	if sheet.Set(at); !at.Made() {
		t.Error("what is in sight is not made")
	}
}
