package command

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"secondlook/app"
	"secondlook/domain"
)

type planCommand struct {
	Who     who    `embed:""`
	Season  season `placeholder:"YEAR" help:"Year of the first Match; this season's when left out."`
	Seasons count  `placeholder:"N" help:"Seasons to look ahead, 1 to 6; as the settings say when left out."`
	Format  choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says which path over the coming seasons is the best, and what the others
// come to.
func (p *planCommand) Run(c *call) error {
	if p.Seasons > domain.MostSteps {
		return usageError(fmt.Sprintf("--seasons must be 1 to %d", domain.MostSteps))
	}
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		found, err := a.AllPaths(c.ctx, scope, int(p.Seasons))
		if err != nil {
			return fmt.Errorf("cannot work out the paths: %w", err)
		}
		if p.Format == "json" {
			return writeJSON(&c.out, pathsJSON(a, found))
		}
		writePlan(&c.out, a, found)
		return c.hint(a, scope)
	})
}

type printPlan struct {
	Flags paperFlags `embed:""`
}

// Run makes the PDF.
func (p *printPlan) Run(c *call) error {
	return p.Flags.print(c, "cannot print the plan", "The plan is in", func(a *app.App, w io.Writer, o app.PrintOptions) error {
		return a.PrintPlan(c.ctx, w, o)
	})
}

type pathsDocument struct {
	Season    int        `json:"season"`
	Best      string     `json:"best_next_step"`
	Paths     []pathJSON `json:"paths"`
	Seasons   int        `json:"seasons"`
	Reason    string     `json:"reason"`
	Status    string     `json:"next_step_status"`
	Alike     string     `json:"about_equal"`
	Past      string     `json:"past_seasons"`
	Left      string     `json:"left_out"`
	Flips     []string   `json:"flips"`
	Notes     []string   `json:"notes"`
	Missing   string     `json:"missing"`
	Reference string     `json:"reference"`
}

type pathJSON struct {
	Name    string           `json:"name"`
	Steps   []seasonStepJSON `json:"steps"`
	Matched []matchedJSON    `json:"matched_by"`
	Cents   int64            `json:"cost_cents"`
	Open    bool             `json:"cost_open"`
	Pay     int64            `json:"pay_cents"`
	Own     bool             `json:"own"`
	Word    string           `json:"word"`
	Why     string           `json:"why"`
	Status  string           `json:"status_needed"`
	Instead string           `json:"if_no_place"`
	Unknown bool             `json:"needs_a_place_not_estimated"`
}

type seasonStepJSON struct {
	Season int      `json:"season"`
	Apply  bool     `json:"apply"`
	SOAP   bool     `json:"soap"`
	Doing  string   `json:"doing"`
	Years  *float64 `json:"years_since_graduation"`
	Cents  int64    `json:"cost_cents"`
	Closes []string `json:"closes"`
	Status string   `json:"status_note"`
}

type matchedJSON struct {
	Year   int      `json:"year"`
	Chance float64  `json:"chance"`
	Low    float64  `json:"low"`
	High   float64  `json:"high"`
	Placed *float64 `json:"chance_with_place"`
}

// pathsJSON gathers the paths; what is not known is null.
func pathsJSON(a *app.App, p *app.Paths) pathsDocument {
	d := pathsDocument{
		Season: p.Season, Best: p.Best, Paths: []pathJSON{}, Seasons: p.Seasons, Reason: p.Reason, Status: p.Status, Alike: p.Alike, Past: p.Past, Left: p.Left,
		Flips: neverNull(p.Flips), Notes: neverNull(p.Notes), Missing: p.Missing, Reference: a.Reference(),
	}
	for i := range p.Lines {
		l := &p.Lines[i]
		x := pathJSON{
			Name: l.Name, Steps: []seasonStepJSON{}, Matched: []matchedJSON{}, Cents: l.Cents, Open: l.Open, Pay: l.Line.Pay,
			Own: l.Own != nil, Word: l.Word, Why: l.Why, Status: l.Condition, Instead: l.Instead, Unknown: l.Unknown,
		}
		for k, s := range l.Line.Steps {
			step := seasonStepJSON{Season: s.Season, Apply: s.Apply, SOAP: s.SOAP, Doing: s.Doing.String(), Cents: s.Cents, Closes: neverNull(s.Closes), Status: l.Steps[k].Law}
			if s.Years >= 0 {
				years := round(s.Years, 2)
				step.Years = &years
			}
			x.Steps = append(x.Steps, step)
		}
		for _, m := range l.Matched {
			by := matchedJSON{Year: m.Year, Chance: round(m.Value, 6), Low: round(m.Low, 6), High: round(m.High, 6)}
			if l.Unknown {
				with := round(m.Placed.Value, 6)
				by.Placed = &with
			}
			x.Matched = append(x.Matched, by)
		}
		d.Paths = append(d.Paths, x)
	}
	return d
}

// neverNull is a list that is never null.
func neverNull[T any](of []T) []T {
	if of == nil {
		return []T{}
	}
	return of
}

// writePlan writes the paths for people, in at most 100 columns.
func writePlan(w io.Writer, a *app.App, p *app.Paths) {
	fmt.Fprintf(w, "Season %d, reference set %s\n\n", p.Season, a.Reference())
	if p.Missing != "" {
		wrap(w, "", 0, p.Missing)
		return
	}
	wrap(w, "Best next step: ", 2, p.Best+".")
	wrap(w, "", 2, p.Reason)
	for _, text := range []string{p.Status, p.Past} {
		if text != "" {
			wrap(w, "", 2, text)
		}
	}
	fmt.Fprintf(w, "\n%-42s", "Matched by March")
	years := p.Lines[0].Matched
	first, last := years[0].Year, years[len(years)-1].Year
	fmt.Fprintf(w, "  %-14d  %-14d  %-10s %s\n", first, last, "Money", "")
	for i := range p.Lines {
		l := &p.Lines[i]
		fmt.Fprintf(w, "%s  %-14s  %-14s  %-10s %s\n", pad(l.Name, 42), l.Chances[0], l.Chances[len(l.Chances)-1], l.Money, l.Word)
	}
	fmt.Fprintln(w)
	fmt.Fprintln(w, p.Lines[0].Name+":")
	for _, s := range p.Lines[0].Steps {
		wrap(w, "  ", 4, strings.Join(slices.DeleteFunc([]string{s.Title, s.Facts}, func(t string) bool { return t == "" }), " – "))
		for _, more := range []string{s.Effect, s.Law, s.Closes} {
			if more != "" {
				wrap(w, "    ", 4, domain.Capital(more))
			}
		}
	}
	if len(p.Lines) > 1 {
		fmt.Fprintln(w, "\nThe others beside it:")
	}
	for i := range p.Lines[1:] {
		l := &p.Lines[1+i]
		wrap(w, "  "+l.Name+": ", 4, l.Why)
	}
	for _, block := range [][]string{{p.Lines[0].Instead, p.Alike, p.Left}, p.Flips, p.Notes} {
		fmt.Fprintln(w)
		for _, text := range block {
			if text != "" {
				wrap(w, "", 2, text)
			}
		}
	}
}
