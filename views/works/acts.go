package works

import (
	"context"

	"secondlook/domain"
	"secondlook/domain/experiences"
	"secondlook/views/collection"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// ticks are the two marks of an experience: whether the application lists it,
// and whether it is one of the most meaningful.
func (d *Desk) ticks(e domain.Experience) []collection.Act {
	list, most := "List it", "Most meaningful"
	if e.OnERAS {
		list = "Do not list it"
	}
	if e.Meaningful {
		most = "Not most meaningful"
	}
	return []collection.Act{
		{Key: 'l', Action: ui.Action{Text: list, Do: func() { d.list(e) }}},
		{Key: 'm', Action: ui.Action{Text: most, Do: func() { d.highlight(e) }}},
	}
}

// list lists an experience on the application, or no longer.
func (d *Desk) list(e domain.Experience) {
	if e.Meaningful {
		d.host.Say(ui.Notice{Text: "It is one of the most meaningful, which must be listed. Take that off first (M)."})
		return
	}
	e.OnERAS = !e.OnERAS
	d.mark(e, map[bool]string{true: "Listed: ", false: "No longer listed: "}[e.OnERAS])
}

// highlight makes an experience one of the most meaningful, or no longer.
func (d *Desk) highlight(e domain.Experience) {
	if !e.OnERAS {
		d.host.Say(ui.Notice{Text: "Only what the application lists can be most meaningful. List it first (L)."})
		return
	}
	e.Meaningful = !e.Meaningful
	d.mark(e, map[bool]string{true: "Most meaningful: ", false: "No longer most meaningful: "}[e.Meaningful])
}

// mark keeps an experience and says what has become of it.
func (d *Desk) mark(e domain.Experience, said string) {
	if err := d.app.Experiences.Save(context.Background(), &e); err != nil {
		d.host.Fail("The experience was not changed.", err)
		return
	}
	d.host.Say(ui.Notice{Text: said + form.Plain(experiences.Name(e)), Undo: d.host.Undo})
}

// copies copies the line of a language for the application.
func (d *Desk) copies(l domain.Language) []collection.Act {
	return []collection.Act{{Key: 'c', Reads: true, Action: ui.Action{Text: "Copy the line", Do: func() {
		for _, x := range d.now.Languages {
			if x.Language.ID == l.ID && x.Text != "" {
				d.copyLine(x.Text)
				return
			}
		}
		d.host.Say(ui.Notice{Text: "There is no line to copy: say first how well you speak it."})
	}}}}
}
