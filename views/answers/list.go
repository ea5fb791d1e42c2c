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

type answer = domain.InterviewAnswer

// row is what is known of the question of an answer.
func (t *Tab) row(rec answer) app.AnswerRow {
	if r := t.now.Row(rec.Question); r != nil {
		return *r
	}
	return app.AnswerRow{}
}

// rows are the answers that are kept, and the questions that have none yet.
func (t *Tab) rows([]answer) (out []answer) {
	for i, r := range t.now.Rows {
		switch {
		case r.Said != nil:
			out = append(out, *r.Said)
		case t.all || r.Offered():
			out = append(out, answer{ID: -domain.ID(i + 1), Question: r.Key})
		}
	}
	return out
}

// answers is the list of the questions with what there is to each.
func (t *Tab) answers() collection.Spec[answer] {
	place := func(x answer) int {
		for i, r := range t.now.Rows {
			if r.Key == x.Question {
				return i
			}
		}
		return len(t.now.Rows)
	}
	return collection.Spec[answer]{
		Table: tableAnswers, Title: "Questions and answers", One: "answer",
		Name:   func(x answer) string { return cmp.Or(t.row(x).Text, x.Question) },
		Second: func(x answer) string { return strings.Join(t.row(x).About, " · ") },
		ID:     func(x *answer) *domain.ID { return &x.ID },
		New:    func() answer { return answer{} },
		Rows:   t.rows, Whole: true, Brief: true, Low: true,
		Columns: []collection.Column[answer]{
			{
				Column: ui.Column{ID: "question", Title: "Question", Width: 260, Flex: 1},
				Line:   func(x answer) ui.Line { return ui.Line{Text: cmp.Or(t.row(x).Text, x.Question)} },
				Order:  func(a, b answer) int { return strings.Compare(app.Fold(t.row(a).Text), app.Fold(t.row(b).Text)) },
			},
			{
				Column: ui.Column{ID: "kind", Title: "About", Width: 96, Drop: 1},
				Line: func(x answer) ui.Line {
					return ui.Line{Text: fields.QuestionKind(t.row(x).Kind.String()), Tone: ui.Dim}
				},
				Order: func(a, b answer) int { return cmp.Compare(place(a), place(b)) },
			},
			{
				Column: ui.Column{ID: "state", Title: "Answer", Width: 92},
				Chip:   func(x answer) ui.Word { return state(t.row(x)) },
				Order:  func(a, b answer) int { return cmp.Compare(t.row(a).Reading.Filled, t.row(b).Reading.Filled) },
			},
			{
				Column: ui.Column{ID: "times", Title: "Said", Width: 60, Drop: 2},
				Line:   func(x answer) ui.Line { return ui.Line{Text: times(t.row(x).Times)} },
				Order:  func(a, b answer) int { return cmp.Compare(t.row(a).Times, t.row(b).Times) },
			},
		},
		Fields: fields.Answer(t.app),
		Check:  func(x answer) error { return fields.CheckAnswer(t.app, x) },
		Summary: func([]answer) string {
			return ui.Count(t.now.Ready) + " ready"
		},
		More:  t.more,
		Acts:  t.acts,
		Cards: t.cards,
		Empty: "Nobody has asked anything yet.",
		Why:   "The bank of questions is empty.",
	}
}

func times(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n) + "×"
}

// state is the chip of an answer.
func state(r app.AnswerRow) ui.Word {
	switch {
	case r.Reading.Complete:
		return ui.Word{Text: r.State, Tone: ui.Good}
	case r.Said != nil:
		return ui.Word{Text: r.State, Tone: ui.Unsure}
	}
	return ui.Word{}
}

// more is what is worked out of an answer.
func (t *Tab) more(x answer) (out []collection.Fact) {
	r := t.row(x)
	out = append(out, collection.Fact{Label: "About", Value: fields.QuestionKind(r.Kind.String())})
	if r.Practised != "" {
		out = append(out, collection.Fact{Label: "Practice", Value: domain.Capital(r.Practised)})
	}
	return out
}

// acts are what can be done with a question.
func (t *Tab) acts(x answer) []collection.Act {
	return []collection.Act{
		{Key: 't', Action: ui.Action{Text: "Write", Kind: ui.Primary, Do: func() { t.write(x) }}},
		{Key: 'p', Action: ui.Action{Text: "Read aloud…", Do: func() { t.practise(t.row(x)) }}},
	}
}

// stepsCard is how far each of the five steps is, as the list shows it beside a
// question.
func (t *Tab) stepsCard(r app.AnswerRow) fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("The five steps"), ui.Space(theme.Gap4)}
	reading, tone := r.Reading, ui.Unsure
	if r.Said == nil { // nothing is wrong with what nobody has begun
		reading, tone = t.now.Read(r.Question, answer{Question: r.Key}), ui.Plain
	}
	for i, s := range reading.Steps {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		var what fyne.CanvasObject = ui.NewChip("missing", tone)
		if s.Filled {
			what = ui.NewText(s.Word, ui.Style{})
		}
		items = append(items, ui.Space(theme.Gap4), ui.Beside(ui.Second(s.Label), what), ui.Space(theme.Gap4))
	}
	if reading.Length != "" {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph("Read aloud: "+reading.Length, ui.Style{Size: theme.Small}))
	}
	return ui.Boxed(items...)
}

// cards are what stands below the chosen question.
func (t *Tab) cards(x answer) (out []fyne.CanvasObject) {
	r := t.row(x)
	if r.Steps() {
		out = append(out, t.stepsCard(r))
	}
	if r.Reading.Spoken != "" {
		out = append(out, ui.Titled("As you say it", ui.NewParagraph(r.Reading.Spoken, ui.Style{})))
	}
	if list := t.drills[r.Key]; len(list) > 0 {
		items := []fyne.CanvasObject{ui.Heading("Practice")}
		for i, d := range list {
			if i == mostDrills {
				items = append(items, ui.Space(theme.Gap8), ui.Small("and "+ui.Count(len(list)-i)+" more"))
				break
			}
			items = append(items, ui.Space(theme.Gap8), ui.NewTextLink(drillWords(d), func() {
				t.host.Show(ui.Route{Page: ui.PageInterviews, Tab: tableAnswers, Item: tableDrills + "/" + strconv.FormatInt(int64(d.ID), 10)})
			}))
			if d.Note != "" {
				items = append(items, ui.Small(d.Note))
			}
		}
		out = append(out, ui.Boxed(items...))
	}
	return out
}

// mostDrills is how many times of practice stand beside a question.
const mostDrills = 4

// drillWords are one time of practice: "18 Nov 2026 · 69 s · 4".
func drillWords(d domain.Drill) string {
	out := app.Day(d.Date)
	if d.Seconds > 0 {
		out += " · " + strconv.Itoa(d.Seconds) + " s"
	}
	if text := fields.RatingWords(d.Rating); text != "" {
		out += " · " + text
	}
	return out
}

// summary is the card of what interviewers may ask about the records. It is drawn
// anew only when it says something else.
func (t *Tab) summary() []fyne.CanvasObject {
	text := "Nothing in your records needs an answer of its own."
	if t.now.Flags > 0 {
		text = ui.Count(t.now.Told) + " of " + ui.Plural(t.now.Flags, "red flag", "red flags") + " with a whole answer."
	}
	if t.said != text || t.summed == nil {
		t.said = text
		t.summed = []fyne.CanvasObject{ui.Boxed(
			ui.Heading("If they ask about your records"), ui.Space(theme.Gap4), ui.NewParagraph(text, ui.Style{}),
			ui.Space(theme.Gap4), ui.Small("An answer names the thing, gives one sentence of context, what changed, facts of your records, and what the program can count on."))}
	}
	return t.summed
}

// question finds the row of a key again after the records have changed.
func (t *Tab) question(key string) app.AnswerRow { return t.row(answer{Question: key}) }

// keep keeps an answer.
func (t *Tab) keep(rec *answer) error { return t.app.KeepAnswer(context.Background(), rec) }
