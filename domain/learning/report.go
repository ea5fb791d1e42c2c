package learning

import (
	"math"

	"secondlook/domain/calibration"
)

// A Report says how well was predicted, over all seasons that can be learnt from,
// and what they teach.
type Report struct {
	Seasons []Season // all in which applications were sent, the oldest first
	Score   calibration.Score
	Bins    []calibration.Bin
	// Right is the Brier score that the chances themselves lead one to expect:
	// what they would have if they were just right, 0 to 0.25.
	Right float64
	// Log and LogBase are mean logarithmic scores, of the chances and of the share
	// of hits that only hindsight knows; 0 is best, lower is worse (Good 1952,
	// JRSS B 14:107).
	Log, LogBase float64
	Learnt       Posterior
}

// Of reads the seasons and learns from them.
func Of(in Input) Report {
	r := Report{Seasons: Seasons(in)}
	var all []calibration.Prediction
	var rounds []Round
	for i := range r.Seasons {
		if s := &r.Seasons[i]; s.Counts() {
			all = append(all, s.Predictions...)
			rounds = append(rounds, s.Round())
		}
	}
	r.Score, r.Bins = calibration.ScoreOf(all), calibration.Reliability(all)
	share := 0.0
	if len(all) > 0 {
		share = float64(r.Score.Hits) / float64(len(all))
	}
	for _, p := range all {
		r.Right += p.P * (1 - p.P) / float64(len(all))
		r.Log += logOf(p.P, p.Hit) / float64(len(all))
		r.LogBase += logOf(share, p.Hit) / float64(len(all))
	}
	r.Learnt = Learn(in.Apart, rounds)
	return r
}

// Round is what the season tells.
func (s *Season) Round() Round {
	r := Round{Learnt: s.Learnt}
	for _, p := range s.Predictions {
		r.Asked = append(r.Asked, Asked{P: p.P, Invited: p.Hit})
	}
	return r
}

// Counted is how many of the seasons can be learnt from, and how many of those
// are seen in hindsight.
func (r *Report) Counted() (n, hindsight int) {
	for i := range r.Seasons {
		if s := &r.Seasons[i]; s.Counts() {
			n++
			if !s.Frozen {
				hindsight++
			}
		}
	}
	return n, hindsight
}

// logOf is the logarithm of the chance of what happened. No chance counts as
// surer than one in a thousand, or one impossible thing would outweigh all.
func logOf(p float64, hit bool) float64 {
	const surest = 0.001
	p = min(max(p, surest), 1-surest)
	if !hit {
		p = 1 - p
	}
	return math.Log(p)
}
