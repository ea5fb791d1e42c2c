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
