package app

import (
	"slices"

	"secondlook/domain"
)

// The rows of the table that are told before all others.
const (
	stepThree        = "h1b/step3"
	noteProclamation = "note/h1b-proclamation"
)

// heed says what should be known before any step: that no visa is told, what an
// H-1B hangs on, and which license comes after the first day.
func (a *App) heed(p *AfterPlan) (out []string) {
	if p.Over() {
		return nil
	}
	if early := a.notedEarly(p.Season, p.Ended); early != "" {
		out = append(out, early)
	}
	if p.Path == domain.PathUnknown {
		out = append(out, a.say("after.heed.visa"))
	}
	if s := lineOf(p.Steps, stepThree); s != nil && s.Open() {
		text := a.say("after.heed.step3", s.Low, s.High)
		switch {
		case s.Comes.IsZero():
		case s.Comes.Before(p.Today):
			text = a.say("after.heed.step3.late", s.Comes)
		default:
			text = a.say("after.heed.step3.comes", s.Comes)
		}
		out = append(out, text)
	}
	if n := lineOf(p.Notes, noteProclamation); n != nil {
		out = append(out, domain.Join(" ", sentences(n.What, n.How, n.Check)...))
	}
	for _, key := range p.Beyond {
		l := lineOf(p.Steps, key)
		text := a.say("after.heed.license", l.What, l.Soon, l.Late)
		if i := slices.IndexFunc(p.Steps, func(x AfterLine) bool { return x.Part == domain.AfterLicense && slices.Contains(x.After, key) }); i >= 0 {
			text += " " + a.say("after.heed.license.until", p.Steps[i].Due)
		}
		out = append(out, domain.Join(" ", text, l.Check))
	}
	return out
}

// lineOf is the line of a step; nil: the list has none.
func lineOf(list []AfterLine, key string) *AfterLine {
	if i := slices.IndexFunc(list, func(l AfterLine) bool { return l.Key == key }); i >= 0 {
		return &list[i]
	}
	return nil
}
