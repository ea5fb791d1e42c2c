package profile

import (
	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/notes"
	"secondlook/views/collection"
	"secondlook/views/history"
	"secondlook/views/papers"
)

// build makes what a tab shows.
func (p *Page) build(key string) part {
	switch key {
	case tabExams:
		return p.examsPart()
	case tabRotations:
		return p.lists(p.goalCard(), p.noteCards(notes.TabRotations, notes.TabLetters),
			listOf(p, p.app.Rotations, p.rotations()), listOf(p, p.app.Letters, p.letters()))
	case tabExperiences:
		return p.lists(none, p.noteCards(notes.TabExperiences), listOf(p, p.app.Experiences, p.experiences()))
	case tabLanguages:
		return p.lists(none, none, listOf(p, p.app.Languages, p.languages()))
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

func none() []fyne.CanvasObject { return nil }

// named is a list with what one of its records is called.
type named struct {
	collection.Lister
	one string
}

func listOf[T app.Record](p *Page, data *app.Collection[T], spec collection.Spec[T]) named {
	l := collection.NewList(p.host, data, spec)
	l.History = func(id domain.ID, title string) { history.Show(p.host, p.app, data.Table(), id, title) }
	return named{l, spec.One}
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
