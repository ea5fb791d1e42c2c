package app

import (
	"context"
	"fmt"
	"time"

	"secondlook/domain"
	"secondlook/domain/afterward"
	"secondlook/domain/soap"
)

// A FirstGuide is what to do in the first 72 hours after the message of Match
// Week, in words (A8).
type FirstGuide struct {
	Season  int
	Outcome domain.MatchOutcome
	Title   string
	Lead    string // one quiet sentence
	Begins  string // when the message comes, in both zones; "": no calendar tells
	SOAP    bool   // SOAP is still to come, as far as is known
	Rounds  string // when offers come, in both zones; "": SOAP is no part of it
	Parts   []GuidePart
}

// A GuidePart is what to do in some hours.
type GuidePart struct {
	When  string // "The first hour", "Hours 1 to 24", with the days where they are known
	Lines []GuideText
}

// A GuideText is one thing to do, or to leave alone.
type GuideText struct {
	Text, Why, Source string
}

// FirstGuide writes the guide for an outcome. One that has none is a
// [domain.Invalid].
func (a *App) FirstGuide(ctx context.Context, s Scope, outcome domain.MatchOutcome) (*FirstGuide, error) {
	if outcome != domain.OutcomeMatched && outcome != domain.OutcomePartial && outcome != domain.OutcomeUnmatched {
		return nil, domain.Invalid{{Field: "outcome", Problem: "must be matched, partially matched or not matched"}}
	}
	desk, err := a.SOAP(ctx, s)
	if err != nil {
		return nil, err
	}
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	g := &FirstGuide{Season: s.Season, Outcome: outcome, Title: a.say("first72.title." + outcome.String()), Lead: a.say("first72.lead." + outcome.String())}
	begins := a.message(s.Season)
	g.SOAP = soapOpen(desk) && !a.soapEnded(s.Season)
	if !begins.IsZero() {
		g.Begins = Both(begins, desk.Zone)
	}
	if g.SOAP && outcome != domain.OutcomeMatched {
		g.Rounds = a.roundWords(desk)
	}
	path, _ := afterward.PathOf(p, s.Season, nil)
	needs := path == domain.PathJ1 || path == domain.PathH1B
	for _, part := range afterward.Guide(a.catalog, outcome, needs, g.SOAP) {
		x := GuidePart{When: a.hoursWords(part, begins, desk.Zone)}
		for _, l := range part.Lines {
			t := GuideText{Text: l.Text, Why: l.Why, Source: a.cite(l.Source)}
			if l.Source == ownSource {
				t.Source = ""
			}
			if l.Verify {
				t.Source = domain.Dots(t.Source, a.say("after.verify"))
			}
			x.Lines = append(x.Lines, t)
		}
		g.Parts = append(g.Parts, x)
	}
	return g, nil
}

// roundWords say when the rounds of offers are, on both clocks; "" where no calendar
// tells.
func (a *App) roundWords(d *SOAPDesk) string {
	var texts []string
	for _, r := range d.Rounds {
		texts = append(texts, r.Words+parenthesis(ownWords(r.Own)))
	}
	if len(texts) == 0 {
		return ""
	}
	return a.say("first72.rounds", domain.Join("; ", texts...))
}

// ownSource is the source of what is our own judgement.
const ownSource = "own"

// soapOpen reports whether nothing that is known shuts SOAP to the applicant, but
// for a match that the guide supposes did not come.
func soapOpen(d *SOAPDesk) bool {
	for _, c := range d.Conditions {
		if c.Key != "unmatched" && c.Is == domain.SaysNo {
			return false
		}
	}
	return true
}

// message is the moment of the message of Match Week; zero where no calendar of
// the season tells.
func (a *App) message(season int) domain.At { return a.eventOf(season, soap.EventStatus) }

// eventOf is the moment of a date of a season; zero where no calendar tells.
func (a *App) eventOf(season int, key string) domain.At {
	for _, e := range a.catalog.Events {
		if e.Season == season && e.Key == key {
			return e.Begins()
		}
	}
	return domain.At{}
}

// soapEnded reports whether the season's SOAP is over.
func (a *App) soapEnded(season int) bool {
	ends := a.eventOf(season, soap.EventEnds)
	return !ends.IsZero() && ends.Passed(a.cfg.Now())
}

// hoursPerDay is how many hours a day has.
const hoursPerDay = 24

// hoursWords say for which hours a part of a guide is, with the days of the own
// clock where they are known.
func (a *App) hoursWords(p afterward.Part, begins domain.At, zone string) string {
	key := "first72.hours"
	switch {
	case p.From == 0:
		key = "first72.hour"
	case p.From >= 3*hoursPerDay:
		key = "first72.after"
	}
	text := a.say(key, p.From, p.To)
	at, err := begins.In(zone).Time()
	if !begins.Timed || err != nil {
		return text
	}
	from, to := at.Add(time.Duration(p.From)*time.Hour), at.Add(time.Duration(p.To)*time.Hour)
	span := fmt.Sprintf("%s – %s", from.Format("Mon 15:04"), to.Format("Mon 15:04"))
	if domain.DateOf(from) == domain.DateOf(to) {
		span = fmt.Sprintf("%s–%s", from.Format("Mon 15:04"), to.Format("15:04"))
	}
	return domain.Dots(text, span)
}
