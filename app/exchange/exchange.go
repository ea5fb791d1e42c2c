// Package exchange reads and writes the files that people bring along and take
// away: the profile as JSON, and programs with their facts as CSV. It turns
// bytes into values and values into bytes and keeps nothing.
//
// Files come from spreadsheets, mail and old machines, so the readers take
// several encodings, bound every size, and never guess what a damaged file
// meant. Whatever is wrong comes back as one sentence that says what, where,
// and what to do.
package exchange

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// nearest returns the name that s was probably meant to be, or "" when none of
// them is near.
func nearest(s string, names []string) string {
	best, bestCost := "", 1+min(3, utf8.RuneCountInString(s)/3)
	for _, name := range names {
		if cost := distance(strings.ToLower(s), strings.ToLower(name)); cost < bestCost {
			best, bestCost = name, cost
		}
	}
	return best
}

// distance counts the letters to insert, drop or replace to get from a to b.
func distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	if len(from) > 100 || len(to) > 100 {
		return 100
	}
	costs := make([]int, len(to)+1)
	for j := range costs {
		costs[j] = j
	}
	for i, r := range from {
		diagonal := costs[0]
		costs[0] = i + 1
		for j, s := range to {
			change := diagonal
			if r != s {
				change++
			}
			diagonal = costs[j+1]
			costs[j+1] = min(change, costs[j]+1, costs[j+1]+1)
		}
	}
	return costs[len(to)]
}

// didYouMean ends a sentence about an unknown name: with the nearest name, or
// else with all of them.
func didYouMean(s string, names []string) string {
	if near := nearest(s, names); near != "" {
		return "did you mean " + near + "?"
	}
	if names = slices.Clone(names); len(names) > 40 {
		return "take it out, or give it one of the names that README lists under \"Programs as CSV\""
	}
	return "write one of " + strings.Join(names, ", ")
}

// brief shortens text that a message quotes.
func brief(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return s
}
