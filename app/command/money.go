package command

import (
	"fmt"
	"io"

	"secondlook/app"
	"secondlook/domain/journey"
)

type moneyCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match up to which it is reckoned; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says what the whole way costs.
func (x *moneyCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := x.Who.scope(c, a, x.Season)
		if err != nil {
			return err
		}
		j, err := a.Journey(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot work out the money: %w", err)
		}
		if x.Format == "json" {
			return writeJSON(&c.out, moneyJSON(j, a.Today().String()))
		}
		writeMoney(&c.out, j, a.Today().String())
		return c.hint(a, scope)
	})
}

type moneyDocument struct {
	Season   int           `json:"season"`
	Day      string        `json:"day"`
	Currency *string       `json:"currency"`
	Rate     *int64        `json:"rate_micros"`
	RateOn   *string       `json:"rate_on"`
	Visa     string        `json:"visa"`
	Total    sumJSON       `json:"total"`
	Years    []yearJSON    `json:"seasons"`
	Kinds    []kindSumJSON `json:"kinds"`
	Unknown  []string      `json:"not_known"`
	Verify   bool          `json:"verify"`
}

type sumJSON struct {
	Paid      int64  `json:"paid_cents"`
	Estimated int64  `json:"not_noted_cents"`
	Ahead     int64  `json:"to_come_cents"`
	IfMatched int64  `json:"if_matched_cents"`
	All       int64  `json:"all_cents"`
	Own       *int64 `json:"all_own_currency"`
}

type yearJSON struct {
	Season int           `json:"season"`
	Sum    sumJSON       `json:"sum"`
	Kinds  []kindSumJSON `json:"kinds"`
}

type kindSumJSON struct {
	Kind   string  `json:"kind"`
	Sum    sumJSON `json:"sum"`
	Verify bool    `json:"verify"`
	Source string  `json:"source"`
}

func moneyJSON(j *app.Journey, day string) moneyDocument {
	d := moneyDocument{Season: j.Season, Day: day, RateOn: dayOrNull(j.RateOn), Visa: j.Path, Total: sumOf(j, j.Total), Years: []yearJSON{}, Kinds: kindsOf(j, j.Kinds), Unknown: []string{}, Verify: j.Verify}
	if j.Currency != "" {
		d.Currency = &j.Currency
	}
	if j.Rate != 0 {
		d.Rate = &j.Rate
	}
	for _, y := range j.Years {
		d.Years = append(d.Years, yearJSON{Season: y.Season, Sum: sumOf(j, y.Sum), Kinds: kindsOf(j, y.Kinds)})
	}
	for _, kind := range j.Open {
		d.Unknown = append(d.Unknown, kind.String())
	}
	return d
}

func sumOf(j *app.Journey, s journey.Sum) sumJSON {
	out := sumJSON{Paid: s.Paid, Estimated: s.Estimated, Ahead: s.Ahead, IfMatched: s.IfMatched, All: s.All()}
	if j.Currency != "" && j.Rate != 0 {
		own := journey.Own(s.All(), j.Rate)
		out.Own = &own
	}
	return out
}

func kindsOf(j *app.Journey, kinds []journey.Kind) []kindSumJSON {
	out := []kindSumJSON{}
	for _, k := range kinds {
		out = append(out, kindSumJSON{Kind: k.Kind.String(), Sum: sumOf(j, k.Sum), Verify: k.Verify, Source: j.Source(k)})
	}
	return out
}

// writeMoney writes the money for people, in at most 100 columns.
func writeMoney(w io.Writer, j *app.Journey, day string) {
	wrap(w, "", 0, "On "+day+": "+j.Status)
	own := ""
	if j.Own(1) != "" {
		own = j.Currency
	}
	row := func(name string, s journey.Sum) {
		fmt.Fprintf(w, "%s  %10s  %10s  %10s  %10s  %10s  %14s\n", pad(name, 20), amount(s.Paid), amount(s.Estimated), amount(s.Ahead), amount(s.IfMatched), amount(s.All()), j.Own(s.All()))
	}
	head := func(name string) {
		fmt.Fprintf(w, "\n%s  %10s  %10s  %10s  %10s  %10s  %14s\n", pad(name, 20), "paid", "not noted", "to come", "if matched", "in all", own)
	}
	head("By season")
	for _, y := range j.Years {
		row(fmt.Sprint(y.Season), y.Sum)
	}
	row("Together", j.Total)
	head("By kind")
	for _, k := range j.Kinds {
		row(j.Names[k.Kind], k.Sum)
	}
	for _, text := range append([]string{j.RateText}, j.Notes...) {
		if text != "" {
			fmt.Fprintln(w)
			wrap(w, "", 0, text)
		}
	}
}

type printMoney struct {
	Flags paperFlags `embed:""`
}

// Run makes the PDF.
func (p *printMoney) Run(c *call) error {
	return p.Flags.print(c, "cannot print the money", "The money of the whole way is in", func(a *app.App, w io.Writer, o app.PrintOptions) error {
		return a.PrintJourney(c.ctx, w, o)
	})
}
