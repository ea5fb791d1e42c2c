// Package history reads what a program's residents of the last years say of
// it: which share of them came from schools abroad without a US passport, how
// sure that is, and what to expect where few residents are known (S27).
package history

import (
	"maps"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/interval"
)

// A Record sums up the years of one program. The zero Record knows nothing.
type Record struct {
	Years     int // how many are noted
	From, To  int // the first and the last of them
	Residents int // summed over the years, so that one resident counts in each
	NonUS     int // of them: graduates of schools abroad who are no US citizens
	US        int // of them: US citizens from schools abroad
	Classes   int // different classes of residents that the years show
	nonUS     float64
	others    float64
}

// A group is how many of a class came from abroad without a US passport, and
// how many others there were.
type group struct{ nonUS, others float64 }

// Of sums up years, which may stand in any order. A residency lasts length
// years, 1 or more: neighbouring years show mostly the same people. A class that
// several years show is as large as it is in the one that shows most of it.
func Of(years []domain.ProgramYear, length int) (r Record) {
	length = max(length, 1)
	classes := map[int]group{}
	for _, y := range years {
		if r.Years == 0 || y.Year < r.From {
			r.From = y.Year
		}
		r.To = max(r.To, y.Year)
		r.Years++
		r.Residents += y.Residents
		r.NonUS += y.NonUS
		r.US += y.US
		for k := range length {
			was := classes[y.Year-k]
			classes[y.Year-k] = group{
				max(was.nonUS, float64(y.NonUS)/float64(length)), max(was.others, float64(y.Residents-y.NonUS)/float64(length)),
			}
		}
	}
	r.Classes = len(classes)
	for _, year := range slices.Sorted(maps.Keys(classes)) { // in one order: sums of floats hang on it
		r.nonUS += classes[year].nonUS
		r.others += classes[year].others
	}
	return r
}

// Within returns the years from first to last, both included.
func Within(years []domain.ProgramYear, first, last int) (out []domain.ProgramYear) {
	for _, y := range years {
		if first <= y.Year && y.Year <= last {
			out = append(out, y)
		}
	}
	return out
}

// People estimates how many different residents the counts hold: those of each
// class that the years show once, so that of two neighbouring years of a
// residency of three, four of six classes are different ones. Another year never
// makes them fewer.
func (r Record) People() float64 { return r.nonUS + r.others }

// A Share is a part of all residents, 0..1, with its 95 % confidence interval.
type Share struct{ Value, Low, High float64 }

// NonUSShare is the share of graduates of schools abroad without a US passport.
func (r Record) NonUSShare() Share { return r.share(r.NonUS) }

// USShare is the share of US citizens from schools abroad.
func (r Record) USShare() Share { return r.share(r.US) }

func (r Record) share(n int) Share {
	if r.Residents == 0 {
		return Share{0, 0, 1}
	}
	p := float64(n) / float64(r.Residents)
	low, high := interval.Wilson(p, r.People(), interval.Z95)
	return Share{p, low, high}
}

// A Prior is what is thought of a program before any resident is counted: a
// share, 0..1, that weighs as much as so many residents.
type Prior struct{ Mean, Weight float64 }

// Expect returns the share of non-US graduates to expect and its standard
// deviation: the mean of a beta-binomial model, which lies between the prior and
// the share that was seen, and nearer to the latter the more people it counts
// (A. Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 2.4).
func (r Record) Expect(p Prior) (mean, sd float64) {
	n := p.Weight + r.People()
	if n == 0 {
		return p.Mean, 0
	}
	mean = (p.Mean*p.Weight + r.nonUS) / n
	return mean, math.Sqrt(mean * (1 - mean) / (n + 1))
}

// Left is what is left of the first doubt about a program, 1..0: the weight of
// the prior beside that of the people who are counted.
func (r Record) Left(p Prior) float64 {
	if r.Years == 0 {
		return 1
	}
	return p.Weight / (p.Weight + r.People())
}
