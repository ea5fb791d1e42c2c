package app_test

import (
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// A note is due two days after an interview, and no more once it is sent.
func TestThankYous(t *testing.T) {
	a := apptest.New(t)
	day := a.Today().AddDays(-3)
	met := domain.Interview{
		Program: sample.FresnoFamily, Season: season, State: domain.InterviewDone, Start: domain.At{Day: day, Hour: 9, Timed: true, Zone: "America/Los_Angeles"},
		People: []domain.Interviewer{{Name: "Dr. Gill"}, {Name: "Dr. Marsh"}},
	}
	keep(t, a.Interviews, &met)
	due := func() []app.ThankYou {
		t.Helper()
		list, err := a.ThankYous(t.Context(), app.Scope{Season: season})
		must(t, err)
		return list
	}
	list := due()
	if len(list) != 2 || list[0].To != "Dr. Gill" || list[0].State != "1 day late" || !list[0].Late || strings.HasPrefix(list[0].Name, "ca-") {
		t.Fatalf("%+v", list)
	}
	sent, err := a.Post(t.Context(), list[0].Record())
	must(t, err)
	if sent.Sent != a.Today() || len(due()) != 1 {
		t.Errorf("%+v, %d are due", sent, len(due()))
	}
	again, err := a.Post(t.Context(), sent)
	if err != nil || again.ID != sent.ID || again.Sent != sent.Sent {
		t.Errorf("sent twice: %+v, %v", again, err)
	}
}

// A template is filled from records and lists what is to be filled in by hand.
func TestMessageText(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	m, err := a.MessageText(t.Context(), domain.Correspondence{Program: sample.KernInternal, Season: season, Kind: domain.ThankYou, Person: "Dr. Ortiz"})
	must(t, err)
	if !strings.HasPrefix(m.Text, "Dear Dr. Ortiz,\n\nThank you") || !strings.Contains(m.Text, "[day of the interview]") || !strings.HasSuffix(m.Text, "Lucía Herrera (sample)") || strings.Contains(m.Text, "thanks.") {
		t.Errorf("%s", m.Text)
	}
	if !slices.Equal(m.Empty, []string{"day of the interview", "what you talked about", "why the program fits you"}) {
		t.Errorf("%q", m.Empty)
	}
	keep(t, a.Exams, &domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, 11, 2), Score: 222, Result: domain.Pass})
	m, err = a.MessageText(t.Context(), domain.Correspondence{Program: sample.KernInternal, Season: season, Kind: domain.UpdateLetter, Person: "Dr. Ortiz"})
	must(t, err)
	if !strings.Contains(m.Text, "I passed Step 3 in November 2026 with a score of 222.") || strings.Contains(m.Text, "Step 2 CK") || slices.Contains(m.Empty, "what is new since you applied") {
		t.Errorf("%s\n%q", m.Text, m.Empty)
	}
}

// "First" is said once, and only if the list agrees (A19); contact that a program
// refuses is told of (A3). Nothing is forbidden.
func TestManners(t *testing.T) {
	a := apptest.New(t)
	intent := domain.Correspondence{Program: sample.KernInternal, Season: season, Kind: domain.LetterOfIntent, First: true}
	said := func() (string, bool) {
		t.Helper()
		list, refuses, err := a.Manners(t.Context(), intent)
		must(t, err)
		return strings.Join(list, "\n"), refuses
	}
	if text, refuses := said(); !strings.Contains(text, "no first place yet") || refuses {
		t.Errorf("%q, %v", text, refuses)
	}
	list := domain.RankList{Season: season, Primary: []domain.RankEntry{{Program: sample.FresnoFamily}, {Program: sample.KernInternal}}}
	keep(t, a.RankLists, &list)
	keep(t, a.Correspondence, &domain.Correspondence{Program: sample.FresnoFamily, Season: season, Kind: domain.LetterOfIntent, First: true})
	if text, _ := said(); strings.Count(text, "\n") != 1 || !strings.Contains(text, "one program only") || !strings.Contains(text, "begins with") || strings.Contains(text, "ca-") {
		t.Errorf("%q", text)
	}
	says(t, a, sample.KernInternal, "no_contact", "yes")
	if text, refuses := said(); !refuses || strings.Count(text, "\n") != 2 {
		t.Errorf("%q, %v", text, refuses)
	}
	keep(t, a.Correspondence, &intent) // all the same
	if raw(a.Untold()) {
		t.Error(a.Untold())
	}
}
