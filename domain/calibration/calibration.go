// Package calibration says how good predictions were: scores, reliability with
// its error, and what the engine says now of seasons that are over.
package calibration

import (
	"secondlook/domain/interval"
	"slices"
)

// A Prediction is the chance of an interview that was said of one application,
// and what happened.
type Prediction struct {
	Program   string  // key
	P         float64 // 0 to 1
	Low, High float64 // 80 % range of P
	Open      float64 // the part of P that unknown rules have, see [chance.Assessment.Open]; 0: not told
	Hit       bool    // invited
}

// A Score sums predictions up.
type Score struct {
	N, Hits  int
	Expected float64 // hits: the sum of the chances
	Brier    float64 // mean squared error, 0 to 1; 0 is best (Brier 1950, Monthly Weather Review 78:1)
	// Base is the Brier score of saying the share of hits of everything, which
	// only hindsight knows.
	Base float64
	// Skill is the part of Base that the predictions take away: 1 is best, 0 is
	// no better than the share of hits, below 0 is worse. Zero where all or none
	// were hits, for then nothing can be better.
	Skill float64
}

// ScoreOf sums predictions up. Without any all is zero.
func ScoreOf(list []Prediction) (s Score) {
	for _, p := range list {
		y := 0.0
		if p.Hit {
			y = 1
			s.Hits++
		}
		s.N++
		s.Expected += p.P
		s.Brier += (p.P - y) * (p.P - y)
	}
	if s.N == 0 {
		return s
	}
	share := float64(s.Hits) / float64(s.N)
	s.Brier /= float64(s.N)
	if s.Base = share * (1 - share); s.Base > 0 {
		s.Skill = 1 - s.Brier/s.Base
	}
	return s
}

// A Bin is the predictions whose chances lie close together.
type Bin struct {
	From, To  float64 // chances from From up to but not To; the last bin holds 1 too
	N, Hits   int
	Mean      float64 // of the chances
	Share     float64 // of hits
	Low, High float64 // 80 % interval of the share, see [interval.Wilson]
}

// edges part the chances for display, where there are enough applications to tell something:
// most of them have small ones.
var edges = []float64{0, 0.05, 0.1, 0.2, 0.4, 1}

// Reliability sorts predictions into bins, those without any left out
// (reliability table: Murphy and Winkler 1977, Applied Statistics 26:41).
func Reliability(list []Prediction) (out []Bin) {
	for i := range len(edges) - 1 {
		b := Bin{From: edges[i], To: edges[i+1]}
		for _, p := range list {
			if p.P < b.From || p.P >= b.To && (p.P > b.To || b.To < 1) {
				continue
			}
			b.N++
			b.Mean += p.P
			if p.Hit {
				b.Hits++
			}
		}
		if b.N == 0 {
			continue
		}
		b.Mean /= float64(b.N)
		b.Share = float64(b.Hits) / float64(b.N)
		b.Low, b.High = interval.Wilson(b.Share, float64(b.N), interval.Z80)
		out = append(out, b)
	}
	return out
}

// Sorted orders predictions by chance, the largest first, and then by program.
func Sorted(list []Prediction) []Prediction {
	out := slices.Clone(list)
	slices.SortFunc(out, func(a, b Prediction) int {
		switch {
		case a.P != b.P && a.P > b.P, a.P == b.P && a.Program < b.Program:
			return -1
		case a.P != b.P, a.Program > b.Program:
			return 1
		}
		return 0
	})
	return out
}
