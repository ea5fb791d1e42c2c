package profile

import (
	"cmp"
	"strconv"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/ui"
)

func (p *Page) exams() collection.Spec[domain.Exam] {
	return collection.Spec[domain.Exam]{
		Table: "exams", Title: "Exams", One: "exam",
		Name: func(e domain.Exam) string { return e.Kind.String() },
		Second: func(e domain.Exam) string {
			return domain.Dots(p.attempt(e), p.outcome(e).Text, p.passMark(e))
		},
		ID:  func(e *domain.Exam) *domain.ID { return &e.ID },
		New: func() domain.Exam { return domain.Exam{} },
		Columns: []collection.Column[domain.Exam]{
			{
				Column: ui.Column{ID: "exam", Title: "Exam", Width: 140, Flex: 1},
				Pair:   func(e domain.Exam) ui.Pair { return ui.Pair{Title: e.Kind.String(), Second: p.attempt(e)} },
				Order:  func(a, b domain.Exam) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), byDay(a.Date, b.Date)) },
			},
			{
				Column: ui.Column{ID: "date", Title: "Day", Width: 110, Flex: 0.4},
				Line:   func(e domain.Exam) ui.Line { return line(app.Day(e.Date)) },
				Order:  func(a, b domain.Exam) int { return byDay(a.Date, b.Date) },
			},
			{
				Column: ui.Column{ID: "score", Title: "Score", Width: 60, Right: true},
				Line:   func(e domain.Exam) ui.Line { return line(score(e)) },
				Order:  func(a, b domain.Exam) int { return cmp.Compare(a.Score, b.Score) },
			},
			{
				Column: ui.Column{ID: "result", Title: "Result", Width: 120, Flex: 0.4},
				Chip:   p.outcome,
				Order:  func(a, b domain.Exam) int { return byText(p.outcome(a).Text, p.outcome(b).Text) },
			},
			{
				Column: ui.Column{ID: "released", Title: "Score on", Width: 110, Flex: 0.2, Drop: 1},
				Line:   func(e domain.Exam) ui.Line { return line(app.Day(e.Released)) },
				Order:  func(a, b domain.Exam) int { return byDay(a.Released, b.Released) },
			},
		},
		Sort: "date", Fields: fields.Exam(),
		Check: func(e domain.Exam) error { return fields.CheckExam(p.app, e) },
		Empty: "Add each attempt at Step 1, Step 2 CK and Step 3.",
		Why:   "Scores, attempts and their days decide which programs are open to you, and move every chance. A planned exam counts as a plan.",
	}
}

func score(e domain.Exam) string {
	if e.Score == 0 {
		return ""
	}
	return strconv.Itoa(e.Score)
}

// outcome says how an attempt went, by the pass mark of its day where only a
// score is known.
func (p *Page) outcome(e domain.Exam) ui.Word {
	switch p.app.Catalog().PassMarks.Outcome(e) {
	case domain.Pass:
		if e.Borderline {
			return ui.Word{Text: "narrow pass", Tone: ui.Good}
		}
		return ui.Word{Text: "passed", Tone: ui.Good}
	case domain.Fail:
		return ui.Word{Text: "not passed", Tone: ui.Unsure}
	case domain.Incomplete:
		return ui.Word{Text: "incomplete", Tone: ui.Unsure}
	}
	switch {
	case e.Date.IsZero():
		return ui.Word{Text: "not known", Tone: ui.Plain}
	case e.Date.After(p.app.Today()):
		return ui.Word{Text: "planned", Tone: ui.Tier2}
	}
	return ui.Word{Text: "awaited", Tone: ui.Tier2}
}

// passMark is the pass mark of the day of an attempt that has a score.
func (p *Page) passMark(e domain.Exam) string {
	mark, ok := p.app.Catalog().PassMarks.At(e.Kind, e.Date)
	if !ok || e.Score == 0 || e.Date.IsZero() {
		return ""
	}
	return "pass mark " + strconv.Itoa(mark.Score)
}

// attempt says which attempt at its examination a record is.
func (p *Page) attempt(e domain.Exam) string {
	n, before := 0, 1
	for _, o := range p.profile.Exams {
		if o.Kind != e.Kind {
			continue
		}
		n++
		if o.ID != e.ID && cmp.Or(byDay(o.Date, e.Date), cmp.Compare(o.ID, e.ID)) < 0 {
			before++
		}
	}
	if n < 2 {
		return ""
	}
	return ui.Ordinal(before) + " attempt"
}
