package app

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"secondlook/domain"
)

// shut are the tables of an edit in which seasons that were put away stay as they
// are (S113): nothing is added to them, taken away or changed in what counts. An
// answer that comes late is still noted, names follow what they name, and a list of
// unfilled programs can be brought in for any year.
type shut struct {
	Tables
	applications *guardedTable[domain.Application]
	invitations  *guardedTable[domain.Invitation]
	interviews   *guardedTable[domain.Interview]
	rankLists    *guardedTable[domain.RankList]
}

// shutting guards the tables of a step; p holds what they held before, and closed
// says of each season when it was put away.
func shutting(t Tables, p domain.Profile, closed map[int]domain.Date) shut {
	return shut{
		Tables: t,
		applications: &guardedTable[domain.Application]{
			t.Applications(), func(x domain.Application) (domain.ID, int) { return x.ID, x.Season }, late, closed, p.Applications,
		},
		invitations: &guardedTable[domain.Invitation]{
			t.Invitations(), func(x domain.Invitation) (domain.ID, int) { return x.ID, x.Season }, func(was, is domain.Invitation) bool {
				return was.Program == is.Program && was.Received == is.Received && was.Answer == is.Answer
			}, closed, p.Invitations,
		},
		interviews: &guardedTable[domain.Interview]{
			t.Interviews(), func(x domain.Interview) (domain.ID, int) { return x.ID, x.Season }, func(was, is domain.Interview) bool {
				return was.Program == is.Program && was.Start == is.Start && was.State == is.State
			}, closed, p.Interviews,
		},
		rankLists: &guardedTable[domain.RankList]{
			t.RankLists(), func(x domain.RankList) (domain.ID, int) { return x.ID, x.Season }, func(was, is domain.RankList) bool {
				return reflect.DeepEqual(was, is)
			}, closed, p.RankLists,
		},
	}
}

// Applications returns the table that is guarded.
func (s shut) Applications() Table[domain.Application] { return s.applications }

// Invitations returns the table that is guarded.
func (s shut) Invitations() Table[domain.Invitation] { return s.invitations }

// Interviews returns the table that is guarded.
func (s shut) Interviews() Table[domain.Interview] { return s.interviews }

// RankLists returns the table that is guarded.
func (s shut) RankLists() Table[domain.RankList] { return s.rankLists }

// late reports whether all that an application came to is still there: what is new
// came late.
func late(was, is domain.Application) bool {
	for _, e := range was.Events {
		if !slices.Contains(is.Events, e) {
			return false
		}
	}
	return was.Program == is.Program && was.Signal == is.Signal && was.Preferred == is.Preferred &&
		(was.Status == is.Status || len(is.Events) > len(was.Events))
}

// A guardedTable is one table of a shut.
type guardedTable[T Record] struct {
	Table[T]
	of     func(T) (domain.ID, int) // the identity of a record, and its season
	may    func(was, is T) bool     // whether a record of a season that was put away may be changed so
	closed map[int]domain.Date
	before []T // what the table held before the step
}

// was finds a record as it was before the step.
func (g *guardedTable[T]) was(id domain.ID) (rec T, ok bool) {
	i := slices.IndexFunc(g.before, func(x T) bool { known, _ := g.of(x); return known == id })
	if i < 0 {
		return rec, false
	}
	return g.before[i], true
}

// Save keeps a record, unless that changes a season that was put away.
func (g *guardedTable[T]) Save(ctx context.Context, x *T) error {
	id, season := g.of(*x)
	was, there := g.was(id)
	if there {
		_, before := g.of(was)
		if before == season && g.may(was, *x) {
			return g.Table.Save(ctx, x)
		}
		if err := g.refuse(before); err != nil {
			return err
		}
	}
	if err := g.refuse(season); err != nil {
		return err
	}
	return g.Table.Save(ctx, x)
}

// Delete removes a record, unless it is of a season that was put away.
func (g *guardedTable[T]) Delete(ctx context.Context, id domain.ID) error {
	was, there := g.was(id)
	if there {
		_, season := g.of(was)
		if err := g.refuse(season); err != nil {
			return err
		}
	}
	return g.Table.Delete(ctx, id)
}

func (g *guardedTable[T]) refuse(season int) error {
	if day, ok := g.closed[season]; ok {
		return putAway{season, day}
	}
	return nil
}

// A putAway is why a season is not changed.
type putAway struct {
	season int
	day    domain.Date
}

func (p putAway) Error() string {
	return fmt.Sprintf("season %d was put away on %s: choose “Correct it…” on its card under Seasons to change what belongs to it", p.season, Day(p.day))
}

// Sentence returns the reason for people.
func (p putAway) Sentence() string { return domain.Capital(p.Error()) + "." }

// leaving guards the seasons that were put away from an edit.
func (a *App) leaving(ctx context.Context, edit func(Tables) error) (func(Tables) error, error) {
	all, err := a.Seasons.List(ctx)
	if err != nil {
		return nil, err
	}
	closed := map[int]domain.Date{}
	for _, s := range all {
		if !s.Closed.IsZero() {
			closed[s.Year] = s.Closed
		}
	}
	if len(closed) == 0 {
		return edit, nil
	}
	p, err := a.Profile(ctx)
	if err != nil {
		return nil, err
	}
	return func(t Tables) error { return edit(shutting(t, p, closed)) }, nil
}

// CorrectSeason opens a season that was put away again, so that what belongs to it
// can be corrected, and notes why with what is said of it. What is frozen of it
// stays as it is. It is one step, which can be undone; the season is put away again
// like any other. Without a reason it is a [domain.Invalid]; one
// that is open stays as it is.
func (a *App) CorrectSeason(ctx context.Context, year int, why string) error {
	why = strings.TrimSpace(why)
	if why == "" {
		return domain.Invalid{{Field: "why", Problem: "is required: it stands with the season"}}
	}
	return a.SaveSeason(ctx, func(s *domain.Season) {
		if s.Closed.IsZero() {
			return
		}
		line := a.say("seasons.corrected", Day(s.Closed), Day(a.Today()), why)
		s.Review, s.Closed = strings.TrimSpace(s.Review+"\n"+line), domain.Date{}
	}, year)
}
