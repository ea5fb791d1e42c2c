package learning

import (
	"math"

	"secondlook/domain/calibration"
)

// A Report says how well was predicted, over all seasons that are learnt from,
// and what they teach. Those in hindsight are left out unless they are wanted:
// what is known of programs by now may have been learnt from their answers.
type Report struct {
	Seasons []Season // all in which applications were sent, the oldest first
	Score   calibration.Score
	Bins    []calibration.Bin
	// Right is the Brier score that the chances themselves lead one to expect:
	// what they would have if they were just right, 0 to 0.25. RightSD is its
	// standard deviation if programs answered one by one; the luck of a season
	// adds to it.
	Right, RightSD float64
	// Log and LogBase are mean logarithmic scores, of the chances and of the share
	// of hits that only hindsight knows; 0 is best, lower is worse (Good 1952,
	// JRSS B 14:107).
	Log, LogBase float64
	Learnt       Posterior
	// Frozen is what the seasons teach without those in hindsight; as Learnt where
	// those are left out.
	Frozen Posterior
}

// Of reads the seasons and learns from them.
func Of(in Input) Report {
	r := Report{Seasons: Seasons(in)}
	var all []calibration.Prediction
	var rounds, frozen []Round
	for i := range r.Seasons {
		if s := &r.Seasons[i]; in.learns(s) {
			all = append(all, s.Predictions...)
			rounds = append(rounds, s.Round())
			if s.Frozen {
				frozen = append(frozen, s.Round())
			}
		}
	}
	r.Score, r.Bins = calibration.ScoreOf(all), calibration.Reliability(all)
	share, variance := 0.0, 0.0
	if len(all) > 0 {
		share = float64(r.Score.Hits) / float64(len(all))
	}
	for _, p := range all {
		n, spread := float64(len(all)), p.P*(1-p.P)
		r.Right += spread / n
		variance += spread * (1 - 2*p.P) * (1 - 2*p.P) / (n * n)
		r.Log += logOf(p.P, p.Hit) / float64(len(all))
		r.LogBase += logOf(share, p.Hit) / float64(len(all))
	}
	r.RightSD = math.Sqrt(variance)
	r.Learnt = Learn(in.Apart, rounds)
	if r.Frozen = r.Learnt; len(frozen) < len(rounds) {
		r.Frozen = Learn(in.Apart, frozen)
	}
	return r
}

// Round is what the season tells.
func (s *Season) Round() Round {
	r := Round{Learnt: s.Learnt}
	for _, p := range s.Predictions {
		r.Asked = append(r.Asked, Asked{Program: p.Program, P: p.P, Open: p.Open, Invited: p.Hit})
	}
	return r
}

// learns reports whether a season is one of those that are added up.
func (in *Input) learns(s *Season) bool { return s.Counts() && (s.Frozen || in.Hindsight) }

// Counted is how many seasons can be learnt from that were frozen when they were
// sent, and how many that are told in hindsight.
func (r *Report) Counted() (frozen, hindsight int) {
	for i := range r.Seasons {
		switch s := &r.Seasons[i]; {
		case !s.Counts():
		case s.Frozen:
			frozen++
		default:
			hindsight++
		}
	}
	return frozen, hindsight
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
