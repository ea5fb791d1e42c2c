package ranklist_test

import (
	"fmt"
	"math/bits"
	"math/rand"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"testing/quick"

	"secondlook/domain"
	"secondlook/domain/ranklist"
)

// entries are ranks of programs.
func entries(keys ...string) (list []domain.RankEntry) {
	for _, key := range keys {
		list = append(list, domain.RankEntry{Program: key})
	}
	return list
}

// many are the keys of n programs.
func many(n int) (keys []string) {
	for i := range n {
		keys = append(keys, fmt.Sprintf("p%03d", i))
	}
	return keys
}

// A shuffled is two lists that share some programs.
type shuffled struct {
	Before, After []domain.RankEntry
	From, To      int
}

// Generate makes two lists.
func (shuffled) Generate(r *rand.Rand, size int) reflect.Value {
	some := func() []domain.RankEntry {
		keys := many(20)
		r.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
		return entries(keys[:r.Intn(len(keys)+1)]...)
	}
	return reflect.ValueOf(shuffled{some(), some(), r.Intn(25) - 2, r.Intn(25) - 2})
}

func check(t *testing.T, property any) {
	t.Helper()
	if err := quick.Check(property, &quick.Config{MaxCount: 400}); err != nil {
		t.Error(err)
	}
}

func TestMovingKeepsTheSet(t *testing.T) {
	check(t, func(x shuffled) bool {
		moved := ranklist.Move(x.Before, x.From, x.To)
		sorted := func(list []domain.RankEntry) []string { return slices.Sorted(slices.Values(ranklist.Programs(list))) }
		if !slices.Equal(sorted(moved), sorted(x.Before)) {
			return false
		}
		if x.From < 0 || x.From >= len(x.Before) {
			return slices.Equal(moved, x.Before)
		}
		return moved[min(max(x.To, 0), len(moved)-1)] == x.Before[x.From]
	})
}

func TestDifferenceAppliedGivesTheOther(t *testing.T) {
	check(t, func(x shuffled) bool {
		lines := ranklist.Diff(x.Before, x.After)
		moved := 0
		for _, l := range lines {
			if l.Change == ranklist.Moved {
				moved++
			}
		}
		return slices.Equal(ranklist.Apply(x.Before, lines), x.After) && ranklist.Alike(lines) == slices.Equal(x.Before, x.After) && moved < max(1, len(x.After)) && !slices.ContainsFunc(lines, func(l ranklist.Line) bool { return l.Change == ranklist.Moved && l.From == l.To })
	})
}

func TestDiff(t *testing.T) {
	type line struct {
		program  string
		change   ranklist.Change
		from, to int
	}
	for _, c := range []struct {
		name          string
		before, after []domain.RankEntry
		want          []line
	}{
		{"one line moved up", entries("a", "b", "c", "d", "e"), entries("a", "d", "b", "c", "e"), []line{
			{"a", ranklist.Stayed, 1, 1}, {"d", ranklist.Moved, 4, 2}, {"b", ranklist.Shifted, 2, 3}, {"c", ranklist.Shifted, 3, 4}, {"e", ranklist.Stayed, 5, 5},
		}},
		{"added and removed", entries("a", "b", "c"), entries("x", "a", "c"), []line{
			{"x", ranklist.Added, 0, 1}, {"a", ranklist.Shifted, 1, 2}, {"c", ranklist.Stayed, 3, 3}, {"b", ranklist.Removed, 2, 0},
		}},
		{"from nothing", nil, entries("a"), []line{{"a", ranklist.Added, 0, 1}}},
		{"to nothing", entries("a"), nil, []line{{"a", ranklist.Removed, 1, 0}}},
	} {
		var got []line
		for _, l := range ranklist.Diff(c.before, c.after) {
			got = append(got, line{l.Entry.Program, l.Change, l.From, l.To})
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if up := (ranklist.Line{From: 4, To: 2}).Up(); up != 2 {
		t.Errorf("from 4 to 2 is %d up", up)
	}
	if up := (ranklist.Line{To: 2}).Up(); up != 0 {
		t.Errorf("what is new is %d up", up)
	}
}

// The pairs of a couple are told apart by the partner's program.
func TestDiffOfCouples(t *testing.T) {
	pair := func(own, partner string) domain.RankEntry { return domain.RankEntry{Program: own, Partner: partner} }
	before := []domain.RankEntry{pair("a", "Mercy"), pair("a", "Fresno"), pair("", "Fresno")}
	after := []domain.RankEntry{pair("a", "fresno"), pair("a", "Mercy"), pair("b", "")}
	lines := ranklist.Diff(before, after)
	if got := ranklist.Apply(before, lines); !slices.Equal(got, after) {
		t.Errorf("applied it is %v", got)
	}
	if last := lines[len(lines)-1]; last.Change != ranklist.Removed || last.Entry != before[2] {
		t.Errorf("the last line is %+v", last)
	}
}

func TestPairwiseFindsTheOrderInFewQuestions(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	for n := range 40 {
		keys := many(n)
		truth := r.Perm(n)
		better := func(a, b string) bool { return truth[slices.Index(keys, a)] < truth[slices.Index(keys, b)] }
		most := n * bits.Len(uint(max(n, 1)-1))
		var choices []domain.RankChoice
		asked, list := 0, slices.Clone(keys)
		for p := ranklist.Ask(list, choices); !p.Done(); p = ranklist.Ask(list, choices) {
			if p.Left > most-asked {
				t.Fatalf("%d programs: %d questions are said to be left after %d", n, p.Left, asked)
			}
			if asked++; asked > most {
				t.Fatalf("%d programs take more than %d questions", n, most)
			}
			if better(p.A, p.B) {
				choices = ranklist.Choose(choices, p.A, p.B)
			} else {
				choices = ranklist.Choose(choices, p.B, p.A)
			}
			if asked%7 == 0 { // the list is moved about meanwhile
				r.Shuffle(n, func(i, j int) { list[i], list[j] = list[j], list[i] })
			}
		}
		got := ranklist.Ask(list, choices).Order
		want := slices.Clone(keys)
		slices.SortFunc(want, func(a, b string) int { return truth[slices.Index(keys, a)] - truth[slices.Index(keys, b)] })
		if !slices.Equal(got, want) {
			t.Errorf("%d programs: %v, want %v", n, got, want)
		}
	}
}

func TestPairwiseTellsContradictions(t *testing.T) {
	choices := []domain.RankChoice{{Better: "a", Worse: "b"}, {Better: "b", Worse: "c"}, {Better: "c", Worse: "a"}, {Better: "x", Worse: "a"}}
	p := ranklist.Ask([]string{"c", "b", "a"}, choices)
	if len(p.Cycle) != 3 || p.A != "a" || p.B != "b" || p.Done() {
		t.Errorf("got %+v", p)
	}
	choices = ranklist.Choose(choices, "a", "b") // the same again: the next one is asked
	if p = ranklist.Ask([]string{"c", "b", "a"}, choices); p.A != "b" || p.B != "c" {
		t.Errorf("then %s and %s are asked", p.A, p.B)
	}
	choices = ranklist.Choose(choices, "c", "b")
	if p = ranklist.Ask([]string{"c", "b", "a"}, choices); p.Cycle != nil || !p.Done() || !slices.Equal(p.Order, []string{"c", "a", "b"}) {
		t.Errorf("without it: %+v", p)
	}
	if p = ranklist.Ask([]string{"a", "b"}, choices[:0]); p.Put != 1 || p.Left != 1 || !slices.Equal(p.Order, []string{"a", "b"}) {
		t.Errorf("at first: %+v", p)
	}
	if p = ranklist.Ask(nil, choices); !p.Done() || len(p.Order) != 0 {
		t.Errorf("without programs: %+v", p)
	}
}

func TestAgainst(t *testing.T) {
	choices := []domain.RankChoice{{Better: "a", Worse: "b"}, {Better: "c", Worse: "a"}, {Better: "c", Worse: "gone"}}
	if got := ranklist.Against(entries("a", "b", "c"), choices); !slices.Equal(got, choices[1:2]) {
		t.Errorf("got %v", got)
	}
}

func TestFormulaOrder(t *testing.T) {
	scores := map[string]ranklist.Scored{"a": {Score: 6, Has: true}, "b": {}, "c": {Score: 8, Has: true}, "d": {Score: 8, Has: true}, "e": {Score: 9, Has: true}}
	rows := ranklist.Rows(domain.RankList{Primary: entries("a", "b", "c", "d", "e")}, scores)
	var formula, higher []int
	for _, r := range rows {
		formula, higher = append(formula, r.Formula), append(higher, r.Higher())
	}
	if !slices.Equal(formula, []int{5, 0, 3, 4, 1}) || !slices.Equal(higher, []int{4, 0, 0, 0, -4}) {
		t.Errorf("ranks %v, differences %v", formula, higher)
	}
	if got := ranklist.Programs(ranklist.FormulaOrder(rows)); !slices.Equal(got, []string{"e", "b", "c", "d", "a"}) {
		t.Errorf("the order is %v", got)
	}
	for _, r := range ranklist.Rows(domain.RankList{Couple: true, Primary: entries("a", "c")}, scores) {
		if r.Formula != 0 || !r.Scored.Has {
			t.Errorf("of a couple: %+v", r)
		}
	}
}

func TestVersions(t *testing.T) {
	day := func(n int) domain.At { return domain.At{Day: domain.NewDate(2027, 2, n), Zone: "UTC"} }
	l := domain.RankList{ID: 4, Season: 2027, Primary: entries("a"), Choices: []domain.RankChoice{{Better: "a", Worse: "b"}}}
	lists := []domain.RankList{l, {Season: 2026, Number: 7}, {Season: 2027, Number: 1, Certified: day(3)}, {Season: 2027, Number: 2, Certified: day(2)}}
	kept := ranklist.Keep(lists, l, day(5), "before the call")
	if kept.ID != 0 || kept.Number != 3 || kept.Kept != day(5) || kept.Choices != nil || kept.Note != "before the call" || !ranklist.Same(kept, l) {
		t.Errorf("kept %+v", kept)
	}
	if err := kept.Validate(); err != nil {
		t.Error(err)
	}
	if first := ranklist.Keep(nil, l, day(5), ""); first.Number != 1 {
		t.Errorf("the first version has the number %d", first.Number)
	}
	if w, ok := ranklist.Working(lists, 2027); !ok || w.ID != 4 {
		t.Errorf("the working list is %+v", w)
	}
	if w, ok := ranklist.Working(lists, 2026); ok || w.Season != 2026 {
		t.Errorf("of 2026 it is %+v", w)
	}
	if v := ranklist.Versions(lists, 2027); len(v) != 2 || v[0].Number != 2 {
		t.Errorf("versions %+v", v)
	}
	if c, ok := ranklist.Certified(lists, 2027); !ok || c.Number != 1 {
		t.Errorf("certified last: %+v", c)
	}
	if _, ok := ranklist.Certified(lists, 2026); ok {
		t.Error("2026 has no certified version")
	}
}

func TestSupplementalLists(t *testing.T) {
	l := domain.RankList{Season: 2027, Primary: entries("adv", "a")}
	with := ranklist.WithSupplemental(l, "adv", entries("p", "q"))
	again := ranklist.WithSupplemental(with, "adv", entries("q"))
	if len(ranklist.Supplemental(with, "adv")) != 2 || len(ranklist.Supplemental(again, "adv")) != 1 || len(ranklist.Supplemental(with, "a")) != 0 {
		t.Errorf("%+v then %+v", with, again)
	}
	if none := ranklist.WithSupplemental(with, "adv", nil); len(none.Supplemental) != 0 || ranklist.Same(none, with) || !ranklist.Same(none, l) {
		t.Errorf("without: %+v", none)
	}
	if !ranklist.Holds(l.Primary, "a") || ranklist.Holds(l.Primary, "q") {
		t.Error("who is on the primary list")
	}
}

func TestArrange(t *testing.T) {
	list := []domain.RankEntry{{Program: "a", Note: "x"}, {Program: "b"}, {Program: "c"}, {Program: "d"}}
	if got := ranklist.Arrange(list, []string{"c", "a"}); !slices.Equal(ranklist.Programs(got), []string{"c", "a", "b", "d"}) || got[1].Note != "x" {
		t.Errorf("got %v", got)
	}
}

func BenchmarkRanks300(b *testing.B) {
	keys := many(300)
	list := domain.RankList{Season: 2027, Primary: entries(keys...)}
	moved := ranklist.Move(list.Primary, 250, 3)
	var choices []domain.RankChoice
	for i := range 299 {
		choices = append(choices, domain.RankChoice{Better: keys[i], Worse: keys[i+1]})
	}
	scores := map[string]ranklist.Scored{}
	for i, key := range keys {
		scores[key] = ranklist.Scored{Score: float64(i % 11), Has: true}
	}
	for name, f := range map[string]func(){
		"diff":    func() { ranklist.Diff(list.Primary, moved) },
		"ask":     func() { ranklist.Ask(keys, choices) },
		"formula": func() { ranklist.FormulaOrder(ranklist.Rows(list, scores)) },
		"find": func() {
			var lines []ranklist.PortalLine
			var named []ranklist.Named
			for i, key := range keys {
				lines = append(lines, ranklist.PortalLine{Rank: i + 1, Name: "Hospital " + key})
				named = append(named, ranklist.Named{Key: key, Names: []string{"Hospital " + key}, Place: "Fresno " + strconv.Itoa(i)})
			}
			ranklist.Check(list, ranklist.Find(lines, named, named), nil)
		},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				f()
			}
		})
	}
}
