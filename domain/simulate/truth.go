package simulate

import (
	"math"
	"strconv"

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

// A Trial says what kind of applicant is drawn.
type Trial struct {
	Seasons, Length int     // so many, with so many applications in each, always to the same programs
	Level           float64 // chances lie around it, 0 to 1
	Open            float64 // chance that the unknown rules of a program allow an interview, the same in all seasons; 0: none is unknown
}

// Applicant draws one by how a reference set parts what strikes all programs
// alike. The chances that are said hold on average over all applicants.
func Applicant(l *luck.Stream, a chance.Apart, z Trial) Truth {
	center := chance.Center(math.Hypot(a.Spread, a.Luck))
	t := Truth{Own: l.Normal() * a.Spread}
	open, closed := z.Open, make([]bool, z.Length)
	if open == 0 {
		open = 1
	}
	for i := range closed {
		closed[i] = l.Share() >= open
	}
	for range z.Seasons {
		var r learning.Round
		shared := t.Own + l.Normal()*a.Luck
		for i := range z.Length {
			p := logistic(logit(z.Level) + 0.8*l.Normal())
			invited := l.Share() < logistic(center(p)+shared) && !closed[i]
			r.Asked = append(r.Asked, learning.Asked{Program: strconv.Itoa(i), P: open * p, Open: open, Invited: invited})
		}
		t.Rounds = append(t.Rounds, r)
	}
	return t
}
