package study_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/study"
)

// More than seven days without a practice test are told while an exam is
// planned; seven are not (S35).
func TestPracticeIsDueAtItsEdge(t *testing.T) {
	for _, tt := range []struct {
		days    int
		planned bool
		late    bool
	}{{0, true, false}, {7, true, false}, {8, true, true}, {8, false, false}, {40, true, true}} {
		p := domain.Profile{PracticeTests: []domain.PracticeTest{{Exam: domain.Step3, Date: today.AddDays(-tt.days), Percent: 60}}}
		if tt.planned {
			p.Exams = []domain.Exam{planned(domain.Step3)}
		}
		got := reader(t, p, today, nil).Rhythm()
		if got.Late != tt.late || got.Since != tt.days || tt.planned != (got.Due == today.AddDays(7-tt.days)) {
			t.Errorf("%d days, planned %v: %+v", tt.days, tt.planned, got)
		}
	}
	none := reader(t, domain.Profile{Exams: []domain.Exam{planned(domain.Step3)}}, today, nil).Rhythm()
	if !none.Late || none.Due != today || !none.Last.IsZero() {
		t.Errorf("no test yet: %+v", none)
	}
	other := reader(t, domain.Profile{Exams: []domain.Exam{planned(domain.Step3)}, PracticeTests: weekly(domain.Step2CK, 230)}, today, nil).Rhythm()
	if !other.Late {
		t.Errorf("a test for another exam: %+v", other)
	}
}

// logged is a log of blocks on the days from one on.
func logged(from domain.Date, blocks ...int) (out []domain.StudyDay) {
	for i, n := range blocks {
		out = append(out, domain.StudyDay{Exam: domain.Step3, Date: from.AddDays(i), Blocks: n})
	}
	return out
}

// Thirteen blocks in a week are below the target of fourteen (S34).
func TestBlocksAtTheirEdge(t *testing.T) {
	monday := domain.NewDate(2026, time.June, 8) // the week before
	for _, tt := range []struct {
		blocks []int
		below  bool
	}{{[]int{2, 2, 2, 2, 2, 2, 1}, true}, {[]int{2, 2, 2, 2, 2, 2, 2}, false}, {[]int{7, 7}, false}, {nil, true}} {
		got := reader(t, domain.Profile{StudyDays: logged(monday, tt.blocks...)}, today, nil).Rhythm()
		week := got.Weeks[len(got.Weeks)-2]
		if week.Monday != monday || week.Target != 14 || week.Below() != tt.below || week.Running {
			t.Errorf("%v: %+v", tt.blocks, week)
		}
	}
}

// The running week is measured by the days that are over: on Thursday by six
// blocks.
func TestRunningWeek(t *testing.T) {
	monday := domain.NewDate(2026, time.June, 15)
	p := domain.Profile{StudyDays: append(logged(monday, 2, 3, 0, 1), domain.StudyDay{Exam: domain.Step2CK, Date: monday, Minutes: 90}, domain.StudyDay{Exam: domain.Step2CK, Date: today.AddDays(1), Blocks: 9})}
	got := reader(t, p, today, nil).Rhythm()
	week := got.Weeks[len(got.Weeks)-1]
	if week.Blocks != 6 || week.Minutes != 90 || week.Worked != 3 || week.Target != 6 || week.Below() || !week.Running {
		t.Errorf("%+v", week)
	}
	if got.Days[1].Blocks != 3 || got.Days[0].Date != monday || got.Days[6].Worked() {
		t.Errorf("%+v", got.Days)
	}
}

// A streak goes on while today is not over.
func TestStreak(t *testing.T) {
	for _, tt := range []struct {
		blocks []int // up to today
		want   int
	}{{nil, 0}, {[]int{1, 1, 1}, 3}, {[]int{1, 1, 0}, 2}, {[]int{1, 0, 0}, 0}, {[]int{1, 0, 1}, 1}} {
		p := domain.Profile{StudyDays: logged(today.AddDays(1-len(tt.blocks)), tt.blocks...)}
		if got := reader(t, p, today, nil).Rhythm().Streak; got != tt.want {
			t.Errorf("%v: %d, want %d", tt.blocks, got, tt.want)
		}
	}
}

// A week begins on Monday, over the ends of months, of years and of leap days.
func TestMonday(t *testing.T) {
	for _, tt := range []struct{ day, want domain.Date }{
		{domain.NewDate(2026, time.June, 15), domain.NewDate(2026, time.June, 15)},
		{domain.NewDate(2026, time.June, 21), domain.NewDate(2026, time.June, 15)},
		{domain.NewDate(2028, time.March, 1), domain.NewDate(2028, time.February, 28)},
		{domain.NewDate(2027, time.January, 1), domain.NewDate(2026, time.December, 28)},
	} {
		if got := study.MondayOf(tt.day); got != tt.want {
			t.Errorf("the Monday of %v is %v, want %v", tt.day, got, tt.want)
		}
	}
}
