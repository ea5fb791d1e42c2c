package applying_test

import (
	"fmt"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/applying"

	"pgregory.net/rapid"
)

const season = 2027

var day = domain.NewDate

var now = time.Date(2026, time.November, 22, 12, 0, 0, 0, time.UTC)

// pacific is an hour in California.
func pacific(d domain.Date, hour int) domain.At {
	return domain.At{Day: d, Hour: hour, Timed: true, Zone: "America/Los_Angeles"}
}

// one is a profile with one application.
func one(s domain.ApplicationStatus) domain.Profile {
	a := domain.Application{Program: "p", Season: season, Statement: "General"}
	return domain.Profile{Applications: []domain.Application{a.With(domain.StatusEvent{Status: s, Date: day(2026, 10, 1)}), {Program: "q", Season: 2026}}}
}

// card is that of the one application.
func card(t *testing.T, p domain.Profile) applying.Card {
	t.Helper()
	cards := applying.Board(p, season, day(2026, 11, 22), now)
	if len(cards) != 1 {
		t.Fatalf("%d cards", len(cards))
	}
	return cards[0]
}

func TestStagesByStatus(t *testing.T) {
	for status, want := range map[domain.ApplicationStatus]struct {
		stage applying.Stage
		next  string
	}{
		domain.Planned: {applying.ToSend, "board.send"}, domain.Submitted: {applying.Sent, ""}, domain.Invited: {applying.Invited, "board.book"},
		domain.Interviewed: {applying.Interviewed, "board.interviewed"}, domain.Ranked: {applying.Interviewed, "board.ranked"},
		domain.Matched: {applying.Closed, "board.matched"}, domain.Rejected: {applying.Closed, "board.rejected"}, domain.Withdrawn: {applying.Closed, "board.withdrawn"},
	} {
		if c := card(t, one(status)); c.Stage != want.stage || c.Next.Key != want.next || c.Asks != (status == domain.Invited) {
			t.Errorf("%v: %v, %q, asks %v", status, c.Stage, c.Next.Key, c.Asks)
		}
	}
}

// Before the day of sending it is named, on the day it is not; without a
// statement that comes first.
func TestToSend(t *testing.T) {
	p := one(domain.Planned)
	for _, x := range []struct {
		submits domain.Date
		want    string
	}{{day(2026, 11, 23), "board.send.on"}, {day(2026, 11, 22), "board.send"}, {domain.Date{}, "board.send"}} {
		if got := applying.Board(p, season, x.submits, now)[0].Next.Key; got != x.want {
			t.Errorf("on %v: %q, want %q", x.submits, got, x.want)
		}
	}
	p.Applications[0].Statement = ""
	if got := card(t, p).Next.Key; got != "board.statement" {
		t.Errorf("without a statement: %q", got)
	}
}

func TestInvited(t *testing.T) {
	by := pacific(day(2026, 11, 24), 17)
	for _, x := range []struct {
		invitations []domain.Invitation
		next        string
		asks        bool
		stage       applying.Stage
	}{
		{[]domain.Invitation{{AnswerBy: by}}, "board.answer.by", true, applying.Invited},
		{[]domain.Invitation{{}}, "board.answer", true, applying.Invited},
		{[]domain.Invitation{{Answer: domain.InvitationWaiting}}, "board.waiting", false, applying.Invited},
		{[]domain.Invitation{{Answer: domain.InvitationAskedDates}, {}}, "board.answer", true, applying.Invited},
		{[]domain.Invitation{{Answer: domain.InvitationAskedDates}}, "board.asked", false, applying.Invited},
		{[]domain.Invitation{{Answer: domain.InvitationAccepted}}, "board.book", true, applying.Invited},
		{[]domain.Invitation{{Answer: domain.InvitationDeclined}}, "board.givenup", false, applying.Closed},
	} {
		p := one(domain.Submitted)
		for _, i := range x.invitations {
			i.Program, i.Season = "p", season
			p.Invitations = append(p.Invitations, i)
		}
		c := card(t, p)
		if c.Next.Key != x.next || c.Asks != x.asks || c.Stage != x.stage || x.next == "board.answer.by" && c.When != by {
			t.Errorf("%+v: %+v", x.invitations, c)
		}
	}
}

// A booked interview names its hour, the next one first; one that has passed
// asks how it went, and one that took place makes it interviewed.
func TestBooked(t *testing.T) {
	met := func(at domain.At, s domain.InterviewState) domain.Interview {
		return domain.Interview{Program: "p", Season: season, Start: at, State: s}
	}
	soon, later, gone := pacific(day(2026, 11, 24), 10), pacific(day(2026, 12, 7), 8), pacific(day(2026, 11, 20), 9)
	for _, x := range []struct {
		interviews []domain.Interview
		stage      applying.Stage
		next       string
		when       domain.At
	}{
		{[]domain.Interview{met(later, 0), met(soon, 0)}, applying.Booked, "board.interview", soon},
		{[]domain.Interview{met(gone, 0)}, applying.Booked, "board.note", gone},
		{[]domain.Interview{met(domain.At{Day: day(2026, 11, 22), Zone: "America/Los_Angeles"}, 0)}, applying.Booked, "board.interview", domain.At{Day: day(2026, 11, 22), Zone: "America/Los_Angeles"}},
		{[]domain.Interview{met(domain.At{Day: day(2026, 11, 21), Zone: "America/Los_Angeles"}, 0)}, applying.Booked, "board.note", domain.At{Day: day(2026, 11, 21), Zone: "America/Los_Angeles"}},
		{[]domain.Interview{met(gone, domain.InterviewDone)}, applying.Interviewed, "", gone},
		{[]domain.Interview{met(gone, domain.InterviewDone), met(soon, 0)}, applying.Booked, "board.interview", soon},
		{[]domain.Interview{met(gone, domain.InterviewCancelled)}, applying.Closed, "board.givenup", domain.At{}},
	} {
		p := one(domain.Submitted)
		p.Interviews = x.interviews
		if c := card(t, p); c.Stage != x.stage || c.Next.Key != x.next || c.When != x.when {
			t.Errorf("%+v: %+v", x.interviews, c)
		}
	}
	p := one(domain.Interviewed)
	p.Interviews = []domain.Interview{met(gone, domain.InterviewDone)}
	p.Correspondence = []domain.Correspondence{{Program: "p", Season: season, Kind: domain.ThankYou, Due: day(2026, 11, 23)}}
	if c := card(t, p); c.Next.Key != "board.thank" || !c.Asks {
		t.Errorf("a thank-you note that is due: %+v", c)
	}
	p.Correspondence[0].Sent = day(2026, 11, 21)
	if c := card(t, p); c.Next.Key != "board.thanked" || c.Asks || c.When != gone {
		t.Errorf("a thank-you note that is sent: %+v", c)
	}
}

// Every application of the season has one card in a stage, whatever else is
// kept.
func TestEveryApplicationHasACard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p domain.Profile
		n := rapid.IntRange(0, 9).Draw(t, "applications")
		for i := range n {
			key := fmt.Sprint("p", i)
			p.Applications = append(p.Applications, domain.Application{Program: key, Season: season, Status: domain.ApplicationStatus(rapid.IntRange(0, 8).Draw(t, "status"))})
			for range rapid.IntRange(0, 2).Draw(t, "invitations") {
				p.Invitations = append(p.Invitations, domain.Invitation{Program: key, Season: season, Answer: domain.InvitationAnswer(rapid.IntRange(0, 5).Draw(t, "answer"))})
			}
			for range rapid.IntRange(0, 2).Draw(t, "interviews") {
				p.Interviews = append(p.Interviews, domain.Interview{Program: key, Season: season, Start: pacific(day(2026, 11, 10+rapid.IntRange(0, 19).Draw(t, "day")), 9), State: domain.InterviewState(rapid.IntRange(0, 3).Draw(t, "state"))})
			}
		}
		heard := p.Heard(season)
		cards := applying.Board(p, season, domain.Date{}, now)
		if len(cards) != n {
			t.Fatalf("%d cards of %d applications", len(cards), n)
		}
		for i, c := range cards {
			if c.Program != p.Applications[i].Program || c.Stage > applying.Closed {
				t.Fatalf("%+v of %+v", c, p.Applications[i])
			}
			with := c.Stage == applying.Invited || c.Stage == applying.Booked || c.Stage == applying.Interviewed
			if with != (heard[c.Program] == domain.HasInvited && p.Applications[i].Status != domain.Matched) {
				t.Fatalf("%+v, and it was heard %v of %+v", c, heard[c.Program], p.Applications[i])
			}
		}
	})
}
