package domain_test

import (
	"testing"

	"secondlook/domain"
)

// A certificate counts from the day on which it is issued until, and on, the day
// until which it is valid.
func TestCertification(t *testing.T) {
	today := domain.NewDate(2026, 11, 26)
	papers := func(on, until domain.Date) domain.Applicant {
		return domain.Applicant{Papers: domain.Papers{CertifiedOn: on, ValidUntil: until}}
	}
	told := func(s domain.ECFMGState, until domain.Date) domain.Applicant {
		a := papers(domain.Date{}, until)
		a.ECFMG = s
		return a
	}
	none := domain.Date{}
	for _, tt := range []struct {
		name   string
		who    domain.Applicant
		until  domain.Date
		want   domain.ECFMGState
		issued bool
	}{
		{"nothing is told", domain.Applicant{}, today, domain.ECFMGUnknown, false},
		{"told", told(domain.ECFMGCertified, none), today, domain.ECFMGCertified, true},
		{"told to be in progress", told(domain.ECFMGInProgress, none), today, domain.ECFMGInProgress, false},
		{"told not to be begun", told(domain.ECFMGNotStarted, none), today, domain.ECFMGNotStarted, false},
		{"issued today, and nothing else is told", papers(today, none), today, domain.ECFMGCertified, true},
		{"issued, and said to be in progress", domain.Applicant{ECFMG: domain.ECFMGInProgress, Papers: domain.Papers{CertifiedOn: today}}, today, domain.ECFMGInProgress, false},
		{"issued tomorrow", papers(today.AddDays(1), none), today.AddDays(9), domain.ECFMGInProgress, false},
		{"valid until the day", papers(today.AddDays(-9), today.AddDays(5)), today.AddDays(5), domain.ECFMGCertified, true},
		{"valid until the day before", papers(today.AddDays(-9), today.AddDays(5)), today.AddDays(6), domain.ECFMGInProgress, true},
		{"run out, whatever is told", told(domain.ECFMGCertified, today.AddDays(-1)), today, domain.ECFMGInProgress, true},
		{"a US school", domain.Applicant{Country: "USA", ECFMG: domain.ECFMGNotStarted}, today, domain.ECFMGCertified, true},
	} {
		if got := tt.who.Certification(today, tt.until); got != tt.want || tt.who.Certified(today) != tt.issued {
			t.Errorf("%s: %v, issued %v", tt.name, got, tt.who.Certified(today))
		}
	}
}
