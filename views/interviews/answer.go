package interviews

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/invitations"
	"secondlook/views/collection"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// replyRows is how many lines of a reply stand in sight.
const replyRows = 11

// reply is the dialog in which an invitation is answered.
type reply struct {
	p       *Page
	i       domain.Invitation
	choices []invitations.Choice
	kind    *ui.Select
	date    *ui.Select
	text    *ui.Entry
	empty   *ui.Text
	about   *ui.Text // of the date that is chosen
	dialog  *ui.Dialog
	written string // what the text was before the user changed it
}

// answer opens the dialog for an invitation: a mail to copy, made of what the
// records tell and nothing else.
func (p *Page) answer(i domain.Invitation) {
	r := &reply{p: p, i: i, choices: p.now.Diary.Choices(i, p.now.Now)}
	var kinds, dates []string
	for k := invitations.ReplyAccept; k <= invitations.ReplyWithdraw; k++ {
		kinds = append(kinds, form.Plain(k.String()))
	}
	for _, c := range r.choices {
		dates = append(dates, p.both(c.Start))
	}
	r.text, r.empty, r.about = ui.NewNotes("", replyRows), hint(), hint()
	r.kind = ui.NewSelect(kinds, func(string) { r.write() })
	r.date = ui.NewSelect(dates, func(string) { r.write() })
	items := []fyne.CanvasObject{ui.NewField("Your answer", "", r.kind)}
	if words := p.answered(i); words != "" {
		items = append([]fyne.CanvasObject{ui.NewParagraph(words, ui.Style{Bold: true})}, items...)
	}
	if len(dates) > 0 {
		items = append(items, ui.NewField("The time that you take", "", r.date), r.about)
	}
	items = append(items, ui.NewField("The mail", "Read it, change it, and send it yourself: nothing is sent from here.", r.text), r.empty)
	r.dialog = ui.NewDialog(p.host, "Answer "+p.name(i.Program, i.Season), ui.Wide(dialogWide, ui.NewStack(theme.Gap12, items...)))
	r.dialog.SetTyped(func() bool { return r.text.Text != r.written })
	r.dialog.SetActions(&ui.Action{Text: "Cancel", Do: r.leave}, &ui.Action{Text: "Copy", Do: r.copy}, &ui.Action{Text: "Copy and note it as answered", Kind: ui.Primary, Do: r.note})
	r.dialog.SetEscape(r.leave)
	r.start(kinds, dates)
	r.dialog.Show()
}

// answered says what is noted of an invitation already, or that its answer comes
// late; "" where neither is so.
func (p *Page) answered(i domain.Invitation) string {
	if i.Open() {
		if i.AnswerBy.Passed(p.now.Now) {
			return "The time to answer has passed: the mail asks whether the invitation still stands."
		}
		return ""
	}
	words := "You have answered it: " + i.Answer.String() + "."
	for _, x := range p.now.Profile.Interviews {
		if x.Program == i.Program && x.Season == i.Season && x.Counts() {
			words += " Booked: " + p.both(x.Start) + "."
		}
	}
	return words
}

// dialogWide is the width of what stands in a dialog.
const dialogWide float32 = 560

// start chooses accepting the first time that is free, or asking for others.
func (r *reply) start(kinds, dates []string) {
	kind := invitations.ReplyWaitList
	if len(dates) > 0 {
		kind = invitations.ReplyOtherDates
	}
	for n, c := range r.choices {
		if c.Free() {
			kind = invitations.ReplyAccept
			r.date.SetSelected(dates[n])
			break
		}
	}
	r.kind.SetSelected(kinds[kind])
	r.write()
}

// chosen is the time that is taken; ok is false while none is.
func (r *reply) chosen() (c invitations.Choice, ok bool) {
	for _, c := range r.choices {
		if r.date.Selected != "" && r.p.both(c.Start) == r.date.Selected {
			return c, true
		}
	}
	return c, false
}

// how is the kind of reply that is chosen.
func (r *reply) how() invitations.ReplyKind {
	for k := invitations.ReplyAccept; k <= invitations.ReplyWithdraw; k++ {
		if form.Plain(k.String()) == r.kind.Selected {
			return k
		}
	}
	return invitations.ReplyAccept
}

// write writes the mail anew, unless the user has changed it.
func (r *reply) write() {
	kind := r.how()
	c, ok := r.chosen()
	r.about.SetText(r.p.choiceWords(c, ok))
	if r.dialog == nil {
		return
	}
	if r.text.Text != r.written {
		r.empty.SetText("You have changed the mail, so it stays as it is: make it fit the choice above.")
		r.dialog.Fit()
		return
	}
	at := domain.At{}
	if ok && kind == invitations.ReplyAccept {
		at = c.Start
	}
	text, empty := r.p.now.Reply(kind, r.i, at, r.p.freeFor(r.i))
	r.written = text
	r.text.SetText(text)
	r.empty.SetText("To fill in by hand: " + strings.Join(empty, ", ") + ".")
	r.dialog.Fit()
}

// leave closes the dialog, after asking where something was changed.
func (r *reply) leave() { form.Leave(r.p.host, r.text.Text != r.written, r.dialog.Hide) }

func (r *reply) copy() {
	fyne.CurrentApp().Clipboard().SetContent(r.text.Text)
	r.p.host.Say(ui.Notice{Text: "The mail is on the clipboard"})
}

// note copies the mail and notes the answer: an accepted time becomes an
// interview.
func (r *reply) note() {
	ctx, kind := context.Background(), r.how()
	c, ok := r.chosen()
	var err error
	switch {
	case kind == invitations.ReplyAccept && !ok:
		ui.Tell(r.p.host, "Which time do you take?", "Choose one of the times that are offered. If there is none, log it at the invitation first.")
		return
	case kind == invitations.ReplyAccept:
		err = r.p.app.BookInterview(ctx, r.i.ID, &domain.Interview{Kind: domain.ProgramInterview, Start: c.Start, Minutes: r.i.Minutes})
	default:
		err = r.p.app.AnswerInvitation(ctx, r.i.ID, app.InvitationReply{Answer: invitations.Answer(kind), Withdraw: kind == invitations.ReplyWithdraw})
	}
	if err != nil {
		r.p.host.Fail("The answer was not noted; the mail is still here.", err)
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(r.text.Text)
	r.dialog.Hide()
	r.p.host.Say(ui.Notice{Text: "The mail is on the clipboard, and the answer is noted", Undo: r.p.host.Undo})
}

// freeWeeks is how many weeks ahead a reply looks for other days.
const freeWeeks = 4

// freeFor are the days on which an invitation's interview would fit, in the weeks
// after the next few days.
func (p *Page) freeFor(i domain.Invitation) []invitations.FreeDay {
	zone := p.now.Zone(i.Program)
	if zone == "" {
		return nil
	}
	from := p.now.Today.AddDays(3)
	return p.now.Diary.Free(zone, from, from.AddDays(7*freeWeeks), i.Minutes)
}

// choiceWords say how a time lies in the diary.
func (p *Page) choiceWords(c invitations.Choice, ok bool) string {
	if !ok {
		return ""
	}
	var parts []string
	for _, x := range c.Clashes {
		parts = append(parts, p.now.Clash(x))
	}
	if len(parts) == 0 {
		parts = append(parts, "Nothing stands against it.")
	}
	if c.Guessed {
		parts = append(parts, "Its length is not told: "+app.Minutes(p.now.Diary.Rules.Minutes)+" are supposed.")
	}
	if words := p.now.Hours(c.Hours); words != "" {
		parts = append(parts, "It "+words+".")
	}
	switch {
	case c.Problem != "":
		parts = append(parts, domain.Capital(c.Problem)+".")
	case c.Past:
		parts = append(parts, "It has passed.")
	case c.Holiday != "":
		parts = append(parts, "A holiday in the United States: "+c.Holiday+".")
	case c.Weekend:
		parts = append(parts, "A weekend there.")
	}
	return strings.Join(parts, " ")
}

// choiceChip says in a word how a time lies.
func choiceChip(c invitations.Choice) (string, ui.Tone) {
	switch {
	case c.Past:
		return "passed", ui.Dim
	case len(c.Clashes) > 0 && c.Clashes[0].Hard():
		return "clashes", ui.Unsure
	case len(c.Clashes) > 0:
		return "tight", ui.Unsure
	case c.Hours != invitations.HourFine:
		return "free, odd hour", ui.Tier2
	}
	return "free", ui.Good
}

// choiceCards list the times that an invitation offers, on both clocks, with
// what stands against each.
func (p *Page) choiceCards(i domain.Invitation) []fyne.CanvasObject {
	choices := p.now.Diary.Choices(i, p.now.Now)
	if len(choices) == 0 || !invitations.Undecided(i) {
		return nil
	}
	items := []fyne.CanvasObject{ui.Heading("Times that are offered")}
	for n, c := range choices {
		if n > 0 {
			items = append(items, ui.Space(theme.Gap8), ui.Rule())
		}
		word, tone := choiceChip(c)
		items = append(items, ui.Space(theme.Gap8), ui.Beside(ui.NewParagraph(p.both(c.Start), ui.Style{Bold: true}), ui.NewChip(word, tone)), ui.Small(p.choiceWords(c, true)))
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}

// invitationActs are what can be done with an invitation.
func (p *Page) invitationActs(i domain.Invitation) []collection.Act {
	word := "Answer…"
	if !i.Open() {
		word = "Write again…"
	}
	return []collection.Act{{Key: 'r', Action: ui.Action{Text: word, Do: func() { p.answer(i) }}}}
}

// replyFirst answers the most urgent invitation.
func (p *Page) replyFirst() {
	if p.now == nil || len(p.now.Open) == 0 {
		p.host.Say(ui.Notice{Text: "No invitation waits for an answer"})
		return
	}
	p.answer(p.now.Open[0].Invitation)
}

// calendarFile writes the calendar file and offers to open it or to save it.
func (p *Page) calendarFile() {
	path, n, err := p.app.CalendarFile(context.Background(), app.Scope{})
	if err != nil {
		p.host.Fail("No calendar file could be made.", err)
		return
	}
	p.offer(path, fmt.Sprintf("It holds %s: interviews, held times, deadlines and the dates of the season, each on its own clock and with alarms. Import it again after changes: what is there is updated.", ui.Plural(n, "date", "dates")))
}
