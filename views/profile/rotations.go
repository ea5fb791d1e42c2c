package profile

import (
	"cmp"
	"context"
	"math"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/letters"
	"secondlook/views/ui"
)

// askLetter opens the dialog of a new letter, which save keeps.
type askLetter = func(l domain.Letter, save func(*domain.Letter) (also string, err error))

// rotations are the spec of rotations; ask opens the dialog of a letter.
func (p *Page) rotations(ask askLetter) collection.Spec[domain.Rotation] {
	return collection.Spec[domain.Rotation]{
		Table: "rotations", Title: "Rotations", One: "rotation",
		Name: rotationName,
		Second: func(r domain.Rotation) string {
			return domain.Dots(form.Plain(r.Kind.String()), app.Span(r.Start, r.End))
		},
		ID:      func(r *domain.Rotation) *domain.ID { return &r.ID },
		New:     func() domain.Rotation { return domain.Rotation{} },
		Columns: p.rotationColumns(), Sort: "dates", Desc: true,
		Fields: fields.Rotation(p.app), Summary: p.handsOn,
		More:  p.rotationFacts,
		Acts:  func(r domain.Rotation) []collection.Act { return p.rotationActs(r, ask) },
		Empty: "Add the rotations in which you worked, and those that you plan.",
		Why:   "Hands-on months in the United States, how long ago they ended and where they were all move your chances; a program that hosted you softens its rules.",
	}
}

func rotationName(r domain.Rotation) string {
	return cmp.Or(r.Site, form.Plain(r.Kind.String()))
}

func (p *Page) rotationColumns() []collection.Column[domain.Rotation] {
	type rotation = domain.Rotation
	return []collection.Column[rotation]{
		{
			Column: ui.Column{ID: "where", Title: "Where", Width: 170, Flex: 1},
			Pair: func(r rotation) ui.Pair {
				return ui.Pair{Title: rotationName(r), Second: domain.Dots(where(r.City, r.State, r.Country), r.Setting.String())}
			},
			Order: func(a, b rotation) int { return byText(rotationName(a), rotationName(b)) },
		},
		{
			Column: ui.Column{ID: "kind", Title: "Kind", Width: 104, Drop: 3},
			Line:   func(r rotation) ui.Line { return said(r.Kind.String()) },
			Order:  func(a, b rotation) int { return cmp.Compare(a.Kind, b.Kind) },
		},
		{
			Column: ui.Column{ID: "specialty", Title: "Specialty", Width: 66, Drop: 4},
			Line:   func(r rotation) ui.Line { return line(p.app.Catalog().Short(r.Specialty)) },
			Order:  func(a, b rotation) int { return byText(a.Specialty, b.Specialty) },
		},
		{
			Column: ui.Column{ID: "dates", Title: "Dates", Width: 150},
			Line:   func(r rotation) ui.Line { return line(app.Span(r.Start, r.End)) },
			Order:  func(a, b rotation) int { return byDay(cmp.Or(a.Start, a.End), cmp.Or(b.Start, b.End)) },
		},
		{
			Column: ui.Column{ID: "weeks", Title: "Weeks", Width: 50, Right: true, Drop: 5},
			Line:   func(r rotation) ui.Line { return line(weeks(r)) },
			Order:  func(a, b rotation) int { return cmp.Compare(weeksOf(a), weeksOf(b)) },
		},
		{
			Column: ui.Column{ID: "hands", Title: "Hands-on", Width: 92, Drop: 1},
			Chip:   handsOnChip,
			Order:  func(a, b rotation) int { return byText(handsOnChip(a).Text, handsOnChip(b).Text) },
		},
		{
			Column: ui.Column{ID: "letter", Title: "Letter", Width: 132, Drop: 2},
			Chip:   p.letterOf,
			Order:  func(a, b rotation) int { return byText(p.letterOf(a).Text, p.letterOf(b).Text) },
		},
	}
}

func handsOnChip(r domain.Rotation) ui.Word {
	if r.HandsOn {
		return ui.Word{Text: "hands-on", Tone: ui.Good}
	}
	return ui.Word{Text: "watching", Tone: ui.Plain}
}

// letterOf says how far the letter of a rotation's supervisor has come. There is
// nobody to ask yet on a rotation that has not begun.
func (p *Page) letterOf(r domain.Rotation) ui.Word {
	for _, l := range p.book.Letters {
		if r.Supervisor != "" && domain.SamePerson(l.Writer, r.Supervisor) {
			return p.letterChip(l.Letter)
		}
	}
	begun := cmp.Or(r.Start, r.End)
	if begun.IsZero() && r.Supervisor == "" || !begun.IsZero() && begun.After(p.app.Today()) {
		return ui.Word{Mark: "–"}
	}
	return ui.Word{Text: "not asked", Tone: ui.Plain}
}

// rotationFacts are what the guide says of a rotation.
func (p *Page) rotationFacts(r domain.Rotation) []collection.Fact {
	x := p.app.ReadRotation(r, p.profile.Applicant)
	out := []collection.Fact{{Label: "Site", Value: domain.Capital(x.Ladder)}, {Label: "Relevance", Value: domain.Capital(x.Relevance)}}
	for _, q := range x.Questions {
		out = append(out, collection.Fact{Label: "To ask", Value: q})
	}
	return out
}

// rotationActs are what can be done with a rotation: to ask for its letter, and
// to see what it costs and would add beside the others that are planned.
func (p *Page) rotationActs(r domain.Rotation, ask askLetter) []collection.Act {
	return []collection.Act{
		{Key: 'l', Action: ui.Action{Text: "Ask for a letter…", Do: func() {
			l, err := p.app.LetterFrom(context.Background(), r)
			if err != nil {
				p.host.Fail("The letter could not be filled in.", err)
				return
			}
			ask(l, func(l *domain.Letter) (string, error) {
				noted, err := p.app.SaveLetterFrom(context.Background(), r.ID, l)
				if err != nil || !noted {
					return "", err
				}
				return ", noted as the supervisor of " + rotationName(r), nil
			})
		}}},
		{Key: 'v', Reads: true, Action: ui.Action{Text: "Evaluate…", Do: func() { letters.Compare(p.host, p.app, p.beside(r)) }}},
	}
}

// beside is a rotation with the others that are still to begin.
func (p *Page) beside(r domain.Rotation) []domain.Rotation {
	out := []domain.Rotation{r}
	for _, x := range p.profile.Rotations {
		if x.ID != r.ID && x.Start.After(p.app.Today()) {
			out = append(out, x)
		}
	}
	return out
}

// handsOn sums up the hands-on weeks in the United States, up to today.
func (p *Page) handsOn(all []domain.Rotation) string {
	total, today := 0.0, p.app.Today()
	var last domain.Date
	for _, r := range all {
		if !r.HandsOn || !r.InUS() || r.Start.After(today) {
			continue
		}
		if r.End.After(today) {
			r.End = today
		}
		total += weeksOf(r)
		if r.End.After(last) {
			last = r.End
		}
	}
	if total == 0 {
		return ""
	}
	text := ui.Plural(int(math.Round(total)), "week", "weeks") + " hands-on in the US"
	if !last.IsZero() {
		text += " · last day " + app.Day(last)
	}
	return text
}
