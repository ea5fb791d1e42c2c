package command

import (
	"bytes"
	"fmt"
	"strings"

	"secondlook/app"
)

type printLetter struct {
	Writer    string `arg:"" name:"WRITER" help:"Name of the writer, as the records have it."`
	Specialty string `placeholder:"NAME" help:"Specialty of the letter, where the writer has several."`
	Who       who    `embed:""`
	Output    path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper     choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date      day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season    season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF, and says what no record tells.
func (p *printLetter) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		choice := app.LetterChoice{Writer: p.Writer, Specialty: p.Specialty}
		o := app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}
		packet, err := a.LetterPacket(c.ctx, choice, o)
		if err != nil {
			return fmt.Errorf("cannot print the letter request: %w", err)
		}
		var b bytes.Buffer
		if err := a.PrintLetter(c.ctx, &b, choice, o); err != nil {
			return fmt.Errorf("cannot print the letter request: %w", err)
		}
		if len(packet.Missing) > 0 {
			wrap(&c.out, "", 2, "Left out, since no record tells it: "+strings.Join(packet.Missing, ", ")+".")
		}
		for _, note := range packet.Notes {
			wrap(&c.out, "", 2, note+".")
		}
		return c.deliver(string(p.Output), b.Bytes(), "The letter request is in")
	})
}
