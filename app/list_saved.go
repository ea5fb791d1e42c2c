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
		if !x.Planned() || x.Season != season || !slices.Contains(keys, x.Program) {
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
	all, err := a.Applicants.List(ctx)
	if err != nil {
		return fmt.Errorf("read the applicant: %w", err)
	}
	if len(all) == 0 {
		all = []domain.Applicant{{}}
	}
	all[0].Wishes.BudgetCents = cents
	return a.Applicants.Save(ctx, &all[0])
}
