package profile

import (
	"cmp"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/outreach"
	"secondlook/views/ui"
)

func (p *Page) experiences() collection.Spec[domain.Experience] {
	type experience = domain.Experience
	name := func(e experience) string { return cmp.Or(e.Title, e.Organization, form.Plain(e.Kind.String())) }
	return collection.Spec[experience]{
		Table: "experiences", Title: "Experiences", One: "experience",
		Name: name,
		Second: func(e experience) string {
			return join(" · ", form.Plain(e.Kind.String()), app.Span(e.Start, e.End))
		},
		ID:  func(e *experience) *domain.ID { return &e.ID },
		New: func() experience { return experience{} },
		Columns: []collection.Column[experience]{
			{
				Column: ui.Column{ID: "title", Title: "What", Width: 190, Flex: 1},
				Pair: func(e experience) ui.Pair {
					return ui.Pair{Title: name(e), Second: join(" · ", e.Organization, where(e.City, e.State, e.Country))}
				},
				Order: func(a, b experience) int { return byText(name(a), name(b)) },
			},
			{
				Column: ui.Column{ID: "kind", Title: "Kind", Width: 84, Drop: 2},
				Line:   func(e experience) ui.Line { return said(e.Kind.String()) },
				Order:  func(a, b experience) int { return cmp.Compare(a.Kind, b.Kind) },
			},
			{
				Column: ui.Column{ID: "dates", Title: "Dates", Width: 186},
				Line:   func(e experience) ui.Line { return line(app.Span(e.Start, e.End)) },
				Order:  func(a, b experience) int { return byDay(a.Start, b.Start) },
			},
			{
				Column: ui.Column{ID: "tags", Title: "Shows", Width: 104, Drop: 1},
				Chip:   shows,
				Order:  func(a, b experience) int { return cmp.Compare(a.Tags.Len(), b.Tags.Len()) },
			},
		},
		Sort: "dates", Desc: true, Fields: fields.Experience(p.app),
		Empty: "Add what you did beside rotations: work, volunteering, research, teaching.",
		Why:   "What an experience shows is set beside what each program serves and values. Without a record it counts as a gap.",
	}
}

// shows says how many missions and traits a record shows.
func shows(e domain.Experience) ui.Word {
	if n := e.Tags.Len(); n > 0 {
		return ui.Word{Text: ui.Plural(n, "trait", "traits"), Tone: ui.Tier1}
	}
	return ui.Word{Text: "none ticked"}
}

func (p *Page) languages() collection.Spec[domain.Language] {
	type language = domain.Language
	return collection.Spec[language]{
		Table: "languages", Title: "Languages", One: "language",
		Name:   func(l language) string { return l.Name },
		Second: func(l language) string { return form.Plain(l.Level.String()) },
		ID:     func(l *language) *domain.ID { return &l.ID },
		New:    func() language { return language{} },
		Columns: []collection.Column[language]{
			{
				Column: ui.Column{ID: "language", Title: "Language", Width: 200, Flex: 1},
				Pair:   func(l language) ui.Pair { return ui.Pair{Title: l.Name, Second: l.Where} },
				Order:  func(a, b language) int { return byText(a.Name, b.Name) },
			},
			{
				Column: ui.Column{ID: "level", Title: "Level", Width: 110},
				Line:   func(l language) ui.Line { return said(l.Level.String()) },
				Order:  func(a, b language) int { return cmp.Compare(a.Level, b.Level) },
			},
			{
				Column: ui.Column{ID: "clinical", Title: "With patients", Width: 110},
				Chip:   withPatients,
				Order:  func(a, b language) int { return byText(withPatients(a).Text, withPatients(b).Text) },
			},
		},
		Fields: fields.Language(),
		Empty:  "Add the languages that you speak.",
		Why:    "Spanish with patients is a fit for many programs, above all in the Central Valley. Other languages are for your prints and interviews.",
	}
}

func withPatients(l domain.Language) ui.Word {
	if l.Clinical {
		return ui.Word{Text: "with patients", Tone: ui.Good}
	}
	return ui.Word{Text: "not yet"}
}

func (p *Page) people(c *outreach.Cards) collection.Spec[domain.Person] {
	type person = domain.Person
	return collection.Spec[person]{
		Table: "people", Title: "People", One: "person",
		Name:   func(w person) string { return w.Name },
		Second: func(w person) string { return join(" · ", w.Role, w.Institution) },
		ID:     func(w *person) *domain.ID { return &w.ID },
		New:    func() person { return person{} },
		Columns: []collection.Column[person]{
			{
				Column: ui.Column{ID: "name", Title: "Name", Width: 190, Flex: 1},
				Pair:   func(w person) ui.Pair { return ui.Pair{Title: w.Name, Second: join(" · ", w.Role, w.Institution)} },
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
