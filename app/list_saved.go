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

// SavedList returns the applications of a season as they are, for
// [App.RestoreList].
func (a *App) SavedList(ctx context.Context, season int) ([]domain.Application, error) {
	apps, err := a.Applications.List(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the list: %w", err)
	}
	return slices.DeleteFunc(apps, func(x domain.Application) bool { return x.Season != season }), nil
}

// RestoreList makes the planned applications of a season those of before, all
// of them or none. An application that has been sent meanwhile stays as it is.
func (a *App) RestoreList(ctx context.Context, season int, before []domain.Application) error {
	err := a.cfg.Store.InTx(ctx, func(t Tables) error {
		apps, err := t.Applications().List(ctx)
		if err != nil {
			return err
		}
		kept := map[string]domain.ID{} // by program; 0: it is sent, so not ours to change
		for _, x := range apps {
			old := slices.IndexFunc(before, func(b domain.Application) bool { return b.Program == x.Program })
			planned := x.Planned()
			switch {
			case x.Season != season:
			case planned && old < 0:
				if err := t.Applications().Delete(ctx, x.ID); err != nil {
					return err
				}
			case planned || x.Status == domain.Withdrawn:
				kept[x.Program] = x.ID
			default:
				kept[x.Program] = 0
			}
		}
		for _, x := range before {
			id, there := kept[x.Program]
			if there && id == 0 {
				continue
			}
			x.ID = id
			if err := t.Applications().Save(ctx, &x); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("restore the list: %w", err)
	}
	a.notify()
	return nil
}
