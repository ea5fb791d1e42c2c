package app

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/answers"
	"secondlook/domain/seasons"
	"secondlook/domain/thanks"
)

// A ThankYou is a thank-you note that is still to be sent, in words.
type ThankYou struct {
	thanks.Due
	Name  string // of the program
	To    string // whom it thanks, or the program
	State string // "due 9 Dec 2026", "2 days late"
	Late  bool
}

// ThankYous lists the thank-you notes of a scope's season that are still to be
// sent, those due first at the top.
func (a *App) ThankYous(ctx context.Context, s Scope) ([]ThankYou, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	names := programNames(programs)
	var out []ThankYou
	for _, d := range thanks.Pending(p, s.Season, a.setting("set.thanks_days"), seasons.Running(p, s.Season, a.Today())...) {
		t := ThankYou{Due: d, Name: cmp.Or(names[d.Interview.Program], d.Interview.Program), Late: d.Overdue(a.Today())}
		if d.Interview.Season != s.Season {
			t.Name = a.say("agenda.left", t.Name, strconv.Itoa(d.Interview.Season))
		}
		t.To, t.State = cmp.Or(d.To.Name, t.Name), a.say("thanks.state.due", d.On)
		if t.Late {
			t.State = a.say("thanks.state.overdue", d.On.DaysUntil(a.Today()))
		}
		out = append(out, t)
	}
	return out, nil
}

// A Message is a text to send with what is to be filled in by hand.
type Message struct {
	Text  string
	Empty []string
}

// MessageText fills the template of a message to a program from the records.
// What no record tells stands in brackets. Kinds without a template have no text.
func (a *App) MessageText(ctx context.Context, x domain.Correspondence) (Message, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return Message{}, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return Message{}, err
	}
	name := ""
	if i := slices.IndexFunc(programs, func(q domain.Program) bool { return q.Key == x.Program }); i >= 0 {
		name = programs[i].Title()
	}
	f := thanks.Fill(x, p, name, a.news(p, x.Season))
	var out Message
	var paragraphs []string
	for _, sentences := range f.Paragraphs {
		var words []string
		for _, m := range sentences {
			words = append(words, a.cfg.Words.Render(m))
		}
		paragraphs = append(paragraphs, strings.Join(words, " "))
	}
	for _, m := range f.Empty {
		out.Empty = append(out.Empty, a.cfg.Words.Render(m))
	}
	out.Text = strings.Join(paragraphs, "\n\n")
	return out, nil
}

// news are the facts of the records that are newer than the application of a
// season.
func (a *App) news(p domain.Profile, season int) (out []domain.Message) {
	first, _ := a.catalog.FirstSubmission(season)
	sent := p.SubmitsOn(season, first)
	for _, f := range answers.Facts(p, a.catalog, a.Today()) {
		if f.Since(sent) {
			out = append(out, f.Text)
		}
	}
	return out
}

// Manners says what speaks against a message to a program as it stands: what the
// rank list says of a promise (A19), and whether the program wants to be written
// to (A3). refuses tells that it does not. Nothing is forbidden.
func (a *App) Manners(ctx context.Context, x domain.Correspondence) (warnings []string, refuses bool, err error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return nil, false, err
	}
	for _, w := range thanks.Warnings(x, p) {
		warnings = append(warnings, a.say("thanks.warn."+w.Key, a.programWords(w.Program)))
	}
	text, refuses := a.ContactWarning(ctx, x.Program)
	if text != "" {
		warnings = append(warnings, text)
	}
	return warnings, refuses, nil
}

// Untold says that nobody has to be told how he is ranked.
func (a *App) Untold() string { return a.say("thanks.untold") }

// Post notes that a message to a program was sent today. One that was sent
// already stays as it is.
func (a *App) Post(ctx context.Context, x domain.Correspondence) (domain.Correspondence, error) {
	if !x.Sent.IsZero() {
		return x, nil
	}
	x.Sent = a.Today()
	return x, a.Correspondence.Save(ctx, &x)
}
