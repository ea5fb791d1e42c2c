package chart

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/domain/figure"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// box is the place of the lines within a chart, without the labels.
type box struct{ x, y, w, h float32 }

// frame leaves room for the labels of the axes.
func frame(f *figure.Figure, size fyne.Size) box {
	if len(f.Lanes) > 0 {
		return laneFrame(f, size)
	}
	var left float32
	for _, t := range f.Y.Ticks {
		left = max(left, words(f.Y.Text(t), false, theme.Second).MinSize().Width)
	}
	line := words("0", false, theme.Second).MinSize().Height
	b := box{x: left + 10, y: theme.Gap8}
	b.w, b.h = max(size.Width-b.x-max(theme.Gap16, levelRoom(f)), 1), max(size.Height-b.y-line-theme.Gap8, 1)
	return b
}

// at is where a place of the figure lies.
func (b box) at(f *figure.Figure, x, y float64) fyne.Position {
	return fyne.NewPos(b.x+b.w*float32(f.X.Part(x)), b.y+b.h*float32(1-f.Y.Part(y)))
}

// words makes a small text.
func words(text string, bold bool, colour fyne.ThemeColorName) *canvas.Text {
	t := canvas.NewText(text, theme.Color(colour))
	t.TextSize, t.TextStyle.Bold = theme.Size(theme.Small), bold
	return t
}

// look is what a drawing depends on beside its figure and size.
func look() string {
	return fmt.Sprint(theme.Color(theme.Ink), theme.Color(theme.Card), theme.Size(theme.Small))
}

// A drawing is the still part of a chart.
type drawing struct {
	box     box
	look    string
	objects []fyne.CanvasObject
	words   []fyne.CanvasObject // beside the rules
}

func newDrawing(f *figure.Figure, size fyne.Size) *drawing {
	if len(f.Lanes) > 0 {
		return newLanes(f, size)
	}
	d := &drawing{box: frame(f, size), look: look()}
	d.grid(f)
	d.add(d.box.image(f))
	d.add(d.box.levels(f)...)
	for _, s := range f.Series {
		if len(s.Points) == 1 && !s.Stroke.Apart() { // no line: a dot
			d.add(dot(d.box.at(f, s.Points[0].X, s.Points[0].Y), 4))
		}
	}
	for _, r := range f.Rules {
		if y, ok := crossing(f, r); ok {
			d.add(dot(d.box.at(f, r.X, y), 5))
		}
		d.words = append(d.words, d.box.beside(f, r)...)
	}
	return d
}

func (d *drawing) add(o ...fyne.CanvasObject) { d.objects = append(d.objects, o...) }

// crossing is the height at which a rule has its dot.
func crossing(f *figure.Figure, r figure.Rule) (y float64, ok bool) {
	if !r.Mark || len(f.Series) == 0 {
		return 0, false
	}
	return f.Series[0].At(r.X)
}

// grid draws the quiet lines of the heights and the labels of both axes.
func (d *drawing) grid(f *figure.Figure) {
	b := d.box
	for _, v := range f.Y.Ticks {
		at := b.at(f, f.X.Min, v)
		line := canvas.NewRectangle(theme.Color(theme.Line))
		line.Move(fyne.NewPos(b.x, at.Y))
		line.Resize(fyne.NewSize(b.w, 1))
		t := words(f.Y.Text(v), false, theme.Second)
		s := t.MinSize()
		t.Move(fyne.NewPos(b.x-10-s.Width, at.Y-s.Height/2))
		t.Resize(s)
		d.add(line, t)
	}
	d.ticks(f)
}

// ticks writes the labels of the first axis.
func (d *drawing) ticks(f *figure.Figure) {
	b, end := d.box, d.box.x-100
	for _, v := range f.X.Ticks {
		t := words(f.X.Text(v), false, theme.Second)
		s := t.MinSize()
		x := min(max(b.at(f, v, 0).X-s.Width/2, 0), b.x+b.w+theme.Gap16-s.Width)
		if x < end+6 {
			continue // it would touch the one before it
		}
		end = x + s.Width
		t.Move(fyne.NewPos(x, b.y+b.h+theme.Gap8))
		t.Resize(s)
		d.add(t)
	}
}

// dot marks a point.
func dot(at fyne.Position, radius float32) fyne.CanvasObject {
	c := canvas.NewCircle(theme.Color(theme.Primary))
	c.StrokeColor, c.StrokeWidth = theme.Color(theme.Card), 1.5
	c.Move(at.SubtractXY(radius, radius))
	c.Resize(fyne.NewSquareSize(2 * radius))
	return c
}

// beside puts the words of a rule where they cover no line and nothing is cut
// off: under the lines if there is room, else over them.
func (b box) beside(f *figure.Figure, r figure.Rule) []fyne.CanvasObject {
	if len(r.Words) == 0 {
		return nil
	}
	var lines []*canvas.Text
	var size fyne.Size
	for i, text := range r.Words {
		t := words(text, i == 0, map[bool]fyne.ThemeColorName{true: theme.Ink, false: theme.Second}[i == 0])
		t.Text = ui.Ellipsize(t.Text, b.w, t.TextSize, t.TextStyle)
		s := t.MinSize()
		size = fyne.NewSize(max(size.Width, s.Width), size.Height+s.Height+1)
		lines = append(lines, t)
	}
	at, clear := b.room(f, r.X, size)
	var out []fyne.CanvasObject
	if !clear {
		ground := canvas.NewRectangle(theme.Color(theme.Card))
		ground.CornerRadius = 4
		ground.Move(at.SubtractXY(4, 2))
		ground.Resize(size.AddWidthHeight(8, 4))
		out = append(out, ground)
	}
	for _, t := range lines {
		s := t.MinSize()
		t.Move(at)
		t.Resize(s)
		at.Y += s.Height + 1
		out = append(out, t)
	}
	return out
}

// room finds a place for words of the given size beside x. clear says that
// nothing lies under them.
func (b box) room(f *figure.Figure, x float64, size fyne.Size) (at fyne.Position, clear bool) {
	const gap = 10
	rule := b.at(f, x, 0).X
	var sides []float32
	if right := rule + gap; right+size.Width <= b.x+b.w {
		sides = append(sides, right)
	}
	if left := rule - gap - size.Width; left >= b.x {
		sides = append(sides, left)
	}
	for _, left := range sides {
		if _, low := b.covered(f, left, size.Width); low+gap+size.Height <= b.y+b.h-2 {
			return fyne.NewPos(left, low+gap), true
		}
	}
	for _, left := range sides {
		if high, _ := b.covered(f, left, size.Width); high-gap-size.Height >= b.y {
			return fyne.NewPos(left, high-gap-size.Height), true
		}
	}
	left := max(min(rule+gap, b.x+b.w-size.Width), b.x)
	return fyne.NewPos(left, b.y+b.h-size.Height-gap), false
}

// covered is the stretch of height that lines and bands take between left and
// left+width.
func (b box) covered(f *figure.Figure, left, width float32) (high, low float32) {
	high, low = b.y+b.h, b.y
	from, to := f.X.Value(float64((left-b.x)/b.w)), f.X.Value(float64((left+width-b.x)/b.w))
	for i := range f.Series {
		s := &f.Series[i]
		n := len(s.Points)
		for k, p := range s.Points {
			before, after := s.Points[max(k-1, 0)].X, s.Points[min(k+1, n-1)].X
			if max(after, p.X) < from || min(before, p.X) > to {
				continue
			}
			top, bottom := p.Y, p.Y
			if s.Band != "" {
				top, bottom = p.High, p.Low
			}
			high, low = min(high, b.at(f, p.X, top).Y), max(low, b.at(f, p.X, bottom).Y)
		}
	}
	return high, low
}

// hex writes a colour as SVG does.
func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
