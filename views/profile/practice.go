package profile

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/notes"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/study"
	"secondlook/views/ui"
)

// examsPart makes the tab of the exams, with practice tests, the study log, and
// the cards of what they amount to.
func (p *Page) examsPart() part {
	cards, shown := study.New(p.host, p.app), p.noteCards(notes.TabExams)
	over := func() []fyne.CanvasObject {
		cards.Reload()
		return cards.Over()
	}
	l := p.lists(over, func() []fyne.CanvasObject { return slices.Concat(cards.Under(), shown()) },
		listOf(p, p.app.Exams, p.exams()), listOf(p, p.app.PracticeTests, p.practiceTests()), listOf(p, p.app.StudyDays, p.studyDays()))
	l.typed = cards.TypedRune
	cards.Redraw = func() { l.SetSide(cards.Over(), slices.Concat(cards.Under(), shown())) }
	return l
}

func (p *Page) practiceTests() collection.Spec[domain.PracticeTest] {
	type practice = domain.PracticeTest
	name := func(t practice) string { return cmp.Or(t.Form, "Practice test") }
	return collection.Spec[practice]{
		Table: "practice_tests", Title: "Practice tests", One: "practice test",
		Name:   name,
		Second: func(t practice) string { return domain.Dots(t.Exam.String(), app.Day(t.Date)) },
		ID:     func(t *practice) *domain.ID { return &t.ID },
		New:    func() practice { return practice{Exam: p.prepared(), Date: p.app.Today()} },
		Columns: []collection.Column[practice]{
			{
				Column: ui.Column{ID: "form", Title: "Form", Width: 140, Flex: 1},
				Line:   func(t practice) ui.Line { return line(name(t)) },
				Order:  func(a, b practice) int { return byText(name(a), name(b)) },
			},
			{
				Column: ui.Column{ID: "exam", Title: "Exam", Width: 96},
				Line:   func(t practice) ui.Line { return said(t.Exam.String()) },
				Order:  func(a, b practice) int { return cmp.Compare(a.Exam, b.Exam) },
			},
			{
				Column: ui.Column{ID: "date", Title: "Day", Width: 110, Flex: 0.4},
				Line:   func(t practice) ui.Line { return line(app.Day(t.Date)) },
				Order:  func(a, b practice) int { return byDay(a.Date, b.Date) },
			},
			{
				Column: ui.Column{ID: "score", Title: "Score", Width: 76, Right: true},
				Line:   func(t practice) ui.Line { return line(practiceScore(t)) },
				Order:  func(a, b practice) int { return cmp.Compare(a.Level(), b.Level()) },
			},
			{
				Column: ui.Column{ID: "baseline", Title: "Use", Width: 100, Flex: 0.4, Drop: 1},
				Chip:   baseline,
			},
		},
		Sort: "date", Desc: true, Low: true, Fields: fields.PracticeTest(),
		Check: func(t practice) error { return fields.CheckPracticeTest(p.app, t) },
		Empty: "Note each practice test with its day and score.",
		Why:   "They say when you are ready: 15 points over the baseline by the soft rule, 20 by the firm one.",
	}
}

// practiceScore writes what a test reported: a score, what it foretells, or a
// percentage.
func practiceScore(t domain.PracticeTest) string {
	switch {
	case t.Score > 0:
		return strconv.Itoa(t.Score)
	case t.Predicted > 0:
		return "≈ " + strconv.Itoa(t.Predicted)
	case t.Percent > 0:
		return strconv.Itoa(t.Percent) + "%"
	}
	return ""
}

// baseline says what a test is used for.
func baseline(t domain.PracticeTest) ui.Word {
	switch {
	case t.Baseline:
		return ui.Word{Text: "baseline", Tone: ui.Tier2}
	case t.Level() == 0 && t.Percent > 0:
		return ui.Word{Text: "not compared"}
	}
	return ui.Word{}
}

func (p *Page) studyDays() collection.Spec[domain.StudyDay] {
	type day = domain.StudyDay
	return collection.Spec[day]{
		Table: "study_days", Title: "Study log", One: "day of study",
		Name:   func(d day) string { return app.Day(d.Date) },
		Second: func(d day) string { return domain.Dots(d.Exam.String(), blocks(d)) },
		ID:     func(d *day) *domain.ID { return &d.ID },
		New:    func() day { return day{Exam: p.prepared(), Date: p.app.Today()} },
		Columns: []collection.Column[day]{
			{
				Column: ui.Column{ID: "date", Title: "Day", Width: 140, Flex: 1},
				Line:   func(d day) ui.Line { return line(app.Day(d.Date)) },
				Order:  func(a, b day) int { return cmp.Or(byDay(a.Date, b.Date), cmp.Compare(a.Exam, b.Exam)) },
			},
			{
				Column: ui.Column{ID: "exam", Title: "Exam", Width: 96},
				Line:   func(d day) ui.Line { return said(d.Exam.String()) },
				Order:  func(a, b day) int { return cmp.Compare(a.Exam, b.Exam) },
			},
			{
				Column: ui.Column{ID: "blocks", Title: "Blocks", Width: 80, Right: true},
				Line:   func(d day) ui.Line { return ui.Line{Text: strconv.Itoa(d.Blocks)} },
				Order:  func(a, b day) int { return cmp.Compare(a.Blocks, b.Blocks) },
			},
			{
				Column: ui.Column{ID: "minutes", Title: "Minutes", Width: 90, Right: true},
				Line:   func(d day) ui.Line { return line(minutes(d)) },
				Order:  func(a, b day) int { return cmp.Compare(a.Minutes, b.Minutes) },
			},
			{
				Column: ui.Column{ID: "note", Title: "Note", Width: 120, Flex: 0.8, Drop: 1},
				Line:   func(d day) ui.Line { return line(d.Note) },
			},
		},
		Sort: "date", Desc: true, Low: true, Fields: fields.StudyDay(),
		Check: func(d day) error { return fields.CheckStudyDay(p.app, d, p.profile.StudyDays) },
		Empty: "Log the blocks of questions of each day: T logs today's.",
		Why:   "Two to three blocks a day keep the pace of the guide; a card shows how the week goes.",
	}
}

func blocks(d domain.StudyDay) string { return ui.Plural(d.Blocks, "block", "blocks") }

func minutes(d domain.StudyDay) string {
	if d.Minutes == 0 {
		return ""
	}
	return ui.Count(d.Minutes)
}

// prepared is the exam that a new practice test or day of study is most likely
// for: the one planned next, else that of the last practice test.
func (p *Page) prepared() (kind domain.ExamKind) {
	if next, ok := p.profile.NextExam(domain.ExamUnknown, p.app.Catalog().PassMarks, p.app.Today()); ok {
		return next.Kind
	}
	var newest domain.Date
	for _, t := range p.profile.PracticeTests {
		if t.Date.After(newest) {
			newest, kind = t.Date, t.Exam
		}
	}
	return kind
}
