package paths

import (
	"context"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/study"
)

// by is a line with chances by each March and a cost.
func by(kind Kind, cents int64, chances ...float64) Line {
	l := Line{Kind: kind, Cents: cents}
	for i, v := range chances {
		l.Matched = append(l.Matched, March{Year: 2027 + i, Estimate: chance.Estimate{Value: v, Low: v, High: v}})
	}
	return l
}

// A path is left out where another one is as good by every March for no more
// money, and better or cheaper somewhere.
func TestDominates(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b Line
		want bool
	}{
		{"better by one March", by(Beside, 5, 0.5, 0.7), by(Wait, 5, 0.4, 0.7), true},
		{"as good and cheaper", by(Beside, 4, 0.4, 0.7), by(Wait, 5, 0.4, 0.7), true},
		{"the same", by(Beside, 5, 0.4, 0.7), by(Wait, 5, 0.4, 0.7), false},
		{"the same but for rounding", by(Beside, 5, 0.4+1e-12, 0.7), by(Wait, 5, 0.4, 0.7), false},
		{"better and dearer", by(Beside, 6, 0.5, 0.7), by(Wait, 5, 0.4, 0.7), false},
		{"better early and worse late", by(Beside, 5, 0.5, 0.6), by(Wait, 5, 0.4, 0.7), false},
		{"cheaper and worse", by(Beside, 1, 0.3, 0.6), by(Wait, 5, 0.4, 0.7), false},
	} {
		if got := dominates(&tt.a, &tt.b); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
		if tt.want && dominates(&tt.b, &tt.a) {
			t.Errorf("%s: both ways", tt.name)
		}
	}
	open := func(l Line, d domain.Doing) Line {
		l.untold[d]++
		return l
	}
	better, worse := by(Beside, 4, 0.5, 0.7), by(Wait, 5, 0.4, 0.7)
	for _, tt := range []struct {
		name string
		a, b Line
		want bool
	}{
		{"what nobody has told is not cheaper", open(better, domain.DoClinic), worse, false},
		{"nor is another thing", open(better, domain.DoClinic), open(worse, domain.DoResearch), false},
		{"the same thing on both", open(better, domain.DoClinic), open(worse, domain.DoClinic), true},
		{"on the other one alone", better, open(worse, domain.DoClinic), true},
	} {
		if got := dominates(&tt.a, &tt.b); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
	unknown := by(Beside, 9, 0.1, 0.2)
	unknown.Unknown = true
	all := []Line{by(Best, 9, 0.3, 0.3), by(Each, 9, 0.2, 0.2), by(Wait, 9, 0.1, 0.1), unknown, by(Once, 1, 0.1, 0.1)}
	out, left := undominated(all)
	if len(out) != 4 || len(left) != 1 || left[0].Kind != Wait || out[0].Kind != Best || !out[2].Unknown {
		t.Errorf("%d stand, %d are left out", len(out), len(left))
	}
}

// The paths that people think of are those that are open: each of them once, with
// what is done first, and none that waits where applications are sent.
func TestNamed(t *testing.T) {
	for _, sent := range []bool{false, true} {
		w := worldOf(t, nil, func(s *Start) { s.Sent = sent })
		w.step3, w.process = study.Take, w.decides()
		seen := map[[2]int]bool{}
		for _, l := range w.named() {
			key := [2]int{int(l.Kind), int(l.Doing)}
			if seen[key] || len(l.Path) != w.seasons || !w.allows(l.Path) {
				t.Errorf("%v %v: %+v", l.Kind, l.Doing, l.Path)
			}
			seen[key] = true
			if l.Kind == Wait && (sent || l.Path[0].Apply || l.Path[0].Doing != l.Doing || !l.Path[1].Apply) {
				t.Errorf("to wait: %+v", l.Path)
			}
			if l.Kind == Beside && (!l.Path[0].Apply || l.Path[0].Doing != l.Doing) {
				t.Errorf("beside: %+v", l.Path)
			}
			if l.Kind == Once && (!l.Path[0].Apply || slices.Contains(l.Path[1:], Choice{Apply: true})) {
				t.Errorf("once: %+v", l.Path)
			}
			if oneYear(l.Doing) != (l.Else != nil) {
				t.Errorf("%v %v: instead %+v", l.Kind, l.Doing, l.Else)
			}
		}
		if want := map[bool]int{false: 2 + 7 + 5, true: 2 + 7}[sent]; len(seen) != want {
			t.Errorf("sent %v: %d paths, not %d", sent, len(seen), want)
		}
	}
}

// Step 3 is a step of the first season where its card does not speak against it; in
// later ones it is, unless it can never be again. Asked about by an applicant
// without practice tests, it is too early.
func TestStep3ByItsVerdict(t *testing.T) {
	w := worldOf(t, nil, nil)
	if w.step3 != study.Wait {
		t.Errorf("the card says %v", w.step3)
	}
	for v, want := range map[study.Verdict][2]bool{
		study.Done: {}, study.NoneLeft: {}, study.Awaited: {true, true}, study.Take: {true, true}, study.Optional: {true, true},
		study.Wait: {false, true}, study.Delay: {false, true}, study.Avoid: {false, true}, study.TooLate: {false, true},
	} {
		w.step3, w.process = v, w.decides()
		if got := [2]bool{w.open(0, Done{}, domain.DoStep3), w.open(1, Done{}, domain.DoStep3)}; got != want {
			t.Errorf("%v: open now and later %v", v, got)
		}
		first := slices.ContainsFunc(w.named(), func(l Line) bool { return l.Doing == domain.DoStep3 })
		if first != want[0] {
			t.Errorf("%v: it is first on a path: %v", v, first)
		}
	}
	p := placeOf(t, 12, nil)
	if f := p.find(t, p.start(applicant(), 6)); f.Step3 != study.Wait || f.of(Beside, domain.DoStep3) != nil {
		t.Errorf("found with %v", f.Step3)
	}
}

// Seasons that are asked for count before those of the settings, and six are all.
func TestSeasonsAskedFor(t *testing.T) {
	for asked, want := range map[int]int{0: 4, 1: 1, 6: 6, 9: 6} {
		if w := worldOf(t, nil, func(s *Start) { s.Seasons = asked }); w.seasons != want {
			t.Errorf("asked for %d: %d", asked, w.seasons)
		}
	}
	one := placeOf(t, 12, nil)
	s := one.start(applicant(), 6)
	s.Seasons = 1
	f := one.find(t, s)
	if f.Seasons != 1 || len(f.Best().Matched) != 1 || !f.Best().Path[0].Apply {
		t.Errorf("one season: %+v", f.Best())
	}
}

// Chances of SOAP are in a season only where somebody takes part and has told one.
func TestSOAP(t *testing.T) {
	told := worldOf(t, map[string]float64{"set.path_soap": 0.1}, nil)
	plain, with := told.process.Chance(0, Done{}, false), told.process.Chance(0, Done{}, true)
	for i := range plain {
		if want := 1 - (1-plain[i])*0.9; with[i] != want {
			t.Errorf("%v with SOAP, not %v", with[i], want)
		}
	}
	own := told.own(&domain.OwnPath{Steps: []domain.PathStep{{Season: 2027, Apply: true, SOAP: true}, {Season: 2026, Apply: true}}})
	if !own.Path[0].SOAP || own.Path[1] != (Choice{}) {
		t.Errorf("%+v", own.Path)
	}
	untold := worldOf(t, nil, nil)
	if slices.ContainsFunc(untold.options(0, Done{}), func(c Choice) bool { return c.SOAP || oneYear(c.Doing) }) {
		t.Error("what nobody has told is an option")
	}
}

// A season under way: what programs have answered counts in it, and the next
// season begins anew.
func TestSeasonUnderWay(t *testing.T) {
	p := placeOf(t, 12, nil)
	s := p.start(applicant(), 6)
	s.Sent = true
	for i := range 6 {
		status := domain.Submitted
		if i < 3 {
			status = domain.Rejected
		}
		s.Profile.Applications = append(s.Profile.Applications, domain.Application{Program: p.catalog.Programs[i].Key, Season: 2027, Status: status})
	}
	fresh := p.start(applicant(), 6)
	fresh.Sent = true
	declined, open := p.find(t, s).of(Each, 0), p.find(t, fresh).of(Each, 0)
	if declined.Matched[0].Value >= open.Matched[0].Value {
		t.Errorf("three declined: %v, none: %v", declined.Matched[0], open.Matched[0])
	}
	a, b := p.planner().world(s), p.planner().world(fresh)
	if a.seat(1, Done{}).at != b.seat(1, Done{}).at {
		t.Error("an answer of this season changes the next one")
	}
	if _, err := p.planner().Find(context.Background(), s, func(done, of int) {
		if done > of {
			t.Errorf("part %d of %d", done, of)
		}
	}); err != nil {
		t.Error(err)
	}
}
