package domain_test

import (
	"slices"
	"testing"

	"secondlook/domain"
)

// A gap is longer than the months, at its edges; open records cover what is
// known of them.
func TestUncovered(t *testing.T) {
	day := domain.NewDate
	grad, until := day(2024, 6, 30), day(2025, 6, 30)
	whole := []domain.Uncovered{{day(2024, 7, 1), until}}
	for name, tt := range map[string]struct {
		p    domain.Profile
		want []domain.Uncovered
	}{
		"nothing":                {domain.Profile{}, whole},
		"work that goes on":      {domain.Profile{Experiences: []domain.Experience{{Start: grad}}}, nil},
		"work of no first day":   {domain.Profile{Experiences: []domain.Experience{{End: until}}}, whole},
		"three months to a day":  {domain.Profile{Experiences: []domain.Experience{{Start: day(2024, 10, 1)}}}, nil},
		"and one more":           {domain.Profile{Experiences: []domain.Experience{{Start: day(2024, 10, 2)}}}, []domain.Uncovered{{day(2024, 7, 1), day(2024, 10, 1)}}},
		"after today":            {domain.Profile{Experiences: []domain.Experience{{Start: until.AddDays(1)}}}, whole},
		"a rotation of no end":   {domain.Profile{Rotations: []domain.Rotation{{Start: day(2024, 7, 1)}}}, []domain.Uncovered{{day(2024, 7, 2), until}}},
		"a rotation past today":  {domain.Profile{Rotations: []domain.Rotation{{Start: day(2024, 7, 1), End: until.AddDays(9)}}}, nil},
		"a work under way":       {domain.Profile{ScholarlyWorks: []domain.ScholarlyWork{{Stage: domain.StageUnderWay, Start: day(2024, 7, 1)}}}, nil},
		"a published work":       {domain.Profile{ScholarlyWorks: []domain.ScholarlyWork{{Stage: domain.StagePublished, Start: day(2024, 7, 1)}}}, []domain.Uncovered{{day(2024, 7, 2), until}}},
		"a planned work":         {domain.Profile{ScholarlyWorks: []domain.ScholarlyWork{{Stage: domain.StagePlanned, Start: day(2024, 7, 1)}}}, whole},
		"work from before":       {domain.Profile{Experiences: []domain.Experience{{Start: day(2020, 1, 1), End: day(2021, 1, 1)}}}, whole},
		"work within other work": {domain.Profile{Experiences: []domain.Experience{{Start: grad, End: until}, {Start: day(2024, 8, 1), End: day(2024, 8, 2)}}}, nil},
	} {
		tt.p.Applicant.Graduation = grad
		if got := tt.p.Uncovered(until, 3); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
		tt.p.Applicant.Graduation = domain.Date{}
		if got := tt.p.Uncovered(until, 3); got != nil {
			t.Errorf("%s without graduation: %v", name, got)
		}
	}
	if got := whole[0].Days(); got != 365 {
		t.Errorf("%d days", got)
	}
}

// A post covers what it was held for; one that is only wanted covers nothing.
func TestPostsCover(t *testing.T) {
	day := domain.NewDate
	start, end, today := day(2024, 1, 1), day(2024, 12, 31), day(2025, 3, 1)
	for _, tt := range []struct {
		post domain.Post
		want []domain.Uncovered
	}{
		{domain.Post{Stage: domain.PostAccepted, Start: start, End: end}, []domain.Uncovered{{start, today}}},
		{domain.Post{Stage: domain.PostEnded, Start: start, End: end}, nil},
		{domain.Post{Stage: domain.PostEnded, Start: start}, []domain.Uncovered{{start.AddDays(1), today}}},
		{domain.Post{Stage: domain.PostUnderWay, Start: start}, nil},
		{domain.Post{Stage: domain.PostUnderWay}, []domain.Uncovered{{start, today}}},
	} {
		p := domain.Profile{Applicant: domain.Applicant{Graduation: day(2023, 12, 31)}, Posts: []domain.Post{tt.post}}
		if got := p.Uncovered(today, 3); !slices.Equal(got, tt.want) {
			t.Errorf("%+v leaves %v, want %v", tt.post, got, tt.want)
		}
	}
}
