package command

import (
	"fmt"
	"io"

	"secondlook/app"
	"secondlook/domain"
)

type todayCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run lists what is to be done next, by date.
func (t *todayCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := t.Who.scope(c, a, t.Season)
		if err != nil {
			return err
		}
		o, err := a.Overview(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot say what is next: %w", err)
		}
		if t.Format == "json" {
			return writeJSON(&c.out, todayJSON(o))
		}
		writeToday(&c.out, a, o)
		return c.hint(a, scope)
	})
}

type dueJSON struct {
	Due     *string `json:"due"`
	What    string  `json:"what"`
	About   string  `json:"about"`
	Overdue bool    `json:"overdue"`
}

func todayJSON(o *app.Overview) []dueJSON {
	out := []dueJSON{}
	for i := range o.Dates {
		d := &o.Dates[i]
		out = append(out, dueJSON{dayOrNull(d.Date), what(d), d.About, d.Overdue})
	}
	return out
}

// what is what a date is, with its hour.
func what(d *app.DateLine) string {
	if hour := d.Hour(); hour != "" {
		return d.What + ", " + hour
	}
	return d.What
}

// writeToday writes the dates by groups for people, in at most 100 columns.
func writeToday(w io.Writer, a *app.App, o *app.Overview) {
	wrap(w, "", 0, o.Status)
	if o.Silence != nil {
		writeLines(w, "", domain.Join(" ", o.Silence.Text, o.Silence.Own))
	}
	last := app.Group(-1)
	for i := range o.Dates {
		d := &o.Dates[i]
		if g := d.Group(); g != last {
			fmt.Fprintf(w, "\n%s\n", a.GroupName(g))
			last = g
		}
		day := d.Day
		if day == "" {
			day = "–"
		}
		text := what(d)
		if d.About != "" {
			text += " · " + d.About
		}
		if d.Verify {
			text += " (to verify)"
		}
		wrap(w, fmt.Sprintf("  %-12s ", day), 15, text+" – "+d.Left)
	}
	if len(o.Dates) == 0 {
		fmt.Fprintln(w, "\nNothing is due.")
	}
	if o.Calendar != "" {
		fmt.Fprintln(w)
		writeLines(w, "", o.Calendar)
	}
}
