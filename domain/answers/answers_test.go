package answers_test

import (
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/answers"
	"secondlook/domain/enginetest"
	"secondlook/domain/sample"
)

var rules = answers.Rules{Speed: 130, Low: 60, High: 75}

var day = domain.NewDate

// profile has one record of everything that can be evidence, and some that
// cannot.
func profile() domain.Profile {
	return domain.Profile{
		Applicant: domain.Applicant{Graduation: day(2024, 6, 28)},
		Exams: []domain.Exam{
			{Kind: domain.Step1, Date: day(2023, 3, 11), Result: domain.Fail},
			{Kind: domain.Step1, Date: day(2023, 10, 7), Result: domain.Pass},
			{Kind: domain.Step2CK, Date: day(2025, 4, 22), Score: 244},
			{Kind: domain.Step3, Date: day(2027, 1, 20)},
		},
		Rotations: []domain.Rotation{
			{Kind: domain.Elective, Site: "Fresno", Specialty: "family medicine", Supervisor: "Dr. Gill", Start: day(2024, 1, 8), End: day(2024, 3, 1)},
			{Kind: domain.Observership, Site: "Kern", Start: day(2027, 2, 1)},
		},
		Letters: []domain.Letter{
			{Writer: "Dr. Gill", Role: domain.Attending, Status: domain.LetterUploaded, Date: day(2026, 8, 1), Note: "praises my Spanish"},
			{Writer: "Dr. Ortiz", Status: domain.LetterAgreed},
		},
		Experiences:    []domain.Experience{{Kind: domain.Work, Title: "Rural service", Organization: "Clinic", Start: day(2024, 8, 1)}},
		ScholarlyWorks: []domain.ScholarlyWork{{Title: "Diabetes", Stage: domain.StageUnderWay, Start: day(2026, 1, 1)}, {Title: "Later", Stage: domain.StagePlanned}},
		Languages:      []domain.Language{{Name: "Spanish", Level: domain.LevelNative}},
	}
}

func reader(t testing.TB, p domain.Profile) *answers.Reader {
	t.Helper()
	c := enginetest.Catalog()
	c.Phrases = enginetest.Phrases(t)
	return answers.NewReader(p, c, rules, enginetest.Today)
}

func keys(facts []answers.Fact) (out []string) {
	for _, f := range facts {
		out = append(out, f.Key)
	}
	return out
}

// Only what the records say and what has happened is offered: a Step 3 that is
// not passed never is (S99).
func TestFacts(t *testing.T) {
	p := profile()
	got := keys(reader(t, p).Facts)
	want := []string{
		"exam/Step 2 CK, 2025-04-22", "exam/Step 1, 2023-10-07", "rotation/Fresno, 2024-01-08", "letter/Dr. Gill",
		"experience/Rural service, 2024-08-01", "scholarly work/Diabetes, 2026-01-01",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for name, tt := range map[string]struct {
		exam domain.Exam
		want bool
	}{
		"planned":            {domain.Exam{Kind: domain.Step3, Date: day(2027, 1, 20)}, false},
		"sat, no result yet": {domain.Exam{Kind: domain.Step3, Date: day(2026, 11, 1)}, false},
		"failed":             {domain.Exam{Kind: domain.Step3, Date: day(2026, 6, 1), Result: domain.Fail}, false},
		"below the mark":     {domain.Exam{Kind: domain.Step3, Date: day(2026, 6, 1), Score: 199}, false},
		"incomplete":         {domain.Exam{Kind: domain.Step3, Date: day(2026, 6, 1), Result: domain.Incomplete}, false},
		"passed":             {domain.Exam{Kind: domain.Step3, Date: day(2026, 6, 1), Result: domain.Pass}, true},
		"passed, no day":     {domain.Exam{Kind: domain.Step3, Result: domain.Pass}, true},
		"tomorrow":           {domain.Exam{Kind: domain.Step3, Date: enginetest.Today.AddDays(1), Result: domain.Pass}, false},
		"today":              {domain.Exam{Kind: domain.Step3, Date: enginetest.Today, Result: domain.Pass}, true},
	} {
		p.Exams = []domain.Exam{tt.exam}
		facts := answers.Facts(p, withMarks(), enginetest.Today)
		if _, got := find(facts, "exam/Step 3"); got != tt.want {
			t.Errorf("%s: offered %v", name, got)
		}
	}
}

func withMarks() *domain.Catalog {
	c := enginetest.Catalog()
	c.PassMarks = append(c.PassMarks, domain.PassMark{Kind: domain.Step3, From: day(2024, 1, 1), Score: 200})
	return c
}

func find(facts []answers.Fact, begins string) (answers.Fact, bool) {
	i := slices.IndexFunc(facts, func(f answers.Fact) bool { return strings.HasPrefix(f.Key, begins) })
	if i < 0 {
		return answers.Fact{}, false
	}
	return facts[i], true
}

// Each fact has a sentence of the record, a letter without anything of what it
// says.
func TestSentences(t *testing.T) {
	want := map[string]domain.Message{
		"exam/Step 2":  domain.Msg("answer.fact.exam.score.on", "Step 2 CK", 244, "April 2025"),
		"exam/Step 1":  domain.Msg("answer.fact.exam.pass.on", "Step 1", "October 2023"),
		"rotation/":    domain.Msg("answer.fact.rotation.under.span", "elective in family medicine at Fresno", "Dr. Gill", "January 2024", "March 2024"),
		"letter/":      domain.Msg("answer.fact.letter.role", "Dr. Gill", "attending"),
		"experience/":  domain.Msg("answer.fact.experience.since", "Rural service, Clinic", "August 2024"),
		"scholarly wo": domain.Msg("answer.fact.work.since", "Diabetes", "under way", "January 2026"),
	}
	facts := reader(t, profile()).Facts
	for begins, m := range want {
		f, _ := find(facts, begins)
		if f.Text.Key != m.Key || !slices.Equal(f.Text.Args, m.Args) {
			t.Errorf("%s: %v, want %v", begins, f.Text, m)
		}
	}
	p := domain.Profile{
		Exams:          []domain.Exam{{Kind: domain.Step1, Result: domain.Pass}, {Kind: domain.Step2CK, Score: 250}},
		Rotations:      []domain.Rotation{{Site: "A"}},
		Letters:        []domain.Letter{{Writer: "B", Status: domain.LetterAssigned}},
		ScholarlyWorks: []domain.ScholarlyWork{{Title: "C", Stage: domain.StagePublished}},
	}
	var got []string
	for _, f := range answers.Facts(p, enginetest.Catalog(), enginetest.Today) {
		got = append(got, f.Text.Key)
	}
	if !slices.Equal(got, []string{"answer.fact.exam.pass", "answer.fact.exam.score", "answer.fact.rotation", "answer.fact.letter", "answer.fact.work"}) {
		t.Errorf("without days: %q", got)
	}
}

// Filled is a step with something that stands, and an answer is whole with all
// five (S96).
func TestComplete(t *testing.T) {
	r := reader(t, profile())
	ck := []domain.Proof{{Fact: "exam/Step 2 CK, 2025-04-22"}}
	whole := domain.InterviewAnswer{Acknowledge: "a", Context: "b", Growth: "c", Evidence: ck, Reassurance: "d"}
	for _, tt := range []struct {
		name    string
		change  func(*domain.InterviewAnswer)
		missing []answers.Step
	}{
		{"whole", func(*domain.InterviewAnswer) {}, nil},
		{"blank", func(a *domain.InterviewAnswer) { a.Context = " \n" }, []answers.Step{answers.Context}},
		{"no evidence", func(a *domain.InterviewAnswer) { a.Evidence = nil }, []answers.Step{answers.Evidence}},
		{"evidence that is gone", func(a *domain.InterviewAnswer) {
			a.Evidence = []domain.Proof{{Fact: "exam/Step 3, 2026-01-01", Words: "I passed."}}
		}, []answers.Step{answers.Evidence}},
		{"gone beside one that stands", func(a *domain.InterviewAnswer) { a.Evidence = append([]domain.Proof{{Fact: "letter/Nobody"}}, ck...) }, nil},
		{"another number than the record", func(a *domain.InterviewAnswer) {
			a.Evidence = append([]domain.Proof{{Fact: "exam/Step 2 CK, 2025-04-22", Words: "I passed Step 2 CK with 260."}}, ck...)
		}, []answers.Step{answers.Evidence}},
		{"the number of the record", func(a *domain.InterviewAnswer) {
			a.Evidence = []domain.Proof{{Fact: "exam/Step 2 CK, 2025-04-22", Words: "I passed Step 2 CK with 244."}}
		}, nil},
		{"a text alone", func(a *domain.InterviewAnswer) { *a = domain.InterviewAnswer{Text: "e"} }, answers.Steps()},
	} {
		a := whole
		tt.change(&a)
		if got := r.Missing(a); !slices.Equal(got, tt.missing) || r.Complete(a, true) != (len(tt.missing) == 0) {
			t.Errorf("%s: missing %v, complete %v", tt.name, got, r.Complete(a, true))
		}
		if plain := a.Text != "" || len(tt.missing) == 0; r.Complete(a, false) != plain {
			t.Errorf("%s: complete without steps is %v", tt.name, !plain)
		}
	}
}

// Seconds are words at a speed, rounded up (S101).
func TestSeconds(t *testing.T) {
	for words, want := range map[int]int{0: 0, 1: 1, 13: 6, 130: 60, 131: 61, 162: 75, 163: 76} {
		if got := rules.Seconds(strings.Repeat("word ", words)); got != want {
			t.Errorf("%d words take %d s, want %d", words, got, want)
		}
	}
	if (answers.Rules{}).Seconds("a word") != 0 {
		t.Error("without a speed there is a time")
	}
	r := answers.RulesOf(enginetest.Reference(t))
	if r != rules {
		t.Errorf("%+v", r)
	}
}

// An answer is said step by step, with the record's sentence where there are no
// own words.
func TestSpoken(t *testing.T) {
	a := domain.InterviewAnswer{
		Acknowledge: "One. ", Context: "Two.", Growth: "Three.", Reassurance: "Six.", Text: "Seven.",
		Evidence: []domain.Proof{{Fact: "x"}, {Fact: "y", Words: "Five."}},
	}
	got := answers.Spoken(a, func(fact string) string { return "The fact " + fact + "." })
	if got != "One. Two. Three. The fact x. Five. Six. Seven." {
		t.Errorf("%q", got)
	}
	if got := answers.Spoken(domain.InterviewAnswer{}, nil); got != "" {
		t.Errorf("nothing is %q", got)
	}
}

// The sample's records offer her Step 1 pass and Step 2 CK, never the fail.
func TestSampleFacts(t *testing.T) {
	for _, f := range answers.Facts(sample.Profile(enginetest.Season), enginetest.Catalog(), enginetest.Today) {
		if f.Record.Kind == domain.BackedByExam && f.Record.Exam.Result != domain.Pass || f.Text.IsZero() {
			t.Errorf("%+v", f)
		}
		if got := answers.Key(f.Record.Exam); f.Record.Kind == domain.BackedByExam && got != f.Key {
			t.Errorf("%q is also %q", f.Key, got)
		}
	}
	if answers.Key(domain.Person{Name: "A"}) != "" || answers.Key(domain.Exam{}) != "" {
		t.Error("what is no evidence has a key")
	}
}
