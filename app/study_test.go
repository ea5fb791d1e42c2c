package app_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/study"
)

// studied asks for a profile's study on the day of the tests.
func studied(t *testing.T, p domain.Profile) *app.Study {
	t.Helper()
	got, err := apptest.New(t).Study(t.Context(), app.Scope{Profile: &p, Season: 2027})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// inWords wants what is said to be said in words, and never by the key of a text.
func inWords(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if text == "" || strings.Contains(text, "study.") || strings.Contains(text, "{") || strings.Contains(text, "%!") {
			t.Errorf("no words: %q", text)
		}
	}
}

func TestStudyOfTheSample(t *testing.T) {
	got := studied(t, sample.Profile(2027))
	if len(got.Exams) != 1 || got.Exams[0].Kind != domain.Step3 || got.Exams[0].Word != "ready, soft rule" || got.Exams[0].Baseline.Level() != 197 {
		t.Errorf("%+v", got.Exams)
	}
	if got.Step3.Verdict != study.Wait || got.Step3.Word != "not yet" || len(got.Step3.Why) != 1 || len(got.Step3.Tasks) == 0 {
		t.Errorf("%+v", got.Step3)
	}
	if week := got.Rhythm.Weeks[len(got.Rhythm.Weeks)-1]; week.Blocks != 13 || got.Rhythm.Rhythm.Streak != 6 {
		t.Errorf("%+v, streak %d", week, got.Rhythm.Rhythm.Streak)
	}
	if len(got.Reminders) != 0 {
		t.Errorf("nothing is planned: %+v", got.Reminders)
	}
	for _, x := range got.Step3.Rules {
		inWords(t, x.Label, x.Word, x.Reason)
		for _, key := range x.Settings {
			if !strings.HasPrefix(key, "reference/set.") {
				t.Errorf("%s has the setting %s", x.Label, key)
			}
		}
	}
}

// studyCases change the sample so that every answer and verdict is met.
func studyCases() []func(*domain.Profile) {
	day := domain.NewDate(2026, time.November, 22)
	tests := func(scores ...int) (out []domain.PracticeTest) {
		for i, s := range scores {
			out = append(out, domain.PracticeTest{Exam: domain.Step3, Date: day.AddDays(7 * (i - len(scores))), Score: s})
		}
		return out
	}
	failed := func(days ...int) func(*domain.Profile) {
		return func(p *domain.Profile) {
			for _, n := range days {
				p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day.AddDays(-n), Result: domain.Fail})
			}
		}
	}
	return []func(*domain.Profile){
		func(*domain.Profile) {},
		failed(1200, 900, 800, 400),
		func(p *domain.Profile) {
			failed(300, 260, 220)(p)
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day.AddDays(9)})
		},
		func(p *domain.Profile) {
			failed(1200, 900)(p)
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Result: domain.Fail})
		},
		func(p *domain.Profile) {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day.AddDays(-900)})
		},
		func(p *domain.Profile) { p.Applicant.Status, p.PracticeTests = domain.Either, p.PracticeTests[:4] },
		func(p *domain.Profile) {
			for i := range p.PracticeTests {
				p.PracticeTests[i].Date = p.PracticeTests[i].Date.AddDays(-400)
			}
			p.Applicant.Wishes.Specialties, p.Exams = nil, p.Exams[1:]
		},
		func(p *domain.Profile) { p.Applicant = domain.Applicant{} },
		func(p *domain.Profile) { *p = domain.Profile{} },
		func(p *domain.Profile) {
			p.Applicant.ECFMG, p.Applicant.Footing = domain.ECFMGInProgress, domain.Footing{Travel: domain.SaysNo, Strategy: domain.SaysNo}
		},
		func(p *domain.Profile) { p.Applicant.Status = domain.NeedsH1B; p.PracticeTests = tests(212, 216, 220) },
		func(p *domain.Profile) { p.PracticeTests = tests(212, 216, 220) },
		func(p *domain.Profile) { p.PracticeTests = tests(220, 220, 220) },
		func(p *domain.Profile) { p.PracticeTests = tests(208, 208, 208) },
		func(p *domain.Profile) { p.PracticeTests = tests(180, 190, 199) },
		func(p *domain.Profile) { p.PracticeTests = tests(199) },
		func(p *domain.Profile) {
			p.PracticeTests = tests(180, 190, 202)
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day.AddDays(9), Target: 215, OnePass: true})
		},
		func(p *domain.Profile) {
			p.PracticeTests = tests(200, 210, 218)
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day.AddDays(9), Target: 215, OnePass: true})
		},
		func(p *domain.Profile) {
			p.PracticeTests = nil
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, time.January, 3)})
		},
		func(p *domain.Profile) {
			p.Applicant.Status = domain.NeedsH1B
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, time.January, 20), Target: 230})
		},
		func(p *domain.Profile) { p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day}) },
		func(p *domain.Profile) {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day.AddDays(-60), Score: 210})
		},
		func(p *domain.Profile) {
			p.Exams = p.Exams[1:2]
			p.PracticeTests = tests(212, 216, 220)
		},
		func(p *domain.Profile) {
			p.Exams = []domain.Exam{{Kind: domain.Step1, Date: day.AddDays(-900), Result: domain.Pass}, {Kind: domain.Step2CK, Date: day.AddDays(-200), Score: 250}}
			p.PracticeTests = tests(212, 216, 220)
		},
	}
}

// Every answer, level, verdict, task and reminder has its words.
func TestStudyHasItsWords(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long and starts no goroutine")
	}
	seen := map[study.Verdict]bool{}
	for _, change := range studyCases() {
		p := sample.Profile(2027)
		change(&p)
		got := studied(t, p)
		seen[got.Step3.Verdict] = true
		inWords(t, got.Step3.Word, got.Step3.Text, got.Rhythm.Practice, got.Rhythm.Blocks, got.Rhythm.Streak)
		inWords(t, append(slices.Clone(got.Step3.Tasks), got.Step3.Why...)...)
		for _, r := range got.Step3.Rules {
			inWords(t, r.Label, r.Word, r.Reason)
		}
		for _, x := range got.Exams {
			inWords(t, x.Name, x.Word, x.Why)
			for _, line := range x.Lines {
				inWords(t, line.Label, line.Value)
			}
		}
		for _, r := range got.Reminders {
			inWords(t, r.Text)
			if r.Spot.Page != "profile" || r.Spot.Tab == "" {
				t.Errorf("%s leads nowhere: %+v", r.Key, r.Spot)
			}
		}
	}
	for _, v := range []study.Verdict{study.Done, study.Awaited, study.Take, study.Optional, study.Wait, study.Delay, study.Avoid, study.TooLate, study.NoneLeft} {
		if !seen[v] {
			t.Errorf("no applicant has the verdict %v", v)
		}
	}
}

// Where Step 3 is to be taken and none is planned, the last day to apply stands
// among the dates of today, and the cards name it and the earliest day.
func TestLastDayToApply(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(2027)
	p.Applicant.Status = domain.NeedsH1B
	p.PracticeTests = nil
	for i, score := range []int{212, 216, 220} {
		p.PracticeTests = append(p.PracticeTests, domain.PracticeTest{Exam: domain.Step3, Date: a.Today().AddDays(7 * (i - 3)), Score: score})
	}
	o, err := a.Overview(t.Context(), app.Scope{Profile: &p, Season: 2027})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, d := range o.Dates {
		if d.Spot.Tab == "exams" {
			told = append(told, d.Left+": "+d.Text)
		}
	}
	if want := []string{"in 25 days: Last day to apply for the permit for Step 3, for an exam by 31 Dec 2026", "no day is set: Write the paragraph that explains the failed Step 1"}; !slices.Equal(told, want) {
		t.Errorf("%q", told)
	}
	got := studied(t, p)
	if !strings.Contains(got.Step3.Text, "The earliest day of an exam, 6 Dec 2026,") || !strings.HasPrefix(got.Step3.Tasks[0], "Last day to apply for the permit: 17 Dec 2026, for an exam by 31 Dec 2026.") {
		t.Errorf("%q, %q", got.Step3.Text, got.Step3.Tasks)
	}
	if next := got.Exams[0].Next; !strings.HasSuffix(next, "by more rules: take it now.") {
		t.Errorf("%q", next)
	}
}

// What is due for a planned exam stands among the dates of today.
func TestStudyStandsOnToday(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(2027)
	p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: a.Today().AddDays(10), OnePass: true})
	p.PracticeTests[len(p.PracticeTests)-1].Date = a.Today().AddDays(-8)
	o, err := a.Overview(t.Context(), app.Scope{Profile: &p, Season: 2027})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, d := range o.Dates {
		if d.Spot.Tab == "practice_tests" || d.Spot.Tab == "exams" && strings.Contains(d.Text, "firm rule") {
			told = append(told, d.Left+": "+d.Text)
		}
	}
	want := []string{
		"1 day overdue: A practice test for Step 3 is due: the last one was 8 days ago",
		"in 10 days: Step 3 is in 10 days. Practice stands at 213. Since one clean pass matters most, the firm rule decides: 217, which is 4 more.",
	}
	if !slices.Equal(told, want) {
		t.Errorf("%q", told)
	}
}
