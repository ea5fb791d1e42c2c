package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Two cards stand beside each other with the same width, and below each other
// where there is no room.
func TestTwin(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	left, right := ui.NewStack(0, ui.Space(40)), ui.NewStack(0, ui.Space(70))
	twin := ui.NewTwin(left, right)
	w := test.NewTempWindow(t, twin)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1016, 400))
	if left.Size().Width != 500 || right.Size().Width != 500 || left.Position().Y != 0 || right.Position() != fyne.NewPos(516, 0) {
		t.Errorf("beside: %v at %v, %v at %v", left.Size(), left.Position(), right.Size(), right.Position())
	}
	if h := twin.HeightFor(1016); h != 70 {
		t.Errorf("the height is %v", h)
	}
	if h := twin.HeightFor(500); h != 40+16+70 {
		t.Errorf("below each other it is %v", h)
	}
	twin.Resize(fyne.NewSize(500, 400))
	if right.Position() != fyne.NewPos(0, 56) || right.Size().Width != 500 {
		t.Errorf("below: %v at %v", right.Size(), right.Position())
	}
}
