package compare

import (
	"math"

	"secondlook/domain"
	"secondlook/domain/interval"
)

// A Funnel is how many applications of a season have come how far.
type Funnel struct {
	Sent, Invited, Interviewed, Ranked, Matched int // each counts those that went on too
	Declined, Silent, Withdrawn, Planned        int // the others
}

// FunnelOf counts the applications of a season.
func FunnelOf(p domain.Profile, season int) (f Funnel) {
	for _, a := range answersOf(p, season) {
		switch a {
		case NotYet:
			f.Planned++
			continue
		case Withdrawn:
			f.Withdrawn++
		case Declined:
			f.Declined++
		case Silent:
			f.Silent++
		}
		f.Sent++
		for _, step := range []struct {
			from Answer
			n    *int
		}{{Invited, &f.Invited}, {Interviewed, &f.Interviewed}, {Ranked, &f.Ranked}, {Matched, &f.Matched}} {
			if a >= step.from {
				*step.n++
			}
		}
	}
	return f
}

// A Rate is a share of what was sent, with its 80 % interval.
type Rate struct{ Share, Low, High float64 }

// Of is the share that a part of what was sent makes, with its 80 % interval, see
// [interval.Wilson]. Of nothing it is all that a share can be.
func (f Funnel) Of(part int) (r Rate) {
	if f.Sent > 0 {
		r.Share = float64(part) / float64(f.Sent)
	}
	r.Low, r.High = interval.Wilson(r.Share, float64(f.Sent), interval.Z80)
	return r
}

// A Luck says whether two shares of invitations differ by more than chance does
// with so few applications.
type Luck struct {
	Seen, Low, High float64 // the later share less the earlier one, with its 80 % interval
	Known           bool    // both seasons are over and have sent something
}

// Within reports whether there may be no difference at all.
func (l Luck) Within() bool { return l.Low <= 0 && l.High >= 0 }

// luckOf compares the invitations of two seasons. The interval of the difference
// is that of Newcombe (1998, Statistics in Medicine 17:873, method 10), made of
// the two score intervals.
func luckOf(from, to Funnel) Luck {
	a, b := from.Of(from.Invited), to.Of(to.Invited)
	seen := b.Share - a.Share
	return Luck{
		Seen: seen, Known: from.Sent > 0 && to.Sent > 0,
		Low:  max(-1, seen-math.Hypot(b.Share-b.Low, a.High-a.Share)),
		High: min(1, seen+math.Hypot(b.High-b.Share, a.Share-a.Low)),
	}
}
