package settings

import "fyne.io/fyne/v2"

func (t *figureTab) focus() { t.line.Rows() }

func (t *figureTab) search() { t.line.Find() }

// open selects a figure, without the search that hides it.
func (t *figureTab) open(item string) {
	t.chosen = item
	t.line.Clear()
	t.filter()
}

func (t *figureTab) place() string { return t.chosen }

func (t *figureTab) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		t.changeChosen()
	default:
		t.line.Key(ev)
	}
}

func (t *figureTab) letter(r rune) {
	if !t.line.Rune(r) && (r == 'e' || r == 'E') {
		t.changeChosen()
	}
}
