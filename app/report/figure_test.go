package report

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"secondlook/domain/figure"
)

// bars is a figure of n lanes with bars of every fill that lie close together.
func bars(n int) figure.Figure {
	f := figure.Figure{
		Title: "Time", X: figure.NewAxis("Days", figure.Number, 0, 100, 10),
		Rules: []figure.Rule{{X: 40, Words: []string{"2026 sent"}}, {X: 42, Words: []string{"2027 sent"}}, {X: 99, Words: []string{"2028 sent"}}},
	}
	for i := range n {
		from := float64(i * 7 % 40)
		f.Lanes = append(f.Lanes, figure.Lane{Name: fmt.Sprintf("Lane %02d", i), Spans: []figure.Span{
			{From: from, To: from + 30, Label: fmt.Sprintf("Kern Medical %d", i)},
			{From: from + 30, To: from + 31, Fill: figure.Pale, Label: "a short time with a long name"},
			{From: from + 32, To: from + 44, Fill: figure.Hatched, Label: "gap"},
			{From: from + 40, To: from + 58, Fill: figure.Open, Label: "over it"},
		}})
	}
	return f
}

// lines is a figure of three series that end at the same height.
func lines() figure.Figure {
	f := figure.Figure{
		Title: "Weeks", X: figure.NewAxis("weeks after sending", figure.Number, 0, 20, 6), Y: figure.NewAxis("", figure.Number, 0, 12, 4),
		Rules: []figure.Rule{{X: 10, Words: []string{"today"}}},
	}
	for i, s := range []figure.Stroke{figure.Dotted, figure.Dashed, figure.Solid} {
		line := figure.Series{Name: fmt.Sprint(2025 + i), Stroke: s, Marked: true}
		for week := range 21 {
			line.Points = append(line.Points, figure.Point{X: float64(week), Y: math.Floor(float64(week*(i+3)) / 10)})
		}
		line.Points[20].Y = 12
		f.Series = append(f.Series, line)
		f.Levels = append(f.Levels, figure.Level{Y: 12, Name: line.Name})
	}
	return f
}

func drawnSheet(figures ...figure.Figure) Sheet {
	s := Sheet{Frame: sample(1).Frame}
	s.Parts = []Part{{Heading: "Drawn", Note: "One sentence.", Figures: figures, Lines: []Line{{Text: "below"}}}}
	return s
}

// of returns all items of a shape.
func of(pages []*sheet, s shape) (out []item) {
	for _, p := range pages {
		for _, i := range p.items {
			if i.shape == s {
				out = append(out, i)
			}
		}
	}
	return out
}

// No label touches another one or leaves the page, none that stands behind a bar
// lies on another one, and what a bar means is told by its fill.
func TestLanes(t *testing.T) {
	for _, paper := range []Paper{Letter, A4} {
		s := drawnSheet(bars(12))
		s.Paper = paper
		pages := laid(t, s)
		checkPlaces(t, pages)
		drawn := of(pages, bar)
		if len(drawn) != 4*12 {
			t.Fatalf("%v: %d bars", paper, len(drawn))
		}
		for _, b := range drawn {
			if (b.fill == figure.Hatched) != (b.ink == amber) || b.w < leastBar {
				t.Errorf("%v: a bar of fill %d has ink %d and is %v wide", paper, b.fill, b.ink, b.w)
			}
		}
		for _, p := range pages {
			onBars(t, p)
		}
		for i := range 12 {
			if find(pages, fmt.Sprintf("Lane %02d", i)) == nil || find(pages, fmt.Sprintf("Kern Medical %d", i)) == nil {
				t.Errorf("%v: lane %d has no name, or its bar none", paper, i)
			}
		}
		for _, want := range []string{"2026 sent", "2028 sent"} {
			if find(pages, want) == nil {
				t.Errorf("%v: no %q", paper, want)
			}
		}
		if find(pages, "2027 sent") != nil {
			t.Errorf("%v: the words of two rules that are close stand both", paper)
		}
	}
}

// onBars fails if a text lies partly on a bar: it stands within one, or on none.
func onBars(t *testing.T, p *sheet) {
	t.Helper()
	for _, w := range p.items {
		for _, b := range p.items {
			if w.shape != words || b.shape != bar || w.y < b.y || w.y > b.y+b.h || w.x >= b.x+b.w || w.x+w.w <= b.x {
				continue
			}
			switch {
			case w.x < b.x-0.01 || w.x+w.w > b.x+b.w+0.01:
				t.Errorf("%q lies half on a bar", w.text)
			case b.fill == figure.Full && w.ink != white:
				t.Errorf("%q is dark on dark", w.text)
			case b.fill == figure.Hatched:
				t.Errorf("%q is written over slanting lines", w.text)
			}
		}
	}
}

func TestPlot(t *testing.T) {
	pages := laid(t, drawnSheet(lines()))
	checkPlaces(t, pages)
	for _, want := range []string{"2025", "2026", "2027", "weeks after sending", "today", "Weeks"} {
		if find(pages, want) == nil {
			t.Errorf("no %q", want)
		}
	}
	strokes := map[figure.Stroke]int{}
	for _, i := range of(pages, path) {
		if i.thick > 1 {
			strokes[i.stroke]++
			if len(i.points) != 21 {
				t.Errorf("a line has %d points", len(i.points))
			}
		}
	}
	if len(strokes) != 3 {
		t.Errorf("the lines are %v", strokes)
	}
	if n := len(of(pages, dot)); n != 63 {
		t.Errorf("%d dots", n)
	}
}

// Without levels a legend names the series, on as many rows as they need; ranges
// are a band around a line, and bars beside points.
func TestLegendAndRanges(t *testing.T) {
	f := lines()
	f.Levels, f.Rules = nil, nil
	for i := range 12 {
		s := f.Series[i%3]
		s.Name, s.Band, s.Stroke = fmt.Sprintf("series %02d, with a long name", i), "80%", figure.Stroke(i%5)
		s.Points = []figure.Point{{X: 1, Y: 3, Low: 1, High: 5}, {X: 8, Y: 4, Low: 2, High: 6}}
		f.Series = append(f.Series, s)
	}
	f.Series = f.Series[3:]
	pages := laid(t, drawnSheet(f))
	checkPlaces(t, pages)
	for i := range 12 {
		if find(pages, fmt.Sprintf("series %02d", i)) == nil {
			t.Errorf("series %d has no name", i)
		}
	}
	if n := len(of(pages, area)); n != 8 { // of twelve, five kinds: three have lines
		t.Errorf("%d bands", n)
	}
	single := f
	single.Series = f.Series[:1]
	if find(laid(t, drawnSheet(single)), "series 00") != nil {
		t.Error("a single series needs no legend")
	}
}

// A figure stays whole and with its heading wherever it begins, and one of more
// lanes than a page holds goes on.
func TestFiguresStayWhole(t *testing.T) {
	for n := range 70 {
		s := drawnSheet(bars(10), lines())
		filler := Part{Heading: "Above"}
		for i := range n {
			filler.Lines = append(filler.Lines, Line{Text: fmt.Sprint("line ", i)})
		}
		s.Parts = append([]Part{filler}, s.Parts...)
		pages := laid(t, s)
		checkPlaces(t, pages)
		heading := find(pages, "Drawn")
		if first := find(pages, "Lane 00"); first[0] != heading[0] || first[0] != find(pages, "Lane 09")[0] {
			t.Fatalf("after %d lines the figure is on page %v, its heading on %v", n, first, heading)
		}
	}
	pages := laid(t, drawnSheet(bars(100)))
	checkPlaces(t, pages)
	if got := len(of(pages, bar)); got != 400 || len(pages) < 3 {
		t.Errorf("%d bars on %d pages", got, len(pages))
	}
}

func TestAFigureThatCannotBeDrawn(t *testing.T) {
	f := lines()
	f.X = figure.Axis{}
	if err := WriteSheet(new(bytes.Buffer), fonts(), drawnSheet(f)); err == nil {
		t.Error("an axis of no length was drawn")
	}
}

func TestFiguresGiveTheSameBytes(t *testing.T) {
	s := drawnSheet(bars(40), lines())
	s.Parts[0].Figures[1].Series[0].Band = ""
	var files [2]bytes.Buffer
	for i := range files {
		if err := WriteSheet(&files[i], fonts(), s); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("the same figures gave other bytes")
	}
}

// Names of any length and values of any size stay within the margins.
func FuzzFigure(f *testing.F) {
	f.Add("Hands-on", "Kern Medical", 1.0, 20.0, 60.0)
	f.Add("", "", 0.0, 0.0, 0.0)
	f.Add(strings.Repeat("W", 300), strings.Repeat("no break", 90), -5.0, 99.0, 99.5)
	f.Fuzz(func(t *testing.T, name, label string, a, b, c float64) {
		drawn := figure.Figure{Title: name, X: figure.NewAxis(label, figure.Number, 0, 100, 5), Rules: []figure.Rule{{X: a, Words: []string{label}}}}
		for i, from := range []float64{a, b, c} {
			drawn.Lanes = append(drawn.Lanes, figure.Lane{Name: name, Spans: []figure.Span{{From: from, To: from + math.Abs(b), Label: label, Fill: figure.Fill(i)}, {From: c, To: c, Label: name}}})
		}
		if drawn.Validate() != nil {
			return
		}
		pages := laid(t, drawnSheet(drawn))
		checkPlaces(t, pages)
		if err := WriteSheet(new(bytes.Buffer), fonts(), drawnSheet(drawn)); err != nil {
			t.Fatal(err)
		}
	})
}

func BenchmarkFigures(b *testing.B) {
	s := drawnSheet(bars(100), lines())
	for b.Loop() {
		if err := WriteSheet(new(bytes.Buffer), fonts(), s); err != nil {
			b.Fatal(err)
		}
	}
}
