package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Letter asks for a letter of recommendation.
func Letter(a *app.App) []form.Field[domain.Letter] {
	return []form.Field[domain.Letter]{
		form.Text("writer", "Writer", func(l *domain.Letter) *string { return &l.Writer }),
		form.Choice("role", "The writer is", func(l *domain.Letter) *domain.WriterRole { return &l.Role }, nil).
			Why("A director or a chief of service counts more."),
		form.Pick("specialty", "Specialty", func(l *domain.Letter) *string { return &l.Specialty }, Specialties(a)).
			Why("Letters count for the specialty that they come from."),
		form.YesNo("us", "United States", "The writer practises in the United States", func(l *domain.Letter) *bool { return &l.US }),
		form.Choice("status", "Status", func(l *domain.Letter) *domain.LetterStatus { return &l.Status }, nil).
			Why("Only letters that are uploaded or assigned count."),
		form.Day("date", "Since", func(l *domain.Letter) *domain.Date { return &l.Date }).Why("The day of this state."),
		form.Day("due", "Asked for by", func(l *domain.Letter) *domain.Date { return &l.Due }).Why("The day that the writer was asked to keep."),
		form.Number("weeks", "Weeks together", func(l *domain.Letter) *int { return &l.Weeks }).Why("In which you worked closely."),
		form.Text("contact", "How to reach the writer", func(l *domain.Letter) *string { return &l.Contact }),
		form.Text("letter_id", "Letter ID", func(l *domain.Letter) *string { return &l.LetterID }).Why("Of MyERAS; the writer uploads with it."),
		form.Pick("program", "The writer's program", func(l *domain.Letter) *string { return &l.Program }, Programs(a)),
		form.YesNo("will_advocate", "Advocate", "Will speak to that program's director", func(l *domain.Letter) *bool { return &l.Advocate }).
			Why("It softens that program's rules on scores, attempts and years."),
		form.YesNo("waived", "Waived", "I waived the right to read it", func(l *domain.Letter) *bool { return &l.Waived }).
			Why("Programs trust a waived letter; you will not see it."),
		form.YesNo("tell_scores", "Scores", "The request may tell my scores", func(l *domain.Letter) *bool { return &l.Scores }),
		form.Words("points", "What you asked the writer about", func(l *domain.Letter) *domain.LetterPoints { return &l.Points }, PointWords).
			Why("A reminder of the request. It adds nothing to a chance."),
		form.Note("note", "Note", func(l *domain.Letter) *string { return &l.Note }).Why(noteWhy),
	}
}

// CheckLetter wants what a letter can be on a day.
func CheckLetter(a *app.App, l domain.Letter) error {
	return invalid(domain.Profile{Letters: []domain.Letter{l}}.ValidateOn(a.Today()), "letters[1].")
}

// PointWords writes a point of a letter for people.
func PointWords(word string) string {
	if text, ok := pointWords[word]; ok {
		return text
	}
	return form.Plain(word)
}

var pointWords = map[string]string{
	"pgy1_level": "Works at the level of a PGY-1", "reasoning_despite_scores": "Reasons well whatever the scores say",
	"happy_to_have": "Would be happy to have me", "language": "Language with patients",
	"worked_closely": "Worked with me closely", "safe_and_competent": "Safe and competent",
}
