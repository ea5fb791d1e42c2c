package ui

import "slices"

// Panels are the dialogs that lie over the page of one window. A nil *Panels
// holds none.
type Panels struct{ open []*Dialog }

func (p *Panels) add(d *Dialog) {
	if p != nil {
		p.open = append(p.open, d)
	}
}

func (p *Panels) drop(d *Dialog) {
	if p != nil {
		p.open = slices.DeleteFunc(p.open, func(x *Dialog) bool { return x == d })
	}
}

// Typed reports whether something is typed in a dialog that is not kept yet.
func (p *Panels) Typed() bool {
	return p != nil && slices.ContainsFunc(p.open, func(d *Dialog) bool { return d.typed != nil && d.typed() })
}

// Escape does what the Escape key does in the uppermost dialog, if there is one.
func (p *Panels) Escape() {
	if p != nil && len(p.open) > 0 {
		p.open[len(p.open)-1].escape()
	}
}
