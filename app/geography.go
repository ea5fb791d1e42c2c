package app

import (
	"context"
	"slices"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// A Geography is what the applications of a season say of places: up to three
// divisions of the Census Bureau, the kind of surroundings, and why.
type Geography struct {
	Record  domain.Season
	Counts  map[string]int // applications on the list, by division
	Flagged int            // of them, those that count as preferred now

	divisions map[string]string // by program
}

// Geography gathers the geographic preferences of the scope's season.
func (a *App) Geography(ctx context.Context, s Scope) (*Geography, error) {
	r, err := a.current(ctx, s)
	if err != nil {
		return nil, err
	}
	g := &Geography{Record: seasons.Of(r.Profile, r.Season), Counts: map[string]int{}, divisions: map[string]string{}}
	at := r.byProgram()
	for _, x := range r.Profile.List(r.Season) {
		if row := at[x.Program]; row != nil {
			g.divisions[x.Program] = domain.Division(row.Program.State)
			g.Counts[g.divisions[x.Program]]++
		}
		if x.Preferred {
			g.Flagged++
		}
	}
	return g, nil
}

// SaveGeography keeps the geographic preferences of a season. With follow each
// application on its list counts as preferred where its program lies in one of
// the divisions, and no longer where it does not; n is how many changed. All of
// it is one step.
func (a *App) SaveGeography(ctx context.Context, s domain.Season, follow bool) (n int, err error) {
	g, err := a.Geography(ctx, Scope{Season: s.Year})
	if err != nil {
		return 0, err
	}
	err = a.edit(ctx, "keep the geographic preferences", func(t Tables) error {
		keep := func(rec *domain.Season) {
			rec.Divisions, rec.Setting, rec.GeoReason = s.Divisions, s.Setting, s.GeoReason
		}
		if err := a.saveSeason(ctx, t, s.Year, keep); err != nil || !follow {
			return err
		}
		apps, err := t.Applications().List(ctx)
		if err != nil {
			return err
		}
		for _, x := range apps {
			division, known := g.divisions[x.Program]
			lies := slices.Contains(s.Divisions, division)
			if x.Season != s.Year || !known || !x.Listed() || x.Preferred == lies {
				continue
			}
			x.Preferred = lies
			if err := t.Applications().Save(ctx, &x); err != nil {
				return err
			}
			n++
		}
		return nil
	})
	return n, err
}
