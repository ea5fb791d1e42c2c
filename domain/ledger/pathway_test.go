package ledger_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/ledger"
)

// The application to a Pathway is paid when it is sent: one of this season has
// gone, one of an earlier season stands there, and a certificate that runs out
// before ranks are due has to be paid for once more.
func TestPathway(t *testing.T) {
	for name, tt := range map[string]struct {
		who        domain.Applicant
		gone, open int64
	}{
		"not begun":                  {domain.Applicant{ECFMG: domain.ECFMGNotStarted}, 0, 945_00},
		"to be sent tomorrow":        {domain.Applicant{ECFMG: domain.ECFMGInProgress, Papers: domain.Papers{AppliedOn: start(abroad()).Today.AddDays(1)}}, 0, 945_00},
		"sent today":                 {domain.Applicant{ECFMG: domain.ECFMGInProgress, Papers: domain.Papers{AppliedOn: start(abroad()).Today}}, 945_00, 0},
		"sent as the season began":   {domain.Applicant{ECFMG: domain.ECFMGInProgress, Papers: domain.Papers{AppliedOn: day(2026, 6, 1)}}, 945_00, 0},
		"sent a day before it began": {domain.Applicant{ECFMG: domain.ECFMGInProgress, Papers: domain.Papers{AppliedOn: day(2026, 5, 31)}}, 0, 0},
		"certified":                  {domain.Applicant{Papers: domain.Papers{AppliedOn: day(2026, 6, 1), CertifiedOn: day(2026, 8, 1)}}, 0, 0},
		"it runs out":                {domain.Applicant{Papers: domain.Papers{AppliedOn: day(2024, 6, 1), CertifiedOn: day(2024, 8, 1), ValidUntil: day(2026, 12, 31)}}, 0, 945_00},
		"and was applied for anew":   {domain.Applicant{Papers: domain.Papers{AppliedOn: day(2026, 9, 1), CertifiedOn: day(2024, 8, 1), ValidUntil: day(2026, 12, 31)}}, 945_00, 0},
	} {
		tt.who.Country = "Guatemala"
		if l := line(ledger.Of(start(domain.Profile{Applicant: tt.who})), domain.PaidECFMG); l.Unnoted != tt.gone || l.Open != tt.open {
			t.Errorf("%s: %d gone and %d open, want %d and %d", name, l.Unnoted, l.Open, tt.gone, tt.open)
		}
	}
}
