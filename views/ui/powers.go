package ui

import "fyne.io/fyne/v2"

// What a part of a page can do beside being shown. Each is optional, and a part
// that has one says so to the compiler: var _ ui.Adder = (*Tab)(nil).
type (
	// A Stater says in a sentence, for the head of the page, where the user stands.
	Stater interface{ Status() string }
	// An Actor has buttons for the head of the page.
	Actor interface{ Actions() []Action }
	// A Commander offers more than its buttons do.
	Commander interface{ Commands() []Action }
	// An Adder adds a record: Ctrl+N.
	Adder interface{ Add() }
	// A Printer prints what it shows: Ctrl+P.
	Printer interface{ Print() }
	// A Searcher goes to its search line: Ctrl+F.
	Searcher interface{ Search() }
	// A Keeper says whether something is typed on it that is not kept yet.
	Keeper interface{ Unsaved() bool }
	// A Leaver gives up its work when it is left: it is then read again when it
	// comes back.
	Leaver interface{ Left() }
	// An Opener goes to an item on it.
	Opener interface{ Open(item string) }
	// A Placer says at which item it stands.
	Placer interface{ Place() string }
	// A RuneTyper hears letters that nothing else has taken.
	RuneTyper interface{ TypedRune(r rune) }
	// A KeyTyper hears keys that nothing else has taken.
	KeyTyper interface{ TypedKey(ev *fyne.KeyEvent) }
	// An Arrower says whether Left and Right are among these keys.
	Arrower interface{ Arrows() bool }
	// A StandIn stands for another part, and shows it as long as it may be seen.
	StandIn interface {
		Shown() Part // whose powers the tab has now
		Of() Part    // the other one, seen or not: what is typed on it stays
	}
)
