package chance

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// A RowProblem is what keeps a row from standing in a reference set.
type RowProblem struct {
	Row     string // its name
	Problem string // a predicate
	Allowed string // what it may be; "" where the problem says it
}

// String writes a problem as a clause.
func (p RowProblem) String() string {
	text := p.Row + " " + p.Problem
	if p.Allowed != "" {
		text += " (allowed: " + p.Allowed + ")"
	}
	return text
}

// Check returns everything that is wrong with the rows of a set: what is
// missing, stands twice, is absurd by itself or beside another row.
func Check(rows []Coefficient) []RowProblem {
	_, bad := gathered(rows)
	return bad
}

// gathered makes a set of rows, with what is wrong with them.
func gathered(rows []Coefficient) (r *Reference, bad []RowProblem) {
	r = &Reference{rows: make(map[string]Coefficient, len(rows))}
	for _, c := range rows {
		if _, twice := r.rows[c.Name]; twice {
			bad = append(bad, RowProblem{Row: c.Name, Problem: "stands twice"})
			continue
		}
		bad = append(bad, c.absurd()...)
		r.rows[c.Name] = c
		r.order = append(r.order, c.Name)
	}
	for _, want := range Required() {
		if _, ok := r.rows[want]; !ok {
			bad = append(bad, RowProblem{want, "is missing", BoundsOf(want).String()})
		}
	}
	if bad == nil {
		bad = r.crossed()
	}
	return r, bad
}

// absurd is what is wrong with a row by itself.
func (c Coefficient) absurd() (bad []RowProblem) {
	add := func(problem, allowed string) { bad = append(bad, RowProblem{c.Name, problem, allowed}) }
	switch b := BoundsOf(c.Name); {
	case math.IsNaN(c.Value) || math.IsInf(c.Value, 0):
		add("has no plausible value", b.String())
	case b.Check(c.Value) != "":
		add(fmt.Sprintf("is %v", c.Value), b.String())
	}
	if e := ErrorBounds(c.Name); e.Check(c.SE) != "" {
		add(fmt.Sprintf("has the standard error %v, which is not plausible", c.SE), e.String())
	}
	if c.Source == "" {
		add("has no source", "")
	}
	return bad
}

// ErrorBounds returns the standard errors that a row may have.
func ErrorBounds(name string) Bounds {
	if chanceRow(name) || shareRow(name) {
		return Bounds{High: 0.5}
	}
	return Bounds{High: most}
}

// crossed lists the rows that do not go together: a lower end above the upper
// one, a rise of scores that is worth more than the score that it starts from, a
// fact that would narrow a range by not being known.
func (r *Reference) crossed() (bad []RowProblem) {
	for _, pair := range [][2]string{{"set.list_low", "set.list_high"}, {"set.reach_below", "set.likely_from"}, {"set.baseline_soft", "set.baseline_firm"}, {"set.blocks_low", "set.blocks_high"}} {
		if r.value(pair[0]) > r.value(pair[1]) {
			bad = append(bad, RowProblem{Row: pair[0], Problem: "must not be more than " + pair[1]})
		}
	}
	if r.value("cap.recency_full") >= r.value("cap.recency_none") {
		bad = append(bad, RowProblem{Row: "cap.recency_full", Problem: "must be less than cap.recency_none"})
	}
	if r.value("score.step1")*r.value("set.trend_full") < r.value("score.trend") {
		bad = append(bad, RowProblem{Row: "score.trend", Problem: "is larger than score.step1 allows: a higher Step 1 score would lower the chance"})
	}
	if least := r.rows["open.imgs"].SE; r.value("unknown.openness") < least-rounding {
		bad = append(bad, RowProblem{"unknown.openness", "makes what is not known surer than what is", fmt.Sprintf("at least %v, the standard error of open.imgs", least)})
	}
	if least := r.rows["fit.mission"].SE * max(1, r.value("set.mission_more")); r.value("unknown.missions") < least-rounding {
		bad = append(bad, RowProblem{"unknown.missions", "makes what is not known surer than what is", fmt.Sprintf("at least %.4g, the standard error of fit.mission times set.mission_more", least)})
	}
	return bad
}

// rounding is what two products of the same figures may differ by.
const rounding = 1e-9

// joined makes one text of problems, sorted by their rows.
func joined(bad []RowProblem) string {
	slices.SortStableFunc(bad, func(a, b RowProblem) int { return cmp.Compare(a.Row, b.Row) })
	var texts []string
	for _, p := range bad {
		texts = append(texts, p.String())
	}
	return strings.Join(texts, "; ")
}

// SpecialtyOf returns the specialty of a row that a set may have for each of them; ok is
// false for any other row.
func SpecialtyOf(name string) (specialty string, ok bool) {
	for _, family := range []string{"bar.", "match.rate."} {
		if s, is := strings.CutPrefix(name, family); is && s != "other" {
			return s, true
		}
	}
	return "", false
}
