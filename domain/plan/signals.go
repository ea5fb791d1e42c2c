package plan

import (
	"maps"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/ranking"
)

// most is the program of the list that a change helps most, of those that want
// accepts; nil where it helps none. The change is made for all of them at once,
// which is the same as for each alone where it touches nothing else.
func (d *draft) most(change Change, want func(*domain.Program) bool) (best *ranking.Ranked) {
	after := d.rank(change(d.base))
	was := d.before.byKey()
	gain := least
	for _, row := range after.rows {
		old := was[row.Program.Key]
		if old == nil || want != nil && !want(row.Program) {
			continue
		}
		if more := d.help(row) - d.help(old); more > gain {
			best, gain = old, more
		}
	}
	return best
}

// withApplications changes the season's applications to programs, and plans
// those that are not there yet.
func (d *draft) withApplications(s State, keys []string, f func(*domain.Application)) State {
	s.Profile.Applications = slices.Clone(s.Profile.Applications)
	for _, key := range keys {
		i := slices.IndexFunc(s.Profile.Applications, func(a domain.Application) bool { return a.Program == key && a.Season == d.Season })
		if i < 0 {
			i = len(s.Profile.Applications)
			s.Profile.Applications = append(s.Profile.Applications, domain.Application{Program: key, Season: d.Season, Status: domain.Planned})
		}
		f(&s.Profile.Applications[i])
	}
	return s
}

// unsent lists the programs of the list, a program an application, of which
// nothing is sent yet.
func (d *draft) unsent(want func(domain.Application) bool) (keys []string) {
	for _, row := range d.before.rows {
		if a, _ := d.standing.Application(row.Program.Key); !a.Sent() && want(a) {
			keys = append(keys, row.Program.Key)
		}
	}
	return keys
}

// signals are the best single signal of each kind that a specialty of the list
// has left. A signal goes out with its application: none is placed where that is
// sent. How all of them are placed together is another question.
func (d *draft) signals() (out []Move) {
	free := d.unsent(func(a domain.Application) bool { return a.Signal == domain.NoSignal })
	seen := map[string]bool{}
	for _, row := range d.before.rows {
		name := row.Program.Specialty
		quota, ok := d.catalog.Signals(name, d.Season)
		if seen[name] || !ok {
			continue
		}
		seen[name] = true
		used := d.used(name)
		for _, kind := range quota.Kinds() {
			if left := quota.Of(kind) - used[kind]; left > 0 {
				out = append(out, d.signal(name, kind, left, free)...)
			}
		}
	}
	return out
}

// used counts the signals of a specialty that the season's applications hold.
func (d *draft) used(specialty string) map[domain.Signal]int {
	of := map[string]bool{}
	for _, a := range d.Profile.Applications {
		if a.Season == d.Season && a.Signal != domain.NoSignal {
			of[a.Program] = true
		}
	}
	used := map[domain.Signal]int{}
	if len(of) == 0 {
		return used
	}
	for i := range d.Ranking.Programs {
		if p := d.Ranking.Programs[i].Program; p.Specialty != specialty {
			delete(of, p.Key)
		}
	}
	for _, a := range d.Profile.Applications {
		if of[a.Program] && a.Season == d.Season && (a.Listed() || a.Sent()) {
			used[a.Signal]++
		}
	}
	return used
}

func (d *draft) signal(specialty string, kind domain.Signal, left int, free []string) []Move {
	set := func(keys ...string) Change {
		return func(s State) State {
			return d.withApplications(s, keys, func(a *domain.Application) { a.Signal = kind })
		}
	}
	best := d.most(set(free...), func(p *domain.Program) bool { return p.Specialty == specialty })
	if best == nil {
		return nil
	}
	p := best.Program
	m := Move{
		Kind: Signal, Key: kind.String() + " " + p.Key, Program: p.Key, rival: "signal " + p.Key, Change: set(p.Key),
		Title: domain.Msg("plan.signal."+kind.String(), p.Title(), specialty), Why: domain.Msg("plan.signal.why", left),
	}
	d.window(&m, 0, d.Calendar.RankingOpens)
	return []Move{m}
}

// preference is the geographic preference for the division of the country that
// gains most by it, while one is left.
func (d *draft) preference() []Move {
	chosen := map[string]bool{}
	all := map[string][]string{}
	state := map[string]string{}
	for _, row := range d.before.rows {
		state[row.Program.Key] = row.Program.State
		if a, _ := d.standing.Application(row.Program.Key); a.Preferred {
			chosen[domain.Division(row.Program.State)] = true
		}
	}
	for _, key := range d.unsent(func(a domain.Application) bool { return !a.Preferred }) {
		if name := domain.Division(state[key]); name != "" {
			all[name] = append(all[name], key)
		}
	}
	if len(chosen) >= d.setting("set.preferences") {
		return nil
	}
	name := d.best(all)
	if name == "" {
		return nil
	}
	m := Move{
		Kind: Preference, Key: strings.ToLower(name), Title: domain.Msg("plan.preference", name),
		Why: domain.Msg("plan.preference.why", len(all[name])), Change: d.preferred(all[name]),
	}
	d.window(&m, 0, d.Calendar.RankingOpens)
	return []Move{m}
}

func (d *draft) preferred(keys []string) Change {
	return func(s State) State {
		return d.withApplications(s, keys, func(a *domain.Application) { a.Preferred = true })
	}
}

// best is the division whose programs gain most together by a preference.
func (d *draft) best(all map[string][]string) (name string) {
	var keys []string
	for _, k := range all {
		keys = append(keys, k...)
	}
	was, sum, gain := d.before.byKey(), map[string]float64{}, least
	for _, row := range d.rank(d.preferred(keys)(d.base)).rows {
		if old := was[row.Program.Key]; old != nil {
			sum[domain.Division(row.Program.State)] += d.help(row) - d.help(old)
		}
	}
	for _, n := range slices.Sorted(maps.Keys(sum)) {
		if sum[n] > gain {
			name, gain = n, sum[n]
		}
	}
	return name
}
