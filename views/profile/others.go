package profile

import (
	"cmp"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/outreach"
	"secondlook/views/ui"
)

func (p *Page) people(c *outreach.Cards) collection.Spec[domain.Person] {
	type person = domain.Person
	return collection.Spec[person]{
		Table: "people", Title: "People", One: "person",
		Name:   func(w person) string { return w.Name },
		Second: func(w person) string { return domain.Dots(w.Role, w.Institution) },
		ID:     func(w *person) *domain.ID { return &w.ID },
		New:    func() person { return person{} },
		Columns: []collection.Column[person]{
			{
				Column: ui.Column{ID: "name", Title: "Name", Width: 190, Flex: 1},
				Pair:   func(w person) ui.Pair { return ui.Pair{Title: w.Name, Second: domain.Dots(w.Role, w.Institution)} },
				Order:  func(a, b person) int { return byText(a.Name, b.Name) },
			},
			{
				Column: ui.Column{ID: "strength", Title: "Connection", Width: 110, Drop: 1},
				Line:   func(w person) ui.Line { return line(connection(w)) },
				Order:  func(a, b person) int { return cmp.Compare(a.Strength, b.Strength) },
			},
			{
				Column: ui.Column{ID: "programs", Title: "Programs", Width: 74, Right: true, Drop: 2},
				Line:   func(w person) ui.Line { return ui.Line{Text: ui.Count(len(w.Programs))} },
				Order:  func(a, b person) int { return cmp.Compare(len(a.Programs), len(b.Programs)) },
			},
			{
				Column: ui.Column{ID: "advocate", Title: "Will speak", Width: 130},
				Chip:   speaks,
				Order:  func(a, b person) int { return byText(speaks(a).Text, speaks(b).Text) },
			},
		},
		Fields: fields.Person(p.app),
		Check:  func(w person) error { return fields.CheckPerson(p.app, w) },
		Acts: func(w person) []collection.Act {
			return append([]collection.Act{{Key: 'm', Action: ui.Action{Text: "Message", Do: func() { p.write(w) }}}}, p.copies(c, w.Name)...)
		},
		Cards: func(w person) []fyne.CanvasObject { return c.Contact(w.Name, w.Programs, 0) },
		Empty: "Add people who know you and could speak for you.",
		Why:   "A faculty member who will call a program's director, or a strong connection, turns a strict no on scores, attempts or years into a perhaps.",
	}
}

func connection(w domain.Person) string {
	if words := fields.StrengthWords(); w.Strength > 0 && w.Strength < len(words) {
		return words[w.Strength]
	}
	return ""
}

// speaks says whether a person will speak for the applicant, or has.
func speaks(w domain.Person) ui.Word {
	switch {
	case !w.AdvocatedOn.IsZero():
		return ui.Word{Text: "spoke " + app.Day(w.AdvocatedOn), Tone: ui.Good}
	case w.Advocate:
		return ui.Word{Text: "will speak", Tone: ui.Tier2}
	}
	return ui.Word{Text: "not promised"}
}
