package profile

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/outreach"
	"secondlook/views/ui"
)

// peoplePart is the tab of people and of what was sent to them.
func (p *Page) peoplePart(under func() []fyne.CanvasObject) part {
	c := outreach.New(p.host, p.app)
	over := func() []fyne.CanvasObject {
		c.Reload()
		return c.Again()
	}
	return p.lists(over, func() []fyne.CanvasObject { return append(c.Rates(), under()...) },
		listOf(p, p.app.People, p.people(c)), listOf(p, p.app.Outreaches, p.outreach(c)))
}

func (p *Page) outreach(c *outreach.Cards) collection.Spec[domain.Outreach] {
	type message = domain.Outreach
	return collection.Spec[message]{
		Table: "outreach", Title: "Outreach", One: "message",
		Name:   func(o message) string { return o.Person },
		Second: func(o message) string { return domain.Dots(form.Plain(o.Purpose.String()), o.Institution) },
		ID:     func(o *message) *domain.ID { return &o.ID },
		New:    func() message { return message{Channel: domain.ByEmail} },
		Columns: []collection.Column[message]{
			{
				Column: ui.Column{ID: "person", Title: "To", Width: 170, Flex: 1},
				Pair: func(o message) ui.Pair {
					return ui.Pair{Title: o.Person, Second: domain.Dots(form.Plain(o.Purpose.String()), fields.ChannelWords(o.Channel.String()))}
				},
				Order: func(a, b message) int { return byText(a.Person, b.Person) },
			},
			{
				Column: ui.Column{ID: "institution", Title: "Where", Width: 120, Flex: 0.5, Drop: 1},
				Line:   func(o message) ui.Line { return line(o.Institution) },
				Order:  func(a, b message) int { return byText(a.Institution, b.Institution) },
			},
			{
				Column: ui.Column{ID: "sent", Title: "Sent", Width: 96},
				Line:   func(o message) ui.Line { return line(app.Day(o.Sent)) },
				Order:  func(a, b message) int { return byDay(a.Sent, b.Sent) },
			},
			{
				Column: ui.Column{ID: "state", Title: "State", Width: 130},
				Chip:   c.State,
				Order:  func(a, b message) int { return byText(c.State(a).Text, c.State(b).Text) },
			},
		},
		Sort: "sent", Desc: true, Fields: fields.Outreach(p.app),
		Check: func(o message) error { return fields.CheckOutreach(p.app, o) },
		Acts: func(o message) []collection.Act {
			acts := []collection.Act{{Key: 's', Action: ui.Action{Text: sentWords(o), Do: func() { p.send(o) }}}}
			if !o.Answered() {
				acts = append(acts, collection.Act{Key: 'a', Action: ui.Action{Text: "Answered today", Do: func() { p.answered(o) }}})
			}
			return append(acts, p.copies(c, o.Person)...)
		},
		Cards: func(o message) []fyne.CanvasObject {
			return append(c.Warning(o.Program), c.Contact(o.Person, []string{o.Program}, o.ID)...)
		},
		Empty: "Keep whom you write to: for research, a rotation, a letter, or to speak for you.",
		Why:   "The program tells when to ask again, and how many answer. Nothing is sent by it: you write, and it remembers.",
	}
}

func sentWords(o domain.Outreach) string {
	if o.Sent.IsZero() {
		return "Sent today"
	}
	return "Sent again today"
}

// send notes that a message was sent, after a warning where the program wants
// none.
func (p *Page) send(o domain.Outreach) {
	note := func() {
		sent, err := p.app.Send(context.Background(), o)
		p.noted("Sent today: "+sent.Person, sent.ID, err)
	}
	if text, refuses := p.app.ContactWarning(context.Background(), o.Program); refuses {
		ui.AskLoss(p.host, "It refuses contact", text+"\nWriting all the same can count against you.", "Note it as sent", note)
		return
	}
	note()
}

// answered notes that an answer came today.
func (p *Page) answered(o domain.Outreach) {
	o, err := p.app.Answer(context.Background(), o, domain.NoReply)
	p.noted("Answered today: "+o.Person, o.ID, err)
}

// noted tells that a change was kept, and shows its record.
func (p *Page) noted(text string, id domain.ID, err error) {
	if err != nil {
		p.host.Fail("That was not kept.", err)
		return
	}
	p.part().Open("outreach", strconv.FormatInt(int64(id), 10))
	p.host.Say(ui.Notice{Text: text, Undo: p.host.Undo})
}

// copies is the way to somebody's address, if the records have one.
func (p *Page) copies(c *outreach.Cards, name string) []collection.Act {
	address := c.Address(name)
	if address == "" {
		return nil
	}
	return []collection.Act{{Key: 'c', Reads: true, Action: ui.Action{Text: "Copy contact", Do: func() {
		fyne.CurrentApp().Clipboard().SetContent(address)
		p.host.Say(ui.Notice{Text: "Copied: " + address})
	}}}}
}

// write begins a message to somebody.
func (p *Page) write(w domain.Person) {
	o := domain.Outreach{Person: w.Name, Institution: w.Institution, Channel: domain.ByEmail, Purpose: purposeOf(w)}
	if len(w.Programs) == 1 {
		o.Program = w.Programs[0]
	}
	form.Edit[domain.Outreach]{
		Title: "A message to " + w.Name, Record: o, Fields: fields.Outreach(p.app),
		Check: func(o domain.Outreach) error {
			if err := o.Validate(); err != nil {
				return err
			}
			return fields.CheckOutreach(p.app, o)
		},
		Failed: "The message was not kept; what you typed is still here.",
		Save: func(o *domain.Outreach) error {
			if err := p.app.Outreaches.Save(context.Background(), o); err != nil {
				return err
			}
			p.noted("Kept: a message to "+o.Person, o.ID, nil)
			return nil
		},
	}.Show(p.host)
}

// purposeOf is what a person who will speak is written to for; of others it is
// not known.
func purposeOf(w domain.Person) domain.Purpose {
	if w.Advocate && w.AdvocatedOn.IsZero() {
		return domain.ForAdvocacy
	}
	return domain.PurposeUnknown
}
