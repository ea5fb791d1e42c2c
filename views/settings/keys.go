package settings

import "fyne.io/fyne/v2"

func (t *figureTab) Focus() { t.line.Rows() }

func (t *figureTab) Search() { t.line.Find() }

// Open selects a figure, without the search that hides it.
func (t *figureTab) Open(item string) {
	t.chosen = item
	t.line.Clear()
	t.filter()
}

func (t *figureTab) Place() string { return t.chosen }

func (t *figureTab) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		t.changeChosen()
	default:
		t.line.Key(ev)
	}
}

func (t *figureTab) TypedRune(r rune) {
	if !t.line.Rune(r) && (r == 'e' || r == 'E') {
		t.changeChosen()
	}
}
