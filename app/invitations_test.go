package app_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// moment reads a moment, such as "2026-12-15 08:30 America/Los_Angeles".
func moment(t *testing.T, s string) domain.At {
	t.Helper()
	a, err := domain.ParseAt(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

const pacific, warsawTime = "America/Los_Angeles", "Europe/Warsaw"

// invited is an app whose applicant lives in Warsaw and has logged an
// invitation.
func invited(t *testing.T) (*app.App, domain.Invitation) {
	t.Helper()
	a := apptest.New(t)
	if err := a.Applicants.Save(t.Context(), &domain.Applicant{Name: "L", Zone: warsawTime}); err != nil {
		t.Fatal(err)
	}
	i := domain.Invitation{
		Program: "p", Season: 2027, Minutes: 180, Received: moment(t, "2026-11-19 23:30 "+pacific), // the 20th in Warsaw
		Offers: []domain.Offer{{Start: moment(t, "2026-12-15 08:30 "+pacific), Held: true}, {Start: moment(t, "2026-12-16 08:30 "+pacific)}},
	}
	if err := a.LogInvitation(t.Context(), &i); err != nil {
		t.Fatal(err)
	}
	return a, i
}

// events are the changes of the only application.
func events(t *testing.T, a *app.App) (x domain.Application) {
	t.Helper()
	apps, err := a.Applications.List(t.Context())
	if err != nil || len(apps) > 1 {
		t.Fatal(apps, err)
	}
	if len(apps) == 1 {
		x = apps[0]
	}
	return x
}

// undone takes the last step back and wants the whole profile to be as it was.
func undone(t *testing.T, a *app.App, was domain.Profile) {
	t.Helper()
	if _, err := a.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantProfile(t, a, was)
	if _, err := a.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// An invitation brings its application along, on the own day on which it came,
// as one step.
func TestLogInvitation(t *testing.T) {
	a, i := invited(t)
	x := events(t, a)
	want := []domain.StatusEvent{{Status: domain.Invited, Date: domain.NewDate(2026, time.November, 20)}}
	if x.Status != domain.Invited || !slices.Equal(x.Events, want) || x.Season != 2027 || x.Program != "p" {
		t.Errorf("%+v", x)
	}
	if _, err := a.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if list, _ := a.Invitations.List(t.Context()); len(list) > 0 || events(t, a).ID != 0 {
		t.Error("one undo does not take all of it back")
	}
	if _, err := a.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	i.Note = "asked for the zone"
	if err := a.Invitations.Save(t.Context(), &i); err != nil || len(events(t, a).Events) != len(x.Events) {
		t.Errorf("a change of the invitation changes the application: %v %+v", err, events(t, a))
	}
}

// An application that is further stays there; one that was declined and is
// invited after all is invited; a day of another year is not kept.
// An application that is invited by one invitation alone is not without it; undo
// brings both back.
func TestADeletedInvitation(t *testing.T) {
	a, i := invited(t)
	if x := events(t, a); x.Status != domain.Invited {
		t.Fatalf("before: %+v", x)
	}
	was := profileOf(t, a)
	if err := a.Invitations.Delete(t.Context(), i.ID); err != nil {
		t.Fatal(err)
	}
	if x := events(t, a); x.Status != domain.Planned || len(x.Events) != 0 {
		t.Errorf("after: %+v", x)
	}
	undone(t, a, was)

	a, i = invited(t)
	second := i
	second.ID, second.Text = 0, "Again"
	if err := a.Invitations.Save(t.Context(), &second); err != nil {
		t.Fatal(err)
	}
	if err := a.Invitations.Delete(t.Context(), i.ID); err != nil {
		t.Fatal(err)
	}
	if x := events(t, a); x.Status != domain.Invited {
		t.Errorf("the other invitation is still there: %+v", x)
	}
}

// What the applicant has set himself stays when an invitation that was logged later
// is deleted.
func TestADeletedInvitationLeavesTheOwnWord(t *testing.T) {
	for _, day := range []int{2, 9} { // before the invitation came, and on that day
		a := apptest.New(t)
		x := domain.Application{Program: kern, Season: season, Status: domain.Planned, Added: domain.NewDate(2026, 9, 1)}
		if err := a.Applications.Save(t.Context(), &x); err != nil {
			t.Fatal(err)
		}
		set(t, a, is(domain.Invited, time.October, day), x.ID)
		i := domain.Invitation{Program: kern, Season: season, Received: moment(t, "2026-10-09 10:00 America/Los_Angeles")}
		if err := a.Invitations.Save(t.Context(), &i); err != nil {
			t.Fatal(err)
		}
		was := events(t, a)
		if err := a.Invitations.Delete(t.Context(), i.ID); err != nil {
			t.Fatal(err)
		}
		if now := events(t, a); now.Status != domain.Invited || len(now.Events) != len(was.Events) {
			t.Errorf("set on 9 October and taken away with the invitation: %+v", now)
		}
	}
}

func TestAnInvitationOfAnApplicationOnTheList(t *testing.T) {
	day := func(m time.Month, d int) domain.Date { return domain.NewDate(2026, m, d) }
	for name, c := range map[string]struct {
		events   []domain.StatusEvent
		received string
		status   domain.ApplicationStatus
		last     domain.Date
	}{
		"sent":                  {[]domain.StatusEvent{{Status: domain.Submitted, Date: day(time.September, 3)}}, "2026-11-20 " + warsawTime, domain.Invited, day(time.November, 20)},
		"interviewed":           {[]domain.StatusEvent{{Status: domain.Interviewed, Date: day(time.November, 3)}}, "2026-11-20 " + warsawTime, domain.Interviewed, day(time.November, 3)},
		"invited already":       {[]domain.StatusEvent{{Status: domain.Invited, Date: day(time.November, 3)}}, "2026-11-20 " + warsawTime, domain.Invited, day(time.November, 3)},
		"declined":              {[]domain.StatusEvent{{Status: domain.Rejected, Date: day(time.November, 3)}}, "2026-11-20 " + warsawTime, domain.Invited, day(time.November, 20)},
		"told before it was":    {[]domain.StatusEvent{{Status: domain.Submitted, Date: day(time.November, 3)}}, "2026-11-01 " + warsawTime, domain.Invited, day(time.November, 3)},
		"of another year":       {[]domain.StatusEvent{{Status: domain.Submitted, Date: day(time.November, 3)}}, "2025-11-01 " + warsawTime, domain.Invited, domain.Date{}},
		"nobody knows when":     {nil, "", domain.Invited, day(time.November, 22)},
		"the clock runs behind": {nil, "2026-11-23 " + warsawTime, domain.Invited, day(time.November, 22)},
	} {
		a := apptest.New(t)
		x := domain.Application{Program: "p", Season: 2027, Status: domain.Planned, Events: c.events}
		if n := len(c.events); n > 0 {
			x.Status = c.events[n-1].Status
		}
		if err := a.Applications.Save(t.Context(), &x); err != nil {
			t.Fatal(name, err)
		}
		if err := a.LogInvitation(t.Context(), &domain.Invitation{Program: "p", Season: 2027, Received: moment(t, c.received)}); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := events(t, a); got.Status != c.status || got.Since() != c.last {
			t.Errorf("%s: %v since %v, want %v since %v", name, got.Status, got.Since(), c.status, c.last)
		}
	}
}

func TestAnswerInvitation(t *testing.T) {
	a, i := invited(t)
	was := profileOf(t, a)
	if err := a.AnswerInvitation(t.Context(), i.ID, app.InvitationReply{Answer: domain.InvitationWaiting}); err != nil {
		t.Fatal(err)
	}
	list, _ := a.Invitations.List(t.Context())
	if got := list[0]; got.Answer != domain.InvitationWaiting || got.Answered != moment(t, "2026-11-22 13:00 "+warsawTime) {
		t.Errorf("%+v", got)
	}
	undone(t, a, was)

	was = profileOf(t, a)
	reply := app.InvitationReply{Answer: domain.InvitationDeclined, At: moment(t, "2026-11-21 09:00 "+warsawTime), Withdraw: true}
	if err := a.AnswerInvitation(t.Context(), i.ID, reply); err != nil {
		t.Fatal(err)
	}
	if x := events(t, a); x.Status != domain.Withdrawn || x.Since() != a.Today() {
		t.Errorf("%+v", x)
	}
	undone(t, a, was)

	reply.At = moment(t, "2026-11-18 09:00 "+warsawTime)
	var bad domain.Invalid
	if err := a.AnswerInvitation(t.Context(), i.ID, reply); !errors.As(err, &bad) || bad.Problem("answered") == "" {
		t.Errorf("answered before it came: %v", err)
	}
	if err := a.AnswerInvitation(t.Context(), 99, reply); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("an unknown one: %v", err)
	}
}

func TestBookInterview(t *testing.T) {
	a, i := invited(t)
	was := profileOf(t, a)
	x := domain.Interview{Kind: domain.ProgramInterview, Format: domain.ByVideo, Start: i.Offers[0].Start}
	if err := a.BookInterview(t.Context(), i.ID, &x); err != nil {
		t.Fatal(err)
	}
	p := profileOf(t, a)
	if x.ID == 0 || x.Program != "p" || x.Season != 2027 || x.Minutes != 180 || len(p.Interviews) != 1 {
		t.Errorf("%+v", x)
	}
	if got := p.Invitations[0]; got.Answer != domain.InvitationAccepted || got.Answered.IsZero() {
		t.Errorf("%+v", got)
	}
	undone(t, a, was)

	was = profileOf(t, a)
	if err := a.BookInterview(t.Context(), i.ID, &domain.Interview{}); err == nil {
		t.Error("an interview without a day is booked")
	}
	wantProfile(t, a, was)
}

// Moving keeps what was before in the history; done brings the application
// along, and only once the interview has begun.
func TestAnInterviewsWay(t *testing.T) {
	a, i := invited(t)
	x := domain.Interview{Start: i.Offers[0].Start}
	if err := a.BookInterview(t.Context(), i.ID, &x); err != nil {
		t.Fatal(err)
	}
	var bad domain.Invalid
	if err := a.FinishInterview(t.Context(), x.ID); !errors.As(err, &bad) || bad.Problem("state") == "" {
		t.Errorf("it is done before it begins: %v", err)
	}
	if err := a.MoveInterview(t.Context(), x.ID, moment(t, "2026-11-20 22:00 "+pacific)); err != nil { // the 21st in Warsaw
		t.Fatal(err)
	}
	past, err := a.History(t.Context(), a.Interviews.Table(), x.ID)
	if err != nil || len(past) != 2 {
		t.Errorf("history: %+v, %v", past, err)
	}
	was := profileOf(t, a)
	if err := a.FinishInterview(t.Context(), x.ID); err != nil {
		t.Fatal(err)
	}
	if y := events(t, a); y.Status != domain.Interviewed || y.Since() != domain.NewDate(2026, time.November, 21) {
		t.Errorf("%+v", y)
	}
	undone(t, a, was)
	if err := a.CancelInterview(t.Context(), x.ID); err != nil {
		t.Fatal(err)
	}
	if p := profileOf(t, a); p.Interviews[0].State != domain.InterviewCancelled {
		t.Errorf("%+v", p.Interviews)
	}
	for _, err := range []error{a.MoveInterview(t.Context(), 99, i.Offers[0].Start), a.CancelInterview(t.Context(), 99)} {
		if !errors.Is(err, domain.ErrNotFound) {
			t.Error(err)
		}
	}
}

// A social event that is over says nothing of the application.
func TestASocialEventIsNoInterview(t *testing.T) {
	a, _ := invited(t)
	x := domain.Interview{Program: "p", Season: 2027, Kind: domain.SocialEvent, State: domain.InterviewDone, Start: moment(t, "2026-11-20 "+warsawTime)}
	if err := a.Interviews.Save(t.Context(), &x); err != nil {
		t.Fatal(err)
	}
	if y := events(t, a); y.Status != domain.Invited {
		t.Errorf("%+v", y)
	}
}

func profileOf(t *testing.T, a *app.App) domain.Profile {
	t.Helper()
	p, err := a.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func wantProfile(t *testing.T, a *app.App, want domain.Profile) {
	t.Helper()
	if diff := cmp.Diff(want, profileOf(t, a), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the records are others:\n%s", diff)
	}
}
