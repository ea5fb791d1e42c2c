package scores_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/scores"
)

// drawn are criteria and the points of one meeting, some of no criterion.
func drawn(t *rapid.T) ([]domain.Criterion, domain.Interview) {
	n := rapid.IntRange(0, 6).Draw(t, "criteria")
	var list []domain.Criterion
	i := met("a", at(1, 8), rapid.IntRange(0, 10).Draw(t, "gut"))
	for k := range n {
		name := fmt.Sprintf("Criterion %d", k)
		list = append(list, domain.Criterion{Name: name, Weight: rapid.IntRange(0, 10).Draw(t, "weight")})
		if points := rapid.IntRange(0, 10).Draw(t, "points"); points > 0 {
			i.Scores = append(i.Scores, domain.Score{Criterion: name, Points: points})
		}
	}
	if rapid.Bool().Draw(t, "loose") {
		i.Scores = append(i.Scores, domain.Score{Criterion: "Food", Points: 10})
	}
	return list, i
}

// The score lies between the least and the most points that count, whatever the
// weights, and the order of criteria and points changes nothing.
func TestScoreIsAMean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list, i := drawn(t)
		s := scores.Single(i, list, "")
		low, high, counted := 11, 0, 0
		for _, m := range s.Marks {
			if m.Counts() {
				low, high, counted = min(low, m.Points), max(high, m.Points), counted+1
			}
		}
		switch {
		case counted == 0 && s.Score != 0:
			t.Fatalf("nothing counts, and the score is %v", s.Score)
		case counted > 0 && (s.Score < float64(low)-1e-9 || s.Score > float64(high)+1e-9):
			t.Fatalf("%v does not lie between %d and %d", s.Score, low, high)
		}
		slices.Reverse(list)
		slices.Reverse(i.Scores)
		if again := scores.Single(i, list, ""); math.Abs(again.Score-s.Score) > 1e-9 || len(again.Missing()) != len(s.Missing()) || again.Gut != s.Gut {
			t.Fatalf("in another order: %v and %v", s, again)
		}
	})
}

// Every criterion that counts is either scored or told as missing, never both.
func TestScoredOrMissing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list, i := drawn(t)
		s := scores.Single(i, list, "")
		missing := s.Missing()
		for _, c := range list {
			scored := slices.ContainsFunc(i.Scores, func(x domain.Score) bool { return x.Criterion == c.Name })
			if told := slices.Contains(missing, c.Name); c.Weight > 0 && told == scored || c.Weight == 0 && told {
				t.Fatalf("%+v is scored %v and missing %v", c, scored, told)
			}
		}
		if len(s.Marks) != len(list)+len(s.Loose()) {
			t.Fatalf("%d marks for %d criteria", len(s.Marks), len(list))
		}
	})
}

// More points under one criterion never lower the score.
func TestMorePointsAreNoWorse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list, i := drawn(t)
		if len(i.Scores) == 0 {
			return
		}
		before := scores.Single(i, list, "").Score
		n := rapid.IntRange(0, len(i.Scores)-1).Draw(t, "which")
		i.Scores[n].Points = min(i.Scores[n].Points+1, domain.MostPoints)
		if after := scores.Single(i, list, "").Score; after < before-1e-9 {
			t.Fatalf("%v became %v", before, after)
		}
	})
}
