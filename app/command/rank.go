package command

import (
	"fmt"

	"secondlook/app"
)

// who says for whom a command works: for the stored records unless a flag is
// set.
type who struct {
	Sample  bool `xor:"who" help:"Work for the sample applicant."`
	Profile path `xor:"who" placeholder:"FILE" help:"Work for the applicant of a profile file; - is the standard input."`
}

// scope reads the profile that the flags ask for.
func (w who) scope(c *call, a *app.App, s season) (app.Scope, error) {
	scope := app.Scope{Season: int(s)}
	switch {
	case w.Sample:
		year := scope.Season
		if year == 0 {
			year = a.Season()
		}
		p := a.Sample(year)
		scope.Profile = &p
	case w.Profile != "":
		f, err := c.open(string(w.Profile))
		if err != nil {
			return scope, err
		}
		defer f.Close()
		p, err := a.ReadProfile(f)
		if err != nil {
			return scope, fmt.Errorf("cannot use the profile %s: %w", w.Profile, err)
		}
		scope.Profile = &p
	}
	return scope, nil
}

type rankCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	N      count  `placeholder:"N" help:"Show only the first N programs."`
	Format choice `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

// Run ranks the programs.
func (r *rankCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := r.Who.scope(c, a, r.Season)
		if err != nil {
			return err
		}
		ranking, err := a.Rank(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot rank the programs: %w", err)
		}
		n := len(ranking.Rows)
		if r.N > 0 {
			n = min(n, int(r.N))
		}
		switch r.Format {
		case "json":
			return writeJSON(&c.out, rankingJSON(ranking, n, a.Explain))
		case "csv":
			return writeRankCSV(&c.out, ranking.Rows[:n])
		}
		writeRankTable(&c.out, ranking, n)
		return c.hint(a, scope)
	})
}

// hint says so when a command worked for nobody in particular.
func (c *call) hint(a *app.App, scope app.Scope) error {
	empty, err := a.Empty(c.ctx)
	if err == nil && empty && scope.Profile == nil {
		text := c.out.String()
		c.out.Reset()
		fmt.Fprintf(&c.out, "There are no records yet, so this is for nobody in particular: import a profile or try --sample.\n\n%s", text)
	}
	return err
}
