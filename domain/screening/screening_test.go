package screening_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/screening"
	"secondlook/domain/standing"
)

const (
	fresh = "2026-03-01"
	old   = "2019"
)

// run screens one Fresno program that says the given facts, in pairs.
func run(t *testing.T, who domain.Profile, asOf string, says ...string) screening.Outcome {
	t.Helper()
	p := enginetest.Program("fresno-fm", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	for i := 0; i < len(says); i += 2 {
		enginetest.Says(t, &p, says[i], says[i+1], asOf)
	}
	c := enginetest.Catalog(p)
	s := standing.Of(who, c, enginetest.Season, domain.NewDate(2026, time.September, 2), enginetest.Today)
	sp, _ := c.Specialty(p.Specialty)
	return screening.Run(&p, s, &screening.Rules{
		FreshMonths: 24, AwaitMonths: 6, WeeksMonth: 4, HolisticLikely: 50, PetitionDay: domain.NewDate(2027, time.May, 1), Specialty: sp, Licences: c.Licences,
		Step3ForH1B: domain.Rule{Source: "law"}, ExamsPassed: domain.Rule{Source: "the Match"},
	})
}

// The documented table of the applicant's status against what a program says
// (S9): four statuses that matter, four answers for each visa.
func TestVisaTable(t *testing.T) {
	want := map[domain.Status][4][4]screening.Result{ // J-1 yes, no, limited, unknown × H-1B the same
		domain.Citizen:  {},
		domain.NeedsJ1:  {{0, 0, 0, 0}, {1, 1, 1, 1}, {1, 1, 1, 1}, {2, 2, 2, 2}},
		domain.NeedsH1B: {{0, 1, 1, 2}, {0, 1, 1, 2}, {0, 1, 1, 2}, {0, 1, 1, 2}},
		domain.Either:   {{0, 0, 0, 0}, {0, 1, 1, 2}, {0, 1, 1, 2}, {0, 2, 2, 2}},
	}
	answers := []string{"yes", "no", "limited", "unknown"}
	for status, table := range want {
		for i, j1 := range answers {
			for j, h1b := range answers {
				who := enginetest.Applicant()
				who.Applicant.Status = status
				who.Exams = append(who.Exams, domain.Exam{Kind: domain.Step3, Result: domain.Pass})
				o := run(t, who, fresh, "visa_j1", j1, "visa_h1b", h1b)
				if got := o.Screens[screening.Visa].Result; got != table[i][j] {
					t.Errorf("%v, J-1 %s, H-1B %s: %v, want %v", status, j1, h1b, got, table[i][j])
				}
			}
		}
	}
}

func TestOldVisaWordsHang(t *testing.T) {
	who := enginetest.Applicant()
	for _, said := range []string{"yes", "no"} {
		for _, asOf := range []string{old, "undated"} {
			o := run(t, who, asOf, "visa_j1", said)
			if got := o.Screens[screening.Visa].Result; got != screening.Unknown || o.Verdict != screening.Hanging {
				t.Errorf("J-1 %s of %s: %v, %v; want unknown and hanging", said, asOf, got, o.Verdict)
			}
		}
	}
}

func TestStrictMinimum(t *testing.T) {
	who := enginetest.Applicant() // Step 2 CK 235
	tests := []struct {
		name    string
		edit    func(*domain.Profile)
		asOf    string
		minimum string
		verdict screening.Verdict
		result  screening.Result
		by      string
	}{
		{"met", nil, fresh, "235", screening.Hanging, screening.Pass, ""},
		{"missed", nil, fresh, "236", screening.Closed, screening.Fail, ""},
		{"missed in 2019", nil, old, "236", screening.Hanging, screening.Unknown, ""},
		{"missed, undated", nil, "undated", "236", screening.Hanging, screening.Unknown, ""},
		{"missed, 24 months old", nil, "2024-11-22", "236", screening.Closed, screening.Fail, ""},
		{"missed, a day older", nil, "2024-11-21", "236", screening.Hanging, screening.Unknown, ""},
		{"an advocate", func(p *domain.Profile) {
			p.People = []domain.Person{{Name: "Dr. A", Programs: []string{"fresno-fm"}, Advocate: true}}
		}, fresh, "236", screening.Hanging, screening.Fail, "Dr. A"},
		{"a strong connection", func(p *domain.Profile) {
			p.People = []domain.Person{{Name: "Dr. B", Programs: []string{"fresno-fm"}, Strength: 3}}
		}, fresh, "236", screening.Hanging, screening.Fail, "Dr. B"},
		{"a good connection is not strong", func(p *domain.Profile) {
			p.People = []domain.Person{{Name: "Dr. B", Programs: []string{"fresno-fm"}, Strength: 2}}
		}, fresh, "236", screening.Closed, screening.Fail, ""},
		{"an advocate elsewhere", func(p *domain.Profile) {
			p.People = []domain.Person{{Name: "Dr. A", Programs: []string{"other"}, Advocate: true}}
		}, fresh, "236", screening.Closed, screening.Fail, ""},
		{"a rotation in the program", func(p *domain.Profile) { p.Rotations[0].Program = "fresno-fm" },
			fresh, "236", screening.Hanging, screening.Fail, "rotation: Clinic"},
		{"a letter writer who will speak", func(p *domain.Profile) {
			p.Letters[0].Writer, p.Letters[0].Program, p.Letters[0].Advocate = "Dr. C", "fresno-fm", true
		}, fresh, "236", screening.Hanging, screening.Fail, "Dr. C"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := who
			p.Rotations = append([]domain.Rotation(nil), who.Rotations...)
			p.Letters = append([]domain.Letter(nil), who.Letters...)
			if tt.edit != nil {
				tt.edit(&p)
			}
			o := run(t, p, tt.asOf, "min_step2", tt.minimum)
			s := o.Screens[screening.Step2]
			if o.Verdict != tt.verdict || s.Result != tt.result || s.ExceptedBy != tt.by {
				t.Errorf("verdict %v, result %v, excepted by %q; want %v, %v, %q", o.Verdict, s.Result, s.ExceptedBy, tt.verdict, tt.result, tt.by)
			}
			if s.Source == "" {
				t.Error("no source")
			}
		})
	}
}

// An advocate softens scores; a visa, the law, or "no international
// graduates" stays as it is.
func TestNothingSoftensAVisa(t *testing.T) {
	who := enginetest.Applicant()
	who.People = []domain.Person{{Name: "Dr. A", Programs: []string{"fresno-fm"}, Advocate: true, Strength: 3}}
	for _, says := range [][]string{{"visa_j1", "no"}, {"visa_j1", "limited"}, {"accepts_imgs", "no"}} {
		if o := run(t, who, fresh, says...); o.Verdict != screening.Closed {
			t.Errorf("%v with an advocate: %v, want closed", says, o.Verdict)
		}
	}
}

func TestAssumedBand(t *testing.T) {
	for score, want := range map[int]screening.Result{218: screening.Fail, 219: screening.Fail, 220: screening.Unknown, 222: screening.Unknown, 224: screening.Unknown, 225: screening.Pass, 226: screening.Pass} {
		who := enginetest.Applicant()
		who.Exams[1].Score = score
		o := run(t, who, fresh, "visa_j1", "yes")
		s := o.Screens[screening.Step2]
		if s.Result != want || s.Strength != domain.Assumed {
			t.Errorf("%d: %v %v, want %v assumed", score, s.Result, s.Strength, want)
		}
		if o.Verdict != screening.Open {
			t.Errorf("%d: %v; an assumed filter never closes", score, o.Verdict)
		}
	}
}

// A program that says it has no minimum takes the assumed filter away.
func TestNoMinimum(t *testing.T) {
	who := enginetest.Applicant()
	who.Exams[1].Score = 219
	o := run(t, who, "undated", "no_minimum_score", "yes")
	if s := o.Screens[screening.Step2]; s.Result != screening.Pass || s.Source == "" || o.Soft[screening.Step2] != 0 {
		t.Errorf("%+v, soft %v", s, o.Soft[screening.Step2])
	}
	if o := run(t, who, fresh, "no_minimum_score", "yes", "min_step2", "230"); o.Verdict != screening.Closed {
		t.Errorf("a stated minimum beside it: %v, want closed", o.Verdict)
	}
}

// S113: graduated in 2020 with a cutoff of five years: open when applying in
// September 2025, closed a year later; a December graduate is borderline.
func TestYearsSinceGraduation(t *testing.T) {
	tests := []struct {
		graduated domain.Date
		submits   domain.Date
		want      screening.Result
	}{
		{domain.NewDate(2020, 6, 15), domain.NewDate(2025, 9, 3), screening.Pass},
		{domain.NewDate(2020, 6, 15), domain.NewDate(2026, 9, 2), screening.Fail},
		{domain.NewDate(2020, 12, 15), domain.NewDate(2026, 9, 2), screening.Unknown},
		{domain.NewDate(2027, 6, 1), domain.NewDate(2026, 9, 2), screening.Pass},
		{domain.Date{}, domain.NewDate(2026, 9, 2), screening.Unknown},
	}
	for _, tt := range tests {
		p := enginetest.Program("x", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
		enginetest.Says(t, &p, "max_years_since_graduation", "5", fresh)
		who := enginetest.Applicant()
		who.Applicant.Graduation = tt.graduated
		s := standing.Of(who, enginetest.Catalog(p), 2027, tt.submits, enginetest.Today)
		o := screening.Run(&p, s, &screening.Rules{FreshMonths: 24})
		if got := o.Screens[screening.YearsSince].Result; got != tt.want {
			t.Errorf("graduated %v, submits %v: %v, want %v", tt.graduated, tt.submits, got, tt.want)
		}
	}
}

func TestLimits(t *testing.T) {
	fail := func(p *domain.Profile) {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2022, 9, 1), Result: domain.Fail})
	}
	none := func(*domain.Profile) {}
	tests := []struct {
		name string
		edit func(*domain.Profile)
		says []string
		at   screening.Name
		want screening.Result
	}{
		{"one attempt allowed, one used", none, []string{"max_attempts", "1"}, screening.Attempts, screening.Pass},
		{"one attempt allowed, two used", fail, []string{"max_attempts", "1"}, screening.Attempts, screening.Fail},
		{"two allowed at Step 1", fail, []string{"max_attempts_step1", "2"}, screening.Attempts, screening.Pass},
		{"the stricter limit counts", fail, []string{"max_attempts_step1", "2", "max_attempts", "1"}, screening.Attempts, screening.Fail},
		{"a failure and no limit stated", fail, nil, screening.Attempts, screening.Unknown},
		{"two months had, two wanted", none, []string{"usce_required_months", "2"}, screening.USExperience, screening.Pass},
		{"three months wanted", none, []string{"usce_required_months", "3"}, screening.USExperience, screening.Fail},
		{"certificate there", none, []string{"ecfmg_required_at_application", "yes"}, screening.ECFMG, screening.Pass},
		{"certificate in progress", func(p *domain.Profile) { p.Applicant.ECFMG = domain.ECFMGInProgress },
			[]string{"ecfmg_required_at_application", "yes"}, screening.ECFMG, screening.Fail},
		{"letters short", none, []string{"letters_required", "3"}, screening.Letters, screening.Fail},
		{"local preference with a tie", none, []string{"local_preference", "yes"}, screening.LocalPreference, screening.Pass},
		{"local preference without", func(p *domain.Profile) { p.Rotations = nil }, []string{"local_preference", "yes"}, screening.LocalPreference, screening.Fail},
		{"Step 1 passed without a score", none, []string{"min_step1", "220"}, screening.Step1, screening.Pass},
		{"old Step 1 too low", func(p *domain.Profile) { p.Exams[0].Score = 210 }, []string{"min_step1", "220"}, screening.Step1, screening.Fail},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			who := enginetest.Applicant()
			tt.edit(&who)
			o := run(t, who, fresh, tt.says...)
			if got := o.Screens[tt.at].Result; got != tt.want {
				t.Errorf("%v, want %v", got, tt.want)
			}
		})
	}
}

// Of several limits the worst answer counts, whatever their order.
func TestWorstAttemptLimitCounts(t *testing.T) {
	for _, strict := range []string{"max_attempts", "max_attempts_step1"} {
		p := enginetest.Program("x", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
		soft := "max_attempts"
		if strict == soft {
			soft = "max_attempts_step1"
		}
		enginetest.Says(t, &p, strict, "1", old) // missed long ago: hangs
		f, _ := domain.FieldNamed(soft)
		now, _ := domain.ParseAsOf(fresh)
		if err := f.Set(&p, "1", domain.Provenance{Source: "page", AsOf: now, Strength: domain.Preference}); err != nil {
			t.Fatal(err)
		}
		who := enginetest.Applicant()
		who.Exams = append(who.Exams, domain.Exam{Kind: domain.Step1, Result: domain.Fail})
		s := standing.Of(who, enginetest.Catalog(p), 2027, domain.NewDate(2026, 9, 2), enginetest.Today)
		o := screening.Run(&p, s, &screening.Rules{FreshMonths: 24})
		if o.Doors[screening.Attempts] != screening.DoorOldLimit {
			t.Errorf("strict %s, soft %s: door %v, want the old strict limit", strict, soft, o.Doors[screening.Attempts])
		}
	}
}

// S26: an H-1B needs Step 3 before the petition.
func TestStep3ForH1B(t *testing.T) {
	who := enginetest.Applicant()
	who.Applicant.Status = domain.NeedsH1B
	tests := []struct {
		name string
		exam *domain.Exam
		want screening.Verdict
	}{
		{"none", nil, screening.Closed},
		{"passed", &domain.Exam{Kind: domain.Step3, Result: domain.Pass}, screening.Hanging}, // openness is not known
		{"planned in time", &domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, 2, 1)}, screening.Hanging},
		{"sat last week, result awaited", &domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, 11, 15)}, screening.Hanging},
		{"sat a year ago, no result", &domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2025, 11, 15)}, screening.Closed},
		{"planned too late", &domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, 5, 2)}, screening.Closed},
	}
	for _, tt := range tests {
		p := who
		if tt.exam != nil {
			p.Exams = append(append([]domain.Exam(nil), who.Exams...), *tt.exam)
		}
		if o := run(t, p, fresh, "visa_h1b", "yes"); o.Verdict != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, o.Verdict, tt.want)
		}
	}
	// Somebody who would take either visa is not closed out by Step 3 while
	// the J-1 is still possible.
	who.Applicant.Status = domain.Either
	if o := run(t, who, fresh, "visa_h1b", "yes"); o.Verdict != screening.Hanging {
		t.Errorf("either visa, no Step 3, J-1 unknown: %v, want unknown", o.Verdict)
	}
}

// Every fail names its source, whatever the facts and the applicant.
func TestEveryFailHasASource(t *testing.T) {
	who := enginetest.Applicant()
	who.Applicant.Status = domain.NeedsH1B
	who.Exams = append(who.Exams, domain.Exam{Kind: domain.Step2CK, Result: domain.Fail}, domain.Exam{Kind: domain.Step1, Result: domain.Fail})
	who.Exams[1].Score = 219
	o := run(t, who, fresh, "visa_h1b", "no", "accepts_imgs", "no", "max_attempts", "1", "usce_required_months", "9", "letters_required", "4")
	fails := 0
	for _, s := range o.List() {
		if s.Result == screening.Fail {
			fails++
			if s.Source == "" {
				t.Errorf("%v fails without a source", s.Name)
			}
		}
	}
	if fails < 6 {
		t.Errorf("%d fails, want at least 6", fails)
	}
}
