package simulate

import (
	"math"

	"secondlook/domain/chance"
	"secondlook/domain/learning"
	"secondlook/domain/luck"
)

// A Truth is an applicant whose own log-odds of an interview are known, with the
// seasons that they lead to.
type Truth struct {
	Own    float64
	Rounds []learning.Round
}

// Applicant draws one by how a reference set parts what strikes all programs
// alike: so many seasons, lists of one length, chances around a level between 0
// and 1. The chances that are said hold on average over all applicants.
func Applicant(l *luck.Stream, a chance.Apart, seasons, length int, level float64) Truth {
	center := chance.Center(math.Hypot(a.Spread, a.Luck))
	t := Truth{Own: l.Normal() * a.Spread}
	for range seasons {
		var r learning.Round
		shared := t.Own + l.Normal()*a.Luck
		for range length {
			p := logistic(logit(level) + 0.8*l.Normal())
			r.Asked = append(r.Asked, learning.Asked{P: p, Invited: l.Share() < logistic(center(p)+shared)})
		}
		t.Rounds = append(t.Rounds, r)
	}
	return t
}
