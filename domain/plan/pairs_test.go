package plan_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
	"secondlook/domain/screening"

	"pgregory.net/rapid"
)

func (w *world) all(t enginetest.TB, s plan.Start) plan.Found {
	t.Helper()
	found, err := w.planner.All(context.Background(), s, nil)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// chanceOf works out the chance to match by hand: rank, one track an
// application, list chance.
func (w *world) chanceOf(s plan.State, today domain.Date) float64 {
	res := w.engine.Rank(s.Programs, s.Profile, enginetest.Season, today)
	seen, list := map[string]bool{}, []chance.Ticket(nil)
	for i := range res.Programs {
		row := &res.Programs[i]
		if !seen[row.Program.Application()] {
			seen[row.Program.Application()] = true
			list = append(list, chance.Ticket{Program: row.Program, Assessment: &row.Assessment})
		}
	}
	p, _, _ := w.engine.Model.ListChance(list)
	return p
}

// Each gain is what one gets who edits the records and ranks anew.
func TestGainsByHand(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		p := someone(t)
		s := w.start(p, rapid.IntRange(3, 12).Draw(t, "listed"), enginetest.Today)
		base := plan.State{Profile: p, Programs: s.List}
		before := w.chanceOf(base, s.Today)
		byHand := func(moves ...*plan.Move) (float64, bool) {
			at := base
			for _, m := range moves {
				if m.Change == nil || m.Until == calendar.RankDeadline { // late: see TestLateMoves
					return 0, false
				}
				at = m.Change(at)
			}
			return w.chanceOf(at, s.Today) - before, true
		}
		found := w.all(t, s)
		for i := range found.Moves {
			m := &found.Moves[i]
			if gain, ok := byHand(m); ok && m.Possible() && math.Abs(gain-m.Value) > 1e-9 {
				t.Fatalf("%s %s gains %v, by hand %v", m.Kind, m.Key, m.Value, gain)
			}
		}
		const apart = 5 // not each of so many pairs in every world
		from := rapid.IntRange(0, apart-1).Draw(t, "from")
		for i, x := range found.Pairs {
			if i%apart != from {
				continue
			}
			if gain, ok := byHand(x.First, x.Second); ok && math.Abs(gain-x.Value) > 1e-9 {
				t.Fatalf("%s with %s gain %v, by hand %v", x.First.Key, x.Second.Key, x.Value, gain)
			}
		}
	})
}

func TestPairsAreNeverWorseThanTheBetterOfTheTwo(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		s := w.start(someone(t), rapid.IntRange(0, 18).Draw(t, "listed"), enginetest.Today)
		found := w.all(t, s)
		last := math.Inf(1)
		for _, x := range found.Pairs {
			switch {
			case x.Value < max(x.First.Value, x.Second.Value):
				t.Fatalf("%s with %s gain %v, alone %v and %v", x.First.Key, x.Second.Key, x.Value, x.First.Value, x.Second.Value)
			case x.Low < 0 || x.Low > x.Value || x.High < x.Value || x.High > 1:
				t.Fatalf("%v lies outside of its range %v to %v", x.Value, x.Low, x.High)
			case math.Abs(x.Interaction-(x.Value-x.First.Value-x.Second.Value)) > 1e-12:
				t.Fatalf("the interaction is %v", x.Interaction)
			case x.Value > last:
				t.Fatal("the pairs do not stand by their gains")
			case x.Need.Days < max(x.First.Need.Days, x.Second.Need.Days), x.Need.Cents != x.First.Need.Cents+x.Second.Need.Cents:
				t.Fatalf("%+v for %+v and %+v", x.Need, x.First.Need, x.Second.Need)
			case !x.Until.IsZero() && enginetest.Today.AddDays(x.Need.Days).After(x.Until):
				t.Fatalf("%s with %s cannot be done in time", x.First.Key, x.Second.Key)
			case x.First.Kind == x.Second.Kind && (x.First.Key == x.Second.Key || x.First.Kind == plan.PassStep2):
				t.Fatalf("%s is paired with %s", x.First.Key, x.Second.Key)
			case !x.First.Possible() && x.Second.Kind != plan.PassStep3:
				t.Fatalf("%s comes too late and is paired", x.First.Key)
			}
			last = x.Value
		}
	})
}

// No pair is lost: each two moves that go together and add something are there.
func TestEveryPairIsThere(t *testing.T) {
	w := newWorld(t)
	found := w.all(t, w.start(applicant(), 9, enginetest.Today))
	have := map[[2]string]bool{}
	for _, x := range found.Pairs {
		have[[2]string{x.First.Key, x.Second.Key}], have[[2]string{x.Second.Key, x.First.Key}] = true, true
	}
	months := 0
	for i, a := range found.Moves {
		for _, b := range found.Moves[:i] {
			if !a.Possible() || !b.Possible() || have[[2]string{a.Key, b.Key}] {
				continue
			}
			if a.Kind == plan.Rotation && b.Kind == plan.Rotation {
				months++ // two months one after the other take till the end of February
				continue
			}
			if b.Kind == plan.AddPrograms && (a.Kind == plan.Swap || a.Kind == plan.Verify) {
				continue // in so small a world all others are then on the list
			}
			t.Errorf("%s with %s is left out", a.Key, b.Key)
		}
	}
	if months != 3 {
		t.Errorf("%d pairs of months are too long, want those of three rotations", months)
	}
}

// Two months of work follow each other; what waits for another move does too;
// all else goes side by side.
func TestTimesOfPairs(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.Applicant.ECFMG = domain.ECFMGInProgress
	found := w.all(t, w.start(p, 9, domain.NewDate(2026, 10, 1)))
	days := map[string]int{}
	for _, x := range found.Pairs {
		days[x.First.Key+" + "+x.Second.Key] = x.Need.Days
	}
	for pair, want := range map[string]int{
		"central_valley + nevada": 60 + 30, "ecfmg + step3": 42 + 42, "nevada + Dr. Link": 60, "ecfmg + nevada": 60,
	} {
		if days[pair] != want {
			t.Errorf("%s take %d days, want %d; of %v", pair, days[pair], want, days)
		}
	}
	if days["step3 + nevada"] != 0 {
		t.Error("Step 3 is paired before the certificate is there")
	}
	i := slices.IndexFunc(found.Pairs, func(x plan.Pair) bool { return x.Second.Key == "step3" })
	if x := found.Pairs[i]; x.First.Kind != plan.Certificate || x.Second.Possible() {
		t.Errorf("%+v", x)
	}
}

// Step 3 does little for who takes a J-1 only, and to take an H-1B too does
// nothing without Step 3: together they open programs.
func TestMovesThatNeedEachOther(t *testing.T) {
	w := newWorld(t)
	found := w.all(t, w.start(applicant(), 9, enginetest.Today))
	i := slices.IndexFunc(found.Pairs, func(x plan.Pair) bool { return x.First.Kind == plan.PassStep3 && x.Second.Kind == plan.OtherVisa })
	if i < 0 || found.Pairs[i].Effect != plan.MoreThanSum || found.Pairs[i].Second.Value != 0 || len(kind(found.Moves, plan.OtherVisa)) > 0 {
		t.Errorf("Step 3 with an H-1B too is not told as more than the sum: %+v", found.Pairs)
	}
	p := applicant()
	p.Applicant.Status = domain.NeedsH1B
	for _, m := range kind(w.moves(p, 9), plan.OtherVisa) {
		if m.Key != "j1" || m.Value <= 0 {
			t.Errorf("%+v", m)
		}
	}
}

func TestASearchCanBeGivenUp(t *testing.T) {
	w := newWorld(t)
	ctx, stop := context.WithCancel(t.Context())
	calls := 0
	_, err := w.planner.All(ctx, w.start(applicant(), 9, enginetest.Today), func(done, of int) {
		if calls++; done != calls || of < done {
			t.Errorf("call %d: %d of %d", calls, done, of)
		}
		if done == 3 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || calls != 3 {
		t.Errorf("after %d of the pairs: %v", calls, err)
	}
}

// Signals and closed programs: the best single signal, and the next best of the
// same specialty at no cost.
func TestSignalsAndSwaps(t *testing.T) {
	w := newWorld(t)
	w.catalog.Quotas = []domain.SignalQuota{
		{Season: 2027, Specialty: domain.FamilyMedicine, Total: 2, Source: "x"}, {Season: 2027, Specialty: domain.InternalMedicine, Gold: 1, Silver: 2, Total: 3, Source: "x"},
	}
	p := applicant()
	p.Applications = []domain.Application{
		{Program: "p00", Season: enginetest.Season, Status: domain.Planned, Signal: domain.SingleSignal},
		{Program: "p01", Season: enginetest.Season, Status: domain.Planned, Signal: domain.GoldSignal},
		{Program: "p09", Season: enginetest.Season, Status: domain.Submitted},
	}
	moves := w.moves(p, 12)
	signals := kind(moves, plan.Signal)
	if len(signals) != 2 {
		t.Fatalf("%d signals are left to place, want one of family medicine and a silver one: %+v", len(signals), signals)
	}
	for _, m := range signals {
		if m.Basis != chance.Derived || m.Size != plan.InPoints || m.Need != (plan.Need{}) || m.Program == "p00" || m.Program == "p01" || m.Program == "p09" {
			t.Errorf("%+v", m)
		}
	}
	// No other place for the signal gains more.
	s := w.start(p, 12, enginetest.Today)
	before := w.chanceOf(plan.State{Profile: p, Programs: s.List}, s.Today)
	for _, q := range s.List {
		if q.Specialty != domain.FamilyMedicine || q.Key == "p00" || q.Key == "p09" {
			continue
		}
		other := p
		other.Applications = append(slices.Clone(p.Applications), domain.Application{Program: q.Key, Season: enginetest.Season, Status: domain.Planned, Signal: domain.SingleSignal})
		best := slices.IndexFunc(signals, func(m plan.Move) bool { return m.Key == "signal "+m.Program })
		if gain := w.chanceOf(plan.State{Profile: other, Programs: s.List}, s.Today) - before; gain > signals[best].Value+1e-9 {
			t.Errorf("a signal for %s gains %v, more than %v", q.Key, gain, signals[best].Value)
		}
	}
	swap := one(t, moves, plan.Swap)
	if swap.Need != (plan.Need{}) || swap.Value <= 0 {
		t.Errorf("%+v", swap)
	}
	after := swap.Change(plan.State{Profile: p, Programs: s.List}).Programs
	if len(after) != len(s.List) {
		t.Errorf("%d programs, then %d", len(s.List), len(after))
	}
	count := map[string]int{}
	for i := range after {
		count[after[i].Specialty]++
		count[s.List[i].Specialty]--
	}
	closed := func(programs []domain.Program) (n int) {
		for _, row := range w.engine.Rank(programs, p, enginetest.Season, s.Today).Programs {
			if row.Verdict == screening.Closed {
				n++
			}
		}
		return n
	}
	if gone := closed(s.List) - closed(after); gone != swap.Title.Args[0] {
		t.Errorf("%d closed programs are dropped, and %v is told", gone, swap.Title.Args[0])
	}
	for name, n := range count {
		if n != 0 {
			t.Errorf("%d more of %s: the fees are not the same", n, name)
		}
	}
}

// What comes between the invitations and the deadline of the lists changes no
// interview, and counts for what binds later.
func TestLateMoves(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.Applicant.ECFMG = domain.ECFMGNotStarted
	for _, c := range []struct {
		today domain.Date
		late  bool
		can   bool
	}{
		{domain.NewDate(2026, 12, 21), false, true}, // ready on 1 February
		{domain.NewDate(2026, 12, 22), true, true},
		{domain.NewDate(2027, 1, 20), true, true}, // ready on 3 March
		{domain.NewDate(2027, 1, 21), true, false},
	} {
		m := one(t, w.planner.Moves(w.start(p, 9, c.today)), plan.Certificate)
		if (m.Until == calendar.RankDeadline) != c.late || m.Possible() != c.can || (m.Value > 0) != c.can {
			t.Errorf("on %v: %+v", c.today, m)
		}
	}
	s := w.start(p, 9, domain.NewDate(2027, 1, 10))
	m := one(t, w.planner.Moves(s), plan.Certificate)
	e := w.planner.Effects(s, &m)
	if len(e.Shifts) == 0 {
		t.Fatal("nothing changes")
	}
	for _, x := range e.Shifts {
		if x.Before.Estimate != x.After.Estimate {
			t.Errorf("the interview of %s changes", x.Program.Key)
		}
	}
}

// Who does not state the certificate is offered to note it: alone it counts,
// and Step 3 comes after it.
func TestACertificateThatIsNotStatedIsNoDeadEnd(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.Applicant.ECFMG = domain.ECFMGUnknown
	found := w.all(t, w.start(p, 9, domain.NewDate(2026, 10, 1)))
	if m := one(t, found.Moves, plan.Certificate); !m.Possible() || m.Value <= 0 || m.Title.Key != "plan.ecfmg.note" {
		t.Errorf("%+v", m)
	}
	if i := slices.IndexFunc(found.Pairs, func(x plan.Pair) bool { return x.First.Kind == plan.Certificate && x.Second.Kind == plan.PassStep3 }); i < 0 || found.Pairs[i].Value <= found.Pairs[i].First.Value {
		t.Errorf("Step 3 after the certificate is no pair that adds to it: %+v", found.Pairs)
	}
}
