package plan

import (
	"cmp"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

func (d *draft) weight(r *ranking.Ranked) float64 {
	return d.season.Weight(r.Program.Specialty, r.Assessment.Match)
}

// add are the next best programs, for their fees.
func (d *draft) add() []Move {
	next := d.Next[:min(len(d.Next), d.setting("set.add_programs"))]
	if len(next) == 0 {
		return nil
	}
	m := Move{Kind: AddPrograms, Key: "add", Title: domain.Msg("plan.add", len(next)), Why: domain.Msg("plan.add.why"), Basis: chance.Derived}
	more := make([]domain.Program, len(next))
	tickets := d.before.tickets()
	for i, x := range next {
		more[i] = *x.Program
		m.Need.Cents += x.Cents
		tickets = append(tickets, ticket(x.Ranked))
	}
	m.Change = func(s State) State {
		s.Programs = append(slices.Clone(s.Programs), more...)
		return s
	}
	d.window(&m, 0, d.Calendar.RankingOpens)
	// On one curve, as that of the list is told.
	gain := d.engine.Model.ListCurve(tickets, []int{len(tickets) - len(next), len(tickets)}).Gain(0, 1)
	m.Gain, m.Low, m.High = gain.Value, gain.Low, gain.High
	if m.Gain <= least {
		return nil
	}
	return []Move{m}
}

// verify is asking the programs of the list about what is unknown before they
// are paid. Those whose answer closes them give their place to the next best
// of their specialty, for the same fee; the gain is the mean over all answers.
// Its range comes from the error of the assumed odds.
func (d *draft) verify() []Move {
	count := map[screening.Name]int{}
	programs, facts := 0, 0
	for _, row := range d.before.rows {
		asked := d.questions(row)
		for _, n := range asked {
			count[n]++
			facts++
		}
		if len(asked) > 0 {
			programs++
		}
	}
	gain := d.answered(0)
	if programs == 0 || gain <= least {
		return nil
	}
	row, _ := d.ref.Row("set.door_error")
	ends := []float64{gain, d.answered(-row.Value), d.answered(row.Value)}
	m := Move{
		Kind: Verify, Key: "verify", Title: domain.Msg("plan.verify", facts, programs), Why: kinds(count),
		Gain: gain, Low: max(0, slices.Min(ends)), High: slices.Max(ends), Basis: chance.Judgement,
	}
	d.window(&m, d.setting("set.answer_days"), d.Calendar.RankingOpens)
	return []Move{m}
}

// questions are the screens of a program of the list that an answer of the
// program would settle. Nothing is asked of one that is sent: it is paid.
func (d *draft) questions(row *ranking.Ranked) (out []screening.Name) {
	if a, ok := d.standing.Application(row.Program.Key); ok && a.Sent() || row.Verdict != screening.Hanging {
		return nil
	}
	for n, door := range d.before.result.Screens(row.Program).Doors {
		switch door {
		case screening.DoorNone, screening.DoorStep3, screening.DoorAdvocate, screening.DoorNoRecord:
		default:
			out = append(out, screening.Name(n))
		}
	}
	return out
}

// answered is the gain of asking, with the log-odds of a yes moved.
func (d *draft) answered(by float64) float64 {
	var rest chance.Luck
	queries := map[string]*chance.Query{}
	for _, row := range d.before.rows {
		yes := 1.0
		for _, n := range d.questions(row) {
			yes *= row.Assessment.Q[n]
		}
		if domain.OneYear(row.Program.Track) || row.Chance <= 0 {
			continue
		}
		if yes == 1 {
			rest = rest.Add(d.season.Luck(row.Chance, d.weight(row)))
			continue
		}
		q := queries[row.Program.Specialty]
		if q == nil {
			q = &chance.Query{}
			queries[row.Program.Specialty] = q
		}
		odds := yes / (1 - yes) * math.Exp(by)
		q.Asked = append(q.Asked, chance.Option{Open: row.Chance / yes, Yes: odds / (1 + odds), Weight: d.weight(row)})
	}
	for _, row := range d.Next {
		if q := queries[row.Program.Specialty]; q != nil && len(q.Next) < len(q.Asked) {
			q.Next = append(q.Next, chance.Option{Open: row.Chance, Yes: 1, Weight: d.weight(row.Ranked)})
		}
	}
	var all []chance.Query
	for _, row := range d.before.rows { // in the order of the list, so that sums come out the same
		if q := queries[row.Program.Specialty]; q != nil {
			all = append(all, *q)
			delete(queries, row.Program.Specialty)
		}
	}
	without, with := d.season.Asked(rest, all)
	return with - without
}

// kinds says how many facts of each kind are unknown, the most first.
func kinds(count map[screening.Name]int) (m domain.Message) {
	names := make([]screening.Name, 0, len(count))
	for n := range count {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b screening.Name) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	for _, n := range names {
		one := domain.Msg("plan.verify.kind", domain.Msg("plan.fact."+n.String()), count[n])
		if m.IsZero() {
			m = one
		} else {
			m = domain.Msg("plan.and", m, one)
		}
	}
	return m
}
