package command

import (
	"bytes"
	"fmt"
	"io"

	"secondlook/app"
)

// paperFlags are what every print asks for.
type paperFlags struct {
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper  choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date   day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// print makes the PDF; failed and done are the beginnings of what is said.
func (p *paperFlags) print(c *call, failed, done string, write func(*app.App, io.Writer, app.PrintOptions) error) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := write(a, &b, app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}); err != nil {
			return fmt.Errorf("%s: %w", failed, err)
		}
		return c.deliver(string(p.Output), b.Bytes(), done)
	})
}

type printProgram struct {
	Key   string     `arg:"" name:"KEY" help:"Key of the program, as rank --format csv shows it."`
	Flags paperFlags `embed:""`
}

// Run makes the PDF.
func (p *printProgram) Run(c *call) error {
	return p.Flags.print(c, "cannot print the program", "The program sheet is in", func(a *app.App, w io.Writer, o app.PrintOptions) error {
		return a.PrintProgram(c.ctx, w, p.Key, o)
	})
}

type printDay struct {
	Program string     `arg:"" name:"PROGRAM" help:"Key of the program, as rank --format csv shows it."`
	Flags   paperFlags `embed:""`
}

// Run makes the PDF.
func (p *printDay) Run(c *call) error {
	return p.Flags.print(c, "cannot print the day sheet", "The day sheet is in", func(a *app.App, w io.Writer, o app.PrintOptions) error {
		return a.PrintDay(c.ctx, w, app.DayChoice{Program: p.Program}, o)
	})
}
