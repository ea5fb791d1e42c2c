package form_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/form"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestGridGoesToOneColumnWhereItIsNarrow(t *testing.T) {
	viewtest.New(t, 500, 500)
	g := form.NewGrid(2)
	g.Gap = 10
	var items []fyne.CanvasObject
	for i, full := range []bool{false, false, false, true, false} {
		items = append(items, ui.Space(20))
		g.Add(items[i], full)
	}
	g.Resize(fyne.NewSize(416, 300))
	if got := g.HeightFor(416); got != 4*20+3*10 {
		t.Errorf("in two columns it is %v high", got)
	}
	if a, b := items[0], items[1]; a.Size().Width != 200 || b.Position() != fyne.NewPos(216, 0) {
		t.Errorf("the first is %v wide, the second at %v", a.Size().Width, b.Position())
	}
	if full := items[3]; full.Size().Width != 416 || full.Position() != fyne.NewPos(0, 60) {
		t.Errorf("the full one is %v wide at %v", full.Size().Width, full.Position())
	}
	if got := g.HeightFor(300); got != 5*20+4*10 {
		t.Errorf("in one column it is %v high", got)
	}
	items[4].Hide()
	if got := g.HeightFor(416); got != 3*20+2*10 {
		t.Errorf("without the last it is %v high", got)
	}
	if got := form.NewGrid(2).HeightFor(100); got != 0 {
		t.Errorf("nothing is %v high", got)
	}
}
