package app

import (
	"context"
	"slices"

	"secondlook/domain"
	"secondlook/domain/outreach"
)

// An Outreach is whom the applicant has written to, and what came of it.
type Outreach struct {
	Threads  []outreach.Thread  // those to ask again first
	Rates    outreach.Rates     // how many answer
	Contacts []outreach.Contact // everybody whom the records name
	Rules    outreach.Rules
}

// Outreach reads whom the records name and how they have answered, as of today.
func (a *App) Outreach(ctx context.Context) (*Outreach, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return nil, err
	}
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	book := a.outreachOf(p)
	for i := range book.Threads { // nobody is asked again where contact is refused (A3)
		if t := &book.Threads[i]; !t.Due.IsZero() {
			if _, refuses := a.ContactWarning(ctx, t.Last().Program); refuses {
				t.Due = domain.Date{}
			}
		}
	}
	return book, nil
}

func (a *App) outreachOf(p domain.Profile) *Outreach {
	r := outreach.RulesOf(a.reference())
	return &Outreach{
		Threads: outreach.Threads(p.Outreaches, r), Rates: outreach.RatesOf(p.Outreaches, a.Today(), r),
		Contacts: outreach.Graph(p), Rules: r,
	}
}

// Contact returns the contact of a name.
func (o *Outreach) Contact(name string) (outreach.Contact, bool) {
	i := slices.IndexFunc(o.Contacts, func(c outreach.Contact) bool { return domain.SamePerson(c.Name, name) })
	if i < 0 {
		return outreach.Contact{}, false
	}
	return o.Contacts[i], true
}

// AskAgain says what to ask somebody again.
func (a *App) AskAgain(t outreach.Thread) string {
	last := t.Last()
	return a.say("outreach.again."+last.Purpose.String(), last.Person)
}

// ContactWarning says what stands against writing to a program, "" if nothing is
// known. refuses tells that it wants no contact outside the application service
// (A3).
func (a *App) ContactWarning(ctx context.Context, program string) (text string, refuses bool) {
	if program == "" {
		return "", false
	}
	programs, err := a.Programs(ctx)
	if err != nil { // the page of programs says so
		return "", false
	}
	i := slices.IndexFunc(programs, func(p domain.Program) bool { return p.Key == program })
	if i < 0 {
		return "", false
	}
	refuses, said := outreach.Refuses(&programs[i])
	switch {
	case refuses && said != "":
		return a.say("outreach.refuses.said", programs[i].Title(), said), true
	case refuses:
		return a.say("outreach.refuses", programs[i].Title()), true
	case said != "":
		return a.say("outreach.said", programs[i].Title(), said), false
	}
	return "", false
}

// Send notes that a planned message was sent today. One that was sent is sent
// again: a further message of the same kind, with its own answer.
func (a *App) Send(ctx context.Context, o domain.Outreach) (domain.Outreach, error) {
	if !o.Sent.IsZero() {
		o = domain.Outreach{Person: o.Person, Institution: o.Institution, Channel: o.Channel, Purpose: o.Purpose, Program: o.Program}
	}
	o.Sent = a.Today()
	if o.FollowUp.Before(o.Sent) {
		o.FollowUp = domain.Date{}
	}
	return o, a.Outreaches.Save(ctx, &o)
}

// Answer notes that a message was answered today; one that was not noted as sent
// was sent today. What the answer was can be told later; a wrong address is none.
func (a *App) Answer(ctx context.Context, o domain.Outreach, reply domain.Reply) (domain.Outreach, error) {
	if o.Sent.IsZero() {
		o.Sent = a.Today()
	}
	if o.Replied.IsZero() && reply != domain.ReplyBounced {
		o.Replied = a.Today()
	}
	if reply != domain.NoReply {
		o.Reply = reply
	}
	return o, a.Outreaches.Save(ctx, &o)
}
