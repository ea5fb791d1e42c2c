package fields

import (
	"context"
	"slices"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

type said = domain.InterviewAnswer

// Answer asks for an answer as a whole: the question, the five steps, a text
// without steps.
func Answer(a *app.App) []form.Field[domain.InterviewAnswer] {
	return slices.Concat([]form.Field[said]{questionField(a)}, Steps(a), Plainly())
}

func questionField(a *app.App) form.Field[said] {
	return form.Pick("question", "Question", func(x *said) *string { return &x.Question }, Questions(a)).Must().Wide().
		Why("One of the bank, or one of your own.")
}

// Steps asks for the five steps of an answer about a red flag.
func Steps(a *app.App) []form.Field[domain.InterviewAnswer] {
	return []form.Field[said]{
		form.Note("acknowledge", "1  Acknowledge", func(x *said) *string { return &x.Acknowledge }).Why("Say plainly what happened."),
		form.Note("context", "2  Context", func(x *said) *string { return &x.Context }).Why("One sentence, and no excuse."),
		form.Note("growth", "3  Growth", func(x *said) *string { return &x.Growth }).Why("What you changed, in particulars: a schedule, a method, help that you asked for."),
		form.List("evidence", "4  Evidence", func(x *said) *[]domain.Proof { return &x.Evidence }, form.Parts[domain.Proof]{
			One: "fact of your records", Line: func(p domain.Proof) string { return ProofLine(a, p) },
			Fields: []form.Field[domain.Proof]{
				form.Pick("fact", "Fact", func(p *domain.Proof) *string { return &p.Fact }, Facts(a)).Must().Wide().
					Why("Only what your records hold is offered: an exam once it is passed, a letter by its writer alone."),
				form.Note("words", "In your own words", func(p *domain.Proof) *string { return &p.Words }).Why("Empty: as the records say it. The numbers must stay those of the record."),
			},
			Check: func(p domain.Proof) error {
				return invalid(domain.InterviewAnswer{Question: "-", Evidence: []domain.Proof{p}}.Validate(), "evidence.")
			},
		}),
		form.Note("reassurance", "5  Reassurance", func(x *said) *string { return &x.Reassurance }).Why("What the program can count on: consistent, disciplined and safe."),
	}
}

// Plainly asks for an answer without steps, and for a note.
func Plainly() []form.Field[domain.InterviewAnswer] {
	return []form.Field[said]{
		form.Note("text", "What you say", func(x *said) *string { return &x.Text }),
		form.Note("note", "Note", func(x *said) *string { return &x.Note }).Why(noteWhy),
	}
}

// ProofLine says what a fact of an answer is, as it will be said.
func ProofLine(a *app.App, p domain.Proof) string {
	if strings.TrimSpace(p.Words) != "" {
		return p.Words
	}
	x, err := a.Answers(context.Background(), app.Scope{})
	if err == nil {
		if text, ok := x.Fact(p.Fact); ok {
			return text
		}
	}
	_, name, _ := strings.Cut(p.Fact, "/")
	return name + " (not offered by your records any more)"
}

// Facts are those that the records offer.
func Facts(a *app.App) form.Options {
	return form.Options{
		Hint: "Find a fact…",
		All: func() (out []ui.Option) {
			x, err := a.Answers(context.Background(), app.Scope{})
			if err != nil { // the page of answers says so
				return nil
			}
			for _, f := range x.Facts {
				out = append(out, ui.Option{Key: f.Key, Text: f.Text, Second: f.Kind})
			}
			return out
		},
	}
}

// Questions are those of the bank and the applicant's own.
func Questions(a *app.App) form.Options {
	return form.Options{
		Hint: "Find a question…",
		All: func() (out []ui.Option) {
			x, err := a.Answers(context.Background(), app.Scope{})
			if err != nil { // the page of answers says so
				return nil
			}
			for _, r := range x.Rows {
				out = append(out, ui.Option{Key: r.Key, Text: r.Text, Second: QuestionKind(r.Kind.String())})
			}
			return out
		},
	}
}

// QuestionKind writes the kind of a question for people.
func QuestionKind(word string) string {
	switch word {
	case "":
		return "Other"
	case domain.ToAsk.String():
		return "To ask them"
	case domain.AboutBehaviour.String():
		return "Behavior"
	}
	return form.Plain(word)
}

// CheckAnswer wants no second answer to a question.
func CheckAnswer(a *app.App, x domain.InterviewAnswer) error {
	all, err := a.InterviewAnswers.List(context.Background())
	if err == nil && slices.ContainsFunc(all, func(o said) bool { return o.Question == x.Question && o.ID != x.ID }) {
		return domain.Invalid{{Field: "question", Problem: "has an answer already: change that one"}}
	}
	return nil
}

// Question asks for a question of the applicant's own.
func Question(a *app.App) []form.Field[domain.Question] {
	type question = domain.Question
	return []form.Field[question]{
		form.Note("text", "Question", func(q *question) *string { return &q.Text }),
		form.Choice("kind", "What it is about", func(q *question) *domain.QuestionKind { return &q.Kind }, QuestionKind),
		form.Pick("flag", "Red flag", func(q *question) *string { return &q.Flag }, flags(a)).Why("What in your records it asks about. Its answer goes by the five steps then."),
		form.Note("note", "Note", func(q *question) *string { return &q.Note }).Why("Such as where it was asked."),
	}
}

// CheckQuestion wants a question that nobody has yet, and its kind where it is
// about a red flag.
func CheckQuestion(a *app.App, q domain.Question) error {
	var bad domain.Invalid
	if q.Flag != "" && q.Kind != domain.AboutRedFlag {
		bad = append(bad, domain.FieldError{Field: "kind", Problem: "must be red flag for a question about one"})
	}
	all, err := a.OwnQuestions.List(context.Background())
	if err == nil && slices.ContainsFunc(all, func(o domain.Question) bool { return o.Text == q.Text && o.ID != q.ID }) {
		bad = append(bad, domain.FieldError{Field: "text", Problem: "is one of your questions already"})
	}
	if len(bad) > 0 {
		return bad
	}
	return nil
}

// ratings are how well an answer was said.
var ratings = []string{"not rated", "1 · poor", "2", "3", "4", "5 · good"}

// Drill asks for one time that an answer was said aloud.
func Drill(a *app.App) []form.Field[domain.Drill] {
	type drill = domain.Drill
	return append([]form.Field[drill]{
		form.Pick("question", "Question", func(d *drill) *string { return &d.Question }, Questions(a)).Must().Wide(),
		form.Day("date", "Day", func(d *drill) *domain.Date { return &d.Date }),
	}, Drilled()...)
}

// Drilled asks how it went.
func Drilled() []form.Field[domain.Drill] {
	type drill = domain.Drill
	return []form.Field[drill]{
		form.Number("seconds", "Seconds", func(d *drill) *int { return &d.Seconds }).Why("Empty: not timed."),
		form.Rating("rating", "How it went", func(d *drill) *int { return &d.Rating }, ratings),
		form.Note("note", "Note", func(d *drill) *string { return &d.Note }).Why("What to do otherwise the next time."),
	}
}

// CheckDrill wants a day that has come.
func CheckDrill(a *app.App, d domain.Drill) error {
	return invalid(domain.Profile{Drills: []domain.Drill{d}}.ValidateOn(a.Today()), "drills[1].")
}

// RatingWords writes a rating for people; "" without one.
func RatingWords(n int) string {
	if n <= 0 || n >= len(ratings) {
		return ""
	}
	return ratings[n]
}
