package figure

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

// A Table is the numbers of a figure as text.
type Table struct {
	Head []string
	Rows [][]string
}

// Table returns the numbers of a figure: a row for each place on the first axis
// where a series has a point, at most limit of them, evenly chosen; the ends
// and the places of the rules are always there. One of lanes has a row for each
// span.
func (f *Figure) Table(limit int) Table {
	if len(f.Lanes) > 0 {
		return f.lanes()
	}
	t := Table{Head: []string{domain.Capital(f.X.Name)}}
	names := f.notes()
	for _, s := range f.Series {
		t.Head = append(t.Head, s.Name)
		if s.Band != "" {
			t.Head = append(t.Head, s.Band)
		}
	}
	for _, n := range names {
		t.Head = append(t.Head, domain.Capital(n))
	}
	for _, x := range f.places(limit) {
		t.Rows = append(t.Rows, f.row(x, names))
	}
	return t
}

// row writes the values of every series at x.
func (f *Figure) row(x float64, names []string) []string {
	row, notes := []string{f.X.Text(x)}, map[string]string{}
	for _, s := range f.Series {
		value, span := "", ""
		if i, ok := slices.BinarySearchFunc(s.Points, x, func(p Point, x float64) int { return cmp.Compare(p.X, x) }); ok {
			p := s.Points[i]
			value, span = f.Y.Text(p.Y), f.Y.Span(p.Low, p.High)
			for _, n := range p.Notes {
				notes[n.Name] = n.Text
			}
		}
		row = append(row, value)
		if s.Band != "" {
			row = append(row, span)
		}
	}
	for _, n := range names {
		row = append(row, notes[n])
	}
	return row
}

// places are the values of X that the table has.
func (f *Figure) places(limit int) []float64 {
	var all []float64
	for _, s := range f.Series {
		for _, p := range s.Points {
			all = append(all, p.X)
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	if len(all) <= limit || limit < 2 {
		return all
	}
	every := (len(all) + limit - 2) / (limit - 1)
	var out []float64
	for i, x := range all {
		if i%every == 0 || i == len(all)-1 || slices.ContainsFunc(f.Rules, func(r Rule) bool { return r.X == x }) {
			out = append(out, x)
		}
	}
	return out
}

// notes are the names of all notes, in the order in which they come.
func (f *Figure) notes() (names []string) {
	for _, s := range f.Series {
		for _, p := range s.Points {
			for _, n := range p.Notes {
				if !slices.Contains(names, n.Name) {
					names = append(names, n.Name)
				}
			}
		}
	}
	return names
}
