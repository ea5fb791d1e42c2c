package seasons

import (
	"bytes"
	"encoding/json"
	"slices"

	"secondlook/domain"
)

// What may still be noted of a season that was put away on a day: what happened
// afterwards, and what was open then and is settled now. All else stays as it was
// (S113). Was is nil for a record that is new, is for one that is taken away.

// LateSeason lets a season be looked back on: how it ended, in words and in numbers,
// what is said of it, what an adviser is asked.
func LateSeason(was, is *domain.Season, _ domain.Date) bool {
	if was == nil || is == nil {
		return false
	}
	then, now := *was, *is
	for _, s := range []*domain.Season{&then, &now} {
		*s = s.WithTold(domain.Told{})
		s.Outcome, s.Review, s.Questions = domain.OutcomeUnknown, "", nil
	}
	return same(then, now)
}

// LateApplication lets an answer be added to one that was sent, one of the day or
// later also where nobody noted that it was, that it was sent before the day, and a
// note. What came on the day or later can be taken back.
func LateApplication(was, is *domain.Application, closed domain.Date) bool {
	if was == nil || is == nil {
		return false
	}
	if !lateEvents(was, is, closed) {
		return false
	}
	if was.Status != is.Status && slices.Equal(was.Events, is.Events) {
		return false
	}
	then, now := *was, *is
	for _, a := range []*domain.Application{&then, &now} {
		a.Status, a.Events, a.Note = domain.ApplicationUnknown, nil, ""
	}
	return same(then, now)
}

// lateEvents reports whether what an application came to is as it was, but for
// answers that were added and what came on the day or later.
func lateEvents(was, is *domain.Application, closed domain.Date) bool {
	for _, e := range was.Events {
		if !slices.Contains(is.Events, e) && !after(e.Date, closed) { // what came afterwards can be taken back
			return false
		}
	}
	sent := was.Sent()
	for _, e := range is.Events {
		switch {
		case slices.Contains(was.Events, e):
		case e.Status == domain.Submitted && !e.Date.IsZero() && e.Date.Before(closed):
			sent = true
		case after(e.Date, closed) && answer(e.Status): // who answers has got it
			sent = true
		case e.Status <= domain.Submitted || !sent:
			return false
		}
	}
	return true
}

// answer reports whether a status is an answer of the program.
func answer(s domain.ApplicationStatus) bool { return s > domain.Submitted && s != domain.Withdrawn }

// LateInvitation lets one that came afterwards be noted, and one that still waits
// be answered.
func LateInvitation(was, is *domain.Invitation, closed domain.Date) bool {
	if was == nil || is == nil {
		return after(one(was, is).Received.Day, closed)
	}
	waits := was.Open() || was.Answer == domain.InvitationWaiting || was.Answer == domain.InvitationAskedDates
	return was.Program == is.Program && was.Received == is.Received && (was.Answer == is.Answer || waits)
}

// LateInterview lets one that lies after the day be booked, moved and given up, and
// one that was planned be noted as done. Scores and notes can be written.
func LateInterview(was, is *domain.Interview, closed domain.Date) bool {
	if was == nil || is == nil {
		return after(one(was, is).Start.Day, closed)
	}
	lies := after(was.Start.Day, closed)
	return was.Program == is.Program && was.Kind == is.Kind && (was.State == is.State || was.State == domain.InterviewPlanned || lies) &&
		(was.Start == is.Start || lies && after(is.Start.Day, closed))
}

// LateMessage lets a thank-you note be written, another message be sent after the
// day, one that was due be sent, and a reply be noted.
func LateMessage(was, is *domain.Correspondence, closed domain.Date) bool {
	if was == nil || is == nil {
		x := one(was, is)
		return after(x.Sent, closed) || x.Kind == domain.ThankYou && (was == nil || x.Sent.IsZero())
	}
	then, now := *was, *is
	for _, x := range []*domain.Correspondence{&then, &now} {
		x.Replied, x.Reply, x.Note = domain.Date{}, "", ""
	}
	if was.Sent.IsZero() { // it was due
		return then.Program == now.Program && then.Season == now.Season && then.Kind == now.Kind
	}
	return same(then, now)
}

// LateTask lets one that was open be done, be put off, and get a note.
func LateTask(was, is *domain.Task, _ domain.Date) bool {
	if was == nil || is == nil || !was.Done.IsZero() {
		return false
	}
	then, now := *was, *is
	for _, x := range []*domain.Task{&then, &now} {
		x.Done, x.Snoozed, x.Note = domain.Date{}, domain.Date{}, ""
	}
	return same(then, now)
}

// LatePayment lets one that was open be paid, and one be noted that was paid on the
// day or later.
func LatePayment(was, is *domain.Payment, closed domain.Date) bool {
	if was == nil || is == nil {
		return after(one(was, is).Paid, closed)
	}
	if !was.Paid.IsZero() || !is.Paid.IsZero() && !after(is.Paid, closed) {
		return false
	}
	then, now := *was, *is
	then.Paid, now.Paid, then.Note, now.Note = domain.Date{}, domain.Date{}, "", ""
	return same(then, now)
}

// LateUnfilled lets a list of unfilled programs be brought in and taken away, and what
// is told of its programs be put right; not what the applicant did about them.
func LateUnfilled(was, is *domain.SOAPProgram, _ domain.Date) bool {
	var then, now domain.SOAPProgram
	if was != nil {
		then = *was
	}
	if is != nil {
		now = *is
	}
	return then.Choice == now.Choice && then.Place == now.Place && then.Applied == now.Applied && then.Contacted == now.Contacted &&
		slices.Equal(then.Offers, now.Offers)
}

// LateNothing lets nothing be changed.
func LateNothing[T any](was, is *T, _ domain.Date) bool {
	return was != nil && is != nil && same(*was, *is)
}

// one returns the record that is new or taken away.
func one[T any](was, is *T) *T {
	if was != nil {
		return was
	}
	return is
}

// after reports whether something is known to have been on a day or after it.
func after(day, closed domain.Date) bool { return !day.IsZero() && !day.Before(closed) }

// same reports whether two records say the same in a profile file.
func same[T any](a, b T) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}
