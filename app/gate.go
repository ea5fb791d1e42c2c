package app

import (
	"cmp"
	"context"

	"secondlook/domain"
	"secondlook/domain/nrmp"
	"secondlook/domain/seasons"
)

// A Gate is the way into a season's Match, in words.
type Gate struct {
	*nrmp.Gate
	Steps   []GateStep // as in the gate, in its order
	Verdict string
	Notes   []string // what the days rest on
	Record  domain.Season
	NRMPID  string // how the NRMP ID in MyERAS stands, for the link to it
}

// A GateStep is one step of the way, in words.
type GateStep struct {
	nrmp.Step
	Title    string
	Word     string // how it stands, for a chip
	When     string // its days, with the hour of the deadline on both clocks
	Left     string // how long until then; "" where that says nothing
	Means    string // what it is
	IfMissed string
	Hint     string // what the records say; ""
	Source   string // of the day, as people read it; ""
}

// Gate works out the way into the Match of the scope's season.
func (a *App) Gate(ctx context.Context, s Scope) (*Gate, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	zone := p.Applicant.Zone
	if zone == "" {
		if zone, err = a.OwnZone(ctx); err != nil {
			return nil, err
		}
	}
	return a.gateOf(p, s.Season, zone), nil
}

// gateOf works out the gate of a profile, for somebody who lives by a zone.
func (a *App) gateOf(p domain.Profile, season int, zone string) *Gate {
	g := nrmp.Of(p, a.Catalog(), a.reference(), season, a.cfg.Now())
	out := &Gate{Gate: g, Verdict: a.sayDays(g.Verdict), Record: seasons.Of(p, season)}
	verify := false
	for _, s := range g.Steps {
		out.Steps = append(out.Steps, a.gateStep(s, zone))
		verify = verify || s.Due.Verify
	}
	if verify {
		out.Notes = append(out.Notes, a.say("nrmp.verify"))
	}
	out.Notes = append(out.Notes, a.say("nrmp.law"))
	for _, d := range a.papersOf(p, season, nil).Documents {
		if d.Kind == domain.NRMPID {
			out.NRMPID = domain.Dots(d.Word, Day(d.Due))
		}
	}
	return out
}

func (a *App) gateStep(s nrmp.Step, zone string) GateStep {
	out := GateStep{
		Step: s, Title: a.say("nrmp.step." + s.Name.String()), Word: a.say("nrmp.state." + s.State.String()),
		Means: a.sayDays(s.Means), IfMissed: a.sayDays(s.IfMissed), Source: a.cite(s.Due.Source), When: a.gateDays(s, zone),
	}
	if !s.Hint.IsZero() {
		out.Hint = a.sayDays(s.Hint)
	}
	if s.State == nrmp.Open || s.State == nrmp.LateFee {
		out.Left = a.say("nrmp.left", s.Days)
	}
	return out
}

// gateDays are the days that a step has to do with.
func (a *App) gateDays(s nrmp.Step, zone string) string {
	due := s.Due
	if s.Name == nrmp.Register && (s.State == nrmp.LateFee || s.State == nrmp.Missed || s.State == nrmp.NotNoted) {
		due = s.Last
	}
	switch {
	case s.State == nrmp.Done && s.Late:
		return a.say("nrmp.days.late", Day(s.On), Day(s.Due.Day))
	case s.State == nrmp.Done:
		return a.say("nrmp.days.done", Day(s.On), Day(due.Day))
	case s.State == nrmp.NotNeeded || due.IsZero():
		return ""
	case s.State == nrmp.NotYet:
		return a.say("nrmp.days.opens", Both(s.Opens.At, zone), Both(due.At, zone))
	case s.State == nrmp.Missed && !s.On.IsZero():
		return a.say("nrmp.days.toolate", Day(s.On), Both(due.At, zone))
	case s.State == nrmp.Missed || s.State == nrmp.NotNoted:
		return a.say("nrmp.days.missed", Both(due.At, zone))
	}
	return a.say("nrmp.days.due", Both(due.At, zone))
}

// SaveSeason changes what is noted of a season; zero is the season of today. A
// day on which something was done cannot be still to come: that comes back as a
// [domain.Invalid].
func (a *App) SaveSeason(ctx context.Context, edit func(*domain.Season), year int) error {
	return a.edit(ctx, "change the season", func(t Tables) error { return a.saveSeason(ctx, t, cmp.Or(year, a.Season()), edit) })
}

func (a *App) saveSeason(ctx context.Context, t Tables, year int, edit func(*domain.Season)) error {
	all, err := t.Seasons().List(ctx)
	if err != nil {
		return err
	}
	rec := domain.Season{Year: year}
	for _, x := range all {
		if x.Year == year {
			rec = x
		}
	}
	edit(&rec)
	if err := rec.Validate(); err != nil {
		return err
	}
	if bad := a.ahead(rec); bad != nil {
		return bad
	}
	return t.Seasons().Save(ctx, &rec)
}

// ahead is what cannot have been done yet.
func (a *App) ahead(s domain.Season) (bad domain.Invalid) {
	for _, x := range []struct {
		field string
		day   domain.Date
	}{{"nrmp_registered", s.Registered}, {"ecfmg_verified", s.Verified}} {
		if x.day.After(a.Today()) {
			bad = append(bad, domain.FieldError{Field: x.field, Problem: "must not lie after today"})
		}
	}
	return bad
}
