package compare_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/compare"
)

func day(year int, m time.Month, d int) domain.Date { return domain.NewDate(year, m, d) }

// dated is a profile with a record of every kind and two times of which none tells.
func dated() domain.Profile {
	return domain.Profile{
		Applicant: domain.Applicant{Graduation: day(2024, 6, 28)},
		Rotations: []domain.Rotation{
			{Kind: domain.Elective, HandsOn: true, Site: "before", Start: day(2024, 1, 1), End: day(2024, 2, 1)},
			{Kind: domain.Elective, HandsOn: true, Site: "over the day", Start: day(2024, 6, 1), End: day(2024, 7, 10)},
			{Kind: domain.Observership, Site: "watching", Start: day(2024, 7, 11), End: day(2024, 8, 1)},
			{Kind: domain.Elective, HandsOn: true, Country: "Guatemala", Site: "elsewhere", Start: day(2024, 8, 2), End: day(2024, 8, 30)},
		},
		Experiences: []domain.Experience{
			{Kind: domain.ClinicalWork, Title: "Doctor", Start: day(2025, 1, 1), End: day(2025, 2, 1)},
			{Kind: domain.Volunteer, Organization: "Brigade", Start: day(2025, 2, 2), End: day(2025, 3, 1)},
			{Kind: domain.Research, Title: "Study", Start: day(2025, 3, 2), End: day(2025, 4, 1)},
		},
		ScholarlyWorks: []domain.ScholarlyWork{{Title: "Poster", Stage: domain.StageUnderWay, Start: day(2025, 12, 1)}},
		Posts: []domain.Post{
			{Kind: domain.ClinicWork, Organization: "Clinic", Stage: domain.PostUnderWay, Start: day(2025, 12, 5)},
			{Kind: domain.ResearchCoordinator, Organization: "Lab", Stage: domain.PostEnded, Start: day(2025, 12, 1), End: day(2025, 12, 4)},
		},
		Explanations: []domain.Explanation{
			{Flag: "gap/2024-10", Place: domain.InStatement, Where: "Main", Text: "I cared for my father."},
			{Flag: "gap/2024-11", Place: domain.InInterview, Text: "for an interview alone"},
			{Flag: "gap/2025-04", Place: domain.KeptPrivate, Text: "hidden"},
		},
	}
}

func TestTimeline(t *testing.T) {
	got := map[string]compare.Stretch{}
	var gaps []compare.Stretch
	for _, s := range compare.Timeline(dated(), day(2026, 1, 10), 3) {
		if s.Track == compare.Nothing {
			gaps = append(gaps, s)
			continue
		}
		got[s.Name] = s
	}
	for name, want := range map[string]compare.Track{
		"over the day": compare.HandsOn, "watching": compare.Observing, "elsewhere": compare.Observing, "Doctor": compare.Working, "Brigade": compare.Helping,
		"Study": compare.Studying, "Poster": compare.Studying, "Clinic": compare.Working, "Lab": compare.Studying,
	} {
		if s, ok := got[name]; !ok || s.Track != want {
			t.Errorf("%q is %+v", name, s)
		}
	}
	if _, ok := got["before"]; ok || len(got) != 9 {
		t.Errorf("%+v", got)
	}
	if s := got["over the day"]; s.From != day(2024, 6, 28) || s.To != day(2024, 7, 10) {
		t.Errorf("it reaches before graduation: %+v", s)
	}
	if got["Clinic"].To != day(2026, 1, 10) {
		t.Errorf("what goes on ends on %v", got["Clinic"].To)
	}
	if len(gaps) != 2 || gaps[0].Name != "I cared for my father." || gaps[0].Private || gaps[1].Name != "" || !gaps[1].Private {
		t.Errorf("%+v", gaps)
	}
	if none := compare.Timeline(domain.Profile{}, day(2026, 1, 1), 3); none != nil {
		t.Errorf("without graduation: %+v", none)
	}
}
