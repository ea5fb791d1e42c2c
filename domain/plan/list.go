package plan

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

// add are the next best programs, for their fees.
func (d *draft) add() []Move {
	next := d.Next[:min(len(d.Next), d.setting("set.add_programs"))]
	if len(next) == 0 {
		return nil
	}
	m := Move{Kind: AddPrograms, Key: "add", Title: domain.Msg("plan.add", len(next)), Why: domain.Msg("plan.add.why"), Basis: chance.Derived}
	tickets := d.before.tickets()
	for _, x := range next {
		m.Need.Cents += x.Cents
		tickets = append(tickets, ticket(x.Ranked))
	}
	m.Change = func(s State) State { return d.adding(s, len(next)) }
	d.window(&m, 0, d.Calendar.RankingOpens)
	// On one curve, as that of the list is told.
	m.Estimate = d.engine.Model.ListCurve(tickets, []int{len(tickets) - len(next), len(tickets)}).Gain(0, 1)
	if m.Value <= least {
		return nil
	}
	return []Move{m}
}

// adding puts the first n of the next programs on a list that it does not hold.
func (d *draft) adding(s State, n int) State {
	have := map[string]bool{}
	for i := range s.Programs {
		have[s.Programs[i].Application()] = true
	}
	s.Programs = slices.Clone(s.Programs)
	for _, x := range d.Next {
		if n > 0 && !have[x.Program.Application()] {
			s.Programs = append(s.Programs, *x.Program)
			n--
		}
	}
	return s
}

// rebuilding is a change that opens programs: where no list is saved it is built
// anew.
func (d *draft) rebuilding(change Change) Change {
	if d.Saved {
		return change
	}
	count := func(p domain.Profile) (n int) {
		for _, e := range p.Exams {
			if e.Kind == domain.Step3 {
				n++
			}
		}
		return n
	}
	return func(s State) State {
		s = change(s)
		step3 := count(s.Profile) > count(d.Profile)
		visa := s.Profile.Applicant.Status != d.Profile.Applicant.Status
		list := map[[2]bool][]domain.Program{{true, false}: d.WithStep3, {false, true}: d.WithVisa, {true, true}: d.WithBoth}[[2]bool{step3, visa}]
		if list != nil {
			s.Programs = list
		}
		return s
	}
}

// swap drops the planned programs that are closed, whose fees would be wasted,
// for the next best of their specialties, at the same fees.
func (d *draft) swap() []Move {
	var closed []*ranking.Ranked
	for _, row := range d.before.rows {
		a, _ := d.standing.Application(row.Program.Key)
		if row.Verdict == screening.Closed && !a.Sent() {
			closed = append(closed, row)
		}
	}
	_, n := d.swapped(d.base, closed)
	if n == 0 {
		return nil
	}
	m := Move{Kind: Swap, Key: "swap", Title: domain.Msg("plan.swap", n), Why: domain.Msg("plan.swap.why")}
	m.Change = func(s State) State {
		s, _ = d.swapped(s, closed)
		return s
	}
	d.window(&m, 0, d.Calendar.RankingOpens)
	return []Move{m}
}

// swapped puts the next best of their specialties in the place of programs, as
// far as they help more, and returns how many. What another move has opened
// since may stay.
func (d *draft) swapped(s State, closed []*ranking.Ranked) (State, int) {
	if len(closed) == 0 {
		return s, 0
	}
	now := d.rank(s)
	at, next := now.byKey(), d.nextIn(s)
	out, in := map[string]bool{}, []domain.Program(nil)
	used := map[*ranking.Ranked]bool{}
	for _, old := range closed {
		row := at[old.Program.Key]
		if row == nil {
			continue
		}
		i := slices.IndexFunc(next, func(x *ranking.Ranked) bool {
			return !used[x] && x.Program.Specialty == row.Program.Specialty && d.help(x) > d.help(row)
		})
		if i >= 0 {
			used[next[i]], out[row.Program.Application()] = true, true
			in = append(in, *next[i].Program)
		}
	}
	s.Programs = slices.DeleteFunc(slices.Clone(s.Programs), func(p domain.Program) bool { return out[p.Application()] })
	s.Programs = append(s.Programs, in...)
	return s, len(in)
}
