package ui

import (
	"slices"

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
	first   fyne.Focusable // has the keys when nothing else has them
	over    *Over
	held    func()      // Escape does this instead of closing
	typed   func() bool // something is typed that is not kept; nil: never
}

// NewDialog returns a panel with a title. It is not shown yet.
func NewDialog(h Host, title string, content fyne.CanvasObject) *Dialog {
	d := &Dialog{host: h, content: content}
	d.title = NewParagraph(title, Style{Size: theme.Heading, Bold: true})
	return d
}

// SetTitle changes the title.
func (d *Dialog) SetTitle(title string) { d.title.SetText(title) }

// SetEscape says what Escape does instead of closing the panel.
func (d *Dialog) SetEscape(f func()) { d.held = f }

// SetTyped says how to tell whether something is typed that is not kept yet.
func (d *Dialog) SetTyped(f func() bool) { d.typed = f }

// SetActions sets the buttons at the foot, the main one last.
func (d *Dialog) SetActions(actions ...*Action) {
	d.buttons = nil
	for _, a := range actions {
		if a.Barred {
			continue
		}
		b := NewButton(*a)
		b.escape = d.escape
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
	d.box = newDialogBox(d, row)
	d.pop = widget.NewModalPopUp(d.box, cv)
	d.pop.Show()
	d.over = &Over{
		Open: func() bool { return d.pop != nil }, Shut: d.escape, Key: d.key, raise: d.raise,
		typed: func() bool { return d.typed != nil && d.typed() },
	}
	d.host.Panels.add(cv, d.over)
	if len(d.buttons) > 0 {
		d.Focus(d.buttons[len(d.buttons)-1])
	}
}

// escape is what Escape does.
func (d *Dialog) escape() {
	if d.held != nil {
		d.held()
		return
	}
	d.Hide()
}

// key hears what no part of the panel has taken: it scrolls the body, and
// after a click beside the inputs it brings the focus back.
func (d *Dialog) key(ev *fyne.KeyEvent) {
	page := d.box.scroll.Size().Height - 40
	step, ok := map[fyne.KeyName]float32{
		fyne.KeyDown: 40, fyne.KeyUp: -40, fyne.KeyPageDown: page, fyne.KeyPageUp: -page, fyne.KeyHome: -1e6, fyne.KeyEnd: 1e6,
	}[ev.Name]
	if ok {
		d.box.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -step)})
	}
	if d.host.Window.Canvas().Focused() == nil {
		d.Focus(d.first)
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

// Focus puts the keys on an input and brings it into sight.
func (d *Dialog) Focus(f fyne.Focusable) {
	if f == nil {
		return
	}
	d.first = f
	d.host.Window.Canvas().Focus(f)
	if o, ok := f.(fyne.CanvasObject); ok && d.box != nil {
		d.Reveal(o)
	}
}

// FocusButton puts the keys on one of the buttons at the foot, counted from 0: on
// another one than the main one where Enter shall not go on.
func (d *Dialog) FocusButton(i int) { d.Focus(d.buttons[i]) }

// Reveal scrolls the body as little as brings an object in it into sight.
func (d *Dialog) Reveal(o fyne.CanvasObject) {
	if d.pop == nil || d.box.within(o) {
		return
	}
	driver := fyne.CurrentApp().Driver()
	s := d.box.scroll
	at := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(s).Y
	switch over := at + o.Size().Height + theme.Gap24 - s.Size().Height; {
	case at < theme.Gap24: // with its label
		s.ScrollToOffset(fyne.NewPos(0, max(s.Offset.Y+at-theme.Gap24, 0)))
	case over > 0:
		s.ScrollToOffset(fyne.NewPos(0, s.Offset.Y+over))
	}
}

// Hide closes the panel and gives the focus back. A menu over it closes with
// it; a panel over it stays, for it may say what nobody has read yet.
func (d *Dialog) Hide() {
	if d.pop == nil {
		return
	}
	cv := d.host.Window.Canvas()
	above := d.host.Panels.above(d.over)
	for _, o := range slices.Backward(above) {
		if o.raise == nil {
			o.Shut()
		}
	}
	d.pop.Hide() // with everything over it
	d.pop = nil
	if d.back != nil {
		cv.Focus(d.back)
	}
	back := d.back
	for _, o := range above {
		if o.raise != nil {
			o.raise(back)
			back = nil
		}
	}
	d.host.Panels.tidy()
}

// raise shows the panel again, over what has closed below it; back is what that
// would have given the focus to.
func (d *Dialog) raise(back fyne.Focusable) {
	if back != nil {
		d.back = back
	}
	d.pop.Hide()
	d.pop.Show()
	d.over.top = d.host.Window.Canvas().Overlays().Top()
	d.Focus(d.first)
}

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

// AskLoss asks before something is lost: staying is what Enter does.
func AskLoss(h Host, title, text, agree string, yes func()) {
	d := NewDialog(h, title, NewParagraph(text, Style{}))
	d.SetActions(
		&Action{Text: agree, Do: func() { d.Hide(); yes() }},
		&Action{Text: "Stay", Kind: Primary, Do: d.hider()},
	)
	d.Show()
}

func (d *Dialog) hider() func() { return func() { d.Hide() } }
