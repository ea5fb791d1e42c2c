package figure_test

import (
	"math"
	"reflect"
	"testing"

	"secondlook/domain/figure"
)

// lanes is a figure of three spans in two lanes.
func lanes() figure.Figure {
	return figure.Figure{
		Title: "Time", X: figure.NewAxis("Days", figure.Number, 0, 10, 2),
		Lanes: []figure.Lane{
			{Name: "Work", Spans: []figure.Span{{From: 0, To: 4, Text: "first"}, {From: 4, To: 6, Text: "second", Fill: figure.Pale}}},
			{Name: "Gaps", Spans: []figure.Span{{From: 6, To: 6, Text: "none", Fill: figure.Hatched}}},
		},
	}
}

func TestLanes(t *testing.T) {
	f := lanes()
	if err := f.Validate(); err != nil {
		t.Fatal(err)
	}
	if f.Spans() != 3 {
		t.Fatalf("%d spans", f.Spans())
	}
	for n, want := range []string{"first", "second", "none"} {
		if lane, s := f.Span(n); s.Text != want || lane != n/2 {
			t.Errorf("span %d is %+v in lane %d", n, s, lane)
		}
	}
	for _, c := range []struct {
		lane int
		x    float64
		want int
	}{{0, 0, 0}, {0, 3.9, 0}, {0, 4, 1}, {0, 6, 1}, {0, 6.1, -1}, {1, 6, 2}, {1, 5, -1}, {2, 6, -1}, {-1, 0, -1}} {
		if got := f.Hit(c.lane, c.x); got != c.want {
			t.Errorf("at %v of lane %d is span %d, want %d", c.x, c.lane, got, c.want)
		}
	}
	want := figure.Table{Head: []string{"", "Days"}, Rows: [][]string{{"Work", "first"}, {"", "second"}, {"Gaps", "none"}}}
	if got := f.Table(1); !reflect.DeepEqual(got, want) {
		t.Errorf("the table is %+v", got)
	}
}

func TestLanesThatCannotBeDrawn(t *testing.T) {
	for _, s := range []figure.Span{{From: 2, To: 1}, {From: math.NaN(), To: 1}, {From: 0, To: math.Inf(1)}} {
		f := lanes()
		f.Lanes[0].Spans[0] = s
		if f.Validate() == nil {
			t.Errorf("%+v is valid", s)
		}
	}
	f := lanes()
	f.X = figure.Axis{}
	if f.Validate() == nil {
		t.Error("an axis of no length is valid")
	}
}

func TestMonths(t *testing.T) {
	a := figure.Axis{Unit: figure.Months}
	for day, want := range map[float64]string{0: "Jan 1970", 58: "Feb 1970", 19782: "Feb 2024", 19783: "Mar 2024"} {
		if got := a.Text(day); got != want {
			t.Errorf("day %v is %q, want %q", day, got, want)
		}
	}
}
