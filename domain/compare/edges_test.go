package compare_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/seasons"
)

// What one application tells, by all the ways in which it can end.
func TestEveryEnd(t *testing.T) {
	for name, c := range map[string]struct {
		states  []domain.ApplicationStatus
		want    seasons.Answer
		refused bool
	}{
		"silent": {
			nil, seasons.Silent, false,
		},
		"declined": {
			[]domain.ApplicationStatus{domain.Rejected}, seasons.Declined, true,
		},
		"withdrawn": {
			[]domain.ApplicationStatus{domain.Withdrawn}, seasons.Withdrawn, false,
		},
		"invited": {
			[]domain.ApplicationStatus{domain.Invited}, seasons.Invited, false,
		},
		"invited and withdrawn": {
			[]domain.ApplicationStatus{domain.Invited, domain.Withdrawn}, seasons.Invited, false,
		},
		"invited and declined": {
			[]domain.ApplicationStatus{domain.Invited, domain.Rejected}, seasons.Invited, true,
		},
		"interviewed": {
			[]domain.ApplicationStatus{domain.Invited, domain.Interviewed}, seasons.Interviewed, false,
		},
		"interviewed and declined": {
			[]domain.ApplicationStatus{domain.Invited, domain.Interviewed, domain.Rejected}, seasons.Interviewed, true,
		},
		"ranked": {
			[]domain.ApplicationStatus{domain.Interviewed, domain.Ranked}, seasons.Ranked, false,
		},
		"matched": {
			[]domain.ApplicationStatus{domain.Ranked, domain.Matched}, seasons.Matched, false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := domain.Profile{Applications: []domain.Application{
				sent("p", 2025, c.states...),
				sent("p", 2026),
			}}
			over := func(int) bool { return true }
			got := compare.Again(p, []int{2025, 2026}, over)
			if len(got) != 1 {
				t.Fatalf("%+v", got)
			}
			r := got[0]
			if x := r.Answers[0]; x.Answer != c.want || x.Refused != c.refused {
				t.Errorf("%+v", x)
			}
			if (r.Noes == 1) != c.refused {
				t.Errorf("%d noes", r.Noes)
			}
			if (r.Invited == 1) != (c.want >= seasons.Invited) {
				t.Errorf("invited %d times", r.Invited)
			}
			silent := 1
			if c.want == seasons.Silent {
				silent = 2
			}
			if r.Silent != silent {
				t.Errorf("%+v", r)
			}
		})
	}
}

// Silence counts in seasons that are over alone.
func TestSilenceOfARunningSeason(t *testing.T) {
	p := domain.Profile{Applications: []domain.Application{
		sent("p", 2026),
		sent("p", 2027),
		sent("q", 2026),
	}}
	over := func(season int) bool { return season < 2027 }
	got := compare.Again(p, []int{2026, 2027}, over)
	if len(got) != 1 || got[0].Silent != 1 {
		t.Errorf("%+v", got)
	}
}

// The first and the last day of a gap, and a stretch of one day.
func TestTimelineAtItsEdges(t *testing.T) {
	graduation := day(2024, 2, 28)
	p := domain.Profile{
		Applicant: domain.Applicant{Graduation: graduation},
		Experiences: []domain.Experience{
			{Kind: domain.Work, Title: "One day", Start: day(2024, 2, 29), End: day(2024, 2, 29)},
		},
	}
	for _, c := range []struct {
		until domain.Date
		gaps  int
	}{
		{graduation, 0},
		{day(2024, 2, 29), 0},
		{day(2024, 5, 31), 0}, // three months exactly
		{day(2024, 6, 1), 1},
	} {
		gaps := 0
		for _, s := range compare.Timeline(p, c.until, 3) {
			switch {
			case s.Track == compare.Nothing:
				gaps++
				if s.From != day(2024, 3, 1) || s.To != c.until {
					t.Errorf("on %v: %+v", c.until, s)
				}
			case s.From != s.To || s.Track != compare.Working:
				t.Errorf("on %v: %+v", c.until, s)
			}
		}
		if gaps != c.gaps {
			t.Errorf("on %v: %d gaps, want %d", c.until, gaps, c.gaps)
		}
	}
}
