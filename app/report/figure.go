package report

import (
	"secondlook/domain/figure"
)

// The measures of figures in points.
const (
	plotHeight = 130.0 // of the plane of a plot
	laneHeight = 15.0
	barHeight  = 10.5
	mostLanes  = 36   // on one page
	leastBar   = 1.2  // wide, so that it is seen
	leastWords = 34.0 // of words that are cut short
	namesPart  = 0.32 // of the width, that names at the left take at most
	tickGap    = 4.0
	endRoom    = 14.0 // at the right, for half a label
)

// A plane is where the values of a figure lie on a page.
type plane struct {
	f          *figure.Figure
	x, y, w, h float64
}

// at is the place of a value.
func (p plane) at(x, y float64) point { return point{p.across(x), p.y + p.h*(1-p.f.Y.Part(y))} }

// across is how far from the left a value of the first axis lies.
func (p plane) across(x float64) float64 { return p.x + p.w*p.f.X.Part(x) }

// figureHeight is the height of a figure, or of the first piece of one that takes
// several pages.
func (l *layout) figureHeight(f *figure.Figure, heading string) float64 {
	high := 2*tickGap + tickGap
	if l.titled(f, heading) {
		high += labelFace.line() + 2
	}
	if len(f.Rules) > 0 {
		high += smallFace.line()
	}
	if len(f.X.Ticks) > 0 {
		high += tickGap + smallFace.line()
	}
	if len(f.Lanes) > 0 {
		return high + laneHeight*float64(min(len(f.Lanes), mostLanes))
	}
	if f.X.Name != "" {
		high += smallFace.line()
	}
	return high + plotHeight + l.legendHeight(f)
}

// titled reports whether a figure has a title that its heading does not say.
func (l *layout) titled(f *figure.Figure, heading string) bool {
	title := pdfText(f.Title)
	return title != "" && title != heading
}

// figure draws f over the whole width. One of more lanes than a page holds goes on
// on the next page.
func (l *layout) figure(f *figure.Figure, heading string) {
	rest := *f
	for {
		piece := rest
		if len(piece.Lanes) > mostLanes {
			piece.Lanes, rest.Lanes = piece.Lanes[:mostLanes], piece.Lanes[mostLanes:]
		} else {
			rest.Lanes = nil
		}
		l.room(l.figureHeight(&piece, heading))
		l.y += tickGap
		if l.titled(&piece, heading) {
			l.text(l.left, l.y, labelFace, false, l.wrap(labelFace, 1, l.right-l.left, pdfText(piece.Title))[0])
			l.y += labelFace.line() + 2
		}
		if len(piece.Lanes) > 0 {
			l.lanes(&piece)
		} else {
			l.plot(&piece)
		}
		l.y += 2 * tickGap
		if len(rest.Lanes) == 0 {
			return
		}
	}
}

// ruled writes the first word of each rule above the plane, where it does not touch
// the one before, and draws the rules.
func (l *layout) ruled(p plane) {
	end := l.left - 6
	for _, r := range p.f.Rules {
		x := p.across(r.X)
		l.line(item{ink: grey, stroke: figure.Dotted, thick: 0.8, points: []point{{x, p.y}, {x, p.y + p.h}}})
		if len(r.Words) == 0 {
			continue
		}
		text := pdfText(r.Words[0])
		wide := l.width(smallFace, text)
		left := min(max(x-wide/2, l.left), l.right-wide)
		if left < end+6 {
			continue
		}
		l.text(left, p.y-smallFace.line(), smallFace, true, text)
		end = left + wide
	}
}

// ticks writes the labels of the first axis below the plane, each where it does not
// touch the one before, with a quiet line up from it.
func (l *layout) ticks(p plane) {
	end := l.left - 6
	for _, v := range p.f.X.Ticks {
		text, x := pdfText(p.f.X.Text(v)), p.across(v)
		wide := l.width(smallFace, text)
		left := min(max(x-wide/2, l.left), l.right-wide)
		if left < end+6 {
			continue
		}
		l.line(item{ink: faint, thick: 0.4, points: []point{{x, p.y}, {x, p.y + p.h + 2}}})
		l.text(left, p.y+p.h+tickGap, smallFace, true, text)
		end = left + wide
	}
}

// line places a path with the rectangle that holds it.
func (l *layout) line(i item) {
	i.shape = path
	l.placePoints(i)
}

// placePoints places an item of points.
func (l *layout) placePoints(i item) {
	low, high := i.points[0], i.points[0]
	for _, p := range i.points {
		low, high = point{min(low.x, p.x), min(low.y, p.y)}, point{max(high.x, p.x), max(high.y, p.y)}
	}
	i.x, i.y, i.w, i.h = low.x, low.y, high.x-low.x, high.y-low.y
	l.place(i)
}
