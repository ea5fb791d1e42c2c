package app

import (
	"context"
	"slices"

	"secondlook/domain"
)

// A Geography is what the applications of a season say of places: up to three
// divisions of the Census Bureau, the kind of surroundings, and why.
type Geography struct {
	Record   domain.Season
	Counts   map[string]int // programs on the list, by division
	Prefer   []domain.ID    // applications whose flag says otherwise than the divisions do
	On, Off  int            // of them, those that would be flagged and those that would not
	Flagged  int            // applications that are flagged now
	Untold   bool           // no division is preferred yet
	Division map[string]string
}

// Geography gathers the geographic preferences of the scope's season.
func (a *App) Geography(ctx context.Context, s Scope) (*Geography, error) {
	r, err := a.current(ctx, s)
	if err != nil {
		return nil, err
	}
	g := &Geography{Record: domain.Season{Year: r.Season}, Counts: map[string]int{}, Division: map[string]string{}}
	for _, x := range r.Profile.Seasons {
		if x.Year == r.Season {
			g.Record = x
		}
	}
	g.Untold = len(g.Record.Divisions) == 0
	at := r.byProgram()
	for _, x := range r.Profile.List(r.Season) {
		row := at[x.Program]
		if row == nil {
			continue
		}
		division := domain.Division(row.Program.State)
		g.Division[x.Program] = division
		g.Counts[division]++
		if x.Preferred {
			g.Flagged++
		}
		lies := slices.Contains(g.Record.Divisions, division)
		switch {
		case x.Preferred == lies:
			continue
		case lies:
			g.On++
		default:
			g.Off++
		}
		g.Prefer = append(g.Prefer, x.ID)
	}
	return g, nil
}

// PreferByDivision flags the season's applications by whether their program lies
// in a division that is preferred, in one step, and returns how many changed.
func (a *App) PreferByDivision(ctx context.Context, season int) (int, error) {
	g, err := a.Geography(ctx, Scope{Season: season})
	if err != nil || len(g.Prefer) == 0 {
		return 0, err
	}
	err = a.editApplications(ctx, g.Prefer, func(t Tables, x domain.Application) error {
		x.Preferred = !x.Preferred
		return t.Applications().Save(ctx, &x)
	})
	return len(g.Prefer), err
}

// Customise notes how far several applications are written for their programs
// (S95).
func (a *App) Customise(ctx context.Context, ids []domain.ID, c domain.Customisation) error {
	return a.editApplications(ctx, ids, func(t Tables, x domain.Application) error {
		if x.Custom = c; x.Validate() != nil {
			return x.Validate()
		}
		return t.Applications().Save(ctx, &x)
	})
}
