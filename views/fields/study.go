package fields

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// PracticeTest asks for one practice test.
func PracticeTest() []form.Field[domain.PracticeTest] {
	type test = domain.PracticeTest
	return []form.Field[test]{
		form.Choice("exam", "Exam", func(t *test) *domain.ExamKind { return &t.Exam }, nil).Must(),
		form.Text("form", "Form", func(t *test) *string { return &t.Form }).Why("Such as NBME 11 or UWSA 2."),
		form.Day("date", "Day", func(t *test) *domain.Date { return &t.Date }).Why("The trend and the weekly rhythm go by it."),
		form.Number("score", "Score", func(t *test) *int { return &t.Score }).Why("Three digits, on the scale of the exam."),
		form.Number("percent", "Percent right", func(t *test) *int { return &t.Percent }).Why("Where no score is reported. It is not compared with scores."),
		form.Number("predicted", "Score foretold", func(t *test) *int { return &t.Predicted }).Why("What the form says of the exam. It counts where no score is reported."),
		form.YesNo("baseline", "Baseline", "Later tests are measured by this one", func(t *test) *bool { return &t.Baseline }).
			Why("Without a tick it is the first test with a score since your last attempt."),
		form.Note("note", "Note", func(t *test) *string { return &t.Note }).Why(noteWhy),
	}
}

// CheckPracticeTest wants what a practice test can be on a day.
func CheckPracticeTest(a *app.App, t domain.PracticeTest) error {
	return invalid(domain.Profile{PracticeTests: []domain.PracticeTest{t}}.ValidateOn(a.Today()), "practice_tests[1].")
}

// StudyDay asks for what was worked on one day.
func StudyDay() []form.Field[domain.StudyDay] {
	type day = domain.StudyDay
	return []form.Field[day]{
		form.Number("blocks", "Blocks", func(d *day) *int { return &d.Blocks }).Why("Of practice questions, 40 each."),
		form.Number("minutes", "Minutes", func(d *day) *int { return &d.Minutes }).Why("Of work in all, if you count them."),
		form.Day("date", "Day", func(d *day) *domain.Date { return &d.Date }),
		form.Choice("exam", "Exam", func(d *day) *domain.ExamKind { return &d.Exam }, nil).Must(),
		form.Note("note", "Note", func(d *day) *string { return &d.Note }).Why(noteWhy),
	}
}

// CheckStudyDay wants what a day of study can be, and each day only once for an
// exam.
func CheckStudyDay(a *app.App, d domain.StudyDay, others []domain.StudyDay) error {
	if err := invalid(domain.Profile{StudyDays: []domain.StudyDay{d}}.ValidateOn(a.Today()), "study_days[1]."); err != nil {
		return err
	}
	for _, o := range others {
		if o.ID != d.ID && o.Exam == d.Exam && o.Date == d.Date {
			return domain.Invalid{{Field: "date", Problem: "is logged already for this exam: change that record"}}
		}
	}
	return nil
}

// Footing asks for the ground that the next exam stands on.
func Footing() []form.Field[domain.Applicant] {
	ask := func(name, label string, at func(*domain.Footing) *domain.YesNo) form.Field[domain.Applicant] {
		return form.Choice("footing."+name, label, func(a *domain.Applicant) *domain.YesNo { return at(&a.Footing) }, nil)
	}
	return []form.Field[domain.Applicant]{
		ask("strategy", "My way of studying is mended", func(f *domain.Footing) *domain.YesNo { return &f.Strategy }).
			Why("Not the plan that led to a failure or a low score."),
		ask("english", "English is no obstacle", func(f *domain.Footing) *domain.YesNo { return &f.English }),
		ask("health", "Health is no obstacle", func(f *domain.Footing) *domain.YesNo { return &f.Health }),
		ask("time", "There is enough time to prepare", func(f *domain.Footing) *domain.YesNo { return &f.Time }),
		ask("travel", "I can travel to the US for the exam", func(f *domain.Footing) *domain.YesNo { return &f.Travel }).
			Why("Step 3 is given in the United States only."),
	}
}
