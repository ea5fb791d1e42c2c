package figure

import "fmt"

// A Lane is a row of spans with its name at the left. A figure of lanes has no
// series, and its second axis means nothing.
type Lane struct {
	Name  string
	Spans []Span // in the order of a reader; they may touch
}

// A Span is a bar of a lane from one value of X to another.
type Span struct {
	From, To float64
	Fill     Fill
	Text     string // what it is, in full: in the table, and where it is chosen
	Label    string // what stands in the bar or behind it where there is room; may be empty
}

// Fill is how a span is filled, so that spans differ without colour too.
type Fill uint8

// The fills.
const (
	Full    Fill = iota
	Pale         // lighter than full
	Hatched      // with slanting lines: what is missing
	Open         // an outline alone
)

// Spans is how many spans all lanes have together.
func (f *Figure) Spans() (n int) {
	for _, l := range f.Lanes {
		n += len(l.Spans)
	}
	return n
}

// Span returns the span of a number, counted through the lanes from the first
// one, with the number of its lane. The number must be one of [Figure.Spans].
func (f *Figure) Span(n int) (lane int, s Span) {
	for lane = range f.Lanes {
		if n < len(f.Lanes[lane].Spans) {
			return lane, f.Lanes[lane].Spans[n]
		}
		n -= len(f.Lanes[lane].Spans)
	}
	panic(fmt.Sprintf("figure: no span %d", n))
}

// Hit returns the number of the span of a lane that holds x, or, where several
// do, of the last one; -1 if there is none.
func (f *Figure) Hit(lane int, x float64) int {
	n, hit := 0, -1
	for i, l := range f.Lanes {
		for k, s := range l.Spans {
			if i == lane && s.From <= x && x <= s.To {
				hit = n + k
			}
		}
		n += len(l.Spans)
	}
	return hit
}

func (l *Lane) validate() error {
	for i, s := range l.Spans {
		switch {
		case !finite(s.From, s.To):
			return fmt.Errorf("span %d of %q is not finite: %+v", i+1, l.Name, s)
		case s.To < s.From:
			return fmt.Errorf("span %d of %q ends before it begins", i+1, l.Name)
		}
	}
	return nil
}

// lanes is the table of a figure of lanes: a row for each span.
func (f *Figure) lanes() Table {
	t := Table{Head: []string{"", f.X.Name}}
	for _, l := range f.Lanes {
		for i, s := range l.Spans {
			name := l.Name
			if i > 0 {
				name = ""
			}
			t.Rows = append(t.Rows, []string{name, s.Text})
		}
	}
	return t
}
