package settings

import "fyne.io/fyne/v2"

func (t *figureTab) focus() { t.p.host.Window.Canvas().Focus(t.table) }

func (t *figureTab) search() {
	t.p.host.Window.Canvas().Focus(t.line.Entry)
	t.line.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// leaveSearch empties the search line and goes to the table.
func (t *figureTab) leaveSearch() {
	if t.line.Text != "" {
		t.line.SetText("")
	}
	t.focus()
}

// open selects a figure, without the search that hides it.
func (t *figureTab) open(item string) {
	t.chosen = item
	if t.line.Text != "" {
		t.line.SetText("")
	}
	t.filter()
}

func (t *figureTab) place() string { return t.chosen }

func (t *figureTab) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		t.leaveSearch()
	case fyne.KeyReturn, fyne.KeyEnter:
		t.changeChosen()
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		t.focus()
		t.table.TypedKey(ev)
	}
}

func (t *figureTab) letter(r rune) {
	switch r {
	case '/':
		t.search()
	case 'e', 'E':
		t.changeChosen()
	}
}
