package app

import (
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/outreach"
	"secondlook/domain/verify"
)

// An Inquiry is an e-mail to a program's coordinator with exactly the open
// questions about it, to be copied.
type Inquiry struct {
	Program *domain.Program
	Subject string
	Text    string
	Fields  []string // that it asks for
	Slots   []string // of the text that no record fills
	Refuses string   // why nothing is to be written to the program (A3); "": it may be
	Website string   // its page; "": not known
}

// InquiryOf writes the e-mail about one program from its open questions: what is
// unknown or old and not asked yet. It takes facts from the records only, and
// leaves slots for the others.
func (a *App) InquiryOf(v *Verification, p *domain.Program, who domain.Applicant) Inquiry {
	x := Inquiry{Program: p, Website: p.Website.Value}
	var asked []string
	for _, q := range v.Of(p.Key) {
		if q.State > verify.Old || q.Waits() || !verify.ByMail(q.Field) {
			continue
		}
		x.Fields = append(x.Fields, q.Field)
		text := a.say("verify.ask." + q.Field)
		if q.By != "" {
			text = a.say("verify.ask.still", text, q.Is, a.verifyAge(q.Question))
		}
		asked = append(asked, strconv.Itoa(len(x.Fields))+". "+text)
	}
	if refuses, said := outreach.Refuses(p); refuses {
		x.Refuses = a.say("verify.refuses")
		if said != "" {
			x.Refuses = a.say("verify.refuses.said", said)
		}
		return x
	}
	if len(x.Fields) == 0 {
		return x
	}
	name := who.Name
	if name == "" {
		name = a.say("verify.mail.name")
		x.Slots = append(x.Slots, name)
	}
	x.Subject = a.say("verify.mail.subject", p.Title(), v.Season, len(x.Fields))
	x.Text = strings.Join([]string{
		a.say("verify.mail.hello"), a.say(opening(v.Of(p.Key)), p.Title(), v.Season), strings.Join(asked, "\n"), a.say("verify.mail.thanks"), a.say("verify.mail.bye") + "\n" + name,
	}, "\n\n")
	return x
}

// opening is the first sentence that is true of the program of some questions.
func opening(of []VerifyQuestion) string {
	for _, q := range of {
		switch {
		case q.Invited:
			return "verify.mail.invited"
		case q.Sent:
			return "verify.mail.sent"
		}
	}
	return "verify.mail.before"
}

// Correspondence is the record that the e-mail was sent on a day.
func (x Inquiry) Correspondence(season int, sent domain.Date) domain.Correspondence {
	return domain.Correspondence{
		Program: x.Program.Key, Season: season, Kind: domain.FactQuestion, Channel: domain.ByEmail, Fields: x.Fields, Sent: sent, Text: x.Text,
	}
}
