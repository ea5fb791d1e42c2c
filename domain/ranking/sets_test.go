package ranking_test

import (
	"math"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"

	"pgregory.net/rapid"
)

// reference draws a reference set that may be loaded: every row of the shipped
// one is moved by up to three times its error, or by half of itself, inside its
// bounds.
func reference(t *rapid.T) *chance.Reference {
	rows := enginetest.Coefficients(t)
	for i := range rows {
		c := &rows[i]
		b := chance.BoundsOf(c.Name)
		span := max(3*c.SE, 0.5*math.Abs(c.Value))
		c.Value += span * rapid.Float64Range(-1, 1).Draw(t, c.Name)
		c.SE *= rapid.Float64Range(0.2, 2).Draw(t, "error of "+c.Name)
		c.SE = min(c.SE, chance.ErrorBounds(c.Name).High)
		if b.Whole {
			c.Value = math.Round(c.Value)
		}
		low, high := b.Low, b.High
		if b.Inside {
			low, high = low+0.01*(high-low), high-0.01*(high-low)
		}
		c.Value = min(max(c.Value, low), high)
	}
	at := map[string]*chance.Coefficient{}
	for i := range rows {
		at[rows[i].Name] = &rows[i]
	}
	// What must go together is made to.
	swap := func(low, high string) {
		if at[low].Value > at[high].Value {
			at[low].Value, at[high].Value = at[high].Value, at[low].Value
		}
	}
	swap("set.list_low", "set.list_high")
	swap("set.reach_below", "set.likely_from")
	swap("set.baseline_soft", "set.baseline_firm")
	swap("set.blocks_low", "set.blocks_high")
	swap("cap.recency_full", "cap.recency_none")
	if at["cap.recency_full"].Value == at["cap.recency_none"].Value {
		at["cap.recency_none"].Value++
	}
	at["score.trend"].Value = min(at["score.trend"].Value, at["score.step1"].Value*at["set.trend_full"].Value)
	at["unknown.openness"].Value = max(at["unknown.openness"].Value, at["open.imgs"].SE)
	at["unknown.missions"].Value = max(at["unknown.missions"].Value, at["fit.mission"].SE*max(1, at["set.mission_more"].Value))
	for _, p := range chance.Check(rows) { // whatever else is at odds goes back to what ships
		for _, c := range enginetest.Coefficients(t) {
			if c.Name == p.Row {
				*at[p.Row] = c
			}
		}
	}
	r, err := chance.NewReference("random", enginetest.Today, "", rows, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// anybody draws an applicant of any kind.
func anybody(t *rapid.T) domain.Profile {
	who := enginetest.Applicant()
	who.Applicant.Status = rapid.SampledFrom([]domain.Status{domain.StatusUnknown, domain.Citizen, domain.NeedsJ1, domain.NeedsH1B, domain.Either}).Draw(t, "status")
	who.Applicant.Graduation = domain.NewDate(rapid.IntRange(2008, 2026).Draw(t, "graduated"), 6, 1)
	who.Exams[0].Score = rapid.SampledFrom([]int{0, 200, 235}).Draw(t, "step 1")
	who.Exams[1].Score = rapid.IntRange(214, 275).Draw(t, "ck")
	if rapid.Bool().Draw(t, "failed") {
		who.Exams = append(who.Exams, domain.Exam{Kind: domain.Step1, Result: domain.Fail})
	}
	who.Letters = who.Letters[:rapid.IntRange(0, 2).Draw(t, "letters")]
	return who
}

// better are things that make an applicant no worse.
var better = map[string]func(*domain.Profile){
	"a point": func(p *domain.Profile) { p.Exams[1].Score++ },
	"a letter": func(p *domain.Profile) {
		p.Letters = append(p.Letters, domain.Letter{Specialty: domain.InternalMedicine, US: true, Role: domain.ProgramDirector, Status: domain.LetterUploaded})
	},
	"a rotation": func(p *domain.Profile) {
		p.Rotations = append(p.Rotations, domain.Rotation{Kind: domain.Elective, HandsOn: true, City: "Las Vegas", State: "NV", Program: "p0002", Start: domain.NewDate(2026, 6, 1), End: domain.NewDate(2026, 6, 28)})
	},
	"Step 3": func(p *domain.Profile) {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Result: domain.Pass})
	},
	"a tie": func(p *domain.Profile) {
		p.Applicant.Ties = append(p.Applicant.Ties, domain.Tie{Kind: domain.TieFamily, City: "Riverside", State: "CA"})
	},
	"Spanish": func(p *domain.Profile) {
		p.Languages = append(p.Languages, domain.Language{Name: "Spanish", Level: domain.LevelNative, Clinical: true})
	},
	"an advocate": func(p *domain.Profile) {
		p.People = append(p.People, domain.Person{Name: "Dr. Z", Programs: []string{"p0003", "p0004"}, Advocate: true})
	},
	"research": func(p *domain.Profile) {
		p.Experiences = append(p.Experiences, domain.Experience{Kind: domain.Research, Title: "Registry"})
	},
}

// Under any set that may be loaded and for any applicant: chances lie in 0..1
// inside their ranges, only what is closed has none, reasons add up, and nothing
// good lowers the chance of any program.
func TestEverySetKeepsThePromises(t *testing.T) {
	ps := programs(t, 42)
	c := enginetest.Catalog(ps...)
	rapid.Check(t, func(t *rapid.T) {
		e := ranking.New(c, reference(t))
		who := anybody(t)
		now := e.Rank(ps, who, enginetest.Season, enginetest.Today)
		before := map[string]float64{}
		for i := range now.Programs {
			r := &now.Programs[i]
			before[r.Program.Key] = r.Chance
			if !(0 <= r.Low && r.Low <= r.Chance && r.Chance <= r.High && r.High <= 1) || (r.Chance == 0) != (r.Verdict == screening.Closed) {
				t.Fatalf("%s is %v with %v (%v–%v)", r.Program.Key, r.Verdict, r.Chance, r.Low, r.High)
			}
			sum := 0.0
			_, reasons := now.Explain(r)
			for _, x := range reasons {
				sum += x.Points
			}
			if math.Abs(sum-100*r.Chance) > 1e-7 {
				t.Fatalf("the reasons of %s add up to %v, its chance is %v", r.Program.Key, sum, 100*r.Chance)
			}
		}
		what := rapid.SampledFrom([]string{"a point", "a letter", "a rotation", "Step 3", "a tie", "Spanish", "an advocate", "research"}).Draw(t, "better")
		better[what](&who)
		for _, r := range e.Rank(ps, who, enginetest.Season, enginetest.Today).Programs {
			if r.Chance < before[r.Program.Key]-1e-12 {
				t.Fatalf("with %s %s has the chance %v, before it %v", what, r.Program.Key, r.Chance, before[r.Program.Key])
			}
		}
	})
}

// Under any set a list's chance lies in its range, a longer list is never worse,
// the order of a list is of no matter, and the parts of the range add up.
func TestEverySetKeepsThePromisesOfLists(t *testing.T) {
	ps := programs(t, 42)
	c := enginetest.Catalog(ps...)
	rapid.Check(t, func(t *rapid.T) {
		e := ranking.New(c, reference(t))
		res := e.Rank(ps, anybody(t), enginetest.Season, enginetest.Today)
		var list []chance.Ticket
		for i := range res.Programs {
			list = append(list, chance.Ticket{Program: res.Programs[i].Program, Assessment: &res.Programs[i].Assessment})
		}
		list = rapid.Permutation(list).Draw(t, "order")
		curve := e.Model.ListCurve(list, []int{0, 10, 20, 42})
		last := 0.0
		for i := range curve.Len() {
			x := curve.At(i)
			if !(0 <= x.Low && x.Low <= x.Value && x.Value <= x.High && x.High <= 1) || x.Value < last-1e-12 {
				t.Fatalf("point %d is %+v after %v", i, x, last)
			}
			last = x.Value
		}
		again, _, _ := e.Model.ListChance(rapid.Permutation(list).Draw(t, "other order"))
		if math.Abs(again-last) > 1e-9 {
			t.Fatalf("in another order %v, before %v", again, last)
		}
		sum := 0.0
		for _, p := range curve.Parts(3) {
			sum += p.Share
		}
		if last > 0 && math.Abs(sum-1) > 1e-9 {
			t.Fatalf("the parts of the range add up to %v", sum)
		}
	})
}

// Under any set a fact that nobody has sourced never narrows the range on the
// log-odds scale.
func TestEverySetWidensByWhatIsUnknown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := enginetest.Program("p", rapid.SampledFrom(specialties).Draw(t, "specialty"), "Fresno", "CA", "central_valley")
		for field, value := range map[string]string{"visa_j1": "yes", "accepts_imgs": "yes", "missions": "underserved; spanish_migrant", "min_step2": "215"} {
			enginetest.Says(t, &p, field, value, "2026-10-01")
		}
		field := rapid.SampledFrom([]string{"visa_j1", "accepts_imgs", "missions", "min_step2"}).Draw(t, "forgotten")
		who := enginetest.Applicant()
		ref := reference(t)
		spread := func(p domain.Program) (float64, screening.Verdict) {
			ps := []domain.Program{p}
			r := ranking.New(enginetest.Catalog(ps...), ref).Rank(ps, who, enginetest.Season, enginetest.Today).Programs[0]
			return r.Assessment.Spread, r.Verdict
		}
		known, verdict := spread(p)
		f, _ := domain.FieldNamed(field)
		if err := f.Set(&p, "unknown", domain.Provenance{}); err != nil {
			t.Fatal(err)
		}
		if unknown, _ := spread(p); verdict != screening.Closed && unknown < known-1e-9 {
			t.Fatalf("%s: spread %v when known, %v when not", field, known, unknown)
		}
	})
}
