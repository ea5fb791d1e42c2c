package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// shortcutList is what Ctrl+/ shows.
var shortcutList = [][2]string{
	{"Ctrl+F or /", "search"},
	{"Up, Down, Page Up, Page Down, Home, End", "move in the table"},
	{"Enter", "put the program on the list or take it off"},
	{"E", "correct a fact, first the one that is open"},
	{"Ctrl+Z", "undo, while the message at the foot offers it"},
	{"Ctrl+P", "print the list"},
	{"W", "show or hide the reasons where the window is narrow"},
	{"1 to 7", "sort by that column; again: turn round"},
	{"Esc", "close a panel or a menu, clear the search"},
	{"Tab", "go to the next part of the page"},
	{"F1", "how to read this page"},
	{"Ctrl+/", "this list"},
}

// shortcuts binds the keys of the window.
func (s *Shell) shortcuts() {
	c := s.host.Window.Canvas()
	bind := func(key fyne.KeyName, f func()) {
		sc := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
		s.keys.AddShortcut(sc, func(fyne.Shortcut) {
			if c.Overlays().Top() == nil {
				f()
			}
		})
		c.AddShortcut(sc, s.TypedShortcut)
	}
	bind(fyne.KeyF, func() {
		if p, ok := s.Page().(Searcher); ok {
			p.Search()
		}
	})
	bind(fyne.KeyP, func() {
		if p, ok := s.Page().(Printer); ok {
			p.Print()
		}
	})
	bind(fyne.KeySlash, s.showShortcuts)
	undo := &fyne.ShortcutUndo{}
	s.keys.AddShortcut(undo, func(fyne.Shortcut) {
		if c.Overlays().Top() == nil {
			s.toast.Undo()
		}
	})
	c.AddShortcut(undo, s.TypedShortcut)
	c.SetOnTypedKey(s.typedKey)
	c.SetOnTypedRune(func(r rune) {
		if t, ok := s.Page().(Typer); ok && c.Overlays().Top() == nil {
			t.TypedRune(r)
		}
	})
}

// TypedShortcut runs a shortcut of the window.
func (s *Shell) TypedShortcut(sc fyne.Shortcut) { s.keys.TypedShortcut(sc) }

// typedKey hears keys that no widget has taken.
func (s *Shell) typedKey(ev *fyne.KeyEvent) {
	switch t, ok := s.Page().(Typer); {
	case s.host.Window.Canvas().Overlays().Top() != nil:
	case ev.Name == fyne.KeyF1:
		s.showHelp()
	case ok:
		t.TypedKey(ev)
	}
}
