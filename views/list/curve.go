package list

import (
	"strconv"

	"secondlook/app"
	"secondlook/domain/figure"
	"secondlook/views/ui"
)

// curve draws the chance to match against the number of programs, with the
// saved list marked on it.
func curve(c *app.Curve) figure.Figure {
	line := figure.Series{Name: "Chance to match", Band: "80% range"}
	top := 0.0
	for _, p := range c.Points {
		top = max(top, p.High)
		line.Points = append(line.Points, figure.Point{
			X: float64(p.Programs), Y: p.Chance, Low: p.Low, High: p.High, Notes: []figure.Note{{Name: "in fees", Text: app.Money(p.Cents)}},
		})
	}
	f := figure.Figure{
		Title:  "Chance to match by number of programs",
		X:      figure.NewAxis("programs", figure.Number, 0, float64(len(c.Points)-1), 4),
		Y:      figure.NewAxis("", figure.Percent, 0, max(top, 0.1), 4),
		Series: []figure.Series{line},
	}
	if c.Listed > 0 {
		p, low, high := c.At(c.Listed)
		words := []string{ui.Plural(c.Listed, "program", "programs") + " · " + app.Percent(p) + " (" + app.Range(low, high) + "%)"}
		f.Rules = []figure.Rule{{X: float64(c.Listed), Words: append(words, next(c.Next)...), Mark: true}}
	}
	return f
}

// next says what the next programs would add, for how much.
func next(n app.Next) []string {
	if n.Programs == 0 {
		return nil
	}
	verb := map[bool]string{true: "the next one adds ", false: "the next " + ui.Count(n.Programs) + " add "}[n.Programs == 1]
	return []string{
		verb + points(n.Gain.Value) + " points",
		"(" + points(n.Gain.Low) + "–" + points(n.Gain.High) + ") for " + app.Money(n.Cents),
	}
}

// points writes a difference of chances in percentage points.
func points(gain float64) string { return strconv.FormatFloat(100*gain, 'f', 1, 64) }
