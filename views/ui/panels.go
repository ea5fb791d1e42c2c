package ui

import (
	"slices"

	"fyne.io/fyne/v2"
)

// An Over is what lies over the page until it is answered, such as a dialog,
// and hears the keys that no widget in it has taken, such as after a click on
// the dimmed page.
type Over struct {
	Open func() bool // whether it is still there
	Shut func()      // Escape does this
	Key  func(*fyne.KeyEvent)

	typed func() bool               // something is typed in it that is not kept; nil: never
	raise func(back fyne.Focusable) // comes to the top again; nil: it closes with what it lies on
	top   fyne.CanvasObject         // its own overlay of the canvas
}

// Hear gives the window's keys to what lies over the page for as long as it is
// open. It is the uppermost overlay now.
func (o Over) Hear(h Host) { h.Panels.add(h.Window.Canvas(), &o) }

// Panels are what lies over the page of one window, the topmost last. They are
// the one listener of its keys while there are any. A nil *Panels holds none.
type Panels struct {
	canvas fyne.Canvas
	under  func(*fyne.KeyEvent) // what the page does with a key
	open   []*Over
}

// Under gives the keys of a window that no widget has taken to its page,
// beneath whatever lies over it now.
func (p *Panels) Under(cv fyne.Canvas, page func(*fyne.KeyEvent)) {
	if p != nil && len(p.open) > 0 {
		p.under = page
		return
	}
	cv.SetOnTypedKey(page)
}

// Typed reports whether something is typed in a dialog that is not kept yet.
func (p *Panels) Typed() bool {
	return p != nil && slices.ContainsFunc(p.open, func(o *Over) bool { return o.typed != nil && o.Open() && o.typed() })
}

// Escape does what the Escape key does in the uppermost panel, if there is one.
func (p *Panels) Escape() {
	if p.tidy(); p != nil && len(p.open) > 0 {
		p.open[len(p.open)-1].Shut()
	}
}

func (p *Panels) add(cv fyne.Canvas, o *Over) {
	if p == nil {
		return
	}
	p.tidy()
	if len(p.open) == 0 {
		p.canvas, p.under = cv, cv.OnTypedKey()
		cv.SetOnTypedKey(p.key)
	}
	o.top = cv.Overlays().Top()
	p.open = append(p.open, o)
}

// above returns what is open and lies over o.
func (p *Panels) above(o *Over) (out []*Over) {
	if p == nil {
		return nil
	}
	for _, x := range p.open[slices.Index(p.open, o)+1:] {
		if x.Open() {
			out = append(out, x)
		}
	}
	return out
}

// tidy forgets what is closed. Without anything else the page has its keys
// back.
func (p *Panels) tidy() {
	if p == nil || len(p.open) == 0 {
		return
	}
	p.open = slices.DeleteFunc(p.open, func(x *Over) bool { return !x.Open() })
	if len(p.open) == 0 {
		p.canvas.SetOnTypedKey(p.under)
		p.canvas, p.under = nil, nil
	}
}

// key gives a key to the uppermost, or to the page. A menu that lies over it
// closes first.
func (p *Panels) key(ev *fyne.KeyEvent) {
	under := p.under
	p.tidy()
	if len(p.open) == 0 {
		if under != nil {
			under(ev)
		}
		return
	}
	o := p.open[len(p.open)-1]
	switch esc := ev.Name == fyne.KeyEscape; {
	case p.canvas.Overlays().Top() != o.top:
		if esc {
			Dismiss(p.canvas)
		}
	case esc:
		o.Shut()
	case o.Key != nil:
		o.Key(ev)
	}
}

// Dismiss closes the menu that lies over everything else in a window, as a
// click beside it does. It does nothing to a dialog.
func Dismiss(cv fyne.Canvas) {
	if top, ok := cv.Overlays().Top().(fyne.Tappable); ok {
		top.Tapped(&fyne.PointEvent{})
	}
}
