package report

import (
	"secondlook/domain/figure"
)

// plot draws a figure of series: axes, bands, lines and points, and the names of
// the levels at their right ends.
func (l *layout) plot(f *figure.Figure) {
	l.legend(f)
	p := l.plotPlane(f)
	for _, v := range f.Y.Ticks {
		at := p.at(f.X.Min, v)
		l.line(item{ink: faint, thick: 0.4, points: []point{at, {p.x + p.w, at.y}}})
		l.textRight(p.x-tickGap, at.y-smallFace.line()/2, smallFace, true, pdfText(f.Y.Text(v)))
	}
	l.ticks(p)
	for i := range f.Series {
		l.band(p, &f.Series[i])
	}
	l.ruled(p)
	for i := range f.Series {
		l.series(p, &f.Series[i], i)
	}
	l.levels(p)
	l.y = p.y + p.h
	if len(f.X.Ticks) > 0 {
		l.y += tickGap + smallFace.line()
	}
	if name := l.wrap(smallFace, 1, p.w, pdfText(f.X.Name)); len(name) > 0 {
		l.textRight(p.x+p.w, l.y, smallFace, true, name[0])
		l.y += smallFace.line()
	}
}

// plotPlane leaves room for the labels.
func (l *layout) plotPlane(f *figure.Figure) plane {
	left, right := 0.0, endRoom
	for _, v := range f.Y.Ticks {
		left = max(left, l.width(smallFace, pdfText(f.Y.Text(v))))
	}
	for _, v := range f.Levels {
		right = max(right, l.width(smallFace, l.levelName(v))+2*tickGap)
	}
	if len(f.Rules) > 0 {
		l.y += smallFace.line()
	}
	p := plane{f: f, x: l.left + left + tickGap, y: l.y + tickGap, h: plotHeight - tickGap}
	p.w = l.right - right - p.x
	return p
}

// levelName is the name of a level as it is written: no longer than a third of the
// width.
func (l *layout) levelName(v figure.Level) string {
	if name := l.wrap(smallFace, 1, (l.right-l.left)*namesPart, pdfText(v.Name)); len(name) > 0 {
		return name[0]
	}
	return ""
}

// levels writes the names of the levels, pushed apart where they would touch, and
// draws a quiet line to each.
func (l *layout) levels(p plane) {
	wanted := make([]float64, len(p.f.Levels))
	for i, v := range p.f.Levels {
		wanted[i] = p.at(p.f.X.Min, v.Y).y - smallFace.line()/2
		at := p.at(p.f.X.Min, v.Y)
		l.line(item{ink: grey, stroke: figure.Dotted, thick: 0.5, points: []point{at, {p.x + p.w, at.y}}})
	}
	for i, top := range figure.Spread(wanted, smallFace.line(), p.y-smallFace.line()/2, p.y+p.h+smallFace.line()/2) {
		l.text(p.x+p.w+tickGap, top, smallFace, false, l.levelName(p.f.Levels[i]))
	}
}

// inkOf tells series apart beside their strokes: the solid lines stand out.
func inkOf(f *figure.Figure, i int) ink {
	solid, n := f.Series[i].Stroke == figure.Solid, 0
	for _, s := range f.Series[:i] {
		if (s.Stroke == figure.Solid) == solid {
			n++
		}
	}
	if solid {
		return []ink{brand, amber}[n%2]
	}
	return []ink{black, grey}[n%2]
}

// band fills the range around a series.
func (l *layout) band(p plane, s *figure.Series) {
	if s.Band == "" || s.Stroke.Apart() || len(s.Points) < 2 {
		return
	}
	i := item{shape: area, ink: pale}
	for _, v := range s.Points {
		i.points = append(i.points, p.at(v.X, v.High))
	}
	for k := len(s.Points) - 1; k >= 0; k-- {
		i.points = append(i.points, p.at(s.Points[k].X, s.Points[k].Low))
	}
	l.placePoints(i)
}

// series draws one series: its line, or points by themselves with their ranges.
func (l *layout) series(p plane, s *figure.Series, n int) {
	line := item{ink: inkOf(p.f, n), stroke: s.Stroke, thick: 1.4}
	for _, v := range s.Points {
		at := p.at(v.X, v.Y)
		line.points = append(line.points, at)
		if s.Stroke.Apart() && s.Band != "" {
			l.line(item{ink: line.ink, thick: 0.8, points: []point{p.at(v.X, v.Low), p.at(v.X, v.High)}})
		}
		if s.Marked || s.Stroke.Apart() || len(s.Points) == 1 {
			l.place(disc(at, s.Stroke, line.ink))
		}
	}
	if !s.Stroke.Apart() && len(line.points) > 1 {
		l.line(line)
	}
}

// disc marks a point; a hollow one stands beside those that are full.
func disc(at point, s figure.Stroke, k ink) item {
	const radius = 1.8
	i := item{shape: dot, x: at.x - radius, y: at.y - radius, w: 2 * radius, h: 2 * radius, ink: k}
	if s == figure.Rings || s == figure.Dashed || s == figure.Dotted {
		i.fill = figure.Open
	}
	return i
}

const sampleWidth = 18.0 // of the stroke beside a name

// legendHeight is the height of the names of the series: nothing where levels name
// them, or where there is one alone.
func (l *layout) legendHeight(f *figure.Figure) float64 {
	rows := 0
	l.named(f, func(_ int, row int, _ float64, _ string) { rows = row + 1 })
	return float64(rows) * smallFace.line()
}

// named calls place for the name of each series with the row and the left edge of
// its entry.
func (l *layout) named(f *figure.Figure, place func(series, row int, x float64, name string)) {
	if len(f.Levels) > 0 || len(f.Series) < 2 {
		return
	}
	row, x := 0, l.left
	for i, s := range f.Series {
		name := l.wrap(smallFace, 1, (l.right-l.left)/2, pdfText(s.Name))
		if len(name) == 0 {
			continue
		}
		wide := sampleWidth + tickGap + l.width(smallFace, name[0])
		if x > l.left && x+wide > l.right {
			row, x = row+1, l.left
		}
		place(i, row, x, name[0])
		x += wide + 3*tickGap
	}
}

// legend writes the names of the series, each behind its stroke.
func (l *layout) legend(f *figure.Figure) {
	l.named(f, func(i, row int, x float64, name string) {
		y, s := l.y+float64(row)*smallFace.line(), &f.Series[i]
		middle := y + smallFace.line()/2
		if !s.Stroke.Apart() {
			l.line(item{ink: inkOf(f, i), stroke: s.Stroke, thick: 1.4, points: []point{{x, middle}, {x + sampleWidth, middle}}})
		}
		l.place(disc(point{x + sampleWidth/2, middle}, s.Stroke, inkOf(f, i)))
		l.text(x+sampleWidth+tickGap, y, smallFace, false, name)
	})
	l.y += l.legendHeight(f)
}
