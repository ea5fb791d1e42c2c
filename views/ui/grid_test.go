package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestGridLinesUpItsColumns(t *testing.T) {
	s := viewtest.New(t, 400, 200)
	text := func(x string) *ui.Text { return ui.NewText(x, ui.Style{}) }
	long, short, count := text("Internal Medicine"), text("FM"), text("38")
	wrapped := ui.NewParagraph("a sentence that is longer than the column has room for, so it wraps", ui.Style{})
	g := ui.NewGrid(5, []ui.GridColumn{{Flex: true}, {Right: true}, {Right: true}},
		[]fyne.CanvasObject{long, text("7"), text("$1,000")}, []fyne.CanvasObject{short, count, text("$9")}, []fyne.CanvasObject{wrapped, nil, text("$1")}, []fyne.CanvasObject{text("end")})
	s.Show(ui.NewStack(0, g))
	if long.Position().X != short.Position().X || long.Size().Width != short.Size().Width {
		t.Errorf("the first column is at %v and %v", long.Position(), short.Position())
	}
	if end := count.Position().X + count.Size().Width; end > 400-20 || count.Position().Y <= long.Position().Y {
		t.Errorf("the second column ends at %v", end)
	}
	if wrapped.Size().Height <= long.Size().Height {
		t.Error("a paragraph does not get the height that it needs")
	}
	if g.HeightFor(400) <= g.HeightFor(2000) || g.MinSize().Width <= 0 {
		t.Errorf("the height is %v at 400 and %v at 2000", g.HeightFor(400), g.HeightFor(2000))
	}
}

// Columns with a share take their part of the room that is left, and no column is
// narrower than what stands in it.
func TestGridShares(t *testing.T) {
	s := viewtest.New(t, 600, 100)
	a, b, c := ui.NewText("2026", ui.Style{}), ui.NewText("42", ui.Style{}), ui.NewText("in hindsight", ui.Style{})
	g := ui.NewGrid(5, []ui.GridColumn{{Share: 1}, {Right: true, Share: 2}, {Share: 1}}, []fyne.CanvasObject{a, b, c})
	s.Show(g)
	for _, width := range []float32{600, 200} {
		g.Resize(fyne.NewSize(width, 40))
		if end := c.Position().X + c.MinSize().Width; end > width || a.Position().X != 0 {
			t.Errorf("at %v the last column ends at %v", width, end)
		}
	}
	g.Resize(fyne.NewSize(600, 40))
	if x := c.Position().X; x < 380 || x > 560 {
		t.Errorf("the last column begins at %v", x)
	}
}
