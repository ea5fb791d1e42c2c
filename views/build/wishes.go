package build

import (
	"context"
	"strconv"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// AskWishes asks what the list shall be like.
func AskWishes(h ui.Host, a *app.App, applicant domain.Applicant) {
	form.Edit[domain.Applicant]{
		Title: "What your list shall be like", Record: applicant, Fields: fields.ListWishes(),
		Check: func(x domain.Applicant) error { return x.Validate() },
		Save: func(x *domain.Applicant) error {
			return a.SetWishes(context.Background(), func(w *domain.Wishes) { *w = x.Wishes })
		},
		Failed: "Your wishes were not kept.",
		Then: func(domain.Applicant) {
			h.Say(ui.Notice{Text: "Your wishes are kept; the next list that is built obeys them", Undo: h.Undo})
		},
	}.Show(h)
}

// AskWorth asks what a match at a program is worth to the user.
func AskWorth(h ui.Host, a *app.App, row *app.Row, season, worth int) {
	name := row.Program.Name
	form.Edit[domain.Mark]{
		Title: name, Record: domain.Mark{Program: row.Program.Key, Season: season, Value: worth},
		Fields: []form.Field[domain.Mark]{
			form.Number("value", "What a match there is worth to you", func(m *domain.Mark) *int { return &m.Value }).Wide().Hint("as your wishes say").
				Why("From 1 to 10; no match is worth 0. It counts where a list is to be the best for the places that you want most. Empty: by tier, region and specialty, as your wishes and the settings say."),
		},
		Check: func(m domain.Mark) error {
			if m.Value == 0 {
				return nil
			}
			return m.Validate()
		},
		Save: func(m *domain.Mark) error {
			return a.SetValue(context.Background(), m.Program, m.Season, m.Value)
		},
		Failed: "What the program is worth was not kept.",
		Then: func(m domain.Mark) {
			text := name + " is worth what your wishes say"
			if m.Value > 0 {
				text = name + " is worth " + strconv.Itoa(m.Value) + " of 10 to you; it counts in lists of the places that you want most"
			}
			h.Say(ui.Notice{Text: text, Undo: h.Undo})
		},
	}.Show(h)
}
