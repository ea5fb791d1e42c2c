package command

import (
	"fmt"

	"secondlook/app"
	"secondlook/domain"
)

type markCommand struct {
	Pin    bool   `xor:"mark" required:"" help:"Put it on every list that is built."`
	Ban    bool   `xor:"mark" required:"" help:"Put it on none, and take it off the list where it is only planned."`
	Clear  bool   `xor:"mark" required:"" help:"Take the mark away."`
	Key    string `arg:"" name:"KEY" help:"Key of the program, as rank --format csv shows it."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run pins a program, bans it, or takes its mark away.
func (m *markCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		year, kind, done := int(m.Season), domain.MarkUnknown, "No longer marked"
		if year == 0 {
			year = a.Season()
		}
		switch {
		case m.Pin:
			kind, done = domain.Pin, "Pinned"
		case m.Ban:
			kind, done = domain.Ban, "Banned"
		}
		if err := a.SetMark(c.ctx, m.Key, year, kind); err != nil {
			return fmt.Errorf("cannot mark the program: %w", err)
		}
		fmt.Fprintf(&c.out, "%s in season %d: %s\n", done, year, m.Key)
		return nil
	})
}
