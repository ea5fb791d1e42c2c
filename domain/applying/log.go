package applying

import (
	"cmp"
	"slices"
	"time"

	"secondlook/domain"
)

type entryWords struct{}

func (entryWords) Words() []string {
	return []string{"added", "status", "invitation", "answer", "interview", "message", "reply", "payment"}
}

// EntryKind is what an entry of a log is about.
type EntryKind = domain.Enum[entryWords]

// The kinds.
const (
	EntryAdded EntryKind = iota
	EntryStatus
	EntryInvitation
	EntryAnswer // of the applicant to an invitation
	EntryInterview
	EntryMessage
	EntryReply // of the program to a message
	EntryPayment
)

// An Entry is one thing that happened to an application, or is going to.
type Entry struct {
	Program string
	Kind    EntryKind
	Day     domain.Date // zero: not noted
	At      domain.At   // with its hour; zero: none is told
	Text    domain.Message
	Status  domain.ApplicationStatus // of a change of status
	Event   int                      // number of that change among the events of the application; -1: none
	Ahead   bool                     // it is still to come
}

// Log returns everything that the records of a season tell of its applications,
// the newest first; what has no day stands last. With the key of a program it is
// that one's alone.
func Log(p domain.Profile, season int, program string, now time.Time) []Entry {
	l := &logger{program: program, season: season}
	for _, a := range p.Applications {
		if l.wants(a.Program, a.Season) {
			l.application(a)
		}
	}
	for _, x := range p.Invitations {
		if l.wants(x.Program, x.Season) {
			l.invitation(x)
		}
	}
	for _, x := range p.Interviews {
		if l.wants(x.Program, x.Season) {
			e := l.at(x.Program, EntryInterview, x.Start, domain.Msg("log."+interviewKey(x)))
			e.Ahead = x.Counts() && x.State == domain.InterviewPlanned && !past(x.Start, now)
		}
	}
	for _, x := range p.Correspondence {
		if l.wants(x.Program, x.Season) {
			l.message(x)
		}
	}
	for _, x := range p.Payments {
		if x.Program != "" && l.wants(x.Program, x.Season) {
			l.payment(x)
		}
	}
	slices.SortStableFunc(l.out, func(a, b Entry) int {
		return cmp.Or(b.Day.Compare(a.Day), b.At.Compare(a.At), cmp.Compare(a.Program, b.Program), cmp.Compare(b.Kind, a.Kind), cmp.Compare(b.Event, a.Event))
	})
	return l.out
}

// logger gathers the entries of a log.
type logger struct {
	program string
	season  int
	out     []Entry
}

func (l *logger) wants(program string, season int) bool {
	return season == l.season && (l.program == "" || l.program == program)
}

// on notes what happened on a day.
func (l *logger) on(program string, kind EntryKind, day domain.Date, text domain.Message) *Entry {
	l.out = append(l.out, Entry{Program: program, Kind: kind, Day: day, Text: text, Event: -1})
	return &l.out[len(l.out)-1]
}

// at notes what happened at a moment.
func (l *logger) at(program string, kind EntryKind, at domain.At, text domain.Message) *Entry {
	e := l.on(program, kind, at.Day, text)
	if at.Timed {
		e.At = at
	}
	return e
}

func (l *logger) application(a domain.Application) {
	text := domain.Msg("log.added")
	if i := slices.IndexFunc(a.Events, func(e domain.StatusEvent) bool { return !e.Date.IsZero() }); i >= 0 && a.Added.After(a.Events[i].Date) {
		text = domain.Msg("log.entered") // what went before was told later
	}
	l.on(a.Program, EntryAdded, a.Added, text)
	for i, x := range a.Events {
		e := l.on(a.Program, EntryStatus, x.Date, domain.Msg("log.status."+x.Status.String()))
		e.Status, e.Event = x.Status, i
	}
	if len(a.Events) == 0 && !a.Planned() {
		l.on(a.Program, EntryStatus, domain.Date{}, domain.Msg("log.status."+a.Status.String())).Status = a.Status
	}
}

func (l *logger) invitation(x domain.Invitation) {
	l.at(x.Program, EntryInvitation, x.Received, domain.Msg("log.invitation"))
	if !x.Open() {
		l.at(x.Program, EntryAnswer, x.Answered, domain.Msg("log.answer."+x.Answer.String()))
	}
}

// interviewKey is the key of what an interview is called.
func interviewKey(x domain.Interview) string {
	kind := x.Kind
	if kind == domain.InterviewUnknown {
		kind = domain.ProgramInterview
	}
	key := kind.String()
	if x.State != domain.InterviewPlanned {
		key += "." + x.State.String()
	}
	return key
}

func (l *logger) message(x domain.Correspondence) {
	kind := domain.Msg("log.kind." + x.Kind.String())
	if x.Sent.IsZero() {
		l.on(x.Program, EntryMessage, x.Due, domain.Msg("log.message.due", kind)).Ahead = true
		return
	}
	l.on(x.Program, EntryMessage, x.Sent, domain.Msg("log.message.sent", kind))
	if !x.Replied.IsZero() {
		l.on(x.Program, EntryReply, x.Replied, domain.Msg("log.message.reply", kind))
	}
}

func (l *logger) payment(x domain.Payment) {
	what := x.About
	if what == "" {
		what = x.Kind.String()
	}
	if x.Paid.IsZero() {
		l.on(x.Program, EntryPayment, x.Due, domain.Msg("log.payment.due", what, domain.Cents(x.Cents))).Ahead = true
		return
	}
	l.on(x.Program, EntryPayment, x.Paid, domain.Msg("log.payment", what, domain.Cents(x.Cents)))
}
