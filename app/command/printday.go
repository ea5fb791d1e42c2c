package command

import (
	"bytes"
	"fmt"

	"secondlook/app"
)

type printDay struct {
	Program string `arg:"" name:"PROGRAM" help:"Key of the program, as rank --format csv shows it."`
	Who     who    `embed:""`
	Output  path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper   choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date    day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season  season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF.
func (p *printDay) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		o := app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}
		if err := a.PrintDay(c.ctx, &b, app.DayChoice{Program: p.Program}, o); err != nil {
			return fmt.Errorf("cannot print the day sheet: %w", err)
		}
		return c.deliver(string(p.Output), b.Bytes(), "The day sheet is in")
	})
}
