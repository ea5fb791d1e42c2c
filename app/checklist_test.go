package app_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/checklist"
)

// checked returns the checklist of a profile, of the sample's if p is nil.
func checked(t testing.TB, a *app.App, p *domain.Profile) *app.Checklist {
	t.Helper()
	if p == nil {
		own := a.Sample(a.Season())
		p = &own
	}
	c, err := a.Checklist(t.Context(), app.Scope{Profile: p})
	must(t, err)
	return c
}

var slotted = regexp.MustCompile(`\{|\b(check|dial|word|outreach)\.[a-z]|%!`)

// wantWords wants a text to be written out.
func wantWords(t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if s == "" || slotted.MatchString(s) {
			t.Errorf("%q is not written out", s)
		}
	}
}

func TestChecklistOfTheSample(t *testing.T) {
	a := apptest.New(t)
	c := checked(t, a, nil)
	if c.Done+c.Missing != len(c.Items) || c.Done == 0 || c.Missing == 0 || c.Season != season {
		t.Errorf("%d done, %d missing of %d", c.Done, c.Missing, len(c.Items))
	}
	n := 0
	for _, g := range c.ByArea() {
		n += len(g.Items)
	}
	if n != len(c.Items) {
		t.Errorf("%d of %d items stand in an area", n, len(c.Items))
	}
	if len(c.Dials) != 4 || len(c.Words) != 3 || len(c.Strengths) != 4 || len(c.Words[checklist.Improving].Backing) == 0 {
		t.Errorf("%+v", c)
	}
	if again := checked(t, a, nil); len(again.Items) != len(c.Items) || !slices.Equal(again.Items, c.Items) {
		t.Error("the same records give another list")
	}
}

// Everything that the checklist can say has its words.
func TestEveryItemHasWords(t *testing.T) {
	a := apptest.New(t)
	today := a.Today()
	bare, sample := domain.Profile{}, a.Sample(season)
	full := a.Sample(season)
	full.Applicant.Wishes.BudgetCents = 100
	full.Exams[2] = domain.Exam{Kind: domain.Step2CK, Date: today.AddDays(5)}
	full.Exams[1] = domain.Exam{Kind: domain.Step1, Date: today.AddDays(-50)}
	full.Applicant.Status, full.Applicant.ECFMG = domain.NeedsH1B, domain.ECFMGNotStarted
	full.Letters[2].Due = today.AddDays(-1)
	full.Statements = []domain.Statement{{Name: "FM", Text: "x"}}
	full.Stories = []domain.Story{{Title: "T", Situation: "s", Action: "a", Result: "r", Tags: domain.SetOf(domain.StorySafety, domain.StoryLanguage)}}
	full.ScholarlyWorks = []domain.ScholarlyWork{{Kind: domain.QualityImprovement, Stage: domain.StageUnderWay, Title: "Q"}}
	full.People = append(full.People, domain.Person{Name: "Dr. A", Advocate: true}, domain.Person{Name: "Dr. B", AdvocatedOn: today}, domain.Person{Name: "Dr. C"})
	full.Rotations = append(full.Rotations, domain.Rotation{Kind: domain.Elective, Site: "New clinic", Start: today.AddDays(-30), End: today, Supervisor: "Dr. New"})
	full.Outreaches = []domain.Outreach{
		{Person: "Dr. C", Purpose: domain.ForAdvocacy, Reply: domain.ReplyYes, Sent: today}, {Person: "Dr. D", Sent: today.AddDays(-20)},
	}
	full.Applications = append(full.Applications, domain.Application{Program: "gone", Season: season})
	for i := range full.Letters {
		full.Letters[i].Points = domain.SetOf(domain.PointSafeAndCompetent, domain.PointWorkedClosely)
	}
	other := a.Sample(season)
	other.Exams[0], other.Exams[1] = domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2019, 1, 1), Score: 205}, domain.Exam{Kind: domain.Step3, Date: today.AddDays(9)}
	other.Exams[2].Date, other.Exams[2].Score = domain.NewDate(2024, 8, 1), 252
	other.Applications = nil
	papers := a.Sample(season)
	papers.Applicant.Papers.ValidUntil = domain.NewDate(2027, 5, 1)
	papers.Exams = append(papers.Exams, domain.Exam{Kind: domain.Step3, Date: today.AddDays(-40), Released: today.AddDays(-5), Score: 220})
	rules := domain.Profile{Exams: []domain.Exam{{Kind: domain.Step1, Date: domain.NewDate(2015, 1, 1), Result: domain.Pass}, {Kind: domain.Step2CK, Date: domain.NewDate(2025, 1, 1), Result: domain.Pass}}}
	for n := range 4 {
		rules.Exams = append(rules.Exams, domain.Exam{Kind: domain.Step3, Date: today.AddDays(-900 + n), Result: domain.Fail})
	}
	early := domain.Profile{EnglishTests: []domain.EnglishTest{{Date: today.AddDays(-20), Listening: 300, Reading: 300, Speaking: 300, Writing: 300}}}
	for n := range 3 {
		early.Exams = append(early.Exams, domain.Exam{Kind: domain.Step1, Date: today.AddDays(-90 + n), Result: domain.Fail})
	}
	early.Exams = append(early.Exams, domain.Exam{Kind: domain.Step1, Date: today.AddDays(9)})
	seen := map[string]bool{}
	for _, p := range []domain.Profile{bare, sample, full, other, papers, rules, early} {
		c := checked(t, a, &p)
		for _, x := range c.Items {
			wantWords(t, x.Of, x.What)
			if x.State != checklist.Done {
				wantWords(t, x.Why)
			}
			if x.Spot.Page == "" {
				t.Errorf("%s leads nowhere", x.Key)
			}
			key, _, _ := strings.Cut(x.Key, "/")
			seen[key] = true
		}
		for _, d := range c.Dials {
			wantWords(t, d.Label, d.Value)
			for _, part := range d.Parts {
				wantWords(t, part.Text)
			}
		}
		for _, w := range c.Words {
			wantWords(t, w.Word, w.None)
			for _, b := range w.Backing {
				wantWords(t, b.Text)
			}
		}
		for _, s := range c.Strengths {
			wantWords(t, s.Heading)
		}
	}
	for _, key := range []string{
		"status", "graduation", "wishes", "step1", "step1.awaited", "step2", "step2.planned", "step2.score", "ecfmg.due", "months", "region", "letters_us", "letters_own",
		"letters_leader", "letter", "statement", "untold", "flags", "custom", "document", "nudge", "eras", "english", "study", "missions", "research", "language", "contacts", "follow_up", "advocate", "agreed", "list", "closed",
		"budget", "visa", "facts", "gone", "sent.open", "step3",
		"document", "document.again", "certificate", "certificate.ends", "english", "english.retake", "attempt_early", "attempts_none", "pass_lapsed",
	} {
		if !seen[key] {
			t.Errorf("no record brought up %s", key)
		}
	}
}

// Today lists what is missing the gravest first, and days to be kept among the
// dates only.
func TestTodayFollowsTheChecklist(t *testing.T) {
	a := at(t, time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC))
	p := a.Sample(season)
	p.Outreaches = []domain.Outreach{{ID: 3, Person: "Dr. Lee", Purpose: domain.ForResearch, Sent: a.Today().AddDays(-12)}}
	o := over(t, a, &p)
	d := line(o, "Ask Dr. Lee again about research")
	if d == nil || !d.Overdue || d.Left != "2 days overdue" || d.Spot != (app.Spot{Page: "profile", Tab: "outreach", Item: "3"}) {
		t.Errorf("%+v", d)
	}
	if l := lack(o, "Dr. Lee"); l != nil {
		t.Errorf("it is told twice: %+v", l)
	}
	if l := lack(o, "planned and not sent"); l != nil {
		t.Errorf("what is to be sent is told twice: %+v", l)
	}
	for i, l := range o.Missing[1:] {
		if l.Grave && !o.Missing[i].Grave {
			t.Errorf("%q comes after %q", l.Text, o.Missing[i].Text)
		}
	}
	if len(o.Words) != 3 || len(o.Dials) != 4 || o.Dials[0].Label != "Realistic self-assessment" {
		t.Errorf("%+v, %+v", o.Words, o.Dials)
	}
}
