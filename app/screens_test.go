package app_test

import (
	"context"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

func TestScreensWords(t *testing.T) {
	a := apptest.New(t)
	for _, c := range []struct {
		verdict  screening.Verdict
		unknowns int
		want     string
	}{
		{screening.Open, 0, "clear"},
		{screening.Open, 1, "1 unknown"},
		{screening.Hanging, 2, "2 unknown"},
		{screening.Hanging, 0, "with an advocate"},
	} {
		row := app.Row{Ranked: &ranking.Ranked{Verdict: c.verdict, Unknowns: c.unknowns}}
		if got := a.ScreensWords(&row); got != c.want {
			t.Errorf("%v with %d unknown: %q, want %q", c.verdict, c.unknowns, got, c.want)
		}
		if got := a.ClosedWords(&row); got != "" {
			t.Errorf("%v: closed by %q", c.verdict, got)
		}
	}
}

// The words name the limit that closes, not another one of the same program.
func TestClosedWordsNameTheLimitThatCloses(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long and starts no goroutine")
	}
	for _, c := range []struct {
		name string
		edit func(*domain.Profile)
		says []string
		want string
	}{
		{"a narrow limit beside a wide one", failedTwice, []string{"max_attempts", "3", "max_attempts_step2", "1"}, "attempts ≤ 1"},
		{"a narrow limit for both beside a wide one", failedTwice, []string{"max_attempts_step2", "3", "max_attempts", "1"}, "attempts ≤ 1"},
		{"H-1B refused where a J-1 is taken", needs(domain.NeedsH1B), []string{"visa_j1", "yes", "visa_h1b", "no"}, "no H-1B"},
		{"J-1 refused", needs(domain.NeedsJ1), []string{"visa_j1", "no"}, "no J-1"},
		{"J-1 under conditions", needs(domain.NeedsJ1), []string{"visa_j1", "limited"}, "J-1 limited"},
		{"H-1B without Step 3", needs(domain.NeedsH1B), []string{"visa_h1b", "yes"}, "needs Step 3"},
		{"no IMGs", needs(domain.NeedsJ1), []string{"accepts_imgs", "no"}, "no IMGs"},
		{"score", needs(domain.Citizen), []string{"min_step2", "290"}, "CK ≥ 290"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := apptest.New(t)
			p := a.Sample(a.Season())
			p.Rotations, p.People, p.Letters = nil, nil, nil // nobody speaks for the applicant
			c.edit(&p)
			key := silent(t, a)
			for i := 0; i < len(c.says); i += 2 {
				rec := domain.Correction{Program: key, Field: c.says[i], Value: c.says[i+1], Source: "page", AsOf: "2026-10"}
				if err := a.Corrections.Save(context.Background(), &rec); err != nil {
					t.Fatal(err)
				}
			}
			r, err := a.Rank(context.Background(), app.Scope{Profile: &p})
			if err != nil {
				t.Fatal(err)
			}
			for i := range r.Rows {
				if row := &r.Rows[i]; row.Program.Key == key && (a.ClosedWords(row) != c.want || a.ScreensWords(row) != c.want) {
					t.Errorf("%v: closed words %q, screens words %q, want %q", row.Verdict, a.ClosedWords(row), a.ScreensWords(row), c.want)
				}
			}
		})
	}
}

// A program that another rule closes too is not out for want of Step 3 alone.
func TestNeedStep3CountsNoProgramThatAnotherRuleCloses(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(a.Season())
	p.Applicant.Status, p.Rotations, p.People, p.Letters = domain.NeedsH1B, nil, nil, nil
	key := silent(t, a)
	count := func() int {
		r, err := a.Rank(context.Background(), app.Scope{Profile: &p})
		if err != nil {
			t.Fatal(err)
		}
		return r.Counts.NeedStep3
	}
	before := count()
	rec := domain.Correction{Program: key, Field: "min_step2", Value: "290", Source: "page", AsOf: "2026-10"}
	if err := a.Corrections.Save(context.Background(), &rec); err != nil {
		t.Fatal(err)
	}
	if after := count(); before == 0 || after != before-1 {
		t.Errorf("%d programs want Step 3 alone, %d after one of them has another rule", before, after)
	}
}

// Every rule that closes a shipped program has short words.
func TestEveryClosingRuleHasShortWords(t *testing.T) {
	a, closed := apptest.New(t), 0
	for _, status := range []domain.Status{domain.NeedsJ1, domain.NeedsH1B} {
		p := a.Sample(a.Season())
		failedTwice(&p)
		p.Applicant.Status, p.Applicant.ECFMG, p.Rotations = status, domain.ECFMGInProgress, nil
		r, err := a.Rank(context.Background(), app.Scope{Profile: &p})
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Rows {
			row := &r.Rows[i]
			if row.Verdict != screening.Closed {
				continue
			}
			closed++
			words := a.ClosedWords(row)
			if len([]rune(words)) > 20 || strings.Contains(words, "{") {
				t.Errorf("%s is closed by %s: %q", row.Program.Key, row.ClosedReason.Key, words)
			}
		}
	}
	if closed < 50 {
		t.Fatalf("only %d programs are closed", closed)
	}
}

// silent returns a program of which nothing is known that could close it.
func silent(t *testing.T, a *app.App) string {
	t.Helper()
	for _, p := range a.Catalog().Programs {
		known := p.VisaJ1.Known || p.VisaH1B.Known || p.AcceptsIMGs.Known || p.MinStep1.Known || p.MinStep2.Known || p.Attempts.Known ||
			p.Attempts1.Known || p.Attempts2.Known || p.YearsSince.Known || p.USMonths.Known || p.ECFMGAtApply.Known || p.Step3ForH1B.Known
		if !known {
			return p.Key
		}
	}
	t.Fatal("every program has stated a rule")
	return ""
}

func failedTwice(p *domain.Profile) {
	p.Exams = []domain.Exam{
		{Kind: domain.Step1, Result: domain.Pass, Date: domain.NewDate(2022, 5, 1)},
		{Kind: domain.Step2CK, Result: domain.Fail, Date: domain.NewDate(2023, 5, 1)},
		{Kind: domain.Step2CK, Result: domain.Pass, Score: 240, Date: domain.NewDate(2024, 5, 1)},
	}
}

func needs(status domain.Status) func(*domain.Profile) {
	return func(p *domain.Profile) { p.Applicant.Status = status }
}
