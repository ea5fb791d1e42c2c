package experiences

import (
	"slices"

	"secondlook/domain"
)

// A Pick is an experience that is proposed, with what it adds.
type Pick struct {
	Experience domain.Experience
	Name       string
	Adds       domain.Tags // what no pick before it shows
	Chosen     bool        // the user has ticked it already
}

// A Proposal says which experiences show most of what the programs of the list
// value, within the limits. It is advice: the user decides.
type Proposal struct {
	Listed     []Pick // in the order in which they add most
	Meaningful []Pick // of them
	Same       bool   // the user has ticked the same

	Dropped []Pick // ticked, and not proposed: Adds is what no proposed one shows
	Lowered []Pick // called most meaningful, and not proposed as such
}

// Propose finds the experiences that cover most, each tag weighed by [Weights]:
// no other choice within the limits covers more. Of choices that cover the same
// it takes the one with the fewest, and before all those that the user has
// ticked, then those that show more, then the newest. The places that are left
// are filled in that order. What has not begun is not proposed.
func Propose(p domain.Profile, l Limits, list []Valued, today domain.Date) (out Proposal) {
	weights := Weights(list)
	var all []domain.Experience
	for _, e := range p.Experiences {
		if !e.Start.After(today) {
			all = append(all, e)
		}
	}
	out.Listed = choose(all, l.Listed, weights, func(e domain.Experience) bool { return e.OnERAS })
	var chosen []domain.Experience
	for _, x := range out.Listed {
		chosen = append(chosen, x.Experience)
	}
	out.Meaningful = choose(chosen, l.Meaningful, weights, func(e domain.Experience) bool { return e.Meaningful })
	count := func(is func(domain.Experience) bool) (n int) {
		for _, e := range p.Experiences {
			if is(e) {
				n++
			}
		}
		return n
	}
	out.Dropped = left(p.Experiences, out.Listed, func(e domain.Experience) bool { return e.OnERAS })
	out.Lowered = left(p.Experiences, out.Meaningful, func(e domain.Experience) bool { return e.Meaningful })
	out.Same = same(out.Listed, count(func(e domain.Experience) bool { return e.OnERAS })) &&
		same(out.Meaningful, count(func(e domain.Experience) bool { return e.Meaningful }))
	return out
}

// same reports whether the picks are what the user has ticked, who has ticked n.
func same(picks []Pick, n int) bool {
	return len(picks) == n && !slices.ContainsFunc(picks, func(x Pick) bool { return !x.Chosen })
}

// left are the experiences that the user has ticked and that are no picks, in the
// order of the records.
func left(all []domain.Experience, picks []Pick, ticked func(domain.Experience) bool) (out []Pick) {
	var shown domain.Tags
	for _, x := range picks {
		shown |= x.Experience.Tags
	}
	for _, e := range all {
		if ticked(e) && !slices.ContainsFunc(picks, func(x Pick) bool { return x.Experience == e }) {
			out = append(out, Pick{e, Name(e), e.Tags &^ shown, true})
		}
	}
	return out
}

// choose takes at most so many of the experiences; a limit of zero takes all.
func choose(from []domain.Experience, most int, weights map[domain.Tag]int, ticked func(domain.Experience) bool) []Pick {
	from = slices.Clone(from)
	slices.SortStableFunc(from, func(a, b domain.Experience) int {
		switch {
		case ticked(a) != ticked(b):
			if ticked(a) {
				return -1
			}
			return 1
		case a.Tags.Len() != b.Tags.Len():
			return b.Tags.Len() - a.Tags.Len()
		}
		return newest(a, b)
	})
	if most == 0 || most > len(from) {
		most = len(from)
	}
	taken := best(from, most, weights)
	for i := range from {
		if len(taken) < most && !slices.Contains(taken, i) {
			taken = append(taken, i)
		}
	}
	return inTurn(from, taken, weights, ticked)
}

// best returns the smallest set of experiences, at most so many, whose tags
// weigh most together. It walks the experiences once and keeps, for every set of
// tags that can be reached, the first of the shortest ways there: with twelve
// tags at most 4,096.
func best(from []domain.Experience, most int, weights map[domain.Tag]int) []int {
	ways := map[domain.Tags][]int{0: {}}
	for i, e := range from {
		var found []domain.Tags
		next := map[domain.Tags][]int{}
		for have, way := range ways {
			to := have | e.Tags
			if to == have || len(way) == most {
				continue
			}
			if old, ok := next[to]; !ok || shorter(way, old) {
				if !ok {
					found = append(found, to)
				}
				next[to] = way
			}
		}
		for _, to := range found {
			if old, ok := ways[to]; !ok || len(next[to])+1 < len(old) {
				ways[to] = append(slices.Clone(next[to]), i)
			}
		}
	}
	var top domain.Tags
	for tags, way := range ways {
		switch a, b := weigh(tags, weights), weigh(top, weights); {
		case a > b, a == b && shorter(way, ways[top]):
			top = tags
		}
	}
	return ways[top]
}

// shorter reports whether a way has fewer steps than another, or as many and
// begins earlier.
func shorter(a, b []int) bool {
	if len(a) != len(b) {
		return len(a) < len(b)
	}
	return slices.Compare(a, b) < 0
}

func weigh(tags domain.Tags, weights map[domain.Tag]int) (sum int) {
	for _, t := range tags.All() {
		sum += weights[t]
	}
	return sum
}

// inTurn puts what adds most first.
func inTurn(from []domain.Experience, taken []int, weights map[domain.Tag]int, ticked func(domain.Experience) bool) (out []Pick) {
	taken = slices.Clone(taken)
	slices.Sort(taken)
	var have domain.Tags
	for len(taken) > 0 {
		top := 0
		for k, i := range taken {
			if weigh(from[i].Tags&^have, weights) > weigh(from[taken[top]].Tags&^have, weights) {
				top = k
			}
		}
		e := from[taken[top]]
		out = append(out, Pick{e, Name(e), e.Tags &^ have, ticked(e)})
		have |= e.Tags
		taken = slices.Delete(taken, top, top+1)
	}
	return out
}
