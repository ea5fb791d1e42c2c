package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/seasons"
)

// A NotedSeason is an earlier season as the applicant remembers it.
type NotedSeason struct {
	Year    int
	Sent    domain.Date // the day of sending; zero: not told
	Outcome domain.MatchOutcome
	Review  string
	Told    domain.Told // in numbers, where the programs are not known by now
	Answers []NotedAnswer
}

// EarlierSeason is the last season before this one of which no applications are
// told yet.
func (a *App) EarlierSeason(ctx context.Context) (int, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return 0, err
	}
	year := a.Season() - 1
	for years := compare.Seasons(p); (slices.Contains(years, year) || !a.catalog.Over(year, a.Today())) && year > domain.FirstSeason; {
		year--
	}
	return year, nil
}

// A NotedAnswer is a program that was applied to, and how far it went: submitted
// where it never answered.
type NotedAnswer struct {
	Program string // its key
	Status  domain.ApplicationStatus
}

// NoteSeason notes an earlier season with its applications in one step. What is noted
// of it already stays: answers come to those that there are, the late ones too, and
// words, an outcome, numbers and a day of sending are taken where there are none. A
// season that is not over, neither a number nor a program, one that stands there
// twice or has that answer already, and words or numbers beside others are a
// [domain.Invalid].
func (a *App) NoteSeason(ctx context.Context, n NotedSeason) error {
	p, err := a.Profile(ctx)
	if err != nil {
		return err
	}
	if err := a.ready(ctx); err != nil {
		return err
	}
	season := seasons.Of(p, n.Year)
	if err := a.checkNoted(p, season, n); err != nil {
		return err
	}
	if season.Outcome == domain.OutcomeUnknown {
		season.Outcome = n.Outcome
	}
	if season.Review == "" {
		season.Review = n.Review
	}
	if season.SubmitsOn.IsZero() {
		season.SubmitsOn = n.Sent
	}
	season = season.WithTold(season.Told().Filled(n.Told))
	if err := season.Validate(); err != nil {
		return err
	}
	there := notedIn(p, n.Year)
	return a.edit(ctx, "note the season", func(t Tables) error {
		if err := t.Seasons().Save(ctx, &season); err != nil {
			return err
		}
		for _, x := range n.Answers {
			one, ok := there[x.Program]
			if !ok {
				one = domain.Application{Program: x.Program, Season: n.Year, Status: domain.Planned}.With(domain.StatusEvent{Status: domain.Submitted, Date: n.Sent})
			}
			if x.Status != domain.Submitted {
				one = one.With(domain.StatusEvent{Status: x.Status})
			}
			if err := t.Applications().Save(ctx, &one); err != nil {
				return fmt.Errorf("keep %s: %w", x.Program, err)
			}
		}
		return nil
	})
}

// notedIn are the applications of a season, by program.
func notedIn(p domain.Profile, year int) map[string]domain.Application {
	out := map[string]domain.Application{}
	for _, x := range p.Applications {
		if x.Season == year {
			out[x.Program] = x
		}
	}
	return out
}

// checkYear wants a Match before this one, of which nobody answers any more.
func (a *App) checkYear(year int, fault func(wrong bool, field, key string, args ...any)) {
	early := year < domain.FirstSeason || year >= a.Season()
	fault(early, "year", "compare.note.year", strconv.Itoa(a.Season()))
	fault(!early && !a.catalog.Over(year, a.Today()), "year", "compare.note.over", strconv.Itoa(year))
}

// checkNoted wants a season before this one, and nothing that would take the place
// of what is noted.
func (a *App) checkNoted(p domain.Profile, season domain.Season, n NotedSeason) error {
	var bad domain.Invalid
	fault := func(wrong bool, field, key string, args ...any) {
		if wrong {
			bad = append(bad, domain.FieldError{Field: field, Problem: a.say(key, args...)})
		}
	}
	year := strconv.Itoa(n.Year)
	a.checkYear(n.Year, fault)
	fault(len(n.Answers) == 0 && n.Told.IsZero(), "programs", "compare.note.none")
	fault(n.Review != "" && season.Review != "" && season.Review != n.Review, "review", "compare.note.review", year)
	fault(n.Outcome != domain.OutcomeUnknown && season.Outcome != domain.OutcomeUnknown && season.Outcome != n.Outcome, "outcome", "compare.note.outcome", year, season.Outcome)
	fault(!n.Sent.IsZero() && domain.SeasonOn(n.Sent) != n.Year, "sent", "compare.note.sent", year)
	told := season.Told()
	fault(told.Filled(n.Told) != n.Told.Filled(told), "numbers", "compare.note.numbers", year)
	there, seen := notedIn(p, n.Year), map[string]bool{}
	for _, x := range n.Answers {
		was, ok := there[x.Program]
		name := x.Program
		if program := withKey(a.programs, x.Program); program != nil {
			name = program.Name
		}
		fault(seen[x.Program] || ok && (x.Status == domain.Submitted || was.Status == x.Status), "programs", "compare.note.twice", year, name)
		seen[x.Program] = true
	}
	if len(bad) > 0 {
		return bad
	}
	return nil
}
