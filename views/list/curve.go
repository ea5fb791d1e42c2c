package list

import (
	"secondlook/app"
	"secondlook/domain/figure"
	"secondlook/views/ui"
)

// A way is what the chance to match is drawn against.
type way struct {
	name, title, axis string
	unit              figure.Unit
	at                func(app.CurvePoint) float64
}

// ways are the views of the curve, in the order of their links.
var ways = []way{
	{"Programs", "Chance to match by number of programs", "programs", figure.Number, func(p app.CurvePoint) float64 { return float64(p.Programs) }},
	{"Money", "Chance to match by application fees", "in fees", figure.Dollars, func(p app.CurvePoint) float64 { return float64(p.Cents) }},
	{"Interviews", "Chance to match by interviews to expect", "interviews", figure.Number, func(p app.CurvePoint) float64 { return p.Interviews }},
}

// curve draws the chance to match in one of the ways, with the saved list marked
// on it. Of points that stand above one another the last is drawn: it has the
// greatest chance.
func curve(c *app.Curve, w way) figure.Figure {
	line := figure.Series{Name: "Chance to match", Band: "80% range"}
	top := 0.0
	for _, p := range c.Points {
		top = max(top, p.High)
		at := figure.Point{X: w.at(p), Y: p.Chance, Low: p.Low, High: p.High, Notes: notes(p, w)}
		if n := len(line.Points); n > 0 && at.X <= line.Points[n-1].X {
			at.X = line.Points[n-1].X
			line.Points[n-1] = at
			continue
		}
		line.Points = append(line.Points, at)
	}
	last := line.Points[len(line.Points)-1].X
	f := figure.Figure{
		Title:  w.title,
		X:      figure.NewAxis(w.axis, w.unit, min(line.Points[0].X, last), last, 4),
		Y:      figure.NewAxis("", figure.Percent, 0, max(top, 0.1), 4),
		Series: []figure.Series{line},
	}
	if c.Listed > 0 {
		p, low, high := c.At(c.Listed)
		words := []string{w.words(c.Points[c.Listed]) + " · " + app.ChanceWords(p, low, high)}
		f.Rules = []figure.Rule{{X: w.at(c.Points[c.Listed]), Words: append(words, next(c.Next)...), Mark: true}}
	}
	return f
}

// words write where a point lies in a way.
func (w way) words(p app.CurvePoint) string {
	switch {
	case w.unit == figure.Dollars:
		return app.Money(p.Cents) + " " + w.axis
	case w.axis == ways[2].axis:
		return one(p.Interviews) + " " + w.axis
	}
	return ui.Plural(p.Programs, "program", "programs")
}

// notes are what else belongs to a point, beside what it is drawn against.
func notes(p app.CurvePoint, w way) (out []figure.Note) {
	if w.unit != figure.Dollars {
		out = append(out, figure.Note{Name: "in fees", Text: app.Money(p.Cents)})
	}
	if w.axis != ways[0].axis {
		out = append(out, figure.Note{Name: "programs", Text: ui.Count(p.Programs)})
	}
	if w.axis != ways[2].axis {
		out = append(out, figure.Note{Name: "interviews", Text: one(p.Interviews)})
	}
	return out
}

// next says what the next programs would add, for how much.
func next(n app.Next) []string {
	if n.Programs == 0 {
		return nil
	}
	verb := map[bool]string{true: "the next one adds ", false: "the next " + ui.Count(n.Programs) + " add "}[n.Programs == 1]
	return []string{
		verb + app.Points(n.Gain.Value) + " points",
		"(" + app.Points(n.Gain.Low) + "–" + app.Points(n.Gain.High) + ") for " + app.Money(n.Cents),
	}
}

// turn shows the curve in the next way.
func (p *Page) turn() { p.against((p.way + 1) % len(ways)) }

// against shows the curve in one of the ways.
func (p *Page) against(n int) {
	p.way = n
	for i, link := range p.ways {
		link.Set(ways[i].name, map[bool]ui.Kind{true: ui.Chosen, false: ui.Link}[i == n])
	}
	if p.now == nil {
		return
	}
	c := p.now.Curve
	if ways[n].unit == figure.Dollars {
		c = p.app.MoneyCurve(p.ranking)
	}
	if err := p.chart.Set(curve(c, ways[n])); err != nil {
		p.host.Fail("The chart could not be drawn.", err)
	}
}
