package app

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"secondlook/domain"
	"secondlook/domain/figure"
	"secondlook/domain/paths"
)

// pathLine puts a path in words.
func (a *App) pathLine(s *PathSearch, l *paths.Line) PathLine {
	out := PathLine{Line: *l, Name: a.pathName(s, l), Money: Money(l.Cents)}
	switch {
	case l.Barred:
		out.Word = a.say("path.word.barred")
	case l == s.found.Best():
		out.Word = a.say("path.word.best")
	case l.Equal:
		out.Word = a.say("path.word.equal")
	default:
		out.Word = a.say("path.word.less")
	}
	for _, m := range l.Matched {
		text := chanceOf(m.Estimate)
		if from, to := Percent(m.Value), Percent(m.Placed.Value); l.Unknown && from != to {
			text = a.say("path.fromto", from, to)
		}
		out.Chances = append(out.Chances, text)
	}
	if l.Open {
		out.Money = a.say("plan.money.more", out.Money)
	}
	if l.Pay > 0 {
		out.Pays = a.say("path.pays", Money(l.Pay))
	}
	for i := range l.Steps {
		out.Steps = append(out.Steps, a.pathStep(s, &l.Steps[i]))
	}
	a.pathNeeds(&out)
	if first, last := l.Steps[0].Years, l.Steps[len(l.Steps)-1].Years; first >= 0 {
		out.Years = a.say("path.years", decimal1(first), decimal1(last))
	}
	out.Note = strings.TrimSpace(a.pathNote(s, l) + " " + out.Note)
	if e := l.Else; e != nil && l.Kind != paths.Own {
		out.Instead = a.say("path.instead", lowerFirst(a.pathDone(e.Path, s.found.Season+s.found.Seasons-len(e.Path))))
	}
	return out
}

// pathNeeds says which status a path needs, by the step that needs most.
func (a *App) pathNeeds(l *PathLine) {
	law := paths.Free
	for i := range l.Line.Steps {
		law = max(law, l.Line.Steps[i].Law)
	}
	l.Condition = a.say("path.condition." + law.String())
	if l.Own != nil {
		l.Needs = a.say("print.plan.own")
	}
	if law != paths.Free {
		l.Needs = domain.Dots(l.Needs, l.Condition)
	}
	if law == paths.Other {
		l.Note = a.say("path.other")
	}
}

// decimal1 writes a number with one decimal.
func decimal1(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }

// pathNote says what a path rests on that its figures do not tell.
func (a *App) pathNote(s *PathSearch, l *paths.Line) string {
	beyond := 0
	if l.Own != nil {
		for _, x := range l.Own.Steps {
			if x.Season < s.found.Season || x.Season >= s.found.Season+s.found.Seasons {
				beyond++
			}
		}
	}
	var notes []string
	if beyond > 0 {
		notes = append(notes, a.say("path.beyond", beyond))
	}
	if l.Unknown {
		notes = append(notes, a.say("path.place"))
	}
	if soap := slices.ContainsFunc(l.Path, func(c paths.Choice) bool { return c.SOAP }); soap && !s.found.SOAP {
		notes = append(notes, a.say("path.soap.own"))
	}
	return strings.Join(notes, " ")
}

// pathName is what a path is called: the applicant's own by its name, the best
// one that has no name by what is done.
func (a *App) pathName(s *PathSearch, l *paths.Line) string {
	noun := domain.Capital(a.say("path.noun." + paths.Key(l.Doing)))
	switch l.Kind {
	case paths.Own:
		return l.Own.Name
	case paths.Once, paths.Each:
		return a.say("path.name." + l.Kind.String())
	case paths.Beside:
		return a.say("path.name.beside", noun)
	case paths.Wait:
		return a.say("path.name.wait", a.say("path.noun."+paths.Key(l.Doing)))
	}
	return a.pathDone(l.Path, s.found.Season)
}

// pathDone says what is done on a path that begins in a season.
func (a *App) pathDone(path paths.Path, first int) string {
	var done, waits []string
	for k, c := range path {
		if c.Doing != domain.DoNothing {
			done = append(done, a.say("path.noun."+paths.Key(c.Doing)))
		}
		if !c.Apply {
			waits = append(waits, strconv.Itoa(first+k))
		}
	}
	name := strings.Join(done, ", ")
	if n := len(done); n > 1 {
		name = a.say("path.name.then", strings.Join(done[:n-1], ", "), done[n-1])
	}
	if name == "" {
		name = a.say("path.noun.nothing")
	}
	if waits != nil {
		name = a.say("path.name.waiting", name, strings.Join(waits, ", "))
	}
	return domain.Capital(name)
}

// pathStep puts one season of a path in words.
func (a *App) pathStep(s *PathSearch, x *paths.Step) (out PathStepWords) {
	apply := a.say("path.step.wait")
	switch {
	case x.Apply && x.Season == s.start.Season && s.start.Sent:
		apply = a.say("path.step.sent")
	case x.Apply:
		apply = a.say("path.step.apply")
	}
	soap, doing := "", ""
	if x.SOAP {
		soap = a.say("path.step.soap")
	}
	if x.Doing != domain.DoNothing {
		doing = domain.Capital(a.say("path.noun." + paths.Key(x.Doing)))
		out.Law = a.sayDays(x.Why)
	}
	out.Title = domain.Dots(strconv.Itoa(x.Season), apply, soap, doing)
	years, money := "", ""
	if x.Years >= 0 {
		years = a.say("path.step.years", decimal1(x.Years))
	}
	if x.Cents > 0 {
		money = Money(x.Cents)
	}
	out.Facts = domain.Dots(years, money)
	months, _ := a.reference().Row("set.path_rotation_months")
	out.Effect = a.say("path.effect."+paths.Key(x.Doing), int(months.Value))
	switch n := len(x.Closes); {
	case n == 1:
		out.Closes = a.say("path.closes.one")
	case n > 1:
		out.Closes = a.say("path.closes", n)
	}
	if x.Shuts {
		out.Barred = a.say("path.step.barred")
	}
	return out
}

// PathFigure is the chart of paths by season: of the best one and of the chosen
// one with their ranges, and of applying every season.
func (a *App) PathFigure(p *Paths, chosen int) figure.Figure {
	f := figure.Figure{Title: a.say("path.chart"), X: figure.Axis{Unit: figure.Months}, Y: figure.NewAxis("", figure.Percent, 0, 1, 5)}
	strokes := []figure.Stroke{figure.Solid, figure.Dashed, figure.Dotted}
	for _, i := range charted(p.Lines, chosen) {
		l := &p.Lines[i]
		s := figure.Series{Name: l.Name, Stroke: strokes[len(f.Series)], Marked: true}
		if i == 0 || i == chosen {
			s.Band = a.say("path.band")
		}
		for _, m := range l.Matched {
			s.Points = append(s.Points, figure.Point{X: days(domain.NewDate(m.Year, time.March, 1)), Y: m.Value, Low: m.Low, High: m.High})
		}
		f.Series = append(f.Series, s)
	}
	points := f.Series[0].Points
	f.X.Min, f.X.Max = points[0].X-45, points[len(points)-1].X+45
	for _, at := range points {
		f.X.Ticks = append(f.X.Ticks, at.X)
	}
	return f
}

// PathsFigure is the chart of all paths that are open, beside each other: of each a
// bar that grows by March until it is what the last season brings it to.
func (a *App) PathsFigure(p *Paths) figure.Figure {
	f := figure.Figure{Title: a.say("path.chart.all", p.Season, p.Season+p.Seasons-1), X: figure.NewAxis("", figure.Percent, 0, 1, 5)}
	f.X.Max = 1.3 // what is behind a bar needs room
	fills := []figure.Fill{figure.Full, figure.Pale, figure.Open}
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Barred {
			continue
		}
		lane, from := figure.Lane{Name: l.Name}, 0.0
		for k, m := range l.Matched {
			if k > 0 && m.Value <= from { // it does not grow any more
				continue
			}
			s := figure.Span{From: from, To: m.Value, Fill: fills[k%len(fills)], Text: a.say("path.chart.by", m.Year, l.Chances[k])}
			if k == 0 {
				s.Label = a.say("path.chart.by", m.Year, Percent(m.Value))
			}
			lane.Spans, from = append(lane.Spans, s), s.To
		}
		if last := len(lane.Spans) - 1; last > 0 {
			lane.Spans[last].Label = l.Chances[len(l.Chances)-1]
		}
		f.Lanes = append(f.Lanes, lane)
	}
	return f
}

// charted are the paths of a chart: the chosen one first, for a reader walks
// along it, then the best one and that of applying every season.
func charted(all []PathLine, chosen int) []int {
	out := []int{chosen}
	for i := range all {
		if i != chosen && (i == 0 || all[i].Kind == paths.Each) {
			out = append(out, i)
		}
	}
	return out
}

// A PathOption is one thing that can be done beside applying, in words (S39).
type PathOption struct {
	Name   string
	When   string // how long it takes
	Effect string // what it shows programs
	Money  string // "": nothing is told
	Law    string
}

// pathOptions are all things that can be done.
func (a *App) pathOptions(s *PathSearch) (out []PathOption) {
	months, _ := a.reference().Row("set.path_rotation_months")
	for _, o := range s.found.Options {
		x := PathOption{Name: domain.Capital(a.say("path.noun." + paths.Key(o.Doing))), Law: a.sayDays(o.Why)}
		x.When = a.say("path.when", Day(o.From), Day(o.To))
		x.Effect = a.say("path.effect."+paths.Key(o.Doing), int(months.Value))
		if o.Doing == domain.DoStep3 {
			x.Law = strings.TrimSpace(x.Law + " " + a.say("path.card", a.step3Word(s.found.Step3)))
		}
		switch {
		case o.Cents > 0 && o.Open:
			x.Money = a.say("plan.money.more", Money(o.Cents))
		case o.Cents > 0:
			x.Money = Money(o.Cents)
		case o.Open:
			x.Money = a.say("plan.money.open")
		}
		if o.Pay > 0 {
			x.Money = domain.Dots(x.Money, a.say("path.pays", Money(o.Pay)))
		}
		out = append(out, x)
	}
	return out
}
