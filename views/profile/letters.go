package profile

import (
	"cmp"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

func (p *Page) letters() collection.Spec[domain.Letter] {
	type letter = domain.Letter
	return collection.Spec[letter]{
		Table: "letters", Title: "Letters", One: "letter",
		Name:   letterName,
		Second: func(l letter) string { return join(" · ", form.Plain(l.Role.String()), l.Specialty) },
		ID:     func(l *letter) *domain.ID { return &l.ID },
		New:    func() letter { return letter{US: true, Waived: true} },
		Columns: []collection.Column[letter]{
			{
				Column: ui.Column{ID: "writer", Title: "Writer", Width: 170, Flex: 1},
				Pair: func(l letter) ui.Pair {
					return ui.Pair{Title: letterName(l), Second: cmp.Or(programName(p, l.Program), abroad(l))}
				},
				Order: func(a, b letter) int { return byText(letterName(a), letterName(b)) },
			},
			{
				Column: ui.Column{ID: "role", Title: "Role", Width: 120, Drop: 3},
				Line:   func(l letter) ui.Line { return said(l.Role.String()) },
				Order:  func(a, b letter) int { return cmp.Compare(a.Role, b.Role) },
			},
			{
				Column: ui.Column{ID: "specialty", Title: "Specialty", Width: 66, Drop: 2},
				Line:   func(l letter) ui.Line { return line(p.app.Catalog().Short(l.Specialty)) },
				Order:  func(a, b letter) int { return byText(a.Specialty, b.Specialty) },
			},
			{
				Column: ui.Column{ID: "status", Title: "State", Width: 92},
				Chip:   letterChip,
				Order:  func(a, b letter) int { return cmp.Compare(a.Status, b.Status) },
			},
			{
				Column: ui.Column{ID: "date", Title: "Since", Width: 96, Drop: 1},
				Line:   func(l letter) ui.Line { return line(app.Day(l.Date)) },
				Order:  func(a, b letter) int { return byDay(a.Date, b.Date) },
			},
		},
		Fields: fields.Letter(p.app),
		Check:  func(l letter) error { return fields.CheckLetter(p.app, l) },
		Empty:  "Add the letters that you have, and those that you will ask for.",
		Why:    "Three or four US letters, two of them from your specialty and one from a director or chief, are what programs look for. Only letters that are uploaded count.",
	}
}

func letterName(l domain.Letter) string {
	return cmp.Or(l.Writer, form.Plain(l.Role.String()), "Letter")
}

func abroad(l domain.Letter) string {
	if l.US {
		return "United States"
	}
	return "outside the United States"
}

var letterTones = map[domain.LetterStatus]ui.Tone{
	domain.LetterUploaded: ui.Good, domain.LetterAssigned: ui.Good, domain.LetterAgreed: ui.Tier2,
	domain.LetterAsked: ui.Unsure, domain.LetterReminded: ui.Unsure,
}

// letterChip says how far a letter has come.
func letterChip(l domain.Letter) ui.Word {
	return ui.Word{Text: cmp.Or(l.Status.String(), "not stated"), Tone: letterTones[l.Status]}
}
