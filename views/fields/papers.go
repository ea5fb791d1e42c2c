package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// EnglishTest asks for a sitting of the OET.
func EnglishTest() []form.Field[domain.EnglishTest] {
	return []form.Field[domain.EnglishTest]{
		form.Day("date", "Day of the test", func(t *domain.EnglishTest) *domain.Date { return &t.Date }).Why("A day to come is a plan. Each season's Pathways take sittings from a day on."),
		form.Number("listening", "Listening", func(t *domain.EnglishTest) *int { return &t.Listening }).Why("0 to 500, in steps of ten. Empty: not known yet."),
		form.Number("reading", "Reading", func(t *domain.EnglishTest) *int { return &t.Reading }),
		form.Number("speaking", "Speaking", func(t *domain.EnglishTest) *int { return &t.Speaking }),
		form.Number("writing", "Writing", func(t *domain.EnglishTest) *int { return &t.Writing }),
		form.Note("note", "Note", func(t *domain.EnglishTest) *string { return &t.Note }).Why(noteWhy),
	}
}

// CheckEnglishTest wants what a sitting can be on a day.
func CheckEnglishTest(a *app.App, t domain.EnglishTest) error {
	return invalid(domain.Profile{EnglishTests: []domain.EnglishTest{t}}.ValidateOn(a.Today()), "english_tests[1].")
}

// Document asks for a document of a season.
func Document(a *app.App) []form.Field[domain.Document] {
	return []form.Field[domain.Document]{
		form.Choice("kind", "Document", func(d *domain.Document) *domain.DocumentKind { return &d.Kind }, nil).Must(),
		form.Number("season", "Season", func(d *domain.Document) *int { return &d.Season }).Why("The year of the Match."),
		form.Choice("state", "State", func(d *domain.Document) *domain.DocumentState { return &d.State }, nil).
			Why("Sent, confirmed and not needed are done."),
		form.Day("date", "Since", func(d *domain.Document) *domain.Date { return &d.Date }).
			Why("The day of this state. Of a USMLE transcript it tells which scores are newer."),
		form.Day("due", "Due on a day of your own", func(d *domain.Document) *domain.Date { return &d.Due }).Why("Empty: counted back from the day on which applications are sent."),
		form.Day("expires", "Expires", func(d *domain.Document) *domain.Date { return &d.Expires }),
		form.Pick("program", "For one program", func(d *domain.Document) *string { return &d.Program }, Programs(a)).Why("Empty: for all programs."),
		form.Note("note", "Note", func(d *domain.Document) *string { return &d.Note }).Why(noteWhy),
	}
}

// CheckDocument wants what a document can be on a day.
func CheckDocument(a *app.App, d domain.Document) error {
	return invalid(domain.Profile{Documents: []domain.Document{d}}.ValidateOn(a.Today()), "documents[1].")
}
