package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// tip names the page of an icon while the pointer is on it, where the side bar
// has no room for names.
type tip struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	text   *ui.Text
}

func newTip() *tip {
	t := &tip{ground: canvas.NewRectangle(nil), text: ui.NewText("", ui.Style{Color: theme.OnNotice})}
	t.ExtendBaseWidget(t)
	t.Hide()
	return t
}

// say shows a name beside a point, or nothing for "".
func (t *tip) say(name string, at fyne.Position) {
	t.text.SetText(name)
	if name == "" {
		t.Hide()
		return
	}
	s := t.MinSize()
	t.Move(at.Subtract(fyne.NewPos(0, s.Height/2)))
	t.Resize(s)
	t.Show()
	t.Refresh()
}

// CreateRenderer makes the drawing of the name.
func (t *tip) CreateRenderer() fyne.WidgetRenderer { return &tipRenderer{t} }

type tipRenderer struct{ t *tip }

func (r *tipRenderer) Layout(size fyne.Size) {
	r.t.ground.FillColor, r.t.ground.CornerRadius = theme.Color(theme.Notice), theme.ButtonRadius
	r.t.ground.Resize(size)
	ui.Place(r.t.text, theme.Gap12, (size.Height-r.t.text.MinSize().Height)/2, size.Width-2*theme.Gap12, r.t.text.MinSize().Height)
}

func (r *tipRenderer) MinSize() fyne.Size {
	return r.t.text.MinSize().AddWidthHeight(2*theme.Gap12+1, theme.Gap12)
}

func (r *tipRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}
func (r *tipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.ground, r.t.text}
}
func (r *tipRenderer) Destroy() {}
