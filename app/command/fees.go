package command

import (
	"bytes"
	"fmt"
	"io"

	"secondlook/app"
)

type feesCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says what the season costs and what was paid.
func (x *feesCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := x.Who.scope(c, a, x.Season)
		if err != nil {
			return err
		}
		l, err := a.Ledger(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot work out the fees: %w", err)
		}
		if x.Format == "json" {
			return writeJSON(&c.out, feesJSON(l, a.Today().String()))
		}
		writeFees(&c.out, l, a.Today().String())
		return nil
	})
}

type feesDocument struct {
	Season   int       `json:"season"`
	Day      string    `json:"day"`
	Expected int64     `json:"expected_cents"`
	Paid     int64     `json:"paid_cents"`
	Unnoted  int64     `json:"not_noted_cents"`
	Open     int64     `json:"to_pay_cents"`
	Later    int64     `json:"if_matched_cents"`
	Verify   bool      `json:"verify"`
	Lines    []feeJSON `json:"lines"`
}

type feeJSON struct {
	Kind      string        `json:"kind"`
	About     string        `json:"about"`
	Expected  int64         `json:"expected_cents"`
	Paid      int64         `json:"paid_cents"`
	Unnoted   int64         `json:"not_noted_cents"`
	Planned   int64         `json:"planned_cents"`
	Open      int64         `json:"to_pay_cents"`
	Due       *string       `json:"due"`
	Late      bool          `json:"overdue"`
	IfMatched bool          `json:"if_matched"`
	Verify    bool          `json:"verify"`
	Source    string        `json:"source"`
	Payments  []paymentJSON `json:"payments"`
}

type paymentJSON struct {
	About   string  `json:"about"`
	Program string  `json:"program"`
	Cents   int64   `json:"cents"`
	Due     *string `json:"due"`
	Paid    *string `json:"paid"`
	Note    string  `json:"note"`
}

func feesJSON(l *app.Ledger, day string) feesDocument {
	d := feesDocument{
		Season: l.Season, Day: day, Expected: l.Expected, Paid: l.Paid, Unnoted: l.Unnoted, Open: l.Open, Later: l.Later, Verify: l.Verify, Lines: []feeJSON{},
	}
	for _, x := range l.Lines {
		line := feeJSON{
			Kind: x.Kind.String(), About: x.About, Expected: x.Expected, Paid: x.Paid, Unnoted: x.Unnoted, Planned: x.Planned, Open: x.Open,
			Due: dayOrNull(x.Due), Late: x.Late, IfMatched: x.IfMatched, Verify: x.Verify, Source: x.Source, Payments: []paymentJSON{},
		}
		for _, p := range x.Payments {
			line.Payments = append(line.Payments, paymentJSON{About: p.About, Program: p.Program, Cents: p.Cents, Due: dayOrNull(p.Due), Paid: dayOrNull(p.Paid), Note: p.Note})
		}
		d.Lines = append(d.Lines, line)
	}
	return d
}

// writeFees writes the ledger for people, in at most 100 columns.
func writeFees(w io.Writer, l *app.Ledger, day string) {
	fmt.Fprintf(w, "Season %d, on %s: %s\n\n%-26s  %10s  %10s  %10s  %-11s  %s\n", l.Season, day, l.Status, "", "expected", "paid", "to pay", "by", "state")
	for _, x := range l.Lines {
		fmt.Fprintf(w, "%s  %10s  %10s  %10s  %-11s  %s\n", pad(x.Name, 26), amount(x.Expected), amount(x.Paid), amount(x.Open), app.Day(x.Due), x.Word)
	}
	fmt.Fprintf(w, "%-26s  %10s  %10s  %10s\n", "Together", amount(l.Expected), amount(l.Paid), amount(l.Open))
	for _, note := range l.Notes {
		fmt.Fprintln(w)
		wrap(w, "", 0, note)
	}
}

// amount writes money, and a dash for none.
func amount(cents int64) string {
	if cents == 0 {
		return "–"
	}
	return app.Money(cents)
}

type printFees struct {
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper  choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date   day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF.
func (p *printFees) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := a.PrintFees(c.ctx, &b, app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}); err != nil {
			return fmt.Errorf("cannot print the fees: %w", err)
		}
		return c.deliver(string(p.Output), b.Bytes(), "The fees are in")
	})
}
