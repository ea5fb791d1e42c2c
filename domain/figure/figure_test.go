package figure_test

import (
	"math"
	"slices"
	"testing"

	"secondlook/domain/figure"
)

// curve is a line with a band over n places.
func curve(n int) figure.Figure {
	s := figure.Series{Name: "Chance", Band: "80% range"}
	for i := range n {
		y := 1 - math.Exp(-float64(i)/40)
		s.Points = append(s.Points, figure.Point{X: float64(i), Y: y, Low: y * 0.8, High: min(y*1.1, 1), Notes: []figure.Note{{Name: "in fees", Text: "$" + string(rune('0'+i%10))}}})
	}
	return figure.Figure{
		Title: "Chance", X: figure.NewAxis("programs", figure.Number, 0, float64(n-1), 4), Y: figure.NewAxis("", figure.Percent, 0, 1, 5),
		Series: []figure.Series{s}, Rules: []figure.Rule{{X: 33, Words: []string{"33 programs"}, Mark: true}},
	}
}

func TestAxis(t *testing.T) {
	for _, c := range []struct {
		low, high float64
		u         figure.Unit
		n         int
		ticks     []float64
		max       float64
	}{
		{0, 160, figure.Number, 4, []float64{0, 50, 100, 150}, 160},
		{0, 165, figure.Number, 8, []float64{0, 25, 50, 75, 100, 125, 150}, 165},
		{0, 0.78, figure.Percent, 4, []float64{0, 0.2, 0.4, 0.6}, 0.78},
		{0, 0.1, figure.Percent, 4, []float64{0, 0.05, 0.1}, 0.1},
		{0, 10, figure.Number, 4, []float64{0, 5, 10}, 10},
		{5, 5, figure.Number, 4, nil, 6},
		{0, 0, figure.Percent, 2, []float64{0, 0.01}, 0.01},
		{math.NaN(), 3, figure.Number, 1, []float64{0, 1}, 1},
		{0, 100, figure.Dollars, 0, []float64{0, 100}, 100},
	} {
		a := figure.NewAxis("x", c.u, c.low, c.high, c.n)
		if a.Max != c.max || c.ticks != nil && !slices.EqualFunc(a.Ticks, c.ticks, func(x, y float64) bool { return math.Abs(x-y) < 1e-9 }) {
			t.Errorf("from %v to %v: %+v, want ticks %v", c.low, c.high, a, c.ticks)
		}
	}
}

func TestValuesInTheirUnits(t *testing.T) {
	for u, want := range map[figure.Unit][]string{
		figure.Number: {"0", "1,234.5", "−12"}, figure.Percent: {"0%", "123450%", "-1200%"}, figure.Dollars: {"$0", "$12.3", "$−0.1"},
		figure.Days: {"1 Jan", "19 May", "20 Dec"},
	} {
		a := figure.Axis{Unit: u}
		for i, v := range []float64{0, 1234.5, -12} {
			if got := a.Text(v); got != want[i] {
				t.Errorf("unit %d writes %v as %q, want %q", u, v, got, want[i])
			}
		}
	}
	a := figure.Axis{Unit: figure.Percent}
	if a.Text(0.001) != "<1%" || a.Text(0.999) != ">99%" || a.Span(0.1, 0.256) != "10–26%" {
		t.Errorf("%q, %q, %q", a.Text(0.001), a.Text(0.999), a.Span(0.1, 0.256))
	}
	a.Unit = figure.Dollars
	if got := a.Span(100_000, 250_000); got != "$1,000–$2,500" {
		t.Errorf("a range of dollars is %q", got)
	}
}

func TestPartAndValue(t *testing.T) {
	a := figure.NewAxis("x", figure.Number, 0, 200, 4)
	if a.Part(50) != 0.25 || a.Value(0.25) != 50 || a.Part(-3) != 0 || a.Part(1e9) != 1 || a.Part(math.NaN()) != 0 {
		t.Errorf("50 lies at %v, a quarter is %v", a.Part(50), a.Value(0.25))
	}
	if (&figure.Axis{}).Part(3) != 0 {
		t.Error("an axis without a stretch has places")
	}
}

func TestValidate(t *testing.T) {
	good := curve(160)
	if err := good.Validate(); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*figure.Figure){
		"NaN":       func(f *figure.Figure) { f.Series[0].Points[3].Y = math.NaN() },
		"infinite":  func(f *figure.Figure) { f.Series[0].Points[3].High = math.Inf(1) },
		"band":      func(f *figure.Figure) { f.Series[0].Points[3].High = 0 },
		"order":     func(f *figure.Figure) { f.Series[0].Points[3].X = 2 },
		"rule":      func(f *figure.Figure) { f.Rules[0].X = math.NaN() },
		"axis":      func(f *figure.Figure) { f.X.Max = f.X.Min },
		"axis tick": func(f *figure.Figure) { f.Y.Ticks[0] = math.NaN() },
	} {
		f := curve(160)
		spoil(&f)
		if f.Validate() == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestNearestAndAt(t *testing.T) {
	s := curve(10).Series[0]
	if s.Nearest(3.4) != 3 || s.Nearest(-9) != 0 || s.Nearest(99) != 9 || (&figure.Series{}).Nearest(1) != -1 {
		t.Errorf("the nearest to 3.4 is %d", s.Nearest(3.4))
	}
	y, ok := s.At(3.5)
	if want := (s.Points[3].Y + s.Points[4].Y) / 2; !ok || math.Abs(y-want) > 1e-12 {
		t.Errorf("half way between it is %v, want %v", y, want)
	}
	if y, ok = s.At(9); !ok || y != s.Points[9].Y {
		t.Errorf("at its end it is %v", y)
	}
	for _, x := range []float64{-1, 9.5} {
		if _, ok := s.At(x); ok {
			t.Errorf("it has a height at %v", x)
		}
	}
}

func TestTableHoldsTheSameNumbers(t *testing.T) {
	f := curve(160)
	table := f.Table(20)
	if want := []string{"Programs", "Chance", "80% range", "In fees"}; !slices.Equal(table.Head, want) {
		t.Errorf("the headings are %q", table.Head)
	}
	first, last := table.Rows[0], table.Rows[len(table.Rows)-1]
	if len(table.Rows) > 22 || first[0] != "0" || last[0] != "159" || last[1] != "98%" || last[2] != "78–100%" || last[3] != "$9" {
		t.Errorf("%d rows, from %q to %q", len(table.Rows), first, last)
	}
	if !slices.ContainsFunc(table.Rows, func(r []string) bool { return r[0] == "33" }) {
		t.Error("the place of the rule is not in the table")
	}
	if got := len(f.Table(0).Rows); got != 160 {
		t.Errorf("without a limit there are %d rows", got)
	}
	f.Series = append(f.Series, figure.Series{Name: "Other", Points: []figure.Point{{X: 0.5, Y: 0.5}}})
	if row := f.Table(0).Rows[1]; !slices.Equal(row, []string{"0.5", "", "", "50%", ""}) {
		t.Errorf("a place that one series has is %q", row)
	}
	if empty := (&figure.Figure{}).Table(10); len(empty.Rows) != 0 {
		t.Errorf("nothing has rows: %v", empty.Rows)
	}
}

func TestSay(t *testing.T) {
	f := curve(50)
	at, value, notes := f.Say(&f.Series[0], 40)
	if at != "40 programs" || value != "63% (51–70%)" || !slices.Equal(notes, []string{"$0 in fees"}) {
		t.Errorf("%q, %q, %q", at, value, notes)
	}
}

// Whatever the numbers are, an axis has ticks in order and places from 0 to 1.
func FuzzNewAxis(f *testing.F) {
	f.Add(0.0, 160.0, 4, byte(0))
	f.Add(-1e300, 1e300, 5, byte(1))
	f.Add(7.0, 7.0, 0, byte(2))
	f.Fuzz(func(t *testing.T, low, high float64, n int, u byte) {
		if math.Abs(low) > 1e12 || math.Abs(high) > 1e12 || n > 50 {
			t.Skip("no chart has such numbers")
		}
		a := figure.NewAxis("x", figure.Unit(u%3), low, high, n)
		if err := (&figure.Figure{X: a, Y: a}).Validate(); err != nil {
			t.Fatal(err)
		}
		if !slices.IsSorted(a.Ticks) || len(a.Ticks) > 101 {
			t.Fatalf("the ticks of %v to %v are %v", low, high, a.Ticks)
		}
		if p := a.Part(low); p < 0 || p > 1 || math.IsNaN(p) {
			t.Fatalf("%v lies at %v", low, p)
		}
	})
}

func TestSomePointsStandApart(t *testing.T) {
	for stroke, apart := range map[figure.Stroke]bool{figure.Solid: false, figure.Dashed: false, figure.Dotted: false, figure.Dots: true, figure.Rings: true} {
		if stroke.Apart() != apart {
			t.Errorf("stroke %d: %v", stroke, !apart)
		}
	}
}
