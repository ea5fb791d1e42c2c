package app

import (
	"context"
	"fmt"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// A NotedSeason is an earlier season as the applicant remembers it.
type NotedSeason struct {
	Year    int
	Outcome domain.MatchOutcome
	Review  string
	Answers []NotedAnswer
}

// A NotedAnswer is a program that was applied to, and how far it went: submitted
// where it never answered.
type NotedAnswer struct {
	Program string // its key
	Status  domain.ApplicationStatus
}

// NoteSeason notes an earlier season with its applications in one step; what is
// noted of it already stays, but for what is told now. A season that is not over,
// no program, or one that stands there twice is a [domain.Invalid].
func (a *App) NoteSeason(ctx context.Context, n NotedSeason) error {
	p, err := a.Profile(ctx)
	if err != nil {
		return err
	}
	if err := a.checkNoted(p, n); err != nil {
		return err
	}
	season := seasons.Of(p, n.Year)
	if n.Outcome != domain.OutcomeUnknown {
		season.Outcome = n.Outcome
	}
	if n.Review != "" {
		season.Review = n.Review
	}
	return a.edit(ctx, "note the season", func(t Tables) error {
		if err := t.Seasons().Save(ctx, &season); err != nil {
			return err
		}
		for _, x := range n.Answers {
			one := domain.Application{Program: x.Program, Season: n.Year, Status: domain.Planned}.With(domain.StatusEvent{Status: domain.Submitted})
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

// checkNoted wants a season before this one, and programs that are not noted in it.
func (a *App) checkNoted(p domain.Profile, n NotedSeason) error {
	var bad domain.Invalid
	if n.Year < domain.FirstSeason || n.Year >= a.Season() {
		bad = append(bad, domain.FieldError{Field: "year", Problem: a.say("compare.note.year", strconv.Itoa(a.Season()))})
	}
	if len(n.Answers) == 0 {
		bad = append(bad, domain.FieldError{Field: "programs", Problem: a.say("compare.note.none")})
	}
	seen := map[string]bool{}
	for _, x := range p.Applications {
		seen[x.Program] = seen[x.Program] || x.Season == n.Year
	}
	for _, x := range n.Answers {
		if seen[x.Program] {
			bad = append(bad, domain.FieldError{Field: "programs", Problem: a.say("compare.note.twice", strconv.Itoa(n.Year))})
		}
		seen[x.Program] = true
	}
	if len(bad) > 0 {
		return bad
	}
	return nil
}
