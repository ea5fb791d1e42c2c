package plan_test

import (
	"math"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
	"secondlook/domain/screening"

	"pgregory.net/rapid"
)

// outlook is that of one program of a catalog of its own.
func outlook(t enginetest.TB, p domain.Profile, says map[string][2]string) plan.Outlook {
	t.Helper()
	q := enginetest.Program("p", domain.InternalMedicine, "Fresno", "CA", "central_valley")
	for field, fact := range says {
		enginetest.Says(t, &q, field, fact[0], fact[1])
	}
	return outlookOf(t, p, q)
}

func outlookOf(t enginetest.TB, p domain.Profile, q domain.Program) plan.Outlook {
	t.Helper()
	w := newWorld(t)
	s := w.start(p, 0, enginetest.Today)
	s.List = []domain.Program{q}
	return w.planner.Outlook(s)
}

func prospects(o plan.Outlook, want func(plan.Prospect) bool) (out []plan.Prospect) {
	for _, x := range o.Prospects {
		if want(x) {
			out = append(out, x)
		}
	}
	return out
}

func answer(o plan.Outlook, field string, a plan.Answer) *plan.Prospect {
	i := slices.IndexFunc(o.Prospects, func(x plan.Prospect) bool { return x.Field == field && x.Answer == a })
	if i < 0 {
		return nil
	}
	return &o.Prospects[i]
}

// Every unknown that could close a program has both answers: one opens it, one
// closes it, and the chance of now lies between.
func TestAnswersOfAnUnknownProgram(t *testing.T) {
	p := applicant()
	p.Applicant.Graduation = domain.NewDate(2019, 6, 1)
	o := outlook(t, p, map[string][2]string{"max_years_since_graduation": {"5", "2020"}, "min_step2": {"240", "2019"}})
	for _, field := range []string{"accepts_imgs", "visa_j1", "max_years_since_graduation", "min_step2"} {
		yes, no := answer(o, field, plan.IfYes), answer(o, field, plan.IfNo)
		if yes == nil || no == nil {
			t.Errorf("%s is not asked for", field)
			continue
		}
		if yes.After.Value <= o.Now.Value || no.After.Value >= o.Now.Value || no.After.Verdict != screening.Closed {
			t.Errorf("%s: yes %v, now %v, no %v", field, yes.After, o.Now, no.After)
		}
	}
	if answer(o, "visa_h1b", plan.IfYes) != nil {
		t.Error("who needs a J-1 is told of H-1B")
	}
	p.Applicant.Status = domain.Citizen
	o = outlook(t, p, nil)
	if got := prospects(o, func(x plan.Prospect) bool {
		return x.Field == "visa_j1" || x.Field == "visa_h1b" || x.Kind == plan.OtherVisa
	}); len(got) > 0 {
		t.Errorf("a citizen is told of visas: %+v", got)
	}
}

// How a program counts years is asked with both answers, whatever its limit; a
// rule beside it is not asked in its place.
func TestTheCountOfYearsIsAsked(t *testing.T) {
	for _, tt := range []struct {
		graduated      int
		limit, yes, no string
	}{{2023, "2", "3", "1"}, {2025, "0", "1", "0"}} {
		p := applicant()
		p.Applicant.Graduation = domain.NewDate(tt.graduated, 12, 1)
		o := outlook(t, p, map[string][2]string{"max_years_since_graduation": {tt.limit, "2026-09"}, "usce_required_months": {"1", "2026-09"}})
		yes, no := answer(o, "max_years_since_graduation", plan.IfYes), answer(o, "max_years_since_graduation", plan.IfNo)
		if yes == nil || no == nil || yes.Value != tt.yes || no.Value != tt.no || yes.After.Value <= no.After.Value {
			t.Errorf("limit of %s: %+v and %+v", tt.limit, yes, no)
		}
		if answer(o, "usce_required_months", plan.IfYes) != nil {
			t.Error("months of work are asked for")
		}
	}
}

// Where a score closes, it says which one would have been needed; where
// somebody's word opens, it says so; where nothing does, it says that.
func TestWhatOpensAClosedProgram(t *testing.T) {
	o := outlook(t, applicant(), map[string][2]string{"min_step2": {"250", "2026-09"}, "visa_j1": {"yes", "2026-09"}})
	if o.Now.Verdict != screening.Closed || o.Closers != 1 || o.Nothing || o.Opens == 0 {
		t.Fatalf("%+v", o)
	}
	only := prospects(o, func(x plan.Prospect) bool { return x.Answer == plan.IfOnly })
	if len(only) != 1 || only[0].Title.Args[1] != 250 || only[0].After.Value <= 0 || only[0].After.Verdict == screening.Closed {
		t.Errorf("%+v", only)
	}
	advocate := prospects(o, func(x plan.Prospect) bool { return x.Kind == plan.Advocate && x.Answer == plan.ByMove })
	if len(advocate) != 1 || advocate[0].After.Verdict != screening.Hanging {
		t.Errorf("%+v", advocate)
	}
	o = outlook(t, applicant(), map[string][2]string{"accepts_imgs": {"no", "2026-09"}})
	if !o.Nothing || o.Opens != 0 {
		t.Errorf("what takes no international graduates is opened: %+v", o)
	}
	p := applicant()
	p.Applicant.Status = domain.NeedsH1B
	o = outlook(t, p, map[string][2]string{"visa_h1b": {"yes", "2026-09"}, "visa_j1": {"no", "2026-09"}, "accepts_imgs": {"yes", "2026-09"}})
	step3 := prospects(o, func(x plan.Prospect) bool { return x.Kind == plan.PassStep3 && x.Answer == plan.ByMove })
	if o.Now.Verdict != screening.Closed || len(step3) != 1 || step3[0].After.Verdict != screening.Open || o.Opens != 1 {
		t.Errorf("%+v", o)
	}
}

// Moves raise, good answers never lower, and the order is by the chance.
func TestProspectsAreSortedAndSound(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		s := w.start(someone(t), 0, enginetest.Today)
		s.List = []domain.Program{w.catalog.Programs[rapid.IntRange(0, 17).Draw(t, "program")]}
		o := w.planner.Outlook(s)
		last := math.Inf(1)
		for _, x := range o.Prospects {
			switch {
			case x.After.Value > last:
				t.Fatal("the prospects do not stand by their chances")
			case x.Answer != plan.IfNo && x.After.Value < o.Now.Value-1e-12:
				t.Fatalf("%v lowers %v to %v", x.Title, o.Now.Value, x.After.Value)
			case x.Answer == plan.IfNo && x.After.Value > o.Now.Value+1e-12:
				t.Fatalf("%v raises %v to %v", x.Title, o.Now.Value, x.After.Value)
			case x.After.Low > x.After.Value || x.After.High < x.After.Value || x.After.Value > 1:
				t.Fatalf("%+v", x.After)
			case x.Answer == plan.ByMove && (x.Move == nil || x.Title.IsZero()):
				t.Fatalf("%+v", x)
			}
			last = x.After.Value
		}
		if o.Nothing && o.Now.Verdict != screening.Closed || o.Nothing && o.Opens > 0 {
			t.Fatalf("%+v", o)
		}
	})
}

// A prospect of a move is what one gets who edits the records and ranks anew.
func TestProspectsByHand(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	for _, q := range w.catalog.Programs[:6] {
		for _, x := range outlookOf(t, p, q).Prospects {
			if x.Answer != plan.ByMove {
				continue
			}
			who := x.Move.Change(plan.State{Profile: p, Programs: []domain.Program{q}}).Profile
			row := w.engine.Rank([]domain.Program{q}, who, enginetest.Season, enginetest.Today).Programs[0]
			if row.Chance != x.After.Value || row.Low != x.After.Low || row.High != x.After.High || row.Verdict != x.After.Verdict {
				t.Errorf("%s of %s: %v, by hand %v", x.Move.Key, q.Key, x.After, row.Chance)
			}
		}
	}
}

func BenchmarkOutlook(b *testing.B) {
	w := newWorld(b)
	s := w.start(applicant(), 0, enginetest.Today)
	s.List = w.catalog.Programs[3:4]
	for b.Loop() {
		if len(w.planner.Outlook(s).Prospects) == 0 {
			b.Fatal("nothing changes it")
		}
	}
}
