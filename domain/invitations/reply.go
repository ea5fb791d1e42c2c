package invitations

import (
	"fmt"
	"strings"
	"time"

	"secondlook/domain"
)

type replyWords struct{}

func (replyWords) Words() []string {
	return []string{"accept a date", "ask for other dates", "join the wait list", "decline", "withdraw"}
}

// ReplyKind is what is answered to an invitation.
type ReplyKind = domain.Enum[replyWords]

// The kinds of reply.
const (
	ReplyAccept ReplyKind = iota
	ReplyOtherDates
	ReplyWaitList
	ReplyDecline
	ReplyWithdraw // and the application with it
)

// Answer is what a reply makes of the invitation.
func Answer(k ReplyKind) domain.InvitationAnswer {
	switch k {
	case ReplyAccept:
		return domain.InvitationAccepted
	case ReplyOtherDates:
		return domain.InvitationAskedDates
	case ReplyWaitList:
		return domain.InvitationWaiting
	}
	return domain.InvitationDeclined
}

// A Reply is a mail to copy: its paragraphs with the facts in them, and what the
// records do not tell. Nothing is ever made up for it.
type Reply struct {
	Lines []domain.Message
	Empty []domain.Message // the slots to fill by hand, each once
}

// Facts are what the records tell for a reply.
type Facts struct {
	Name    string    // of the applicant; "": not told
	Program string    // its name
	Season  int       // year of the Match
	Chosen  domain.At // the time to accept; zero: none is chosen yet
	Free    []FreeDay // days to ask for
	Late    bool      // the moment by which an answer was wanted has passed
}

// Write fills a reply of a kind.
func Write(k ReplyKind, f Facts) Reply {
	var r Reply
	say := func(key string, args ...any) { r.Lines = append(r.Lines, domain.Msg("reply."+key, args...)) }
	slot := func(key string) any {
		name := domain.Msg("reply.slot." + key)
		r.Empty = append(r.Empty, name)
		return domain.Msg("template.empty", name)
	}
	or := func(text, key string) any {
		if text == "" {
			return slot(key)
		}
		return text
	}
	say("dear", slot("coordinator"))
	if k != ReplyWithdraw {
		say("thanks", f.Program)
	}
	if f.Late && (k == ReplyAccept || k == ReplyOtherDates || k == ReplyWaitList) {
		say("late")
	}
	switch k {
	case ReplyAccept:
		say("accept", or(Written(f.Chosen), "date"))
	case ReplyOtherDates:
		say("other", or(list(f.Free), "dates"))
	case ReplyWaitList:
		say("wait")
	case ReplyDecline:
		say("decline")
	case ReplyWithdraw:
		say("withdraw", f.Program, fmt.Sprint(f.Season))
	}
	say("regards", or(f.Name, "name"), slot("aamc"))
	return r
}

// mostAsked is how many days a reply asks for.
const mostAsked = 5

// list writes free days as programs read them, on their clock.
func list(days []FreeDay) string {
	var lines []string
	for i, d := range days {
		if i == mostAsked {
			break
		}
		s := d.Slots[0]
		lines = append(lines, fmt.Sprintf("%s, %s to %s", d.Day.Time().Format("Monday, January 2, 2006"), kitchen(s.Theirs), kitchen(s.TheirTo)+" "+zoneName(s.Theirs)))
	}
	return strings.Join(lines, "\n")
}

// Written writes a moment as it is written in the United States: "Tuesday,
// December 15, 2026, at 8:30 AM PST". The unknown one is "".
func Written(at domain.At) string {
	if at.IsZero() {
		return ""
	}
	text := at.Day.Time().Format("Monday, January 2, 2006")
	if !at.Timed {
		return text
	}
	return text + ", at " + kitchen(at) + " " + zoneName(at)
}

func kitchen(at domain.At) string {
	return time.Date(2000, 1, 1, at.Hour, at.Minute, 0, 0, time.UTC).Format("3:04 PM")
}

// zoneName is what a clock calls itself at a moment: PST, CET, or its distance
// from UTC.
func zoneName(at domain.At) string {
	t, err := at.Time()
	if err != nil {
		return at.Zone
	}
	if name := t.Format("MST"); name[0] != '+' && name[0] != '-' {
		return name
	}
	return "UTC" + t.Format("-07:00")
}
