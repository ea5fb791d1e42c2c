package seasons_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// Silence is no answer; a withdrawal needs none, and neither does what is planned.
func TestUnanswered(t *testing.T) {
	p := over()
	p.Applications = append(p.Applications, domain.Application{Program: "planned", Season: 2027}, application("other", 2026, domain.Date{}, event(domain.Submitted, on(2025, 9, 24))))
	if got := seasons.Unanswered(p, 2027); len(got) != 1 || got[0].Program != "b" {
		t.Errorf("%+v", got)
	}
	if got := seasons.Unanswered(p, 2028); got != nil {
		t.Errorf("of a season without any: %+v", got)
	}
}

// What is of today is still ahead, what was yesterday is not; an invitation that
// was left too long still waits.
func TestWhatIsStillOpen(t *testing.T) {
	today := on(2027, 1, 31)
	at := func(d domain.Date) domain.At { return domain.At{Day: d, Zone: "America/Los_Angeles"} }
	p := domain.Profile{
		Interviews: []domain.Interview{
			{Program: "a", Season: 2027, Start: at(today)}, {Program: "b", Season: 2027, Start: at(today.AddDays(-1))},
			{Program: "c", Season: 2027, Start: at(today), State: domain.InterviewDone}, {Program: "d", Season: 2027, Start: at(today), State: domain.InterviewCancelled},
			{Program: "e", Season: 2028, Start: at(today)},
		},
		Invitations: []domain.Invitation{{Program: "a", Season: 2027, AnswerBy: at(today.AddDays(-2))}, {Program: "b", Season: 2026}},
	}
	if got := seasons.Ahead(p, 2027, today); len(got) != 1 || got[0].Program != "a" {
		t.Errorf("%+v", got)
	}
	if got := seasons.Waiting(p, 2027); len(got) != 1 || got[0].Program != "a" {
		t.Errorf("%+v", got)
	}
}
