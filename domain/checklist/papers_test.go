package checklist_test

import (
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/domain/enginetest"
)

// On its due day a document is missing, the day after it is late; who has sent
// the applications is asked no more for what nobody has noted.
func TestDocumentsByDay(t *testing.T) {
	photo := domain.Document{ID: 4, Season: enginetest.Season, Kind: domain.Photo}
	due := domain.NewDate(2026, 8, 26)
	for _, tt := range []struct {
		state domain.DocumentState
		noted bool
		today domain.Date
		sent  bool
		want  string
	}{
		{domain.DocumentOpen, false, due, false, "missing"},
		{domain.DocumentOpen, false, due.AddDays(1), false, "late"},
		{domain.DocumentOpen, false, due.AddDays(30), true, "none"},
		{domain.DocumentInHand, true, due.AddDays(30), true, "late"},
		{domain.DocumentSent, true, due.AddDays(30), true, "done"},
	} {
		p := domain.Profile{}
		if photo.State = tt.state; tt.noted {
			p.Documents = []domain.Document{photo}
		}
		if tt.sent {
			p.Applications = []domain.Application{{Program: "p00", Season: enginetest.Season, Status: domain.Submitted}}
		}
		x := wantState(t, checklist.Of(on(t, p, tt.today)), "document/photo", tt.want)
		if x.Key != "" && (x.Area != checklist.Documents || !x.Dated || tt.noted && x.At.Record != 4) {
			t.Errorf("%+v", x)
		}
	}
	p := domain.Profile{
		Documents: []domain.Document{{Season: enginetest.Season, Kind: domain.USMLETranscript, State: domain.DocumentSent, Date: due}},
		Exams:     []domain.Exam{{Kind: domain.Step2CK, Date: due.AddDays(-9), Released: due.AddDays(9), Score: 240}},
	}
	wantState(t, checklist.Of(at(t, p)), "document.again/USMLE_transcript", "missing")
}

// A certificate that ends too early is grave, an unknown end is asked for.
func TestCertificateThatEnds(t *testing.T) {
	of := func(until domain.Date) []checklist.Item {
		return checklist.Of(at(t, domain.Profile{Applicant: domain.Applicant{ECFMG: domain.ECFMGCertified, Papers: domain.Papers{ValidUntil: until}}}))
	}
	wantState(t, of(domain.NewDate(2027, 7, 1)), "certificate", "done")
	wantState(t, of(domain.Date{}), "certificate", "missing")
	if x := wantState(t, of(domain.NewDate(2027, 6, 30)), "certificate.ends", "missing"); x.Weight != checklist.Grave {
		t.Errorf("%+v", x)
	}
	wantState(t, of(enginetest.Today.AddDays(-1)), "certificate.ends", "late")
	wantState(t, of(domain.NewDate(2027, 7, 1)), "english", "none")
}

// What the rules of the exams forbid is told, and what they leave is not.
func TestRulesOfExams(t *testing.T) {
	fail := func(days ...domain.Date) (p domain.Profile) {
		for _, d := range days {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: d, Result: domain.Fail})
		}
		return p
	}
	on := domain.NewDate
	three := fail(on(2026, 1, 10), on(2026, 3, 10), on(2026, 5, 10))
	three.Exams = append(three.Exams, domain.Exam{Kind: domain.Step1, Date: on(2027, 1, 9)})
	early := "attempt_early/Step 1"
	wantState(t, checklist.Of(at(t, three)), early, "missing")
	three.Exams[3].Date = on(2027, 1, 10)
	wantState(t, checklist.Of(at(t, three)), early, "none")
	wantState(t, checklist.Of(at(t, fail(on(2023, 1, 1), on(2024, 1, 1), on(2025, 1, 1)))), "attempts_none/Step 1", "none")
	wantState(t, checklist.Of(at(t, fail(on(2022, 1, 1), on(2023, 1, 1), on(2024, 1, 1), on(2025, 1, 1)))), "attempts_none/Step 1", "missing")
	lapsed := domain.Profile{Exams: []domain.Exam{{Kind: domain.Step1, Date: on(2015, 1, 1), Result: domain.Pass}, {Kind: domain.Step2CK, Date: on(2022, 1, 2), Result: domain.Pass}}}
	wantState(t, checklist.Of(at(t, lapsed)), "pass_lapsed/Step 1", "missing")
	lapsed.Exams[1].Date = on(2022, 1, 1)
	wantState(t, checklist.Of(at(t, lapsed)), "pass_lapsed/Step 1", "none")
	short := domain.Profile{EnglishTests: []domain.EnglishTest{{Date: on(2026, 1, 1), Listening: 340, Reading: 400, Speaking: 400, Writing: 400}}}
	wantState(t, checklist.Of(at(t, short)), "english.retake", "missing")
	for _, x := range checklist.Of(at(t, short)) {
		if strings.Contains(x.Key, " ") && x.Area == checklist.Documents {
			t.Errorf("the key %q has a blank", x.Key)
		}
	}
}
