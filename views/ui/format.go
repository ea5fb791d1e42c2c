package ui

import (
	"math"
	"strconv"
)

// Count writes a number with commas between the thousands.
func Count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Ordinal writes a place: 1st, 2nd, 3rd, 11th.
func Ordinal(n int) string {
	end := "th"
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		end = "st"
	case n%10 == 2:
		end = "nd"
	case n%10 == 3:
		end = "rd"
	}
	return Count(n) + end
}

// Plural writes a count with the right form of its noun.
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Count(n) + " " + many
}

// Apportion rounds shares to whole numbers that add up to total, by largest
// remainder.
func Apportion(shares []float64, total int) []int {
	out := make([]int, len(shares))
	sum := 0
	for i, s := range shares {
		out[i] = int(math.Floor(s))
		sum += out[i]
	}
	for ; sum < total && len(out) > 0; sum++ {
		out[widest(shares, out, 1)]++
	}
	for ; sum > total && len(out) > 0; sum-- {
		out[widest(shares, out, -1)]--
	}
	return out
}

// widest returns the share that rounding has moved farthest from its value in
// the given direction.
func widest(shares []float64, out []int, sign float64) int {
	best := 0
	for i := range shares {
		if sign*(shares[i]-float64(out[i])) > sign*(shares[best]-float64(out[best]))+1e-12 {
			best = i
		}
	}
	return best
}
