package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// unheard gives a key that a focused widget has no use for to the window. One
// that the window has handed down to a widget without the focus ends there, or
// it would go round for ever.
func unheard(o fyne.CanvasObject, ev *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil && has(c, o) {
		c.OnTypedKey()(ev)
	}
}

// has reports whether a widget has the keys of its window.
func has(c fyne.Canvas, o fyne.CanvasObject) bool {
	f, ok := c.Focused().(fyne.CanvasObject)
	return ok && f == o
}

// unheardRune gives a letter that a focused widget has no use for to the
// window.
func unheardRune(o fyne.CanvasObject, r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedRune() != nil && has(c, o) {
		c.OnTypedRune()(r)
	}
}

// ctrlEnter runs enter on Ctrl+Enter, and hands any other shortcut on to the
// window.
func ctrlEnter(o fyne.CanvasObject, s fyne.Shortcut, enter func()) {
	c, ok := s.(*desktop.CustomShortcut)
	if ok && enter != nil && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		enter()
		return
	}
	toWindow(o, s)
}

// opens reports whether a shortcut opens a list of choices: Alt+Down or Alt+Up.
func opens(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && c.Modifier == fyne.KeyModifierAlt && (c.KeyName == fyne.KeyDown || c.KeyName == fyne.KeyUp)
}
