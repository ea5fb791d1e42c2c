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
	out.Reason, out.Alike = a.pathReason(out)
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

// pathReason says why the first path is the best, and which are about equal.
func (a *App) pathReason(p *Paths) (reason, alike string) {
	best := &p.Lines[0]
	last := best.Last()
	var second *PathLine
	var equal []string
	for i := 1; i < len(p.Lines); i++ {
		l := &p.Lines[i]
		if !l.Barred && !l.Unknown && (second == nil || l.Last().Value > second.Last().Value) {
			second = l
		}
		if l.Equal && !l.Barred {
			equal = append(equal, l.Name+" ("+l.Money+")")
		}
	}
	if equal != nil {
		alike = a.say("path.alike", strings.Join(equal, "; "))
	}
	if second == nil {
		return a.say("path.reason", chanceOf(last.Estimate), last.Year), alike
	}
	return a.say("path.reason.over", chanceOf(last.Estimate), last.Year, second.Name, chanceOf(second.Last().Estimate)), alike
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
