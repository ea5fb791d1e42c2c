package chance_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/screening"
	"secondlook/domain/standing"

	"pgregory.net/rapid"
)

var submits = domain.NewDate(2026, time.September, 2)

// assess works out one program for one applicant.
func assess(tb enginetest.TB, who domain.Profile, p domain.Program) (*chance.Model, screening.Outcome, chance.Assessment) {
	tb.Helper()
	return assessBy(tb, enginetest.Reference(tb), who, p)
}

// assessBy is assess with another reference set.
func assessBy(tb enginetest.TB, ref *chance.Reference, who domain.Profile, p domain.Program) (*chance.Model, screening.Outcome, chance.Assessment) {
	tb.Helper()
	c := enginetest.Catalog(p)
	m := chance.NewModel(ref, c)
	s := standing.Of(who, c, enginetest.Season, submits, enginetest.Today)
	sp, _ := c.Specialty(p.Specialty)
	o := screening.Run(&p, s, &screening.Rules{FreshMonths: 24, AwaitMonths: 6, WeeksMonth: 4, HolisticLikely: 50, Specialty: sp, PetitionDay: domain.NewDate(2027, 5, 1), Licences: c.Licences})
	return m, o, m.Assess(&p, s, &o)
}

// world draws a program and an applicant of any kind.
func world(t *rapid.T) (domain.Profile, domain.Program) {
	specialties := []string{domain.FamilyMedicine, domain.InternalMedicine, domain.Psychiatry, domain.Pediatrics, "Dermatology", "Anesthesiology", "Something New"}
	p := enginetest.Program("p", rapid.SampledFrom(specialties).Draw(t, "specialty"), "Fresno", "CA", "central_valley")
	pick := func(field string, values ...string) {
		f, _ := domain.FieldNamed(field)
		at, _ := domain.ParseAsOf(rapid.SampledFrom([]string{"2026-05-01", "2019", "undated"}).Draw(t, field+" as of"))
		from := domain.Provenance{Source: "page", AsOf: at, Strength: rapid.SampledFrom([]domain.Strength{domain.Strict, domain.Preference}).Draw(t, field+" strength")}
		if err := f.Set(&p, rapid.SampledFrom(values).Draw(t, field), from); err != nil {
			t.Fatal(err)
		}
	}
	pick("visa_j1", "unknown", "yes", "no", "limited")
	pick("visa_h1b", "unknown", "yes", "no", "limited")
	pick("accepts_imgs", "unknown", "yes", "yes", "no")
	pick("min_step2", "unknown", "unknown", "215", "230", "250")
	pick("min_step1", "unknown", "210", "230")
	pick("max_attempts", "unknown", "1", "2")
	pick("max_years_since_graduation", "unknown", "3", "10")
	pick("usce_required_months", "unknown", "1", "3")
	pick("letters_required", "unknown", "3")
	pick("program_type", "unknown", "county", "community", "university")
	pick("missions", "unknown", "underserved; spanish_migrant", "rural")
	pick("img_percent", "unknown", "0", "80")
	pick("local_preference", "unknown", "yes")
	pick("holistic", "unknown", "yes", "no")

	who := enginetest.Applicant()
	who.Applicant.Status = rapid.SampledFrom([]domain.Status{
		domain.StatusUnknown, domain.Citizen, domain.PermanentResident, domain.EAD, domain.NeedsJ1, domain.NeedsH1B, domain.Either,
	}).Draw(t, "status")
	who.Exams[1].Score = rapid.IntRange(205, 280).Draw(t, "ck")
	who.Exams[0].Score = rapid.SampledFrom([]int{0, 195, 215, 240}).Draw(t, "step 1")
	if rapid.Bool().Draw(t, "failed") {
		who.Exams = append(who.Exams, domain.Exam{Kind: domain.Step1, Result: domain.Fail, Explained: rapid.Bool().Draw(t, "explained")})
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "years of residents") {
		n := rapid.IntRange(1, 40).Draw(t, "residents")
		who.ProgramYears = append(who.ProgramYears, domain.ProgramYear{Program: "p", Year: 2024 + i, Residents: n, NonUS: rapid.IntRange(0, n).Draw(t, "non-US")})
	}
	if rapid.Bool().Draw(t, "own weights") {
		who.Weightings = []domain.Weighting{{Program: "p", Score: rapid.SampledFrom([]int{0, 20, 300}).Draw(t, "score"), Mission: rapid.SampledFrom([]int{0, 20, 300}).Draw(t, "mission")}}
	}
	who.Applicant.Graduation = domain.NewDate(rapid.IntRange(2010, 2026).Draw(t, "graduated"), time.May, 20)
	if rapid.Bool().Draw(t, "speaker") {
		who.People = []domain.Person{{Name: "Dr. A", Programs: []string{"p"}, Advocate: true}}
	}
	return who, p
}

// A chance lies in 0..1 inside its range, its reasons add up to it, and only a
// closed program has none.
func TestChanceProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		who, p := world(t)
		m, o, a := assess(t, who, p)
		if !(a.Low <= a.Chance && a.Chance <= a.High && 0 <= a.Low && a.High <= 1) {
			t.Fatalf("chance %v, range %v to %v", a.Chance, a.Low, a.High)
		}
		if closed := o.Verdict == screening.Closed; closed != (a.Chance == 0) {
			t.Fatalf("verdict %v, chance %v", o.Verdict, a.Chance)
		}
		sum := 0.0
		reasons := m.Explain(&p, &o, &a)
		for _, r := range reasons {
			sum += r.Points
		}
		if math.Abs(sum-100*a.Chance) > 1e-9 {
			t.Fatalf("reasons add up to %v, chance is %v", sum, 100*a.Chance)
		}
		if !reasons[0].Base {
			t.Fatal("the first reason is not the base")
		}
	})
}

// Nothing good ever lowers a chance.
func TestBetterIsNeverWorse(t *testing.T) {
	better := map[string]func(*domain.Profile){
		"Step 2 CK +1": func(p *domain.Profile) { p.Exams[1].Score++ },
		"Step 1 +5": func(p *domain.Profile) {
			if p.Exams[0].Score > 0 {
				p.Exams[0].Score += 5
			}
		},
		"a letter": func(p *domain.Profile) {
			p.Letters = append(p.Letters, domain.Letter{Specialty: domain.FamilyMedicine, US: true, Role: domain.ProgramDirector, Status: domain.LetterUploaded})
		},
		"an advocate": func(p *domain.Profile) {
			p.People = append(p.People, domain.Person{Name: "Dr. Z", Programs: []string{"p"}, Advocate: true})
		},
		"a rotation there": func(p *domain.Profile) {
			p.Rotations = append(p.Rotations, domain.Rotation{Kind: domain.Elective, HandsOn: true, City: "Fresno", State: "CA", Program: "p", Start: domain.NewDate(2026, 3, 1), End: domain.NewDate(2026, 4, 1)})
		},
		"a rotation far away": func(p *domain.Profile) {
			p.Rotations = append(p.Rotations, domain.Rotation{Kind: domain.Elective, HandsOn: true, City: "Reno", State: "NV", Start: domain.NewDate(2026, 3, 1), End: domain.NewDate(2026, 4, 1)})
		},
		"an experience": func(p *domain.Profile) {
			p.Experiences = append(p.Experiences, domain.Experience{Kind: domain.Volunteer, City: "Fresno", State: "CA", Tags: domain.SetOf(domain.Underserved)})
		},
		"Spanish": func(p *domain.Profile) {
			p.Languages = append(p.Languages, domain.Language{Name: "Spanish", Level: domain.LevelNative, Clinical: true})
		},
		"Step 3": func(p *domain.Profile) {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Result: domain.Pass})
		},
		"a tie": func(p *domain.Profile) {
			p.Applicant.Ties = append(p.Applicant.Ties, domain.Tie{Kind: domain.TieFamily, City: "Fresno", State: "CA"})
		},
		"one failure less": func(p *domain.Profile) {
			if len(p.Exams) > 2 {
				p.Exams = p.Exams[:2]
			}
		},
		"one more non-US resident": func(p *domain.Profile) {
			if len(p.ProgramYears) > 0 {
				p.ProgramYears = slices.Clone(p.ProgramYears)
				p.ProgramYears[0].NonUS++
				p.ProgramYears[0].Residents++
			}
		},
		"an explanation": func(p *domain.Profile) {
			for i := range p.Exams {
				p.Exams[i].Explained = p.Exams[i].Result == domain.Fail
			}
		},
		"a later graduation": func(p *domain.Profile) { p.Applicant.Graduation.Year = min(2026, p.Applicant.Graduation.Year+1) },
		"a right to work":    func(p *domain.Profile) { p.Applicant.Status = domain.PermanentResident },
	}
	ref := enginetest.Reference(t)
	for name, improve := range better {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				who, p := world(t)
				_, _, before := assessBy(t, ref, who, p)
				who.Exams = append([]domain.Exam(nil), who.Exams...)
				improve(&who)
				_, _, after := assessBy(t, ref, who, p)
				if after.Chance < before.Chance-1e-12 {
					t.Fatalf("%v before, %v after", before.Chance, after.Chance)
				}
			})
		})
	}
}

// An unknown fact never narrows the range on the log-odds scale.
func TestUnknownWidens(t *testing.T) {
	fields := []string{"visa_j1", "accepts_imgs", "missions"}
	rapid.Check(t, func(t *rapid.T) {
		who, p := world(t)
		who.Applicant.Status = domain.NeedsJ1
		p.VisaJ1 = domain.Fact[domain.Answer]{Value: domain.Yes, Known: true, Provenance: domain.Provenance{Source: "x", AsOf: domain.AsOf{Date: enginetest.Today}}}
		p.AcceptsIMGs = domain.Fact[bool]{Value: true, Known: true, Provenance: p.VisaJ1.Provenance}
		_, o, known := assess(t, who, p)
		f, _ := domain.FieldNamed(rapid.SampledFrom(fields).Draw(t, "forgotten"))
		if err := f.Set(&p, "unknown", domain.Provenance{}); err != nil {
			t.Fatal(err)
		}
		_, _, unknown := assess(t, who, p)
		if o.Verdict != screening.Closed && unknown.Spread < known.Spread-1e-12 {
			t.Fatalf("%s: spread %v when known, %v when not", f.Name, known.Spread, unknown.Spread)
		}
	})
}

func TestScoreCountsLessInFamilyMedicine(t *testing.T) {
	gain := func(specialty string) float64 {
		who := enginetest.Applicant()
		p := enginetest.Program("p", specialty, "Reno", "NV", "nevada")
		_, _, low := assess(t, who, p)
		who.Exams[1].Score = 250
		_, _, high := assess(t, who, p)
		return high.Eta - low.Eta
	}
	if fm, im := gain(domain.FamilyMedicine), gain(domain.InternalMedicine); !(0 < fm && fm < im) {
		t.Errorf("15 points are worth %v in family medicine and %v in internal medicine", fm, im)
	}
}

// Step 2 CK is measured against its own year: 240 was more in 2018.
func TestScoreOfItsYear(t *testing.T) {
	p := enginetest.Program("p", domain.InternalMedicine, "Reno", "NV", "nevada")
	who := enginetest.Applicant()
	_, _, now := assess(t, who, p)
	who.Exams[1].Date = domain.NewDate(2018, 1, 1)
	_, _, then := assess(t, who, p)
	if then.X[chance.ScoreCK] <= now.X[chance.ScoreCK] {
		t.Errorf("235 counts %v in 2018 and %v in 2025", then.X[chance.ScoreCK], now.X[chance.ScoreCK])
	}
}

// Content ticks of letters are not seen by programs and add nothing.
func TestLetterPointsAddNothing(t *testing.T) {
	p := enginetest.Program("p", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	who := enginetest.Applicant()
	_, _, before := assess(t, who, p)
	for i := range who.Letters {
		who.Letters[i].Points = ^domain.LetterPoints(0) >> 26
	}
	if _, _, after := assess(t, who, p); after.Chance != before.Chance {
		t.Errorf("%v without ticks, %v with them", before.Chance, after.Chance)
	}
}

// H-1B filings are shown and change no chance.
func TestFilingsChangeNothing(t *testing.T) {
	p := enginetest.Program("p", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	_, _, before := assess(t, enginetest.Applicant(), p)
	enginetest.Says(t, &p, "h1b_filing_2025", "specialty_named", "FY2025 Q3")
	if _, _, after := assess(t, enginetest.Applicant(), p); after.Chance != before.Chance {
		t.Errorf("%v without filings, %v with them", before.Chance, after.Chance)
	}
}

func TestReferenceIsChecked(t *testing.T) {
	good := enginetest.Coefficients(t)
	tests := map[string]func([]chance.Coefficient) []chance.Coefficient{
		"is missing":                      func(c []chance.Coefficient) []chance.Coefficient { return c[1:] },
		"stands twice":                    func(c []chance.Coefficient) []chance.Coefficient { return append(c, c[0]) },
		"plausible value":                 edit(0, func(c *chance.Coefficient) { c.Value = math.NaN() }),
		"which is not plausible":          edit(0, func(c *chance.Coefficient) { c.SE = -1 }),
		"no source":                       edit(0, func(c *chance.Coefficient) { c.Source = "" }),
		"allowed: a number from -10 to 0": named("record.attempts", func(c *chance.Coefficient) { c.Value = 1 }),
		"between 0 and 1":                 named("door.advocate", func(c *chance.Coefficient) { c.Value = 1.2 }),
		"larger than score":               named("score.trend", func(c *chance.Coefficient) { c.Value = 2 }),
	}
	for want, spoil := range tests {
		rows := spoil(append([]chance.Coefficient(nil), good...))
		if _, err := chance.NewReference("x", enginetest.Today, "", rows, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

func edit(i int, f func(*chance.Coefficient)) func([]chance.Coefficient) []chance.Coefficient {
	return func(c []chance.Coefficient) []chance.Coefficient { f(&c[i]); return c }
}

func named(name string, f func(*chance.Coefficient)) func([]chance.Coefficient) []chance.Coefficient {
	return func(c []chance.Coefficient) []chance.Coefficient {
		for i := range c {
			if c[i].Name == name {
				f(&c[i])
			}
		}
		return c
	}
}
