package chance

import "math"

// ownRows are the figures of how much applicants with the same records differ.
// own.intercept, what this one's seasons have taught, is a [Factor].
const ownRows = `own.spread own.left`

// An Apart parts what strikes all programs of an applicant alike, season.sigma,
// into what stays with the applicant from season to season and the luck of a
// single one: σ² = Spread² + Luck². All are in log-odds of an interview.
type Apart struct {
	Intercept float64 // what earlier seasons have taught; it is in every chance
	Spread    float64 // standard deviation among applicants with the same records
	Left      float64 // what is left of Spread after what Intercept was learnt from; Spread itself before
	Luck      float64 // standard deviation of the luck of one season
}

// Apart returns the figures of the applicant's own log-odds.
func (r *Reference) Apart() Apart {
	sigma := r.value("season.sigma")
	o := Apart{Intercept: r.value(OwnIntercept.String()), Spread: min(r.value("own.spread"), sigma)}
	o.Left, o.Luck = o.Spread, math.Sqrt(sigma*sigma-o.Spread*o.Spread)
	if left := r.value("own.left"); left > 0 {
		o.Left = min(left, o.Spread)
	}
	return o
}

// seasonSigma is how much the programs of a season differ together from what is
// said of them, when season.sigma is as given: less where the applicant's own
// seasons have taught something.
func (r *Reference) seasonSigma(sigma float64) float64 {
	o := r.Apart()
	return math.Sqrt(max(0, sigma*sigma-o.Spread*o.Spread+o.Left*o.Left))
}

// Sigma is the standard deviation of the log-odds of an interview that the luck
// of a season and what the records do not show bring to all programs together.
func (s Season) Sigma() float64 { return s.sigma }

// Center returns what finds the log-odds whose mean chance, over luck with the
// standard deviation sigma, is a given one, 0..1 and neither.
func Center(sigma float64) func(p float64) float64 {
	var s Season
	s.setSigma(sigma)
	return s.center
}

// Open is the chance that all rules of the program that are not known allow an
// interview, 0..1.
func (a *Assessment) Open() float64 {
	open := 1.0
	for _, q := range a.Q {
		open *= q
	}
	return open
}
