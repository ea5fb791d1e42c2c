package seasons_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// late says of changes of one kind what may be noted.
func late[T any](t *testing.T, may func(was, is *T, closed domain.Date) bool, closed domain.Date, cases map[string]struct {
	was, is *T
	want    bool
}) {
	t.Helper()
	for name, c := range cases {
		if got := may(c.was, c.is, closed); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// A change is one of a record; nil stands for none.
type change[T any] = map[string]struct {
	was, is *T
	want    bool
}

func TestLate(t *testing.T) {
	closed := on(2027, 4, 2)
	at := func(d domain.Date) domain.At { return domain.At{Day: d, Zone: "America/Los_Angeles"} }
	before, after := closed.AddDays(-1), closed.AddDays(1)
	late(t, seasons.LateSeason, closed, change[domain.Season]{
		"new": {nil, &domain.Season{Year: 2027}, false}, "gone": {&domain.Season{Year: 2027}, nil, false},
		"looked back on": {&domain.Season{Year: 2027}, &domain.Season{Year: 2027, Outcome: domain.OutcomeMatched, Review: "well", Questions: []string{"Why?"}}, true},
		"sent otherwise": {&domain.Season{Year: 2027}, &domain.Season{Year: 2027, SubmitsOn: before}, false},
		"numbers":        {&domain.Season{Year: 2027}, &domain.Season{Year: 2027, ToldSent: 40, ToldInvited: 2}, true},
		"opened again":   {&domain.Season{Year: 2027, Closed: closed}, &domain.Season{Year: 2027}, false},
	})
	sent := application("p", 2027, before, event(domain.Submitted, before))
	answered, withLetter, unsent, noted := sent.With(event(domain.Rejected, after)), sent, application("p", 2027, before), sent
	sentSince, invitedUnsent, withdrawn := unsent.With(event(domain.Submitted, closed)), unsent.With(event(domain.Invited, before)), unsent.With(event(domain.Withdrawn, before))
	early := sent.With(event(domain.Rejected, before))
	invitedSince := unsent.With(event(domain.Invited, closed))
	withLetter.Letters, noted.Note = []domain.LetterRef{{Writer: "Dr. A"}}, "asked"
	late(t, seasons.LateApplication, closed, change[domain.Application]{
		"new": {nil, &sent, false}, "gone": {&sent, nil, false}, "answered": {&sent, &answered, true}, "a late answer taken back": {&answered, &sent, true}, "an answer of before": {&early, &sent, false},
		"a letter": {&sent, &withLetter, false}, "unsent": {&sent, &unsent, false}, "a note": {&sent, &noted, true},
		"sent since": {&unsent, &sentSince, false}, "sent before": {&unsent, &sent, true}, "invited unsent": {&unsent, &invitedUnsent, false},
		"invited since": {&unsent, &invitedSince, true}, "withdrawn unsent": {&unsent, &withdrawn, false},
	})
	late(t, seasons.LateInvitation, closed, change[domain.Invitation]{
		"came before": {nil, &domain.Invitation{Received: at(before)}, false}, "came on the day": {nil, &domain.Invitation{Received: at(closed)}, true},
		"of no day": {nil, &domain.Invitation{}, false}, "gone": {&domain.Invitation{Received: at(before)}, nil, false},
		"a mistake": {&domain.Invitation{Received: at(after)}, nil, true},
		"answered":  {&domain.Invitation{Received: at(before)}, &domain.Invitation{Received: at(before), Answer: domain.InvitationDeclined}, true},
		"a date after the wait list": {
			&domain.Invitation{Received: at(before), Answer: domain.InvitationWaiting}, &domain.Invitation{Received: at(before), Answer: domain.InvitationAccepted}, true,
		},
		"answered otherwise": {
			&domain.Invitation{Received: at(before), Answer: domain.InvitationDeclined}, &domain.Invitation{Received: at(before), Answer: domain.InvitationAccepted}, false,
		},
	})
	late(t, seasons.LateInterview, closed, change[domain.Interview]{
		"held before": {nil, &domain.Interview{Start: at(before)}, false}, "booked": {nil, &domain.Interview{Start: at(after)}, true},
		"gone":       {&domain.Interview{Start: at(before)}, nil, false},
		"done":       {&domain.Interview{Start: at(before)}, &domain.Interview{Start: at(before), State: domain.InterviewDone}, true},
		"undone":     {&domain.Interview{Start: at(before), State: domain.InterviewDone}, &domain.Interview{Start: at(before)}, false},
		"a slip":     {&domain.Interview{Start: at(after), State: domain.InterviewCancelled}, &domain.Interview{Start: at(after)}, true},
		"moved":      {&domain.Interview{Start: at(closed)}, &domain.Interview{Start: at(after)}, true},
		"moved back": {&domain.Interview{Start: at(after)}, &domain.Interview{Start: at(before)}, false},
		"scored":     {&domain.Interview{Start: at(before)}, &domain.Interview{Start: at(before), Gut: 7}, true},
	})
	thanked, update := domain.Correspondence{Kind: domain.ThankYou, Sent: before}, domain.Correspondence{Kind: domain.UpdateLetter, Sent: before}
	late(t, seasons.LateMessage, closed, change[domain.Correspondence]{
		"thanks": {nil, &thanked, true}, "an update of before": {nil, &update, false}, "an update since": {nil, &domain.Correspondence{Kind: domain.UpdateLetter, Sent: closed}, true},
		"thanks taken away": {&thanked, nil, false}, "an empty note": {&domain.Correspondence{Kind: domain.ThankYou}, nil, true},
		"was due":  {&domain.Correspondence{Kind: domain.UpdateLetter, Due: before}, &domain.Correspondence{Kind: domain.UpdateLetter, Due: before, Sent: after, Text: "News"}, true},
		"replied":  {&update, &domain.Correspondence{Kind: domain.UpdateLetter, Sent: before, Replied: after, Reply: "Thanks"}, true},
		"reworded": {&update, &domain.Correspondence{Kind: domain.UpdateLetter, Sent: before, Text: "other"}, false},
	})
	late(t, seasons.LateTask, closed, change[domain.Task]{
		"new": {nil, &domain.Task{Title: "x"}, false}, "done": {&domain.Task{Title: "x"}, &domain.Task{Title: "x", Done: after}, true},
		"undone": {&domain.Task{Title: "x", Done: before}, &domain.Task{Title: "x"}, false}, "renamed": {&domain.Task{Title: "x"}, &domain.Task{Title: "y"}, false},
	})
	late(t, seasons.LatePayment, closed, change[domain.Payment]{
		"new": {nil, &domain.Payment{Cents: 1, Paid: before}, false}, "a late bill": {nil, &domain.Payment{Cents: 1, Paid: closed}, true}, "paid": {&domain.Payment{Cents: 1}, &domain.Payment{Cents: 1, Paid: after}, true},
		"paid before": {&domain.Payment{Cents: 1}, &domain.Payment{Cents: 1, Paid: before}, false}, "another sum": {&domain.Payment{Cents: 1}, &domain.Payment{Cents: 2, Paid: after}, false},
	})
	late(t, seasons.LateUnfilled, closed, change[domain.SOAPProgram]{
		"brought in": {nil, &domain.SOAPProgram{Name: "x", Positions: 3}, true}, "chosen": {nil, &domain.SOAPProgram{Name: "x", Choice: domain.SOAPApply}, false},
		"put right": {&domain.SOAPProgram{Name: "x", Choice: domain.SOAPApply}, &domain.SOAPProgram{Name: "y", Choice: domain.SOAPApply}, true},
		"an offer":  {&domain.SOAPProgram{Name: "x"}, &domain.SOAPProgram{Name: "x", Offers: []domain.SOAPOffer{{Round: 1}}}, false}, "gone": {&domain.SOAPProgram{Name: "x"}, nil, true},
		"gone with what was done": {&domain.SOAPProgram{Name: "x", Choice: domain.SOAPApply}, nil, false},
	})
	late(t, seasons.LateNothing[domain.RankList], closed, change[domain.RankList]{
		"new": {nil, &domain.RankList{}, false}, "gone": {&domain.RankList{}, nil, false}, "as it was": {&domain.RankList{Primary: []domain.RankEntry{}}, &domain.RankList{}, true},
		"longer": {&domain.RankList{}, &domain.RankList{Primary: []domain.RankEntry{{Program: "x"}}}, false},
	})
}
