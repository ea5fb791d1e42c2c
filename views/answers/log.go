package answers

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// questions is the list of the applicant's own questions.
func (t *Tab) questions() collection.Spec[domain.Question] {
	type question = domain.Question
	return collection.Spec[question]{
		Table: tableQuestions, Title: "Your own questions", One: "question", Low: true,
		Name: func(q question) string { return q.Text },
		ID:   func(q *question) *domain.ID { return &q.ID },
		New:  func() question { return question{} },
		Columns: []collection.Column[question]{
			{
				Column: ui.Column{ID: "text", Title: "Question", Width: 260, Flex: 1},
				Line:   func(q question) ui.Line { return ui.Line{Text: q.Text} },
				Order:  func(a, b question) int { return strings.Compare(app.Fold(a.Text), app.Fold(b.Text)) },
			},
			{
				Column: ui.Column{ID: "kind", Title: "About", Width: 120},
				Line:   func(q question) ui.Line { return ui.Line{Text: fields.QuestionKind(q.Kind.String())} },
				Order:  func(a, b question) int { return cmp.Compare(a.Kind, b.Kind) },
			},
		},
		Fields: fields.Question(t.app),
		Check:  func(q question) error { return fields.CheckQuestion(t.app, q) },
		Acts: func(q question) []collection.Act {
			return []collection.Act{{Key: 't', Action: ui.Action{Text: "Write the answer", Do: func() { t.write(t.answerTo(q.Text)) }}}}
		},
		Empty: "Add what you were asked, or what you want to ask.",
		Why:   "A question about a red flag is answered in the five steps; one that you want to ask stands on every day sheet.",
	}
}

// answerTo is the answer to a question, or a new one.
func (t *Tab) answerTo(key string) answer {
	if r := t.now.Row(key); r != nil && r.Said != nil {
		return *r.Said
	}
	return answer{Question: key}
}

// drillList is the practice log.
func (t *Tab) drillList() collection.Spec[domain.Drill] {
	type drill = domain.Drill
	name := func(d drill) string { return cmp.Or(t.question(d.Question).Text, d.Question) }
	return collection.Spec[drill]{
		Table: tableDrills, Title: "Practice", One: "practice", Low: true,
		Name:   name,
		Second: func(d drill) string { return drillWords(d) },
		ID:     func(d *drill) *domain.ID { return &d.ID },
		New:    func() drill { return drill{Date: t.app.Today()} },
		Columns: []collection.Column[drill]{
			{
				Column: ui.Column{ID: "date", Title: "Day", Width: 100},
				Line:   func(d drill) ui.Line { return ui.Line{Text: app.Day(d.Date)} },
				Order:  func(a, b drill) int { return a.Date.Compare(b.Date) },
			},
			{
				Column: ui.Column{ID: "question", Title: "Question", Width: 200, Flex: 1},
				Line:   func(d drill) ui.Line { return ui.Line{Text: name(d)} },
				Order:  func(a, b drill) int { return strings.Compare(app.Fold(name(a)), app.Fold(name(b))) },
			},
			{
				Column: ui.Column{ID: "seconds", Title: "Seconds", Width: 80},
				Line:   func(d drill) ui.Line { return ui.Line{Text: secondsWord(d.Seconds)} },
				Order:  func(a, b drill) int { return cmp.Compare(a.Seconds, b.Seconds) },
			},
			{
				Column: ui.Column{ID: "rating", Title: "Went", Width: 80, Drop: 1},
				Line:   func(d drill) ui.Line { return ui.Line{Text: cmp.Or(fields.RatingWords(d.Rating), "–")} },
				Order:  func(a, b drill) int { return cmp.Compare(a.Rating, b.Rating) },
			},
		},
		Sort: "date", Desc: true,
		Fields: fields.Drill(t.app),
		Check:  func(d drill) error { return fields.CheckDrill(t.app, d) },
		Empty:  "Read an answer aloud, and it stands here.",
		Why:    "What was said three times comes more calmly the fourth time.",
	}
}

func secondsWord(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

// criteria is the list of what programs are judged by.
func (t *Tab) criteria() collection.Spec[domain.Criterion] {
	type criterion = domain.Criterion
	return collection.Spec[criterion]{
		Table: tableCriteria, Title: "Criteria of your score sheets", One: "criterion", Low: true,
		Name: func(c criterion) string { return c.Name },
		ID:   func(c *criterion) *domain.ID { return &c.ID },
		New:  func() criterion { return criterion{Weight: domain.MostWeight / 2} },
		Columns: []collection.Column[criterion]{
			{
				Column: ui.Column{ID: "name", Title: "Criterion", Width: 220, Flex: 1},
				Line:   func(c criterion) ui.Line { return ui.Line{Text: c.Name} },
				Order:  func(a, b criterion) int { return strings.Compare(app.Fold(a.Name), app.Fold(b.Name)) },
			},
			{
				Column: ui.Column{ID: "weight", Title: "Weight", Width: 80},
				Line:   func(c criterion) ui.Line { return ui.Line{Text: strconv.Itoa(c.Weight)} },
				Order:  func(a, b criterion) int { return cmp.Compare(a.Weight, b.Weight) },
			},
		},
		Fields: fields.Criterion(),
		Check:  func(c criterion) error { return fields.CheckCriterion(t.app, c) },
		Empty:  "Add what you judge a program by, each with its weight.",
		Why:    "After each interview you give points under each; the rank list then has a formula beside your hand order.",
	}
}

// usual offers the usual criteria where there are none.
func (t *Tab) usual() {
	if err := t.app.OfferCriteria(context.Background()); err != nil {
		t.host.Fail("The criteria were not kept.", err)
		return
	}
	t.host.Say(ui.Notice{Text: "Saved: the usual criteria; change them as you like", Undo: t.host.Undo})
}

// scoredCard is what was scored so far, the best first; and the usual criteria
// where there are none.
func (t *Tab) scoredCard() []fyne.CanvasObject {
	kept, err := t.app.Criteria.List(context.Background())
	if err == nil && len(kept) == 0 {
		use := ui.NewButton(t.host.Change(ui.Action{Text: "Use the usual criteria", Do: t.usual}))
		return []fyne.CanvasObject{ui.Titled("No criteria yet",
			ui.NewParagraph("Begin with seven usual ones and change them as you like.", ui.Style{}), ui.Row(use))}
	}
	lines := t.scored()
	if len(lines) == 0 {
		return nil
	}
	return []fyne.CanvasObject{ui.Boxed(append([]fyne.CanvasObject{
		ui.Heading("Scored so far"), ui.Space(theme.Gap4),
		ui.Small("Weighted by your criteria. The gut feeling stands apart."),
	}, lines...)...)}
}
