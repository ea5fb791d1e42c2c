package command

import (
	"fmt"
	"strconv"

	"github.com/alecthomas/kong"

	"secondlook/app"
	"secondlook/domain"
)

type markCommand struct {
	Pin    bool   `xor:"mark" required:"" help:"Put it on every list that is built."`
	Ban    bool   `xor:"mark" required:"" help:"Put it on none, and take it off the list where it is only planned."`
	Worth  worth  `xor:"mark" required:"" placeholder:"N" help:"What a match there is worth to you, 1 to 10, for lists of the places that you want most; 0: as the settings say."`
	Clear  bool   `xor:"mark" required:"" help:"Take the pin or the ban away."`
	Key    string `arg:"" name:"KEY" help:"Key of the program, as rank --format csv shows it."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run pins a program, bans it, takes its mark away, or keeps what it is worth.
func (m *markCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		year, kind, done := int(m.Season), domain.MarkUnknown, "No longer marked"
		if year == 0 {
			year = a.Season()
		}
		switch {
		case m.Worth.given:
			if err := a.SetValue(c.ctx, m.Key, year, m.Worth.points); err != nil {
				return fmt.Errorf("cannot keep what the program is worth: %w", err)
			}
			fmt.Fprintf(&c.out, "Worth %s in season %d: %s\n", m.Worth, year, m.Key)
			return nil
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

// worth is what a match is worth, 0 to 10.
type worth struct {
	points int
	given  bool
}

// Decode reads the flag.
func (w *worth) Decode(ctx *kong.DecodeContext) error {
	text, err := value(ctx)
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > domain.MostValue {
		return wrong(ctx, text, "a whole number from 0 to 10")
	}
	*w = worth{n, true}
	return nil
}

// String says what it is.
func (w worth) String() string {
	if w.points == 0 {
		return "what the settings say"
	}
	return strconv.Itoa(w.points) + " of 10"
}
