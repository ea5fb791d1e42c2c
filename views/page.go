// Package views is the window's content: the shell with its side bar, the head
// of the page, the shortcuts and the toast, and the pages that it swaps. Only
// package window below it knows Fyne's driver, so all of it can be tested
// without a screen.
package views

import (
	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

// A Page is one page of the window. What else a page can do it says by the
// one-method interfaces below.
type Page interface {
	Name() string            // in the side bar, and the title
	Status() string          // one sentence that says where the user stands
	Body() fyne.CanvasObject // the same object every time
	Reload()                 // reads the records again
	Focus()                  // takes the keys when the page comes up
}

// A Counter shows a number beside its name.
type Counter interface{ Count() string }

// An Actor has buttons in the head of the page, at most three.
type Actor interface{ Actions() []ui.Action }

// A Searcher has a search line; Ctrl+F goes there.
type Searcher interface{ Search() }

// A Printer can print; Ctrl+P does. It reports whether there is anything to print
// where it stands.
type Printer interface{ Print() bool }

// A Typer hears keys that no input has taken.
type Typer interface {
	TypedRune(r rune)
	TypedKey(ev *fyne.KeyEvent)
}

// An Adder can add a record; Ctrl+N does. It reports whether there is anything
// to add where it stands.
type Adder interface{ Add() bool }

// An Opener has places of its own: it goes to one, and says where it stands, so
// that the way back leads there again.
type Opener interface {
	Open(r ui.Route)
	Place() ui.Route
}

// A Keeper has inputs of its own on the page, and says whether something is
// typed in them that is not kept yet.
type Keeper interface{ Unsaved() bool }

// A Footed page can have a bar at its foot, which no notice covers: notices
// stand that much higher.
type Footed interface{ Foot() float32 }

// A Mover can move what is selected; Alt+Up and Alt+Down do.
type Mover interface{ Move(by int) }

// A Stepper leads through steps; Ctrl+Enter goes to the next one.
type Stepper interface{ Next() }

// A Tabbed page has parts; the panel of Ctrl+K leads to each.
type Tabbed interface{ Tabs() []ui.Tab }

// A Ticker shows how time passes; it hears of each minute while it is shown.
type Ticker interface{ Tick() }

// A Leaver gives up work in the background when another page comes up.
type Leaver interface{ Left() }
