package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/applying"
)

// The board has every application once, where its status, its invitation or its
// interview puts it; what asks something stands first.
func TestBoard(t *testing.T) {
	a, _ := planned(t)
	unheard(t, a)
	rows := applicationsOf(t, a).Rows
	set(t, a, is(domain.Submitted, 9, 25), idsOf(rows)...)
	set(t, a, is(domain.Rejected, 10, 30), rows[0].ID)
	set(t, a, is(domain.Invited, 10, 20), rows[1].ID, rows[2].ID)
	at := domain.At{Day: domain.NewDate(2026, 12, 7), Hour: 8, Minute: 30, Timed: true, Zone: "America/Los_Angeles"}
	must(t, a.Interviews.Save(t.Context(), &domain.Interview{Program: rows[2].Program, Season: season, Start: at}))
	must(t, a.Invitations.Save(t.Context(), &domain.Invitation{Program: rows[3].Program, Season: season, AnswerBy: at}))
	b, err := a.Board(t.Context(), app.Scope{})
	must(t, err)
	n := 0
	for stage, cards := range b.Columns {
		n += len(cards)
		for _, c := range cards {
			if c.Stage != applying.Stage(stage) || c.Title == "" || c.Place == "" || c.ID == 0 {
				t.Errorf("%+v", c)
			}
		}
	}
	if n != len(rows) || len(b.Columns[applying.Sent]) != len(rows)-4 {
		t.Errorf("%d cards of %d, %d sent", n, len(rows), len(b.Columns[applying.Sent]))
	}
	for stage, want := range map[applying.Stage]string{
		applying.Closed: "declined 30 Oct 2026", applying.Booked: "Mon 7 Dec 2026, 08:30 PT", applying.Invited: "note its date",
	} {
		cards := b.Columns[stage]
		if len(cards) == 0 || !strings.Contains(cards[0].Text+cards[len(cards)-1].Text, want) {
			t.Errorf("%v: %+v, want %q", stage, cards, want)
		}
	}
}

// One log tells of status, interview and payment.
func TestApplicationLog(t *testing.T) {
	a, _ := planned(t)
	rows := applicationsOf(t, a).Rows
	key := rows[0].Program
	set(t, a, is(domain.Submitted, 9, 25), rows[0].ID)
	must(t, a.Payments.Save(t.Context(), &domain.Payment{Season: season, Kind: domain.PaidTravel, Program: key, Cents: 120_00, Paid: domain.NewDate(2026, 11, 2)}))
	lines, err := a.ApplicationLog(t.Context(), app.Scope{}, key)
	must(t, err)
	if len(lines) != 3 || lines[0].Text != "Entered here" || lines[1].Text != "Paid: travel, $120" || lines[1].Day != "2 Nov 2026" || lines[2].Text != "Sent" || lines[2].Event != 0 {
		t.Errorf("%+v", lines)
	}
}
