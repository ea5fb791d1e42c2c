package chance

// Points are figures at each point of the season's luck.
type Points = [nodes]float64

// Spread returns a chance of an interview at each point of the season's luck;
// its mean is p.
func (s Season) Spread(p float64) (at Points) {
	if p <= 0 || p >= 1 {
		for i := range at {
			at[i] = p
		}
		return at
	}
	against := s.against(p)
	for i, e := range s.spread {
		at[i] = 1 / (1 + against*e)
	}
	return at
}

// Mean is the mean of a figure over the season's luck.
func Mean(at Points) (sum float64) {
	for i, v := range at {
		sum += hermiteW[i] * v
	}
	return sum
}
