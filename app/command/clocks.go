package command

import (
	"fmt"
	"io"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/clocks"
)

type clocksCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"First year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says which programs close when, and what else time does.
func (d *clocksCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := d.Who.scope(c, a, d.Season)
		if err != nil {
			return err
		}
		x, err := a.Clocks(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot read the clocks: %w", err)
		}
		if d.Format == "json" {
			return writeJSON(&c.out, clocksJSON(x))
		}
		writeClocks(&c.out, x)
		return c.hint(a, scope)
	})
}

type printCommitment struct {
	Region string     `arg:"" optional:"" name:"REGION" help:"Key or name of the region; the first one that you wish for when left out."`
	Flags  paperFlags `embed:""`
}

// Run makes the PDF.
func (p *printCommitment) Run(c *call) error {
	return p.Flags.print(c, "cannot print the commitment to a region", "The evidence is in", func(a *app.App, w io.Writer, o app.PrintOptions) error {
		return a.PrintCommitment(c.ctx, w, p.Region, o)
	})
}

// writeClocks writes the clocks for people, in at most 100 columns.
func writeClocks(w io.Writer, x *app.Clocks) {
	fmt.Fprintf(w, "Seasons %d to %d, on %s\n", x.Season, x.Season+clocks.Seasons-1, x.Today)
	for _, s := range x.Seasons {
		fmt.Fprintf(w, "\n%d, sent %s", s.Season, s.Submits)
		if s.Years != "" {
			fmt.Fprintf(w, ", %s since graduation", s.Years)
		}
		fmt.Fprintln(w)
		for _, text := range s.Binds {
			wrap(w, "  ", 2, text)
		}
	}
	writeDoors(w, x)
	writePaperLines(w, "How long ago", x.Recency)
	fmt.Fprintln(w, "\nTimes that no record tells of")
	if len(x.Gaps) == 0 {
		fmt.Fprintln(w, "  none")
	}
	for _, g := range x.Gaps {
		wrap(w, "  ", 4, strings.TrimSpace(g.Text+": "+g.State+". "+g.Fill))
	}
	writePaperLines(w, "Years without clinical or academic activity", x.Quiet)
	writePaperLines(w, "ECFMG certificate", x.Papers.Certificate)
	writePaperLines(w, "Exams", append(append([]app.PaperLine{}, x.Papers.Attempts...), x.Papers.Years, x.Papers.English))
	writePaperLines(w, "Days of papers, as noted", x.Dates)
	fmt.Fprintln(w)
	wrap(w, "", 0, x.Law)
}

// writeDoors writes the programs that state a cutoff, a letter for each season.
func writeDoors(w io.Writer, x *app.Clocks) {
	fmt.Fprintf(w, "\nPrograms that state a limit of years since graduation: %d of %d\n", len(x.Doors), len(x.Doors)+x.Catalog.All.Unsaid)
	if len(x.Doors) == 0 {
		return
	}
	wrap(w, "  ", 2, "One letter a season, from the first one: o open, l less likely, a only with an advocate, u unknown, c closed. * is on your list.")
	for _, d := range x.Doors {
		var strip strings.Builder
		for _, s := range d.States {
			strip.WriteByte("olauc"[doorLetter(s)])
		}
		star := " "
		if d.Listed {
			star = "*"
		}
		fmt.Fprintf(w, "%s %s  %2d  %s %s\n", star, strip.String(), d.Cutoff, pad(d.Program.Name+", "+d.Place, 62), d.Word)
	}
}

// doorLetter is the place of a state's letter in "olauc".
func doorLetter(s clocks.DoorState) int {
	return map[clocks.DoorState]int{clocks.Open: 0, clocks.Less: 1, clocks.Advocate: 2, clocks.Unknown: 3, clocks.Closed: 4}[s]
}

// doorCounts is a count of doors by the words of their states.
func doorCounts(c clocks.Count) doorsJSON {
	return doorsJSON{Open: c[clocks.Open], Less: c[clocks.Less], Advocate: c[clocks.Advocate], Unknown: c[clocks.Unknown], Closed: c[clocks.Closed]}
}

// lastOf is how long something lies back.
func lastOf(l clocks.Last) lastJSON {
	out := lastJSON{On: dayOrNull(l.On), GoesOn: l.GoesOn, Name: l.Name}
	if !l.Never() {
		out.Months = &l.Months
	}
	return out
}

// monthsOrNull writes months, and null for never.
func monthsOrNull(n int) *int {
	if n < 0 {
		return nil
	}
	return &n
}

// texts is a list that is never null.
func texts(list []string) []string { return append([]string{}, list...) }

// gapOf writes a time that no record tells of.
func gapOf(g app.ClockGap) gapJSON {
	state := "open"
	switch {
	case g.Private:
		state = "private"
	case g.Explained:
		state = "explained"
	}
	return gapJSON{From: dayOrNull(g.From), To: dayOrNull(g.To), Months: g.Months, State: state, GoesOn: g.Open, Text: domain.Capital(g.Fill), Places: texts(g.Places)}
}
