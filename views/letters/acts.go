package letters

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

// letter is the letter whose column keys speak of, or -1.
func (p *Assignments) letter() int {
	box := p.table.Box()
	return slices.IndexFunc(p.columns, func(i int) bool { return letterColumn(i) == box })
}

// chosenLetter returns the letter whose column keys speak of.
func (p *Assignments) chosenLetter() (i int, ok bool) {
	n := p.letter()
	if p.book == nil || n < 0 {
		return 0, false
	}
	return p.columns[n], true
}

// tick gives a letter to a program, or takes it off. It asks before it changes
// what was sent.
func (p *Assignments) tick(row int, column string, on bool) {
	i := slices.IndexFunc(p.columns, func(i int) bool { return letterColumn(i) == column })
	if i < 0 {
		return
	}
	letter, r := p.columns[i], p.row(row)
	program, whom := r.Application.Program, name(r)
	if !r.Sent() {
		p.assign(letter, []string{program}, on, whom)
		return
	}
	ref := p.book.Letters[letter].Ref()
	ui.Ask(p.host, "Already sent", "Your application to "+whom+" is sent. This changes only what your records say of its letters, not what the program has.",
		"Change it", func() { p.give(ref, []string{program}, on, whom) })
}

// assign gives a letter to programs, or takes it off, in one step. whom says to
// whom.
func (p *Assignments) assign(letter int, programs []string, on bool, whom string) {
	p.give(p.book.Letters[letter].Ref(), programs, on, whom)
}

func (p *Assignments) give(ref domain.LetterRef, programs []string, on bool, whom string) {
	if err := p.app.AssignLetter(context.Background(), p.book.Season, ref, programs, on); err != nil {
		if text := domain.Sentence(err); text != "" {
			ui.Tell(p.host, "No room for a fifth letter", domain.Capital(text)+".\nNothing was changed.")
			return
		}
		p.host.Fail("The letters were not changed.", err)
		return
	}
	text := p.app.LetterCalled(ref) + " goes to " + whom
	if !on {
		text = p.app.LetterCalled(ref) + " no longer goes to " + whom
	}
	p.host.Say(ui.Notice{Text: text, Undo: p.host.Undo})
}

// tickAll gives the chosen letter to all programs that are shown, or takes it
// off when all have it. Those that are sent stay as they are.
func (p *Assignments) tickAll() {
	i, ok := p.chosenLetter()
	if !ok || len(p.shown) == 0 {
		return
	}
	open := p.unsent()
	if len(open) == 0 {
		ui.Tell(p.host, "All are sent", "The applications to the programs that are shown are sent, and stay as they are. The box of a single program can still be changed.")
		return
	}
	all := p.allHave(i)
	var programs []string
	for _, n := range open {
		if r := &p.book.Rows[n]; r.Has[i] == all {
			programs = append(programs, r.Application.Program)
		}
	}
	whom := ui.Plural(len(programs), "program", "programs")
	if sent := len(p.shown) - len(open); sent > 0 {
		whom += "; " + ui.Plural(sent, "sent application stays", "sent applications stay") + " as before"
	}
	p.assign(i, programs, !all, whom)
}

// unsent are the rows that are shown and not sent.
func (p *Assignments) unsent() []int {
	return slices.DeleteFunc(slices.Clone(p.shown), func(n int) bool { return p.book.Rows[n].Sent() })
}

// allHave reports whether every program that is shown and not sent gets a letter.
func (p *Assignments) allHave(letter int) bool {
	return !slices.ContainsFunc(p.unsent(), func(n int) bool { return !p.book.Rows[n].Has[letter] })
}

// sort orders by a column; a letter's heading chooses the letter.
func (p *Assignments) sort(column string) {
	if slices.ContainsFunc(p.columns, func(i int) bool { return letterColumn(i) == column }) {
		p.table.SetBox(column)
		return
	}
	p.desc = p.sortBy == column && !p.desc
	p.sortBy = column
	p.filter(true)
}

// choose shows a row of the table in the panel.
func (p *Assignments) choose(row int) {
	p.chosen = p.row(row).Application.Program
	p.told()
}

// told writes what hangs on the chosen row and column.
func (p *Assignments) told() {
	text := "Tick all shown"
	if i, ok := p.chosenLetter(); ok && len(p.shown) > 0 {
		all, open := " shown", len(p.unsent())
		if open < len(p.shown) {
			all = " not sent"
		}
		way := ": to all "
		if open > 0 && p.allHave(i) {
			way = ": off all "
		}
		text = p.columnTitle(i) + way + ui.Count(open) + all
	}
	p.bulk.Set(text, ui.Quiet)
	p.panel.show(p.row(max(p.table.Selected(), 0)))
	p.body.info.SetText(p.body.line())
	p.body.Refresh()
	p.host.Touch()
}

func (p *Assignments) namePair(i int) ui.Pair {
	r := p.row(i)
	pair := ui.Pair{Title: name(r), Second: "no longer in the catalog"}
	if r.Program != nil {
		pair.Second = p.app.Catalog().Short(r.Program.Specialty) + " · " + app.Place(r.Program)
	}
	return pair
}

func (p *Assignments) countLine(i int) ui.Line {
	n := len(p.row(i).Letters)
	l := ui.Line{Text: ui.Count(n) + " of " + ui.Count(domain.MostLetters)}
	if n == 0 {
		l.Tone = ui.Unsure
	}
	return l
}

// warningChip tells the first thing to look at, and how many more there are.
func (p *Assignments) warningChip(i int) ui.Word {
	r := p.row(i)
	for _, w := range r.Warnings {
		if !w.Mild {
			return ui.Word{Text: chips[w.Kind], Tone: ui.Unsure}
		}
	}
	if len(r.Warnings) > 0 {
		return ui.Word{Text: chips[r.Warnings[0].Kind], Tone: ui.Plain}
	}
	return ui.Word{Text: "fine", Tone: ui.Good}
}

// chips are the warnings in a word or two.
var chips = map[string]string{
	"none": "no letter", "few": "few letters", "specialty": "none of specialty", "region": "none of region",
	"waiting": "not uploaded", "other": "other specialty", "gone": "letter is gone",
}

// see goes to the page of programs.
func (p *Assignments) see(program string) {
	if program != "" {
		p.host.Show(ui.Route{Page: ui.PagePrograms, Item: program})
	}
}

// Object is what the page shows.
func (p *Assignments) Object() fyne.CanvasObject { return p.body }

// Actions are the buttons of the head.
func (p *Assignments) Actions() []ui.Action {
	back := ui.Action{Text: "Back to letters", Do: func() { p.host.Show(ui.Route{Page: ui.PageProfile, Tab: "letters"}) }}
	if p.empty() {
		return []ui.Action{back}
	}
	return []ui.Action{back, p.host.Change(ui.Action{Text: "Propose…", Kind: ui.Primary, Do: func() { Propose(p.host, p.app, false) }})}
}

// Search puts the keys on the search line.
func (p *Assignments) Search() { p.search.Find() }

// Focus puts the keys on the table.
func (p *Assignments) Focus() { p.search.Rows() }

// Open selects the row of a program.
func (p *Assignments) Open(_, program string) {
	if p.book == nil || !slices.ContainsFunc(p.book.Rows, func(r app.LetteredProgram) bool { return r.Application.Program == program }) {
		return
	}
	p.chosen = program
	if !slices.ContainsFunc(p.shown, func(i int) bool { return p.book.Rows[i].Application.Program == program }) {
		p.specialty.Tick()
		p.warned.Tick()
		p.search.Clear()
	}
	p.filter(false)
}

// Place is where the page stands.
func (p *Assignments) Place() (table, item string) { return Tab, p.chosen }

// TypedRune hears letters that nothing else has taken: a ticks all that is
// shown, p proposes, w shows or hides the panel, / searches.
func (p *Assignments) TypedRune(r rune) {
	if p.search.Rune(r) || p.empty() {
		return
	}
	switch r {
	case 'a', 'A':
		p.tickAll()
	case 'p', 'P':
		Propose(p.host, p.app, false)
	case 'w', 'W':
		p.body.toggle()
	}
}

// TypedKey hears keys that nothing else has taken.
func (p *Assignments) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		p.search.Leave()
	case fyne.KeySpace, fyne.KeyLeft, fyne.KeyRight:
		p.search.Rows()
		p.table.TypedKey(ev)
	default:
		p.search.Key(ev)
	}
}
