package soap

import (
	"time"

	"secondlook/domain"
	"secondlook/domain/nrmp"
	"secondlook/domain/seasons"
)

// A Condition is one thing that SOAP asks of those who take part.
type Condition struct {
	Key  string // "registered", "verified", "start" or "unmatched"
	Is   domain.YesNo
	Text domain.Message
	Do   domain.Message // what is to be done about it; zero: nothing
}

// An Eligibility says whether the applicant may take part in SOAP.
type Eligibility struct {
	Conditions []Condition
	Is         domain.YesNo // no as soon as one is no, yes when all are yes
}

// Eligible sets the records of a season against what SOAP asks: registration for
// the Main Match and the requirements of the ECFMG verified, as the way into the
// Match has them, a start on 1 July, and no place or half a place in the Match. A
// certified rank order list is not asked for.
func Eligible(p domain.Profile, c Calendar, g *nrmp.Gate, now time.Time) Eligibility {
	s := seasons.Of(p, c.Season)
	out := Eligibility{Is: domain.SaysYes, Conditions: []Condition{
		registered(g.Steps[nrmp.Register]), verified(p.Applicant, g.Steps[nrmp.Verify], domain.DateOf(now)), starts(s), unmatched(s, c.At(now).Phase),
	}}
	for _, x := range out.Conditions {
		switch {
		case x.Is == domain.SaysNo:
			out.Is = domain.SaysNo
		case x.Is == domain.NotSaid && out.Is == domain.SaysYes:
			out.Is = domain.NotSaid
		}
	}
	return out
}

func registered(step nrmp.Step) Condition {
	x := Condition{Key: "registered"}
	switch step.State {
	case nrmp.Done:
		x.Is, x.Text = domain.SaysYes, domain.Msg("soap.registered.yes", step.On)
	case nrmp.Missed:
		x.Is, x.Text, x.Do = domain.SaysNo, domain.Msg("soap.registered.missed", step.Last.Day), domain.Msg("soap.registered.missed.do")
	default:
		x.Text, x.Do = domain.Msg("soap.registered.unknown"), domain.Msg("soap.registered.do")
	}
	return x
}

// verified looks at what the NRMP shows. Who is not verified when the rank order
// lists are due is withdrawn, and SOAP is lost with the Match; a certificate that
// is there says nothing yet of what the NRMP shows.
func verified(who domain.Applicant, step nrmp.Step, today domain.Date) Condition {
	x := Condition{Key: "verified"}
	switch {
	case step.State == nrmp.NotNeeded:
		x.Is, x.Text = domain.SaysYes, domain.Msg("soap.verified.school")
	case step.State == nrmp.Done:
		x.Is, x.Text = domain.SaysYes, domain.Msg("soap.verified.yes", step.On)
	case step.State == nrmp.Missed:
		x.Is, x.Text, x.Do = domain.SaysNo, domain.Msg("soap.verified.late", step.Due.Day), domain.Msg("soap.verified.late.do")
	case who.Certified(today):
		x.Text, x.Do = domain.Msg("soap.verified.certified"), domain.Msg("soap.verified.do")
	case step.State == nrmp.NotNoted:
		x.Text, x.Do = domain.Msg("soap.verified.notnoted", step.Due.Day), domain.Msg("soap.verified.do")
	case step.Due.IsZero():
		x.Text, x.Do = domain.Msg("soap.verified.open"), domain.Msg("soap.verified.do")
	default:
		x.Text, x.Do = domain.Msg("soap.verified.open"), domain.Msg("soap.verified.open.do", step.Due.Day)
	}
	return x
}

func starts(s domain.Season) Condition {
	x := Condition{Key: "start", Is: s.CanStart}
	switch s.CanStart {
	case domain.SaysYes:
		x.Text = domain.Msg("soap.start.yes", s.Year)
	case domain.SaysNo:
		x.Text = domain.Msg("soap.start.no", s.Year)
	default:
		x.Text, x.Do = domain.Msg("soap.start.unknown", s.Year), domain.Msg("soap.start.do")
	}
	return x
}

func unmatched(s domain.Season, p Phase) Condition {
	x := Condition{Key: "unmatched"}
	switch s.Outcome {
	case domain.OutcomeUnmatched, domain.OutcomePartial:
		x.Is, x.Text = domain.SaysYes, domain.Msg("soap.unmatched."+map[bool]string{true: "partial", false: "yes"}[s.Outcome == domain.OutcomePartial])
	case domain.OutcomeMatched:
		x.Is, x.Text = domain.SaysNo, domain.Msg("soap.unmatched.matched")
	case domain.OutcomeWithdrawn:
		x.Is, x.Text = domain.SaysNo, domain.Msg("soap.unmatched.withdrawn")
	default:
		x.Text = domain.Msg("soap.unmatched.before")
		if p >= Told {
			x.Text, x.Do = domain.Msg("soap.unmatched.unknown"), domain.Msg("soap.unmatched.do")
		}
	}
	return x
}
