package plan

import (
	"cmp"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/portfolio"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

// list returns the programs that the chance is worked out for.
func (d *draft) list() (out []domain.Program) {
	if d.Rebuild != nil {
		return d.Rebuild(d.Profile)
	}
	for i := range d.Ranking.Programs {
		if p := d.Ranking.Programs[i].Program; d.Listed[p.Key] {
			out = append(out, *p)
		}
	}
	return out
}

// pool are the applications that could be added, best first: wished, not
// closed, not banned and not on the list.
func (d *draft) pool() (out []*ranking.Ranked) {
	taken := map[string]bool{}
	for i := range d.base.Programs {
		taken[d.base.Programs[i].Application()] = true
	}
	for i := range d.Ranking.Programs {
		row := &d.Ranking.Programs[i]
		name := row.Program.Application()
		if row.Wished && row.Verdict != screening.Closed && !domain.OneYear(row.Program.Track) &&
			!taken[name] && !d.Banned[row.Program.Key] {
			taken[name] = true
			out = append(out, row)
		}
	}
	slices.SortStableFunc(out, func(a, b *ranking.Ranked) int {
		return cmp.Or(cmp.Compare(d.worth(b), d.worth(a)), cmp.Compare(a.Program.Key, b.Program.Key))
	})
	return out
}

func (d *draft) worth(r *ranking.Ranked) float64 { return r.Chance * d.weight(r) }

func (d *draft) weight(r *ranking.Ranked) float64 {
	return d.season.Weight(r.Program.Specialty, r.Assessment.Match)
}

// add are the next best programs, for their fees.
func (d *draft) add() []Move {
	pool := d.pool()
	pool = pool[:min(len(pool), d.setting("set.add_programs"))]
	if len(pool) == 0 {
		return nil
	}
	have := map[string]int{}
	for _, row := range d.before.rows {
		have[row.Program.Specialty]++
	}
	m := Move{Kind: AddPrograms, Key: "add", Title: domain.Msg("plan.add", len(pool)), Why: domain.Msg("plan.add.why")}
	more := make([]domain.Program, len(pool))
	for i, row := range pool {
		name := row.Program.Specialty
		have[name]++
		more[i] = *row.Program
		if d.Tiers != nil {
			m.Need.Cents += portfolio.Marginal(d.Tiers(name), have[name])
		}
	}
	m.Change = func(s State) State {
		s.Programs = append(slices.Clone(s.Programs), more...)
		return s
	}
	d.window(&m, 0, d.Calendar.RankingOpens)
	if !d.value(&m) {
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
	for _, row := range d.pool() {
		if q := queries[row.Program.Specialty]; q != nil && len(q.Next) < len(q.Asked) {
			q.Next = append(q.Next, chance.Option{Open: row.Chance, Yes: 1, Weight: d.weight(row)})
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
