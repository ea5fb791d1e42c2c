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
	records := []proof.Record{{Kind: domain.BackedByRotation, Name: "Clinic"}}
	claims := []domain.Claim{
		{ID: 1, Statement: "A", Text: "I saw 40 patients a day.", Backing: domain.BackedByRotation, Record: "Clinic"},
		{ID: 2, Statement: "A", Text: "I hope to stay.", Backing: domain.BackedByPerson, Record: "Clinic"},
		{ID: 3, Statement: "A", Text: "I was praised.", Backing: domain.NotBacked},
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
	want := []string{"I led a clinic.: unlinked", "I saw  40 patients a day.: backed", "I hope to stay.: gone", "I was praised.: unlinked, stale"}
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
	got := proof.Answers(p, proof.Records(p), lexicon(t))
	if len(got) != 2 || got[0].Text != "I completed 3,200 questions." || got[0].State != proof.Unlinked || got[1].State != proof.Backed || got[1].Stale {
		t.Errorf("%+v", got)
	}
}

// Every record of the sample can be named, no two alike, and each says something
// of itself.
func TestRecords(t *testing.T) {
	p := sample.Profile(enginetest.Season)
	p.Rotations = append(p.Rotations, p.Rotations[0])
	p.ScholarlyWorks = append(p.ScholarlyWorks, domain.ScholarlyWork{Kind: domain.CaseReport, Title: strings.Repeat("é", 500), Start: domain.NewDate(2024, 2, 29)})
	p.Languages[0].Course = "Basic Spanish for healthcare"
	records := proof.Records(p)
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
	if len(records) < len(p.Exams)+len(p.Rotations)+len(p.Letters)+len(p.Experiences) {
		t.Errorf("%d records", len(records))
	}
	if _, ok := proof.Find(records, domain.Claim{Text: "x"}); ok {
		t.Error("a claim on nothing is backed")
	}
	if n := len(proof.Records(domain.Profile{Letters: []domain.Letter{{}}, PracticeTests: []domain.PracticeTest{{}}})); n != 0 {
		t.Errorf("%d records without a name can be named", n)
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
