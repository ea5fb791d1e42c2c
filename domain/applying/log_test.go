package applying_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/applying"
)

// Everything that happened is told once, the newest first, what is to come
// before it and what has no day behind.
func TestLog(t *testing.T) {
	a := domain.Application{Program: "p", Season: season, Added: day(2026, 8, 20)}
	a = a.With(domain.StatusEvent{Status: domain.Submitted, Date: day(2026, 9, 2)}).With(domain.StatusEvent{Status: domain.Invited, Date: day(2026, 10, 20)})
	p := domain.Profile{
		Applications: []domain.Application{a, {Program: "q", Season: season, Status: domain.Rejected}, {Program: "p", Season: 2026, Added: day(2025, 8, 1)}},
		Invitations: []domain.Invitation{{Program: "p", Season: season, Received: pacific(day(2026, 10, 20), 9), Answered: pacific(day(2026, 10, 20), 10),
			Answer: domain.InvitationAccepted}},
		Interviews: []domain.Interview{
			{Program: "p", Season: season, Start: pacific(day(2026, 12, 7), 8)},
			{Program: "p", Season: season, Kind: domain.SocialEvent, Start: domain.At{Day: day(2026, 11, 3), Zone: "America/Los_Angeles"}, State: domain.InterviewDone},
		},
		Correspondence: []domain.Correspondence{
			{Program: "p", Season: season, Kind: domain.FactQuestion, Sent: day(2026, 8, 25), Replied: day(2026, 8, 27)}, {Program: "p", Season: season, Kind: domain.UpdateLetter},
		},
		Payments: []domain.Payment{
			{Season: season, Program: "p", Kind: domain.PaidTravel, Cents: 100, Paid: day(2026, 11, 4)}, {Season: season, Kind: domain.PaidERAS, Cents: 100, Paid: day(2026, 9, 2)},
			{Season: season, Program: "p", Kind: domain.PaidTravel, About: "hotel", Cents: 100, Due: day(2026, 12, 6)},
		},
	}
	var got []string
	for _, e := range applying.Log(p, season, "p", now) {
		got = append(got, e.Text.Key)
		if want := slices.Contains([]string{"log.interview", "log.payment.due", "log.message.due"}, e.Text.Key); e.Ahead != want {
			t.Errorf("%s is ahead: %v", e.Text.Key, e.Ahead)
		}
		if (e.Event >= 0) != (e.Kind == applying.EntryStatus) || e.Program != "p" || e.At.Timed && e.At.Day != e.Day {
			t.Errorf("%+v", e)
		}
	}
	want := []string{
		"log.interview", "log.payment.due", "log.payment", "log.social event.done", "log.answer.accepted", "log.invitation", "log.status.invited",
		"log.status.submitted", "log.message.reply", "log.message.sent", "log.added", "log.message.due",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q, want\n%q", got, want)
	}
	if all := applying.Log(p, season, "", now); len(all) != len(got)+2 {
		t.Errorf("%d entries of all programs", len(all))
	}
}
