// Package interviews is the page of interview season: the calendar, invitations
// and how soon they are answered, and the interviews that come of them.
package interviews

import (
	"context"
	"fmt"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/invitations"
	"secondlook/views/answers"
	"secondlook/views/thanks"
	"secondlook/views/ui"
)

// The keys of the tabs; those of lists are the names of their tables.
const (
	tabCalendar    = "calendar"
	tabInvitations = "invitations"
	tabInterviews  = "interviews"
)

// A Page is the page of interviews.
type Page struct {
	*ui.Parts
	host ui.Host
	app  *app.App
	now  *app.Calendar // nil: not read yet
	mail pasted        // a mail that was read and not kept yet: it is offered again
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a}
	p.Parts = ui.NewParts(h, ui.PageInterviews, "The interviews",
		ui.NewPart(tabCalendar, "Calendar", func() ui.Part { return newCalendar(p) }),
		ui.NewPart(tabInvitations, "Invitations", func() ui.Part { return newInvitations(p) }),
		ui.NewPart(tabInterviews, "Interviews", func() ui.Part { return newInterviews(p) }),
		ui.NewPart(tabAnswers, "Answers", func() ui.Part { return answers.New(h, a) }),
		ui.NewPart(tabThanks, "Thanks and letters", func() ui.Part { return thanks.New(h, a) }),
	)
	return p
}

// Name is the title of the page.
func (p *Page) Name() string { return "Interviews" }

// Count is the number of invitations beside the page's name.
func (p *Page) Count() string {
	if p.now == nil {
		return ""
	}
	n := 0
	for _, i := range p.now.Profile.Invitations {
		if i.Season == p.now.Season {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return ui.Count(n)
}

// Status says how many interviews are booked, and what waits for an answer.
func (p *Page) Status() string {
	if p.now == nil {
		return ""
	}
	booked, done := 0, 0
	for _, x := range p.now.Profile.Interviews {
		switch {
		case x.Season != p.now.Season || !x.Counts():
		case x.State == domain.InterviewDone:
			done++
		default:
			booked++
		}
	}
	var parts []string
	if n := len(p.now.Open); n > 0 {
		parts = append(parts, ui.Plural(n, "invitation needs an answer", "invitations need an answer"))
	}
	if booked > 0 {
		parts = append(parts, fmt.Sprintf("%d booked", booked))
	}
	if done > 0 {
		parts = append(parts, fmt.Sprintf("%d done", done))
	}
	if hard := hardClashes(p.now.Clashes); hard > 0 {
		parts = append(parts, ui.Plural(hard, "clash", "clashes"))
	}
	if len(parts) == 0 {
		return "No invitations yet: when one comes, paste it here"
	}
	return domain.Capital(strings.Join(parts, " · "))
}

// hardClashes counts the clashes of which both cannot be.
func hardClashes(all []invitations.Clash) (n int) {
	for _, c := range all {
		if c.Hard() {
			n++
		}
	}
	return n
}

// Reload reads the records again.
func (p *Page) Reload() {
	now, err := p.app.Calendar(context.Background(), app.Scope{})
	if err != nil {
		p.host.Fail("The invitations could not be read, so the page shows what it last knew.", err)
		return
	}
	p.now = now
	p.Parts.Reload()
}

// Open goes to a tab, and to a record on it. A window that comes up there has
// read nothing yet, and the tabs show what was read.
func (p *Page) Open(r ui.Route) {
	if p.now == nil {
		p.Reload()
	}
	p.Parts.Open(placed(r))
}

// Commands can be asked for from anywhere, whatever tab is shown.
func (p *Page) Commands() []ui.Action {
	return []ui.Action{p.host.Change(ui.Action{Text: ui.LogInvitation, Do: p.logInvitation})}
}
