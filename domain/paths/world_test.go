package paths

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
	"secondlook/domain/ranking"
)

var calendar = plan.Calendar{
	Submit: domain.NewDate(2026, time.September, 2), RankingOpens: domain.NewDate(2027, time.February, 1),
	RankDeadline: domain.NewDate(2027, time.March, 3), MatchStatus: domain.NewDate(2027, time.March, 15), MatchDay: domain.NewDate(2027, time.March, 19),
}

// place is a small catalog with a planner.
type place struct {
	catalog *domain.Catalog
	engine  *ranking.Engine
	ref     *chance.Reference
}

// placeOf has n programs of three specialties in the Valley and elsewhere; every
// sixth takes nobody more than four years after graduation.
func placeOf(t enginetest.TB, n int, values map[string]float64) *place {
	var programs []domain.Program
	for i := range n {
		specialty := []string{domain.FamilyMedicine, domain.InternalMedicine, domain.Psychiatry}[i%3]
		city, state, region := "Fresno", "CA", "central_valley"
		if i%2 == 1 {
			city, state, region = "Reno", "NV", "nevada"
		}
		p := enginetest.Program(fmt.Sprintf("p%03d", i), specialty, city, state, region)
		enginetest.Says(t, &p, "visa_j1", "yes", "2026-09")
		if i%6 == 3 {
			enginetest.Says(t, &p, "max_years_since_graduation", "4", "2026-09")
		}
		programs = append(programs, p)
	}
	c := enginetest.Catalog(programs...)
	c.Fees = append(c.Fees, domain.Fee{Season: 2027, Service: "USMLE", Item: "step3", Cents: 95500, Source: "x"})
	r := enginetest.Reference(t)
	for name, v := range values {
		r = r.With(name, v)
	}
	return &place{c, ranking.New(c, r), r}
}

// start is where an applicant stands with the first n programs on the list, and
// all others to choose from later.
func (p *place) start(who domain.Profile, n int) Start {
	return Start{Profile: who, Season: enginetest.Season, Today: enginetest.Today, Calendar: calendar, List: p.catalog.Programs[:n], More: p.catalog.Programs[n:]}
}

func (p *place) planner() *Planner { return New(p.engine, p.catalog, p.ref) }

func (p *place) find(t testing.TB, s Start) *Found {
	t.Helper()
	f, err := p.planner().Find(context.Background(), s, nil)
	if err != nil || f == nil {
		t.Fatalf("found %v: %v", f, err)
	}
	return f
}

// of returns the line of a kind, among all or among those left out.
func (f *Found) of(kind Kind, d domain.Doing) *Line {
	for _, list := range [][]Line{f.Lines, f.Left} {
		for i := range list {
			if list[i].Kind == kind && list[i].Doing == d {
				return &list[i]
			}
		}
	}
	return nil
}

func applicant() domain.Profile {
	p := enginetest.Applicant()
	p.Applicant.Wishes = domain.Wishes{Specialties: []string{"FM", "IM"}, Regions: []string{"central_valley"}}
	return p
}

// The first season's chance is that of the list today, range and all.
func TestFirstSeasonIsToday(t *testing.T) {
	p := placeOf(t, 24, nil)
	s := p.start(applicant(), 12)
	result := p.engine.Rank(s.List, s.Profile, s.Season, s.Today)
	var list []chance.Ticket
	for i := range result.Programs {
		list = append(list, result.Programs[i].Ticket())
	}
	want, low, high := p.engine.Model.ListChance(list)
	got := p.find(t, s).of(Each, domain.DoNothing).Matched[0]
	if math.Abs(got.Value-want) > 5e-4 || math.Abs(got.Low-low) > 3e-3 || math.Abs(got.High-high) > 3e-3 {
		t.Errorf("the path begins with %+v, today is %v (%v–%v)", got.Estimate, want, low, high)
	}
	if mean := chance.Mean(p.engine.Model.Lasting(list)); math.Abs(mean-want) > 5e-4 {
		t.Errorf("the mean is %v, not %v", mean, want)
	}
}

// Later seasons follow each other: chances rise, years pass, doors close, and each
// season without a match makes the next one less likely than it was by itself.
func TestSeasonsPass(t *testing.T) {
	p := placeOf(t, 24, nil)
	s := p.start(applicant(), 12)
	s.More = nil
	f := p.find(t, s)
	l := f.of(Each, domain.DoNothing)
	if best := f.Best(); best.Ahead.Value != 0 || l.Ahead.Year < 2027 || l.Ahead.Value < 0 || l.Ahead.Low > l.Ahead.Value || l.Ahead.High < l.Ahead.Value {
		t.Errorf("the best one is ahead by %+v, and of itself by %+v", l.Ahead, best.Ahead)
	}
	if f.Seasons != 4 || len(l.Steps) != 4 || l.Steps[3].Season != 2030 || l.Matched[3].Year != 2030 {
		t.Fatalf("%+v", l)
	}
	for k, m := range l.Matched {
		if m.Low > m.Value || m.High < m.Value || m.Value < 0 || m.Value > 1 || k > 0 && m.Value <= l.Matched[k-1].Value {
			t.Errorf("by %d: %+v", m.Year, m)
		}
	}
	years := l.Steps[0].Years
	if math.Abs(years-3.2) > 0.1 || math.Abs(l.Steps[3].Years-years-3) > 0.05 || l.Steps[1].Sends != domain.NewDate(2027, time.September, 2) {
		t.Errorf("years %v and %v, sent on %v", years, l.Steps[3].Years, l.Steps[1].Sends)
	}
	if want := []string{"p003", "p009"}; !slices.Equal(l.Steps[2].Closes, want) || l.Steps[1].Closes != nil || l.Steps[3].Closes != nil {
		t.Errorf("doors close: %v, %v, %v", l.Steps[1].Closes, l.Steps[2].Closes, l.Steps[3].Closes)
	}
	once := f.of(Once, domain.DoNothing)
	first := once.Matched[0].Value
	if again := (l.Matched[1].Value - first) / (1 - first); again >= first {
		t.Errorf("after a season without a match the chance is %v, before it was %v", again, first)
	}
	if l.Cents != (12+12+10+10)*1100 || once.Cents != 12*1100 { // two are closed from the third season on
		t.Errorf("costs %d and %d", l.Cents, once.Cents)
	}
}

// The search is as good as going through all paths, with the engine behind it.
func TestBestOfAll(t *testing.T) {
	p := placeOf(t, 12, map[string]float64{"set.path_seasons": 2, "set.path_soap": 0.05, "set.path_preliminary": 0.3, "set.path_transitional": 0.9})
	w := p.planner().world(p.start(applicant(), 6))
	want, _ := byHand(w.process, walked{missed: ones()}, nil)
	got, _ := w.process.Solve(nil)
	if !same(&got.Plan, &want.Plan) || got.Chance != want.Chance || got.Cents != want.Cents {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	every(w.process, 0, Done{}, nil, func(path Path) {
		x := w.process.Follow(path)
		if got := w.matched(&x.Plan, false, 0)[w.seasons-1]; math.Abs(got-x.Chance) > 1e-12 {
			t.Fatalf("%+v: %v and %v", path, got, x.Chance)
		}
	})
}

// What is kept of a season is what the engine says of it when asked anew.
func TestWhatIsKeptIsTheSame(t *testing.T) {
	p := placeOf(t, 12, map[string]float64{"set.path_seasons": 3})
	w := p.planner().world(p.start(applicant(), 6))
	n := 0
	every(w.process, 0, Done{}, nil, func(path Path) {
		if n++; n%97 != 0 {
			return
		}
		var done Done
		for k, c := range path {
			done[k] = c.Doing
			kept := w.seat(k, done).at
			if fresh := p.planner().world(w.Start).seat(k, done).at; fresh != kept {
				t.Fatalf("%+v in season %d: %v, anew %v", path, k, kept, fresh)
			}
		}
	})
}

// A preliminary year rests on a place. Where nobody has told how likely one is it
// changes nothing, is never the best, and its range says from what to what.
func TestAPlaceThatNobodyHasTold(t *testing.T) {
	p := placeOf(t, 24, nil)
	f := p.find(t, p.start(applicant(), 12))
	l := f.of(Beside, domain.DoPreliminary)
	if l == nil || !l.Unknown || l.Last().Placed.Value <= l.Last().Value || l.Matched[0].Placed.Value != l.Matched[0].Value {
		t.Fatalf("%+v", l)
	}
	if l.Else == nil || l.Last().Value < f.of(Each, domain.DoNothing).Last().Value-1e-9 {
		t.Errorf("without a place %v, and then %+v", l.Last(), l.Else)
	}
	told := placeOf(t, 24, map[string]float64{"set.path_preliminary": 0.4})
	g := told.find(t, told.start(applicant(), 12)).of(Beside, domain.DoPreliminary)
	if g.Unknown || g.Last().Value <= l.Last().Value || g.Last().Value >= g.Last().Placed.Value {
		t.Errorf("told: %+v", g.Last())
	}
}

// A year of training is training: a program that counts from the last one opens
// again, and the work in it is hands-on.
func TestAYearOfTrainingIsTraining(t *testing.T) {
	p := placeOf(t, 6, map[string]float64{"set.path_preliminary": 1})
	for i := range p.catalog.Programs {
		enginetest.Says(t, &p.catalog.Programs[i], "max_years_since_graduation", "4", "2026-09")
		enginetest.Says(t, &p.catalog.Programs[i], "years_counted_from", "last training", "2026-09")
	}
	w := p.planner().world(p.start(applicant(), 6))
	with, without := w.seat(3, Done{domain.DoPreliminary}), w.seat(3, Done{})
	if chance.Mean(with.at) < chance.Mean(without.at)+0.1 { // without it nobody knows when training was
		t.Errorf("with the year %v, without it %v", with.at, without.at)
	}
	profile := w.profile(3, w.effects(3, Done{domain.DoPreliminary}))
	if posts := profile.Posts; len(posts) != 1 || posts[0].Kind != domain.PreliminaryPost || posts[0].Start != domain.NewDate(2027, time.July, 1) {
		t.Errorf("%+v", posts)
	}
}

// What is not open is on no path: not lawful, after the applications are sent,
// twice where once is all, or beside a year of training.
func TestOnlyWhatIsOpen(t *testing.T) {
	p := placeOf(t, 12, map[string]float64{"set.path_seasons": 3})
	who := applicant()
	who.Applicant.Footing.Travel = domain.SaysNo
	s := p.start(who, 6)
	s.Sent = true
	w := p.planner().world(s)
	every(w.process, 0, Done{}, nil, func(path Path) {
		if !path[0].Apply {
			t.Fatalf("waits although applications are sent: %+v", path)
		}
		count := map[domain.Doing]int{}
		for k, c := range path {
			count[c.Doing]++
			if k > 0 && oneYear(path[k-1].Doing) && c.Doing != domain.DoNothing && c.Doing != domain.DoStep3 {
				t.Fatalf("beside a year of training: %+v", path)
			}
		}
		if count[domain.DoStep3] > 0 || count[domain.DoPreliminary]+count[domain.DoTransitional] > 1 || count[domain.DoResearch] > 2 {
			t.Fatalf("not open: %+v", path)
		}
	})
	late := s
	late.Sent, late.Today = false, domain.NewDate(2027, time.March, 4)
	for _, c := range p.planner().world(late).options(0, Done{}) {
		if c.Apply {
			t.Fatal("applies after lists are certified")
		}
	}
}

// The applicant's own path stands beside the others, also one that is not open;
// the same records give the same answer.
func TestOwnPathAndSameAnswer(t *testing.T) {
	p := placeOf(t, 12, nil)
	s := p.start(applicant(), 6)
	s.Own = []domain.OwnPath{{Name: "Mine", Steps: []domain.PathStep{{Season: 2027, Apply: true, SOAP: true, Doing: domain.DoStep3}, {Season: 2028, Doing: domain.DoPreliminary}, {Season: 2040, Apply: true}}}}
	f := p.find(t, s)
	own := &f.Lines[len(f.Lines)-1]
	if own.Kind != Own || own.Own.Name != "Mine" || !own.Barred || !own.Steps[1].Shuts || !own.Steps[0].SOAP || own.Last().Value > f.Best().Last().Value+1e-9 {
		t.Errorf("%+v", own)
	}
	for range 3 {
		if g := p.find(t, s); fmt.Sprintf("%+v", g.Lines[0]) != fmt.Sprintf("%+v", f.Lines[0]) || len(g.Lines) != len(f.Lines) || !slices.Equal(g.Flips, f.Flips) {
			t.Fatal("another answer")
		}
	}
	if f, err := p.planner().Find(context.Background(), Start{Season: 2027}, nil); f != nil || err != nil {
		t.Errorf("without a list: %v, %v", f, err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := p.planner().Find(ctx, s, nil); err == nil {
		t.Error("goes on although it was stopped")
	}
}

// A longer look never finds less.
func TestLongerIsNeverWorse(t *testing.T) {
	last := 0.0
	for n := range 6 {
		p := placeOf(t, 12, map[string]float64{"set.path_seasons": float64(n + 1), "set.path_same": 0})
		s := p.start(applicant(), 6)
		got := p.find(t, s).Best().Last().Value
		if got < last-1e-9 {
			t.Errorf("%d seasons: %v after %v", n+1, got, last)
		}
		last = got
	}
}

// Four seasons with every option and every estimate told, a usual list and one of
// 300 applications: within two seconds.
func BenchmarkFind(b *testing.B) {
	for _, of := range []struct{ seasons, list, programs int }{{4, 80, 240}, {4, 300, 1200}, {6, 80, 240}} {
		b.Run(fmt.Sprintf("%d seasons, %d applications", of.seasons, of.list), func(b *testing.B) {
			p := placeOf(b, of.programs, map[string]float64{
				"set.path_seasons": float64(of.seasons), "set.path_soap": 0.03, "set.path_preliminary": 0.2, "set.path_transitional": 0.1,
			})
			s := p.start(applicant(), of.list)
			for b.Loop() {
				p.find(b, s)
			}
		})
	}
}
