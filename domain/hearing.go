package domain

type hearingWords struct{}

func (hearingWords) Words() []string {
	return []string{"", "invited", "waiting", "declined", "given up"}
}

// Hearing is what a program's answer of a season leaves of an interview there.
type Hearing = Enum[hearingWords]

// The hearings. Silence moves no chance, and neither does an invitation that
// leads to no interview as things stand.
const (
	NotHeard    Hearing = iota
	HasInvited          // an interview is had, or the applicant has only to say yes
	Waits               // it has invited, and there is no interview yet: a wait list, other dates asked for, or no answer in time
	HasDeclined         // the program has declined
	GivenUp             // the applicant has declined or missed it, or the invitation has expired
)

// Ended reports whether no interview is left by what a program has answered.
func Ended(h Hearing) bool { return h == HasDeclined || h == GivenUp }

// Heard returns what the programs of a season have answered as of a day, by their
// keys: as the status of the application says, and else as invitations and
// interviews do. One that has not answered, or whose application was withdrawn,
// is left out. An invitation can be accepted through the whole day by which it
// wants an answer.
func (p Profile) Heard(season int, today Date) map[string]Hearing {
	out := p.asked(season, today)
	for _, a := range p.Applications {
		switch told := out[a.Program]; {
		case a.Season != season:
		case a.Status == Withdrawn:
			delete(out, a.Program)
		case a.Declined():
			out[a.Program] = HasDeclined
		case a.Status >= Interviewed, a.Status == Invited && told == NotHeard:
			out[a.Program] = HasInvited
		}
	}
	return out
}

// asked is what the invitations and interviews of a season alone say. One that
// still holds counts for more than one that waits, and that for more than one
// that is over.
func (p Profile) asked(season int, today Date) map[string]Hearing {
	out, missed, off := map[string]Hearing{}, map[string]bool{}, []string(nil)
	note := func(program string, h Hearing) {
		if was := out[program]; was == NotHeard || h < was {
			out[program] = h
		}
	}
	for _, x := range p.Interviews {
		switch {
		case x.Season != season || x.Kind == SocialEvent || x.Kind == SecondLookVisit:
		case x.Counts():
			note(x.Program, HasInvited)
		case x.State == InterviewMissed:
			missed[x.Program] = true
			note(x.Program, GivenUp)
		default:
			off = append(off, x.Program)
		}
	}
	for _, x := range p.Invitations {
		if h := x.leaves(today); x.Season == season && !(x.Answer == InvitationAccepted && missed[x.Program]) { // what it led to was missed
			note(x.Program, h)
		}
	}
	for _, program := range off { // one that was called off: another day is to be found, unless the invitation is over
		if out[program] == NotHeard {
			out[program] = Waits
		}
	}
	return out
}

// leaves is what an invitation alone leaves of an interview on a day.
func (i Invitation) leaves(today Date) Hearing {
	switch i.Answer {
	case InvitationDeclined, InvitationExpired:
		return GivenUp
	case InvitationWaiting, InvitationAskedDates:
		return Waits
	case InvitationOpen:
		if by := i.AnswerBy.Day; !by.IsZero() && today.After(by) {
			return Waits
		}
	}
	return HasInvited
}
