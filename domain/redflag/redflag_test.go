package redflag_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/redflag"
	"secondlook/domain/standing"
)

var (
	submits = domain.NewDate(2026, 9, 2)
	busy    = domain.Experience{Kind: domain.Work, Start: domain.NewDate(2023, 6, 1)}
)

func of(tb enginetest.TB, p domain.Profile) redflag.Report {
	tb.Helper()
	c := enginetest.Catalog()
	c.Events = append(c.Events, domain.Event{Season: 2022, Date: domain.NewDate(2022, 1, 26), Key: "step1_pass_fail"})
	return redflag.Of(p, standing.Of(p, c, enginetest.Season, submits, enginetest.Today), c, enginetest.Reference(tb))
}

func keys(r redflag.Report) (out []string) {
	for _, f := range r.Flags {
		out = append(out, f.Key)
	}
	return out
}

func TestFlags(t *testing.T) {
	fail := domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2023, 3, 11), Result: domain.Fail}
	for _, tt := range []struct {
		name  string
		exams []domain.Exam
		want  []string
	}{
		{"nothing", nil, nil},
		{"a pass", []domain.Exam{{Kind: domain.Step1, Result: domain.Pass}}, nil},
		{"a fail", []domain.Exam{fail}, []string{"fail/Step 1"}},
		{"two fails and a pass are one flag, and three attempts", []domain.Exam{fail, fail, {Kind: domain.Step1, Result: domain.Pass}}, []string{"fail/Step 1", "attempts/Step 1"}},
		{"an incomplete Step 3", []domain.Exam{{Kind: domain.Step3, Result: domain.Incomplete}}, []string{"fail/Step 3"}},
		{"a point below the pass mark", []domain.Exam{{Kind: domain.Step2CK, Date: domain.NewDate(2022, 8, 1), Score: 213}}, []string{"fail/Step 2 CK"}},
		{"low by a point", []domain.Exam{{Kind: domain.Step1, Date: domain.NewDate(2021, 8, 1), Score: 219, Result: domain.Pass}}, []string{"low/Step 1"}},
		{"not low any more", []domain.Exam{{Kind: domain.Step1, Date: domain.NewDate(2021, 8, 1), Score: 220, Result: domain.Pass}}, nil},
		{"a score that cannot be", []domain.Exam{{Kind: domain.Step1, Date: domain.NewDate(2022, 8, 1), Score: 200, Result: domain.Pass}}, nil},
		{"an attempt to come, its score late", []domain.Exam{{Kind: domain.Step2CK, Date: domain.NewDate(2026, 8, 6)}}, []string{"late/Step 2 CK"}},
		{"an attempt whose score is there on the day", []domain.Exam{{Kind: domain.Step2CK, Date: domain.NewDate(2026, 8, 5)}}, nil},
		{"released a day late", []domain.Exam{{Kind: domain.Step2CK, Date: domain.NewDate(2026, 8, 1), Released: submits.AddDays(1), Score: 250}}, []string{"late/Step 2 CK"}},
	} {
		got := keys(of(t, domain.Profile{Exams: tt.exams}))
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// A late score tells the days after sending, and those to spare until programs
// begin to read (S8): on that day there is none, and nothing is lost.
func TestDaysToSpare(t *testing.T) {
	read := domain.NewDate(2026, 9, 23)
	for day, want := range map[domain.Date]domain.Message{
		submits.AddDays(1): domain.Msg("flag.late.spare", "Step 2 CK", submits.AddDays(1), 1, 20, read),
		read:               domain.Msg("flag.late.spare", "Step 2 CK", read, 21, 0, read),
		read.AddDays(1):    domain.Msg("flag.late.reading", "Step 2 CK", read.AddDays(1), 22, 1, read),
	} {
		p := domain.Profile{Exams: []domain.Exam{{Kind: domain.Step2CK, Date: domain.NewDate(2026, 8, 1), Released: day}}}
		if f, _ := of(t, p).Find("late/Step 2 CK"); f.Text.Key != want.Key || !slices.Equal(f.Text.Args, want.Args) {
			t.Errorf("on %v: %v, want %v", day, f.Text, want)
		}
	}
	p, c := domain.Profile{Exams: []domain.Exam{{Kind: domain.Step2CK, Date: domain.NewDate(2026, 8, 6)}}}, enginetest.Catalog()
	c.Events = nil
	bare := redflag.Of(p, standing.Of(p, c, enginetest.Season, submits, enginetest.Today), c, enginetest.Reference(t))
	if f, _ := bare.Find("late/Step 2 CK"); f.Text.Key != "flag.late" {
		t.Errorf("without a day of reading: %v", f.Text)
	}
}

// A Step 2 CK is low where a wished specialty calls it so.
func TestLowCK(t *testing.T) {
	c := enginetest.Catalog()
	name, low := c.Specialties[0].Name, c.Specialties[0].LowCK
	for score, want := range map[int]bool{low - 1: true, low: false} {
		p := domain.Profile{Exams: []domain.Exam{{Kind: domain.Step2CK, Date: domain.NewDate(2024, 1, 1), Score: score}}}
		p.Applicant.Wishes.Specialties = []string{name}
		if _, ok := of(t, p).Find("low/Step 2 CK"); ok != want {
			t.Errorf("%d where below %d is low: %v", score, low, ok)
		}
	}
}

func TestYears(t *testing.T) {
	for day, want := range map[domain.Date]bool{domain.NewDate(2021, 9, 2): true, domain.NewDate(2021, 9, 3): false, {}: false} {
		p := domain.Profile{Applicant: domain.Applicant{Graduation: day}, Experiences: []domain.Experience{{Kind: domain.Work, Start: domain.NewDate(2020, 1, 1)}}}
		if _, ok := of(t, p).Find("years/graduation"); ok != want {
			t.Errorf("graduated on %v: %v", day, ok)
		}
	}
}

// A gap is longer than three months: exactly three are none.
func TestGaps(t *testing.T) {
	day := domain.NewDate
	for _, tt := range []struct {
		name string
		p    domain.Profile
		want []string
	}{
		{"no day of graduation", domain.Profile{}, nil},
		{"nothing since", domain.Profile{Applicant: domain.Applicant{Graduation: day(2024, 6, 30)}}, []string{"gap/2024-07"}},
		{"work that goes on", domain.Profile{Applicant: domain.Applicant{Graduation: day(2024, 6, 30)}, Experiences: []domain.Experience{busy}}, nil},
		{"three months to the day", domain.Profile{Applicant: domain.Applicant{Graduation: day(2024, 6, 30)}, Experiences: []domain.Experience{{Start: day(2024, 10, 1)}}}, nil},
		{"and one more day", domain.Profile{Applicant: domain.Applicant{Graduation: day(2024, 6, 30)}, Experiences: []domain.Experience{{Start: day(2024, 10, 2)}}}, []string{"gap/2024-07"}},
		{"work within work", domain.Profile{
			Applicant:   domain.Applicant{Graduation: day(2023, 6, 30)},
			Experiences: []domain.Experience{{Start: day(2023, 7, 1), End: day(2026, 12, 31)}, {Start: day(2024, 1, 1), End: day(2024, 2, 1)}},
		}, nil},
		{"work that is only planned", domain.Profile{
			Applicant: domain.Applicant{Graduation: day(2026, 1, 1)}, Rotations: []domain.Rotation{{Start: day(2027, 1, 1)}},
			ScholarlyWorks: []domain.ScholarlyWork{{Stage: domain.StagePlanned, Start: day(2026, 1, 1)}},
		}, []string{"gap/2026-01"}},
		{"two of them, a leap day between", domain.Profile{
			Applicant:      domain.Applicant{Graduation: day(2023, 6, 30)},
			Experiences:    []domain.Experience{{Start: day(2024, 2, 29), End: day(2024, 2, 29)}},
			ScholarlyWorks: []domain.ScholarlyWork{{Stage: domain.StageUnderWay, Start: day(2026, 1, 1)}},
		}, []string{"gap/2023-07", "gap/2024-03"}},
	} {
		if got := keys(of(t, tt.p)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	p := domain.Profile{
		Applicant: domain.Applicant{Graduation: domain.NewDate(2025, 6, 30)},
		Exams:     []domain.Exam{{Kind: domain.Step1, Result: domain.Fail}},
	}
	state := func(name string, key string, explained, private bool) {
		t.Helper()
		f, ok := of(t, p).Find(key)
		if !ok || f.Explained() != explained || f.Private() != private {
			t.Errorf("%s: %+v", name, f)
		}
		if open := len(of(t, p).Unexplained()); (open < 2) != explained && key == "fail/Step 1" {
			t.Errorf("%s: %d open", name, open)
		}
	}
	state("nowhere", "fail/Step 1", false, false)
	p.Explanations = []domain.Explanation{{Flag: "fail/Step 1", Place: domain.InStatement, Where: "A"}}
	state("in a statement that is gone", "fail/Step 1", false, false)
	p.Statements = []domain.Statement{{Name: "A"}}
	state("in a statement", "fail/Step 1", true, false)
	if f, _ := of(t, p).Find("fail/Step 1"); !f.Told("A") || f.Told("B") {
		t.Error("the statement is not told")
	}
	p.Explanations[0] = domain.Explanation{Flag: "fail/Step 1", Place: domain.InInterview}
	state("in interviews", "fail/Step 1", true, false)
	p.Explanations, p.Exams[0].Explained = nil, true
	state("ticked", "fail/Step 1", true, false)
	p.Explanations = []domain.Explanation{{Flag: "gap/2025-07", Place: domain.KeptPrivate}, {Flag: "fail/Step 3", Place: domain.InInterview}}
	state("private", "gap/2025-07", true, true)
	if loose := of(t, p).Loose; len(loose) != 1 || loose[0].Flag != "fail/Step 3" {
		t.Errorf("loose are %+v", loose)
	}
}

// An answer to a question about a flag makes its interview place ready when it is
// whole, and is a place of its own; another question's answer does nothing, and of
// several the whole one counts.
func TestAnswersAsPlaces(t *testing.T) {
	pass := domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2023, 10, 7), Result: domain.Pass}
	whole := domain.InterviewAnswer{
		Question: "fail", Acknowledge: "a", Context: "b", Growth: "c", Evidence: []domain.Proof{{Fact: "exam/Step 1, 2023-10-07"}}, Reassurance: "d",
	}
	begun, other := whole, whole
	begun.Reassurance = ""
	other.Question = "low"
	second := begun
	second.Question = "any"
	noted := []domain.Explanation{{Flag: "fail/Step 1", Place: domain.InInterview}}
	for _, tt := range []struct {
		name      string
		answers   []domain.InterviewAnswer
		noted     []domain.Explanation
		explained bool
		ready     bool
		answer    string
	}{
		{"nothing", nil, nil, false, false, ""},
		{"begun", []domain.InterviewAnswer{begun}, nil, false, false, ""},
		{"whole", []domain.InterviewAnswer{whole}, nil, true, true, "fail"},
		{"to another question", []domain.InterviewAnswer{other}, nil, false, false, ""},
		{"noted alone", nil, noted, true, false, ""},
		{"noted and begun", []domain.InterviewAnswer{begun}, noted, true, false, "fail"},
		{"noted and whole", []domain.InterviewAnswer{whole}, noted, true, true, "fail"},
		{"begun and whole", []domain.InterviewAnswer{second, whole}, noted, true, true, "fail"},
	} {
		c := enginetest.Catalog()
		c.Questions = []domain.BankQuestion{
			{Key: "any", Kind: domain.AboutRedFlag, Flag: "fail/"}, {Key: "fail", Kind: domain.AboutRedFlag, Flag: "fail/Step 1"}, {Key: "low", Kind: domain.AboutRedFlag, Flag: "low/"},
		}
		p := domain.Profile{
			Exams:            []domain.Exam{{Kind: domain.Step1, Date: domain.NewDate(2023, 3, 11), Result: domain.Fail}, pass},
			InterviewAnswers: tt.answers, Explanations: tt.noted,
		}
		r := redflag.Of(p, standing.Of(p, c, enginetest.Season, submits, enginetest.Today), c, enginetest.Reference(t))
		f, ok := r.Find("fail/Step 1")
		if !ok || f.Explained() != tt.explained || len(f.Places) > 1 {
			t.Errorf("%s: %+v", tt.name, f)
			continue
		}
		var place redflag.Place
		if len(f.Places) == 1 {
			place = f.Places[0]
		}
		if place.Ready != tt.ready || place.Answer != tt.answer {
			t.Errorf("%s: ready %v, answer %q", tt.name, place.Ready, place.Answer)
		}
	}
}
