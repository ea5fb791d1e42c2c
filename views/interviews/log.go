package interviews

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/mail"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// pasted is a mail before it is read.
type pasted struct {
	text     string
	received domain.At
	opened   domain.At // when it was asked for, which stands as received at first
}

// Validate wants a text.
func (m pasted) Validate() error {
	if strings.TrimSpace(m.text) == "" {
		return domain.Invalid{{Field: "text", Problem: "is empty: paste the mail, or choose \"Type it in\""}}
	}
	return nil
}

// logInvitation asks for the mail with which an invitation came. Nothing is kept
// before the user has looked at what was read.
func (p *Page) logInvitation() {
	if p.now == nil {
		return
	}
	home := func(pasted) string { return p.now.Home }
	why, start := "Paste the mail. It is read on this computer, and you see what was read before anything is kept.", pasted{received: p.now.At(), opened: p.now.At()}
	if p.mail.text != "" {
		why, start = "The mail that you pasted last was not kept, so it is still here: read it again, or put another one in its place.", p.mail
	}
	var f *form.Form[pasted]
	var read mail.Reading
	f = form.Edit[pasted]{
		Title: ui.LogInvitation, Why: why, Record: start,
		Fields: []form.Field[pasted]{
			form.Note("text", "The mail", func(m *pasted) *string { return &m.text }),
			form.Moment("received", "It came", func(m *pasted) *domain.At { return &m.received }, home).
				Why("On your clock, as good as you know. The head of the mail tells it too, unless you change it here.").Wide(),
		},
		Extra: []*ui.Action{{Text: "Type it in", Do: func() {
			m, err := f.Read(nil)
			if err != nil {
				m.received = p.now.At()
			}
			f.OnClose()
			p.confirm(domain.Invitation{Season: p.now.Season, Received: m.received, Channel: domain.ByEmail, Text: m.text}, nil)
		}}},
		Check: pasted.Validate, Agree: "Read it",
		Failed: "The mail could not be read; it is still here.",
		Save: func(m *pasted) (err error) {
			read, err = p.reading(*m)
			return err
		},
		Then: func(m pasted) {
			p.mail = m
			p.showRead(m, read)
		},
	}.Show(p.host)
}

// reading reads a mail. The head of the mail tells when it came, unless the user
// has.
func (p *Page) reading(m pasted) (mail.Reading, error) {
	r, err := p.app.ReadMail(context.Background(), m.text, domain.At{})
	if err == nil && (m.received != m.opened || r.Received.IsZero()) {
		r, err = p.app.ReadMail(context.Background(), m.text, m.received)
	}
	return r, err
}

// showRead asks whether what was read is right.
func (p *Page) showRead(m pasted, r mail.Reading) {
	i := domain.Invitation{
		Season: p.now.Season, Received: r.Received, Channel: domain.ByEmail, System: r.System, Minutes: r.Minutes,
		AnswerBy: p.zoned(r.AnswerBy.At, r.Programs), Text: m.text,
	}
	if c, ok := likely(r.Programs); ok {
		i.Program = c.Key
	}
	for _, o := range r.Offers {
		i.Offers = append(i.Offers, domain.Offer{Start: p.zoned(o.At, r.Programs), Held: true})
		if i.Minutes == 0 {
			i.Minutes = o.Minutes
		}
	}
	p.confirm(i, &r)
}

// zoned gives a moment without a zone that of the likeliest program, or the own
// one; the notes say that none was told.
func (p *Page) zoned(at domain.At, from []mail.Candidate) domain.At {
	if at.IsZero() || at.Zone != "" {
		return at
	}
	at.Zone = p.now.Home
	if len(from) > 0 && p.now.Zone(from[0].Key) != "" {
		at.Zone = p.now.Zone(from[0].Key)
	}
	return at
}

// confirm shows an invitation before it is kept, with what is to be looked at.
// r is what was read of the mail; nil: it is typed in.
func (p *Page) confirm(i domain.Invitation, r *mail.Reading) {
	list := fields.Invitation(p.app)
	why, title := "", ui.LogInvitation
	var below []fyne.CanvasObject
	if r != nil {
		title = "Is this right?"
		why = "This was read from the mail. Correct what is wrong; nothing is kept yet."
		list[0] = form.Pick("program", "Program", func(i *domain.Invitation) *string { return &i.Program }, p.candidates(r.Programs)).Why(chooseWords(r.Programs))
		below = p.readCards(r)
	}
	form.Edit[domain.Invitation]{
		Title: title, Why: why, Record: i, Fields: list, Below: below,
		Check:  func(i domain.Invitation) error { return i.Validate() },
		Failed: "The invitation was not kept; what you typed is still here.",
		Save:   func(i *domain.Invitation) error { return p.app.LogInvitation(context.Background(), i) },
		Then: func(i domain.Invitation) {
			p.mail = pasted{}
			p.host.Say(ui.Notice{Text: "Kept: the invitation of " + p.name(i.Program, i.Season) + "; the application is invited", Undo: p.host.Undo})
		},
	}.Show(p.host)
}

// likely is the program that a mail comes from, if only one fits, or only one of
// those on the list does.
func likely(from []mail.Candidate) (c mail.Candidate, ok bool) {
	n := 0
	for _, x := range from {
		if x.Applied && x.Named {
			c, n = x, n+1
		}
	}
	if n == 0 && len(from) == 1 {
		return from[0], true
	}
	return c, n == 1
}

// chooseWords say how the program was found, and that others fit too.
func chooseWords(from []mail.Candidate) string {
	c, ok := likely(from)
	switch {
	case len(from) == 0:
		return "No program of the list or catalog was found in the mail: choose it."
	case ok && len(from) == 1:
		return "The only one that the mail fits: " + reasons(c) + "."
	case ok:
		return "Read from the mail: " + reasons(c) + ". " + ui.Plural(len(from)-1, "other fits", "others fit") + " it too and stand first in the list."
	}
	return ui.Plural(len(from), "program fits", "programs fit") + " the mail: choose one. They stand first, the likeliest at the top."
}

// reasons say what of a program stands in the mail.
func reasons(c mail.Candidate) string {
	var out []string
	for _, x := range []struct {
		yes  bool
		text string
	}{{c.Named, "its name"}, {c.City, "its city"}, {c.Specialty, "its specialty"}, {c.Applied, "it is on your list"}} {
		if x.yes {
			out = append(out, x.text)
		}
	}
	return domain.Commas(out...)
}

// candidates are all programs, those that a mail fits first.
func (p *Page) candidates(from []mail.Candidate) form.Options {
	all := fields.Programs(p.app)
	rest := all.All
	all.All = func() (out []ui.Option) {
		first := map[string]bool{}
		for _, c := range from {
			first[c.Key] = true
			out = append(out, ui.Option{Key: c.Key, Text: p.now.Full(c.Key), Second: "fits the mail: " + reasons(c)})
		}
		for _, o := range rest() {
			if !first[o.Key] {
				out = append(out, o)
			}
		}
		return out
	}
	return all
}

// readCards say what is to be looked at in what was read, and what was not read.
func (p *Page) readCards(r *mail.Reading) (out []fyne.CanvasObject) {
	var notes []string
	for _, m := range append(append([]mail.Moment{}, r.Offers...), r.AnswerBy) {
		notes = append(notes, p.app.Noted(m.Notes)...)
	}
	notes = append(notes, p.app.Noted(r.Notes)...)
	for _, m := range r.Social {
		notes = append(notes, "Not taken as an interview: "+app.Moment(m.At)+" ("+m.Text+")")
	}
	if !r.From.At.IsZero() {
		notes = append(notes, "Days from "+app.Day(r.From.At.Day)+" to "+app.Day(r.To.At.Day)+" are offered: find a free one with F on the calendar.")
	}
	if r.Link != "" {
		notes = append(notes, "Link: "+r.Link)
	}
	if len(notes) > 0 {
		out = append(out, noteCard("Look at this", notes))
	}
	if len(r.Unread) > 0 {
		out = append(out, noteCard("Not read", r.Unread))
	}
	return out
}

func noteCard(title string, lines []string) fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.NewParagraph(title, ui.Style{Bold: true})}
	for i, l := range lines {
		if i > 0 && l == lines[i-1] {
			continue
		}
		items = append(items, ui.NewParagraph(l, ui.Style{}))
	}
	return ui.NewToneCard(ui.NewStack(theme.Gap4, items...), theme.Gap12, ui.Unsure)
}
