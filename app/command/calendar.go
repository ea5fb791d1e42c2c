package command

import (
	"bytes"
	"errors"
	"fmt"

	"secondlook/app"
)

type calendarCommand struct {
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.ics" help:"The file to write."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run writes the calendar file.
func (k *calendarCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := k.Who.scope(c, a, k.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		items, err := a.WriteCalendar(c.ctx, &b, scope)
		if errors.Is(err, app.ErrEmptyCalendar) {
			return err
		}
		if err != nil {
			return fmt.Errorf("cannot write the calendar: %w", err)
		}
		return c.deliver(string(k.Output), b.Bytes(), fmt.Sprintf("A calendar of %d dates is in", items))
	})
}
