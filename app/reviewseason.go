package app

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// ReviewSeason keeps what the applicant says of a season, looking back: how it
// ended, in words and in numbers, and what an adviser is asked. program is the key of the program
// that it ended with, whose application is noted as matched in the same step; ""
// leaves all applications as they are. One that is not on the season's list, or that
// goes with no match, another one than is noted already, and an outcome without a
// place while a program is noted as matched are a [domain.Invalid].
func (a *App) ReviewSeason(ctx context.Context, s domain.Season, program string) error {
	year := cmp.Or(s.Year, a.Season())
	day := a.matchDay(year)
	return a.edit(ctx, "note how the season went", func(t Tables) error {
		if err := a.matchWith(ctx, t, domain.Season{Year: year, Outcome: s.Outcome}, program, day); err != nil {
			return err
		}
		return a.saveSeason(ctx, t, year, func(is *domain.Season) {
			if told := s.Told(); s.ID != 0 || !told.IsZero() { // who has no record of it at hand takes no number away
				*is = is.WithTold(told)
			}
			is.Outcome, is.Review, is.Questions = s.Outcome, s.Review, s.Questions
		})
	})
}

// matchWith notes the program that a season ended with, on a day.
func (a *App) matchWith(ctx context.Context, t Tables, s domain.Season, program string, day domain.Date) error {
	wrong := func(key string) error {
		return domain.Invalid{{Field: "program", Problem: a.say(key)}}
	}
	all, err := t.Applications().List(ctx)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(x domain.Application) bool { return x.Season != s.Year })
	noted := slices.IndexFunc(all, func(x domain.Application) bool { return x.Status == domain.Matched })
	placed := s.Outcome == domain.OutcomeMatched || s.Outcome == domain.OutcomePartial
	switch {
	case !placed && s.Outcome != domain.OutcomeUnknown && noted >= 0:
		return domain.Invalid{{Field: "outcome", Problem: a.say("seasons.outcome.noted")}}
	case program == "" || noted >= 0 && all[noted].Program == program:
		return nil
	case !placed:
		return wrong("seasons.program.nomatch")
	case noted >= 0:
		return wrong("seasons.program.other")
	}
	i := slices.IndexFunc(all, func(x domain.Application) bool { return x.Program == program })
	if i < 0 {
		return wrong("seasons.program.unlisted")
	}
	x := all[i].With(domain.StatusEvent{Status: domain.Matched, Date: day})
	if err := x.ValidateOn(a.Today()); err != nil {
		return err
	}
	return t.Applications().Save(ctx, &x)
}

// matchDay is the Match Day of a season; zero where it is still to come, or no
// calendar tells.
func (a *App) matchDay(year int) domain.Date {
	day, _ := a.Catalog().DayOf("match_day", year)
	if day.After(a.Today()) {
		return domain.Date{}
	}
	return day
}

// MatchedWith are the keys of the programs that a season may have ended with, those
// that came furthest first: the one that is noted, else all that did not say no.
func (a *App) MatchedWith(ctx context.Context, year int) (keys []string, noted string, err error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return nil, "", err
	}
	if _, noted = seasons.Outcome(p, year); noted != "" {
		return []string{noted}, noted, nil
	}
	open := slices.DeleteFunc(slices.Clone(p.Applications), func(x domain.Application) bool {
		return x.Season != year || x.Status == domain.Rejected || x.Status == domain.Withdrawn
	})
	slices.SortStableFunc(open, func(x, y domain.Application) int { return cmp.Compare(y.Status, x.Status) })
	for _, x := range open {
		keys = append(keys, x.Program)
	}
	return keys, "", nil
}

// TooEarly asks about an outcome of the Match that is noted before the results of
// the season are out; "" once they are, or where no calendar tells when. Who
// withdraws knows it before.
func (a *App) TooEarly(year int, outcome domain.MatchOutcome) string {
	if outcome == domain.OutcomeUnknown || outcome == domain.OutcomeWithdrawn || !a.undecided(year) {
		return ""
	}
	return a.say("seasons.early", strconv.Itoa(year), Moment(a.message(year)))
}

// undecided reports whether the results of a season are still to come.
func (a *App) undecided(year int) bool {
	message := a.message(year)
	return !message.IsZero() && !message.Passed(a.cfg.Now())
}

// notedEarly says of an outcome that is noted that the results are not out yet; "":
// they are.
func (a *App) notedEarly(year int, outcome domain.MatchOutcome) string {
	if a.TooEarly(year, outcome) == "" {
		return ""
	}
	return a.say("seasons.early.noted", strconv.Itoa(year), Moment(a.message(year)), outcome)
}
