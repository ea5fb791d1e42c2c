package plan

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/standing"
)

// An exam is sat as the records say, else as soon as its permit can be there; not
// in the first days of January where it is Step 3. A result that is overdue may
// come today.
func TestSitting(t *testing.T) {
	day := domain.NewDate
	setting := func(name string) int {
		return map[string]int{"set.permit_days": 14, "set.score_days": 28, "set.step3_closed_days": 10}[name]
	}
	for _, tt := range []struct {
		name        string
		step        standing.Step
		kind        domain.ExamKind
		from        domain.Date
		sit, result domain.Date
	}{
		{"soon", standing.Step{}, domain.Step3, day(2026, 11, 22), day(2026, 12, 6), day(2027, 1, 3)},
		{"in closed days", standing.Step{}, domain.Step3, day(2026, 12, 20), day(2027, 1, 11), day(2027, 2, 8)},
		{"on the last of them", standing.Step{}, domain.Step3, day(2026, 12, 27), day(2027, 1, 11), day(2027, 2, 8)},
		{"on the day after", standing.Step{}, domain.Step3, day(2026, 12, 28), day(2027, 1, 11), day(2027, 2, 8)},
		{"another exam", standing.Step{}, domain.Step2CK, day(2026, 12, 20), day(2027, 1, 3), day(2027, 1, 31)},
		{"planned", standing.Step{Planned: day(2027, 1, 20)}, domain.Step3, day(2026, 11, 22), day(2027, 1, 20), day(2027, 2, 17)},
		{"awaited", standing.Step{Awaited: day(2026, 11, 1)}, domain.Step3, day(2026, 11, 22), day(2026, 11, 1), day(2026, 11, 29)},
		{"overdue", standing.Step{Awaited: day(2026, 9, 1)}, domain.Step3, day(2026, 11, 22), day(2026, 9, 1), day(2026, 11, 22)},
	} {
		if sit, result := Sitting(domain.Profile{}, tt.step, tt.kind, tt.from, setting); sit != tt.sit || result != tt.result {
			t.Errorf("%s: %v, %v", tt.name, sit, result)
		}
	}
}

// A result counts in full on the day on which programs have invited, and a day
// later only for an H-1B.
func TestStep3Counts(t *testing.T) {
	opens, deadline := domain.NewDate(2027, time.February, 1), domain.NewDate(2027, time.March, 3)
	c := Calendar{RankingOpens: opens, RankDeadline: deadline}
	for _, tt := range []struct {
		status domain.Status
		result domain.Date
		last   domain.Date
		only   bool
	}{
		{domain.NeedsH1B, opens, opens, false},
		{domain.NeedsH1B, opens.AddDays(1), deadline, true},
		{domain.Either, opens.AddDays(1), deadline, true},
		{domain.NeedsJ1, opens.AddDays(1), opens, false},
		{domain.StatusUnknown, opens.AddDays(1), opens, false},
	} {
		if last, only := c.Step3Counts(tt.status, tt.result); last != tt.last || only != tt.only {
			t.Errorf("%v on %v: %v, %v", tt.status, tt.result, last, only)
		}
	}
	if last, only := (Calendar{}).Step3Counts(domain.NeedsH1B, opens); !last.IsZero() || only {
		t.Errorf("without a calendar: %v, %v", last, only)
	}
}
