package chart_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/domain/figure"
	"secondlook/views/viewtest"
)

// times is a figure of lanes of every fill, with a rule.
func times() figure.Figure {
	return figure.Figure{
		Title: "Time since graduation",
		X:     figure.Axis{Unit: figure.Months, Min: 19800, Max: 20800, Ticks: []float64{20089, 20454}},
		Rules: []figure.Rule{{X: 20330, Words: []string{"season 2026"}}, {X: 20335, Words: []string{"too near"}}},
		Lanes: []figure.Lane{
			{Name: "Clinical work and posts", Spans: []figure.Span{{From: 19810, To: 20160, Text: "Rural service year", Label: "Rural service year"}}},
			{Name: "Research", Spans: []figure.Span{{From: 20300, To: 20500, Text: "Diabetes control", Label: "Diabetes control", Fill: figure.Pale}, {From: 20520, To: 20520, Text: "Poster", Fill: figure.Open}}},
			{Name: "Nothing noted", Spans: []figure.Span{{From: 20160, To: 20300, Text: "July to November", Label: "5 months", Fill: figure.Hatched}}},
		},
	}
}

func TestLanesLook(t *testing.T) {
	s, _ := stage(t, times())
	test.AssertRendersToImage(t, "lanes.png", s.Window.Canvas())
	p := plot(t, s)
	says(t, p, "Clinical work and posts, Rural service year")
	test.AssertRendersToImage(t, "lanes_focused.png", s.Window.Canvas())
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "Research, Diabetes control"}, {fyne.KeyEnd, "Nothing noted, July to November"}, {fyne.KeyRight, "July to November"},
		{fyne.KeyLeft, "Research, Poster"}, {fyne.KeyHome, "Rural service year"},
	} {
		s.Key(step.key)
		says(t, p, step.want)
	}
}

func TestTheMouseFindsTheSpan(t *testing.T) {
	s, _ := stage(t, times())
	p := plot(t, s)
	s.Window.Canvas().Unfocus()
	o := p.(fyne.CanvasObject)
	w, h := o.Size().Width, o.Size().Height
	for _, c := range []struct {
		x, y float32
		want string
	}{{0.4, 0.2, "Rural service year"}, {0.7, 0.5, "Diabetes control"}, {0.9, 0.2, "Time since graduation, season 2026, too near"}, {0.5, 0, "too near"}} {
		p.(desktop.Hoverable).MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(w*c.x, h*c.y)}})
		says(t, p, c.want)
	}
}

func TestLanesAsATable(t *testing.T) {
	s, c := stage(t, times())
	c.Swap()
	said := viewtest.Said(c)
	for _, want := range []string{"Rural service year", "Poster", "July to November"} {
		if !strings.Contains(said, want) {
			t.Errorf("the table lacks %q:\n%s", want, said)
		}
	}
	c.Swap()
	for _, size := range []fyne.Size{{Width: 10, Height: 10}, {Width: 100, Height: 60}, {Width: 2000, Height: 90}, {Width: 90, Height: 1200}} {
		c.Resize(size)
		s.Window.Canvas().Capture()
	}
}
