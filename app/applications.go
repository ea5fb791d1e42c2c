package app

import (
	"cmp"
	"context"
	"slices"

	"secondlook/domain"
	"secondlook/domain/portfolio"
)

// An ApplicationList is every application of a season.
type ApplicationList struct {
	Season  int
	Today   domain.Date
	Rows    []ApplicationRow // in the order in which they were added
	Count   map[domain.ApplicationStatus]int
	Cents   int64 // fees of all that are planned or have been sent
	Planned int64 // the part of them that is still planned
	Verify  bool  // prices are borrowed from another season or secondary
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
}

// SignalUse is how many signals of a specialty a season has, and how many the
// applications use.
type SignalUse struct {
	Quota domain.SignalQuota
	Known bool
	Used  map[domain.Signal]int
}

// ApplicationsOf returns the applications of a scope's season.
func (a *App) ApplicationsOf(ctx context.Context, s Scope) (*ApplicationList, error) {
	r, err := a.Rank(ctx, s)
	if err != nil {
		return nil, err
	}
	at := map[string]*Row{}
	for i := range r.Rows {
		at[r.Rows[i].Program.Key] = &r.Rows[i]
	}
	l := &ApplicationList{Season: r.Season, Today: a.Today(), Count: map[domain.ApplicationStatus]int{}, Signals: map[string]*SignalUse{}}
	marks := r.Profile.Marked(r.Season)
	for _, x := range r.Profile.Applications {
		if x.Season != r.Season {
			continue
		}
		if x.Planned() {
			x.Status = domain.Planned
		}
		l.Rows = append(l.Rows, ApplicationRow{Application: x, Ranked: at[x.Program], Pinned: marks[x.Program] == domain.Pin})
		l.Count[x.Status]++
	}
	a.price(l)
	a.signals(l)
	return l, nil
}

// price writes the fees. Those of a specialty count from the first that was
// sent to the last that is planned; tracks of one program are one application.
func (a *App) price(l *ApplicationList) {
	order := make([]*ApplicationRow, 0, len(l.Rows))
	for i := range l.Rows {
		order = append(order, &l.Rows[i])
	}
	slices.SortStableFunc(order, func(x, y *ApplicationRow) int {
		return cmp.Compare(planned(x), planned(y))
	})
	counted, count := map[string]bool{}, map[string]int{}
	for _, x := range order {
		if x.Ranked == nil || !costs(x.Application) || counted[x.Ranked.Program.Application()] {
			continue
		}
		p := x.Ranked.Program
		counted[p.Application()] = true
		count[p.Specialty]++
		tiers, verify := a.tiers(p.Specialty, l.Season)
		x.Place, x.Cents, x.Verify = count[p.Specialty], portfolio.Marginal(tiers, count[p.Specialty]), verify
		l.Cents += x.Cents
		l.Verify = l.Verify || verify
		if x.Planned() {
			l.Planned += x.Cents
		}
	}
}

func planned(x *ApplicationRow) int {
	if x.Application.Planned() {
		return 1
	}
	return 0
}

// costs reports whether an application has a fee: one that was withdrawn before
// anybody has noted that it was sent has none.
func costs(x domain.Application) bool {
	sent := func(e domain.StatusEvent) bool { return e.Status != domain.Planned && e.Status != domain.Withdrawn }
	return x.Status != domain.Withdrawn || slices.ContainsFunc(x.Events, sent)
}

// signals counts the signals in use.
func (a *App) signals(l *ApplicationList) {
	for _, x := range l.Rows {
		if x.Ranked == nil {
			continue
		}
		name := x.Ranked.Program.Specialty
		u := l.Signals[name]
		if u == nil {
			u = &SignalUse{Used: map[domain.Signal]int{}}
			u.Quota, u.Known = a.catalog.Signals(name, l.Season)
			l.Signals[name] = u
		}
		if x.Signal != domain.NoSignal && x.Status != domain.Withdrawn {
			u.Used[x.Signal]++
		}
	}
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

// RemoveApplications takes planned applications off the list, all of them or
// none.
func (a *App) RemoveApplications(ctx context.Context, ids []domain.ID) error {
	return a.editApplications(ctx, ids, func(t Tables, x domain.Application) error {
		if !x.Planned() {
			return domain.Invalid{{Field: "status", Problem: "is " + x.Status.String() + ": an application that is sent stays on the list"}}
		}
		return t.Applications().Delete(ctx, x.ID)
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
