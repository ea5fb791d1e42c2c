// Package interval bounds figures that are not known exactly.
package interval

import "math"

// The middle part of a normal distribution lies within so many standard
// deviations of its mean.
const (
	Z80 = 1.2815515655446004 // 80 %
	Z95 = 1.959963984540054  // 95 %
)

// Wilson returns the confidence interval of a share p, 0..1, that was seen among
// n, at the level of z, by the score method: E. B. Wilson, Probable inference,
// the law of succession, and statistical inference, JASA 22:209 (1927). It holds
// p, stays within 0..1, is never a point and narrows with n. Of none, or fewer,
// it is all that a share can be.
func Wilson(p, n, z float64) (low, high float64) {
	if n <= 0 {
		return 0, 1
	}
	w := z * z / n
	center := (p + w/2) / (1 + w)
	half := math.Sqrt(w*(p*(1-p)+w/4)) / (1 + w)
	return max(0, min(p, center-half)), min(1, max(p, center+half))
}
