package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// head is the top of a page: its title, where the user stands, its buttons.
type head struct {
	widget.BaseWidget
	title, status *ui.Text
	buttons       []*ui.Button
}

func newHead() *head {
	h := &head{
		title:  ui.NewText("", ui.Style{Size: theme.Title, Bold: true}),
		status: ui.NewText("", ui.Style{Color: theme.Second}),
	}
	h.ExtendBaseWidget(h)
	return h
}

// show writes the head of a page.
func (h *head) show(p Page) {
	h.title.SetText(p.Name())
	h.status.SetText(p.Status())
	var actions []ui.Action
	if a, ok := p.(Actor); ok {
		actions = ui.Offered(a.Actions())
	}
	for i, a := range actions {
		if i == len(h.buttons) {
			h.buttons = append(h.buttons, ui.NewButton(a))
			continue
		}
		h.buttons[i].Do = a.Do // the button stays, and with it the keys
		h.buttons[i].Set(a.Text, a.Kind)
	}
	h.buttons = h.buttons[:len(actions)]
	h.Refresh()
}

// CreateRenderer makes the drawing of the head.
func (h *head) CreateRenderer() fyne.WidgetRenderer { return &headRenderer{h} }

type headRenderer struct{ h *head }

func (r *headRenderer) Layout(size fyne.Size) {
	x, y := size.Width, float32(6)
	full := r.h.full(size.Width)
	if full {
		y = 0
	}
	for i := len(r.h.buttons) - 1; i >= 0; i-- {
		b := r.h.buttons[i]
		s := b.MinSize()
		x -= s.Width
		b.Move(fyne.NewPos(x, y))
		b.Resize(s)
		x -= 10
	}
	title := r.h.title.MinSize().Height
	r.h.title.Resize(fyne.NewSize(x-theme.Gap16, title))
	if full { // under the buttons it has the whole width
		ui.Place(r.h.status, 0, title+underButtons, size.Width, r.h.status.HeightFor(size.Width))
		return
	}
	ui.Place(r.h.status, 0, title+3, x-theme.Gap16, r.h.status.MinSize().Height)
}

// underButtons is how far below the title the second line begins that lies under
// the buttons.
const underButtons float32 = 10

// full reports whether the status takes the whole width, in as many lines as it
// needs, since there is no room for it beside the buttons.
func (h *head) full(width float32) bool {
	h.status.Wrap = false // its width is then that of the line
	h.status.Wrap = h.status.MinSize().Width > width-h.buttonRoom()
	return h.status.Wrap
}

// heightFor returns the height that the head takes at a width.
func (h *head) heightFor(width float32) float32 {
	height := h.title.MinSize().Height + theme.Gap8
	if h.full(width) {
		return height + underButtons + h.status.HeightFor(width)
	}
	return height + h.status.MinSize().Height
}

// buttonRoom is the width that the buttons take.
func (h *head) buttonRoom() float32 {
	w := theme.Gap16
	for _, b := range h.buttons {
		w += b.MinSize().Width + 10
	}
	return w
}

func (r *headRenderer) MinSize() fyne.Size {
	width := max(r.h.Size().Width, 200)
	return fyne.NewSize(200, r.h.heightFor(width))
}
func (r *headRenderer) Refresh() { r.Layout(r.h.Size()) }
func (r *headRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.h.title, r.h.status}
	for _, b := range r.h.buttons {
		out = append(out, b)
	}
	return out
}
func (r *headRenderer) Destroy() {}
