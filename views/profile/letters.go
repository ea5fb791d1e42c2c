package profile

import (
	"cmp"
	"context"

	"secondlook/app"
	"secondlook/domain"
	of "secondlook/domain/letters"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/letters"
	"secondlook/views/ui"
)

func (p *Page) letters() collection.Spec[domain.Letter] {
	type letter = domain.Letter
	return collection.Spec[letter]{
		Table: "letters", Title: "Letters", One: "letter",
		Name:   letterName,
		Second: func(l letter) string { return domain.Dots(form.Plain(l.Role.String()), l.Specialty) },
		ID:     func(l *letter) *domain.ID { return &l.ID },
		New:    func() letter { return letter{US: true} },
		Columns: []collection.Column[letter]{
			{
				Column: ui.Column{ID: "writer", Title: "Writer", Width: 170, Flex: 1},
				Pair: func(l letter) ui.Pair {
					return ui.Pair{Title: letterName(l), Second: cmp.Or(programName(p, l.Program), abroad(l))}
				},
				Order: func(a, b letter) int { return byText(letterName(a), letterName(b)) },
			},
			{
				Column: ui.Column{ID: "role", Title: "Role", Width: 128, Drop: 3},
				Line:   func(l letter) ui.Line { return said(l.Role.String()) },
				Order:  func(a, b letter) int { return cmp.Compare(a.Role, b.Role) },
			},
			{
				Column: ui.Column{ID: "specialty", Title: "Specialty", Width: 66, Drop: 2},
				Line:   func(l letter) ui.Line { return line(p.app.Catalog().Short(l.Specialty)) },
				Order:  func(a, b letter) int { return byText(a.Specialty, b.Specialty) },
			},
			{
				Column: ui.Column{ID: "status", Title: "State", Width: 132},
				Chip:   p.letterChip,
				Order:  func(a, b letter) int { return cmp.Compare(a.Status, b.Status) },
			},
			{
				Column: ui.Column{ID: "used", Title: "Used for", Width: 108, Drop: 1},
				Line:   func(l letter) ui.Line { return line(used(p.row(l).Used)) },
				Order:  func(a, b letter) int { return cmp.Compare(p.row(a).Used, p.row(b).Used) },
			},
			{
				Column: ui.Column{ID: "date", Title: "Since", Width: 96, Drop: 4},
				Line:   func(l letter) ui.Line { return line(app.Day(l.Date)) },
				Order:  func(a, b letter) int { return byDay(a.Date, b.Date) },
			},
		},
		Fields: fields.Letter(p.app), More: p.letterFacts, Acts: p.letterActs,
		Check: func(l letter) error { return fields.CheckLetter(p.app, l) },
		Empty: "Add the letters that you have, and those that you will ask for.",
		Why:   "Three or four US letters, two of them from your specialty and one from a director or chief, are what programs look for. Only letters that are uploaded count.",
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

// row returns what is worked out of a letter.
func (p *Page) row(l domain.Letter) app.LetterRow {
	for _, r := range p.book.Letters {
		if r.ID == l.ID {
			return r
		}
	}
	return app.LetterRow{Letter: l, State: l.Status.String()}
}

// letterChip says how far a letter has come, and for how long it waits there.
func (p *Page) letterChip(l domain.Letter) ui.Word {
	return ui.Word{Text: cmp.Or(p.row(l).State, "not stated"), Tone: letters.Tone(l.Status)}
}

// used says how many programs get a letter.
func used(n int) string {
	if n == 0 {
		return "–"
	}
	return ui.Plural(n, "program", "programs")
}

// letterFacts are what comes next for a letter.
func (p *Page) letterFacts(l domain.Letter) (out []collection.Fact) {
	r := p.row(l)
	if r.Next != "" {
		out = append(out, collection.Fact{Label: "Next", Value: domain.Join(" ", r.Next, r.When)})
	}
	if r.Late != "" {
		out = append(out, collection.Fact{Label: "In time", Value: domain.Capital(r.Late)})
	}
	if r.Used > 0 {
		out = append(out, collection.Fact{Label: "Goes to", Value: used(r.Used), To: letters.Where("")})
	}
	if r.Weeks > 0 && l.Weeks == 0 {
		out = append(out, collection.Fact{Label: "Together", Value: ui.Plural(r.Weeks, "week", "weeks") + ", by its rotation"})
	}
	return out
}

// steps are the steps of a letter, with the key and the word of each.
var steps = map[domain.LetterStatus]struct {
	key  rune
	text string
}{
	domain.LetterAsked: {'a', "Asked today"}, domain.LetterAgreed: {'g', "Agreed today"}, domain.LetterReminded: {'r', "Reminded today"},
	domain.LetterUploaded: {'u', "Uploaded today"}, domain.LetterDeclined: {'x', "Declined"},
}

// letterActs are the steps that a letter can take, and its request on paper.
func (p *Page) letterActs(l domain.Letter) (out []collection.Act) {
	for _, to := range of.Steps(l.Status) {
		s := steps[to]
		if to == l.Status {
			s.text = map[bool]string{true: "Asked again today", false: s.text}[to == domain.LetterAsked]
		}
		out = append(out, collection.Act{Key: s.key, Action: ui.Action{Text: s.text, Do: func() { p.step(l, to) }}})
	}
	if l.InHand() {
		out = append(out, collection.Act{Key: 'i', Reads: true, Action: ui.Action{Text: "Assign…", Do: func() { p.host.Show(letters.Where("")) }}})
	}
	return append(out, collection.Act{Key: 'p', Reads: true, Action: ui.Action{Text: "Print request…", Do: func() { letters.Print(p.host, p.app, l.ID) }}})
}

// step puts a letter into another state as of today.
func (p *Page) step(l domain.Letter, to domain.LetterStatus) {
	if err := p.app.StepLetter(context.Background(), l.ID, to); err != nil {
		p.host.Fail("The letter was not changed.", err)
		return
	}
	p.host.Say(ui.Notice{Text: letterName(l) + ": " + to.String() + " today", Undo: p.host.Undo})
}
