package ranklist_test

import (
	"cmp"
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/ranklist"
)

// A scoredList is a list and what its programs got.
type scoredList struct {
	List   domain.RankList
	Scores map[string]ranklist.Scored
}

// Generate makes one, with ties and with programs without a score.
func (scoredList) Generate(r *rand.Rand, size int) reflect.Value {
	keys := many(r.Intn(20))
	r.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	x := scoredList{List: domain.RankList{Season: 2027, Primary: entries(keys...)}, Scores: map[string]ranklist.Scored{}}
	for _, key := range keys {
		if r.Intn(4) > 0 {
			x.Scores[key] = ranklist.Scored{Score: float64(1 + r.Intn(9)), Has: true, Gut: r.Intn(11)}
		}
	}
	return reflect.ValueOf(x)
}

// The formula order holds the same programs, the scored ones from the best to
// the worst, and leaves what has no score where it was.
func TestFormulaOrderProperties(t *testing.T) {
	check(t, func(x scoredList) bool {
		rows := ranklist.Rows(x.List, x.Scores)
		order := ranklist.FormulaOrder(rows)
		same := func(list []domain.RankEntry) []string { return slices.Sorted(slices.Values(ranklist.Programs(list))) }
		if !slices.Equal(same(order), same(x.List.Primary)) {
			return false
		}
		last, sum := 11.0, 0
		for i, e := range order {
			s := x.Scores[e.Program]
			if !s.Has {
				if x.List.Primary[i] != e {
					return false
				}
				continue
			}
			if s.Score > last {
				return false
			}
			last = s.Score
		}
		for _, r := range rows {
			sum += r.Higher()
		}
		again := ranklist.Rows(domain.RankList{Primary: order}, x.Scores)
		return sum == 0 && slices.Equal(ranklist.FormulaOrder(again), order) // what goes up comes down, and a sorted list stays
	})
}

// What is arranged holds the same ranks, and those that are named stand first in
// the order of their names.
func TestArrangeProperties(t *testing.T) {
	check(t, func(x shuffled) bool {
		order := ranklist.Programs(x.After)
		got := ranklist.Programs(ranklist.Arrange(x.Before, order))
		if len(got) != len(x.Before) {
			return false
		}
		place := func(key string) int {
			if i := slices.Index(order, key); i >= 0 {
				return i
			}
			return len(order)
		}
		return slices.IsSortedFunc(got, func(a, b string) int { return cmp.Compare(place(a), place(b)) })
	})
}

// Somebody who answers at random ends with an order of the same programs, once
// the answers that contradict each other have been given again.
func TestPairwiseEndsWithAnyAnswers(t *testing.T) {
	r := rand.New(rand.NewSource(11))
	for n := range 12 {
		keys := many(n)
		var choices []domain.RankChoice
		for range 3 * n { // also what nobody has asked for
			a, b := r.Intn(n), r.Intn(n)
			if a != b {
				choices = ranklist.Choose(choices, keys[a], keys[b])
			}
		}
		p, asked := ranklist.Ask(keys, choices), 0
		for ; !p.Done(); p = ranklist.Ask(keys, choices) {
			if asked++; asked > 2000 {
				t.Fatalf("%d programs: no end after %d questions", n, asked)
			}
			better, worse := min(p.A, p.B), max(p.A, p.B) // from now on he knows what he wants
			choices = ranklist.Choose(choices, better, worse)
		}
		if got := slices.Sorted(slices.Values(p.Order)); !slices.Equal(got, keys) || p.Put != n || p.Cycle != nil {
			t.Errorf("%d programs: %+v", n, p)
		}
		for i, a := range p.Order {
			for _, b := range p.Order[i+1:] {
				if slices.Contains(choices, domain.RankChoice{Better: b, Worse: a}) {
					t.Errorf("%d programs: %s stands above %s against the answer", n, a, b)
				}
			}
		}
	}
}

// What is said of programs that are not on the list any more is left aside.
func TestPairwiseLeavesOthersAside(t *testing.T) {
	choices := []domain.RankChoice{{Better: "a", Worse: "gone"}, {Better: "gone", Worse: "b"}, {Better: "gone", Worse: "a"}}
	p := ranklist.Ask([]string{"a", "b"}, choices)
	if p.Done() || p.Cycle != nil || p.Left != 1 {
		t.Errorf("got %+v", p)
	}
}

// Every line that the portal could print of a program finds it, and a list that
// is printed from itself is the same, whatever its order.
func TestFindFindsEveryName(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	names := func(n ranklist.Named) []string { return append(slices.Clone(n.Names[:3]), n.Names[0]+", "+n.Place) }
	for range 50 {
		order := r.Perm(len(hospitals))
		var l domain.RankList
		var lines []ranklist.PortalLine
		for i, k := range order {
			n := hospitals[k]
			l.Primary = append(l.Primary, domain.RankEntry{Program: n.Key})
			all := names(n)
			if n.ACGME == "1400500009" { // the tracks of one number share the shorter names
				all = n.Names[:1]
			}
			lines = append(lines, ranklist.PortalLine{Number: i + 1, Rank: i + 1, Name: all[r.Intn(len(all))], Status: "Certified"})
		}
		rep := ranklist.Check(l, ranklist.Find(lines, hospitals, nil), nil)
		if !rep.Same() || rep.Unsure != 0 {
			t.Fatalf("of %v: %+v", lines, rep)
		}
	}
}

// The same lines give the same answer, and so do ranks in another order of
// lines.
func TestCheckIsDeterminate(t *testing.T) {
	l := domain.RankList{Primary: entries(many(40)...)}
	var named []ranklist.Named
	var lines []ranklist.PortalLine
	for i, key := range many(40) {
		named = append(named, ranklist.Named{Key: key, Names: []string{"Hospital number " + key}})
		lines = append(lines, ranklist.PortalLine{Number: i + 1, Rank: 40 - i, Name: "Hospital " + key})
	}
	first := fmt.Sprint(summary(ranklist.Check(l, ranklist.Find(lines, named, nil), nil)))
	r := rand.New(rand.NewSource(3))
	for range 5 {
		r.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		if got := fmt.Sprint(summary(ranklist.Check(l, ranklist.Find(lines, named, nil), nil))); got != first {
			t.Errorf("%s, then %s", first, got)
		}
	}
}

// summary is what a report says, without where its lines stood.
func summary(r ranklist.Report) (out []string) {
	for _, s := range r.Sections {
		for _, x := range s.Lines {
			out = append(out, fmt.Sprint(x.Entry.Program, x.Change, x.From, x.To, x.Sure))
		}
	}
	return out
}

// A list with k lines moved at random is said to have at most k lines moved.
func TestFewLinesAreSaidToMove(t *testing.T) {
	r := rand.New(rand.NewSource(9))
	for range 200 {
		before := entries(many(2 + r.Intn(30))...)
		after, moves := before, 1+r.Intn(4)
		for range moves {
			after = ranklist.Move(after, r.Intn(len(after)), r.Intn(len(after)))
		}
		moved := 0
		for _, l := range ranklist.Diff(before, after) {
			if l.Change == ranklist.Moved {
				moved++
			}
		}
		if moved > moves {
			t.Fatalf("%d moves, and %d lines are said to have moved: %v", moves, moved, ranklist.Programs(after))
		}
	}
}
