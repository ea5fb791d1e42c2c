package report

import "secondlook/domain/figure"

// lanes draws a figure of lanes: names at the left, bars beside them.
func (l *layout) lanes(f *figure.Figure) {
	p := l.lanePlane(f)
	l.ticks(p)
	l.ruled(p)
	for i, lane := range f.Lanes {
		middle := l.y + laneHeight*(float64(i)+0.5)
		if name := l.wrap(smallFace, 1, p.x-l.left-2*tickGap, pdfText(lane.Name)); len(name) > 0 {
			l.textRight(p.x-2*tickGap, middle-smallFace.line()/2, smallFace, false, name[0])
		}
		for k := range lane.Spans {
			l.place(l.span(p, middle, &lane.Spans[k]))
		}
		l.labels(p, middle, lane.Spans)
	}
	l.y = p.y + p.h
	if len(f.X.Ticks) > 0 {
		l.y += tickGap + smallFace.line()
	}
}

// lanePlane leaves room for the names and for the words of the rules; l.y is then
// the top of the first lane.
func (l *layout) lanePlane(f *figure.Figure) plane {
	names := 0.0
	for _, lane := range f.Lanes {
		names = max(names, l.width(smallFace, pdfText(lane.Name)))
	}
	wide := l.right - l.left
	p := plane{f: f, x: l.left + min(names+1, wide*namesPart) + 2*tickGap}
	p.w = l.right - endRoom - p.x
	if len(f.Rules) > 0 {
		l.y += smallFace.line()
	}
	p.y, p.h = l.y, laneHeight*float64(len(f.Lanes))
	return p
}

// span is the bar of a span. What is missing is amber and hatched.
func (l *layout) span(p plane, middle float64, s *figure.Span) item {
	from, to := p.across(s.From), p.across(s.To)
	i := item{shape: bar, x: from, y: middle - barHeight/2, w: max(to-from, leastBar), h: barHeight, ink: brand, fill: s.Fill}
	if s.Fill == figure.Hatched {
		i.ink = amber
	}
	return i
}

// labels writes what stands in the bars of a lane, or behind them, where it covers
// no bar and no other label.
func (l *layout) labels(p plane, middle float64, spans []figure.Span) {
	taken := l.left // up to here nothing more can stand
	for k := range spans {
		s, text := l.span(p, middle, &spans[k]), pdfText(spans[k].Label)
		if text == "" {
			continue
		}
		next := l.right
		for j := range spans {
			if j != k && spans[j].To > spans[k].To {
				next = min(next, max(p.across(spans[j].From), s.x+s.w)-2)
			}
		}
		at := item{shape: words, face: smallFace, text: text, w: l.width(smallFace, text)}
		covered := s.fill == figure.Hatched || overlaid(spans, k)
		switch {
		case !covered && at.w+6 <= s.w:
			at.x = s.x + 3
		case s.x+s.w+3+at.w <= next:
			at.x = s.x + s.w + 3
		case !covered && s.w >= leastWords:
			at.x, at.text = s.x+3, l.wrap(smallFace, 1, s.w-6, text)[0]
			at.w = l.width(smallFace, at.text)
		default:
			continue
		}
		if at.x < taken {
			continue
		}
		taken = at.x + at.w + 3
		if at.x < s.x+s.w && s.fill == figure.Full {
			at.ink = white
		}
		at.y = middle - smallFace.line()/2 + (smallFace.line()+0.72*smallFace.size())/2
		l.place(at)
	}
}

// overlaid reports whether another span of a lane shares a part of one.
func overlaid(spans []figure.Span, k int) bool {
	for j, o := range spans {
		if j != k && o.From < spans[k].To && o.To > spans[k].From {
			return true
		}
	}
	return false
}
