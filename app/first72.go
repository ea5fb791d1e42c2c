package app

import (
	"context"
	"fmt"
	"time"

	"secondlook/domain"
	"secondlook/domain/afterward"
	"secondlook/domain/seasons"
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
	When  string // "The first hour", "The first day", with its hours in both zones where they are known
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
	open := soapOpen(desk) && seasons.Of(p, s.Season).Outcome != domain.OutcomeWithdrawn
	g.SOAP = open && !a.soapEnded(s.Season)
	if !begins.IsZero() {
		g.Begins = Both(begins, desk.Zone)
	}
	if open && outcome != domain.OutcomeMatched {
		g.Rounds = a.roundWords(desk)
	}
	hours := a.guideHours(s.Season, desk, g.Rounds != "")
	path, _ := afterward.PathOf(p, s.Season, nil)
	needs := path == domain.PathJ1 || path == domain.PathH1B
	for _, part := range afterward.Guide(a.catalog, outcome, needs, open) {
		x := GuidePart{When: a.hoursWords(part.Part, hours[part.Part], desk.Zone)}
		for _, l := range part.Lines {
			x.Lines = append(x.Lines, a.guideText(l))
		}
		g.Parts = append(g.Parts, x)
	}
	return g, nil
}

// guideText is a line of a guide; what is our own judgement names no source.
func (a *App) guideText(l domain.GuideLine) GuideText {
	t := GuideText{Text: l.Text, Why: l.Why}
	if l.Source != ownSource {
		t.Source = a.cite(l.Source)
	}
	if l.Verify {
		t.Source = domain.Dots(t.Source, a.say("after.verify"))
	}
	return t
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
	for _, e := range a.Catalog().Events {
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

// guideHours are the hours of the parts of a guide, as far as a calendar of the season
// tells them: what has no end begins then, and the zero moments are not known. offers
// says that the third day ends with the first of them.
func (a *App) guideHours(season int, d *SOAPDesk, offers bool) map[domain.GuidePart][2]domain.At {
	out := map[domain.GuidePart][2]domain.At{}
	ends, match := a.eventOf(season, soap.EventEnds), a.eventOf(season, soap.EventMatch)
	out[domain.GuideUntilSOAP], out[domain.GuideAfterSOAP], out[domain.GuideMatchDay] = [2]domain.At{1: ends}, [2]domain.At{ends}, [2]domain.At{match}
	message := a.message(season)
	begins, err := message.Time()
	if err != nil || !message.Timed {
		return out
	}
	after := func(hours int) domain.At { return domain.AtOf(begins.Add(time.Duration(hours) * time.Hour)) }
	const day = 24
	third := after(3 * day)
	if n := len(d.Rounds); n > 0 && offers {
		first, last := domain.AtOf(d.Rounds[0].From), domain.AtOf(d.Rounds[n-1].To)
		out[domain.GuideOffers] = [2]domain.At{first, last}
		if d.Rounds[0].From.Before(begins.Add(3 * day * time.Hour)) {
			third = first
		}
	}
	out[domain.GuideHour], out[domain.GuideFirst] = [2]domain.At{message, after(1)}, [2]domain.At{after(1), after(day)}
	out[domain.GuideSecond], out[domain.GuideThird] = [2]domain.At{after(day), after(2 * day)}, [2]domain.At{after(2 * day), third}
	return out
}

// hoursWords say for which hours a part of a guide is, on its own clock and on the
// applicant's.
func (a *App) hoursWords(part domain.GuidePart, hours [2]domain.At, zone string) string {
	from, to := hours[0], hours[1]
	text := a.say("first72.part." + part.String())
	switch {
	case from.IsZero() && to.IsZero():
		return text
	case from.IsZero():
		return domain.Dots(text, a.say("first72.until", Both(to, zone)))
	case to.IsZero() && part == domain.GuideMatchDay:
		return domain.Dots(text, Both(from, zone))
	case to.IsZero():
		return domain.Dots(text, a.say("first72.from", Both(from, zone)))
	}
	clock, own := fromTo(from, to)+" "+ZoneWord(from), fromTo(from.In(zone), to.In(zone))
	if own != fromTo(from, to) {
		clock += parenthesis(ownWords(own))
	}
	return domain.Dots(text, clock)
}

// fromTo writes some hours with their days: "Mon 10:00–11:00", "Mon 11:00 – Tue 10:00".
func fromTo(from, to domain.At) string {
	clock := func(at domain.At) string { return fmt.Sprintf("%02d:%02d", at.Hour, at.Minute) }
	day := func(at domain.At) string { return at.Day.Time().Format("Mon ") + clock(at) }
	if from.Day == to.Day {
		return day(from) + "–" + clock(to)
	}
	return day(from) + " – " + day(to)
}
