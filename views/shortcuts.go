package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"secondlook/views/ui"
)

// shortcutList is what Ctrl+/ shows, part by part.
var shortcutList = []struct {
	title string
	keys  [][2]string
}{
	{"Everywhere", [][2]string{
		{"Ctrl+K", "go to any program, record, page, print or command"},
		{"Ctrl+1 to Ctrl+9, Ctrl+0, Ctrl+,", "go to a page of the side bar"},
		{"Alt+Left, Alt+Right", "back to where you were, and forward again"},
		{"Ctrl+F or /", "search on the page"},
		{"Ctrl+N", "add a record"},
		{"Ctrl+Z, Ctrl+Shift+Z", "undo and redo, also what was done before a restart"},
		{"Ctrl+P", "print what the page prints; Ctrl+K lists all prints"},
		{"Ctrl+Shift+S", "look at another season, as it was"},
		{"Ctrl+Shift+H", "hide chances on every page, or show them again"},
		{"Ctrl+Enter", "the next of the five steps"},
		{"Esc", "close a panel or a menu, clear the search"},
		{"Tab, Shift+Tab", "go to the next part of the page, or the one before"},
		{"F1", "how to read this page"},
		{"Ctrl+/", "this list"},
		{"Ctrl+Q", "close the window"},
	}},
	{"In tables", [][2]string{
		{"Up, Down, Page Up, Page Down, Home, End", "move"},
		{"1 to 9", "sort by that column; again: turn round"},
		{"W", "show or hide the panel at the right where the window is narrow"},
	}},
	{"Today", [][2]string{
		{"N or Ctrl+N", "log something: an invitation, an interview, a task, a payment…"},
		{"C, G", "the checklist, the agenda; Esc leads back"},
		{"O, D, A", "of the checklist: what is open, what is done, all"},
		{"D or Space, S, E or Enter", "of the agenda: it is done, put it off, open it"},
		{"T, Delete", "of the agenda: a new task, delete a task"},
	}},
	{"Profile", [][2]string{
		{"Enter", "change the record, or note the state of a document"},
		{"Ctrl+N or N, D, Delete", "add a record, copy it, delete it"},
		{"M", "People: begin a message to the person"},
		{"M, L", "on Experiences: one of the most meaningful, listed on the application; again: not"},
		{"C", "on Languages: copy the line for the application"},
		{"S, A, C", "Outreach: it was sent today, it was answered today, copy the contact"},
		{"Left, Right", "go to another tab, where nothing on it takes them"},
		{"T", "on Exams: log today's blocks"},
		{"R, C", "on Exams: every rule of Step 3; send now or wait"},
		{"L, V", "of a rotation: ask for its letter, see what it costs and would add"},
		{"A, G, R, U, X", "of a letter: asked, agreed, reminded, uploaded today, declined"},
		{"P, I", "of a letter: print the request, assign it to programs"},
		{"Arrows and Space, A, P", "among assigned letters: tick a box, tick all shown, propose"},
		{"Enter or T, P, C, G", "on Statements: write it, prove its claims, compare its drafts, say which programs get it"},
		{"Ctrl+S or Ctrl+Enter", "on Statements: save what is written"},
	}},
	{"Programs", [][2]string{
		{"Enter", "put the program on the list or take it off"},
		{"E", "correct a fact, first the one that is open"},
		{"C", "unfold what would change the chance, or fold it again"},
		{"Y", "note residents of a year, or change one"},
		{"G", "what scores and the mission weigh there"},
		{"S", "print its sheet"},
		{"V", "say what a match there is worth to you"},
		{"P, B", "pin it to every list, ban it from all, while the table has the keys"},
	}},
	{"My list", [][2]string{
		{"P, B", "pin the program to every list, ban it from all, while the table has the keys"},
		{"Delete or Enter", "take it off"},
		{"O", "why it stands there"},
		{"V", "say what a match there is worth to you"},
		{"S", "place signals"},
		{"C", "turn the chart: programs, money, interviews"},
		{"Left, Right", "walk along the chart, while it has the keys"},
	}},
	{"Applications", [][2]string{
		{"Space, Shift+Up, Shift+Down, A", "tick one, several, or all"},
		{"Enter or S", "change the status of what is ticked"},
		{"E", "change signal, preference, statement and note"},
		{"T", "say which statement what is ticked gets"},
		{"B", "turn to the board, or back to the table"},
		{"Arrows, Enter", "on the board: move between the cards, change the status"},
		{"G", "tell the season's geographic preferences"},
		{"Enter or E", "on The Match: note a day"},
		{"Delete", "take a planned one off the list"},
	}},
	{"Interviews", [][2]string{
		{"Arrows, Page Up, Page Down", "on the calendar: another day, another month"},
		{"Enter", "open what stands on the day; change the record"},
		{"N, R", "log an invitation, answer the most urgent one or that of the row"},
		{"F, T, Z", "find a free day, go to today, turn the clock: yours or each program's"},
		{"F, M, X", "of an interview: it is done, move it, it is cancelled"},
		{"P, K", "of an interview: the sheet of its day, its score sheet"},
		{"Enter or T, P", "on Answers: write the answer, read it aloud"},
		{"Space", "reading aloud: start and stop the clock"},
		{"Ctrl+Enter", "on Answers: save what is written; Esc leads back"},
		{"S, T, C", "on Thanks and letters: it was sent today, write from the template, copy the text"},
	}},
	{"Rank list", [][2]string{
		{"U, D or Alt+Up, Alt+Down", "move the program up or down"},
		{"1 to 9", "type the rank that it shall have"},
		{"Enter", "its rank and note"},
		{"A or Ctrl+N, Delete", "add a program, take one off"},
		{"T", "compare two by two: Left, Right, Space, Backspace"},
		{"O", "open the program"},
	}},
	{"SOAP", [][2]string{
		{"V", "paste the list of unfilled programs"},
		{"Y, S", "choose the program, skip it"},
		{"A, C", "you have applied now, the program has contacted you now"},
		{"O", "note its offer and what became of it"},
		{"U, D", "move it up or down in your own order"},
	}},
	{"Strategy", [][2]string{
		{"Enter", "go to where the move is made; show the programs of the specialty; note the answer of what is to be verified"},
		{"P", "the moves in pairs, or one by one again"},
		{"Esc", "stop working out the pairs or the paths"},
		{"O, E, Delete, W", "on Paths: make a path of your own, edit or delete it, show or hide what a path rests on"},
		{"U, D", "move the program up or down that is selected for the Match"},
		{"C, A, M, V", "on To verify: it is as it stands, it was asked, copy the e-mail, the next view"},
	}},
	{"Seasons", [][2]string{
		{"Enter, L", "on Clocks: open the program; only your list, or all programs"},
		{"S, X, M", "on Posts: the next stage, it was turned down, make it an experience"},
		{"T, D, N", "on After the Match: the next state of the step, it is done, it is not needed"},
		{"Enter", "on After the Match: note a day or a state of the step"},
		{"N or Ctrl+N", "on Money: log a payment"},
	}},
	{"Settings", [][2]string{
		{"Enter or E", "change the figure"},
	}},
}

// digits are the keys that lead to the pages, in the order of the side bar.
var digits = []fyne.KeyName{
	fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9, fyne.Key0, fyne.KeyComma,
}

// bind makes a key with modifiers run f, unless a panel lies over the page.
func (s *Shell) bind(key fyne.KeyName, mod fyne.KeyModifier, f func()) {
	s.hear(&desktop.CustomShortcut{KeyName: key, Modifier: mod}, f)
}

func (s *Shell) hear(sc fyne.Shortcut, f func()) {
	c := s.host.Window.Canvas()
	s.keys.AddShortcut(sc, func(fyne.Shortcut) {
		if c.Overlays().Top() == nil {
			f()
		}
	})
	c.AddShortcut(sc, s.TypedShortcut)
}

// shortcuts binds the keys of the window.
func (s *Shell) shortcuts() {
	const ctrl = fyne.KeyModifierShortcutDefault
	s.bind(fyne.KeyF, ctrl, func() {
		if p, ok := s.Page().(Searcher); ok {
			p.Search()
		}
	})
	s.bind(fyne.KeyP, ctrl, s.print)
	s.bind(fyne.KeyN, ctrl, s.addRecord)
	s.bind(fyne.KeyK, ctrl, func() { s.showPalette("") })
	s.bind(fyne.KeySlash, ctrl, s.showShortcuts)
	s.bind(fyne.KeyH, ctrl|fyne.KeyModifierShift, func() { ui.SetQuiet(s.host, s.app, !s.app.Quiet()) })
	s.bind(fyne.KeyS, ctrl|fyne.KeyModifierShift, s.showSeasons)
	s.bind(fyne.KeyReturn, ctrl, func() {
		if p, ok := s.Page().(Stepper); ok {
			p.Next()
		}
	})
	s.bind(fyne.KeyLeft, fyne.KeyModifierAlt, s.Back)
	s.bind(fyne.KeyRight, fyne.KeyModifierAlt, s.Forward)
	for key, by := range map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1} {
		s.bind(key, fyne.KeyModifierAlt, func() {
			if p, ok := s.Page().(Mover); ok {
				p.Move(by)
			}
		})
	}
	s.bind(fyne.KeyQ, ctrl, func() { s.Leave(s.host.Window.Close) })
	s.hear(&fyne.ShortcutUndo{}, s.undo)
	s.hear(&fyne.ShortcutRedo{}, s.redo)
	s.bind(fyne.KeyZ, ctrl|fyne.KeyModifierShift, s.redo)
	for i, page := range s.order {
		if i < len(digits) {
			s.bind(digits[i], ctrl, func() { s.Go(ui.Route{Page: page}) })
		}
	}
	c := s.host.Window.Canvas()
	s.host.Panels.Under(c, s.typedKey)
	c.SetOnTypedRune(func(r rune) {
		if t, ok := s.Page().(Typer); ok && c.Overlays().Top() == nil {
			t.TypedRune(r)
		}
	})
}

// print prints what the page prints, or says that it prints nothing.
func (s *Shell) print() {
	if p, ok := s.Page().(Printer); !ok || !p.Print() {
		s.toast.Say(ui.Notice{Text: "Nothing to print here. Ctrl+K lists all prints."})
	}
}

// addRecord adds what the page adds, else it asks what to add.
func (s *Shell) addRecord() {
	if s.host.Refuse() {
		return
	}
	if p, ok := s.Page().(Adder); !ok || !p.Add() {
		s.showPalette("add")
	}
}

// TypedShortcut runs a shortcut of the window.
func (s *Shell) TypedShortcut(sc fyne.Shortcut) { s.keys.TypedShortcut(sc) }

// typedKey hears keys that no widget has taken.
func (s *Shell) typedKey(ev *fyne.KeyEvent) {
	switch t, ok := s.Page().(Typer); {
	case s.host.Window.Canvas().Overlays().Top() != nil:
		if ev.Name == fyne.KeyEscape {
			ui.Dismiss(s.host.Window.Canvas())
		}
	case ev.Name == fyne.KeyF1:
		s.showHelp()
	case ok:
		t.TypedKey(ev)
	}
}
