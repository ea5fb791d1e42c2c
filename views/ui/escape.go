package ui

import "fyne.io/fyne/v2"

// An Over is what lies over the page and hears the keys that no widget in it
// has taken, such as after a click on the dimmed page.
type Over struct {
	Open func() bool // whether it is still there
	Shut func()      // Escape does this
	Key  func(*fyne.KeyEvent)
}

// Hear gives the canvas's keys to what lies over the page for as long as it is
// open. When it is gone, the next key takes the listener away, so it does not
// matter in which order panels close.
func (o Over) Hear(cv fyne.Canvas) {
	under := cv.OnTypedKey()
	cv.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		switch {
		case !o.Open():
			cv.SetOnTypedKey(under)
			if under != nil {
				under(ev)
			}
		case ev.Name == fyne.KeyEscape:
			o.Shut()
		case o.Key != nil:
			o.Key(ev)
		}
	})
}
