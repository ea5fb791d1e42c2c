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

// verify is asking the programs of the list about what is unknown before they
// are paid. Those whose answer closes them give their place to the next best
// of their specialty, for the same fee; the gain is the mean over all answers.
// Its range comes from the error of the assumed odds.
func (d *draft) verify() []Move {
	count := map[screening.Name]int{}
	programs, facts := 0, 0
	for _, row := range d.before.rows {
		asked := d.questions(&d.before, row)
		for _, n := range asked {
			count[n]++
			facts++
		}
		if len(asked) > 0 {
			programs++
		}
	}
	gain := d.asking(&d.before)
	if programs == 0 || gain.Value <= least {
		return nil
	}
	m := Move{
		Kind: Verify, Key: "verify", Title: domain.Msg("plan.verify", facts, programs), Why: kinds(count),
		Estimate: gain, Basis: chance.Judgement,
	}
	d.window(&m, d.setting("set.answer_days"), d.Calendar.RankingOpens)
	return []Move{m}
}

// asking is what asking about everything unknown is worth in a view.
func (d *draft) asking(v *view) chance.Estimate {
	queries, rest := d.queries(v)
	gain := func(by float64) float64 {
		without, with := d.season.Asked(rest, moved(queries, by))
		return with - without
	}
	e := d.share("set.door_error")
	ends := []float64{gain(0), gain(-e), gain(e)}
	return chance.Estimate{Value: ends[0], Low: max(0, slices.Min(ends)), High: slices.Max(ends)}
}

// questions are the screens of a program of the list that an answer of the
// program would settle. Nothing is asked of one that is sent: it is paid.
func (d *draft) questions(v *view, row *ranking.Ranked) (out []screening.Name) {
	if a, ok := d.standing.Application(row.Program.Key); ok && a.Sent() || row.Verdict != screening.Hanging || row.Heard != domain.NotHeard {
		return nil
	}
	for n, door := range v.result.Screens(row.Program).Doors {
		switch door {
		case screening.DoorNone, screening.DoorStep3, screening.DoorAdvocate, screening.DoorNoRecord:
		default:
			out = append(out, screening.Name(n))
		}
	}
	return out
}

// queries are the programs of a view that are asked, by specialty in the order
// of the list, with those that can take their places; rest is the luck of the
// others.
func (d *draft) queries(v *view) (out []chance.Query, rest chance.Luck) {
	at := map[string]int{}
	for _, row := range v.rows {
		if domain.OneYear(row.Program.Track) || row.Chance <= 0 {
			continue
		}
		yes := 1.0
		for _, n := range d.questions(v, row) {
			yes *= row.Assessment.Q[n]
		}
		if yes == 1 {
			rest = rest.Add(d.season.Luck(row.Chance, d.weight(row)))
			continue
		}
		i, ok := at[row.Program.Specialty]
		if !ok {
			i = len(out)
			at[row.Program.Specialty] = i
			out = append(out, chance.Query{})
		}
		out[i].Asked = append(out[i].Asked, chance.Option{Open: row.Chance / yes, Yes: yes, Weight: d.weight(row)})
	}
	if len(out) == 0 {
		return nil, rest
	}
	for _, row := range d.nextIn(v.state) {
		i, ok := at[row.Program.Specialty]
		if ok && row.Chance > 0 && len(out[i].Next) < len(out[i].Asked) {
			out[i].Next = append(out[i].Next, chance.Option{Open: row.Chance, Yes: 1, Weight: d.weight(row)})
		}
	}
	return out, rest
}

// moved moves the log-odds of every yes.
func moved(queries []chance.Query, by float64) []chance.Query {
	out := slices.Clone(queries)
	for i := range out {
		out[i].Asked = slices.Clone(out[i].Asked)
		for k := range out[i].Asked {
			o := &out[i].Asked[k]
			odds := o.Yes / (1 - o.Yes) * math.Exp(by)
			o.Yes = odds / (1 + odds)
		}
	}
	return out
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
