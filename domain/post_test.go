package domain_test

import (
	"errors"
	"testing"
	"time"

	"secondlook/domain"
)

// A field that breaks a rule is named; everything else may be left out.
func TestPostValidates(t *testing.T) {
	whole := domain.Post{
		Kind: domain.ResearchCoordinator, Title: "Coordinator", Organization: "Hospital", City: "Fresno", State: "CA", Region: "central_valley", Program: "p",
		Specialty: domain.InternalMedicine, Supervisor: "Dr. Lee", Stage: domain.PostOffered, ApplyBy: domain.NewDate(2026, 11, 1), Start: domain.NewDate(2027, 7, 1),
		End: domain.NewDate(2028, 6, 30), Paid: domain.SaysYes, YearCents: 58_000_00, CostCents: 900_00, Permits: domain.SetOf(domain.PermitJ1Research), Note: "a note",
	}
	for _, p := range []domain.Post{whole, {Kind: domain.OtherPost}, {Kind: domain.ClinicWork, Paid: domain.SaysNo, CostCents: 1}} {
		if err := p.Validate(); err != nil {
			t.Errorf("%+v: %v", p, err)
		}
	}
	for field, change := range map[string]func(*domain.Post){
		"kind":               func(p *domain.Post) { p.Kind = domain.PostUnknown },
		"stage":              func(p *domain.Post) { p.Stage = 99 },
		"paid":               func(p *domain.Post) { p.Paid = 99 },
		"state":              func(p *domain.Post) { p.State = "California" },
		"end":                func(p *domain.Post) { p.End = p.Start.AddDays(-1) },
		"apply_by":           func(p *domain.Post) { p.ApplyBy = domain.NewDate(3000, time.February, 1) },
		"pay_cents_per_year": func(p *domain.Post) { p.Paid = domain.SaysNo },
		"cost_cents":         func(p *domain.Post) { p.CostCents = -1 },
	} {
		p := whole
		change(&p)
		var bad domain.Invalid
		if err := p.Validate(); !errors.As(err, &bad) || bad.Problem(field) == "" {
			t.Errorf("%s: %v", field, err)
		}
	}
}

// A post is called by its place, else by its title, else by its kind.
func TestPostName(t *testing.T) {
	for want, p := range map[string]domain.Post{
		"Hospital":    {Kind: domain.ClinicWork, Organization: "Hospital", Title: "Scribe"},
		"Scribe":      {Kind: domain.ClinicWork, Title: "Scribe"},
		"clinic work": {Kind: domain.ClinicWork},
	} {
		if got := p.Name(); got != want {
			t.Errorf("%+v is called %q, want %q", p, got, want)
		}
	}
}

// What is under way or has ended is held, from its first day on.
func TestPostHeldOn(t *testing.T) {
	today := domain.NewDate(2026, 11, 22)
	for _, tt := range []struct {
		stage domain.PostStage
		start domain.Date
		held  bool
	}{
		{domain.PostUnderWay, domain.Date{}, true}, {domain.PostUnderWay, today, true}, {domain.PostUnderWay, today.AddDays(1), false},
		{domain.PostEnded, today.AddDays(-9), true}, {domain.PostAccepted, today.AddDays(-9), false}, {domain.PostTurnedDown, domain.Date{}, false},
		{domain.StageNone, domain.Date{}, false},
	} {
		if got := (domain.Post{Stage: tt.stage, Start: tt.start}).HeldOn(today); got != tt.held {
			t.Errorf("%q from %v on: held %v, want %v", tt.stage, tt.start, got, tt.held)
		}
	}
}

func TestResidency(t *testing.T) {
	want := map[domain.PostKind]bool{domain.PreliminaryPost: true, domain.TransitionalPost: true, domain.OffCycle: true}
	for kind := domain.ResearchCoordinator; kind <= domain.OtherPost; kind++ {
		if got := (domain.Post{Kind: kind}).Residency(); got != want[kind] {
			t.Errorf("%q is a residency: %v", kind, got)
		}
	}
}

// An experience tells of a post where place and time are the same; without a place
// the title or the kind does for it.
func TestExperienceOf(t *testing.T) {
	day := domain.NewDate
	post := domain.Post{Kind: domain.ClinicWork, Organization: "Clinic", Start: day(2025, 1, 1), End: day(2025, 6, 30)}
	for _, tt := range []struct {
		name string
		p    domain.Post
		e    domain.Experience
		told bool
	}{
		{"the same", post, domain.Experience{Organization: "CLINIC", Start: day(2025, 1, 1), End: day(2025, 6, 30)}, true},
		{"its last day", post, domain.Experience{Organization: "Clinic", Start: day(2025, 6, 30)}, true},
		{"a day later", post, domain.Experience{Organization: "Clinic", Start: day(2025, 7, 1)}, false},
		{"a day before", post, domain.Experience{Organization: "Clinic", End: day(2024, 12, 31)}, false},
		{"undated", post, domain.Experience{Organization: "Clinic"}, true},
		{"another place", post, domain.Experience{Organization: "Hospital", Start: day(2025, 1, 1)}, false},
		{"no place, same title", domain.Post{Kind: domain.TeachingPost, Title: "Tutor"}, domain.Experience{Title: "tutor"}, true},
		{"no place, the kind", domain.Post{Kind: domain.TeachingPost}, domain.Experience{Title: "Teaching"}, true},
		{"no place, another title", domain.Post{Kind: domain.TeachingPost}, domain.Experience{Title: "Tutor"}, false},
		{"a place on one side", domain.Post{Kind: domain.TeachingPost, Title: "Tutor"}, domain.Experience{Title: "Tutor", Organization: "School"}, false},
	} {
		if _, told := (domain.Profile{Experiences: []domain.Experience{{Title: "other", Organization: "elsewhere"}, tt.e}}).ExperienceOf(tt.p); told != tt.told {
			t.Errorf("%s: told %v, want %v", tt.name, told, tt.told)
		}
	}
}
