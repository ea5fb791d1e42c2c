package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestTheSideGrowsWithTheText(t *testing.T) {
	viewtest.New(t, 400, 300)
	for page, want := range map[float32]float32{1600: 480, 1080: 328, 1000: 312, 700: 312} {
		if got, folded := ui.SideWidth(page); got != want || folded != (page < 830) {
			t.Errorf("of %v the side takes %v, folded %t", page, got, folded)
		}
	}
	theme.Apply(fyne.CurrentApp(), theme.Look{Text: theme.VeryLargeText})
	if got, folded := ui.SideWidth(1000); got <= 312 || !folded {
		t.Errorf("in very large text it takes %v, folded %t", got, folded)
	}
}
