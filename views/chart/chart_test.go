package chart_test

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/domain/figure"
	"secondlook/views/chart"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// curve is a chance with its range over n programs.
func curve(n int, rule float64) figure.Figure {
	s := figure.Series{Name: "Chance", Band: "80% range"}
	for i := range n {
		y := 0.72 * (1 - math.Exp(-float64(i)/45))
		s.Points = append(s.Points, figure.Point{
			X: float64(i), Y: y, Low: y * 0.72, High: min(y*1.2, 1), Notes: []figure.Note{{Name: "in fees", Text: "$" + ui.Count(11*i)}},
		})
	}
	return figure.Figure{
		Title: "Chance to match by number of programs",
		X:     figure.NewAxis("programs", figure.Number, 0, float64(n-1), 4), Y: figure.NewAxis("", figure.Percent, 0, 0.85, 4),
		Series: []figure.Series{s},
		Rules:  []figure.Rule{{X: rule, Words: []string{"96 programs · 63% (46–76%)", "the next 10 add 2.1 points for $300"}, Mark: true}},
	}
}

func stage(t *testing.T, f figure.Figure) (*viewtest.Stage, *chart.Chart) {
	t.Helper()
	s := viewtest.New(t, 640, 300)
	c := chart.New()
	if err := c.Set(f); err != nil {
		t.Fatal(err)
	}
	s.Show(ui.NewCard(c, 16))
	return s, c
}

func TestLooks(t *testing.T) {
	two := curve(161, 96)
	two.Series = append(two.Series, figure.Series{Name: "Other", Stroke: figure.Dashed, Points: []figure.Point{{X: 0, Y: 0.1}, {X: 60, Y: 0.2}, {X: 160, Y: 0.5}}})
	flat := curve(2, 0)
	for i := range flat.Series[0].Points {
		flat.Series[0].Points[i] = figure.Point{X: float64(i), Y: 0.4, Low: 0.4, High: 0.4}
	}
	late := curve(161, 155)
	dots := curve(12, 6)
	dots.Rules, dots.Series[0].Band = nil, ""
	dots.Series = append(dots.Series,
		figure.Series{Name: "Seen", Band: "interval", Stroke: figure.Dots, Points: []figure.Point{{X: 0, Y: 0.2, Low: 0.1, High: 0.4}, {X: 5, Y: 0.1, Low: 0.08, High: 0.13}}},
		figure.Series{Name: "More", Band: "interval", Stroke: figure.Rings, Points: []figure.Point{{X: 11, Y: 0.3, Low: 0.2, High: 0.5}}},
		figure.Series{Name: "None", Stroke: figure.Dots})
	for name, f := range map[string]figure.Figure{"curve": curve(161, 96), "late": late, "early": curve(161, 2), "two": two, "one": curve(1, 0), "flat": flat, "none": curve(0, 0), "dots": dots} {
		t.Run(name, func(t *testing.T) {
			s, _ := stage(t, f)
			test.AssertRendersToImage(t, name+".png", s.Window.Canvas())
		})
	}
}

// plot returns the part of the chart that takes the focus.
func plot(t *testing.T, s *viewtest.Stage) fyne.Focusable {
	t.Helper()
	s.Window.Canvas().FocusNext()
	s.Window.Canvas().FocusNext() // after the link
	f := s.Window.Canvas().Focused()
	if _, ok := f.(desktop.Hoverable); !ok {
		t.Fatalf("%T has the focus", f)
	}
	return f
}

func says(t *testing.T, f fyne.Focusable, want string) {
	t.Helper()
	if got := f.(interface{ AccessibilityLabel() string }).AccessibilityLabel(); !strings.HasSuffix(got, want) {
		t.Errorf("the chart says %q, not %q", got, want)
	}
}

func TestKeysWalkAlongTheCurve(t *testing.T) {
	s, _ := stage(t, curve(161, 96))
	p := plot(t, s)
	says(t, p, "96 programs, 63% (46–76%), $1,056 in fees")
	test.AssertRendersToImage(t, "focused.png", s.Window.Canvas())
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "97 programs, 64% (46–76%), $1,067 in fees"}, {fyne.KeyLeft, "96 programs, 63% (46–76%), $1,056 in fees"},
		{fyne.KeyPageUp, "86 programs, 61% (44–74%), $946 in fees"}, {fyne.KeyPageDown, "96 programs, 63% (46–76%), $1,056 in fees"},
		{fyne.KeyEnd, "160 programs, 70% (50–84%), $1,760 in fees"}, {fyne.KeyRight, "160 programs, 70% (50–84%), $1,760 in fees"},
		{fyne.KeyHome, "0 programs, 0% (0–0%), $0 in fees"}, {fyne.KeyLeft, "0 programs, 0% (0–0%), $0 in fees"},
	} {
		s.Key(step.key)
		says(t, p, step.want)
	}
	heard := ""
	s.Window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { heard += string(ev.Name) })
	s.Window.Canvas().SetOnTypedRune(func(r rune) { heard += string(r) })
	s.Key(fyne.KeyF1)
	s.Type("x")
	if heard != "F1x" {
		t.Errorf("the window hears %q", heard)
	}
	s.Window.Canvas().Unfocus()
	says(t, p, "points for $300")
}

func TestTheMouseFindsTheNearestPoint(t *testing.T) {
	s, _ := stage(t, curve(161, 96))
	p := plot(t, s)
	s.Window.Canvas().Unfocus()
	o := p.(fyne.CanvasObject)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(300, 60)
	test.MoveMouse(s.Window.Canvas(), at)
	test.AssertRendersToImage(t, "hover.png", s.Window.Canvas())
	says(t, p, "in fees")
	p.(desktop.Hoverable).MouseOut()
	says(t, p, "points for $300")
	p.(desktop.Hoverable).MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(1, 1)}})
	says(t, p, "points for $300")
	test.Tap(p.(fyne.Tappable))
	if s.Window.Canvas().Focused() != p {
		t.Error("a click does not give it the keys")
	}
}

func TestTableShowsTheSameNumbers(t *testing.T) {
	s, c := stage(t, curve(161, 96))
	c.Swap()
	test.AssertRendersToImage(t, "table.png", s.Window.Canvas())
	if err := c.Set(curve(3, 0)); err != nil {
		t.Fatal(err)
	}
	c.Swap()
	test.AssertRendersToImage(t, "three.png", s.Window.Canvas())
}

func TestAFigureThatCannotBeDrawnIsRefused(t *testing.T) {
	_, c := stage(t, curve(161, 96))
	bad := curve(161, 96)
	bad.Series[0].Points[4].Y = math.NaN()
	if c.Set(bad) == nil {
		t.Error("NaN is drawn")
	}
}

// A chart of any size is drawn without trouble.
func TestEverySize(t *testing.T) {
	s, c := stage(t, curve(161, 150))
	for _, size := range []fyne.Size{{Width: 10, Height: 10}, {Width: 100, Height: 60}, {Width: 2000, Height: 90}, {Width: 90, Height: 1200}} {
		c.Resize(size)
		s.Window.Canvas().Capture()
	}
}

func TestALongTitleGoesOnInTheNextLine(t *testing.T) {
	f := curve(20, 4)
	f.Title = strings.Repeat("Chance to match by number of programs ", 3)
	s, _ := stage(t, f)
	said := ""
	for _, o := range test.LaidOutObjects(s.Window.Canvas().Content()) {
		if line, ok := o.(*canvas.Text); ok {
			said += line.Text + " "
		}
	}
	if strings.Contains(said, "…") || !strings.Contains(said, strings.TrimSpace(f.Title)) {
		t.Errorf("the title is cut off: %q", said)
	}
}
