package app

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/afterward"
)

// A paperDate is a day of papers, before it is put in order.
type paperDate struct {
	on domain.Date
	PaperLine
}

// paperDates are the days of certificate, Pathway, documents and, after the Match,
// of visa and license, as they are noted and asked for, the first one first.
func (a *App) paperDates(p domain.Profile, season int) (out []PaperLine) {
	var all []paperDate
	add := func(day domain.Date, late bool, text string) {
		if !day.IsZero() {
			all = append(all, paperDate{day, PaperLine{Label: Day(day), Text: text, Watch: late && day.Before(a.Today())}})
		}
	}
	say := func(day domain.Date, key string, args ...any) {
		add(day, strings.HasSuffix(key, "until"), a.say("clocks.date."+key, args...))
	}
	x := p.Applicant.Papers
	say(x.AppliedOn, "applied", max(x.Pathway, 0))
	say(x.AcceptedOn, "accepted")
	say(x.CertifiedOn, "certified")
	say(x.ValidUntil, "until")
	for _, d := range p.Documents {
		say(d.Expires, "document.until", domain.Capital(d.Kind.String()), d.Season)
	}
	match := afterward.Season(p, season)
	plan := a.afterOf(p, match, withKey(a.programs, afterward.Where(p, match)), AfterChoice{})
	for i := range plan.Steps {
		s := &plan.Steps[i]
		switch {
		case s.Done():
			add(s.Said.Done, false, a.say("clocks.date.done", s.What))
		case plan.Matched && plan.Asks(&s.Step) || s.Own && s.Open():
			add(s.Due, true, a.say("clocks.date.due", s.What))
		}
		if s.Said.State == domain.FormalityUnderWay {
			add(s.Said.Begun, false, a.say("clocks.date.begun", s.What))
		}
	}
	slices.SortStableFunc(all, func(x, y paperDate) int { return x.on.Compare(y.on) })
	for _, d := range all {
		out = append(out, d.PaperLine)
	}
	return out
}
