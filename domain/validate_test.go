package domain

import (
	"errors"
	"strings"
	"testing"
)

// A broken case breaks one field of a good record.
type broken[T any] struct {
	field string // "" breaks nothing
	edit  func(*T)
}

// breakEach wants a good record to be good, and each edit to break just the
// field that it names.
func breakEach[T interface{ Validate() error }](t *testing.T, good func() T, cases []broken[T]) {
	t.Helper()
	if err := good().Validate(); err != nil {
		t.Fatalf("the good record: %v", err)
	}
	for i, c := range cases {
		rec := good()
		c.edit(&rec)
		err := rec.Validate()
		if c.field == "" {
			if err != nil {
				t.Errorf("case %d is allowed, yet: %v", i, err)
			}
			continue
		}
		var bad Invalid
		if !errors.As(err, &bad) || len(bad) != 1 || bad.Problem(c.field) == "" {
			t.Errorf("case %d breaks %s; the errors are: %v", i, c.field, err)
			continue
		}
		if p := bad[0].Problem; strings.HasSuffix(p, ".") || strings.Contains(p, "%!") || strings.ToLower(p[:1]) != p[:1] {
			t.Errorf("case %d: %q is no predicate", i, p)
		}
	}
}

var (
	tooLong = strings.Repeat("é", maxName+1)
	longest = strings.Repeat("é", maxName) // in letters, not in bytes
	tooMuch = strings.Repeat("x", maxNote+1)
	ancient = Date{firstYear - 1, 12, 31}
	distant = Date{lastYear + 1, 1, 1}
)

func TestApplicantValidate(t *testing.T) {
	good := func() Applicant {
		return Applicant{Name: "A", Status: NeedsJ1, Graduation: Date{2023, 6, 1}, Ties: []Tie{{Kind: TieHome, City: "Madera", State: "CA"}}}
	}
	breakEach(t, good, []broken[Applicant]{
		{"", func(a *Applicant) { *a = Applicant{} }},
		{"", func(a *Applicant) { a.Name = longest }},
		{"name", func(a *Applicant) { a.Name = tooLong }},
		{"school", func(a *Applicant) { a.School = tooLong }},
		{"school_country", func(a *Applicant) { a.Country = tooLong }},
		{"note", func(a *Applicant) { a.Note = tooMuch }},
		{"status", func(a *Applicant) { a.Status = 99 }},
		{"ecfmg", func(a *Applicant) { a.ECFMG = 99 }},
		{"graduation_date", func(a *Applicant) { a.Graduation = ancient }},
		{"graduation_date", func(a *Applicant) { a.Graduation = distant }},
		{"wishes.budget_cents", func(a *Applicant) { a.Wishes.BudgetCents = -1 }},
		{"wishes.budget_cents", func(a *Applicant) { a.Wishes.BudgetCents = maxCents + 1 }},
		{"", func(a *Applicant) { a.Wishes.BudgetCents = maxCents }},
		{"wishes.list_goal", func(a *Applicant) { a.Wishes.Goal = 9 }},
		{"wishes.return_plan", func(a *Applicant) { a.Wishes.Return = 9 }},
		{"wishes.tier1_least", func(a *Applicant) { a.Wishes.Tier1 = -1 }},
		{"wishes.tier3_least", func(a *Applicant) { a.Wishes.Tier3 = 301 }},
		{"", func(a *Applicant) { a.Wishes = Wishes{Goal: GoalPlaces, Return: ReturnJob, Tier1: 300, Tier2: 1} }},
		{"ties.kind", func(a *Applicant) { a.Ties[0].Kind = TieUnknown }},
		{"ties.kind", func(a *Applicant) { a.Ties[0].Kind = 99 }},
		{"ties", func(a *Applicant) { a.Ties[0] = Tie{Kind: TieHome} }},
		{"", func(a *Applicant) { a.Ties[0] = Tie{Kind: TieHome, Region: "central_valley"} }},
		{"ties.state", func(a *Applicant) { a.Ties[0].State = "California" }},
		{"ties.state", func(a *Applicant) { a.Ties[0].State = "ca" }},
		{"ties.city", func(a *Applicant) { a.Ties[0].City = tooLong }},
		{"ties.region", func(a *Applicant) { a.Ties[0].Region = tooLong }},
		{"ties.note", func(a *Applicant) { a.Ties[0].Note = tooMuch }},
		{"degrees", func(a *Applicant) { a.Degrees = []string{"MPH", tooLong, tooLong} }},
		{"wishes.specialties", func(a *Applicant) { a.Wishes.Specialties = []string{tooLong} }},
		{"wishes.regions", func(a *Applicant) { a.Wishes.Regions = []string{tooLong} }},
	})
}

func TestExamValidate(t *testing.T) {
	good := func() Exam {
		return Exam{Kind: Step2CK, Date: Date{2025, 3, 1}, Released: Date{2025, 3, 20}, Score: 240}
	}
	breakEach(t, good, []broken[Exam]{
		{"", func(e *Exam) { e.Score = 1 }}, {"", func(e *Exam) { e.Score = 300 }}, {"", func(e *Exam) { e.Score = 0 }},
		{"", func(e *Exam) { e.Released = e.Date }}, {"", func(e *Exam) { e.Date = Date{} }},
		{"exam", func(e *Exam) { e.Kind = ExamUnknown }},
		{"exam", func(e *Exam) { e.Kind = 99 }},
		{"result", func(e *Exam) { e.Result = 99 }},
		{"score", func(e *Exam) { e.Score = -1 }},
		{"score", func(e *Exam) { e.Score = 301 }},
		{"score", func(e *Exam) { e.Result = Incomplete }},
		{"date", func(e *Exam) { e.Date = ancient }},
		{"released", func(e *Exam) { e.Released = distant }},
		{"released", func(e *Exam) { e.Released = e.Date.AddDays(-1) }},
		{"note", func(e *Exam) { e.Note = tooMuch }},
	})
}

func TestRotationValidate(t *testing.T) {
	good := func() Rotation {
		return Rotation{Kind: Elective, HandsOn: true, City: "Fresno", State: "CA", Start: Date{2025, 1, 6}, End: Date{2025, 2, 2}}
	}
	breakEach(t, good, []broken[Rotation]{
		{"", func(r *Rotation) { r.End = r.Start }}, {"", func(r *Rotation) { r.Start, r.End = Date{}, Date{} }},
		{"kind", func(r *Rotation) { r.Kind = RotationUnknown }},
		{"kind", func(r *Rotation) { r.Kind = 99 }},
		{"setting", func(r *Rotation) { r.Setting = 99 }},
		{"hands_on", func(r *Rotation) { r.Kind = Observership }},
		{"hands_on", func(r *Rotation) { r.Kind = Telehealth }},
		{"state", func(r *Rotation) { r.State = "C1" }},
		{"start", func(r *Rotation) { r.Start = ancient }},
		{"end", func(r *Rotation) { r.End = distant }},
		{"end", func(r *Rotation) { r.End = r.Start.AddDays(-1) }},
		{"cost_cents", func(r *Rotation) { r.CostCents = -1 }},
		{"site", func(r *Rotation) { r.Site = tooLong }},
		{"city", func(r *Rotation) { r.City = tooLong }},
		{"specialty", func(r *Rotation) { r.Specialty = tooLong }},
		{"supervisor", func(r *Rotation) { r.Supervisor = tooLong }},
		{"country", func(r *Rotation) { r.Country = tooLong }},
		{"region", func(r *Rotation) { r.Region = tooLong }},
		{"program", func(r *Rotation) { r.Program = tooLong }},
		{"note", func(r *Rotation) { r.Note = tooMuch }},
	})
	if got := good().Months(); got < 0.919 || got > 0.921 {
		t.Errorf("28 days are %v months", got)
	}
	if (Rotation{Start: Date{2025, 1, 6}}).Months() != 0 {
		t.Error("a rotation without an end has a length")
	}
	for country, want := range map[string]bool{"": false, "US": true, "Guatemala": false} {
		if got := (Applicant{Country: country}).USGraduate(); got != want {
			t.Errorf("a school in %q makes a US graduate: %t", country, got)
		}
	}
	for country, want := range map[string]bool{"": true, "USA": true, " united-states ": true, "Guatemala": false} {
		if (Rotation{Country: country}).InUS() != want || (Experience{Country: country}).InUS() != want {
			t.Errorf("%q lies in the United States: want %v", country, want)
		}
	}
}

func TestLetterValidate(t *testing.T) {
	good := func() Letter {
		return Letter{Writer: "Dr. B", Role: Attending, Status: LetterUploaded, Date: Date{2026, 8, 1}, Program: "p", Advocate: true}
	}
	breakEach(t, good, []broken[Letter]{
		{"", func(l *Letter) { *l = Letter{} }},
		{"role", func(l *Letter) { l.Role = 99 }},
		{"status", func(l *Letter) { l.Status = 99 }},
		{"program", func(l *Letter) { l.Program = "" }},
		{"date", func(l *Letter) { l.Date = ancient }},
		{"writer", func(l *Letter) { l.Writer = tooLong }},
		{"specialty", func(l *Letter) { l.Specialty = tooLong }},
		{"program", func(l *Letter) { l.Program = tooLong }},
		{"note", func(l *Letter) { l.Note = tooMuch }},
	})
	for _, s := range Values[letterWords]() {
		if (Letter{Status: s}).InHand() != (s == LetterUploaded || s == LetterAssigned) {
			t.Errorf("a letter that is %v is in hand, or not", s)
		}
	}
}

func TestExperienceValidate(t *testing.T) {
	good := func() Experience {
		return Experience{Kind: Work, State: "CA", Start: Date{2024, 1, 1}, End: Date{2024, 2, 1}}
	}
	breakEach(t, good, []broken[Experience]{
		{"kind", func(e *Experience) { e.Kind = ExperienceUnknown }},
		{"kind", func(e *Experience) { e.Kind = 99 }},
		{"state", func(e *Experience) { e.State = "CAL" }},
		{"start", func(e *Experience) { e.Start = ancient }},
		{"end", func(e *Experience) { e.End = e.Start.AddDays(-1) }},
		{"title", func(e *Experience) { e.Title = tooLong }},
		{"organization", func(e *Experience) { e.Organization = tooLong }},
		{"city", func(e *Experience) { e.City = tooLong }},
		{"country", func(e *Experience) { e.Country = tooLong }},
		{"region", func(e *Experience) { e.Region = tooLong }},
		{"note", func(e *Experience) { e.Note = tooMuch }},
	})
}

func TestLanguageValidate(t *testing.T) {
	breakEach(t, func() Language { return Language{Name: "Spanish", Level: LevelGood} }, []broken[Language]{
		{"language", func(l *Language) { l.Name = " - " }},
		{"language", func(l *Language) { l.Name = tooLong }},
		{"level", func(l *Language) { l.Level = 99 }},
		{"where", func(l *Language) { l.Where = tooLong }},
		{"note", func(l *Language) { l.Note = tooMuch }},
	})
}

func TestPersonValidate(t *testing.T) {
	breakEach(t, func() Person { return Person{Name: "Dr. C", Strength: StrongConnection} }, []broken[Person]{
		{"name", func(p *Person) { p.Name = "" }},
		{"name", func(p *Person) { p.Name = tooLong }},
		{"institution", func(p *Person) { p.Institution = tooLong }},
		{"role", func(p *Person) { p.Role = tooLong }},
		{"contact", func(p *Person) { p.Contact = tooLong }},
		{"programs", func(p *Person) { p.Programs = []string{"a", tooLong} }},
		{"strength", func(p *Person) { p.Strength = -1 }},
		{"strength", func(p *Person) { p.Strength = StrongConnection + 1 }},
		{"advocated_on", func(p *Person) { p.AdvocatedOn = ancient }},
		{"note", func(p *Person) { p.Note = tooMuch }},
	})
}

func TestSeasonValidate(t *testing.T) {
	breakEach(t, func() Season { return Season{Year: 2027, SubmitsOn: Date{2026, 9, 24}} }, []broken[Season]{
		{"", func(s *Season) { s.SubmitsOn = Date{} }}, {"", func(s *Season) { s.SubmitsOn = Date{2027, 1, 5} }},
		{"year", func(s *Season) { *s = Season{Year: FirstSeason - 1} }},
		{"year", func(s *Season) { *s = Season{Year: LastSeason + 1} }},
		{"submits_on", func(s *Season) { s.SubmitsOn = Date{2025, 12, 31} }},
		{"submits_on", func(s *Season) { s.SubmitsOn = Date{2028, 1, 1} }},
		{"note", func(s *Season) { s.Note = tooMuch }},
	})
}

func TestApplicationValidate(t *testing.T) {
	breakEach(t, func() Application { return Application{Program: "p", Season: 2027, Status: Planned} }, []broken[Application]{
		{"program", func(a *Application) { a.Program = "" }},
		{"season", func(a *Application) { a.Season = 0 }},
		{"season", func(a *Application) { a.Season = LastSeason + 1 }},
		{"status", func(a *Application) { a.Status = 99 }},
		{"signal", func(a *Application) { a.Signal = 99 }},
		{"added", func(a *Application) { a.Added = distant }},
		{"note", func(a *Application) { a.Note = tooMuch }},
	})
}

func TestOwnProgramValidate(t *testing.T) {
	good := func() OwnProgram {
		return OwnProgram{Key: "k", Name: "N", Specialty: "S", State: "CA", Track: Categorical, Source: "their page", AsOf: "2026-05"}
	}
	breakEach(t, good, []broken[OwnProgram]{
		{"", func(p *OwnProgram) { p.AsOf, p.Track = "", TrackUnknown }},
		{"key", func(p *OwnProgram) { p.Key = "" }},
		{"key", func(p *OwnProgram) { p.Key = tooLong }},
		{"name", func(p *OwnProgram) { p.Name = "  " }},
		{"name", func(p *OwnProgram) { p.Name = tooLong }},
		{"specialty", func(p *OwnProgram) { p.Specialty = "" }},
		{"state", func(p *OwnProgram) { p.State = "" }},
		{"state", func(p *OwnProgram) { p.State = "Nevada" }},
		{"track", func(p *OwnProgram) { p.Track = 99 }},
		{"source", func(p *OwnProgram) { p.Source = "" }},
		{"as_of", func(p *OwnProgram) { p.AsOf = "2026-13" }},
		{"institution", func(p *OwnProgram) { p.Institution = tooLong }},
		{"city", func(p *OwnProgram) { p.City = tooLong }},
		{"specialty", func(p *OwnProgram) { p.Specialty = tooLong }},
		{"acgme_id", func(p *OwnProgram) { p.ACGME = tooLong }},
		{"county", func(p *OwnProgram) { p.County = tooLong }},
		{"region", func(p *OwnProgram) { p.Region = tooLong }},
	})
	p := good().Program()
	if !p.Own || !p.Identity.Own || p.Identity.AsOf.Date != (Date{2026, 5, 1}) || p.Application() != "k" {
		t.Errorf("the program is %+v", p)
	}
}

func TestCorrectionValidate(t *testing.T) {
	good := func() Correction {
		return Correction{Program: "k", Field: "min_step2", Value: "220", Source: "an e-mail", AsOf: "2026-11-22", Entered: Date{2026, 11, 22}}
	}
	breakEach(t, good, []broken[Correction]{
		{"", func(c *Correction) { c.Value = "unknown" }}, {"", func(c *Correction) { c.AsOf = "" }},
		{"", func(c *Correction) { c.AsOf = "2026-11-23" }}, // where the day has begun already
		{"program", func(c *Correction) { c.Program = "" }},
		{"source", func(c *Correction) { c.Source = "" }},
		{"source", func(c *Correction) { c.Source = strings.Repeat("x", maxName*5+1) }},
		{"as_of", func(c *Correction) { c.AsOf = "2026-02-30" }},
		{"as_of", func(c *Correction) { c.AsOf = "2026-11-24" }},
		{"field", func(c *Correction) { c.Field = "colour" }},
		{"min_step2", func(c *Correction) { c.Value = "0" }},
		{"min_step2", func(c *Correction) { c.Value = "about 220" }},
	})
}

func TestProfileValidate(t *testing.T) {
	p := Profile{
		Applicant:    Applicant{Status: 99},
		Exams:        []Exam{{Kind: Step1}, {Kind: Step2CK, Score: 999}},
		Rotations:    []Rotation{{}},
		Letters:      []Letter{{Advocate: true}},
		Experiences:  []Experience{{}},
		Languages:    []Language{{Name: "Spanish"}, {}},
		People:       []Person{{}},
		Seasons:      []Season{{Year: 2027}, {Year: 2027}},
		Applications: []Application{{Program: "p", Season: 2027}, {Program: "p", Season: 2028}, {Program: "p", Season: 2027}},
	}
	var bad Invalid
	if !errors.As(p.Validate(), &bad) {
		t.Fatal("a profile full of errors is valid")
	}
	want := []string{
		"applicant.status", "exams[2].score", "rotations[1].kind", "letters[1].program", "experiences[1].kind", "languages[2].language",
		"people[1].name", "applications[3].program", "seasons[2].year",
	}
	var got []string
	for _, f := range bad {
		got = append(got, f.Field)
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the errors are at\n%v, want\n%v", got, want)
	}
	if err := (Profile{}).Validate(); err != nil {
		t.Errorf("the empty profile: %v", err)
	}
}

func TestProfileListAndDay(t *testing.T) {
	p := Profile{
		Seasons:      []Season{{Year: 2026}, {Year: 2027, SubmitsOn: Date{2026, 9, 30}}},
		Applications: []Application{{Program: "a", Season: 2027, Status: Planned}, {Program: "b", Season: 2027, Status: Withdrawn}, {Program: "c", Season: 2026}},
	}
	first := Date{2026, 9, 2}
	if p.SubmitsOn(2027, first) != (Date{2026, 9, 30}) || p.SubmitsOn(2026, first) != first || p.SubmitsOn(2028, first) != first {
		t.Error("the day of submission is not the season's own, or else the first")
	}
	if l := p.List(2027); len(l) != 1 || l[0].Program != "a" {
		t.Errorf("the list of 2027 is %+v", l)
	}
}
