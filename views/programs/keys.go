package programs

import (
	"fyne.io/fyne/v2"

	"secondlook/domain"
)

// Search puts the keys on the search line.
func (p *Page) Search() { p.search.Find() }

// TypedRune hears the letters of the page: a digit sorts by that column, /
// searches, e corrects a fact, c unfolds what would change the chance, y notes
// residents of a year, g sets the program's weights, s prints its sheet, v
// asks what a match there is worth, w shows or hides the reasons; while the table has the keys p pins the program and b
// bans it.
func (p *Page) TypedRune(r rune) {
	if p.search.Rune(r) {
		return
	}
	switch r {
	case 'e', 'E':
		p.correct("")
	case 'c', 'C':
		p.why.toggleWould()
	case 'w', 'W':
		p.body.toggleWhy()
	case 'y', 'Y':
		p.noteYear(0)
	case 'g', 'G':
		p.weigh()
	case 's', 'S':
		p.printSheet()
	case 'v', 'V':
		p.askWorth()
	case 'p', 'P':
		p.markByKey(domain.Pin)
	case 'b', 'B':
		p.markByKey(domain.Ban)
	}
}

// TypedKey hears the keys that nothing else has taken.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.toggleListed()
	default:
		p.search.Key(ev)
	}
}

// Focus puts the keys on the table.
func (p *Page) Focus() { p.search.Rows() }
