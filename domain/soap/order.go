package soap

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
)

// A Candidate is an unfilled program with what is known of it beside the list.
type Candidate struct {
	domain.SOAPProgram
	Closed bool    // a rule that is known closes it to the applicant
	Open   bool    // every rule is known and lets him in
	Chance float64 // 0..1, of an interview in the Match; only for the order among equals
}

// Order sorts unfilled programs: those that the applicant has put in place by
// hand, then the lines of the order, within a line what is open before what is
// unknown before what is closed, then by chance and name.
func Order(all []Candidate, order []string) []Candidate {
	out := slices.Clone(all)
	slices.SortStableFunc(out, func(a, b Candidate) int {
		return cmp.Or(
			cmp.Compare(byHand(a), byHand(b)), cmp.Compare(a.Place, b.Place),
			cmp.Compare(placeIn(order, a.SOAPProgram), placeIn(order, b.SOAPProgram)),
			cmp.Compare(shut(a), shut(b)), cmp.Compare(b.Chance, a.Chance),
			strings.Compare(a.State, b.State), strings.Compare(a.Name, b.Name), strings.Compare(a.Code, b.Code), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func byHand(c Candidate) int {
	if c.Place > 0 {
		return 0
	}
	return 1
}

func shut(c Candidate) int {
	switch {
	case c.Open:
		return 0
	case c.Closed:
		return 2
	}
	return 1
}

// Move puts the program at one index of an order behind or before its neighbour
// and returns the records whose place changes: all from the first to the lower
// of the two get a place by hand, so that nothing above them moves; the others
// stay where the order of specialties has them. At the end of the list, or at
// its beginning, nothing changes.
func Move(ordered []domain.SOAPProgram, at, by int) (changed []domain.SOAPProgram) {
	to := at + by
	if at < 0 || at >= len(ordered) || to < 0 || to >= len(ordered) || by == 0 {
		return nil
	}
	list := slices.Clone(ordered)
	moved := list[at]
	list = slices.Insert(slices.Delete(list, at, at+1), to, moved)
	for i := range list {
		inPlace := i <= max(at, to)
		if !inPlace && list[i].Place == 0 {
			break
		}
		if list[i].Place != i+1 {
			list[i].Place = i + 1
			changed = append(changed, list[i])
		}
	}
	return changed
}
