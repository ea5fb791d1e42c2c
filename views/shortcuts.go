package views

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// shortcutList is what Ctrl+/ shows.
var shortcutList = [][2]string{
	{"Ctrl+F or /", "search"},
	{"Up, Down, Page, Home, End", "move in the table"},
	{"Enter", "put the program on the list, or take it off"},
	{"E", "correct a fact of the program"},
	{"W", "show or hide the reasons where the window is narrow"},
	{"1 to 7", "sort by that column; again: turn round"},
	{"Esc", "clear the search, close a panel"},
	{"Tab", "go to the next part of the page"},
	{"Ctrl+P", "print the list"},
	{"F1", "how to read this page"},
	{"Ctrl+/", "this list"},
}

// helpText is what F1 says.
const helpText = `Programs stand in the order of your chance of an interview. Every chance has a range: eight times in ten the truth should lie inside it. Where the ranges of two programs overlap, take them as about equal.

The bar runs from nothing to the highest range of all programs. Its dark part is the chance, its soft part the range.

"clear" means that every rule of the program that is known lets you in. "2 unknown" means that two answers are not known: one look at the program's page settles them. "with an advocate" means that a rule would close it, but somebody there can speak for you. A red word is the rule that closes it. Closed programs have no place and no chance.

A tier with a question mark hangs on facts that are still to be verified.

Points say how much each reason moves your chance; they add up to the chance. "published" rests on a study, "derived" is carried over from another group or outcome, "judgement" has no study behind it and is kept small.

%s

The best list is the best under this model and these facts, no more than that.`

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

// showHelp says how to read the page.
func (s *Shell) showHelp() {
	ui.Tell(s.host, "How to read this page", fmt.Sprintf(helpText, s.app.BandRule()))
}

// showShortcuts lists the keys.
func (s *Shell) showShortcuts() {
	var lines []fyne.CanvasObject
	for _, k := range shortcutList {
		lines = append(lines, ui.Beside(ui.NewText(k[1], ui.Style{}), ui.NewText(k[0], ui.Style{Bold: true, Color: theme.Second})))
	}
	d := ui.NewDialog(s.host, "Keys", ui.NewStack(theme.Gap8, lines...))
	d.SetActions(&ui.Action{Text: "Close", Kind: ui.Primary, Do: func() { d.Hide() }})
	d.Show()
}
