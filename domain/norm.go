package domain

// NormAt returns the norm of the year that holds a day, else of the nearest
// year. An unknown day counts as the newest year. ok is false when there is
// none.
func (c *Catalog) NormAt(kind ExamKind, day Date) (norm Norm, ok bool) {
	for _, n := range c.Norms {
		if n.Kind == kind && (!ok || norm.farther(n, day)) {
			norm, ok = n, true
		}
	}
	return norm, ok
}

// Z measures a score in standard deviations from the mean.
func (n Norm) Z(score int) float64 { return (float64(score) - n.Mean) / n.SD }

// farther reports whether a norm lies farther from the day than another.
func (n Norm) farther(other Norm, day Date) bool {
	if day.IsZero() {
		return other.To.After(n.To)
	}
	return n.distance(day) > other.distance(day)
}

func (n Norm) distance(day Date) int {
	switch {
	case day.Before(n.From):
		return day.DaysUntil(n.From)
	case day.After(n.To):
		return n.To.DaysUntil(day)
	}
	return 0
}
