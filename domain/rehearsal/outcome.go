package rehearsal

import (
	"secondlook/domain/interval"
	"slices"
)

// An Outcome is where the draws end with one list.
type Outcome struct {
	Ends      []int // draws by program
	Unmatched int
	// Better, Same and Worse count the draws by how they end against those with
	// the true list.
	Better, Same, Worse int
	N                   int // draws
}

// Share returns the share of n draws, 0..1, and the 80 % range in which the
// share of endlessly many would lie.
func (o Outcome) Share(n int) (p, low, high float64) {
	if o.N == 0 {
		return 0, 0, 1
	}
	p = float64(n) / float64(o.N)
	low, high = interval.Wilson(p, float64(o.N), interval.Z80)
	return p, low, high
}

// Outcome returns where the draws end with a list. What is better is told by
// the true one.
func (d *Draws) Outcome(list, truth []int) Outcome {
	o := Outcome{Ends: make([]int, d.programs), N: d.Len()}
	for i := range d.worlds {
		p, honest := d.End(i, list), d.End(i, truth)
		if p == None {
			o.Unmatched++
		} else {
			o.Ends[p]++
		}
		switch a, b := liking(truth, p), liking(truth, honest); {
		case a < b:
			o.Better++
		case a > b:
			o.Worse++
		default:
			o.Same++
		}
	}
	return o
}

// liking is how far down a list a program stands; None comes last.
func liking(truth []int, p int) int {
	if i := slices.Index(truth, p); i >= 0 {
		return i
	}
	return len(truth)
}

// A Trial is what other lists than the true one would have brought.
type Trial struct {
	Orders        int // that were tried in each draw
	Draws         int
	Better, Worse int // draws in which any of them ends better, or worse
}

// Try tries other orders in each draw: every program moved to the first place,
// every two neighbours exchanged, and all turned round. A list that could bring
// a program does so too with that program first, so nothing else can be better
// either.
func (d *Draws) Try(truth []int) Trial {
	var lists [][]int
	for i := range truth {
		if i > 0 {
			swapped := slices.Clone(truth)
			swapped[i-1], swapped[i] = swapped[i], swapped[i-1]
			lists = append(lists, append(append([]int{truth[i]}, truth[:i]...), truth[i+1:]...), swapped)
		}
	}
	back := slices.Clone(truth)
	slices.Reverse(back)
	lists = append(lists, back)
	t := Trial{Orders: len(lists), Draws: d.Len()}
	for i := range d.worlds {
		honest := liking(truth, d.End(i, truth))
		better, worse := false, false
		for _, list := range lists {
			got := liking(truth, d.End(i, list))
			better, worse = better || got < honest, worse || got > honest
		}
		if better {
			t.Better++
		}
		if worse {
			t.Worse++
		}
	}
	return t
}
