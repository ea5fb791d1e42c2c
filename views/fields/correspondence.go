package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// Correspondence asks for a message to a program.
func Correspondence(a *app.App) []form.Field[domain.Correspondence] {
	type message = domain.Correspondence
	return []form.Field[message]{
		form.Choice("kind", "What it is", func(x *message) *domain.CorrespondenceKind { return &x.Kind }, nil).Must(),
		form.Pick("program", "Program", func(x *message) *string { return &x.Program }, Programs(a)).Must(),
		form.Pick("person", "To", func(x *message) *string { return &x.Person }, Contacts(a)).Why("Empty: the program as a whole."),
		form.Choice("channel", "By", func(x *message) *domain.Channel { return &x.Channel }, ChannelWords),
		form.YesNo("ranked_first", "Ranked first", "It says that I will rank this program first", func(x *message) *bool { return &x.First }).
			Why("Of a letter of intent: to one program a season, and only if your rank list agrees."),
		form.Picks("fields", "What it asks", func(x *message) *[]string { return &x.Fields }, factFields(a)).Why("Of a question: what you want to know of the program."),
		form.Day("due", "Due on", func(x *message) *domain.Date { return &x.Due }),
		form.Day("sent", "Sent on", func(x *message) *domain.Date { return &x.Sent }).Why("Empty: not yet."),
		form.Day("replied", "Answered on", func(x *message) *domain.Date { return &x.Replied }),
		form.Number("season", "Season", func(x *message) *int { return &x.Season }).Why("Year of the Match."),
		form.Note("text", "Text", func(x *message) *string { return &x.Text }),
		form.Note("reply", "Their answer", func(x *message) *string { return &x.Reply }),
		form.Note("note", "Note", func(x *message) *string { return &x.Note }).Why(noteWhy),
	}
}

// factFields are the fields of a program that can be asked.
func factFields(a *app.App) form.Options {
	return form.Options{
		Hint: "Find what is asked…",
		All: func() (out []ui.Option) {
			for _, name := range domain.FieldNames() {
				out = append(out, ui.Option{Key: name, Text: a.FieldLabel(name)})
			}
			return out
		},
	}
}

// CheckCorrespondence wants what can have been sent and answered by a day.
func CheckCorrespondence(a *app.App, x domain.Correspondence) error {
	return invalid(domain.Profile{Correspondence: []domain.Correspondence{x}}.ValidateOn(a.Today()), "correspondence[1].")
}
