package invitations_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/invitations"
)

var rules = invitations.Rules{Minutes: 240, Buffer: 30, Travel: 6, From: 8, Until: 22, Opens: 8, Closes: 17}

const (
	pacific = "America/Los_Angeles"
	eastern = "America/New_York"
	warsaw  = "Europe/Warsaw"
	season  = 2027
)

// at reads "2026-12-15 08:30 America/Los_Angeles".
func at(t testing.TB, s string) domain.At {
	t.Helper()
	a, err := domain.ParseAt(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func moment(t testing.TB, s string) time.Time {
	t.Helper()
	m, err := at(t, s).Time()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestRulesAreTheSettings(t *testing.T) {
	if got := invitations.RulesOf(enginetest.Reference(t)); got != rules {
		t.Errorf("%+v, want %+v", got, rules)
	}
}

func TestOpenInTheOrderOfUrgency(t *testing.T) {
	inv := func(program, received, by string) domain.Invitation {
		return domain.Invitation{Program: program, Season: season, Received: at(t, received), AnswerBy: at(t, by)}
	}
	answered, other := inv("answered", "", ""), inv("other season", "", "")
	answered.Answer, other.Season = domain.InvitationDeclined, 2026
	p := domain.Profile{Invitations: []domain.Invitation{
		inv("young", "2026-11-22 11:00 "+warsaw, ""), inv("unknown", "", ""), inv("old", "2026-11-20 11:00 "+warsaw, ""), answered,
		inv("later", "", "2026-11-24 17:00 America/Chicago"), inv("soon", "2026-11-22 "+warsaw, "2026-11-23 "+warsaw), other,
	}}
	now := moment(t, "2026-11-22 14:10 "+warsaw)
	got := invitations.Open(p, season, now)
	want := []string{"soon", "later", "old", "young", "unknown"}
	if len(got) != len(want) {
		t.Fatalf("%d are open, want %d", len(got), len(want))
	}
	for i, w := range got {
		if w.Program != want[i] {
			t.Errorf("place %d: %s, want %s", i, w.Program, want[i])
		}
	}
	if y := got[3]; y.Waits != 3*time.Hour+10*time.Minute || !y.Exact || !y.Known || y.Late() {
		t.Errorf("the young one waits %v: %+v", y.Waits, y)
	}
	if s := got[0]; s.Exact || s.Waits != 0 || s.Left != 33*time.Hour+50*time.Minute {
		t.Errorf("a day without an hour lasts until its end: %v waits, %v left", s.Waits, s.Left)
	}
	if u := got[4]; u.Known || u.Waits != 0 || u.Late() {
		t.Errorf("nothing is known of it: %+v", u)
	}
}

// The last minute is in time; the next one is not, in the night in which clocks
// change too.
func TestTheEdgeOfADeadline(t *testing.T) {
	for by, last := range map[string]string{
		"2026-11-24 17:00 America/Chicago": "2026-11-24 17:00 America/Chicago",
		"2026-11-24 " + pacific:            "2026-11-25 09:00 " + warsaw,
		"2026-10-31 " + pacific:            "2026-11-01 08:00 " + warsaw,
		"2026-11-01 " + pacific:            "2026-11-02 09:00 " + warsaw,
		"2028-02-28 Etc/UTC":               "2028-02-29 00:00 Etc/UTC",
	} {
		p := domain.Profile{Invitations: []domain.Invitation{{Program: "p", Season: season, AnswerBy: at(t, by)}}}
		end := moment(t, last)
		if w := invitations.Open(p, season, end)[0]; w.Late() || w.Left != 0 {
			t.Errorf("%s: at %s %v are left", by, last, w.Left)
		}
		if w := invitations.Open(p, season, end.Add(time.Second))[0]; !w.Late() {
			t.Errorf("%s: a second after %s it is not late", by, last)
		}
	}
}

func TestPace(t *testing.T) {
	took := func(received, answered string) domain.Invitation {
		return domain.Invitation{Program: "p", Season: season, Received: at(t, received), Answered: at(t, answered), Answer: domain.InvitationAccepted}
	}
	p := domain.Profile{}
	if d, n := invitations.Pace(p, season); d != 0 || n != 0 {
		t.Errorf("of none: %v of %d", d, n)
	}
	p.Invitations = []domain.Invitation{
		took("2026-10-24 23:00 "+warsaw, "2026-10-25 08:00 "+warsaw),  // clocks go back: ten hours
		took("2026-11-02 09:00 "+pacific, "2026-11-02 18:20 "+warsaw), // 20 minutes
		took("2026-11-03 "+warsaw, "2026-11-03 18:20 "+warsaw),
	}
	if d, n := invitations.Pace(p, season); d != 310*time.Minute || n != 2 {
		t.Errorf("%v of %d", d, n)
	}
	p.Invitations = append(p.Invitations, took("2026-11-04 09:00 "+pacific, "2026-11-04 10:00 "+pacific))
	if d, n := invitations.Pace(p, season); d != time.Hour || n != 3 {
		t.Errorf("%v of %d", d, n)
	}
	if _, n := invitations.Pace(p, 2026); n != 0 {
		t.Error("another season counts")
	}
}
