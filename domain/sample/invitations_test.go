package sample_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/invitations"
	"secondlook/domain/sample"
)

// listed is the sample with a list of some programs.
func listed(season int, programs ...string) domain.Profile {
	p := sample.Profile(season)
	for _, key := range programs {
		p.Applications = append(p.Applications, domain.Application{Program: key, Season: season, Status: domain.Planned})
	}
	return p
}

// By the tests' day one invitation is answered, one waits, and nothing is
// untrue on any day of the season.
func TestInvite(t *testing.T) {
	all := []string{sample.UnlvInternal, sample.VisaliaFamily, sample.KernInternal, sample.FresnoFamily}
	for _, c := range []struct {
		today           domain.Date
		invited, booked int
		open            int
	}{
		{domain.NewDate(2026, time.November, 8), 0, 0, 0},
		{domain.NewDate(2026, time.November, 9), 1, 1, 0},
		{domain.NewDate(2026, time.November, 20), 1, 1, 0},
		{domain.NewDate(2026, time.November, 21), 2, 1, 1},
		{domain.NewDate(2026, time.November, 22), 2, 1, 1},
		{domain.NewDate(2027, time.March, 1), 2, 1, 1},
	} {
		p := listed(2027, all...)
		sample.Invite(&p, 2027, c.today)
		if len(p.Invitations) != c.invited || len(p.Interviews) != c.booked || len(invitations.Open(p, 2027, c.today.Time())) != c.open {
			t.Errorf("%v: %d invitations, %d interviews", c.today, len(p.Invitations), len(p.Interviews))
		}
		if err := (domain.Profile{Invitations: p.Invitations, Interviews: p.Interviews}).ValidateOn(c.today); err != nil {
			t.Errorf("%v: %v", c.today, err)
		}
	}
}

// They are of programs on her list, of two different ones; without a list none
// comes.
func TestInvitationsAreOfTheList(t *testing.T) {
	today := domain.NewDate(2026, time.November, 22)
	p := listed(2027, "a", "b", "c", "d", "e", "f")
	sample.Invite(&p, 2027, today)
	if len(p.Invitations) != 2 || p.Invitations[0].Program != "c" || p.Invitations[1].Program != "d" {
		t.Errorf("%+v", p.Invitations)
	}
	p = listed(2027)
	if sample.Invite(&p, 2027, today); len(p.Invitations) != 0 {
		t.Errorf("%+v", p.Invitations)
	}
}

// The held dates do not clash with the booked one.
func TestTheSampleHasNoClash(t *testing.T) {
	p := listed(2027, sample.UnlvInternal, sample.VisaliaFamily, sample.KernInternal)
	sample.Invite(&p, 2027, domain.NewDate(2026, time.November, 22))
	rules := invitations.Rules{Minutes: 240, Buffer: 30, Travel: 6, From: 8, Until: 22, Opens: 8, Closes: 17}
	if got := rules.Clashes(p, 2027, p.Applicant.Zone, nil); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	if pace, n := invitations.Pace(p, 2027); pace != 25*time.Minute || n != 1 {
		t.Errorf("%v of %d", pace, n)
	}
}
