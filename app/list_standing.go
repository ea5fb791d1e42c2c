package app

import (
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/portfolio"
	"secondlook/domain/tier"
)

// A ListStanding is where the saved list of a ranking stands.
type ListStanding struct {
	Curve       *Curve
	Programs    []ListedProgram
	Spending    []Spending // by specialty, the dearest first
	FeeCents    int64      // of all applications, those that were withdrawn after they were sent included
	FixedCents  int64      // paid once, beside the budget
	BudgetCents int64      // for application fees, as wished; 0: none
	Verify      bool       // a price is carried over or secondary
	Wasted      []Waste
	Tiers       []TierShare
	Signals     []*SignalUse    // of the specialties that have a quota, in the order of the spending
	Goal        domain.ListGoal // of the wishes
	Worth       float64         // expected value of the match, 0 to 10; no match is worth 0
	Best        chance.Estimate // the chance of the best list for the same fees, by the goal
	BestWorth   float64         // what that list is worth
	Better      bool            // it is better than this list
	IsBest      bool            // no list for the same fees is better
	Notes       []string
}

// A ListedProgram is a program on the saved list, or one that is pinned or
// banned and not on it.
type ListedProgram struct {
	*Row
	FeeCents int64 // what it adds in its specialty, see [App.seasonBill]
	Status   domain.ApplicationStatus
	Worth    int // the user's own value of a match there, 1 to 10; 0: none
}

// A TierShare is the part of a list that lies in one tier.
type TierShare struct {
	Stands
	Tier       tier.Tier // 0: none
	Wished     int       // programs that are wished for at least
	Out        bool      // the part that is closed, whatever its tier would be
	Programs   int
	Interviews chance.Estimate
}

// ListStanding says where the saved list of a ranking stands.
func (a *App) ListStanding(r *Ranking) *ListStanding {
	s := &ListStanding{Curve: a.ListedCurve(r), Wasted: a.wasted(r), BudgetCents: r.Profile.Applicant.Wishes.BudgetCents}
	bill := a.seasonBill(r)
	s.FixedCents, s.Verify = a.fixed(r.Season)
	s.Spending, s.FeeCents, s.Verify = bill.Spending, bill.Cents, s.Verify || bill.Verify
	s.Programs = listed(r, bill)
	s.Tiers = a.tierShares(applications(r), r.Profile.Applicant.Wishes)
	s.Goal, s.Worth = goalOf(r), a.listWorth(r, applications(r))
	used := a.signalUse(r)
	for _, x := range s.Spending {
		if u := used[x.Specialty]; u != nil && u.Known {
			s.Signals = append(s.Signals, u)
		}
	}
	a.compare(s, r)
	s.Notes = a.standingNotes(s, r)
	return s
}

// listed are the programs on the list and those that are marked, with their
// fees.
func listed(r *Ranking, bill *Bill) (out []ListedProgram) {
	lines, status, worth := bill.byProgram(), map[string]domain.ApplicationStatus{}, r.Profile.Valued(r.Season)
	for _, x := range r.Profile.List(r.Season) {
		status[x.Program] = x.Status
	}
	for i := range r.Rows {
		if row := &r.Rows[i]; row.Listed || row.Mark != domain.MarkUnknown {
			out = append(out, ListedProgram{Row: row, FeeCents: lines[row.Program.Key].Cents, Status: status[row.Program.Key], Worth: worth[row.Program.Key]})
		}
	}
	return out
}

// tierShares splits a list by tiers; what no program lies in is left out, but
// for the three tiers.
func (a *App) tierShares(list []*Row, wishes domain.Wishes) (out []TierShare) {
	parts := make([][]*Row, 5) // tier 1, 2, 3, none, closed
	for _, row := range list {
		n := a.printGroup(row)
		parts[n] = append(parts[n], row)
	}
	for n, rows := range parts {
		if n > 2 && len(rows) == 0 {
			continue
		}
		share := TierShare{Programs: len(rows), Out: n == 4, Interviews: a.engine.Model.Interviews(tickets(rows))}
		if n < 3 {
			share.Tier, share.Wished = tier.Tier(n+1), wishes.Mix()[n+1]
		}
		share.Stands = stands(rows)
		out = append(out, share)
	}
	return out
}

// compare sets the list beside the best one for the same fees.
func (a *App) compare(s *ListStanding, r *Ranking) {
	if s.Curve.Listed == 0 {
		return
	}
	c := a.choice(r)
	c.task.Budget, c.task.Limit = s.FeeCents, quickCombinations
	p, low, high := s.Curve.At(s.Curve.Listed)
	s.Best, s.BestWorth = chance.Estimate{Value: p, Low: low, High: high}, s.Worth
	var best portfolio.Best
	if s.Goal == domain.GoalPlaces {
		best = c.task.MostValue() // quicker than the list that is built, and as good up to little
		s.Better = best.Value-s.Worth >= sameWorth
	} else {
		best = c.task.MostChance()
		s.Better = best.Chance-p >= sameChance
		s.IsBest = best.Exact && !s.Better
	}
	if s.Better {
		s.Best.Value, s.Best.Low, s.Best.High = a.engine.Model.ListChance(tickets(c.list(&best)))
		s.BestWorth = best.Value
	}
}

// sameWorth is a difference of what lists are worth that nobody can see.
const sameWorth = 0.05

// quickCombinations bounds the search for the best list after every edit.
const quickCombinations = 50_000

// sameChance is a difference of chances that nobody can see.
const sameChance = 0.0005

// standingNotes says what a person should know about the saved list.
func (a *App) standingNotes(s *ListStanding, r *Ranking) (out []string) {
	n := s.Curve.Listed
	if n > 0 {
		out = a.mixNotes(s.Tiers)
		out = append(out, a.wishNotes(s.Tiers)...)
		low, high := a.guide()
		switch {
		case n < low:
			out = append(out, a.say("list.short", n, low, high))
		case n > high:
			out = append(out, a.say("list.long", n, low, high))
		default:
			out = append(out, a.say("list.guide", n, low, high))
		}
		if note := a.withdrawnNote(r, applications(r)); note != "" {
			out = append(out, note)
		}
		if note := a.betterNote(s); note != "" && !a.Quiet() {
			out = append(out, note)
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
	return append(out, a.sayCurve("list.curve"))
}

// betterNote says what a better list for the same fees has, "" where none is known.
func (a *App) betterNote(s *ListStanding) string {
	switch {
	case !s.Better:
		return ""
	case s.Goal == domain.GoalPlaces:
		return a.say("list.better.places", worth(s.BestWorth), worth(s.Worth), ChanceWords(s.Best.Value, s.Best.Low, s.Best.High))
	}
	return a.say("list.better", ChanceWords(s.Best.Value, s.Best.Low, s.Best.High))
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
		if !t.Out {
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
