package applying_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/applying"
	"secondlook/domain/enginetest"
	"secondlook/domain/ledger"
	"secondlook/domain/nrmp"
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

// A planned application to a program of the first tier that nothing is written
// for is a task, and so are the open steps of the Match and own payments.
func TestTasks(t *testing.T) {
	plan := func(key string, c domain.Customisation, s domain.ApplicationStatus) domain.Application {
		return domain.Application{Program: key, Season: season, Custom: c, Status: s}
	}
	p := domain.Profile{
		Applicant: domain.Applicant{Country: "Guatemala"},
		Applications: []domain.Application{
			plan("none", domain.CustomNone, domain.Planned), plan("untold", domain.CustomUnknown, domain.Planned), plan("own", domain.CustomOwn, domain.Planned),
			plan("group", domain.CustomGroup, domain.Planned), plan("sent", domain.CustomNone, domain.Submitted), plan("second", domain.CustomNone, domain.Planned),
			{Program: "none", Season: 2026, Status: domain.Planned},
		},
		Payments: []domain.Payment{{Season: season, Kind: domain.PaidTravel, Cents: 5, Due: day(2026, 12, 1)}, {Season: season, Kind: domain.PaidOther, Cents: 5}},
	}
	c := &domain.Catalog{Events: []domain.Event{
		{Season: season, Key: "registration_deadline", Date: day(2027, 1, 29), Verify: true}, {Season: season, Key: "rank_deadline", Date: day(2027, 3, 3)},
		{Season: season, Key: "ranking_opens", Date: day(2027, 2, 1)},
	}}
	first := []string{"none", "untold", "own", "group", "sent"}
	g := nrmp.Of(p, c, enginetest.Reference(t), season, now)
	b := ledger.Of(ledger.Start{Profile: p, Catalog: c, Season: season, Today: day(2026, 11, 22)})
	var got []string
	for _, x := range applying.Tasks(p, season, first, day(2026, 12, 1), g, b) {
		got = append(got, x.Key)
		if x.Due.IsZero() || x.Text.IsZero() || x.Grave || x.Verify != (x.Key == "match/registered") {
			t.Errorf("%+v", x)
		}
	}
	want := []string{"customise/none", "customise/untold", "match/registered", "match/verified", "pay/travel"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
