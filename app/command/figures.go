package command

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"secondlook/app"
	"secondlook/domain/figures"
)

type figuresCommand struct {
	Group  choice `enum:"all,season,fees,signals,thresholds,weights" default:"all" help:"Which figures: season, fees, signals, thresholds, weights or all."`
	Season season `placeholder:"YEAR" help:"Year of the Match, for dates, fees and signals; this season's when left out."`
	Format choice `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

// Run lists the figures that can be changed.
func (f *figuresCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		d := figuresDocument{Season: int(f.Season), Reference: a.Reference(), Figures: []figureJSON{}, Ignored: a.FigureProblems()}
		if d.Season == 0 {
			d.Season = a.Season()
		}
		for _, g := range figures.Groups() {
			if f.Group != "all" && string(f.Group) != g.String() {
				continue
			}
			list, err := a.Figures(c.ctx, g, d.Season)
			if err != nil {
				return fmt.Errorf("cannot list the figures: %w", err)
			}
			for _, x := range list {
				d.Figures = append(d.Figures, toJSON(g, x))
			}
		}
		switch f.Format {
		case "json":
			return writeJSON(&c.out, d)
		case "csv":
			return writeFiguresCSV(&c.out, d)
		}
		writeFiguresTable(&c.out, d)
		return nil
	})
}

type figuresDocument struct {
	Season    int          `json:"season"`
	Reference string       `json:"reference"`
	Figures   []figureJSON `json:"figures"`
	Ignored   []string     `json:"ignored,omitempty"`
}

type figureJSON struct {
	Group   string `json:"group"`
	Key     string `json:"key"`
	Label   string `json:"label"`
	Value   string `json:"value"`
	Shipped string `json:"shipped"`
	Own     bool   `json:"own"`
	Verify  bool   `json:"to_verify"`
	Allowed string `json:"allowed,omitempty"`
	Error   string `json:"error,omitempty"`
	Unit    string `json:"unit,omitempty"`
	Rule    string `json:"rule,omitempty"`
	Source  string `json:"source"`
	Note    string `json:"note,omitempty"`
}

func toJSON(g figures.Group, x app.Figure) figureJSON {
	out := figureJSON{
		Group: g.String(), Key: x.Key, Label: x.Label, Value: x.Input, Shipped: x.Was, Own: x.Own, Verify: x.Verify,
		Allowed: x.Allowed, Error: strings.TrimPrefix(x.Error, "± "), Unit: x.Unit, Rule: x.Rule, Source: x.Cite, Note: x.Note,
	}
	if x.Form == figures.Money {
		out.Shipped = strings.NewReplacer("$", "", ",", "").Replace(out.Shipped)
	}
	return out
}

func writeFiguresCSV(out io.Writer, d figuresDocument) error {
	lines := [][]string{{"group", "key", "label", "value", "shipped", "own", "to_verify", "allowed", "error", "unit", "rule", "source", "note"}}
	for _, x := range d.Figures {
		lines = append(lines, []string{ // figures are numbers and days, which no spreadsheet takes for a formula
			x.Group, plain(x.Key), plain(x.Label), x.Value, x.Shipped, strconv.FormatBool(x.Own), strconv.FormatBool(x.Verify),
			plain(x.Allowed), x.Error, plain(x.Unit), plain(x.Rule), plain(x.Source), plain(x.Note),
		})
	}
	if err := csv.NewWriter(out).WriteAll(lines); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// writeFiguresTable writes the figures for people.
func writeFiguresTable(w io.Writer, d figuresDocument) {
	fmt.Fprintf(w, "Season %d, reference set %s\n", d.Season, d.Reference)
	group, own, verify := "", false, false
	for _, x := range d.Figures {
		if x.Group != group {
			group = x.Group
			fmt.Fprintf(w, "\n%s\n", strings.ToUpper(group[:1])+group[1:])
		}
		mark := " "
		switch {
		case x.Own:
			mark, own = "*", true
		case x.Verify:
			mark, verify = "?", true
		}
		fmt.Fprintf(w, "  %s  %10s%s  %s\n", pad(x.Label, 46), x.Value, mark, x.Key)
	}
	if own {
		fmt.Fprintln(w, "\n* a figure of your own; 'reset KEY' brings the shipped one back")
	}
	if verify {
		fmt.Fprintln(w, "\n? still to verify; set it to what you have found")
	}
	for _, text := range d.Ignored {
		fmt.Fprintf(w, "\n%s\n", text)
	}
}

type setCommand struct {
	Key   string `arg:"" name:"KEY" help:"Which figure, as the list of figures shows it."`
	Value string `arg:"" name:"VALUE" help:"A number, an amount of dollars, or a day such as 2026-09-02."`
}

// Run changes a figure.
func (s *setCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		if err := a.SetFigure(c.ctx, s.Key, s.Value); err != nil {
			return fmt.Errorf("cannot set the figure: %w", err)
		}
		fmt.Fprintf(&c.out, "Set %s to %s\n", s.Key, strings.TrimSpace(s.Value))
		return nil
	})
}

type resetCommand struct {
	Key string `arg:"" name:"KEY" optional:"" help:"Which figure gets its shipped value back."`
	All bool   `help:"All of them."`
}

// Validate wants one figure or all of them.
func (r *resetCommand) Validate() error {
	if r.All == (r.Key != "") {
		return fmt.Errorf("name a KEY or give --all")
	}
	return nil
}

// Run brings shipped figures back.
func (r *resetCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		if r.All {
			if err := a.ResetFigures(c.ctx); err != nil {
				return fmt.Errorf("cannot reset the figures: %w", err)
			}
			fmt.Fprintln(&c.out, "All figures are as they ship")
			return nil
		}
		if err := a.ResetFigure(c.ctx, r.Key); err != nil {
			return fmt.Errorf("cannot reset the figure: %w", err)
		}
		fmt.Fprintf(&c.out, "As it ships: %s\n", r.Key)
		return nil
	})
}

// shielded keeps a negative value of the command set from being taken for a
// flag.
func shielded(args []string) []string {
	for i, arg := range args {
		if i > 0 && args[0] == "set" && len(arg) > 1 && arg[0] == '-' && strings.ContainsAny(arg[1:2], "0123456789.") {
			out := append(args[:i:i], args[i+1:]...)
			return append(out, "--", arg)
		}
	}
	return args
}
