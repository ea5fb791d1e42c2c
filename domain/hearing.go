package domain

type hearingWords struct{}

func (hearingWords) Words() []string { return []string{"", "invited", "declined", "given up"} }

// Hearing is what a program's answer of a season leaves of an interview there.
type Hearing = Enum[hearingWords]

// The hearings. Silence moves no chance.
const (
	NotHeard    Hearing = iota
	HasInvited          // there is an interview, or there was one
	HasDeclined         // the program has declined
	GivenUp             // the applicant has declined or missed it, or answered too late
)

// Ended reports whether no interview is left by what a program has answered.
func Ended(h Hearing) bool { return h == HasDeclined || h == GivenUp }

// Heard returns what the programs of a season have answered, by their keys: as
// the status of the application says, and else as invitations and interviews do.
// One that has not answered, or whose application was withdrawn, is left out.
func (p Profile) Heard(season int) map[string]Hearing {
	out := p.asked(season)
	for _, a := range p.Applications {
		switch {
		case a.Season != season:
		case a.Status == Withdrawn:
			delete(out, a.Program)
		case a.Declined():
			out[a.Program] = HasDeclined
		case a.Status >= Interviewed, a.Status == Invited && out[a.Program] != GivenUp:
			out[a.Program] = HasInvited
		}
	}
	return out
}

// asked is what the invitations and interviews of a season alone say. One that
// still holds counts for more than one that is over.
func (p Profile) asked(season int) map[string]Hearing {
	out := map[string]Hearing{}
	note := func(program string, of int, holds bool) {
		switch {
		case of != season:
		case holds:
			out[program] = HasInvited
		case out[program] != HasInvited:
			out[program] = GivenUp
		}
	}
	for _, x := range p.Interviews {
		if x.Kind == SocialEvent || x.Kind == SecondLookVisit {
			continue
		}
		note(x.Program, x.Season, x.Counts())
	}
	for _, x := range p.Invitations {
		switch {
		case x.Answer == InvitationDeclined, x.Answer == InvitationExpired:
			note(x.Program, x.Season, false)
		case x.Answer == InvitationAccepted && out[x.Program] == GivenUp: // the interview that came of it was missed or cancelled
		default:
			note(x.Program, x.Season, true)
		}
	}
	return out
}
