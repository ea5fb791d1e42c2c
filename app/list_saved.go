package app

import (
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
)

// ListedChance is the chance to match with the saved list of a ranking, with
// its 80 % range, and the number of applications on it.
func (a *App) ListedChance(r *Ranking) (p, low, high float64, n int) {
	list := applications(r)
	p, low, high = a.engine.Model.ListChance(tickets(list))
	return p, low, high, len(list)
}

// SavedList returns the applications of a season as they are.
func (a *App) SavedList(ctx context.Context, season int) ([]domain.Application, error) {
	apps, err := a.Applications.List(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the list: %w", err)
	}
	return slices.DeleteFunc(apps, func(x domain.Application) bool { return x.Season != season }), nil
}

// SaveList makes the plan's programs the planned applications of its season.
// Applications that are sent stay and stand for all tracks of their programs,
// and so does everything that is written on a planned one that stays planned. A
// withdrawn one that the plan chooses is planned again. The goal that the plan is
// the best for becomes that of the wishes.
func (a *App) SaveList(ctx context.Context, plan *ListPlan) error {
	programs, err := a.Programs(ctx)
	if err != nil {
		return fmt.Errorf("save the list: %w", err)
	}
	return a.edit(ctx, "save the list", func(t Tables) error {
		apps, err := t.Applications().List(ctx)
		if err != nil {
			return err
		}
		apps = slices.DeleteFunc(apps, func(x domain.Application) bool { return x.Season != plan.Season })
		chosen := toPlan(plan, sentApplications(programs, apps))
		for _, x := range apps {
			switch wanted := chosen[x.Program]; {
			case x.Sent():
			case wanted && x.Status == domain.Withdrawn: // as when it is put on the list by hand
				x = a.planAgain(x)
				err = t.Applications().Save(ctx, &x)
			case !wanted && x.Planned():
				err = t.Applications().Delete(ctx, x.ID)
			}
			if err != nil {
				return err
			}
			delete(chosen, x.Program)
		}
		for _, c := range plan.Chosen {
			if !chosen[c.Program.Key] {
				continue
			}
			x := domain.Application{Program: c.Program.Key, Season: plan.Season, Status: domain.Planned, Added: a.Today()}
			if err := t.Applications().Save(ctx, &x); err != nil {
				return err
			}
		}
		return wishFor(ctx, t, plan.Goal)
	})
}

// wishFor makes a goal that of the wishes, where they ask for another one.
func wishFor(ctx context.Context, t Tables, goal domain.ListGoal) error {
	all, err := t.Applicants().List(ctx)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		all = []domain.Applicant{{}}
	}
	w := &all[0].Wishes
	if goal == domain.GoalUnknown || goal == max(w.Goal, domain.GoalMatch) {
		return nil
	}
	w.Goal = goal
	return t.Applicants().Save(ctx, &all[0])
}

// sentApplications names what is sent, see [domain.Program.Application].
func sentApplications(programs []domain.Program, apps []domain.Application) map[string]bool {
	keys, out := map[string]bool{}, map[string]bool{}
	for _, x := range apps {
		keys[x.Program] = keys[x.Program] || x.Sent()
	}
	for i := range programs {
		if keys[programs[i].Key] {
			out[programs[i].Application()] = true
		}
	}
	return out
}

// toPlan are the keys of the programs of a plan that are not sent.
func toPlan(plan *ListPlan, sent map[string]bool) map[string]bool {
	out := map[string]bool{}
	for _, c := range plan.Chosen {
		out[c.Program.Key] = !sent[c.Program.Application()]
	}
	return out
}

// PutOn puts a program of the catalog on a season's list. One that was withdrawn
// is planned again.
func (a *App) PutOn(ctx context.Context, season int, key string) error {
	apps, err := a.Applications.List(ctx)
	if err != nil {
		return fmt.Errorf("read the list: %w", err)
	}
	i := slices.IndexFunc(apps, func(x domain.Application) bool { return x.Program == key && x.Season == season })
	switch {
	case i < 0:
		if err := a.known(ctx, key); err != nil {
			return err
		}
		return a.Applications.Save(ctx, &domain.Application{Program: key, Season: season, Status: domain.Planned, Added: a.Today()})
	case !apps[i].Listed():
		apps[i] = a.planAgain(apps[i])
		return a.Applications.Save(ctx, &apps[i])
	}
	return nil
}

// planAgain takes back that an application was withdrawn, today if its season
// is still on.
func (a *App) planAgain(x domain.Application) domain.Application {
	e := domain.StatusEvent{Status: domain.Planned}
	if x.InSeason(a.Today()) {
		e.Date = a.Today()
	}
	return x.With(e)
}

// TakeOff takes planned programs off a season's list in one step, and says how
// many. What is sent stays.
func (a *App) TakeOff(ctx context.Context, season int, keys ...string) (n int, err error) {
	err = a.edit(ctx, "take programs off the list", func(t Tables) (err error) {
		n, err = unplan(ctx, t, season, keys...)
		return err
	})
	if err != nil {
		return 0, err
	}
	return n, nil
}

// unplan deletes the planned applications of a season to programs.
func unplan(ctx context.Context, t Tables, season int, keys ...string) (n int, err error) {
	apps, err := t.Applications().List(ctx)
	if err != nil {
		return 0, err
	}
	for _, x := range apps {
		if x.Sent() || !x.Planned() || x.Season != season || !slices.Contains(keys, x.Program) {
			continue
		}
		if err := t.Applications().Delete(ctx, x.ID); err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}

// SetBudget makes cents the applicant's budget for application fees; 0 is none.
func (a *App) SetBudget(ctx context.Context, cents int64) error {
	return a.SetWishes(ctx, func(w *domain.Wishes) { w.BudgetCents = cents })
}

// SetWishes changes what the applicant is looking for.
func (a *App) SetWishes(ctx context.Context, change func(*domain.Wishes)) error {
	all, err := a.Applicants.List(ctx)
	if err != nil {
		return fmt.Errorf("read the applicant: %w", err)
	}
	if len(all) == 0 {
		all = []domain.Applicant{{}}
	}
	change(&all[0].Wishes)
	return a.Applicants.Save(ctx, &all[0])
}
