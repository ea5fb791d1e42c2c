package command

import (
	"fmt"
	"io"

	"secondlook/app"
	"secondlook/domain/screening"
)

type explainCommand struct {
	Key    string `arg:"" name:"KEY" help:"Key of the program, as rank --format csv shows it."`
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says why a program stands where it does, and what would change that.
func (e *explainCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := e.Who.scope(c, a, e.Season)
		if err != nil {
			return err
		}
		ranking, err := a.Rank(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot rank the programs: %w", err)
		}
		i, err := ranking.RowOf(e.Key)
		if err != nil {
			return fmt.Errorf("%w: find it in the output of 'secondlook rank --format csv'", err)
		}
		if e.Format == "json" {
			return writeJSON(&c.out, explainJSON(a, ranking, i))
		}
		writeExplanation(&c.out, a, ranking, i)
		return c.hint(a, scope)
	})
}

type explainDocument struct {
	Season    int            `json:"season"`
	Reference string         `json:"reference"`
	Program   rankedProgram  `json:"program"`
	Changes   []prospectJSON `json:"changes"`
	Note      string         `json:"note"`
}

type prospectJSON struct {
	Answer   string  `json:"answer"`
	Kind     string  `json:"kind"`
	Field    string  `json:"field"`
	Value    string  `json:"value"`
	Title    string  `json:"title"`
	About    string  `json:"about"`
	Possible bool    `json:"possible"`
	Verdict  string  `json:"verdict"`
	Chance   float64 `json:"chance"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
}

func explainJSON(a *app.App, r *app.Ranking, i int) explainDocument {
	one := *r
	one.Rows = r.Rows[i : i+1]
	d := explainDocument{Season: r.Season, Reference: r.Reference, Changes: []prospectJSON{}}
	d.Program = rankingJSON(&one, 1, a.Explain).Programs[0]
	x := a.Prospects(r, i)
	d.Note = x.Note
	for _, p := range x.List {
		d.Changes = append(d.Changes, prospectJSON{
			Answer: p.Answer.String(), Kind: p.Kind, Field: p.Field, Value: p.Value, Title: p.Title, About: p.About, Possible: p.Possible,
			Verdict: p.After.Verdict.String(), Chance: round(p.After.Value, 6), Low: round(p.After.Low, 6), High: round(p.After.High, 6),
		})
	}
	return d
}

// writeExplanation writes the reasons of one program for people, in at most 100
// columns.
func writeExplanation(w io.Writer, a *app.App, r *app.Ranking, i int) {
	row := r.Rows[i]
	x, would := a.Explain(r, i), a.Prospects(r, i)
	fmt.Fprintf(w, "Season %d, reference set %s\n", r.Season, r.Reference)
	fmt.Fprintf(w, "%s, %s, %s\n", row.Program.Name, row.Program.Specialty, app.Place(row.Program))
	fmt.Fprintf(w, "%s: chance of an interview %s\n\nReasons, in percentage points:\n", row.Verdict, app.ChanceWords(row.Chance, row.Low, row.High))
	for _, reason := range x.Reasons {
		wrap(w, fmt.Sprintf("%+6.1f  ", reason.Points), 8, reason.Label+" ("+reason.Detail+")")
	}
	fmt.Fprintln(w, "\nRules:")
	for _, s := range x.Screens {
		wrap(w, fmt.Sprintf("%-7s  ", s.Result), 9, s.Label+": "+s.Reason)
	}
	fmt.Fprintln(w, "\nWhat would change it, one thing at a time:")
	for _, p := range would.List {
		after := chanceColumn(p.After.Value, p.After.Low, p.After.High)
		if p.After.Verdict == screening.Closed {
			after = "closed"
		}
		wrap(w, fmt.Sprintf("%-12s  ", after), 14, p.Title+": "+p.About)
	}
	wrap(w, "", 2, would.Note)
}
