package chart

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/domain/figure"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	highest    float32 = 22 // a span is no higher
	hatch      float32 = 6  // between slanting lines
	leastLabel float32 = 56 // a span that is narrower has no words that are cut short
)

// laneFrame leaves room for the names of the lanes at the left, which take no
// more than two fifths of the width, for the words of the rules above and for the
// labels of the axis below.
func laneFrame(f *figure.Figure, size fyne.Size) box {
	var left float32
	for _, l := range f.Lanes {
		left = max(left, words(l.Name, false, theme.Second).MinSize().Width)
	}
	line := words("0", false, theme.Second).MinSize().Height
	b := box{x: min(left, size.Width*0.4) + 10}
	if len(f.Rules) > 0 {
		b.y = line + 2
	}
	b.w, b.h = max(size.Width-b.x-theme.Gap16, 1), max(size.Height-b.y, 1)
	if len(f.X.Ticks) > 0 {
		b.h = max(b.h-line-theme.Gap8, 1)
	}
	return b
}

// lane is the lane at a height of the chart; it may be none of the figure's.
func (b box) lane(f *figure.Figure, y float32) int {
	if y < b.y {
		return -1
	}
	return int((y - b.y) / (b.h / float32(len(f.Lanes))))
}

// span is where a span lies: never narrower than a line.
func (b box) span(f *figure.Figure, lane int, s figure.Span) (fyne.Position, fyne.Size) {
	row := b.h / float32(len(f.Lanes))
	high := min(max(row-4, 1), highest)
	from, to := b.at(f, s.From, 0).X, b.at(f, s.To, 0).X
	return fyne.NewPos(from, b.y+row*float32(lane)+(row-high)/2), fyne.NewSize(max(to-from, 2), high)
}

// newLanes draws a figure of lanes.
func newLanes(f *figure.Figure, size fyne.Size) *drawing {
	d := &drawing{box: laneFrame(f, size), look: look()}
	b := d.box
	d.ticks(f)
	row := b.h / float32(len(f.Lanes))
	for i, l := range f.Lanes {
		t := words(l.Name, false, theme.Second)
		t.Text = ui.Ellipsize(t.Text, b.x-10, t.TextSize, t.TextStyle)
		s := t.MinSize()
		t.Move(fyne.NewPos(b.x-10-s.Width, b.y+row*float32(i)+(row-s.Height)/2))
		t.Resize(s)
		d.add(t)
	}
	d.add(b.spans(f))
	for i, l := range f.Lanes {
		for k, s := range l.Spans {
			if t := b.label(f, i, k, s); t != nil {
				d.add(t)
			}
		}
	}
	d.add(b.ruled(f)...)
	return d
}

// ruled writes the first word of each rule above it, where it does not touch the
// one before.
func (b box) ruled(f *figure.Figure) (out []fyne.CanvasObject) {
	end := float32(-100)
	for _, r := range f.Rules {
		if len(r.Words) == 0 {
			continue
		}
		t := words(r.Words[0], false, theme.Second)
		s := t.MinSize()
		x := min(max(b.at(f, r.X, 0).X-s.Width/2, 0), b.x+b.w+theme.Gap16-s.Width)
		if x < end+6 {
			continue
		}
		end = x + s.Width
		t.Move(fyne.NewPos(x, 0))
		t.Resize(s)
		out = append(out, t)
	}
	return out
}

// label is what stands in a span, or behind it, where it covers no other one; nil
// where there is no room.
func (b box) label(f *figure.Figure, lane, number int, s figure.Span) fyne.CanvasObject {
	if s.Label == "" {
		return nil
	}
	at, size := b.span(f, lane, s)
	colour := theme.Ink
	if s.Fill == figure.Full {
		colour = theme.OnPrimary
	}
	t := words(s.Label, false, colour)
	need := t.MinSize()
	next := b.x + b.w + theme.Gap16
	for k, o := range f.Lanes[lane].Spans {
		if k != number && o.From >= s.To {
			next = min(next, b.at(f, o.From, 0).X)
		}
	}
	x := at.X + 6
	switch {
	case s.Fill != figure.Hatched && need.Width+12 <= size.Width:
	case at.X+size.Width+6+need.Width <= next:
		x, t.Color = at.X+size.Width+6, theme.Color(theme.Ink)
	case s.Fill != figure.Hatched && size.Width >= leastLabel:
		t.Text = ui.Ellipsize(t.Text, size.Width-12, t.TextSize, t.TextStyle)
		need.Width = t.MinSize().Width
	default:
		return nil
	}
	t.Move(fyne.NewPos(x, at.Y+(size.Height-need.Height)/2))
	t.Resize(need)
	return t
}

// spans are all spans and rules as one vector drawing.
func (b box) spans(f *figure.Figure) fyne.CanvasObject {
	var svg strings.Builder
	ink, pale, line := hex(theme.Color(theme.Primary)), hex(theme.Color(theme.PrimarySoft)), hex(theme.Color(theme.Second))
	for _, r := range f.Rules {
		x := b.local(f, r.X, 0).X
		fmt.Fprintf(&svg, `<path d="M%.2f %.2f V%.2f" fill="none" stroke="%s" stroke-width="1" stroke-dasharray="3 4"/>`, x, bleed, bleed+b.h, line)
	}
	for i, l := range f.Lanes {
		for _, s := range l.Spans {
			at, size := b.span(f, i, s)
			at = at.SubtractXY(b.x-bleed, b.y-bleed)
			fill, stroke := ink, ink
			switch s.Fill {
			case figure.Pale:
				fill = pale
			case figure.Hatched:
				fill, stroke = "none", line
			case figure.Open:
				fill = "none"
			}
			fmt.Fprintf(&svg, `<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f" fill="%s" stroke="%s" stroke-width="1"/>`, at.X, at.Y, size.Width, size.Height, fill, stroke)
			if s.Fill == figure.Hatched {
				fmt.Fprintf(&svg, `<path d="%s" fill="none" stroke="%s" stroke-width="0.8"/>`, slanted(at, size), stroke)
			}
		}
	}
	return b.vector(svg.String())
}

// slanted are the slanting lines of a hatched span.
func slanted(at fyne.Position, size fyne.Size) string {
	var d strings.Builder
	for x := hatch - size.Height; x < size.Width; x += hatch {
		left, right := max(x, 0), min(x+size.Height, size.Width)
		fmt.Fprintf(&d, "M%.2f %.2fL%.2f %.2f", at.X+left, at.Y+size.Height-(left-x), at.X+right, at.Y+size.Height-(right-x))
	}
	return d.String()
}
