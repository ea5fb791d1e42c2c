// Package mail reads an invitation out of the text of a mail, with nothing but
// the text at hand (A11): dates and times with their zones, the deadline, the
// program, the link. What can be read in two ways is told, and what looks like
// a date and could not be read is listed: nothing is guessed in silence.
package mail

import (
	"strings"

	"secondlook/domain"
)

// Settings say against what a mail is read.
type Settings struct {
	Today    domain.Date // dates without a year lie near it, unless the mail says when it came
	Home     string      // own zone, as an IANA name
	Received domain.At   // when the mail came, where the user knows; zero: as the mail says
	Programs []Known     // those that it may come from
}

// A Moment is a date of the mail, mostly with an hour.
type Moment struct {
	At      domain.At // without a zone where the mail tells none
	Minutes int       // until the end that the mail tells; 0: none
	Text    string    // as it stands in the mail
	Notes   []domain.Message
}

// A Reading is what a mail says.
type Reading struct {
	Programs []Candidate // the likeliest first; choosing is for the user
	Received domain.At
	Offers   []Moment
	Social   []Moment // dinners and other meetings beside the interview
	From, To Moment   // a span of days out of which one is to be chosen; zero: none
	Minutes  int      // that the interview lasts; 0: not told
	AnswerBy Moment   // zero: no deadline is told
	System   string   // the scheduling service
	Link     string
	Format   domain.InterviewFormat
	Notes    []domain.Message // what is to be looked at
	Unread   []string         // lines with something like a date or an hour that was not read
}

// Read reads a mail. It never fails: of what it does not understand it says
// nothing, or lists it as not read.
func Read(text string, s Settings) Reading {
	r := reader{text: plain(text), set: s}
	r.out.Link, r.out.System = link(text), system(text)
	r.out.Format, r.out.Minutes = format(r.text), lasting(r.text)
	r.tokens = lex(r.text)
	r.items = r.find()
	r.headers()
	r.zone = r.commonZone()
	groups := r.group()
	r.share(groups)
	for _, g := range groups {
		r.tell(g)
	}
	r.within()
	r.check()
	r.out.Programs = candidates(text, s.Programs)
	r.out.Unread = r.unread()
	return r.out
}

// reader is a mail that is being read.
type reader struct {
	text   string // with blanks in place of addresses and links
	set    Settings
	tokens []token
	items  []item
	zone   zone // that the mail tells for all its times
	used   [][2]int
	out    Reading
}

// ref is the day near which dates without a year lie.
func (r *reader) ref() domain.Date {
	if !r.out.Received.IsZero() {
		return r.out.Received.Day
	}
	return r.set.Today
}

func (r *reader) note(key string, args ...any) {
	r.out.Notes = append(r.out.Notes, domain.Msg("mail."+key, args...))
}

// use notes that a part of the text was understood.
func (r *reader) use(from, to int) { r.used = append(r.used, [2]int{from, to}) }

// plain returns the text with the dashes and blanks of typographers made plain,
// and with blanks in place of links and addresses, whose digits are no dates. It
// keeps its length in bytes, so that places in it are places in the text.
func plain(text string) string {
	for from, to := range map[string]string{"–": " - ", "—": " - ", "−": " - ", "‑": " - ", "\u00a0": "  ", "\u202f": "   ", "’": "'  ", "\r": " "} {
		text = strings.ReplaceAll(text, from, to)
	}
	return addresses.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat(" ", len(s)) })
}
