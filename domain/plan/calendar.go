package plan

import "secondlook/domain"

type phaseWords struct{}

func (phaseWords) Words() []string {
	return []string{"unknown", "before", "interviews", "ranking", "waiting", "match_week", "after"}
}

// Phase is the part of a season that a day lies in.
type Phase = domain.Enum[phaseWords]

// The phases, in the order of the year.
const (
	NoCalendar Phase = iota // nobody has told the season's dates yet
	Before                  // applications cannot be sent yet, or are not sent yet
	Interviews              // programs read and invite
	Ranking                 // rank order lists can be entered
	Waiting                 // lists are certified
	MatchWeek
	After
)

// A Calendar is the days of a season that decide what still counts. A zero day
// is one that nobody has told: nothing is made up for it.
type Calendar struct {
	Submit       domain.Date // the applicant's own day, else the first possible one
	RankingOpens domain.Date // programs have invited by then
	RankDeadline domain.Date
	MatchStatus  domain.Date // Match Week begins
	MatchDay     domain.Date
}

// CalendarOf reads a season's calendar. own is the day on which the applicant
// sends the applications; zero: the first possible one.
func CalendarOf(events []domain.Event, season int, own domain.Date) (c Calendar) {
	at := map[string]*domain.Date{
		"submit": &c.Submit, "ranking_opens": &c.RankingOpens, "rank_deadline": &c.RankDeadline,
		"match_status": &c.MatchStatus, "match_day": &c.MatchDay,
	}
	for _, e := range events {
		if day := at[e.Key]; e.Season == season && day != nil {
			*day = e.Date
		}
	}
	if !own.IsZero() && c.known() {
		c.Submit = own
	}
	return c
}

// known reports whether anybody has told the season's dates.
func (c Calendar) known() bool { return c != Calendar{} }

// Phase returns the part of the season that a day lies in. A deadline's own
// day still belongs to the part that it ends.
func (c Calendar) Phase(day domain.Date) Phase {
	over := func(d domain.Date) bool { return !d.IsZero() && day.After(d) }
	begun := func(d domain.Date) bool { return !d.IsZero() && !day.Before(d) }
	switch {
	case !c.known():
		return NoCalendar
	case over(c.MatchDay):
		return After
	case begun(c.MatchStatus):
		return MatchWeek
	case over(c.RankDeadline):
		return Waiting
	case begun(c.RankingOpens):
		return Ranking
	case begun(c.Submit):
		return Interviews
	}
	return Before
}
