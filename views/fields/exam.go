package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Exam asks for one attempt at an examination.
func Exam() []form.Field[domain.Exam] {
	return []form.Field[domain.Exam]{
		form.Choice("exam", "Exam", func(e *domain.Exam) *domain.ExamKind { return &e.Kind }, nil).Must().Why("One record for each attempt."),
		form.Day("date", "Day of the exam", func(e *domain.Exam) *domain.Date { return &e.Date }).Why("A day to come is a plan. The pass mark goes by it."),
		form.Choice("result", "Result", func(e *domain.Exam) *domain.Result { return &e.Result }, nil).
			Why("Not stated: the score and the pass mark of its day decide."),
		form.Number("score", "Score", func(e *domain.Exam) *int { return &e.Score }).Why("Three digits. Leave it empty when only pass or fail was reported."),
		form.Day("released", "Day of the score", func(e *domain.Exam) *domain.Date { return &e.Released }).
			Why("When it came or is expected. A score after the first day of applications is late."),
		form.YesNo("borderline", "Borderline", "I call this pass a narrow one", func(e *domain.Exam) *bool { return &e.Borderline }).
			Why("For a pass without a score that a practice test put near the mark."),
		form.YesNo("explained", "Explained", "My statement says why it was not passed", func(e *domain.Exam) *bool { return &e.Explained }).
			Why("For a failed attempt: what happened and what you changed. Programs that read the whole record ask for it."),
		form.Number("target", "Target", func(e *domain.Exam) *int { return &e.Target }).Why("For an attempt that is still to come: the score that you want to reach."),
		form.YesNo("must_pass_first", "One clean pass", "One clean pass matters more than the day", func(e *domain.Exam) *bool { return &e.OnePass }).
			Why("For an attempt that is still to come: then the firm rule decides whether you are ready."),
		form.Note("note", "Note", func(e *domain.Exam) *string { return &e.Note }).Why(noteWhy),
	}
}

// CheckExam wants what an attempt can be on a day.
func CheckExam(a *app.App, e domain.Exam) error {
	err := invalid(domain.Profile{Exams: []domain.Exam{e}}.ValidateOn(a.Today()), "exams[1].")
	if from := domain.PassFailFrom(a.Catalog().Events); err == nil && e.Score > 0 && !e.MayScore(from) {
		return domain.Invalid{{Field: "score", Problem: "must be left out: since " + app.Day(from) + " Step 1 is reported as pass or fail only"}}
	}
	return err
}
