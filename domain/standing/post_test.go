package standing_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
)

// A post counts once it is held, from its first day on: it ties to its place and
// makes known to its program (S107). One in a residency is hands-on work and
// training besides.
func TestPosts(t *testing.T) {
	base := domain.Post{Kind: domain.ResearchCoordinator, Organization: "Clinic", City: "Fresno", State: "CA", Program: "p"}
	with := func(change func(*domain.Post)) domain.Profile {
		p := base
		change(&p)
		return domain.Profile{Posts: []domain.Post{p}}
	}
	fresno := enginetest.Program("p", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	for _, tt := range []struct {
		name    string
		p       domain.Profile
		counts  bool
		months  bool
		trained domain.Date
	}{
		{"accepted", with(func(p *domain.Post) { p.Stage = domain.PostAccepted }), false, false, domain.Date{}},
		{"turned down", with(func(p *domain.Post) { p.Stage = domain.PostTurnedDown }), false, false, domain.Date{}},
		{"under way", with(func(p *domain.Post) { p.Stage = domain.PostUnderWay }), true, false, domain.Date{}},
		{"begins today", with(func(p *domain.Post) { p.Stage, p.Start = domain.PostUnderWay, enginetest.Today }), true, false, domain.Date{}},
		{"begins tomorrow", with(func(p *domain.Post) { p.Stage, p.Start = domain.PostUnderWay, enginetest.Today.AddDays(1) }), false, false, domain.Date{}},
		{"a preliminary year", with(func(p *domain.Post) {
			p.Kind, p.Stage, p.Start, p.End = domain.PreliminaryPost, domain.PostEnded, domain.NewDate(2024, 7, 1), domain.NewDate(2025, 6, 30)
		}), true, true, domain.NewDate(2025, 6, 30)},
		{"one that goes on", with(func(p *domain.Post) {
			p.Kind, p.Stage, p.Start = domain.TransitionalPost, domain.PostUnderWay, domain.NewDate(2026, 7, 1)
		}), true, true, enginetest.Today},
		{"one that ended nobody knows when", with(func(p *domain.Post) {
			p.Kind, p.Stage, p.Start = domain.OffCycle, domain.PostEnded, domain.NewDate(2024, 7, 1)
		}), true, false, domain.Date{}},
	} {
		s := of(tt.p)
		if _, ok := s.Posted("p"); ok != tt.counts || s.TiedTo(&fresno) != tt.counts {
			t.Errorf("%s: known %v, tied %v, want %v", tt.name, ok, s.TiedTo(&fresno), tt.counts)
		}
		if (s.HandsOnMonths > 0) != tt.months || s.Trained != tt.trained || (s.MonthsSinceWork >= 0) != tt.months {
			t.Errorf("%s: %v months, %v since, trained until %v", tt.name, s.HandsOnMonths, s.MonthsSinceWork, s.Trained)
		}
	}
	if _, ok := of(with(func(p *domain.Post) { p.Stage = domain.PostUnderWay })).Rotated("p"); ok {
		t.Error("a post is a rotation")
	}
}
