package compare

import (
	"math"

	"secondlook/domain"
	"secondlook/domain/interval"
	"secondlook/domain/seasons"
)

// A Funnel is how many applications of a season have come how far, as
// [seasons.TallyOf] counts them, and what became of the others.
type Funnel struct {
	seasons.Tally
	Silent, Withdrawn, Planned int
}

// FunnelOf counts the applications of a season.
func FunnelOf(p domain.Profile, season int) Funnel {
	f := Funnel{Tally: seasons.TallyOf(p, season)}
	for _, a := range seasons.Answers(p, season) {
		switch a.Answer {
		case seasons.NotYet:
			f.Planned++
		case seasons.Withdrawn:
			f.Withdrawn++
		case seasons.Silent:
			f.Silent++
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
		r.Share = min(1, float64(part)/float64(f.Sent))
	}
	r.Low, r.High = interval.Wilson(r.Share, float64(f.Sent), interval.Z80)
	return r
}

// A Luck says whether the invitations of two seasons differ by more than the luck
// of seasons and of single applications does.
type Luck struct {
	Seen, Low, High float64 // the later share less the earlier one, with its 80 % interval
	Known           bool    // both seasons are over and have sent something
}

// Within reports whether there may be no difference at all.
func (l Luck) Within() bool { return l.Low <= 0 && l.High >= 0 }

// luckOf compares the invitations of two seasons. The programs of a season are
// not independent: its luck, with the given standard deviation in log-odds, strikes
// them all. So the interval is that of the difference of the log-odds, whose
// variance is the sum of those of both counts (with half a program added to each,
// Haldane 1956, Annals of Human Genetics 20:309) and of both seasons; it is shown
// as what it makes of the earlier share.
func luckOf(from, to Funnel, luck float64) Luck {
	a, va := odds(from)
	b, vb := odds(to)
	half := interval.Z80 * math.Sqrt(va+vb+2*luck*luck)
	share := func(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
	seen := to.Of(to.Invited).Share - from.Of(from.Invited).Share
	return Luck{
		Seen: seen, Known: from.tells() && to.tells(),
		Low: min(seen, share(a+(b-a)-half)-share(a)), High: max(seen, share(a+(b-a)+half)-share(a)),
	}
}

// tells reports whether both are known, how many were sent and how many of them
// were invited.
func (f Funnel) tells() bool {
	return f.Sent > 0 && (f.Whole() || f.Numbers.Sent > 0 && f.Numbers.Invited > 0)
}

// odds are the log-odds of an invitation, with their variance.
func odds(f Funnel) (value, variance float64) {
	yes, no := float64(f.Invited)+0.5, float64(max(0, f.Sent-f.Invited))+0.5
	return math.Log(yes / no), 1/yes + 1/no
}
