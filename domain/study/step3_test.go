package study_test

import (
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/study"
)

// with changes the applicant for whom all is well.
func with(change func(*domain.Profile)) domain.Profile {
	p := able()
	change(&p)
	return p
}

// Each rule by its records, and the verdict that it leads to.
func TestStep3ByItsRecords(t *testing.T) {
	plan := func(day domain.Date) func(*domain.Profile) {
		return func(p *domain.Profile) { p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day}) }
	}
	practice := func(scores ...int) func(*domain.Profile) {
		return func(p *domain.Profile) { p.PracticeTests = weekly(domain.Step3, scores...) }
	}
	clean := func(p *domain.Profile) { p.Exams = p.Exams[1:] }
	for _, tt := range []struct {
		name   string
		change func(*domain.Profile)
		want   study.Verdict
		rule   study.RuleName
		answer study.Answer
	}{
		{"all is well, and an attempt failed", func(*domain.Profile) {}, study.Take, study.AfterFail, study.Yes},
		{"nothing asks for it", clean, study.Optional, study.AfterFail, study.No},
		{"a low score of long ago asks for it", func(p *domain.Profile) {
			clean(p)
			p.Applicant.Wishes.Specialties = []string{domain.FamilyMedicine}
			p.Exams[1].Date = today.AddMonths(-12).AddDays(-1)
		}, study.Take, study.Recency, study.Yes},
		{"a low score of twelve months ago does not", func(p *domain.Profile) {
			clean(p)
			p.Applicant.Wishes.Specialties = []string{domain.FamilyMedicine}
			p.Exams[1].Date = today.AddMonths(-12)
		}, study.Optional, study.Recency, study.No},
		{"an H-1B asks for it", func(p *domain.Profile) { clean(p); p.Applicant.Status = domain.NeedsH1B }, study.Take, study.ForH1B, study.Yes},
		{"not certified", func(p *domain.Profile) { p.Applicant.ECFMG = domain.ECFMGInProgress }, study.Wait, study.Certified, study.No},
		{"nobody says whether certified", func(p *domain.Profile) { p.Applicant.ECFMG = domain.ECFMGUnknown }, study.Wait, study.Certified, study.Unknown},
		{"cannot come", func(p *domain.Profile) { p.Applicant.Footing.Travel = domain.SaysNo }, study.Wait, study.Travel, study.No},
		{"below the pass mark", practice(190, 196, 199), study.Delay, study.Safe, study.No},
		{"margin 0", practice(190, 196, 200), study.Wait, study.Comfort, study.No},
		{"margin 0, and one test only", practice(200), study.Wait, study.Comfort, study.No},
		{"margin 0 without a rise", practice(200, 200, 200), study.Avoid, study.Comfort, study.No},
		{"one point of margin missing", practice(201, 205, 209), study.Wait, study.Comfort, study.No},
		{"the margin, and not solid yet", practice(201, 205, 210), study.Wait, study.Steady, study.No},
		{"solid", practice(210, 214, 218), study.Take, study.Steady, study.Yes},
		{"one of the last below the pass mark", practice(199, 212, 220), study.Wait, study.Steady, study.No},
		{"flat and solid", practice(220, 221, 220), study.Take, study.Progress, study.Yes},
		{"flat below the bar", practice(208, 209, 208), study.Avoid, study.Progress, study.No},
		{"falling, be it above the bar", practice(230, 226, 222), study.Avoid, study.Progress, study.No},
		{"two tests are no trend", practice(215, 220), study.Wait, study.Progress, study.Unknown},
		{"no test", practice(), study.Wait, study.Comfort, study.Unknown},
		{"something is not mended", func(p *domain.Profile) { p.Applicant.Footing.Health = domain.SaysNo }, study.Avoid, study.Mended, study.No},
		{"something is not said", func(p *domain.Profile) { p.Applicant.Footing.Time = domain.NotSaid }, study.Wait, study.Mended, study.Unknown},
		{"the score comes on the last day", plan(domain.NewDate(2027, time.January, 4).AddDays(-20)), study.Take, study.InTime, study.Yes},
		{"on the last day itself", plan(domain.NewDate(2027, time.February, 1).AddDays(-28)), study.Delay, study.OpenDay, study.No}, // 4 January
		{"a day too late", plan(domain.NewDate(2027, time.February, 1).AddDays(-27)), study.TooLate, study.InTime, study.No},
		{"the day before the pause", plan(domain.NewDate(2026, time.December, 31)), study.Take, study.OpenDay, study.Yes},
		{"the first day of the pause", plan(domain.NewDate(2027, time.January, 1)), study.Delay, study.OpenDay, study.No},
	} {
		card := reader(t, with(tt.change), today, nil).Step3()
		if card.Verdict != tt.want || card.Rules[tt.rule].Answer != tt.answer {
			t.Errorf("%s: %v, %v says %v; want %v", tt.name, card.Verdict, tt.rule, card.Rules[tt.rule].Answer, tt.want)
		}
		for _, r := range card.Rules {
			if r.Cite == "" || r.Reason.IsZero() {
				t.Errorf("%s: %+v", tt.name, r)
			}
		}
	}
}

// The attempts that are left, the age of the tests, and what nobody knows.
func TestStep3ByAttemptsAndAge(t *testing.T) {
	failed := func(days ...int) func(*domain.Profile) {
		return func(p *domain.Profile) {
			for _, n := range days {
				p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: today.AddDays(n), Result: domain.Fail})
			}
		}
	}
	aged := func(days int) func(*domain.Profile) {
		return func(p *domain.Profile) {
			for i := range p.PracticeTests {
				p.PracticeTests[i].Date = today.AddDays(-days)
			}
		}
	}
	clean := func(p *domain.Profile) { p.Exams = p.Exams[1:] }
	for _, tt := range []struct {
		name   string
		change func(*domain.Profile)
		want   study.Verdict
		rule   study.RuleName
		answer study.Answer
	}{
		{"a J-1 would do too, so an H-1B asks for nothing", func(p *domain.Profile) { clean(p); p.Applicant.Status = domain.Either }, study.Optional, study.ForH1B, study.No},
		{"nobody knows of a low score without a specialty", func(p *domain.Profile) { clean(p) }, study.Optional, study.Recency, study.Unknown},
		{"nor without a score", func(p *domain.Profile) {
			clean(p)
			p.Applicant.Wishes.Specialties = []string{domain.FamilyMedicine}
			p.Exams[1].Score, p.Exams[1].Result = 0, domain.Pass
		}, study.Optional, study.Recency, study.Unknown},
		{"one attempt is left", failed(-1200, -900, -400), study.Take, study.Allowed, study.Yes},
		{"none is left", failed(-1200, -900, -800, -400), study.NoneLeft, study.Allowed, study.No},
		{"a day before the next attempt is allowed", func(p *domain.Profile) {
			failed(-300, -260, -220)(p)
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: today.AddMonths(2)})
		}, study.Delay, study.OpenDay, study.No},
		{"without a day of its own the card waits until then", failed(-300, -260, -220), study.Take, study.OpenDay, study.Yes},
		{"one of three attempts has no day", func(p *domain.Profile) {
			failed(-1200, -900)(p)
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Result: domain.Fail})
		}, study.Wait, study.OpenDay, study.Unknown},
		{"the last test is ninety days old", aged(90), study.Take, study.Comfort, study.Yes},
		{"it is a day older", aged(91), study.Wait, study.Comfort, study.Unknown},
		{"it is three years old", aged(3 * 365), study.Wait, study.Steady, study.Unknown},
		{"the certificate has run out", func(p *domain.Profile) { p.Applicant.Papers.ValidUntil = today.AddDays(-1) }, study.Wait, study.Certified, study.No},
	} {
		card := reader(t, with(tt.change), today, nil).Step3()
		if card.Verdict != tt.want || card.Rules[tt.rule].Answer != tt.answer {
			t.Errorf("%s: %v, %v says %v; want %v", tt.name, card.Verdict, tt.rule, card.Rules[tt.rule].Answer, tt.want)
		}
	}
}

// Fourteen days are closed in January: the fifteenth is not.
func TestClosedDays(t *testing.T) {
	for day, want := range map[int]study.Answer{14: study.No, 15: study.Yes} {
		p := with(func(p *domain.Profile) {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, time.January, day)})
		})
		if got := reader(t, p, today, nil).Step3().Rules[study.OpenDay].Answer; got != want {
			t.Errorf("on %d January: %v", day, got)
		}
	}
	winter := domain.NewDate(2026, time.December, 20) // the permit is there on 3 January
	if card := reader(t, able(), winter, nil).Step3(); card.Day != domain.NewDate(2027, time.January, 15) || card.Planned {
		t.Errorf("the first possible day is %v", card.Day)
	}
}

// The days of the card: a permit of two weeks, a score after four, and the last
// day to apply, which goes round the pause of January.
func TestDaysOfTheCard(t *testing.T) {
	card := reader(t, able(), today, nil).Step3()
	if card.Day != today.AddDays(14) || card.Score != today.AddDays(42) || card.Until != domain.NewDate(2027, time.February, 1) {
		t.Errorf("%+v", card)
	}
	if card.ApplyBy != domain.NewDate(2026, time.December, 17) { // the last day before the pause is 31 December
		t.Errorf("apply by %v", card.ApplyBy)
	}
	last := reader(t, able(), card.ApplyBy, nil).Step3()
	if last.Rules[study.InTime].Answer != study.Yes || last.Day != domain.NewDate(2026, time.December, 31) {
		t.Errorf("on the last day: %v, %v", last.Day, last.Rules[study.InTime])
	}
	if over := reader(t, able(), card.ApplyBy.AddDays(1), nil).Step3(); over.Verdict != study.TooLate && over.Rules[study.InTime].Answer != study.No {
		t.Errorf("a day later: %v", over.Verdict)
	}
}

// What is passed or awaited has no rules.
func TestStep3IsOver(t *testing.T) {
	passed := with(func(p *domain.Profile) {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: today.AddDays(-40), Score: 212})
	})
	if card := reader(t, passed, today, nil).Step3(); card.Verdict != study.Done || card.Rules != nil {
		t.Errorf("%+v", card)
	}
	sat := with(func(p *domain.Profile) {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: today})
	})
	if card := reader(t, sat, today, nil).Step3(); card.Verdict != study.Awaited || card.Score != today.AddDays(28) {
		t.Errorf("%+v", card)
	}
	for _, tt := range []struct {
		name     string
		ago      int
		planned  bool
		awaited  bool
		overdue  bool
		released domain.Date
	}{
		{"on the expected day", 28, false, true, false, domain.Date{}},
		{"the day after", 29, false, true, true, domain.Date{}},
		{"told for today", 40, false, true, false, today},
		{"the day after, and another attempt is planned", 29, true, false, true, domain.Date{}},
		{"thirty months ago", 913, false, false, true, domain.Date{}},
	} {
		p := with(func(p *domain.Profile) {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: today.AddDays(-tt.ago), Released: tt.released})
			if tt.planned {
				p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: today.AddDays(60)})
			}
		})
		card := reader(t, p, today, nil).Step3()
		if (card.Verdict == study.Awaited) != tt.awaited || slices.Contains(keysOf(card.Tasks), "study.task.result") != tt.overdue || tt.planned && card.Day != today.AddDays(60) {
			t.Errorf("%s: %v, %v", tt.name, card.Verdict, card.Tasks)
		}
	}
}

// keysOf are the keys of messages.
func keysOf(list []domain.Message) (out []string) {
	for _, m := range list {
		out = append(out, m.Key)
	}
	return out
}

// Tasks follow the answers (S46).
func TestTasks(t *testing.T) {
	for _, tt := range []struct {
		change func(*domain.Profile)
		want   []string
	}{
		{func(*domain.Profile) {}, []string{"study.task.permit"}},
		{func(p *domain.Profile) {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: today.AddDays(20)})
		}, []string{"study.task.sit"}},
		{func(p *domain.Profile) { p.PracticeTests = weekly(domain.Step3, 208, 209, 208) }, []string{"study.task.stabilise", "study.task.tutoring"}},
		{func(p *domain.Profile) { p.PracticeTests = weekly(domain.Step3, 201, 205, 209) }, []string{"study.task.book"}},
		{func(p *domain.Profile) { p.Applicant.Footing = domain.Footing{} }, []string{"study.task.travel.unknown", "study.task.causes.unknown"}},
		{func(p *domain.Profile) { p.Applicant.Footing.Strategy = domain.SaysNo }, []string{"study.task.causes.no", "study.task.tutoring"}},
		{func(p *domain.Profile) { p.PracticeTests = nil }, []string{"study.task.tests"}},
	} {
		if got := keysOf(reader(t, with(tt.change), today, nil).Step3().Tasks); !slices.Equal(got, tt.want) {
			t.Errorf("%v, want %v", got, tt.want)
		}
	}
}

func TestReminders(t *testing.T) {
	permit := domain.NewDate(2026, time.December, 17)
	for _, day := range []domain.Date{today, permit} {
		got := reader(t, able(), day, nil).Reminders()
		if take := reader(t, able(), day, nil).Step3().Verdict == study.Take; take != (len(got) == 1) || take && (got[0].Key != "permit" || got[0].Due != permit) {
			t.Errorf("nothing is planned, on %v: %+v", day, got)
		}
	}
	if got := reader(t, able(), permit.AddDays(1), nil).Reminders(); got != nil {
		t.Errorf("it is too late to apply: %+v", got)
	}
	near := with(func(p *domain.Profile) {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: today.AddDays(14)})
		p.PracticeTests = weekly(domain.Step3, 204, 212)
	})
	var keys []string
	for _, r := range reader(t, near, today.AddDays(0), nil).Reminders() {
		keys = append(keys, r.Key+" "+r.Text.Key)
	}
	if want := []string{"practice study.remind.due", "blocks study.remind.blocks", "ready study.remind.ready"}; !slices.Equal(keys, want) {
		t.Errorf("%v", keys)
	}
	far := with(func(p *domain.Profile) {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: today.AddDays(15)})
		p.PracticeTests = weekly(domain.Step3, 204, 212)
		p.StudyDays = logged(domain.NewDate(2026, time.June, 15), 2, 2, 2)
	})
	if got := reader(t, far, today, nil).Reminders(); len(got) != 1 || got[0].Late || got[0].Due != today.AddDays(4) {
		t.Errorf("%+v", got)
	}
}
