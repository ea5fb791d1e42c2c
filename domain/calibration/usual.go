package calibration

import "secondlook/domain/chance"

// Usual is the chance to match of so many applications in a specialty with the
// same chance of an interview each: to set beside how many of a past Match did.
func Usual(s chance.Season, specialty string, applications int, p float64) float64 {
	var l chance.Luck
	one := s.Luck(p, s.Weight(specialty, 1))
	for range applications {
		l = l.Add(one)
	}
	return s.Chance(l)
}
