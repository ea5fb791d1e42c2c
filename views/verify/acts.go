package verify

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// An answer is what the dialog asks for: the fact, and what came of the message
// that asked for it.
type answer struct {
	domain.Correction
	Replied domain.Date
	Reply   string
}

// at leads a field of a correction to an answer.
func at(f form.Field[domain.Correction]) form.Field[answer] {
	return form.Within(f, func(a *answer) *domain.Correction { return &a.Correction })
}

// answer opens the dialog in which the answer to the chosen question is entered.
func (t *Tab) answer() {
	q := t.selected()
	if q == nil {
		return
	}
	name := q.Settle()
	field, _ := domain.FieldNamed(name)
	today := t.app.Today()
	rec := answer{Correction: domain.Correction{
		Program: q.Program.Key, Field: name, Value: q.Value, Strength: q.From.Strength, AsOf: today.String(), Entered: today, Wording: q.Wording,
	}}
	if q.Own != nil {
		rec.Source = q.Own.Source
	}
	asked := []form.Field[answer]{at(fields.FactValue(name, field.Words)).Why(knownWords(q)).Wide()}
	for _, f := range fields.FactSource(field.Limit) {
		asked = append(asked, at(f))
	}
	if q.Waits() {
		rec.Replied, rec.Source = today, "e-mail of the program"
		asked = append(asked,
			form.Day("replied", "Answered on", func(a *answer) *domain.Date { return &a.Replied }).Why("Empty: the message that you sent still waits."),
			form.Note("reply", "The reply", func(a *answer) *string { return &a.Reply }).Why("As it came, kept with your message."))
	}
	form.Edit[answer]{
		Title: q.Label, Why: q.Program.Name + " · " + app.Place(q.Program), Record: rec, Fields: asked, Start: name,
		Check: func(a answer) error { return fields.CheckFact(t.app, a.Correction) },
		Save: func(a *answer) error {
			a.Value = fields.FactWritten(a.Field, a.Value)
			return t.app.AnswerQuestion(context.Background(), app.VerifyAnswer{
				Correction: a.Correction, Season: t.all.Season, Asked: q.Field, Replied: a.Replied, Reply: a.Reply,
			})
		},
		Failed: "The answer was not saved; what you typed is still here.",
		Then:   func(answer) { t.host.Say(ui.Notice{Text: q.Label + " noted", Undo: t.host.Undo}) },
	}.Show(t.host)
}

// knownWords says what is known of a fact now.
func knownWords(q *app.VerifyQuestion) string {
	if q.By == "" {
		return "Now unknown."
	}
	return "Now " + q.Is + " · " + q.Cite
}

// confirm notes that the chosen fact is as it stands.
func (t *Tab) confirm() {
	if q := t.selected(); q != nil && q.By != "" {
		t.confirmAll([]app.VerifyQuestion{*q})
	}
}

// confirmTicked notes it of every fact that is ticked.
func (t *Tab) confirmTicked() {
	var all []app.VerifyQuestion
	for _, q := range t.all.Questions {
		if t.ticked[keyOf(&q)] {
			all = append(all, q)
		}
	}
	t.confirmAll(all)
}

func (t *Tab) confirmAll(all []app.VerifyQuestion) {
	if len(all) == 0 {
		return
	}
	n, err := t.app.ConfirmFacts(context.Background(), all, "")
	if err != nil {
		t.host.Fail("The facts were not confirmed; they are as they were.", err)
		return
	}
	clear(t.ticked)
	t.countTicks()
	t.host.Say(ui.Notice{Text: ui.Plural(n, "fact", "facts") + " confirmed as of today", Undo: t.host.Undo})
}

// setTicks ticks boxes or clears them. Only what is known can be confirmed.
func (t *Tab) setTicks(rows []int, on bool) {
	for _, i := range rows {
		if q := t.row(i); on && q.By != "" {
			t.ticked[keyOf(q)] = true
		} else {
			delete(t.ticked, keyOf(q))
		}
	}
	t.countTicks()
}

// tickAll ticks all that is shown and known, or clears it where it is ticked.
func (t *Tab) tickAll() {
	rows, on := make([]int, len(t.rows)), false
	for i := range t.rows {
		rows[i] = i
		on = on || t.rows[i].By != "" && !t.ticked[keyOf(&t.rows[i])]
	}
	t.setTicks(rows, on)
	t.table.SetCount(len(t.rows))
}

// countTicks says how many facts are ticked.
func (t *Tab) countTicks() {
	ui.Visible(t.tick, len(t.ticked) > 0)
	seen := 0
	for i := range t.rows {
		if t.ticked[keyOf(&t.rows[i])] {
			seen++
		}
	}
	text := fmt.Sprintf("Confirm %d as they stand", len(t.ticked))
	if out := len(t.ticked) - seen; out > 0 {
		text += fmt.Sprintf(", %d out of sight", out)
	}
	t.tick.Set(text, ui.Quiet)
	t.deck.Refresh()
}

// noteAsked opens the dialog in which it is noted that the chosen question was
// asked.
func (t *Tab) noteAsked() {
	q := t.selected()
	if q == nil {
		return
	}
	rec := domain.Correspondence{
		Program: q.Program.Key, Season: t.all.Season, Kind: domain.FactQuestion, Channel: domain.ByEmail, Fields: []string{q.Field}, Sent: t.app.Today(),
	}
	form.Edit[domain.Correspondence]{
		Title: "Asked", Why: q.Label + " · " + q.Program.Name, Record: rec,
		Fields: []form.Field[domain.Correspondence]{
			form.Day("sent", "Asked on", func(c *domain.Correspondence) *domain.Date { return &c.Sent }),
			form.Choice("channel", "By", func(c *domain.Correspondence) *domain.Channel { return &c.Channel }, fields.ChannelWords),
			form.Text("person", "Whom", func(c *domain.Correspondence) *string { return &c.Person }).Hint("the coordinator").Wide(),
			form.Note("text", "What you wrote", func(c *domain.Correspondence) *string { return &c.Text }),
		},
		Check:  func(c domain.Correspondence) error { return fields.CheckAsked(t.app, c) },
		Save:   func(c *domain.Correspondence) error { return t.app.NoteAsked(context.Background(), *c) },
		Failed: "It was not noted; what you typed is still here.",
		Then: func(domain.Correspondence) {
			t.host.Say(ui.Notice{Text: q.Label + ": noted as asked", Undo: t.host.Undo})
		},
	}.Show(t.host)
}

// inquiry is the e-mail about the program of the chosen question.
func (t *Tab) inquiry() (x app.Inquiry, ok bool) {
	q := t.selected()
	if q == nil {
		return x, false
	}
	return t.app.InquiryOf(t.all, q.Program, t.who), true
}

// copyMail puts the e-mail on the clipboard, and notes that it was sent if asked
// to.
func (t *Tab) copyMail(note bool) {
	x, ok := t.inquiry()
	if !ok || x.Text == "" {
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(x.Subject + "\n\n" + x.Text)
	if !note {
		t.host.Say(ui.Notice{Text: "The e-mail is on the clipboard"})
		return
	}
	if err := t.app.NoteAsked(context.Background(), x.Correspondence(t.all.Season, t.app.Today())); err != nil {
		t.host.Fail("The e-mail is on the clipboard, and was not noted as sent.", err)
		return
	}
	t.host.Say(ui.Notice{Text: "The e-mail is on the clipboard, and noted as sent today", Undo: t.host.Undo})
}

// TypedRune hears the letters of the tab: answer, confirm, asked, e-mail, panel,
// views and columns.
func (t *Tab) TypedRune(r rune) {
	if t.deck.Top() != ui.FaceBody {
		return
	}
	switch r {
	case 'e', 'E':
		t.answer()
	case 'c', 'C':
		t.confirm()
	case 'a', 'A':
		t.noteAsked()
	case 'm', 'M':
		t.copyMail(false)
	case 'w', 'W':
		t.side.Toggle()
	case 'v', 'V':
		t.turn((t.show + 1) % len(t.ways))
	default:
		if r >= '1' && r <= '9' {
			t.table.SortBy(int(r - '0'))
		}
	}
}

// TypedKey hears keys that nothing else has taken: what moves about in a table
// does so in this one, and Escape shows the questions about all programs again.
func (t *Tab) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		if t.one != "" {
			t.turn(showOpen)
		}
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		t.Focus()
		t.table.TypedKey(ev)
	}
}
