package app

import (
	"context"
	"strconv"
	"time"

	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/figure"
)

// trackFills tell the tracks of a timeline apart without colour.
var trackFills = [compare.Tracks]figure.Fill{compare.Observing: figure.Pale, compare.Helping: figure.Pale, compare.Nothing: figure.Hatched}

// TimelineFigure draws the time from graduation to today: what records tell of,
// by kind, and the times that none does. A reason that is private stands nowhere.
// Without a day of graduation, or any time since, it has no lanes and is not drawn.
func (a *App) TimelineFigure(ctx context.Context, s Scope) (figure.Figure, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return figure.Figure{}, err
	}
	return a.timeline(p, a.Today()), nil
}

// timeline is the figure of a profile up to a day, with the seasons in which
// something was sent.
func (a *App) timeline(p domain.Profile, until domain.Date) figure.Figure {
	months, _ := a.reference().Row("set.gap_months")
	from := p.Applicant.Graduation
	f := figure.Figure{Title: a.say("compare.figure.timeline"), X: yearAxis(a.say("compare.figure.time"), from, until)}
	lanes := make([]figure.Lane, compare.Tracks)
	for i := range lanes {
		lanes[i].Name = a.say("compare.track." + compare.Track(i).String())
	}
	for _, x := range compare.Timeline(p, until, int(months.Value)) {
		lane := &lanes[x.Track]
		lane.Spans = append(lane.Spans, figure.Span{
			From: days(x.From), To: days(x.To.AddDays(1)), Fill: trackFills[x.Track], Text: a.stretch(x), Label: x.Name,
		})
	}
	for _, l := range lanes {
		if len(l.Spans) > 0 {
			f.Lanes = append(f.Lanes, l)
		}
	}
	for _, season := range compare.Seasons(p) {
		first, _ := a.catalog.FirstSubmission(season)
		if day, sent := p.SentOn(season, first, a.Today()); (!sent || p.SendingNoted(season)) && !day.Before(from) && !day.After(until) {
			f.Rules = append(f.Rules, figure.Rule{X: days(day), Words: []string{a.say("compare.figure.sent", strconv.Itoa(season))}})
		}
	}
	return f
}

// stretch says what a time was filled with, and from when to when.
func (a *App) stretch(x compare.Stretch) string {
	key := "compare.stretch"
	switch {
	case x.Private:
		key = "compare.stretch.private"
	case x.Name == "":
		key = "compare.stretch.bare"
	}
	return a.say(key, MonthOf(x.From), MonthOf(x.To), x.Name)
}

// MonthOf writes the month of a day: "Jun 2024".
func MonthOf(d domain.Date) string { return d.Time().Format("Jan 2006") }

// days is a day as axes count it.
func days(d domain.Date) float64 { return float64(d.Time().Unix() / (24 * 60 * 60)) }

// yearAxis is an axis of time with a tick at each new year.
func yearAxis(name string, from, until domain.Date) figure.Axis {
	x := figure.Axis{Name: name, Unit: figure.Months, Min: days(from), Max: days(until.AddDays(1))}
	if x.Max <= x.Min {
		x.Max = x.Min + 1
	}
	for year := from.Year + 1; year <= until.Year; year++ {
		x.Ticks = append(x.Ticks, days(domain.NewDate(year, time.January, 1)))
	}
	return x
}
