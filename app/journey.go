package app

import (
	"context"
	"fmt"

	"secondlook/domain"
	"secondlook/domain/afterward"
	"secondlook/domain/journey"
	"secondlook/domain/ranking"
	"secondlook/domain/seasons"
)

// A Journey is the money of the whole way from the first exam to the first day of
// training, in words (A13).
type Journey struct {
	*journey.Journey
	Currency string      // the applicant's own; "": dollars alone
	Rate     int64       // millionths of it for one dollar; 0: not typed
	RateOn   domain.Date // the day of the rate
	RateText string      // the rate with its day, or that none is typed; ""
	Status   string
	Path     string // the visa that is reckoned with
	Notes    []string
	Names    map[domain.PaymentKind]string
	sources  map[domain.PaymentKind]string
}

// Journey works out the money of a scope's applicant up to a season. Without one
// it is the season that ended with a place until training begins, else this one.
func (a *App) Journey(ctx context.Context, s Scope) (*Journey, error) {
	given := s.Season
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the programs: %w", err)
	}
	in := journey.Input{Profile: p, Catalog: a.Catalog(), Until: s.Season, Today: a.Today()}
	if match := afterward.Season(p, s.Season); given == 0 && match < s.Season {
		begins, _ := afterward.Begins(p, match, withKey(programs, afterward.Where(p, match)), a.reference())
		if a.Today().Before(begins) {
			s.Season = match
		}
	}
	in.Season, in.Beside = s.Season, seasons.Running(p, s.Season, a.Today())
	for _, season := range journey.Seasons(p, s.Season) {
		in.Books = append(in.Books, a.book(a.applied(p, season, programs)))
	}
	j := journey.Of(in)
	who := p.Applicant
	out := &Journey{Journey: j, Currency: who.Currency, Rate: who.RateMicros, RateOn: who.RateOn, Names: map[domain.PaymentKind]string{}, sources: map[domain.PaymentKind]string{}}
	for _, k := range j.Kinds {
		out.Names[k.Kind], out.sources[k.Kind] = a.PaymentName(k.Kind), a.moneySource(k)
	}
	a.journeyWords(out, p, withKey(programs, afterward.Where(p, s.Season)))
	return out, nil
}

// applied is a ranking of the programs alone that a season's applications are to,
// by no chance: all that the fees of a season hang on.
func (a *App) applied(p domain.Profile, season int, programs []domain.Program) *Ranking {
	r := &Ranking{Season: season, Reference: a.Reference(), Profile: p}
	at := make(map[string]*domain.Program, len(programs))
	for i := range programs {
		at[programs[i].Key] = &programs[i]
	}
	for _, x := range p.Applications {
		if program := at[x.Program]; x.Season == season && program != nil {
			r.Rows = append(r.Rows, Row{Ranked: &ranking.Ranked{Program: program}, Listed: x.Listed(), Sent: x.Sent()})
		}
	}
	return r
}

// journeyWords says where the money stands and what it rests on.
func (a *App) journeyWords(j *Journey, p domain.Profile, program *domain.Program) {
	j.Status = a.say("journey.status", Money(j.Total.Spent()), Money(j.Total.Ahead))
	if j.Total.IfMatched > 0 {
		j.Status = a.say("journey.status.matched", j.Status, Money(j.Total.IfMatched))
	}
	path, sure := afterward.PathOf(p, j.Season, program)
	j.Path = a.visaWords(path, sure)
	switch {
	case j.Currency == "":
	case j.Rate == 0:
		j.RateText = a.say("journey.rate.none", j.Currency)
	case j.RateOn.IsZero():
		j.RateText = a.say("journey.rate.undated", RateText(j.Rate), j.Currency)
	default:
		j.RateText = a.say("journey.rate", RateText(j.Rate), j.Currency, j.RateOn)
	}
	if j.Total.Estimated > 0 {
		j.Notes = append(j.Notes, a.say("journey.estimated", Money(j.Total.Estimated)))
	}
	if j.Total.IfMatched > 0 {
		j.Notes = append(j.Notes, a.say("journey.matched", Money(j.Total.IfMatched), j.Path))
	}
	if path == domain.PathJ1 || path == domain.PathH1B {
		j.Notes = append(j.Notes, a.say("journey.prices"))
	}
	if len(j.Open) > 0 {
		var names []string
		for _, kind := range j.Open {
			names = append(names, lowerFirst(a.PaymentName(kind)))
		}
		j.Notes = append(j.Notes, a.say("journey.open", domain.Commas(names...)))
	}
	if path == domain.PathH1B {
		j.Notes = append(j.Notes, a.say("journey.h1b"))
	}
	for _, x := range p.Seasons {
		if t := seasons.TallyOf(p, x.Year); !t.Whole() {
			j.Notes = append(j.Notes, a.say("journey.told", x.Year, t.Sent, t.Noted))
		}
	}
	if j.Verify {
		j.Notes = append(j.Notes, a.say("fees.verify"))
	}
}

// Own writes an amount of cents in the applicant's own currency, such as "GTQ
// 4,521"; "" where there is none, or no rate.
func (j *Journey) Own(cents int64) string {
	if j.Currency == "" || j.Rate == 0 {
		return ""
	}
	return j.Currency + " " + grouped(journey.Own(cents, j.Rate))
}

// grouped writes a whole number with commas.
func grouped(n int64) string {
	text := Money(n * 100)
	if n < 0 {
		return "−" + text[len("−$"):]
	}
	return text[len("$"):]
}
