package ranklist

import (
	"math/bits"
	"slices"

	"secondlook/domain"
)

// Pairs is where the pairwise mode stands: which question comes next, and what
// the answers so far say.
type Pairs struct {
	A, B  string   // the two programs that are asked for; "": nothing is left to ask
	Order []string // the programs as the answers put them, then those without a place yet
	Put   int      // how many of them have their place
	Left  int      // questions that may still come, at most
	Cycle []string // programs of which each is preferred to the next and the last to the first; nil: no contradiction
}

// Done reports whether the answers give an order.
func (p Pairs) Done() bool { return p.A == "" }

// Ask reads the answers on some programs: one after the other is put among
// those before it by bisection, so that n programs take at most n·⌈log2 n⌉
// questions. What follows from other answers is not asked. When answers
// contradict each other, the oldest of them is asked again.
func Ask(programs []string, choices []domain.RankChoice) Pairs {
	b := newBallot(programs, choices)
	if way := b.cycle(); way != nil {
		p := Pairs{Order: slices.Clone(programs), Left: 1 + most(len(programs), 0)}
		for _, i := range way {
			p.Cycle = append(p.Cycle, b.names[i])
		}
		c := b.oldest(way)
		p.A, p.B = c.Better, c.Worse
		return p
	}
	better, order := b.closure(), make([]int, 0, len(b.names))
	for i := range b.names {
		low, high := 0, len(order)
		for low < high {
			mid := (low + high) / 2
			switch m := order[mid]; {
			case better[i].has(m):
				high = mid
			case better[m].has(i):
				low = mid + 1
			default:
				return Pairs{
					A: b.names[m], B: b.names[i], Put: i, Order: append(b.named(order), b.names[i:]...),
					Left: bits.Len(uint(high-low)) + most(len(b.names), i+1),
				}
			}
		}
		order = slices.Insert(order, low, i)
	}
	return Pairs{Order: b.named(order), Put: len(order)}
}

// most is how many questions n programs take at most when some have their
// place: each needs ⌈log2(k+1)⌉ to find one before, between or behind k others.
func most(n, put int) (questions int) {
	for k := put; k < n; k++ {
		questions += bits.Len(uint(k))
	}
	return questions
}

// Choose returns the answers with one more, in the place of an earlier one on
// the same two programs.
func Choose(choices []domain.RankChoice, better, worse string) []domain.RankChoice {
	out := slices.DeleteFunc(slices.Clone(choices), func(c domain.RankChoice) bool {
		return c.Better == better && c.Worse == worse || c.Better == worse && c.Worse == better
	})
	return append(out, domain.RankChoice{Better: better, Worse: worse})
}

// Against lists the answers that a list contradicts: it ranks the worse above
// the better.
func Against(list []domain.RankEntry, choices []domain.RankChoice) (out []domain.RankChoice) {
	at := map[string]int{}
	for i, key := range Programs(list) {
		at[key] = i + 1
	}
	for _, c := range choices {
		if w := at[c.Worse]; w > 0 && w < at[c.Better] {
			out = append(out, c)
		}
	}
	return out
}

// A ballot is the answers on some programs, by number. Programs that were asked
// for come first, so that the questions go on where they stopped however the
// list was moved about since.
type ballot struct {
	names   []string
	choices []domain.RankChoice // on these programs
	worse   [][]int             // of each program, those it was preferred to
}

func newBallot(programs []string, choices []domain.RankChoice) *ballot {
	listed, at := map[string]bool{}, map[string]int{}
	for _, key := range programs {
		listed[key] = true
	}
	b := &ballot{choices: slices.DeleteFunc(slices.Clone(choices), func(c domain.RankChoice) bool { return !listed[c.Better] || !listed[c.Worse] })}
	put := func(key string) {
		if _, ok := at[key]; !ok {
			at[key], b.names = len(b.names), append(b.names, key)
		}
	}
	for _, c := range b.choices {
		put(c.Better)
		put(c.Worse)
	}
	for _, key := range programs {
		put(key)
	}
	b.worse = make([][]int, len(b.names))
	for _, c := range b.choices {
		b.worse[at[c.Better]] = append(b.worse[at[c.Better]], at[c.Worse])
	}
	return b
}

func (b *ballot) named(order []int) []string {
	out := make([]string, len(order), len(b.names))
	for i, n := range order {
		out[i] = b.names[n]
	}
	return out
}

// numbers are a set of programs.
type numbers []bool

func (s numbers) has(i int) bool { return s[i] }

// closure says of each program which others it is better than, by an answer or
// by what follows from several.
func (b *ballot) closure() []numbers {
	out := make([]numbers, len(b.names))
	for from := range b.names {
		out[from] = make(numbers, len(b.names))
		queue := append([]int{}, b.worse[from]...)
		for len(queue) > 0 {
			to := queue[len(queue)-1]
			if queue = queue[:len(queue)-1]; !out[from][to] {
				out[from][to] = true
				queue = append(queue, b.worse[to]...)
			}
		}
	}
	return out
}

// cycle returns a shortest contradiction: each of its programs was preferred to
// the next, and the last to the first.
func (b *ballot) cycle() (shortest []int) {
	for start := range b.names {
		if way := b.around(start); way != nil && (shortest == nil || len(way) < len(shortest)) {
			shortest = way
		}
	}
	return shortest
}

// around returns a shortest way from a program back to itself.
func (b *ballot) around(start int) (way []int) {
	from := make([]int, len(b.names)) // one more than the program before; 0: not reached
	for queue := []int{start}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		for _, to := range b.worse[at] {
			if to == start {
				for ; at != start; at = from[at] - 1 {
					way = append(way, at)
				}
				way = append(way, start)
				slices.Reverse(way)
				return way
			}
			if from[to] == 0 {
				from[to] = at + 1
				queue = append(queue, to)
			}
		}
	}
	return nil
}

// oldest is the answer of a contradiction that was given first.
func (b *ballot) oldest(way []int) domain.RankChoice {
	for _, c := range b.choices {
		for i, n := range way {
			if b.names[n] == c.Better && b.names[way[(i+1)%len(way)]] == c.Worse {
				return c
			}
		}
	}
	return domain.RankChoice{}
}
