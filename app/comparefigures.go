package app

import (
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/figure"
)

// A funnelPart is one of the counts of a funnel.
type funnelPart struct {
	key string
	of  func(compare.Funnel) int
}

// funnelSteps are the steps of a funnel, each of them a part of the one before.
var funnelSteps = [...]funnelPart{
	{"sent", func(f compare.Funnel) int { return f.Sent }}, {"invited", func(f compare.Funnel) int { return f.Invited }},
	{"interviewed", func(f compare.Funnel) int { return f.Interviewed }}, {"ranked", func(f compare.Funnel) int { return f.Ranked }},
	{"matched", func(f compare.Funnel) int { return f.Matched }},
}

// funnelEnds are what became of the others.
var funnelEnds = [...]funnelPart{
	{"declined", func(f compare.Funnel) int { return f.Declined }}, {"silent", func(f compare.Funnel) int { return f.Silent }},
	{"withdrawn", func(f compare.Funnel) int { return f.Withdrawn }}, {"planned", func(f compare.Funnel) int { return f.Planned }},
}

// FunnelFigure draws how far the applications of the seasons came: for each step
// a bar of every season.
func (a *App) FunnelFigure(c *SeasonComparison) figure.Figure {
	most := 1
	sides, title := a.charted(c, "funnel")
	for _, s := range sides {
		for _, step := range funnelSteps {
			most = max(most, step.of(s.Funnel))
		}
	}
	f := figure.Figure{
		Title: title,
		X:     figure.Axis{Name: a.say("compare.figure.funnel.axis"), Max: 1.5 * float64(most)}, // what is behind a bar needs room
	}
	for _, step := range funnelSteps {
		for i, s := range sides {
			n, text := step.of(s.Funnel), a.partCell(s, step)
			f.Lanes = append(f.Lanes, figure.Lane{
				Name:  a.say("compare.row."+step.key) + " " + strconv.Itoa(s.Year),
				Spans: []figure.Span{{To: float64(n), Fill: fillOf(i), Text: text, Label: text}},
			})
		}
	}
	return f
}

// mostCharted is how many seasons a chart can tell apart.
const mostCharted = 3

// charted are the seasons of a chart, the last of those that are compared, and its
// title, which says so where others are left out.
func (a *App) charted(c *SeasonComparison, what string) (sides []*compare.Side, title string) {
	sides, title = c.Book.Sides, a.say("compare.figure."+what)
	if more := len(sides) - mostCharted; more > 0 {
		sides, title = sides[more:], a.say("compare.figure.last", title, mostCharted)
	}
	return sides, title
}

// fillOf tells the bars of seasons apart.
func fillOf(i int) figure.Fill { return []figure.Fill{figure.Pale, figure.Full, figure.Open}[i] }

// strokeOf tells their lines apart: the last season has the solid one.
func strokeOf(i, n int) figure.Stroke {
	return []figure.Stroke{figure.Solid, figure.Dashed, figure.Dotted}[n-1-i]
}

// InvitationsFigure draws how the invitations of the seasons came in, by weeks
// after sending. ok is false where none has a day.
func (a *App) InvitationsFigure(c *SeasonComparison) (f figure.Figure, ok bool) {
	return a.weeksFigure(c, "invitations", compare.Invitations)
}

// InterviewsFigure is [App.InvitationsFigure] for the interviews.
func (a *App) InterviewsFigure(c *SeasonComparison) (f figure.Figure, ok bool) {
	return a.weeksFigure(c, "interviews", compare.Interviews)
}

func (a *App) weeksFigure(c *SeasonComparison, what string, daysOf func(domain.Profile, int) []domain.Date) (f figure.Figure, ok bool) {
	last, most := 1, 1
	sides, title := a.charted(c, what)
	counts := make([]map[int]int, len(sides))
	for i, s := range sides {
		counts[i] = map[int]int{}
		for _, d := range daysOf(c.profile, s.Year) {
			week := compare.Week(s.Day, d)
			counts[i][week]++
			last, ok = max(last, week), true
		}
	}
	f = figure.Figure{Title: title}
	for i, s := range slices.Backward(sides) { // a reader walks along the last one
		line := figure.Series{Name: strconv.Itoa(s.Year), Stroke: strokeOf(i, len(sides)), Marked: true}
		sum, until := 0, last
		if !s.Over {
			until = min(last, compare.Week(s.Day, a.Today()))
		}
		for week := 0; week <= until; week++ {
			sum += counts[i][week]
			line.Points = append(line.Points, figure.Point{X: float64(week), Y: float64(sum)})
		}
		most = max(most, sum)
		f.Series = append(f.Series, line)
	}
	f.X = figure.NewAxis(a.say("compare.figure.weeks"), figure.Number, 0, float64(last), 6)
	f.Y = figure.NewAxis("", figure.Number, 0, float64(most), 4)
	for _, s := range f.Series {
		if n := len(s.Points); n > 0 {
			f.Levels = append(f.Levels, figure.Level{Y: s.Points[n-1].Y, Name: s.Name})
		}
	}
	return f, ok
}
