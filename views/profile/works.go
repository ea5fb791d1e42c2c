package profile

import (
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/domain/notes"
	"secondlook/views/works"
)

// experiences makes the tab of the experiences as the portal takes them.
func (p *Page) experiences() part {
	d, quiet := works.New(p.host, p.app), p.noteCards(notes.TabExperiences)
	over := func() []fyne.CanvasObject {
		d.Reload()
		return d.Ten()
	}
	under := func() []fyne.CanvasObject { return append(slices.Clip(d.ExperienceCards()), quiet()...) }
	l := p.lists(over, under, listOf(p, p.app.Experiences, d.Experiences()))
	l.print = d.Print
	return l
}

// research makes the tab of the scholarly works.
func (p *Page) research() part {
	d := works.New(p.host, p.app)
	return p.lists(none, func() []fyne.CanvasObject {
		d.Reload()
		return d.ResearchCards()
	}, listOf(p, p.app.ScholarlyWorks, d.Works()))
}

// told makes the tab of languages and stories.
func (p *Page) told() part {
	d := works.New(p.host, p.app)
	return p.lists(none, func() []fyne.CanvasObject {
		d.Reload()
		return d.ToldCards()
	}, listOf(p, p.app.Languages, d.Languages()), listOf(p, p.app.Stories, d.Stories()))
}
