package paths

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/portfolio"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

// seat asks the engine about a season after what was done.
func (w *world) seat(season int, done Done) *seat {
	if s := w.seats[visit{season, done}]; s != nil {
		return s
	}
	at := look{season, w.effects(season, done)}
	s := w.known[at]
	if s == nil {
		s = w.ask(at)
		w.known[at] = s
	}
	w.seats[visit{season, done}] = s
	return s
}

// ask asks the engine about a season with what counts in it.
func (w *world) ask(at look) *seat {
	s := &seat{}
	if w.stopped != nil && w.stopped() {
		return s // the engine is not asked any more, so that the search ends soon
	}
	s.tickets = w.applied(at)
	s.at, s.cents = w.engine.Model.Lasting(s.tickets), w.fees(at.season, s.tickets)
	return s
}

// applied are the programs that are applied to in a season, one for each
// application: in the first one those of the list, later as many of those that
// help most then.
func (w *world) applied(at look) []chance.Ticket {
	programs := w.pool
	if at.season == 0 {
		programs = w.pool[:len(w.List)]
	}
	w.scratch = w.ahead[at.season].Read(w.scratch, programs, w.profile(at.season, at.in), w.Season+at.season, w.sends(at.season))
	best := make([]*ranking.Ranked, w.groups)
	for i := range w.scratch {
		row, have := &w.scratch[i], &best[w.group[i]]
		if *have == nil || row.Hope() > (*have).Hope() || row.Hope() == (*have).Hope() && row.Before(*have) {
			*have = row
		}
	}
	if at.season == 0 {
		best = best[:w.count]
	} else {
		best = w.helpful(best)
	}
	out, held := make([]chance.Ticket, len(best)), make([]chance.Assessment, len(best))
	for i, row := range best {
		if out[i] = row.Ticket(); out[i].Assessment == &row.Assessment {
			held[i] = row.Assessment
			out[i].Assessment = &held[i]
		}
	}
	return out
}

// helpful are the rows of a season's list: those that help most to a match.
func (w *world) helpful(rows []*ranking.Ranked) []*ranking.Ranked {
	type helping struct {
		*ranking.Ranked
		help float64
	}
	season, all := w.engine.Model.Season(), make([]helping, 0, len(rows))
	for _, r := range rows {
		if r.Verdict == screening.Closed {
			continue
		}
		h := helping{Ranked: r}
		if !domain.OneYear(r.Program.Track) {
			h.help = r.Chance * season.Weight(r.Program.Specialty, r.Assessment.Match)
		}
		all = append(all, h)
	}
	slices.SortFunc(all, func(a, b helping) int {
		return cmp.Or(cmp.Compare(b.help, a.help), cmp.Compare(a.Program.Key, b.Program.Key))
	})
	out := rows[:0]
	for i := range all[:min(len(all), w.count)] {
		out = append(out, all[i].Ranked)
	}
	return out
}

// gather numbers the applications of the pool, those of the list first.
func (w *world) gather() {
	w.pool = slices.Concat(w.List, w.More)
	number := map[string]int{}
	for i := range w.pool {
		name := w.pool[i].Application()
		if _, ok := number[name]; !ok {
			number[name] = len(number)
		}
		w.group = append(w.group, number[name])
		if i < len(w.List) {
			w.count = len(number)
		}
	}
	w.groups = len(number)
}

// fees are the fees of applying to programs: those by specialty, and what every
// applicant of a season pays once.
func (w *world) fees(season int, list []chance.Ticket) (cents int64) {
	count := map[string]int{}
	for i := range list {
		count[list[i].Program.Specialty]++
	}
	for name, n := range count {
		sp, _ := w.catalog.Specialty(name)
		tiers, _ := w.catalog.ApplicationFees(cmp.Or(sp.Service, "ERAS"), w.Season+season)
		cents += portfolio.Price(tiers, n)
	}
	fixed, _ := w.catalog.FixedCosts(w.Season + season)
	for _, f := range fixed {
		cents += f.Cents
	}
	return cents
}
