package app

import (
	"math"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
	"secondlook/domain/silence"
)

// A Silence says what it means that most programs have not answered: the base
// rate, in words.
type Silence struct {
	Sent, Invited int             // applications that were sent, and those that brought an invitation
	Share         chance.Estimate // of the season's invitations that have been sent by now
	Usual         silence.Count   // invitations for this list by now
	Short         string          // a few words of the share
	Text          string          // one sentence of what programs do
	Own           string          // one of what would be usual for this list; "": nothing is
	Next          string          // what is still to come and can be done, late and without an invitation; "": not yet
	Rests         string          // what both rest on
}

// silence works it out; nil while nothing is sent, or once ranking is over.
func (a *App) silence(n *present) *Silence {
	phase := n.today.Phase
	if phase != plan.Before && phase != plan.Interviews && phase != plan.Ranking {
		return nil
	}
	rows := kept(n.ranking)
	review := a.event("review", n.at.season)
	timing, known := silence.New(a.reference(), review, n.calendar.RankingOpens)
	if len(rows) == 0 || !known {
		return nil
	}
	s := &Silence{Sent: len(rows), Share: timing.Share(n.today.Day)}
	invited := invitedPrograms(n.ranking, n.today.Day)
	asked := make([]chance.Ticket, len(rows)) // with the chance from before an answer
	for i, row := range rows {
		asked[i] = chance.Ticket{Program: row.Program, Assessment: &row.Assessment}
		if invited[row.Program.Key] {
			s.Invited++
		}
	}
	if !n.today.Day.After(review) {
		s.Text = a.say("silence.before", s.Sent, Day(review))
		return s
	}
	s.Usual = silence.Usual(a.engine.Model.Interviews(asked), s.Share, a.engine.Model.Season().Sigma(), len(rows))
	a.silenceWords(s)
	return s
}

// silenceWords puts it in words, quietly.
func (a *App) silenceWords(s *Silence) {
	s.Short = a.say("silence.short", whole(s.Share.Value), whole(s.Share.Low), whole(s.Share.High))
	s.Text = a.say("silence", s.Sent, s.Invited, whole(s.Share.Value), whole(s.Share.Low), whole(s.Share.High))
	if s.Usual.High > 0 {
		s.Own = a.say("silence.own", s.Usual.Low, s.Usual.High)
	}
	rest := 100 - whole(s.Share.Value)
	if s.Invited == 0 && s.Usual.Low > 0 {
		s.Own = a.say("silence.fewer", s.Usual.Low, s.Usual.High)
	}
	if s.Invited == 0 && rest < 50 {
		s.Next = a.say("silence.next", rest, 100-whole(s.Share.High), 100-whole(s.Share.Low))
	}
	s.Rests = a.say("silence.rests")
}

// whole writes a share as whole percent.
func whole(share float64) int { return int(math.Round(100 * share)) }

// event is the day of an event of a season's calendar; zero: nobody has told it.
func (a *App) event(key string, season int) domain.Date {
	for _, e := range a.catalog.Events {
		if e.Season == season && e.Key == key {
			return e.Date
		}
	}
	return domain.Date{}
}

// invitedPrograms are the programs of a season that have invited, be it that they
// have declined since: by what was heard, see [domain.Profile.Heard], and by the
// states that the application has had.
func invitedPrograms(r *Ranking, today domain.Date) map[string]bool {
	out := map[string]bool{}
	for _, x := range r.Profile.Applications {
		if x.Season == r.Season && reached(x, domain.Invited) {
			out[x.Program] = true
		}
	}
	for key, h := range r.Profile.Heard(r.Season, today) {
		if h == domain.HasInvited || h == domain.GivenUp {
			out[key] = true
		}
	}
	return out
}

// interviewedPrograms are those at which the applicant had an interview.
func interviewedPrograms(r *Ranking) map[string]bool {
	out := map[string]bool{}
	for _, x := range r.Profile.Applications {
		if x.Season == r.Season && reached(x, domain.Interviewed) {
			out[x.Program] = true
		}
	}
	for _, i := range r.Profile.Interviews {
		if i.Season == r.Season && i.Counts() && i.State == domain.InterviewDone {
			out[i.Program] = true
		}
	}
	return out
}
