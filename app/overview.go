package app

import (
	"cmp"
	"context"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
	"secondlook/domain/seasons"
)

// A Spot names a place in the window where something can be done: a page, a
// part of it, which is a table of records, and a record or a program.
type Spot struct{ Page, Tab, Item string }

// An Overview is where the applicant stands on the day of the clock.
type Overview struct {
	Day      domain.Date
	Season   int
	Empty    bool // there are no records yet
	Sample   bool
	Phase    plan.Phase
	Status   string // the day, the part of the season, the next deadline
	Outlook  Outlook
	Match    *Match // nil: the season has not ended with a place
	Ended    *Ended // of a past season, once it is told how it ended; nil: the chance of that day is shown
	Tallies  []Tally
	Silence  *Silence // nil: nothing is sent, or nothing is awaited any more
	Dials    []Dial
	Words    []Claim
	Missing  []Lack
	Dates    []DateLine // overdue first, then by day
	Calendar string     // why there are no dates; "": there are
}

// An Outlook is the chance to match with what it rests on.
type Outlook struct {
	Known             bool // there is a list to work it out for
	Chance, Low, High float64
	List              string   // which list it is the chance of
	Rests             []string // sentences
}

// A Match is the place that the season ended with: a chance of one is told no more.
type Match struct {
	Title string // "You matched at Kaweah Health"
	Texts []string
	Where bool        // the program is told
	Steps []AfterLine // that are open until training begins, by day
}

// match is the place that a season ended with, nil for none.
func (a *App) match(n *present) *Match {
	p, season := n.ranking.Profile, n.ranking.Season
	outcome, key := seasons.Outcome(p, season)
	if outcome != domain.OutcomeMatched && outcome != domain.OutcomePartial {
		return nil
	}
	m := &Match{Title: a.say("today.matched"), Texts: []string{a.say("today.matched.next")}}
	if outcome == domain.OutcomePartial {
		m.Texts = append(m.Texts, a.say("today.matched.partial"))
	}
	program := withKey(a.programs, key)
	switch {
	case program != nil:
		m.Title, m.Where = a.say("today.matched.at", program.Title()), true
	case key == "":
		m.Texts = append(m.Texts, a.say("today.matched.where"))
	}
	plan := a.afterOf(p, season, program, AfterChoice{})
	for _, s := range plan.Steps {
		if plan.Asks(&s.Step) {
			m.Steps = append(m.Steps, s)
		}
	}
	return m
}

// An Ended is how a past season ended, which no chance says better.
type Ended struct {
	Title string // "Not matched"
	Said  string // what the engine said when it was sent; "": nothing was kept
	Words string // what the applicant says of it, looking back
}

// ended is how the past season that is shown ended, nil while the season is today's
// or nobody has told.
func (a *App) ended(p domain.Profile, season int) *Ended {
	outcome, _ := seasons.Outcome(p, season)
	if a.cfg.bygone.Season == 0 || outcome == domain.OutcomeUnknown {
		return nil
	}
	e := &Ended{Title: domain.Capital(outcome.String()), Words: seasons.Of(p, season).Review}
	if f := a.frozenYear(p, season, domain.FrozenSubmitted); f != nil {
		e.Said = f.Said
	}
	return e
}

// A Tally counts the applications of the season that came so far.
type Tally struct {
	Label string
	Count int
	Of    int // of how many, for a bar
}

// A Lack is something that is missing.
type Lack struct {
	Text, Why string
	Grave     bool // it costs money or the whole season
	Spot      Spot
}

// present is what has been worked out since the records last changed.
type present struct {
	at       moment
	today    *Overview
	ranking  *Ranking
	rows     []*Row           // the list that the chance is of, one for each application
	list     []domain.Program // its programs that have not declined, with all tracks of a saved one
	saved    bool             // it is the saved one
	calendar plan.Calendar
	check    *Checklist
	moves    *Moves      // nil: to be worked out
	search   *Search     // for the single moves; nil: nobody has asked yet
	paths    *PathSearch // the last one that was put in words; nil: nobody has asked yet
	turns    time.Time   // when the next thing becomes overdue by its hour; zero: nothing does
}

// A moment is what an overview hangs on beside the records.
type moment struct {
	day      domain.Date
	season   int
	backedUp bool
}

// Overview works out where the scope's applicant stands. What the stored records
// say is kept until they change.
func (a *App) Overview(ctx context.Context, s Scope) (*Overview, error) {
	n, err := a.present(ctx, s)
	if err != nil {
		return nil, err
	}
	return n.today, nil
}

func (a *App) present(ctx context.Context, s Scope) (*present, error) {
	stored := s.Profile == nil
	_, backedUp := a.LastBackup()
	at := moment{a.Today(), cmp.Or(s.Season, a.Season()), backedUp}
	if stored && a.now != nil && a.now.at == at && !a.now.turned(a.cfg.Now()) {
		return a.now, nil
	}
	r, err := a.current(ctx, s)
	if err != nil {
		return nil, err
	}
	n := &present{at: at, ranking: r}
	n.calendar = plan.CalendarOf(a.catalog.Events, r.Season, r.Profile.SubmitsOn(r.Season, domain.Date{}))
	n.today = &Overview{Day: at.day, Season: r.Season, Sample: r.Profile.Applicant.Sample, Phase: n.calendar.Phase(at.day)}
	if stored {
		if n.today.Empty, err = a.Empty(ctx); err != nil {
			return nil, err
		}
	}
	a.outlook(n)
	n.today.Match, n.today.Ended = a.match(n), a.ended(r.Profile, r.Season)
	n.today.Tallies = a.tallies(r)
	n.today.Silence = a.silence(n)
	n.check = a.checklist(n)
	n.today.Dials, n.today.Words = n.check.Dials, n.check.Words
	n.today.Missing = a.missing(n, stored)
	n.today.Dates, n.today.Calendar = a.dates(n)
	n.today.Status = a.overviewStatus(n)
	if stored {
		a.now = n
	}
	return n, nil
}

// turned reports whether something has become overdue since.
func (n *present) turned(now time.Time) bool { return !n.turns.IsZero() && !now.Before(n.turns) }

// outlook works out the chance of the saved list; without one of the best list
// for the wished budget, and without a budget of the best programs, as many as
// the guide suggests at least.
func (a *App) outlook(n *present) {
	o, rows := &n.today.Outlook, applications(n.ranking)
	budget := n.ranking.Profile.Applicant.Wishes.BudgetCents
	switch {
	case len(rows) > 0:
		n.saved = true
		o.List = a.say("today.list.saved")
	case budget > 0:
		rows = a.best(n.ranking)
		o.List = a.say("today.list.budget", Money(budget))
	default:
		rows = a.best(n.ranking)
		o.List = a.say("today.list.first", len(rows))
	}
	n.rows, n.list = rows, a.listPrograms(n, rows)
	if len(rows) == 0 || n.today.Empty {
		o.List = ""
		return
	}
	o.Known = true
	list := tickets(rows)
	o.Chance, o.Low, o.High = a.engine.Model.ListChance(list)
	o.Rests = a.rests(rows, a.engine.Model.Interviews(list))
}

// listPrograms are the programs of a list that have not declined. A saved one
// keeps every track.
func (a *App) listPrograms(n *present, rows []*Row) (out []domain.Program) {
	if n.saved {
		rows = nil
		for i := range n.ranking.Rows {
			if n.ranking.Rows[i].Listed {
				rows = append(rows, &n.ranking.Rows[i])
			}
		}
	}
	for _, row := range rows {
		if !row.Declined {
			out = append(out, *row.Program)
		}
	}
	return out
}

// best is the list that would be built for a ranking's applicant.
func (a *App) best(r *Ranking) []*Row {
	if budget := r.Profile.Applicant.Wishes.BudgetCents; budget > 0 {
		_, list := a.choice(r).find(budget, quickCombinations, goalOf(r))
		return list
	}
	row, _ := a.reference().Row("set.list_low")
	list := others(r, nil, a.engine.Model.Season())
	return list[:min(len(list), int(row.Value))]
}

// rests says what a chance to match rests on.
func (a *App) rests(rows []*Row, interviews chance.Estimate) []string {
	s := stands(rows)
	count := a.say("today.rests.list", len(rows), s.Open, s.Unknown)
	for _, more := range []struct {
		key string
		n   int
	}{{"closed", s.Closed}, {"invited", s.Invited}, {"declined", s.Declined}} {
		if more.n > 0 {
			count = a.say("today.rests."+more.key, count, more.n)
		}
	}
	return []string{
		count,
		a.say("today.rests.interviews", about(interviews.Value), about(interviews.Low), about(interviews.High)),
		a.sayCurve("today.rests.curve"),
	}
}
