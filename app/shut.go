package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// shut are the tables of an edit in which seasons that were put away stay as they
// are (S113): nothing that belongs to them is added, taken away or changed, but for
// what [seasons.LateApplication] and its like let pass. The steps after a Match go on
// whenever it was put away, and what is frozen has rules of its own.
type shut struct {
	Tables
	seasons        guardedTable[domain.Season]
	applications   guardedTable[domain.Application]
	marks          guardedTable[domain.Mark]
	documents      guardedTable[domain.Document]
	invitations    guardedTable[domain.Invitation]
	interviews     guardedTable[domain.Interview]
	correspondence guardedTable[domain.Correspondence]
	rankLists      guardedTable[domain.RankList]
	unfilled       guardedTable[domain.SOAPProgram]
	tasks          guardedTable[domain.Task]
	payments       guardedTable[domain.Payment]
}

// shutting guards the tables of a step; p holds what they held before, and closed
// says of each season when it was put away.
func shutting(t Tables, p domain.Profile, closed map[int]domain.Date) shut {
	return shut{
		Tables: t,
		seasons: guardedTable[domain.Season]{
			t.Seasons(), func(x domain.Season) (domain.ID, int) { return x.ID, x.Year }, seasons.LateSeason, closed, p.Seasons,
		},
		applications: guardedTable[domain.Application]{
			t.Applications(), func(x domain.Application) (domain.ID, int) { return x.ID, x.Season }, seasons.LateApplication, closed, p.Applications,
		},
		marks: guardedTable[domain.Mark]{
			t.Marks(), func(x domain.Mark) (domain.ID, int) { return x.ID, x.Season }, seasons.LateNothing[domain.Mark], closed, p.Marks,
		},
		documents: guardedTable[domain.Document]{
			t.Documents(), func(x domain.Document) (domain.ID, int) { return x.ID, x.Season }, seasons.LateNothing[domain.Document], closed, p.Documents,
		},
		invitations: guardedTable[domain.Invitation]{
			t.Invitations(), func(x domain.Invitation) (domain.ID, int) { return x.ID, x.Season }, seasons.LateInvitation, closed, p.Invitations,
		},
		interviews: guardedTable[domain.Interview]{
			t.Interviews(), func(x domain.Interview) (domain.ID, int) { return x.ID, x.Season }, seasons.LateInterview, closed, p.Interviews,
		},
		correspondence: guardedTable[domain.Correspondence]{
			t.Correspondence(), func(x domain.Correspondence) (domain.ID, int) { return x.ID, x.Season }, seasons.LateMessage, closed, p.Correspondence,
		},
		rankLists: guardedTable[domain.RankList]{
			t.RankLists(), func(x domain.RankList) (domain.ID, int) { return x.ID, x.Season }, seasons.LateNothing[domain.RankList], closed, p.RankLists,
		},
		unfilled: guardedTable[domain.SOAPProgram]{
			t.SOAPPrograms(), func(x domain.SOAPProgram) (domain.ID, int) { return x.ID, x.Season }, seasons.LateUnfilled, closed, p.SOAPPrograms,
		},
		tasks: guardedTable[domain.Task]{
			t.Tasks(), func(x domain.Task) (domain.ID, int) { return x.ID, x.Season }, seasons.LateTask, closed, p.Tasks,
		},
		payments: guardedTable[domain.Payment]{
			t.Payments(), func(x domain.Payment) (domain.ID, int) { return x.ID, x.Season }, seasons.LatePayment, closed, p.Payments,
		},
	}
}

// Seasons returns the table that is guarded.
func (s shut) Seasons() Table[domain.Season] { return s.seasons }

// Applications returns the table that is guarded.
func (s shut) Applications() Table[domain.Application] { return s.applications }

// Marks returns the table that is guarded.
func (s shut) Marks() Table[domain.Mark] { return s.marks }

// Documents returns the table that is guarded.
func (s shut) Documents() Table[domain.Document] { return s.documents }

// Invitations returns the table that is guarded.
func (s shut) Invitations() Table[domain.Invitation] { return s.invitations }

// Interviews returns the table that is guarded.
func (s shut) Interviews() Table[domain.Interview] { return s.interviews }

// Correspondence returns the table that is guarded.
func (s shut) Correspondence() Table[domain.Correspondence] { return s.correspondence }

// RankLists returns the table that is guarded.
func (s shut) RankLists() Table[domain.RankList] { return s.rankLists }

// SOAPPrograms returns the table that is guarded.
func (s shut) SOAPPrograms() Table[domain.SOAPProgram] { return s.unfilled }

// Tasks returns the table that is guarded.
func (s shut) Tasks() Table[domain.Task] { return s.tasks }

// Payments returns the table that is guarded.
func (s shut) Payments() Table[domain.Payment] { return s.payments }

// A guardedTable is one table of a shut.
type guardedTable[T Record] struct {
	Table[T]
	of     func(T) (domain.ID, int)              // the identity of a record, and its season
	may    func(was, is *T, on domain.Date) bool // whether that may be noted in a season that was put away on a day
	closed map[int]domain.Date
	before []T // what the table held before the step
}

// was finds a record as it was before the step, nil where there was none.
func (g guardedTable[T]) was(id domain.ID) *T {
	i := slices.IndexFunc(g.before, func(x T) bool { known, _ := g.of(x); return known == id })
	if i < 0 || id == 0 {
		return nil
	}
	return &g.before[i]
}

// Save keeps a record, unless that changes a season that was put away.
func (g guardedTable[T]) Save(ctx context.Context, x *T) error {
	id, season := g.of(*x)
	was := g.was(id)
	if was != nil {
		if _, before := g.of(*was); before != season { // it is taken out of the one, and is new in the other
			if err := errors.Join(g.check(was, nil, before), g.check(nil, x, season)); err != nil {
				return err
			}
			return g.Table.Save(ctx, x)
		}
	}
	if err := g.check(was, x, season); err != nil {
		return err
	}
	return g.Table.Save(ctx, x)
}

// Delete removes a record, unless it is of a season that was put away.
func (g guardedTable[T]) Delete(ctx context.Context, id domain.ID) error {
	if was := g.was(id); was != nil {
		_, season := g.of(*was)
		if err := g.check(was, nil, season); err != nil {
			return err
		}
	}
	return g.Table.Delete(ctx, id)
}

// check refuses what may not be noted in a season that was put away.
func (g guardedTable[T]) check(was, is *T, season int) error {
	if day, ok := g.closed[season]; ok && !g.may(was, is, day) {
		return putAway{season, day}
	}
	return nil
}

// following returns the tables of a step without guard: names follow what they name
// in every season.
func following(t Tables) Tables {
	if s, ok := t.(shut); ok {
		return s.Tables
	}
	return t
}

// inStep makes a collection keep and delete its records as an edit does, unless it
// has a way of its own.
func inStep[T Record](a *App, c *Collection[T], in func(Tables) Table[T]) {
	if c.save == nil {
		c.save = func(ctx context.Context, rec *T) error {
			return plainly(a.edit(ctx, "save "+c.Table(), func(t Tables) error { return in(t).Save(ctx, rec) }))
		}
	}
	if c.remove == nil {
		c.remove = func(ctx context.Context, id domain.ID) error {
			return plainly(a.edit(ctx, "delete of "+c.Table(), func(t Tables) error { return in(t).Delete(ctx, id) }))
		}
	}
}

// plainly returns the broken rule in an error as itself, which stands beside its
// field.
func plainly(err error) error {
	if bad := (domain.Invalid)(nil); errors.As(err, &bad) {
		return bad
	}
	return err
}

// keepInSteps makes the collections of what belongs to a season obey its end.
func (a *App) keepInSteps() {
	inStep(a, a.Seasons, Tables.Seasons)
	inStep(a, a.Applications, Tables.Applications)
	inStep(a, a.Marks, Tables.Marks)
	inStep(a, a.Documents, Tables.Documents)
	inStep(a, a.Invitations, Tables.Invitations)
	inStep(a, a.Interviews, Tables.Interviews)
	inStep(a, a.Correspondence, Tables.Correspondence)
	inStep(a, a.RankLists, Tables.RankLists)
	inStep(a, a.SOAPPrograms, Tables.SOAPPrograms)
	inStep(a, a.Tasks, Tables.Tasks)
	inStep(a, a.Payments, Tables.Payments)
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
	r := reader{ctx: ctx, held: a.held, peek: true}
	p, err := r.profile(a.cfg.Store)
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
	return a.freely(ctx, "open the season again", func(t Tables) error {
		return a.saveSeason(ctx, t, year, func(s *domain.Season) {
			if s.Closed.IsZero() {
				return
			}
			line := a.say("seasons.corrected", Day(s.Closed), Day(a.Today()), why)
			s.Review, s.Closed = strings.TrimSpace(s.Review+"\n"+line), domain.Date{}
		})
	})
}
