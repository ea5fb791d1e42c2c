package fields

import (
	"context"
	"slices"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// Statement asks for what a version of the personal statement is for. Its text is
// written in the editor.
func Statement(a *app.App) []form.Field[domain.Statement] {
	return []form.Field[domain.Statement]{
		form.Text("name", "Name", func(s *domain.Statement) *string { return &s.Name }).Must().Why("Such as Family medicine, Central Valley."),
		form.Pick("specialty", "Specialty", func(s *domain.Statement) *string { return &s.Specialty }, Specialties(a)).
			Why("Empty: it is for all."),
		form.Pick("region", "Region", func(s *domain.Statement) *string { return &s.Region }, Regions(a)).
			Why("Its programs are to read why there."),
		form.Choice("genuine", "It is true", func(s *domain.Statement) *domain.YesNo { return &s.Genuine }, nil).
			Why("What it says of the region, and of staying long-term."),
		form.Choice("fits_visa", "It goes with my visa", func(s *domain.Statement) *domain.YesNo { return &s.FitsVisa }, nil).
			Why("A J-1 usually needs a waiver first; ask an immigration lawyer."),
		form.Note("note", "Note", func(s *domain.Statement) *string { return &s.Note }).Why(noteWhy),
	}
}

// CheckStatement wants a name that no other version has.
func CheckStatement(a *app.App, s domain.Statement) error {
	all, err := a.Statements.List(context.Background())
	if err != nil { // saving says so
		return nil
	}
	if slices.ContainsFunc(all, func(o domain.Statement) bool { return o.Name == s.Name && o.ID != s.ID }) {
		return domain.Invalid{{Field: "name", Problem: "is that of another version"}}
	}
	return nil
}

// Explanation asks for a place where something in the records is explained.
func Explanation(a *app.App) []form.Field[domain.Explanation] {
	return []form.Field[domain.Explanation]{
		form.Pick("flag", "What is explained", func(e *domain.Explanation) *string { return &e.Flag }, flags(a)).Must(),
		form.Choice("place", "Place", func(e *domain.Explanation) *domain.ExplainPlace { return &e.Place }, PlaceWords).Must().
			Why("Only the reason of a gap in time can be kept private."),
		form.Pick("where", "Statement or section", func(e *domain.Explanation) *string { return &e.Where }, Statements(a)).
			Why("Which statement, or which section of the ERAS application."),
		form.Note("text", "What you say", func(e *domain.Explanation) *string { return &e.Text }).Why("For interviews: in two or three sentences."),
		form.Note("note", "Note", func(e *domain.Explanation) *string { return &e.Note }).Why(noteWhy),
	}
}

// CheckExplanation wants a statement that there is.
func CheckExplanation(a *app.App, e domain.Explanation) error {
	if e.Place != domain.InStatement {
		return nil
	}
	all, err := a.Statements.List(context.Background())
	if err == nil && !slices.ContainsFunc(all, func(s domain.Statement) bool { return s.Name == e.Where }) {
		return domain.Invalid{{Field: "where", Problem: "must be one of your statements"}}
	}
	return nil
}

// PlaceWords writes a place of an explanation for people.
func PlaceWords(word string) string {
	return map[string]string{
		"statement": "Personal statement", "eras section": "Section of the ERAS application", "interview": "Interview, if asked", "private": "Private, told nowhere",
	}[word]
}

// Statements are the versions of the personal statement.
func Statements(a *app.App) form.Options {
	return form.Options{
		Hint: "Find a statement…", Free: true,
		All: func() (out []ui.Option) {
			all, err := a.Statements.List(context.Background())
			if err != nil { // the page of statements says so
				return nil
			}
			for _, s := range all {
				out = append(out, ui.Option{Key: s.Name, Text: s.Name, Second: s.Specialty})
			}
			return out
		},
	}
}

// flags are what programs may ask about.
func flags(a *app.App) form.Options {
	return form.Options{
		Hint: "Find what is explained…",
		All: func() (out []ui.Option) {
			found, loose, err := a.FlagsOf(context.Background(), app.Scope{})
			if err != nil { // the page of statements says so
				return nil
			}
			for _, f := range found {
				out = append(out, ui.Option{Key: f.Key, Text: f.Words, Second: f.State})
			}
			for _, l := range loose { // what they explain is gone; they can still be changed
				out = append(out, ui.Option{Key: l.Flag, Text: l.Flag, Second: "no longer in the records"})
			}
			return out
		},
	}
}
