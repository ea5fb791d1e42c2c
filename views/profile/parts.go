package profile

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/notes"
	"secondlook/views/collection"
	"secondlook/views/history"
	"secondlook/views/letters"
	"secondlook/views/papers"
	"secondlook/views/statements"
)

// build makes what a tab shows.
func (p *Page) build(key string) part {
	switch key {
	case tabExams:
		return p.examsPart()
	case tabRotations:
		return p.rotationsAndLetters()
	case letters.Tab:
		return letters.New(p.host, p.app)
	case tabExperiences:
		return p.experiences()
	case tabResearch:
		return p.research()
	case tabLanguages:
		return p.told()
	case tabStatements:
		return statements.New(p.host, p.app)
	case tabDocuments:
		return p.documents()
	case tabPeople:
		return p.peoplePart(p.noteCards(notes.TabPeople))
	}
	return newAbout(p)
}

// documents makes the tab of the season's papers.
func (p *Page) documents() part {
	d := papers.New(p.host, p.app)
	l := p.lists(none, func() []fyne.CanvasObject {
		d.Reload()
		return d.Cards()
	}, listOf(p, p.app.Documents, d.Documents()), listOf(p, p.app.EnglishTests, d.EnglishTests()))
	l.print = d.Print
	return l
}

// rotationsAndLetters is the tab of both, where a rotation leads to its letter.
func (p *Page) rotationsAndLetters() part {
	of := collection.NewList(p.host, p.app.Letters, p.letters())
	goals, todo, months, quiet := p.goalCard(), p.todoCard(), p.monthCard(), p.noteCards(notes.TabRotations, notes.TabLetters)
	over := func() []fyne.CanvasObject { return append(goals(), todo()...) }
	under := func() []fyne.CanvasObject { return append(months(), quiet()...) }
	return p.lists(over, under, listOf(p, p.app.Rotations, p.rotations(of.AddBy)), withHistory(p, p.app.Letters, of, "letter"))
}

func none() []fyne.CanvasObject { return nil }

// named is a list with what one of its records is called.
type named struct {
	collection.Lister
	one string
}

func listOf[T app.Record](p *Page, data *app.Collection[T], spec collection.Spec[T]) named {
	return withHistory(p, data, collection.NewList(p.host, data, spec), spec.One)
}

// withHistory lets a list show what its records were before.
func withHistory[T app.Record](p *Page, data *app.Collection[T], l *collection.List[T], one string) named {
	l.History = func(id domain.ID, title string) { history.Show(p.host, p.app, data.Table(), id, title) }
	return named{l, one}
}

// lists makes a tab of lists, with cards over the chosen record and below it.
func (p *Page) lists(over, under func() []fyne.CanvasObject, of ...named) *listPart {
	l := &listPart{one: map[string]string{}, over: over, under: under}
	var all []collection.Lister
	for _, n := range of {
		l.one[n.Table()] = n.one
		all = append(all, n.Lister)
	}
	l.Screen = collection.NewScreen(p.host, all...)
	l.OnActive = p.host.Touch
	return l
}
