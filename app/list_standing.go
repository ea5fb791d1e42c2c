package app

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/portfolio"
	"secondlook/domain/screening"
	"secondlook/domain/tier"
)

// A ListStanding is where the saved list of a ranking stands.
type ListStanding struct {
	Curve       *Curve
	Programs    []ListedProgram
	Spending    []Spending // by specialty, the dearest first
	FeeCents    int64      // of all applications
	FixedCents  int64      // paid once, beside the budget
	BudgetCents int64      // for application fees, as wished; 0: none
	Verify      bool       // a price is carried over or secondary
	Wasted      []Waste
	Tiers       []TierShare
	Signals     []SignalCount
	Best        chance.Estimate // the chance of the best list for the same fees
	Better      bool            // it is greater than that of this list
	IsBest      bool            // all lists for the same fees have been compared, and none has a greater chance
	Notes       []string
}

// A ListedProgram is a program on the saved list, or one that is pinned or
// banned and not on it.
type ListedProgram struct {
	*Row
	FeeCents int64 // what it adds in its specialty, in the order of the ranking
	Status   domain.ApplicationStatus
}

// Spending is what the applications of a specialty cost.
type Spending struct {
	Specialty string
	Count     int
	Cents     int64
}

// A TierShare is the part of a list that lies in one tier.
type TierShare struct {
	Tier          tier.Tier // 0: none
	Closed        bool      // the part that is closed, whatever its tier would be
	Programs      int
	Open, Unknown int
	Interviews    chance.Estimate
}

// A SignalCount is how many signals of one kind the applications of a specialty
// use, of how many there are.
type SignalCount struct {
	Specialty string
	Signal    domain.Signal
	Used, Of  int
	Verify    bool // the quota is secondary, or that of another season
}

// ListStanding says where the saved list of a ranking stands.
func (a *App) ListStanding(r *Ranking) *ListStanding {
	s := &ListStanding{Curve: a.ListedCurve(r), Wasted: a.wasted(r), BudgetCents: r.Profile.Applicant.Wishes.BudgetCents}
	s.FixedCents, s.Verify = a.fixed(r.Season)
	a.spend(s, r)
	s.Tiers = a.tierShares(applications(r))
	a.countSignals(s, r)
	a.compare(s, r)
	s.Notes = a.standingNotes(s, r)
	return s
}

// spend prices the programs of the list.
func (a *App) spend(s *ListStanding, r *Ranking) {
	status := map[string]domain.ApplicationStatus{}
	for _, x := range r.Profile.List(r.Season) {
		status[x.Program] = x.Status
	}
	counted, at := map[string]bool{}, map[string]int{}
	for i := range r.Rows {
		row := &r.Rows[i]
		p := row.Program
		if !row.Listed && row.Mark == domain.MarkUnknown {
			continue
		}
		listed := ListedProgram{Row: row, Status: status[p.Key]}
		if row.Listed && !counted[p.Application()] {
			counted[p.Application()] = true
			n, ok := at[p.Specialty]
			if !ok {
				n = len(s.Spending)
				at[p.Specialty] = n
				s.Spending = append(s.Spending, Spending{Specialty: p.Specialty})
			}
			tiers, verify := a.tiers(p.Specialty, r.Season)
			s.Verify = s.Verify || verify
			s.Spending[n].Count++
			listed.FeeCents = portfolio.Marginal(tiers, s.Spending[n].Count)
			s.Spending[n].Cents += listed.FeeCents
			s.FeeCents += listed.FeeCents
		}
		s.Programs = append(s.Programs, listed)
	}
	slices.SortStableFunc(s.Spending, func(x, y Spending) int {
		return cmp.Or(cmp.Compare(y.Cents, x.Cents), cmp.Compare(x.Specialty, y.Specialty))
	})
}

// countSignals counts the signals of the listed specialties that have a quota.
func (a *App) countSignals(s *ListStanding, r *Ranking) {
	signal, used := map[string]domain.Signal{}, map[string]map[domain.Signal]int{}
	for _, x := range r.Profile.List(r.Season) {
		signal[x.Program] = x.Signal
	}
	for _, x := range s.Programs {
		name := x.Program.Specialty
		if used[name] == nil {
			used[name] = map[domain.Signal]int{}
		}
		used[name][signal[x.Program.Key]]++
	}
	for _, x := range s.Spending {
		q, ok := a.catalog.Signals(x.Specialty, r.Season)
		if !ok {
			continue
		}
		for _, kind := range q.Kinds() {
			s.Signals = append(s.Signals, SignalCount{x.Specialty, kind, used[x.Specialty][kind], q.Of(kind), q.Verify})
		}
	}
}

// tierShares splits a list by tiers; what no program lies in is left out, but
// for the three tiers.
func (a *App) tierShares(list []*Row) (out []TierShare) {
	parts := make([][]*Row, 5) // tier 1, 2, 3, none, closed
	for _, row := range list {
		n := a.printGroup(row)
		parts[n] = append(parts[n], row)
	}
	for n, rows := range parts {
		if n > 2 && len(rows) == 0 {
			continue
		}
		share := TierShare{Programs: len(rows), Closed: n == 4, Interviews: a.engine.Model.Interviews(tickets(rows))}
		if n < 3 {
			share.Tier = tier.Tier(n + 1)
		}
		for _, row := range rows {
			switch row.Verdict {
			case screening.Open:
				share.Open++
			case screening.Hanging:
				share.Unknown++
			}
		}
		out = append(out, share)
	}
	return out
}

// compare sets the list beside the best one for the same fees.
func (a *App) compare(s *ListStanding, r *Ranking) {
	if s.Curve.Listed == 0 {
		return
	}
	season := a.engine.Model.Season()
	groups, rows := a.groups(r, season)
	best, list := find(groups, rows, season, s.FeeCents, quickCombinations)
	p, low, high := s.Curve.At(s.Curve.Listed)
	s.Best = chance.Estimate{Value: p, Low: low, High: high}
	if s.Better = best.Chance-p >= sameChance; s.Better {
		s.Best.Value, s.Best.Low, s.Best.High = a.engine.Model.ListChance(tickets(list))
	}
	s.IsBest = best.Exact && !s.Better
}

// quickCombinations bounds the search for the best list after every edit.
const quickCombinations = 50_000

// sameChance is a difference of chances that nobody can see.
const sameChance = 0.0005

// standingNotes says what a person should know about the saved list.
func (a *App) standingNotes(s *ListStanding, r *Ranking) (out []string) {
	n := s.Curve.Listed
	if n > 0 {
		out = a.mixNotes(s.Tiers)
		low, high := a.guide()
		switch {
		case n < low:
			out = append(out, a.say("list.short", n, low, high))
		case n > high:
			out = append(out, a.say("list.long", n, low, high))
		default:
			out = append(out, a.say("list.guide", n, low, high))
		}
		if s.Better {
			out = append(out, a.say("list.better", Percent(s.Best.Value), Range(s.Best.Low, s.Best.High)))
		}
	}
	if s.Curve.Bend > 0 {
		out = append(out, a.say("list.bend", s.Curve.Bend))
	}
	if len(r.Missing) > 0 {
		out = append(out, a.say("list.missing", strings.Join(r.Missing, ", ")))
	}
	if s.Verify {
		out = append(out, a.say("list.fees"))
	}
	return append(out, a.say("list.curve"))
}

// guide is the size of a list that the guide suggests.
func (a *App) guide() (low, high int) {
	from, _ := a.reference().Row("set.list_low")
	to, _ := a.reference().Row("set.list_high")
	return int(from.Value), int(to.Value)
}

// mixNotes says which tiers a list lacks: it should hold the Valley and places
// like it (S118).
func (a *App) mixNotes(parts []TierShare) (out []string) {
	count := map[tier.Tier]int{}
	for _, t := range parts {
		if !t.Closed {
			count[t.Tier] += t.Programs
		}
	}
	if count[1] == 0 {
		out = append(out, a.say("list.no_tier1"))
	}
	if count[2]+count[3] == 0 {
		out = append(out, a.say("list.no_tier23"))
	}
	return out
}
