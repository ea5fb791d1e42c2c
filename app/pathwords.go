package app

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/paths"
	"secondlook/domain/study"
)

// Words puts what was found in words. It is for the goroutine of the services.
func (s *PathSearch) Words() *Paths {
	a, f := s.app, s.found
	if s.Done() {
		s.of.paths = s
	}
	if f == nil {
		return &Paths{Season: s.start.Season, Missing: cmp.Or(s.missing, a.say("path.missing"))}
	}
	out := &Paths{Season: f.Season, Seasons: f.Seasons}
	for i := range f.Lines {
		out.Lines = append(out.Lines, a.pathLine(s, &f.Lines[i]))
	}
	out.Best = a.nextStep(f.Season, f.Best().Path[0], s.start.Sent)
	out.Reason, out.Alike, out.Past = a.pathReason(out), a.pathAlike(out), a.pathPast(s)
	for i := range out.Lines {
		out.Lines[i].Why = a.pathWhy(out, i)
	}
	out.Status = out.Lines[0].Steps[0].Law
	var left []string
	for i := range f.Left {
		left = append(left, a.pathName(s, &f.Left[i]))
	}
	if left != nil {
		out.Left = a.say("path.left", strings.Join(left, "; "))
	}
	for _, x := range f.Flips {
		out.Flips = append(out.Flips, a.flip(s, x))
	}
	if out.Flips == nil {
		out.Flips = []string{a.say("path.flip.none")}
	}
	out.Notes, out.Options = a.pathNotes(s), a.pathOptions(s)
	return out
}

// nextStep says what to do in the first season.
func (a *App) nextStep(season int, c paths.Choice, sent bool) string {
	text := a.say("path.next.wait", season)
	switch {
	case sent:
		text = a.say("path.next.sent", season)
	case c.Apply:
		text = a.say("path.next.apply", season)
	}
	if c.Doing == domain.DoNothing {
		return text
	}
	return a.say("path.next.and", text, a.say("path.do."+paths.Key(c.Doing)))
}

// pathReason says why the first path is the best: what it adds to applying every
// season with nothing beside, else what the next best one reaches.
func (a *App) pathReason(p *Paths) string {
	best := &p.Lines[0]
	last := best.Last()
	var second, plain *PathLine
	for i := 1; i < len(p.Lines); i++ {
		l := &p.Lines[i]
		if !l.Barred && !l.Unknown && (second == nil || l.Last().Value > second.Last().Value) {
			second = l
		}
		if l.Kind == paths.Each {
			plain = l
		}
	}
	reached := chanceOf(last.Estimate)
	switch {
	case plain != nil && plain.Ahead.Value >= 0.0005: // a tenth of a point
		x := plain.Ahead
		return a.say("path.reason.adds", reached, last.Year, points(x.Value), signed(100*x.Low, 1), signed(100*x.High, 1), x.Year, best.Money, plain.Money)
	case second == nil:
		return a.say("path.reason", reached, last.Year)
	}
	return a.say("path.reason.over", reached, last.Year, second.Name, chanceOf(second.Last().Estimate))
}

// pathWhy says why a path stands beside the best one as it does.
func (a *App) pathWhy(p *Paths, i int) string {
	l, best := &p.Lines[i], &p.Lines[0]
	if i == 0 {
		return p.Reason
	}
	key := "path.why.less"
	switch {
	case l.Barred:
		return a.say("path.why.barred")
	case l.Equal:
		key = "path.why.equal"
	}
	x := l.Ahead
	return a.say(key, points(max(0, x.Value)), signed(100*x.Low, 1), signed(100*x.High, 1), x.Year, l.Money, best.Money)
}

// pathAlike says how many paths cannot be told from the best one, and which of
// them is the cheapest of those whose cost is told; "": none is.
func (a *App) pathAlike(p *Paths) string {
	count, cheapest := 0, (*PathLine)(nil)
	for i := range p.Lines {
		l := &p.Lines[i]
		if !l.Equal || l.Barred {
			continue
		}
		if count++; !l.Open && (cheapest == nil || l.Cents < cheapest.Cents) {
			cheapest = l
		}
	}
	best := &p.Lines[0]
	switch {
	case count == 0:
		return ""
	case cheapest == nil:
		return a.say("path.alike.open", count)
	case !best.Open && best.Cents <= cheapest.Cents:
		return a.say("path.alike.none", count)
	}
	return a.say("path.alike", count, cheapest.Name, cheapest.Money)
}

// pathPast says how past seasons came out against what is said of them; "": there
// are none to compare, or it is in the chances.
func (a *App) pathPast(s *PathSearch) string {
	l := s.past.Found()
	if l.Learnt.Seasons == 0 || l.TakenOver {
		return ""
	}
	return a.say("path.past", l.Learnt.Seasons, l.Score.Hits, about(l.Score.Expected))
}

// pathNotes say what the chances rest on.
func (a *App) pathNotes(s *PathSearch) []string {
	out := []string{a.say("path.list", s.list), a.say("path.about"), a.say("path.money")}
	if s.found.SOAP {
		row, _ := a.reference().Row("set.path_soap")
		out = append(out, a.say("path.soap.told", Percent(row.Value)))
	} else {
		out = append(out, a.say("path.soap"))
	}
	if slices.ContainsFunc(s.found.Lines, func(l paths.Line) bool { return l.Unknown }) {
		out = append(out, a.say("path.place"))
	}
	for _, x := range s.start.Profile.Posts {
		if x.Stage == domain.PostAccepted || x.Stage == domain.PostUnderWay {
			out = append(out, a.say("path.held", x.Name()))
		}
	}
	if slices.ContainsFunc(s.found.Lines, func(l paths.Line) bool { return l.Assumes }) {
		out = append(out, a.say("path.passed", a.step3Word(s.found.Step3)))
	}
	if s.found.Early() {
		out = append(out, a.say("path.early", a.step3Word(s.found.Step3)))
	}
	return out
}

// step3Word is what the card of Step 3 says.
func (a *App) step3Word(v study.Verdict) string { return a.say("study.step3." + v.String()) }

// flip says what turns the best next step.
func (a *App) flip(s *PathSearch, x paths.Flip) string {
	row, _ := a.reference().Row(x.Row)
	then := lowerFirst(a.nextStep(s.start.Season, x.To, s.start.Sent))
	if label, ok := a.cfg.Words["path.guess."+x.Row]; ok {
		if x.Guess {
			return a.say("path.flip.guess", label, Percent(x.Value), then)
		}
		return a.say("path.flip.above", label, Percent(x.Value), Percent(row.Value), then)
	}
	key := "path.flip.below"
	if x.Above {
		key = "path.flip.above"
	}
	return a.say(key, "“"+a.rowLabel(row.Name, row.Note)+"”", rounded(x.Value), decimal(row.Value), then)
}

// rounded writes a figure to two digits that count.
func rounded(v float64) string { return strconv.FormatFloat(v, 'g', 2, 64) }
