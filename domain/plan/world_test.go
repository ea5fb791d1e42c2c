package plan_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
	"secondlook/domain/ranking"
)

// world is a catalog of a few programs with an engine.
type world struct {
	catalog *domain.Catalog
	engine  *ranking.Engine
	planner *plan.Planner
}

var calendar = plan.Calendar{
	Submit: domain.NewDate(2026, time.September, 2), RankingOpens: domain.NewDate(2027, time.February, 1),
	RankDeadline: domain.NewDate(2027, time.March, 3), MatchStatus: domain.NewDate(2027, time.March, 15), MatchDay: domain.NewDate(2027, time.March, 19),
}

// newWorld has programs in the Valley and elsewhere, of three specialties; some
// say their visas, some file an H-1B, one is closed to all by its minimum.
func newWorld(t enginetest.TB) *world { return worldOf(t, 18) }

// worldOf has so many programs, alike in sixes.
func worldOf(t enginetest.TB, n int) *world {
	var programs []domain.Program
	for i := range n {
		specialty := []string{domain.FamilyMedicine, domain.InternalMedicine, domain.Psychiatry}[i%3]
		city, state, region := "Fresno", "CA", "central_valley"
		if i%2 == 1 {
			city, state, region = "Reno", "NV", "nevada"
		}
		p := enginetest.Program(fmt.Sprintf("p%02d", i), specialty, city, state, region)
		switch i % 6 {
		case 0, 1:
			enginetest.Says(t, &p, "visa_j1", "yes", "2026-09")
			enginetest.Says(t, &p, "spanish_useful", "yes", "2026-09")
		case 2:
			enginetest.Says(t, &p, "visa_h1b", "yes", "2026-09")
			enginetest.Says(t, &p, "visa_j1", "no", "2026-09")
		case 3:
			enginetest.Says(t, &p, "max_years_since_graduation", "2", "2020")
		}
		programs = append(programs, p)
	}
	enginetest.Says(t, &programs[5], "min_step2", "270", "2026-09")
	c := enginetest.Catalog(programs...)
	r := enginetest.Reference(t)
	e := ranking.New(c, r)
	return &world{catalog: c, engine: e, planner: plan.New(e, c, r)}
}

// start is where an applicant stands with the first n programs on the list.
func (w *world) start(p domain.Profile, n int, today domain.Date) plan.Start {
	s := plan.Start{
		Profile: p, Season: enginetest.Season, Today: today, Calendar: calendar, Saved: true,
		Ranking: w.engine.Rank(w.catalog.Programs, p, enginetest.Season, today),
	}
	return w.with(s, w.catalog.Programs[:n])
}

// with is a start from another list; what is not closed could be added to it.
func (w *world) with(s plan.Start, list []domain.Program) plan.Start {
	s.List, s.Next = list, nil
	season := w.engine.Model.Season()
	for i := range s.Ranking.Programs {
		row := &s.Ranking.Programs[i]
		on := slices.ContainsFunc(list, func(p domain.Program) bool { return p.Key == row.Program.Key })
		if !on && row.Rank > 0 && row.Wished {
			s.Next = append(s.Next, plan.Next{Ranked: row, Cents: 1100})
		}
	}
	help := func(x plan.Next) float64 { return x.Chance * season.Weight(x.Program.Specialty, x.Assessment.Match) }
	slices.SortStableFunc(s.Next, func(a, b plan.Next) int { return cmp.Compare(help(b), help(a)) })
	return s
}

// applicant is one with something left to do everywhere.
func applicant() domain.Profile {
	p := enginetest.Applicant()
	p.Applicant.Wishes = domain.Wishes{Specialties: []string{"FM", "IM", "Psych"}, Regions: []string{"central_valley", "nevada"}}
	p.Letters = append(p.Letters,
		domain.Letter{ID: 7, Writer: "Dr. Soon", Role: domain.ProgramDirector, Specialty: domain.FamilyMedicine, US: true, Status: domain.LetterAgreed, Date: domain.NewDate(2026, 11, 1)},
		domain.Letter{ID: 8, Writer: "Dr. Never", US: true, Status: domain.LetterDeclined},
	)
	p.People = []domain.Person{{ID: 4, Name: "Dr. Link", Programs: []string{"p00", "p01", "p17"}}}
	return p
}

func (w *world) moves(p domain.Profile, n int) []plan.Move {
	return w.planner.Moves(w.start(p, n, enginetest.Today))
}

// kind returns the moves of one kind.
func kind(moves []plan.Move, k plan.Kind) (out []plan.Move) {
	for _, m := range moves {
		if m.Kind == k {
			out = append(out, m)
		}
	}
	return out
}

func one(t *testing.T, moves []plan.Move, k plan.Kind) plan.Move {
	t.Helper()
	found := kind(moves, k)
	if len(found) != 1 {
		t.Fatalf("%d moves of kind %v, want one, in %v", len(found), k, moves)
	}
	return found[0]
}
