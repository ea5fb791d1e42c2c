package command

import (
	"cmp"
	"errors"
	"io"
	"strings"

	"secondlook/app"
	"secondlook/domain"
)

type printSeason struct {
	Year  season     `arg:"" optional:"" name:"YEAR" help:"Year of the Match that the report is of; this season's when left out."`
	Flags paperFlags `embed:""`
}

// Run makes the PDF.
func (p *printSeason) Run(c *call) error {
	return p.Flags.print(c, "cannot print the season report", "The season report is in", func(a *app.App, w io.Writer, o app.PrintOptions) error {
		err := a.PrintSeason(c.ctx, w, cmp.Or(int(p.Year), o.Scope.Season, a.Season()), o)
		var bad domain.Invalid
		if errors.As(err, &bad) {
			return errors.New(strings.TrimSuffix(bad[0].Problem, "."))
		}
		return err
	})
}
