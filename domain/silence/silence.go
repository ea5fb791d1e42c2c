// Package silence says what it means that programs have not answered yet: which
// share of a season's invitations has been sent by a day, and how many would be
// usual for an applicant by then. It feeds no chance.
package silence

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/interval"
)

// weekRow begins the names of the rows that say how much of a season's
// invitations has been sent so many weeks after programs begin to read.
const weekRow = "invited.week_"

// A Timing is how the invitations of a season spread over its days.
type Timing struct {
	review, end domain.Date
	points      []point
}

// A point is the share that has been sent by a day, counted from the one on which
// programs begin to read.
type point struct {
	days  int
	share chance.Estimate
}

// New reads the shares of a reference set. review is the day on which programs
// begin to read, end the one by which all have invited. It reports false where
// either is unknown or they lie the wrong way round: then nothing is known of the
// season's timing.
func New(ref *chance.Reference, review, end domain.Date) (t Timing, ok bool) {
	if review.IsZero() || end.IsZero() || !review.Before(end) {
		return t, false
	}
	t = Timing{review: review, end: end}
	season := review.DaysUntil(end)
	for _, row := range ref.Rows() {
		name, is := strings.CutPrefix(row.Name, weekRow)
		week, err := strconv.Atoi(name)
		if days := 7 * week; is && err == nil && 0 < days && days < season {
			off := interval.Z80 * row.SE
			t.points = append(t.points, point{days, chance.Estimate{Value: row.Value, Low: max(0, row.Value-off), High: min(1, row.Value+off)}})
		}
	}
	slices.SortFunc(t.points, func(a, b point) int { return a.days - b.days })
	t.points = append(t.points, point{season, chance.Estimate{Value: 1, Low: 1, High: 1}})
	last := chance.Estimate{}
	for i := range t.points { // own figures may fall; what was sent stays sent
		s := &t.points[i].share
		s.Value, s.Low, s.High = max(s.Value, last.Value), max(s.Low, last.Low), max(s.High, last.High)
		last = *s
	}
	return t, true
}

// Share returns the share of the season's invitations that has been sent by a day,
// with its 80 % range: nothing before programs begin to read, all at the end, and
// between the weeks that are told as much more as days have passed.
func (t Timing) Share(day domain.Date) chance.Estimate {
	days := t.review.DaysUntil(day)
	if days <= 0 || len(t.points) == 0 {
		return chance.Estimate{}
	}
	from := point{}
	for _, to := range t.points {
		if days < to.days {
			part := float64(days-from.days) / float64(to.days-from.days)
			mid := func(a, b float64) float64 { return a + (b-a)*part }
			return chance.Estimate{
				Value: mid(from.share.Value, to.share.Value), Low: mid(from.share.Low, to.share.Low), High: mid(from.share.High, to.share.High),
			}
		}
		from = to
	}
	return t.points[len(t.points)-1].share
}

// A Count is how many invitations would be usual by a day.
type Count struct {
	Mean      float64
	Low, High int // eight seasons in ten lie between them, both included
}

// Usual returns how many of a list's invitations would be usual when a share of
// them has been sent. total is what the list can expect in all, with the errors
// of the engine's figures; luck is the standard deviation of a season's luck,
// which strikes all programs alike; most is how many programs were asked. The
// errors are taken as lognormal and the count as Poisson given them.
func Usual(total, share chance.Estimate, luck float64, most int) Count {
	mean := total.Value * share.Value
	if !(mean > 0) || most <= 0 {
		return Count{}
	}
	spread := math.Sqrt(square(logSD(total)) + square(logSD(share)) + square(luck))
	c := Count{Mean: mean}
	c.Low = min(quantile(mean, spread, tail), most)
	c.High = min(quantile(mean, spread, 1-tail), most)
	return c
}

// tail is what lies outside an 80 % range at either end.
const tail = 0.1

// logSD is the standard deviation of a figure on the scale of logarithms, by the
// wider side of its range; a low end of nothing says nothing on that scale.
func logSD(e chance.Estimate) float64 {
	up, down := 0.0, 0.0
	if e.High > e.Value {
		up = math.Log(e.High / e.Value)
	}
	if 0 < e.Low && e.Low < e.Value {
		down = math.Log(e.Value / e.Low)
	}
	return max(up, down) / interval.Z80
}

// nodes is the number of equally likely values that stand for a lognormal mean.
const nodes = 64

// quantile is the least count whose chance not to be exceeded is at least p, when
// the mean of a Poisson count is lognormal with the given mean and spread.
func quantile(mean, spread, p float64) int {
	var rates [nodes]float64
	for i := range rates {
		z := math.Sqrt2 * math.Erfinv(2*(float64(i)+0.5)/nodes-1)
		rates[i] = mean * math.Exp(spread*z-spread*spread/2)
	}
	var at [nodes]float64 // chance of exactly n
	for i, rate := range rates {
		at[i] = math.Exp(-rate)
	}
	below, limit := 0.0, int(10*mean*math.Exp(3*spread))+10
	for n := 0; n < limit; n++ {
		sum := 0.0
		for i := range at {
			sum += at[i]
			at[i] *= rates[i] / float64(n+1)
		}
		if below += sum / nodes; below >= p {
			return n
		}
	}
	return limit
}

func square(x float64) float64 { return x * x }
