// Package figure describes a chart as values: axes, series, bands and marks,
// and the table of the same numbers. Windows and prints draw it, each in its
// own way.
package figure

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// A Figure is one chart.
type Figure struct {
	Title  string
	X, Y   Axis
	Series []Series
	Rules  []Rule
	Levels []Level
	Lanes  []Lane // in the place of series
}

// A Series is one line of a chart, with a band around it where its points have
// a range. The first series is the one that a reader walks along.
type Series struct {
	Name   string
	Band   string // what the band means; "": there is none
	Stroke Stroke
	Marked bool    // a dot at each point of the line
	Points []Point // X rises
}

// A Point is one value of a series, with its range if the series has a band.
type Point struct {
	X, Y      float64
	Low, High float64
	Notes     []Note // what else belongs to it, in the table and beside the point
}

// A Note is a named value that has no place on the axes.
type Note struct{ Name, Text string }

// Stroke is how a line is drawn, so that lines differ without colour too.
type Stroke uint8

// The strokes.
const (
	Solid Stroke = iota
	Dashed
	Dotted
	Dots  // points by themselves, each with a bar for its range
	Rings // likewise, hollow: beside the point
)

// Apart reports whether points stand by themselves, without a line.
func (s Stroke) Apart() bool { return s == Dots || s == Rings }

// A Rule is an upright line at X with words beside it, the first of them bold.
type Rule struct {
	X     float64
	Words []string
	Mark  bool // a dot where it crosses the first series
}

// A Level is a line across at Y, with its name at the right end.
type Level struct {
	Y    float64
	Name string
}

// Validate reports why a figure cannot be drawn; the error is for a programmer.
func (f *Figure) Validate() error {
	axes := []Axis{f.X, f.Y}
	if len(f.Lanes) > 0 {
		axes = axes[:1]
	}
	for _, a := range axes {
		if err := a.validate(); err != nil {
			return err
		}
	}
	for i := range f.Lanes {
		if err := f.Lanes[i].validate(); err != nil {
			return err
		}
	}
	for _, s := range f.Series {
		if err := s.validate(); err != nil {
			return err
		}
	}
	for _, r := range f.Rules {
		if !finite(r.X) {
			return fmt.Errorf("a rule stands at %v", r.X)
		}
	}
	for _, l := range f.Levels {
		if !finite(l.Y) {
			return fmt.Errorf("the level %q stands at %v", l.Name, l.Y)
		}
	}
	return nil
}

func (s *Series) validate() error {
	for i, p := range s.Points {
		switch {
		case !finite(p.X, p.Y, p.Low, p.High):
			return fmt.Errorf("point %d of %q is not finite: %+v", i+1, s.Name, p)
		case i > 0 && p.X <= s.Points[i-1].X:
			return fmt.Errorf("point %d of %q does not lie after the one before it", i+1, s.Name)
		case s.Band != "" && (p.Low > p.Y || p.High < p.Y):
			return fmt.Errorf("point %d of %q lies outside its band", i+1, s.Name)
		}
	}
	return nil
}

func finite(values ...float64) bool {
	return !slices.ContainsFunc(values, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) })
}

// Nearest returns the point of a series that lies nearest to x, or -1 if there
// is none.
func (s *Series) Nearest(x float64) int {
	best := -1
	for i, p := range s.Points {
		if best < 0 || math.Abs(p.X-x) < math.Abs(s.Points[best].X-x) {
			best = i
		}
	}
	return best
}

// At is the height of a series at x, on the straight line between the points
// beside it; ok is false where it has none.
func (s *Series) At(x float64) (y float64, ok bool) {
	for i, p := range s.Points {
		switch {
		case p.X == x:
			return p.Y, true
		case p.X > x && i > 0:
			a := s.Points[i-1]
			return a.Y + (p.Y-a.Y)*(x-a.X)/(p.X-a.X), true
		case p.X > x:
			return 0, false
		}
	}
	return 0, false
}

// Say writes a point in words: what it is, with its range.
func (f *Figure) Say(s *Series, i int) (at, value string, notes []string) {
	p := s.Points[i]
	value = f.Y.Text(p.Y)
	if s.Band != "" {
		value += " (" + f.Y.Span(p.Low, p.High) + ")"
	}
	for _, n := range p.Notes {
		notes = append(notes, strings.TrimSpace(n.Text+" "+n.Name))
	}
	return strings.TrimSpace(f.X.Text(p.X) + " " + f.X.Name), value, notes
}
