package app_test

import (
	"context"
	"regexp"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// No screen or reason shows the bare ID of a source: every one that the engine
// names stands in the table of sources.
func TestSourcesAreInTheTable(t *testing.T) {
	a := apptest.New(t)
	bare := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$|^(guide|own)$`)
	for _, status := range []domain.Status{domain.NeedsJ1, domain.NeedsH1B, domain.Either, domain.Citizen} {
		p := a.Sample(a.Season())
		p.Applicant.Status = status
		r, err := a.Rank(context.Background(), app.Scope{Profile: &p})
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(r.Rows); i += 7 {
			x := a.Explain(r, i)
			for _, s := range x.Screens {
				if bare.MatchString(s.Source) {
					t.Fatalf("%s: screen %s shows the source %q", r.Rows[i].Program.Key, s.Name, s.Source)
				}
			}
			for _, s := range x.Reasons {
				if bare.MatchString(s.Source) {
					t.Fatalf("%s: reason %q shows the source %q", r.Rows[i].Program.Key, s.Label, s.Source)
				}
			}
		}
	}
}
