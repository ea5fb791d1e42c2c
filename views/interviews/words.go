package interviews

import (
	"context"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/invitations"
	"secondlook/views/collection"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// answerChip says what came of an invitation.
func answerChip(i domain.Invitation) ui.Word {
	tone := map[domain.InvitationAnswer]ui.Tone{
		domain.InvitationOpen: ui.Unsure, domain.InvitationAccepted: ui.Good, domain.InvitationWaiting: ui.Tier2, domain.InvitationAskedDates: ui.Tier2,
	}[i.Answer]
	if i.Open() {
		return ui.Word{Text: "needs an answer", Tone: tone}
	}
	return ui.Word{Text: i.Answer.String(), Tone: tone}
}

// stateChip says what became of an interview.
func stateChip(x domain.Interview) ui.Word {
	switch x.State {
	case domain.InterviewPlanned:
		return ui.Word{Text: "booked", Tone: ui.Tier2}
	case domain.InterviewDone:
		return ui.Word{Text: "done", Tone: ui.Good}
	}
	return ui.Word{Text: x.State.String()}
}

// took says how long an answer took.
func took(i domain.Invitation) string {
	if d, ok := invitations.Took(i); ok {
		return app.Minutes(int(d / time.Minute))
	}
	return ""
}

// waits says how an invitation stands: how long it waits and until when, or when
// it was answered.
func (p *Page) waits(i domain.Invitation) string {
	if p.now == nil {
		return ""
	}
	for _, w := range p.now.Open {
		if w.ID == i.ID {
			return domain.Capital(domain.Dots(p.now.Waited(w), p.now.Left(w)))
		}
	}
	if i.Answered.IsZero() {
		return form.Plain(i.Answer.String())
	}
	return "Answered " + app.Day(i.Answered.In(p.now.Home).Day)
}

// paceCard says how fast the own answers are.
func (p *Page) paceCard() []fyne.CanvasObject {
	if p.now == nil || p.now.Timed == 0 {
		return nil
	}
	return []fyne.CanvasObject{ui.Boxed(ui.Heading("How fast you answer"), ui.Space(theme.Gap8),
		ui.NewText(app.Minutes(int(p.now.Pace/time.Minute)), ui.Style{Size: theme.Figure, Bold: true}),
		ui.Small(fmt.Sprintf("Median of %s whose hours are noted.", ui.Plural(p.now.Timed, "answer", "answers"))))}
}

// interviewActs are what can be done with an interview.
func (p *Page) interviewActs(x domain.Interview) (out []collection.Act) {
	if x.State != domain.InterviewPlanned {
		return p.dayActs(x)
	}
	return append([]collection.Act{
		{Key: 'f', Action: ui.Action{Text: "It is done", Do: func() {
			p.noted("Done: "+p.name(x.Program, x.Season), p.app.FinishInterview(context.Background(), x.ID))
		}}},
		{Key: 'm', Action: ui.Action{Text: "Move…", Do: func() { p.move(x) }}},
		{Key: 'x', Action: ui.Action{Text: "Cancelled", Do: func() {
			p.noted("Cancelled: "+p.name(x.Program, x.Season), p.app.CancelInterview(context.Background(), x.ID))
		}}},
	}, p.dayActs(x)...)
}

// noted tells that a change was kept.
func (p *Page) noted(text string, err error) {
	if err != nil {
		p.host.Fail("That was not kept.", err)
		return
	}
	p.host.Say(ui.Notice{Text: text, Undo: p.host.Undo})
}

// move asks for another beginning of an interview.
func (p *Page) move(x domain.Interview) {
	zone := p.now.Zone(x.Program)
	if zone == "" {
		zone = p.now.Home
	}
	clash := ui.NewParagraph("", ui.Style{Color: theme.Unsure})
	f := form.Edit[domain.Interview]{
		Title: "Move the interview: " + p.name(x.Program, x.Season), Record: x,
		Fields: []form.Field[domain.Interview]{
			form.Moment("start", "Begins", func(x *domain.Interview) *domain.At { return &x.Start }, func(domain.Interview) string { return zone }).
				Why("Without a zone: the program's clock. Its history keeps the time before.").Wide(),
		},
		Below:  []fyne.CanvasObject{clash},
		Check:  func(x domain.Interview) error { return x.Validate() },
		Failed: "The interview was not moved; what you typed is still here.",
		Save: func(y *domain.Interview) error {
			if err := p.app.MoveInterview(context.Background(), x.ID, y.Start); err != nil {
				return err
			}
			p.noted("Moved to "+p.both(y.Start), nil)
			return nil
		},
	}.Show(p.host)
	f.OnChange = func() {
		clash.SetText(p.clashWords(f.Read(nil)))
		f.OnResize()
	}
	f.OnChange()
	f.Mark("start")
}

// clashWords say what an interview clashes with at the time that is typed; nothing
// while it cannot be read.
func (p *Page) clashWords(x domain.Interview, err error) string {
	if err != nil {
		return ""
	}
	var out []string
	for _, c := range p.now.ClashesOf(x) {
		out = append(out, p.now.Clash(c))
	}
	return strings.Join(out, "\n")
}

// interviewCards say what an interview clashes with, and what was thought of it.
func (p *Page) interviewCards(x domain.Interview) []fyne.CanvasObject {
	var items []fyne.CanvasObject
	for _, c := range p.now.ClashesOf(x) {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(p.now.Clash(c), ui.Style{}))
	}
	if items == nil {
		return p.scoreCard(x)
	}
	look := ui.NewStack(0, append([]fyne.CanvasObject{ui.NewParagraph("Look at this", ui.Style{Bold: true})}, items...)...)
	return append([]fyne.CanvasObject{ui.NewToneCard(look, theme.Gap16, ui.Unsure)}, p.scoreCard(x)...)
}
