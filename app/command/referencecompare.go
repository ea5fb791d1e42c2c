package command

import (
	"cmp"
	"fmt"
	"io"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/chance"
)

type referenceCompare struct {
	Name   string `arg:"" name:"NAME" help:"The set to compare the one in use with."`
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says what a set would change.
func (r *referenceCompare) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := r.Who.scope(c, a, r.Season)
		if err != nil {
			return err
		}
		x, err := a.CompareReference(c.ctx, r.Name, scope)
		if err != nil {
			return fmt.Errorf("cannot compare the sets: %w", err)
		}
		if r.Format == "json" {
			return writeJSON(&c.out, comparisonJSON(x))
		}
		writeComparison(&c.out, x)
		return c.hint(a, scope)
	})
}

type comparisonDocument struct {
	Season    int         `json:"season"`
	Reference string      `json:"reference"`
	Other     string      `json:"other"`
	List      listShift   `json:"list"`
	Verdicts  [2]verdicts `json:"verdicts"`
	Changed   int         `json:"programs_changed"`
	Programs  []shiftJSON `json:"programs"`
	Rows      []rowJSON   `json:"rows"`
	Problems  []string    `json:"problems"`
}

type listShift struct {
	Programs int       `json:"programs"`
	Before   rangeJSON `json:"before"`
	After    rangeJSON `json:"after"`
}

type verdicts struct {
	Open    int `json:"open"`
	Unknown int `json:"unknown"`
	Closed  int `json:"closed"`
}

type shiftJSON struct {
	Key        string    `json:"key"`
	Name       string    `json:"name"`
	Specialty  string    `json:"specialty"`
	State      string    `json:"state"`
	RankBefore *int      `json:"rank_before"`
	RankAfter  *int      `json:"rank_after"`
	Before     rangeJSON `json:"before"`
	After      rangeJSON `json:"after"`
}

type rowJSON struct {
	Name   string     `json:"name"`
	Label  string     `json:"label"`
	Before *valueJSON `json:"before"`
	After  *valueJSON `json:"after"`
}

type valueJSON struct {
	Value  float64 `json:"value"`
	SE     float64 `json:"se"`
	Unit   string  `json:"unit"`
	Kind   string  `json:"kind"`
	Source string  `json:"source"`
}

func comparisonJSON(x *app.Comparison) comparisonDocument {
	d := comparisonDocument{
		Season: x.Season, Reference: x.From, Other: x.To, Changed: x.Changed,
		List:     listShift{x.Programs, toRange(x.Before), toRange(x.After)},
		Programs: []shiftJSON{}, Rows: []rowJSON{}, Problems: append([]string{}, x.Problems...),
	}
	for i, n := range x.Counts {
		d.Verdicts[i] = verdicts{n.Open, n.Unknown, n.Closed}
	}
	place := func(rank int) *int {
		if rank == 0 {
			return nil
		}
		return &rank
	}
	for _, m := range x.Moved {
		d.Programs = append(d.Programs, shiftJSON{
			Key: m.Program.Key, Name: m.Program.Name, Specialty: m.Program.Specialty, State: m.Program.State,
			RankBefore: place(m.RankBefore), RankAfter: place(m.RankAfter), Before: toRange(m.Before), After: toRange(m.After),
		})
	}
	value := func(c chance.Coefficient, cite string) *valueJSON {
		if c.Name == "" {
			return nil
		}
		return &valueJSON{c.Value, c.SE, c.Unit, c.Kind.String(), cite}
	}
	for _, r := range x.Rows {
		d.Rows = append(d.Rows, rowJSON{r.Name, r.Label, value(r.Before, r.CiteWas), value(r.After, r.CiteNow)})
	}
	return d
}

// writeComparison writes a comparison for people.
func writeComparison(w io.Writer, x *app.Comparison) {
	fmt.Fprintf(w, "Season %d\n  now:  %s\n  then: %s\n\n", x.Season, x.From, x.To)
	fmt.Fprintf(w, "Chance to match of the list, %s: %s → %s\n", counted(x.Programs, "program", "programs"),
		estimateText(x.Before), estimateText(x.After))
	fmt.Fprintf(w, "Open, unknown, closed: %d, %d, %d → %d, %d, %d\n", x.Counts[0].Open, x.Counts[0].Unknown, x.Counts[0].Closed,
		x.Counts[1].Open, x.Counts[1].Unknown, x.Counts[1].Closed)
	fmt.Fprintf(w, "Programs with another chance: %d\n", x.Changed)
	place := func(rank int) string {
		if rank == 0 {
			return "closed"
		}
		return fmt.Sprint(rank)
	}
	if len(x.Moved) > 0 {
		fmt.Fprintln(w, "\nThose that move most")
	}
	rows(w, "  ", 38, len(x.Moved), func(i int) *domain.Program { return x.Moved[i].Program }, func(i int) string {
		m := x.Moved[i]
		return fmt.Sprintf("%6s → %-6s  %5s → %s", place(m.RankBefore), place(m.RankAfter), app.Percent(m.Before.Value), app.Percent(m.After.Value))
	})
	fmt.Fprintf(w, "\nRows that differ: %d\n", len(x.Rows))
	for _, r := range x.Rows {
		fmt.Fprintf(w, "  %s  %s → %s\n", pad(r.Label, 54), cmp.Or(r.ValueWas, "none"), cmp.Or(r.ValueIs, "none"))
		if r.KindWas != r.KindNow || r.CiteWas != r.CiteNow {
			writeLines(w, "      ", fmt.Sprintf("%s (%s) → %s (%s)", cmp.Or(r.KindWas, "none"), cmp.Or(r.CiteWas, "none"), cmp.Or(r.KindNow, "none"), cmp.Or(r.CiteNow, "none")))
		}
	}
	writeLines(w, "", x.Problems...)
}
