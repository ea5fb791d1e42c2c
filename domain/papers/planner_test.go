package papers_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/papers"
)

// passes are passes of Step 1 and Step 2 CK on two days; none on the zero day.
func passes(one, two domain.Date) domain.Profile {
	var p domain.Profile
	for i, on := range []domain.Date{one, two} {
		if !on.IsZero() {
			p.Exams = append(p.Exams, domain.Exam{Kind: []domain.ExamKind{domain.Step1, domain.Step2CK}[i], Date: on, Result: domain.Pass})
		}
	}
	return p
}

// step returns a step of the plan with an aim.
func step(f *papers.Folder, aim papers.Aim, kind papers.StepKind) papers.Step {
	for _, p := range f.Plans {
		for _, s := range p.Steps {
			if p.Aim == aim && s.Kind == kind {
				return s
			}
		}
	}
	return papers.Step{}
}

// The days are counted back from 3 March and from 23 September.
func TestLastSafeDays(t *testing.T) {
	f := on(t, domain.Profile{}, day(2026, 6, 1))
	for _, tt := range []struct {
		aim  papers.Aim
		kind papers.StepKind
		want domain.Date
	}{
		{papers.ToBeRanked, papers.BeVerified, day(2027, 3, 3)},
		{papers.ToBeRanked, papers.Certify, day(2027, 2, 17)},    // 14 days before
		{papers.ToBeRanked, papers.Pathway, day(2026, 11, 22)},   // 42 and 45 days before that
		{papers.ToBeRanked, papers.SitEnglish, day(2026, 12, 7)}, // 42 and 30
		{papers.ToBeRanked, papers.SitStep2, day(2026, 12, 9)},   // 42 and 28
		{papers.ToBeRanked, papers.SitStep1, day(2026, 10, 10)},  // and 60
		{papers.ToBeRanked, papers.AskLetters, domain.Date{}},    // nobody reads them then
		{papers.ToBeRead, papers.Certify, day(2026, 9, 23)},
		{papers.ToBeRead, papers.SitStep2, day(2026, 7, 15)},
		{papers.ToBeRead, papers.SitStep1, day(2026, 5, 16)},
		{papers.ToBeRead, papers.AskLetters, day(2026, 9, 2)},
		{papers.ToBeRead, papers.BeVerified, domain.Date{}},
	} {
		if s := step(f, tt.aim, tt.kind); s.Last != tt.want || !tt.want.IsZero() && s.Left != day(2026, 6, 1).DaysUntil(tt.want) {
			t.Errorf("%v, %v: %v, %d days left, want %v", tt.aim, tt.kind, s.Last, s.Left, tt.want)
		}
	}
	if s := step(f, papers.ToBeRanked, papers.SitStep1); !s.Critical || s.Late() {
		t.Errorf("Step 1 comes first: %+v", s)
	}
	if s := step(f, papers.ToBeRead, papers.SitStep1); !s.Critical || !s.Late() {
		t.Errorf("Step 1 is late for the first day: %+v", s)
	}
	c := world()
	c.Events = append(c.Events, domain.Event{Season: season, Key: "pathways_deadline", Date: day(2026, 10, 1)})
	if s := step(papers.Of(domain.Profile{}, c, enginetest.Reference(t), season, enginetest.Today), papers.ToBeRanked, papers.Pathway); s.Last != day(2026, 10, 1) || s.Setting != "" {
		t.Errorf("the Pathways close before: %+v", s)
	}
}

// A step is late from the day after its last safe one.
func TestLate(t *testing.T) {
	last := day(2026, 12, 9)
	for _, tt := range []struct {
		today domain.Date
		left  int
		late  bool
	}{{last.AddDays(-1), 1, false}, {last, 0, false}, {last.AddDays(1), -1, true}} {
		if s := step(on(t, domain.Profile{}, tt.today), papers.ToBeRanked, papers.SitStep2); s.Left != tt.left || s.Late() != tt.late {
			t.Errorf("on %v: %+v", tt.today, s)
		}
	}
	for _, tt := range []struct {
		planned domain.Date
		late    bool
	}{{last, false}, {last.AddDays(1), true}} {
		p := domain.Profile{Exams: []domain.Exam{{Kind: domain.Step2CK, Date: tt.planned}}}
		if s := step(on(t, p, enginetest.Today), papers.ToBeRanked, papers.SitStep2); s.Progress != papers.StepPlanned || s.Late() != tt.late {
			t.Errorf("planned for %v: %+v", tt.planned, s)
		}
	}
}

// Records say how far each step has come.
func TestProgress(t *testing.T) {
	today := enginetest.Today
	exam := func(kind domain.ExamKind, on domain.Date, r domain.Result) domain.Profile {
		return domain.Profile{Exams: []domain.Exam{{Kind: kind, Date: on, Result: r}}}
	}
	paper := func(p domain.Papers) domain.Profile { return domain.Profile{Applicant: domain.Applicant{Papers: p}} }
	letters := func(states ...domain.LetterStatus) (p domain.Profile) {
		for _, s := range states {
			p.Letters = append(p.Letters, domain.Letter{US: true, Status: s, Date: day(2026, 8, 1)})
		}
		return p
	}
	up, ask := domain.LetterUploaded, domain.LetterAsked
	lapsed := certified(day(2026, 12, 1))
	lapsed.Applicant.Papers.AcceptedOn = day(2025, 1, 1)
	for _, tt := range []struct {
		name string
		p    domain.Profile
		kind papers.StepKind
		want papers.Progress
	}{
		{"passed", exam(domain.Step1, day(2025, 1, 1), domain.Pass), papers.SitStep1, papers.StepDone},
		{"failed", exam(domain.Step1, day(2025, 1, 1), domain.Fail), papers.SitStep1, papers.StepOpen},
		{"sat today", exam(domain.Step1, today, domain.ResultUnknown), papers.SitStep1, papers.StepUnderWay},
		{"planned for tomorrow", exam(domain.Step1, today.AddDays(1), domain.ResultUnknown), papers.SitStep1, papers.StepPlanned},
		{"accepted", paper(domain.Papers{AcceptedOn: day(2026, 10, 1)}), papers.Pathway, papers.StepDone},
		{"applied", paper(domain.Papers{AppliedOn: day(2026, 10, 1)}), papers.Pathway, papers.StepUnderWay},
		{"certified", certified(domain.Date{}), papers.Certify, papers.StepDone},
		{"certified until the day of the lists", certified(day(2027, 3, 3)), papers.Certify, papers.StepDone},
		{"certified until the day before", certified(day(2027, 3, 2)), papers.Certify, papers.StepOpen},
		{"the Pathway of a certificate that runs out", lapsed, papers.Pathway, papers.StepOpen},
		{"two letters", letters(up, up), papers.AskLetters, papers.StepOpen},
		{"two letters and one asked for", letters(up, up, ask), papers.AskLetters, papers.StepUnderWay},
		{"three letters", letters(up, up, up), papers.AskLetters, papers.StepDone},
		{"OET planned", domain.Profile{EnglishTests: []domain.EnglishTest{{Date: today.AddDays(1)}}}, papers.SitEnglish, papers.StepPlanned},
		{"OET enough, and nobody knows from when on", domain.Profile{EnglishTests: []domain.EnglishTest{sitting(day(2026, 1, 1), 400, 400, 400, 400)}}, papers.SitEnglish, papers.StepUnderWay},
		{"a pass that has lapsed", exam(domain.Step1, day(2018, 5, 1), domain.Pass), papers.SitStep1, papers.StepOpen},
		{"a pass on its last day", exam(domain.Step1, day(2019, today.Month, today.Day), domain.Pass), papers.SitStep1, papers.StepDone},
		{"sat long ago, and no result", exam(domain.Step1, day(2024, 5, 1), domain.ResultUnknown), papers.SitStep1, papers.StepOpen},
		{"OET awaited", domain.Profile{EnglishTests: []domain.EnglishTest{{Date: today}}}, papers.SitEnglish, papers.StepUnderWay},
		{"OET short", domain.Profile{EnglishTests: []domain.EnglishTest{sitting(day(2026, 1, 1), 300, 400, 400, 400)}}, papers.SitEnglish, papers.StepOpen},
		{"a US graduate", domain.Profile{Applicant: domain.Applicant{Country: "USA"}}, papers.Pathway, papers.StepNotNeeded},
	} {
		aim := papers.ToBeRanked
		if tt.kind == papers.AskLetters {
			aim = papers.ToBeRead
		}
		if s := step(on(t, tt.p, today), aim, tt.kind); s.Progress != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, s.Progress, tt.want)
		}
	}
}

// One step at most is critical: an open one, and none of them has an earlier day.
// Once the day of the aim has passed there is none.
func TestCritical(t *testing.T) {
	for _, p := range []domain.Profile{{}, passes(day(2025, 1, 1), domain.Date{}), passes(day(2025, 1, 1), day(2025, 6, 1)), certified(domain.Date{})} {
		for _, plan := range on(t, p, day(2026, 9, 23)).Plans {
			i := slices.IndexFunc(plan.Steps, func(s papers.Step) bool { return s.Critical })
			for k, s := range plan.Steps {
				if s.Open() && (i < 0 || s.Last.Before(plan.Steps[i].Last) || k != i && s.Critical) {
					t.Fatalf("%v, %v before the critical step %d", plan.Aim, s.Kind, i)
				}
			}
		}
		late := on(t, p, day(2026, 9, 24)).Plans[0]
		if i := slices.IndexFunc(late.Steps, func(s papers.Step) bool { return s.Critical }); i >= 0 || !late.Over(day(2026, 9, 24)) {
			t.Errorf("on the day after programs begin to read step %d is critical", i)
		}
	}
	if s := step(on(t, certified(domain.Date{}), enginetest.Today), papers.ToBeRanked, papers.SitStep2); s.Progress != papers.StepDone {
		t.Errorf("who is certified has passed: %v", s.Progress)
	}
}

// Without any calendar nothing is counted, and nothing is made up.
func TestNoCalendar(t *testing.T) {
	c := world()
	c.Events = nil
	f := papers.Of(domain.Profile{}, c, enginetest.Reference(t), season, enginetest.Today)
	for _, p := range f.Plans {
		if len(p.Steps) > 0 || p.Over(enginetest.Today) {
			t.Errorf("%+v", p)
		}
	}
	if d, _ := item(f, domain.NRMPID); !d.Due.IsZero() {
		t.Errorf("%+v", d)
	}
	next := papers.Of(domain.Profile{}, world(), enginetest.Reference(t), season+1, enginetest.Today)
	if p := next.Plans[1]; p.Target.Known || !p.Target.Verify || p.Target.Day != day(2028, 3, 3) {
		t.Errorf("a season without a calendar: %+v", p.Target)
	}
}

// Who graduated in the United States needs the scores alone by the day of the aim.
func TestUSGraduate(t *testing.T) {
	f := on(t, domain.Profile{Applicant: domain.Applicant{Country: "USA"}}, day(2026, 6, 1))
	if s := step(f, papers.ToBeRead, papers.SitStep2); s.Last != day(2026, 9, 23).AddDays(-28) {
		t.Errorf("Step 2 CK: %v", s.Last)
	}
	if s := step(f, papers.ToBeRanked, papers.SitStep1); s.Last != day(2027, 3, 3).AddDays(-28-60) {
		t.Errorf("Step 1: %v", s.Last)
	}
}

// A last safe day on which the rules allow no attempt is late, whatever day it is.
func TestForbiddenDays(t *testing.T) {
	fails := func(days ...domain.Date) (p domain.Profile) {
		for _, d := range days {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step2CK, Date: d, Result: domain.Fail})
		}
		return p
	}
	last := day(2026, 12, 9)
	for _, tt := range []struct {
		name              string
		p                 domain.Profile
		forbidden, barred bool
	}{
		{"two attempts", fails(day(2026, 1, 1), day(2026, 2, 1)), false, false},
		{"the first day is the last safe one", fails(day(2025, 12, 9), day(2026, 1, 1), day(2026, 2, 1)), false, false},
		{"the first day comes after it", fails(day(2025, 12, 10), day(2026, 1, 1), day(2026, 2, 1)), true, false},
		{"none is left", fails(day(2023, 1, 1), day(2023, 3, 1), day(2024, 4, 1), day(2025, 6, 1)), true, true},
	} {
		s := step(on(t, tt.p, day(2026, 6, 1)), papers.ToBeRanked, papers.SitStep2)
		if s.Last != last || s.Forbidden() != tt.forbidden || s.Barred != tt.barred || s.Late() != tt.forbidden {
			t.Errorf("%s: %+v", tt.name, s)
		}
	}
}

// That NRMP knows of a certificate nobody has noted: it follows, without a day.
func TestWhatFollowsHasNoDay(t *testing.T) {
	p := certified(domain.Date{})
	p.Applicant.Papers.CertifiedOn = day(2025, 7, 21)
	if s := step(on(t, p, enginetest.Today), papers.ToBeRanked, papers.BeVerified); s.Progress != papers.StepFollows || !s.On.IsZero() || s.Open() {
		t.Errorf("%+v", s)
	}
}
