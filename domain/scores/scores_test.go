package scores_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/scores"
)

var criteria = []domain.Criterion{{Name: "Teaching", Weight: 3}, {Name: "People", Weight: 1}, {Name: "Parking"}}

// at is an hour of a day of December 2026 in Los Angeles.
func at(day, hour int) domain.At {
	return domain.At{Day: domain.NewDate(2026, time.December, day), Hour: hour, Timed: true, Zone: "America/Los_Angeles"}
}

func met(program string, start domain.At, gut int, points ...domain.Score) domain.Interview {
	return domain.Interview{Program: program, Season: 2027, Start: start, State: domain.InterviewDone, Gut: gut, Scores: points}
}

func profile(list ...domain.Interview) domain.Profile {
	return domain.Profile{Interviews: list, Criteria: criteria}
}

// What is not scored is left out of the mean and told; what has no weight is
// noted and counts nothing; what no criterion is called any more is loose.
func TestScore(t *testing.T) {
	for _, tt := range []struct {
		name    string
		points  []domain.Score
		want    float64
		missing []string
		loose   []string
	}{
		{"all of it", []domain.Score{{Criterion: "Teaching", Points: 8}, {Criterion: "People", Points: 4}}, 7, nil, nil},
		{"however it is written", []domain.Score{{Criterion: "teaching ", Points: 10}, {Criterion: "PEOPLE", Points: 10}}, 10, nil, nil},
		{"one of two", []domain.Score{{Criterion: "People", Points: 4}}, 4, []string{"Teaching"}, nil},
		{"what has no weight alone", []domain.Score{{Criterion: "Parking", Points: 10}}, 0, []string{"Teaching", "People"}, nil},
		{"loose alone", []domain.Score{{Criterion: "Food", Points: 10}}, 0, []string{"Teaching", "People"}, []string{"Food"}},
		{"loose beside", []domain.Score{{Criterion: "Teaching", Points: 5}, {Criterion: "Food", Points: 10}}, 5, []string{"People"}, []string{"Food"}},
		{"nothing", nil, 0, []string{"Teaching", "People"}, nil},
	} {
		s := scores.Of(profile(met("a", at(1, 8), 0, tt.points...)), 2027)["a"]
		if math.Abs(s.Score-tt.want) > 1e-9 || s.Scored() != (tt.want > 0) || !slices.Equal(s.Missing(), tt.missing) || !slices.Equal(s.Loose(), tt.loose) {
			t.Errorf("%s: %+v, missing %v, loose %v", tt.name, s, s.Missing(), s.Loose())
		}
		if s.Empty() != (len(tt.points) == 0) {
			t.Errorf("%s: empty is %v", tt.name, s.Empty())
		}
	}
}

// Only meetings that took place make a sheet, and only those of the season.
func TestWhich(t *testing.T) {
	planned, cancelled, missed, other := met("planned", at(1, 8), 0), met("cancelled", at(1, 8), 9), met("missed", at(1, 8), 9), met("other", at(1, 8), 9)
	planned.State, cancelled.State, missed.State, other.Season = domain.InterviewPlanned, domain.InterviewCancelled, domain.InterviewMissed, 2026
	early := met("early", at(1, 8), 7)
	early.State = domain.InterviewPlanned
	got := scores.Of(profile(planned, cancelled, missed, other, early, met("done", at(1, 8), 0)), 2027)
	if len(got) != 2 || got["early"].Gut != 7 || got["done"].Scored() || !got["done"].Empty() {
		t.Errorf("%+v", got)
	}
}

// A second meeting with a program replaces what it judges anew, and no more.
func TestMetTwice(t *testing.T) {
	first := met("a", at(1, 8), 6, domain.Score{Criterion: "Teaching", Points: 4}, domain.Score{Criterion: "People", Points: 4})
	second := met("a", at(20, 8), 0, domain.Score{Criterion: "People", Points: 8})
	second.Kind = domain.SecondLookVisit
	for _, list := range [][]domain.Interview{{first, second}, {second, first}} {
		s := scores.Of(profile(list...), 2027)["a"]
		if s.Score != 5 || s.Gut != 6 || s.Day != second.Start.Day {
			t.Errorf("%+v", s)
		}
	}
	if s := scores.Single(first, criteria, ""); s.Score != 4 || s.Day != first.Start.Day {
		t.Errorf("alone: %+v", s)
	}
}

// The same day is that on the applicant's clock, and a meeting that ends after
// midnight may be scored on either.
func TestLate(t *testing.T) {
	for _, tt := range []struct {
		name    string
		zone    string
		start   domain.At
		minutes int
		on      domain.Date
		want    int
	}{
		{"on the day", "America/Los_Angeles", at(1, 8), 60, domain.NewDate(2026, 12, 1), 0},
		{"a day later", "America/Los_Angeles", at(1, 8), 60, domain.NewDate(2026, 12, 2), 1},
		{"eight in the evening in Warsaw", "Europe/Warsaw", at(1, 11), 60, domain.NewDate(2026, 12, 1), 0},
		{"over midnight in Warsaw", "Europe/Warsaw", at(1, 14), 120, domain.NewDate(2026, 12, 2), 0},
		{"before midnight in Warsaw", "Europe/Warsaw", at(1, 14), 30, domain.NewDate(2026, 12, 2), 1},
		{"after midnight in Warsaw", "Europe/Warsaw", at(1, 15), 0, domain.NewDate(2026, 12, 2), 0},
		{"no zone of his own", "", at(1, 15), 0, domain.NewDate(2026, 12, 2), 1},
		{"no hour", "Europe/Warsaw", domain.At{Day: domain.NewDate(2026, 12, 1), Zone: "America/Los_Angeles"}, 0, domain.NewDate(2026, 12, 3), 2},
		{"not told", "Europe/Warsaw", at(1, 8), 0, domain.Date{}, 0},
		{"before it", "Europe/Warsaw", at(3, 8), 0, domain.NewDate(2026, 12, 1), 0},
	} {
		i := met("a", tt.start, 5)
		i.Minutes, i.ScoredOn = tt.minutes, tt.on
		if s := scores.Single(i, criteria, tt.zone); s.Late != tt.want || s.On != tt.on {
			t.Errorf("%s: %d days late, want %d", tt.name, s.Late, tt.want)
		}
	}
}

func TestDefaults(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range scores.Defaults() {
		if err := c.Validate(); err != nil || c.Weight == 0 || seen[domain.CriterionKey(c.Name)] {
			t.Errorf("%+v: %v", c, err)
		}
		seen[domain.CriterionKey(c.Name)] = true
	}
}
