package attempts_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/attempts"
	"secondlook/domain/enginetest"
)

func day(y int, m time.Month, d int) domain.Date { return domain.NewDate(y, m, d) }

// on reads a profile's attempts on a day.
func on(tb testing.TB, p domain.Profile, today domain.Date) *attempts.Book {
	tb.Helper()
	c := &domain.Catalog{PassMarks: domain.PassMarks{{Kind: domain.Step2CK, From: day(2022, 7, 1), Score: 214}}}
	return attempts.Of(p, c, enginetest.Reference(tb), today)
}

// fails are failed attempts at Step 1 on some days.
func fails(days ...domain.Date) domain.Profile {
	var p domain.Profile
	for _, d := range days {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: d, Result: domain.Fail})
	}
	return p
}

// Three attempts in a year, and the fourth a year after the first and half a year
// after the latest.
func TestEarliestAttempt(t *testing.T) {
	for _, tt := range []struct {
		name string
		p    domain.Profile
		left int
		want domain.Date
	}{
		{"none", fails(), 4, domain.Date{}},
		{"one", fails(day(2026, 1, 10)), 3, domain.Date{}},
		{"two", fails(day(2026, 1, 10), day(2026, 3, 10)), 2, domain.Date{}},
		{"three quickly", fails(day(2026, 1, 10), day(2026, 3, 10), day(2026, 5, 10)), 1, day(2027, 1, 10)},
		{"three, the last one late", fails(day(2026, 1, 10), day(2026, 3, 10), day(2026, 9, 10)), 1, day(2027, 3, 10)},
		{"three, half a year and a day before the first one's year", fails(day(2026, 1, 10), day(2026, 3, 10), day(2026, 7, 9)), 1, day(2027, 1, 10)},
		{"three, both bind on one day", fails(day(2026, 1, 10), day(2026, 3, 10), day(2026, 7, 10)), 1, day(2027, 1, 10)},
		{"three, the latest binds by a day", fails(day(2026, 1, 10), day(2026, 3, 10), day(2026, 7, 11)), 1, day(2027, 1, 11)},
		{"three from 29 February on", fails(day(2024, 2, 29), day(2024, 3, 10), day(2024, 4, 10)), 1, day(2025, 3, 1)},
		{"half a year from 31 August is over on 1 March", fails(day(2024, 1, 1), day(2024, 3, 10), day(2025, 8, 31)), 1, day(2026, 3, 1)},
		{"four", fails(day(2023, 1, 10), day(2023, 3, 10), day(2024, 5, 10), day(2025, 5, 10)), 0, domain.Date{}},
		{"five, as records may say", fails(day(2021, 1, 10), day(2022, 1, 10), day(2023, 3, 10), day(2024, 5, 10), day(2025, 5, 10)), 0, domain.Date{}},
	} {
		a := on(t, tt.p, enginetest.Today).At(domain.Step1)
		if a.Left != tt.left || a.Earliest != tt.want || a.Earliest.IsZero() != a.Rule.IsZero() {
			t.Errorf("%s: %d left, from %v by %v; want %d from %v", tt.name, a.Left, a.Earliest, a.Rule, tt.left, tt.want)
		}
	}
}

// What counts as an attempt, and what does not.
func TestWhatAnAttemptIs(t *testing.T) {
	today := enginetest.Today
	for _, tt := range []struct {
		name string
		exam domain.Exam
		used int
	}{
		{"incomplete", domain.Exam{Kind: domain.Step2CK, Date: day(2025, 1, 1), Result: domain.Incomplete}, 1},
		{"awaited, sat today", domain.Exam{Kind: domain.Step2CK, Date: today}, 1},
		{"planned for tomorrow", domain.Exam{Kind: domain.Step2CK, Date: today.AddDays(1)}, 0},
		{"failed by its score", domain.Exam{Kind: domain.Step2CK, Date: day(2023, 1, 1), Score: 213}, 1},
		{"on an unknown day", domain.Exam{Kind: domain.Step2CK, Result: domain.Fail}, 1},
		{"of an unknown day and result", domain.Exam{Kind: domain.Step2CK}, 0},
	} {
		if a := on(t, domain.Profile{Exams: []domain.Exam{tt.exam}}, today).At(domain.Step2CK); a.Used != tt.used || a.Passed {
			t.Errorf("%s: %+v", tt.name, a)
		}
	}
	p := fails(day(2026, 1, 10), day(2026, 3, 10), day(2026, 5, 10))
	for _, tt := range []struct {
		planned domain.Date
		early   bool
	}{{day(2027, 1, 9), true}, {day(2027, 1, 10), false}, {day(2027, 1, 11), false}} {
		q := p
		q.Exams = append(slices.Clone(p.Exams), domain.Exam{Kind: domain.Step1, Date: tt.planned})
		if a := on(t, q, today).At(domain.Step1); a.TooEarly() != tt.early || a.Planned != tt.planned {
			t.Errorf("planned for %v: %+v", tt.planned, a)
		}
	}
	p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: day(2026, 8, 10), Result: domain.Pass})
	if a := on(t, p, today).At(domain.Step1); !a.Passed || !a.Earliest.IsZero() {
		t.Errorf("after a pass: %+v", a)
	}
	p = fails(domain.Date{}, day(2026, 3, 10), day(2026, 5, 10))
	if a := on(t, p, today).At(domain.Step1); !a.Undated || a.Earliest != day(2026, 11, 10) {
		t.Errorf("a first attempt of an unknown day: %+v", a)
	}
}

func passes(one, two domain.Date) domain.Profile {
	var p domain.Profile
	if !one.IsZero() {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: one, Result: domain.Pass})
	}
	if !two.IsZero() {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step2CK, Date: two, Result: domain.Pass})
	}
	return p
}

// The oldest pass lapses when the other exam is not passed within seven years.
func TestSevenYears(t *testing.T) {
	none := domain.Date{}
	for _, tt := range []struct {
		name     string
		one, two domain.Date
		today    domain.Date
		until    domain.Date
		lapsed   []bool
		missing  int
	}{
		{"nothing", none, none, day(2026, 1, 1), none, nil, 2},
		{"the last day", day(2019, 6, 10), none, day(2026, 6, 10), day(2026, 6, 10), []bool{false}, 1},
		{"the day before it", day(2019, 6, 10), none, day(2026, 6, 9), day(2026, 6, 10), []bool{false}, 1},
		{"the day after it", day(2019, 6, 10), none, day(2026, 6, 11), none, []bool{true}, 2},
		{"both on the last day", day(2015, 6, 10), day(2022, 6, 10), day(2026, 1, 1), none, []bool{false, false}, 0},
		{"a day too late", day(2015, 6, 10), day(2022, 6, 11), day(2026, 1, 1), day(2029, 6, 11), []bool{true, false}, 1},
		{"Step 2 CK first, a day too late", day(2022, 6, 11), day(2015, 6, 10), day(2026, 1, 1), day(2029, 6, 11), []bool{true, false}, 1},
		{"from 29 February", day(2020, 2, 29), none, day(2026, 1, 1), day(2027, 2, 28), []bool{false}, 1},
		{"to 29 February", day(2017, 2, 28), day(2024, 2, 28), day(2026, 1, 1), none, []bool{false, false}, 0},
		{"to 29 February, a day too late", day(2017, 2, 28), day(2024, 2, 29), day(2026, 1, 1), day(2031, 2, 28), []bool{true, false}, 1},
	} {
		c := on(t, passes(tt.one, tt.two), tt.today).Clock
		var lapsed []bool
		for _, p := range c.Passes {
			lapsed = append(lapsed, p.Lapsed)
		}
		if a := on(t, passes(tt.one, tt.two), tt.today).At(domain.Step1); a.Passed != slices.ContainsFunc(c.Passes, func(p attempts.Pass) bool { return p.Kind == domain.Step1 && !p.Lapsed }) {
			t.Errorf("%s: no further attempt at Step 1: %v", tt.name, a.Passed)
		}
		if c.Until != tt.until || !slices.Equal(lapsed, tt.lapsed) || len(c.Missing) != tt.missing || c.Done() != (tt.missing == 0) {
			t.Errorf("%s: %+v", tt.name, c)
		}
	}
	p := passes(day(2015, 6, 10), day(2022, 6, 11))
	p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: day(2023, 1, 1), Result: domain.Pass})
	if c := on(t, p, enginetest.Today).Clock; !c.Done() || !c.Until.IsZero() || !c.Passes[0].Lapsed {
		t.Errorf("passed once more: %+v", c)
	}
	p = passes(day(2010, 1, 1), none)
	p.Applicant.ECFMG = domain.ECFMGCertified
	if c := on(t, p, enginetest.Today).Clock; !c.Done() || !c.Until.IsZero() {
		t.Errorf("with a certificate: %+v", c)
	}
	p = passes(none, day(2024, 1, 1))
	p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Result: domain.Pass})
	if c := on(t, p, enginetest.Today).Clock; !c.Undated || c.Done() || !c.Until.IsZero() {
		t.Errorf("a pass of an unknown day: %+v", c)
	}
}

// However the attempts lie, the earliest day of the next one keeps all rules.
func TestEarliestKeepsTheRules(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var days []domain.Date
		for range rapid.IntRange(0, 3).Draw(rt, "attempts") {
			days = append(days, day(2022, 1, 1).AddDays(rapid.IntRange(0, 1700).Draw(rt, "day")))
		}
		slices.SortFunc(days, domain.Date.Compare)
		a := on(t, fails(days...), enginetest.Today).At(domain.Step1)
		if len(days) < 3 {
			if !a.Earliest.IsZero() {
				rt.Fatalf("%v: bound to %v", days, a.Earliest)
			}
			return
		}
		if a.Earliest.Before(days[0].AddMonths(12)) || a.Earliest.Before(days[2].AddMonths(6)) {
			rt.Fatalf("%v: %v is too early", days, a.Earliest)
		}
		if before := a.Earliest.AddDays(-2); !before.Before(days[0].AddMonths(12)) && !before.Before(days[2].AddMonths(6)) {
			rt.Fatalf("%v: %v is later than it must be", days, a.Earliest)
		}
	})
}

// A result is overdue from the day after it was due, and given up after some months.
func TestAwaits(t *testing.T) {
	sat := day(2026, 1, 10)
	for _, tt := range []struct {
		name           string
		exams          []domain.Exam
		today          domain.Date
		due            domain.Date
		overdue, given bool
	}{
		{"nothing", nil, sat, domain.Date{}, false, false},
		{"to come", []domain.Exam{{Kind: domain.Step3, Date: sat.AddDays(1)}}, sat, domain.Date{}, false, false},
		{"on its day", []domain.Exam{{Kind: domain.Step3, Date: sat}}, sat, day(2026, 2, 7), false, false},
		{"on the expected day", []domain.Exam{{Kind: domain.Step3, Date: sat}}, day(2026, 2, 7), day(2026, 2, 7), false, false},
		{"the day after", []domain.Exam{{Kind: domain.Step3, Date: sat}}, day(2026, 2, 8), day(2026, 2, 7), true, false},
		{"on the told day", []domain.Exam{{Kind: domain.Step3, Date: sat, Released: day(2026, 3, 1)}}, day(2026, 3, 1), day(2026, 3, 1), false, false},
		{"half a year later", []domain.Exam{{Kind: domain.Step3, Date: sat}}, day(2026, 7, 10), day(2026, 2, 7), true, false},
		{"and a day", []domain.Exam{{Kind: domain.Step3, Date: sat}}, day(2026, 7, 11), day(2026, 2, 7), true, true},
		{"a later one has a result", []domain.Exam{{Kind: domain.Step3, Date: sat}, {Kind: domain.Step3, Date: day(2026, 5, 1), Result: domain.Fail}}, day(2026, 7, 11), domain.Date{}, false, false},
	} {
		if a := on(t, domain.Profile{Exams: tt.exams}, tt.today).Awaits(domain.Step3); a.Due != tt.due || a.Overdue != tt.overdue || a.GivenUp != tt.given || a.Exam.Date.IsZero() != tt.due.IsZero() {
			t.Errorf("%s: %+v", tt.name, a)
		}
	}
}

// With no attempt left every day is forbidden; with a pass none is.
func TestForbids(t *testing.T) {
	three := fails(day(2026, 1, 10), day(2026, 3, 10), day(2026, 5, 10))
	four := fails(day(2023, 1, 10), day(2023, 3, 10), day(2024, 5, 10), day(2025, 5, 10))
	passed := fails(day(2023, 1, 10))
	passed.Exams[0].Result = domain.Pass
	for _, tt := range []struct {
		name string
		p    domain.Profile
		on   domain.Date
		want bool
	}{
		{"a day too early", three, day(2027, 1, 9), true}, {"on the first day", three, day(2027, 1, 10), false},
		{"none left", four, day(2030, 1, 1), true}, {"passed", passed, day(2026, 12, 1), false}, {"the first", domain.Profile{}, day(2026, 12, 1), false},
	} {
		if got := on(t, tt.p, enginetest.Today).At(domain.Step1).Forbids(tt.on); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
