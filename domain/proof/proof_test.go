package proof_test

import (
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/proof"
	"secondlook/domain/prose"
	"secondlook/domain/sample"
)

func lexicon(tb enginetest.TB) *prose.Lexicon { return prose.NewLexicon(enginetest.Phrases(tb)) }

// What claims something is told by numbers, deeds, superlatives and skills; what
// only tells of a wish or a scene does not.
func TestClaims(t *testing.T) {
	for _, tt := range []struct{ text, why string }{
		{"", ""},
		{"I want to be a family physician.", ""},
		{"She asked me whether she would see her daughter.", ""},
		{"I did not pass Step 1.", ""},
		{"In 2023 it rained.", "number"},
		{"Step 2 CK came next.", ""},
		{"I scored 224.", "number"},
		{"I led a team.", "did"},
		{"It is the largest county hospital.", "best"},
		{"I am fluent in Spanish.", "skill"},
		{"Dozens came.", "number"},
	} {
		got := proof.Claims(tt.text, lexicon(t))
		if tt.why == "" && len(got) != 0 || tt.why != "" && (len(got) != 1 || got[0].Why != tt.why || got[0].Text != tt.text) {
			t.Errorf("%q: %+v, want %q", tt.text, got, tt.why)
		}
	}
}

func TestLinks(t *testing.T) {
	s := domain.Statement{Name: "A", Text: "I led a clinic.\n\nI saw  40 patients a day. I hope to stay."}
	records := []proof.Record{{Kind: domain.BackedByRotation, Name: "Clinic"}, {Kind: domain.BackedByLetter, Name: "Dr. Gill", NotYet: true}}
	claims := []domain.Claim{
		{ID: 1, Statement: "A", Text: "I saw 40 patients a day.", Backing: domain.BackedByRotation, Record: "Clinic"},
		{ID: 2, Statement: "A", Text: "I hope to stay.", Backing: domain.BackedByPerson, Record: "Clinic"},
		{ID: 3, Statement: "A", Text: "I was praised.", Backing: domain.NotBacked},
		{ID: 5, Statement: "A", Text: "Dr. Gill wrote.", Backing: domain.BackedByLetter, Record: "Dr. Gill"},
		{ID: 4, Statement: "B", Text: "I led a clinic.", Backing: domain.BackedByRotation, Record: "Clinic"},
	}
	var got []string
	for _, l := range proof.Of(s, claims, records, lexicon(t)) {
		word := l.State.String()
		if l.Stale {
			word += ", stale"
		}
		if !l.Stale && !strings.Contains(s.Text, l.Span.In(s.Text)) {
			t.Errorf("%q stands at %+v", l.Text, l.Span)
		}
		got = append(got, l.Text+": "+word)
	}
	want := []string{"I led a clinic.: unlinked", "I saw  40 patients a day.: backed", "I hope to stay.: gone", "I was praised.: unlinked, stale", "Dr. Gill wrote.: not yet, stale"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestAnswers(t *testing.T) {
	p := domain.Profile{
		Explanations: []domain.Explanation{
			{Flag: "x", Place: domain.InInterview, Text: "I failed. I completed 3,200 questions."}, {Flag: "x", Place: domain.InERASSection, Text: "I led it."},
		},
		Claims: []domain.Claim{{ID: 1, Text: "I know the valley.", Backing: domain.BackedByPerson, Record: "Dr. Gill"}, {ID: 2, Statement: "A", Text: "x"}},
		People: []domain.Person{{Name: "Dr. Gill", Role: "director"}},
	}
	got := proof.Answers(p, proof.Records(p, enginetest.Today), lexicon(t))
	if len(got) != 2 || got[0].Text != "I completed 3,200 questions." || got[0].State != proof.Unlinked || got[1].State != proof.Backed || got[1].Stale {
		t.Errorf("%+v", got)
	}
}

// What is said in a written answer is claimed too, and the evidence that it names
// is its record; one that has gone is told.
func TestWrittenAnswers(t *testing.T) {
	p := domain.Profile{
		Exams: []domain.Exam{{Kind: domain.Step2CK, Date: domain.NewDate(2025, 4, 22), Score: 231}},
		InterviewAnswers: []domain.InterviewAnswer{{
			Question: "failed-step1", Growth: "I completed 3,200 questions.", Text: "I am glad to be here.",
			Evidence: []domain.Proof{{Fact: "exam/Step 2 CK, 2025-04-22", Words: "I passed Step 2 CK."}, {Fact: "exam/Step 9"}, {Fact: "rumour/x", Words: "They say so."}},
		}},
	}
	records := proof.Records(p, enginetest.Today)
	var got []string
	for _, l := range proof.Answers(p, records, lexicon(t)) {
		got = append(got, l.Text+": "+l.State.String()+" "+l.Record.Name)
	}
	want := []string{"I completed 3,200 questions.: unlinked ", "I passed Step 2 CK.: backed " + records[0].Name, "Step 9: gone ", "They say so.: gone "}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// Every record of the sample can be named, no two alike, and each says something
// of itself.
func TestRecords(t *testing.T) {
	p := sample.Profile(enginetest.Season)
	p.Rotations = append(p.Rotations, p.Rotations[0])
	p.ScholarlyWorks = append(p.ScholarlyWorks, domain.ScholarlyWork{Kind: domain.CaseReport, Title: strings.Repeat("é", 500), Start: domain.NewDate(2024, 2, 29)})
	p.Languages[0].Course = "Basic Spanish for healthcare"
	records := proof.Records(p, enginetest.Today)
	seen := map[string]bool{}
	for _, r := range records {
		at := r.Kind.String() + r.Name
		if seen[at] || len(r.Facts) == 0 {
			t.Errorf("%s %q stands twice, or says nothing", r.Kind, r.Name)
		}
		seen[at] = true
		c := domain.Claim{Text: "x", Backing: r.Kind, Record: r.Name}
		if err := c.Validate(); err != nil {
			t.Errorf("%s: %v", r.Name, err)
		}
		if got, ok := proof.Find(records, c); !ok || got.Name != r.Name {
			t.Errorf("%s is not found again", r.Name)
		}
	}
	if len(records) < len(p.Exams)+len(p.Rotations)-1+len(p.Letters)+len(p.Experiences) {
		t.Errorf("%d records", len(records))
	}
	if _, ok := proof.Find(records, domain.Claim{Text: "x"}); ok {
		t.Error("a claim on nothing is backed")
	}
	if n := len(proof.Records(domain.Profile{Letters: []domain.Letter{{}, {Specialty: "x"}}, PracticeTests: []domain.PracticeTest{{Date: enginetest.Today}}}, enginetest.Today)); n != 0 {
		t.Errorf("%d records without a name can be named", n)
	}
	if kind, name := proof.Name(domain.Claim{Record: "x"}); kind != domain.NotBacked || name != "" {
		t.Errorf("a claim backs as %v %q", kind, name)
	}
}

// A claim stays with its record: when that is deleted it rests on nothing, though
// another of the same name is there.
func TestClaimsDoNotMove(t *testing.T) {
	first, second := domain.NewDate(2024, 1, 8), domain.NewDate(2025, 3, 3)
	p := domain.Profile{
		Rotations:      []domain.Rotation{{Kind: domain.Elective, Site: "County", Start: first}, {Kind: domain.Elective, Site: " County ", Start: second}},
		Experiences:    []domain.Experience{{Title: "Clinic", Start: first}, {Title: "Clinic", Start: second}},
		ScholarlyWorks: []domain.ScholarlyWork{{Title: "Diabetes", Start: first, Stage: domain.StageUnderWay}, {Title: "Diabetes", Start: second, Stage: domain.StageUnderWay}},
		PracticeTests:  []domain.PracticeTest{{Form: "NBME 11", Date: first}, {Form: "NBME 11", Date: second}},
		Exams:          []domain.Exam{{Kind: domain.Step1, Date: first}, {Kind: domain.Step1, Date: second}},
		Letters:        []domain.Letter{{Writer: "Dr. Gill", Specialty: "family medicine", Status: domain.LetterUploaded}, {Writer: "Dr. Gill", Specialty: "pediatrics", Status: domain.LetterUploaded}},
	}
	before := proof.Records(p, enginetest.Today)
	if len(before) != 12 {
		t.Fatalf("%d records", len(before))
	}
	p.Rotations, p.Experiences, p.ScholarlyWorks = p.Rotations[1:], p.Experiences[1:], p.ScholarlyWorks[1:]
	p.PracticeTests, p.Exams, p.Letters = p.PracticeTests[1:], p.Exams[1:], p.Letters[1:]
	after := proof.Records(p, enginetest.Today)
	for i, r := range before {
		got, ok := proof.Find(after, domain.Claim{Backing: r.Kind, Record: r.Name})
		if want := i%2 == 1; ok != want || ok && got.Name != r.Name {
			t.Errorf("%v %q: %q, %v", r.Kind, r.Name, got.Name, ok)
		}
	}
}

// Only what has happened by today backs a claim.
func TestNotYet(t *testing.T) {
	today := enginetest.Today
	tomorrow := today.AddDays(1)
	for name, tt := range map[string]struct {
		p    domain.Profile
		want bool // not yet
	}{
		"an exam today":            {domain.Profile{Exams: []domain.Exam{{Kind: domain.Step3, Date: today}}}, false},
		"an exam tomorrow":         {domain.Profile{Exams: []domain.Exam{{Kind: domain.Step3, Date: tomorrow}}}, true},
		"an exam on no day":        {domain.Profile{Exams: []domain.Exam{{Kind: domain.Step3}}}, true},
		"a pass on no day":         {domain.Profile{Exams: []domain.Exam{{Kind: domain.Step3, Result: domain.Pass}}}, false},
		"a practice test tomorrow": {domain.Profile{PracticeTests: []domain.PracticeTest{{Form: "A", Date: tomorrow}}}, true},
		"a practice test to come":  {domain.Profile{PracticeTests: []domain.PracticeTest{{Form: "A"}}}, true},
		"a practice test":          {domain.Profile{PracticeTests: []domain.PracticeTest{{Form: "A", Percent: 60}}}, false},
		"a rotation today":         {domain.Profile{Rotations: []domain.Rotation{{Site: "A", Start: today}}}, false},
		"a rotation of 2030":       {domain.Profile{Rotations: []domain.Rotation{{Site: "A", Start: domain.NewDate(2030, 1, 1)}}}, true},
		"a letter in hand":         {domain.Profile{Letters: []domain.Letter{{Writer: "A", Status: domain.LetterUploaded, Date: today}}}, false},
		"a letter of tomorrow":     {domain.Profile{Letters: []domain.Letter{{Writer: "A", Status: domain.LetterUploaded, Date: tomorrow}}}, true},
		"a letter that is agreed":  {domain.Profile{Letters: []domain.Letter{{Writer: "A", Status: domain.LetterAgreed}}}, true},
		"a declined letter":        {domain.Profile{Letters: []domain.Letter{{Writer: "A", Status: domain.LetterDeclined}}}, true},
		"an experience tomorrow":   {domain.Profile{Experiences: []domain.Experience{{Title: "A", Start: tomorrow}}}, true},
		"a planned work":           {domain.Profile{ScholarlyWorks: []domain.ScholarlyWork{{Title: "A", Stage: domain.StagePlanned, Start: today}}}, true},
		"a work that was stopped":  {domain.Profile{ScholarlyWorks: []domain.ScholarlyWork{{Title: "A", Stage: domain.StageStopped, Start: today}}}, false},
		"stopped before it began":  {domain.Profile{ScholarlyWorks: []domain.ScholarlyWork{{Title: "A", Stage: domain.StageStopped}}}, true},
	} {
		records := proof.Records(tt.p, today)
		if len(records) != 1 || records[0].NotYet != tt.want {
			t.Errorf("%s: %+v", name, records)
			continue
		}
		tt.p.Claims = []domain.Claim{{ID: 1, Text: "x", Backing: records[0].Kind, Record: records[0].Name}}
		if got := proof.Answers(tt.p, records, lexicon(t))[0].State; (got == proof.NotYet) != tt.want || (got == proof.Backed) == tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func FuzzClaims(f *testing.F) {
	f.Add("I led 3 clinics. \r\nStep 1 😀 was first.")
	l := prose.NewLexicon([]domain.PhraseList{{Name: domain.PhrasesDid, Phrases: []string{"i led"}}})
	f.Fuzz(func(t *testing.T, text string) {
		for _, line := range proof.Claims(text, l) {
			if line.Span.In(text) != line.Text || line.Text == "" {
				t.Fatalf("%+v", line)
			}
		}
	})
}
