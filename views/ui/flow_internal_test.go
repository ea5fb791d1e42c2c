package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
)

func TestButtonsGoToAnotherLineWhereItIsNarrow(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	var items []fyne.CanvasObject
	for _, text := range []string{"Edit", "Duplicate", "History", "Delete"} {
		items = append(items, NewButton(Action{Text: text}))
	}
	r := NewWrap(theme.Gap8, items...)
	one, two := r.HeightFor(1000), r.HeightFor(200)
	if two <= one || r.HeightFor(40) <= two {
		t.Errorf("the heights are %v, %v and %v", one, two, r.HeightFor(40))
	}
	r.Resize(fyne.NewSize(200, two))
	for _, o := range items {
		if right := o.Position().X + o.Size().Width; right > 200 {
			t.Errorf("a button ends at %v", right)
		}
	}
}
