package invitations_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/invitations"
)

// slotsOf are the slots that a reply leaves empty.
func slotsOf(r invitations.Reply) (out []string) {
	for _, m := range r.Empty {
		out = append(out, strings.TrimPrefix(m.Key, "reply.slot."))
	}
	return out
}

// Without records every fact is an empty slot: nothing is made up.
func TestRepliesWithoutFacts(t *testing.T) {
	for kind, want := range map[invitations.ReplyKind][]string{
		invitations.ReplyAccept:     {"coordinator", "date", "name", "aamc"},
		invitations.ReplyOtherDates: {"coordinator", "dates", "name", "aamc"},
		invitations.ReplyWaitList:   {"coordinator", "name", "aamc"},
		invitations.ReplyDecline:    {"coordinator", "name", "aamc"},
		invitations.ReplyWithdraw:   {"coordinator", "name", "aamc"},
	} {
		if got := slotsOf(invitations.Write(kind, invitations.Facts{Program: "Kern"})); !slices.Equal(got, want) {
			t.Errorf("%v: %q, want %q", kind, got, want)
		}
	}
}

// Who answers late asks whether the invitation still stands, unless there is
// nothing to ask.
func TestLateReplies(t *testing.T) {
	for k := invitations.ReplyAccept; k <= invitations.ReplyWithdraw; k++ {
		late := slices.ContainsFunc(invitations.Write(k, invitations.Facts{Program: "Kern", Late: true}).Lines, func(m domain.Message) bool { return m.Key == "reply.late" })
		if want := k != invitations.ReplyDecline && k != invitations.ReplyWithdraw; late != want {
			t.Errorf("%v: %v", k, late)
		}
		if r := invitations.Write(k, invitations.Facts{Program: "Kern"}); len(r.Lines) >= len(invitations.Write(k, invitations.Facts{Program: "Kern", Late: true}).Lines) && late {
			t.Errorf("%v: in time it says %v", k, r.Lines)
		}
	}
}

func TestRepliesWithFacts(t *testing.T) {
	f := invitations.Facts{Name: "L. Herrera", Program: "Kern", Season: 2027, Chosen: at(t, "2026-12-15 08:30 "+pacific)}
	d := diary(domain.Profile{})
	f.Free = d.Free(pacific, domain.NewDate(2026, 12, 14), domain.NewDate(2026, 12, 31), 60)
	for kind, want := range map[invitations.ReplyKind]string{
		invitations.ReplyAccept:     "Tuesday, December 15, 2026, at 8:30 AM PST",
		invitations.ReplyOtherDates: "Monday, December 14, 2026, 8:00 AM to 1:00 PM PST",
		invitations.ReplyWithdraw:   "2027",
	} {
		r := invitations.Write(kind, f)
		if text := fmt.Sprint(r.Lines); !strings.Contains(text, want) || !strings.Contains(text, "Kern") || !strings.Contains(text, "L. Herrera") {
			t.Errorf("%v: %s lacks %q", kind, text, want)
		}
		if got := slotsOf(r); !slices.Equal(got, []string{"coordinator", "aamc"}) {
			t.Errorf("%v: %q", kind, got)
		}
	}
	if text := fmt.Sprint(invitations.Write(invitations.ReplyOtherDates, f).Lines); strings.Count(text, "PST") != 5 {
		t.Errorf("it asks for other than five days: %s", text)
	}
}

func TestWritten(t *testing.T) {
	for text, want := range map[string]string{
		"2027-03-14 09:00 " + eastern:        "Sunday, March 14, 2027, at 9:00 AM EDT",
		"2026-12-15 12:00 " + eastern:        "Tuesday, December 15, 2026, at 12:00 PM EST",
		"2026-12-15 00:15 " + warsaw:         "Tuesday, December 15, 2026, at 12:15 AM CET",
		"2026-12-15 09:00 Asia/Kathmandu":    "Tuesday, December 15, 2026, at 9:00 AM UTC+05:45",
		"2027-03-14 02:30 " + pacific:        "Sunday, March 14, 2027, at 2:30 AM America/Los_Angeles",
		"2026-12-15 " + pacific:              "Tuesday, December 15, 2026",
		"":                                   "",
		"2026-12-15 08:30 America/Anchorage": "Tuesday, December 15, 2026, at 8:30 AM AKST",
	} {
		if got := invitations.Written(at(t, text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWhatAReplyMakesOfAnInvitation(t *testing.T) {
	for kind, want := range map[invitations.ReplyKind]domain.InvitationAnswer{
		invitations.ReplyAccept: domain.InvitationAccepted, invitations.ReplyOtherDates: domain.InvitationAskedDates,
		invitations.ReplyWaitList: domain.InvitationWaiting, invitations.ReplyDecline: domain.InvitationDeclined, invitations.ReplyWithdraw: domain.InvitationDeclined,
	} {
		if got := invitations.Answer(kind); got != want {
			t.Errorf("%v: %v, want %v", kind, got, want)
		}
	}
}
