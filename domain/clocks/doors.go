package clocks

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/domain/standing"
)

type doorWords struct{}

func (doorWords) Words() []string {
	return []string{"open", "less likely", "with an advocate", "unknown", "closed"}
}

// DoorState is what the years since graduation mean to a program in a season.
type DoorState = domain.Enum[doorWords]

// The states, as the screen of a ranking says them.
const (
	Open     DoorState = iota
	Less               // the limit is a preference, and missed
	Advocate           // the limit is missed, and somebody or something speaks for the applicant
	Unknown            // borderline, said long ago, or the day of graduation is not noted
	Closed
)

// A Door is a program that states a most of years since graduation.
type Door struct {
	Program *domain.Program
	Cutoff  int // in years
	Listed  bool
	States  [Seasons]DoorState
	Screens [Seasons]screening.Screen // what a ranking of that season says
}

// Closes is the first season, counted from the first one, in which the door is
// closed; -1: in none of them.
func (d *Door) Closes() int { return slices.Index(d.States[:], Closed) }

// Changes is the first season in which the door says something else than in the
// first one; -1: in none.
func (d *Door) Changes() int {
	return slices.IndexFunc(d.States[:], func(s DoorState) bool { return s != d.States[0] })
}

// doors lists the programs that state a cutoff: those that are open first, and of
// them those that close soonest; then by list, name and key.
func (w *writer) doors() (out []Door) {
	listed := map[string]bool{}
	for _, a := range w.in.Profile.List(w.in.Season) {
		listed[a.Program] = true
	}
	rules := screening.Rules{FreshMonths: w.value("set.fresh_months")}
	for i := range w.in.Programs {
		p := &w.in.Programs[i]
		if !p.YearsSince.Known {
			continue
		}
		d := Door{Program: p, Cutoff: p.YearsSince.Value, Listed: listed[p.Key]}
		for n := range Seasons {
			screen, door, _ := screening.Years(p, w.standings[n], &rules)
			d.Screens[n], d.States[n] = screen, stateOf(screen, door)
		}
		out = append(out, d)
	}
	slices.SortStableFunc(out, func(a, b Door) int {
		return cmp.Or(cmp.Compare(order(&a), order(&b)), compareTrue(a.Listed, b.Listed), cmp.Compare(a.Program.Name, b.Program.Name), cmp.Compare(a.Program.Key, b.Program.Key))
	})
	return out
}

// order puts what closes next first, then what may close, then what stays, and
// what is closed by now last.
func order(d *Door) int {
	switch closes, changes := d.Closes(), d.Changes(); {
	case closes > 0:
		return closes
	case changes > 0:
		return Seasons + changes
	case closes < 0:
		return 2 * Seasons
	}
	return 3 * Seasons
}

// stateOf reads the screen of a ranking.
func stateOf(s screening.Screen, door screening.Door) DoorState {
	switch {
	case s.Result == screening.Pass:
		return Open
	case s.Result == screening.Unknown:
		return Unknown
	case door == screening.DoorAdvocate:
		return Advocate
	case s.Strength != domain.Strict:
		return Less
	}
	return Closed
}

// compareTrue puts what is true first.
func compareTrue(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// A Count is how many programs are in each state in one season.
type Count [int(Closed) + 1]int

// Stated is how many programs state a cutoff at all.
func (c Count) Stated() (n int) {
	for _, x := range c {
		n += x
	}
	return n
}

// Unsure is how many of them are neither surely open nor closed.
func (c Count) Unsure() int { return c[Less] + c[Advocate] + c[Unknown] }

// A Tally counts the doors of one group of programs by season.
type Tally struct {
	Key     string // of a region; the name of a specialty; "" of all
	Seasons [Seasons]Count
	Unsaid  int // programs of the group that state no cutoff
}

// Tallies count the doors of a set of programs.
type Tallies struct {
	All         Tally
	Specialties []Tally // those with most programs first
	Regions     []Tally // likewise
}

// Count counts the doors of the programs that wanted wants.
func (b *Book) Count(wanted func(*domain.Program) bool) Tallies {
	var out Tallies
	specialties, regions := groups{}, groups{}
	doors := make(map[*domain.Program]*Door, len(b.Doors))
	for i := range b.Doors {
		doors[b.Doors[i].Program] = &b.Doors[i]
	}
	for i := range b.programs {
		p := &b.programs[i]
		if !wanted(p) {
			continue
		}
		for _, t := range []*Tally{&out.All, specialties.of(p.Specialty), regions.of(p.Region)} {
			d, stated := doors[p]
			if !stated {
				t.Unsaid++
				continue
			}
			for n, s := range d.States {
				t.Seasons[n][s]++
			}
		}
	}
	out.Specialties, out.Regions = specialties.list(), regions.list()
	return out
}

type groups map[string]*Tally

func (g groups) of(key string) *Tally {
	if g[key] == nil {
		g[key] = &Tally{Key: key}
	}
	return g[key]
}

// list orders the groups by how many programs state a cutoff, then by size.
func (g groups) list() (out []Tally) {
	for _, t := range g {
		out = append(out, *t)
	}
	slices.SortFunc(out, func(a, b Tally) int {
		return cmp.Or(cmp.Compare(b.Seasons[0].Stated(), a.Seasons[0].Stated()), cmp.Compare(b.Unsaid, a.Unsaid), cmp.Compare(a.Key, b.Key))
	})
	return out
}

// standingsOf are the standings of the seasons, the first one first.
func standingsOf(in Input) (out [Seasons]*standing.Standing) {
	for n := range Seasons {
		season := in.Season + n
		first, _ := in.Catalog.FirstSubmission(season)
		out[n] = standing.Of(in.Profile, in.Catalog, season, in.Profile.SubmitsOn(season, first), in.Today)
	}
	return out
}
