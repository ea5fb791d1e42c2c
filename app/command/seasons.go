package command

import (
	"fmt"
	"io"

	"secondlook/app"
	"secondlook/domain"
)

type seasonsCommand struct {
	Who     who    `embed:""`
	Compare years  `placeholder:"Y1,Y2" help:"Set these seasons beside each other: what changed, and what it did."`
	Format  choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run lists the seasons that are kept, or compares some of them.
func (x *seasonsCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := x.Who.scope(c, a, 0)
		if err != nil {
			return err
		}
		if x.Compare != nil {
			return x.compare(c, a, scope)
		}
		all, err := a.Years(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot read the seasons: %w", err)
		}
		if x.Format == "json" {
			return writeJSON(&c.out, seasonsJSON(all))
		}
		writeSeasons(&c.out, all)
		return c.hint(a, scope)
	})
}

type keptSeasonJSON struct {
	Season       int          `json:"season"`
	Opened       *string      `json:"opened"`
	Submitted    *string      `json:"submitted"`
	Closed       *string      `json:"closed"`
	Applications int          `json:"applications"`
	Invitations  int          `json:"invitations"`
	Interviews   int          `json:"interviews"`
	Ranked       int          `json:"ranked"`
	Declined     int          `json:"declined"`
	Outcome      string       `json:"outcome"`
	Review       string       `json:"review"`
	Told         *numbersJSON `json:"told"`
	Frozen       *frozenJSON  `json:"frozen"`
	Certified    *frozenJSON  `json:"certified"`
	Kept         *frozenJSON  `json:"kept"`
}

// numbersJSON is a season as its applicant tells it in numbers; null where they are
// not told.
type numbersJSON struct {
	Applications int `json:"applications"`
	Invitations  int `json:"invitations"`
	Interviews   int `json:"interviews"`
	Ranked       int `json:"ranked"`
}

// numbersOf are the numbers that are told of a season.
func numbersOf(t domain.Told) *numbersJSON {
	if t.IsZero() {
		return nil
	}
	return &numbersJSON{t.Sent, t.Invited, t.Interviewed, t.Ranked}
}

type frozenJSON struct {
	For        string       `json:"for"`
	Made       string       `json:"made"`
	Hindsight  bool         `json:"hindsight"`
	Reference  string       `json:"reference"`
	Match      *domain.Said `json:"match"` // null: nothing was said, or it cannot be read
	Interviews *domain.Said `json:"interviews"`
}

func seasonsJSON(all []app.Year) []keptSeasonJSON {
	out := []keptSeasonJSON{}
	for _, y := range all {
		out = append(out, keptSeasonJSON{
			Season: y.Season, Opened: dayOrNull(y.Record.Opened), Submitted: dayOrNull(y.Sent), Closed: dayOrNull(y.Record.Closed),
			Applications: y.Tally.Sent, Invitations: y.Tally.Invited, Interviews: y.Tally.Interviewed, Ranked: y.Tally.Ranked, Declined: y.Tally.Declined,
			Outcome: y.Record.Outcome.String(), Review: y.Record.Review, Told: numbersOf(y.Record.Told()), Frozen: frozenOrNull(y.Frozen), Certified: frozenOrNull(y.Certified), Kept: frozenOrNull(y.Closed),
		})
	}
	return out
}

func frozenOrNull(f *app.FrozenYear) *frozenJSON {
	if f == nil {
		return nil
	}
	out := &frozenJSON{For: f.For.String(), Made: f.Made.String(), Hindsight: f.Kept == domain.KeptLater, Reference: f.Reference}
	if f.Said != "" {
		out.Match, out.Interviews = &f.Match, &f.Interviews
	}
	return out
}

// writeSeasons writes the seasons for people, in at most 100 columns.
func writeSeasons(w io.Writer, all []app.Year) {
	if len(all) == 0 {
		fmt.Fprintln(w, "No season yet: one begins with the first program on its list.")
	}
	for i, y := range all {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "Season %d: %s\n", y.Season, y.Counts)
		lines := append([]string{y.Days, y.Outcome, y.Early, said(y.Frozen)}, y.Kept...)
		for _, line := range append(lines, y.Record.Review) {
			if line != "" {
				wrap(w, "  ", 2, line)
			}
		}
	}
}

// said is what the engine said of a season that is frozen.
func said(f *app.FrozenYear) string {
	if f == nil {
		return ""
	}
	return f.Said
}
