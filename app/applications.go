package app

import (
	"context"
	"slices"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// An ApplicationList is every application of a season.
type ApplicationList struct {
	Season  int
	Today   domain.Date
	Rows    []ApplicationRow // in the order in which they were added
	Count   map[domain.ApplicationStatus]int
	Invited map[domain.ApplicationStatus]int // of those with a status before an invitation: which have one, or an interview
	Cents   int64                            // fees of all that are planned or have been sent
	Planned int64                            // the part of them that is still planned
	Verify  bool                             // prices are borrowed from another season or secondary
	Signals map[string]*SignalUse
}

// An ApplicationRow is one application.
type ApplicationRow struct {
	domain.Application
	Ranked *Row // nil: no catalog holds the program any more
	Cents  int64
	Place  int  // the fee is that of the nth application in its specialty; 0: it costs nothing
	Verify bool // the price is borrowed or secondary
	Pinned bool
	Use    StatementUse // which statement it gets, while it is on the list
}

// ApplicationsOf returns the applications of a scope's season.
func (a *App) ApplicationsOf(ctx context.Context, s Scope) (*ApplicationList, error) {
	r, err := a.Rank(ctx, s)
	if err != nil {
		return nil, err
	}
	bill := a.seasonBill(r)
	at, lines, marks := r.byProgram(), bill.byProgram(), r.Profile.Marked(r.Season)
	l := &ApplicationList{
		Season: r.Season, Today: a.Today(), Count: map[domain.ApplicationStatus]int{}, Invited: map[domain.ApplicationStatus]int{},
		Cents: bill.Cents, Planned: bill.Cents - bill.Paid, Verify: bill.Verify, Signals: a.signalUse(r),
	}
	uses := map[string]StatementUse{}
	for _, u := range a.statementUses(r) {
		uses[u.Application.Program] = u
	}
	came := seasons.Answers(r.Profile, r.Season)
	for _, x := range r.Profile.Applications {
		if x.Season != r.Season {
			continue
		}
		if x.Planned() {
			x.Status = domain.Planned
		}
		line := lines[x.Program]
		l.Rows = append(l.Rows, ApplicationRow{
			Application: x, Ranked: at[x.Program], Cents: line.Cents, Place: line.Place, Verify: line.Verify, Pinned: marks[x.Program] == domain.Pin,
			Use: uses[x.Program],
		})
		l.Count[x.Status]++
		if x.Status < domain.Invited && came[x.Program].Answer >= seasons.Invited {
			l.Invited[x.Status]++
		}
	}
	return l, nil
}

// SetApplicationStatus notes a change of status of several applications, all of
// them or none. A change that cannot be comes back as a [domain.Invalid], and so
// does one of a single application that stands there already.
func (a *App) SetApplicationStatus(ctx context.Context, ids []domain.ID, e domain.StatusEvent) error {
	return a.editApplications(ctx, ids, func(t Tables, x domain.Application) error {
		events := x.Events
		if x = x.With(e); len(ids) == 1 && slices.Equal(events, x.Events) {
			return domain.Invalid{{Field: "status", Problem: "stands there already; its day can be put right where the changes are listed"}}
		}
		if err := x.ValidateOn(a.Today()); err != nil {
			return err
		}
		return t.Applications().Save(ctx, &x)
	})
}

// RedateEvent puts the day of one change in an application's past right. A day
// that cannot be comes back as a [domain.Invalid].
func (a *App) RedateEvent(ctx context.Context, id domain.ID, event int, day domain.Date) error {
	return a.editApplications(ctx, []domain.ID{id}, func(t Tables, x domain.Application) error {
		x = x.Redate(event, day)
		if err := x.ValidateOn(a.Today()); err != nil {
			return err
		}
		return t.Applications().Save(ctx, &x)
	})
}

// RemoveEvent takes one change out of an application's past; the one before it
// is its status then.
func (a *App) RemoveEvent(ctx context.Context, id domain.ID, event int) error {
	return a.editApplications(ctx, []domain.ID{id}, func(t Tables, x domain.Application) error {
		x = x.Without(event)
		if err := x.Validate(); err != nil {
			return err
		}
		return t.Applications().Save(ctx, &x)
	})
}

// editApplications edits applications in one step.
func (a *App) editApplications(ctx context.Context, ids []domain.ID, edit func(Tables, domain.Application) error) error {
	return a.edit(ctx, "change applications", func(t Tables) error {
		apps, err := t.Applications().List(ctx)
		if err != nil {
			return err
		}
		for _, id := range ids {
			i := slices.IndexFunc(apps, func(x domain.Application) bool { return x.ID == id })
			if i < 0 {
				return domain.ErrNotFound
			}
			if err := edit(t, apps[i]); err != nil {
				return err
			}
		}
		return nil
	})
}
