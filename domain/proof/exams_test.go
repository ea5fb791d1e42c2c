package proof_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/proof"
)

// A sentence that names a Step with a score or a fail proposes the attempt, and
// tells where the record has another score.
func TestProposed(t *testing.T) {
	p := domain.Profile{Exams: []domain.Exam{
		{Kind: domain.Step1, Date: domain.NewDate(2023, 3, 1), Result: domain.Fail},
		{Kind: domain.Step1, Date: domain.NewDate(2023, 10, 1), Result: domain.Pass},
		{Kind: domain.Step2CK, Date: domain.NewDate(2024, 5, 2), Score: 224, Result: domain.Pass},
	}}
	for text, want := range map[string]string{
		"My Step 2 CK is 221.":                                   "Perhaps Step 2 CK, 2024-05-02: your record says 224",
		"I scored 224 on Step 2 CK.":                             "Perhaps Step 2 CK, 2024-05-02",
		"I failed Step 1 on my first attempt in 2023.":           "Perhaps Step 1, 2023-03-01",
		"In 2023 I did not pass Step 1.":                         "Perhaps Step 1, 2023-03-01",
		"I failed Step 1 in 2021.":                               "",
		"I failed Step 3 in 2023.":                               "",
		"I scored 210 on Step 3.":                                "",
		"I saw 221 patients before Step 2 CK.":                   "",
		"My practice score before Step 2 CK was 221.":            "",
		"I took Step 1 in 2023 and scored 221 on Step 2 CK.":     "",
		"I passed Step 2 CK while I saw 200 families each week.": "",
	} {
		s := domain.Statement{Name: "A", Text: text}
		for _, l := range proof.Of(s, nil, proof.Records(p, enginetest.Today), lexicon(t)) {
			if got := l.Proposal(); got != want {
				t.Errorf("%q: %q, want %q", text, got, want)
			}
		}
	}
	linked := domain.Claim{ID: 1, Statement: "A", Text: "I scored 221 on Step 2 CK.", Backing: domain.BackedByExam, Record: "Step 2 CK, 2024-05-02"}
	for _, l := range proof.Of(domain.Statement{Name: "A", Text: linked.Text}, []domain.Claim{linked}, proof.Records(p, enginetest.Today), lexicon(t)) {
		if l.Proposal() != "" {
			t.Errorf("a linked claim proposes: %+v", l)
		}
	}
}
