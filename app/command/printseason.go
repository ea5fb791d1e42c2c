package command

import (
	"cmp"
	"io"

	"secondlook/app"
)

type printSeason struct {
	Year  season     `arg:"" optional:"" name:"YEAR" help:"Year of the Match that the report is of; this season's when left out."`
	Flags paperFlags `embed:""`
}

// Run makes the PDF.
func (p *printSeason) Run(c *call) error {
	return p.Flags.print(c, "cannot print the season report", "The season report is in", func(a *app.App, w io.Writer, o app.PrintOptions) error {
		return a.PrintSeason(c.ctx, w, cmp.Or(int(p.Year), o.Scope.Season, a.Season()), o)
	})
}
