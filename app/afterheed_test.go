package app_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// What goes before all steps is told first: a visa that nobody told, what an H-1B
// hangs on, a license that comes after the first day; nothing once that has come.
func TestHeed(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	for _, tt := range []struct {
		name   string
		change func(*domain.Profile)
		choice app.AfterChoice
		want   []string
	}{
		{"a J-1 elsewhere", func(*domain.Profile) {}, app.AfterChoice{State: "NV"}, nil},
		{"in California", func(*domain.Profile) {}, app.AfterChoice{State: "CA"}, []string{"Postgraduate Training License of California: at its usual pace that is done between "}},
		{"nothing told", func(p *domain.Profile) { p.Applicant.Status = domain.StatusUnknown }, app.AfterChoice{State: "NV"}, []string{"the steps of a visa are missing"}},
		{"H-1B without Step 3", func(*domain.Profile) {}, app.AfterChoice{Path: domain.PathH1B, State: "NV"}, []string{"it takes 42 to 120 days", "$100,000 for a new H-1B petition"}},
		{"H-1B with a day", func(p *domain.Profile) {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, time.January, 20)})
		}, app.AfterChoice{Path: domain.PathH1B, State: "NV"}, []string{"comes on 17 Feb 2027", "$100,000"}},
		{"H-1B with a pass", func(p *domain.Profile) {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, time.May, 20), Result: domain.Pass, Score: 215})
		}, app.AfterChoice{Path: domain.PathH1B, State: "NV"}, []string{"$100,000"}},
	} {
		x := a.Sample(season)
		tt.change(&x)
		plan, err := a.Afterward(t.Context(), app.Scope{Profile: &x, Season: season}, tt.choice)
		must(t, err)
		ok := len(plan.Heed) == len(tt.want)
		for i := range plan.Heed {
			ok = ok && strings.Contains(plan.Heed[i], tt.want[i])
		}
		if !ok {
			t.Errorf("%s: %q, want %q", tt.name, plan.Heed, tt.want)
		}
	}
	if plan, err := a.Afterward(t.Context(), app.Scope{Profile: &p, Season: 2025}, app.AfterChoice{State: "CA", Path: domain.PathH1B}); err != nil || len(plan.Heed) != 0 {
		t.Errorf("after the first day: %q, %v", fmt.Sprint(plan.Heed), err)
	}
}
