package seasons

import (
	"secondlook/domain"
	"secondlook/domain/calibration"
)

// AsOf returns the records as they were on a day of a season, as far as they are
// dated: what came later is left out, in every table, and so is every later
// season. What has no date stays; of the answers of programs without a date only
// the last day of the season knows.
func AsOf(p domain.Profile, season int, day domain.Date) domain.Profile {
	c := cut{season: season, day: day, over: !day.Before(LastDay(season))}
	out := calibration.AsOf(p, season, day)
	for _, t := range tables {
		if t.cut != nil {
			t.cut(c, p, &out)
		}
	}
	return out
}

// A cut is a day of a season, after which nothing is known.
type cut struct {
	season int
	day    domain.Date
	over   bool // it is the last day of the season, or later
}

func (c cut) later(d domain.Date) bool { return d.After(c.day) }

// past reports whether all of a season had happened.
func (c cut) past(season int) bool { return season < c.season || season == c.season && c.over }

// had reports whether something of a season had happened.
func (c cut) had(season int, day domain.Date) bool { return season <= c.season && !c.later(day) }

// record cuts the record of a season itself.
func (c cut) record(s domain.Season) (domain.Season, bool) {
	for _, d := range []*domain.Date{&s.Registered, &s.Verified, &s.Closed} {
		if c.later(*d) {
			*d = domain.Date{}
		}
	}
	if !c.past(s.Year) {
		s.Outcome, s.Review = domain.OutcomeUnknown, ""
	}
	return s, s.Year <= c.season
}

// application cuts what came of an application later. One that was put on the
// list later, and before it was sent, was not there.
func (c cut) application(a domain.Application) (domain.Application, bool) {
	if a.Season == c.season {
		there := !c.later(begun(a)) || len(a.Events) == 0 && a.Sent()
		return c.undone(a), there
	}
	return c.undone(a), a.Season < c.season
}

// begun returns the first day that is known of an application.
func begun(a domain.Application) domain.Date {
	first := a.Added
	for _, e := range a.Events {
		if !e.Date.IsZero() && (first.IsZero() || e.Date.Before(first)) {
			first = e.Date
		}
	}
	return first
}

// undone takes back what an application came to later.
func (c cut) undone(a domain.Application) domain.Application {
	past := c.past(a.Season)
	if past && !c.later(a.Since()) {
		return a
	}
	out := a
	out.Events, out.Status = nil, domain.Planned
	if len(a.Events) == 0 {
		if a.Sent() {
			out.Status = domain.Submitted // it was sent, and nobody noted when it was answered
		}
		return out
	}
	n := 0
	for i, e := range a.Events {
		unknown := e.Date.IsZero() && (past || e.Status <= domain.Submitted)
		if unknown || !e.Date.IsZero() && !c.later(e.Date) {
			n = i + 1
		}
	}
	for _, e := range a.Events[:n] {
		out = out.With(e)
	}
	return out
}

func (c cut) mark(x domain.Mark) (domain.Mark, bool) { return x, x.Season <= c.season }

// outreach cuts a reply that came later.
func (c cut) outreach(x domain.Outreach) (domain.Outreach, bool) {
	if c.later(x.Replied) {
		x.Replied, x.Reply = domain.Date{}, 0
	}
	return x, !c.later(x.Sent)
}

func (c cut) document(x domain.Document) (domain.Document, bool) { return x, c.had(x.Season, x.Date) }

func (c cut) invitation(x domain.Invitation) (domain.Invitation, bool) {
	return x, c.had(x.Season, x.Received.Day) && (c.past(x.Season) || !x.Received.IsZero())
}

func (c cut) interview(x domain.Interview) (domain.Interview, bool) {
	return x, c.had(x.Season, x.Start.Day)
}

// message cuts a reply that came later.
func (c cut) message(x domain.Correspondence) (domain.Correspondence, bool) {
	if c.later(x.Replied) {
		x.Replied, x.Reply = domain.Date{}, ""
	}
	return x, c.had(x.Season, x.Sent)
}

// rankList is there from the day on which it was kept or certified, whichever was
// first: a certificate can be noted later than it was.
func (c cut) rankList(x domain.RankList) (domain.RankList, bool) {
	if c.later(x.Certified.Day) {
		x.Certified = domain.At{}
	}
	day := x.Kept.Day
	if certified := x.Certified.Day; !certified.IsZero() && (day.IsZero() || certified.Before(day)) {
		day = certified
	}
	return x, c.had(x.Season, day) && (c.past(x.Season) || !day.IsZero())
}

func (c cut) unfilled(x domain.SOAPProgram) (domain.SOAPProgram, bool) { return x, c.past(x.Season) }

// task makes one that was done later open.
func (c cut) task(x domain.Task) (domain.Task, bool) {
	if c.later(x.Done) {
		x.Done = domain.Date{}
	}
	return x, x.Season <= c.season
}

func (c cut) payment(x domain.Payment) (domain.Payment, bool) { return x, c.had(x.Season, x.Paid) }

// formality makes a step that was done later open.
func (c cut) formality(x domain.Formality) (domain.Formality, bool) {
	if c.later(x.Done) {
		x.Done = domain.Date{}
	}
	return x, c.past(x.Season)
}
