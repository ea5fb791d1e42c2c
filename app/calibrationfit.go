package app

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"secondlook/domain/chance"
	"secondlook/domain/figure"
	"secondlook/domain/fit"
	"secondlook/domain/interval"
)

// A FitReport is the curve from ranked programs to a match, with its errors.
type FitReport struct {
	Curve  *fit.Curve
	Source string // titles
	Groups []FitGroup
	Lines  []string // the fit in words
	Notes  []string // where the raw counts mislead
}

// A FitGroup is one specialty of a fit.
type FitGroup struct {
	fit.Group
	LeftOut fit.LeftOut
	Points  []FitPoint // by ranks
}

// A FitPoint is one count beside what the curve says of it.
type FitPoint struct {
	chance.RankCount
	Share, Low, High float64 // who matched, with the 80 % interval of the count
	Curve            float64
}

func (a *App) fitReport(ref *chance.Reference, curve *fit.Curve) *FitReport {
	ceiling, _ := ref.Row("match.ceiling")
	f := &FitReport{Curve: curve, Source: a.cite(ceiling.Source)}
	left := map[string]fit.LeftOut{}
	for _, l := range curve.LeaveOneOut() {
		left[l.Specialty] = l
	}
	for _, g := range curve.Groups {
		group := FitGroup{Group: g, LeftOut: left[g.Specialty]}
		for _, k := range ref.Ranks {
			n := k.Matched + k.NotMatched
			if k.Specialty != g.Specialty || n == 0 {
				continue
			}
			p := FitPoint{RankCount: k, Share: float64(k.Matched) / float64(n), Curve: curve.At(g.Specialty, float64(k.Ranks))}
			p.Low, p.High = interval.Wilson(p.Share, float64(n), interval.Z80)
			group.Points = append(group.Points, p)
		}
		slices.SortFunc(group.Points, func(x, y FitPoint) int { return cmp.Compare(x.Ranks, y.Ranks) })
		f.Groups = append(f.Groups, group)
	}
	f.Lines, f.Notes = a.fitLines(f), a.fitNotes(ref, f)
	return f
}

// fitLines say the fit and its error.
func (a *App) fitLines(f *FitReport) []string {
	c := f.Curve
	out := []string{
		a.say("calibration.fit", f.Source, number(c.Error.Persons), c.Error.Points),
		a.say("calibration.fit.ceiling", Percent(c.Ceiling), points(c.CeilingSE)),
	}
	if c.OnBound {
		out = append(out, a.say("calibration.fit.bound"))
	} else {
		out = append(out, a.say("calibration.fit.exponent", digits(c.Exponent, 2), digits(c.ExponentSE, 2)))
	}
	out = append(out, a.say("calibration.fit.error", points(c.Error.RMS), digits(c.Error.Deviance, 0), c.Error.Points, len(c.Groups)+1))
	low, high := math.Inf(1), 0.0
	for _, g := range f.Groups {
		if g.LeftOut.Specialty != "" {
			low, high = min(low, g.LeftOut.Others.RMS), max(high, g.LeftOut.Others.RMS)
		}
	}
	if high > 0 {
		out = append(out, a.say("calibration.fit.others", points(low), points(high)))
	}
	return out
}

// fitNotes say where raw counts mislead (N17).
func (a *App) fitNotes(ref *chance.Reference, f *FitReport) []string {
	out := []string{a.say("calibration.all"), a.say("calibration.given")}
	if text := a.dip(f); text != "" {
		out = append(out, text)
	}
	discount, _ := ref.Row("match.discount")
	return append(out,
		a.say("calibration.more", Percent(discount.Value), points(discount.SE), a.say("kind."+discount.Kind.String())),
		a.say("calibration.sent"))
}

// dip explains the fall of the raw shares at so many ranks or more, by the
// specialty in which most people stand there; "" where none falls.
func (a *App) dip(f *FitReport) string {
	text, most := "", 0
	for _, g := range f.Groups {
		for i, p := range g.Points {
			if n := p.Matched + p.NotMatched; p.OrMore && i > 0 && n > most && p.Share < g.Points[i-1].Share {
				before := g.Points[i-1]
				text, most = a.say("calibration.plus", p.Ranks, g.Specialty, Percent(p.Share), Percent(before.Share), before.Ranks), n
			}
		}
	}
	return text
}

// FitFigure is the chart of one specialty of a fit: its counts beside the curve.
func (a *App) FitFigure(f *FitReport, group int) figure.Figure {
	g := f.Groups[group]
	curve := figure.Series{Name: a.say("chart.curve")}
	counts := figure.Series{Name: a.say("chart.matched"), Band: a.say("chart.interval.count"), Stroke: figure.Dots}
	more := figure.Series{Name: a.say("chart.more"), Band: a.say("chart.interval"), Stroke: figure.Rings}
	last := 1
	for _, p := range g.Points {
		last = max(last, p.Ranks)
	}
	for n := 0; n <= last; n++ {
		at := figure.Point{X: float64(n), Y: f.Curve.At(g.Specialty, float64(n))}
		if i := slices.IndexFunc(g.Points, func(p FitPoint) bool { return p.Ranks == n }); i >= 0 {
			p := g.Points[i]
			dot := figure.Point{X: float64(n), Y: p.Share, Low: p.Low, High: p.High}
			at.Notes = []figure.Note{a.hits("chart.note.matched", p.Matched, p.Matched+p.NotMatched)}
			if p.OrMore {
				more.Points = append(more.Points, dot)
			} else {
				counts.Points = append(counts.Points, dot)
			}
		}
		curve.Points = append(curve.Points, at)
	}
	out := figure.Figure{
		Title: a.say("chart.fit", g.Specialty),
		X:     figure.NewAxis(a.say("chart.axis.ranked"), figure.Number, 0, float64(last), 8), Y: figure.NewAxis("", figure.Percent, 0, 1, 5),
		Series: []figure.Series{curve, counts},
	}
	if len(more.Points) > 0 {
		out.Series = append(out.Series, more)
	}
	return out
}

// hits says in a chart how many of how many.
func (a *App) hits(key string, n, of int) figure.Note {
	return figure.Note{Name: a.say(key), Text: a.say("chart.hits", number(n), number(of))}
}

// number writes a count: 3,077.
func number(n int) string { return new(figure.Axis).Text(float64(n)) }

func digits(v float64, n int) string { return strconv.FormatFloat(v, 'f', n, 64) }
