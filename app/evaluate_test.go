package app_test

import (
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
)

func cards(t *testing.T, a *app.App, of ...domain.Rotation) []app.RotationCard {
	t.Helper()
	e, err := a.Evaluate(t.Context(), app.Scope{}, of)
	must(t, err)
	e.Run()
	return e.Cards()
}

// The sample's two offers side by side: what is not told is not known, and no
// chance is promised for watching.
func TestOffersSideBySide(t *testing.T) {
	a := filled(t)
	p, err := a.Profile(t.Context())
	must(t, err)
	got := cards(t, a, p.Rotations[3], p.Rotations[4])
	madera, houston := got[0], got[1]
	if madera.Fee != "$162 a week" || madera.Stay != "not known" || madera.Total != "at least $162 a week" || houston.Total != "$1,131 a week" {
		t.Errorf("Madera costs %q and %q, %q in all; Houston %q", madera.Fee, madera.Stay, madera.Total, houston.Total)
	}
	if madera.Rung != 3 || madera.Fit != 2 || houston.Rung != 0 || houston.Fit != 1 {
		t.Errorf("Madera stands on %d and fits %d, Houston on %d and %d", madera.Rung, madera.Fit, houston.Rung, houston.Fit)
	}
	if madera.HandsOn != "watching only" || madera.Months != "none that count as hands-on" || len(madera.Questions) != 1 {
		t.Errorf("Madera is %q and adds %q, asks %q", madera.HandsOn, madera.Months, madera.Questions)
	}
	if !slices.Equal(houston.Warnings, []string{"Letter promised for the fee", "No supervisor named"}) {
		t.Errorf("Houston is warned of for %q", houston.Warnings)
	}
	for _, c := range got {
		if c.Gain == "" || strings.Contains(c.Gain, "rotation.") || c.Counts == "" {
			t.Errorf("%s gains %q (%q), counts: %q", c.Rotation.Site, c.Gain, c.Rests, c.Counts)
		}
	}
}

// Hands-on work in the region that is wished for adds to the chance, and says on
// what that rests; what has ended counts already.
func TestHandsOnOfferGains(t *testing.T) {
	a := filled(t)
	r := domain.Rotation{
		Kind: domain.Elective, HandsOn: true, Site: "Valley", City: "Fresno", State: "CA", Specialty: domain.FamilyMedicine,
		Start: domain.NewDate(2026, 12, 1), End: domain.NewDate(2026, 12, 28), CostCents: 100_000,
	}
	over := r
	over.Start, over.End = domain.NewDate(2026, 10, 1), a.Today()
	undated := r
	undated.Start, undated.End = domain.Date{}, domain.Date{}
	got := cards(t, a, r, over, undated)
	if got[0].Rests == "" || got[0].Counts != "" || !strings.HasPrefix(got[0].Months, "0.9 months in Central Valley, beside 2.") || len(got[0].Questions) != 1 {
		t.Errorf("it gains %q by %q, %q, asks %q", got[0].Gain, got[0].Rests, got[0].Months, got[0].Questions)
	}
	if got[1].Rests != "" || !strings.Contains(got[1].Gain, "already") {
		t.Errorf("what is over gains %q", got[1].Gain)
	}
	if got[2].Total != "$1,000 in all, the days are not known" || got[2].Rests == "" {
		t.Errorf("without days it costs %q and gains %q", got[2].Total, got[2].Gain)
	}
}

// What the guide says of a rotation stands beside its record too; hands-on work
// without a role is a question and no verdict.
func TestReadRotation(t *testing.T) {
	a := filled(t)
	p, err := a.Profile(t.Context())
	must(t, err)
	r := p.Rotations[0]
	got := a.ReadRotation(r, p.Applicant)
	if got.Ladder != "Central Valley, 3 of 3" || !strings.HasPrefix(got.Relevance, "Family Medicine, which you wish for") || len(got.Questions) != 0 {
		t.Errorf("it says %+v", got)
	}
	r.Role = domain.RoleUnknown
	if got = a.ReadRotation(r, p.Applicant); len(got.Questions) != 1 || !strings.HasPrefix(got.Questions[0], "Ask in what role") {
		t.Errorf("without a role it asks %q", got.Questions)
	}
}
