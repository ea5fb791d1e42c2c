package compare

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
	"secondlook/views/viewtest"
)

// The sample's seasons as they look: at the size of a window, in a narrow and dark
// one, and the charts further down.
func TestLooks(t *testing.T) {
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight).Sample(t)
	tab := viewtest.Tab(t, s, New)
	test.AssertRendersToImage(t, "wide.png", s.Window.Canvas())
	for range 3 {
		tab.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
	test.AssertRendersToImage(t, "charts.png", s.Window.Canvas())
	s.Window.Resize(fyne.NewSize(400, 640))
	tab.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	tab.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	test.AssertRendersToImage(t, "narrow_dark.png", s.Window.Canvas())
}
