package ui

import (
	"cmp"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Toast lies over the foot of the window and shows one notice at a time. It
// takes no clicks but on its own buttons.
type Toast struct {
	widget.BaseWidget
	Above  func() float32 // the room at the foot that it leaves free; nil: none
	host   Host
	ground *canvas.Rectangle
	text   *Text
	undo   *Button
	now    Notice
	number int // of the notice that stands, so that an old clock ends no new one
}

// toastTime is how long a notice stands.
const toastTime = 8 * time.Second

// NewToast returns a layer without a notice.
func NewToast(h Host) *Toast {
	t := &Toast{host: h, ground: canvas.NewRectangle(nil), text: NewParagraph("", Style{Color: theme.OnNotice})}
	t.undo = NewButton(Action{Text: "Undo", Do: t.Undo})
	t.undo.Compact = true
	t.ExtendBaseWidget(t)
	t.Hide()
	return t
}

// Say shows a notice in the place of the one that stands.
func (t *Toast) Say(n Notice) {
	t.now = n
	t.number++
	t.text.SetText(n.Text)
	t.undo.Hidden = n.Undo == nil
	t.undo.Set(cmp.Or(n.Word, "Undo"), Quiet)
	t.Show()
	t.Refresh()
	if mine := t.number; t.host.Later != nil {
		t.host.Later(toastTime, func() {
			if t.number == mine {
				t.Hide()
			}
		})
	}
}

// Text returns the notice that stands, "" without one.
func (t *Toast) Text() string {
	if !t.Visible() {
		return ""
	}
	return t.now.Text
}

// Undo takes back what the notice told of, while it stands and can.
func (t *Toast) Undo() {
	if !t.Visible() || t.now.Undo == nil {
		return
	}
	t.Hide()
	t.now.Undo()
}

// CreateRenderer makes the drawing of the toast.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer { return &toastRenderer{t} }

type toastRenderer struct{ t *Toast }

func (r *toastRenderer) Layout(size fyne.Size) {
	t := r.t
	t.ground.FillColor, t.ground.CornerRadius = theme.Color(theme.Notice), 10
	button := fyne.Size{}
	if t.undo.Visible() {
		button = t.undo.MinSize().AddWidthHeight(theme.Gap16, 0)
	}
	natural := fyne.MeasureText(t.text.Text(), t.text.Style.size(), t.text.Style.text()).Width + 1 // widths are not exact
	line := fyne.NewSize(min(natural, size.Width-2*theme.Gap24-button.Width-40), 0)
	line.Height = t.text.HeightFor(line.Width)
	width := line.Width + button.Width + 40
	height := max(line.Height, button.Height) + theme.Gap24
	x, y := (size.Width-width)/2, size.Height-height-theme.Gap24
	if t.Above != nil {
		y -= t.Above()
	}
	t.ground.Move(fyne.NewPos(x, y))
	t.ground.Resize(fyne.NewSize(width, height))
	t.text.Move(fyne.NewPos(x+20, y+(height-line.Height)/2))
	t.text.Resize(line)
	t.undo.Move(fyne.NewPos(x+width-button.Width-theme.Gap4, y+(height-button.Height)/2))
	t.undo.Resize(t.undo.MinSize())
}

func (r *toastRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *toastRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}
func (r *toastRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.ground, r.t.text, r.t.undo}
}
func (r *toastRenderer) Destroy() {}
