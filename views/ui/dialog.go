package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Dialog is a panel over the page. Escape closes it.
type Dialog struct {
	host    Host
	title   *Text
	content fyne.CanvasObject
	box     *dialogBox
	pop     *widget.PopUp
	buttons []*Button
	back    fyne.Focusable
	held    func() // Escape does this instead of closing
}

// NewDialog returns a panel with a title. It is not shown yet.
func NewDialog(h Host, title string, content fyne.CanvasObject) *Dialog {
	d := &Dialog{host: h, content: content}
	d.title = NewText(title, Style{Size: theme.Heading, Bold: true})
	return d
}

// SetTitle changes the title.
func (d *Dialog) SetTitle(title string) { d.title.SetText(title) }

// SetActions sets the buttons at the foot, the main one last.
func (d *Dialog) SetActions(actions ...*Action) {
	d.buttons = nil
	for _, a := range actions {
		b := NewButton(*a)
		b.escape = d.Hide
		if d.held != nil {
			b.escape = d.held
		}
		d.buttons = append(d.buttons, b)
	}
}

// Show shows the panel in the middle of the window.
func (d *Dialog) Show() {
	cv := d.host.Window.Canvas()
	d.back = cv.Focused()
	row := container.New(rowLayout{theme.Gap8})
	for _, b := range d.buttons {
		row.Add(b)
	}
	d.box = &dialogBox{d: d, foot: row, limit: cv.Size()}
	d.box.ExtendBaseWidget(d.box)
	d.pop = widget.NewModalPopUp(d.box, cv)
	d.pop.Show()
	if len(d.buttons) > 0 {
		cv.Focus(d.buttons[len(d.buttons)-1])
	}
}

// Fit sizes the panel anew after its content has changed.
func (d *Dialog) Fit() {
	if d.pop != nil {
		d.box.Refresh()
		d.pop.Resize(d.box.MinSize())
		d.pop.Refresh()
	}
}

// Focus puts the keys on an input.
func (d *Dialog) Focus(f fyne.Focusable) {
	if f != nil {
		d.host.Window.Canvas().Focus(f)
	}
}

// Hide closes the panel and gives the focus back.
func (d *Dialog) Hide() {
	if d.pop == nil {
		return
	}
	d.pop.Hide()
	d.pop = nil
	if d.back != nil {
		d.host.Window.Canvas().Focus(d.back)
	}
}

// dialogBox lays out the title, the content and the buttons.
type dialogBox struct {
	widget.BaseWidget
	d     *Dialog
	foot  *fyne.Container
	limit fyne.Size
}

const dialogWidth float32 = 460

func (b *dialogBox) MinSize() fyne.Size {
	pad := 2 * theme.Gap24
	width := min(max(dialogWidth, b.d.content.MinSize().Width+pad), b.limit.Width-theme.Gap24)
	inner := width - pad
	h := b.d.title.HeightFor(inner) + theme.Gap16 + heightFor(b.d.content, inner) + pad
	if len(b.d.buttons) > 0 {
		h += theme.Gap24 + b.foot.MinSize().Height
	}
	return fyne.NewSize(width, min(h, b.limit.Height-theme.Gap24))
}

// CreateRenderer makes the drawing of the panel.
func (b *dialogBox) CreateRenderer() fyne.WidgetRenderer { return &dialogRenderer{b} }

type dialogRenderer struct{ b *dialogBox }

func (r *dialogRenderer) Layout(size fyne.Size) {
	pad, inner := theme.Gap24, size.Width-2*theme.Gap24
	title := r.b.d.title.HeightFor(inner)
	r.b.d.title.Move(fyne.NewPos(pad, pad))
	r.b.d.title.Resize(fyne.NewSize(inner, title))
	foot := r.b.foot.MinSize()
	top, bottom := pad+title+theme.Gap16, size.Height-pad
	if len(r.b.d.buttons) > 0 {
		r.b.foot.Move(fyne.NewPos(size.Width-pad-foot.Width, bottom-foot.Height))
		r.b.foot.Resize(foot)
		bottom -= foot.Height + theme.Gap24
	}
	r.b.d.content.Move(fyne.NewPos(pad, top))
	r.b.d.content.Resize(fyne.NewSize(inner, bottom-top))
}

func (r *dialogRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *dialogRenderer) Refresh() {
	r.b.d.content.Refresh()
	r.Layout(r.b.Size())
}
func (r *dialogRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.d.title, r.b.d.content, r.b.foot}
}
func (r *dialogRenderer) Destroy() {}

// Tell shows a sentence until it is put away.
func Tell(h Host, title, text string) {
	d := NewDialog(h, title, NewParagraph(text, Style{}))
	d.SetActions(&Action{Text: "Close", Kind: Primary, Do: d.hider()})
	d.Show()
}

// Ask shows a sentence and runs yes if the user agrees.
func Ask(h Host, title, text, agree string, yes func()) {
	d := NewDialog(h, title, NewParagraph(text, Style{}))
	d.SetActions(
		&Action{Text: "Cancel", Do: d.hider()},
		&Action{Text: agree, Kind: Primary, Do: func() { d.Hide(); yes() }},
	)
	d.Show()
}

func (d *Dialog) hider() func() { return func() { d.Hide() } }
