package command

import (
	"fmt"
	"io"

	"secondlook/app"
)

type movesCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Pairs  bool   `help:"Each two moves that can be made together, too."`
	N      count  `placeholder:"N" help:"Show only the first N moves, and the first N pairs."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says what can still be done, and what it adds.
func (m *movesCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := m.Who.scope(c, a, m.Season)
		if err != nil {
			return err
		}
		now, err := a.Overview(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot work out the chance: %w", err)
		}
		found, err := a.AllMoves(c.ctx, scope, m.Pairs)
		if err != nil {
			return fmt.Errorf("cannot look for moves: %w", err)
		}
		list, pairs := first(found.List, m.N), first(found.Pairs, m.N)
		if m.Format == "json" {
			return writeJSON(&c.out, movesJSON(a, now, list, pairs, m.Pairs))
		}
		writeMovesTable(&c.out, a, now, list)
		if m.Pairs {
			writePairsTable(&c.out, pairs)
		}
		return c.hint(a, scope)
	})
}

// first returns the first n of a list; 0 is all.
func first[T any](list []T, n count) []T {
	if n > 0 {
		return list[:min(len(list), int(n))]
	}
	return list
}

type movesDocument struct {
	Season    int        `json:"season"`
	Reference string     `json:"reference"`
	List      string     `json:"list"`
	Chance    float64    `json:"chance"`
	Low       float64    `json:"low"`
	High      float64    `json:"high"`
	Moves     []moveJSON `json:"moves"`
	Pairs     []pairJSON `json:"pairs"`
}

type worthJSON struct {
	Gain  float64 `json:"gain"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Size  string  `json:"size"`
	Words string  `json:"words"`
	Basis string  `json:"basis"`
	Days  int     `json:"days"`
	Cents int64   `json:"cost_cents"`
	Open  bool    `json:"cost_open"`
	Until *string `json:"until"`
}

type moveJSON struct {
	Kind    string `json:"kind"`
	Key     string `json:"key"`
	Program string `json:"program"`
	Title   string `json:"title"`
	Does    string `json:"does"`
	worthJSON
	Counts  *int   `json:"counts_for"`
	Blocked string `json:"blocked"`
}

type pairJSON struct {
	First       moveName `json:"first"`
	Second      moveName `json:"second"`
	Interaction float64  `json:"interaction"`
	Effect      string   `json:"effect"`
	worthJSON
}

type moveName struct {
	Kind string `json:"kind"`
	Key  string `json:"key"`
}

func worthOf(w *app.Yield, words string) worthJSON {
	out := worthJSON{
		Gain: round(w.Gain.Value, 6), Low: round(w.Gain.Low, 6), High: round(w.Gain.High, 6), Size: w.Size, Words: words, Basis: w.Basis,
		Days: w.Days, Cents: w.Cents, Open: w.Open,
	}
	if !w.Until.IsZero() {
		day := w.Until.String()
		out.Until = &day
	}
	return out
}

// movesJSON gathers moves and, if they were asked for, pairs; without them
// pairs is null.
func movesJSON(a *app.App, now *app.Overview, list []app.Move, pairs []app.MovePair, asked bool) movesDocument {
	d := movesDocument{Season: now.Season, Reference: a.Reference(), List: now.Outlook.List, Moves: []moveJSON{}}
	d.Chance, d.Low, d.High = round(now.Outlook.Chance, 6), round(now.Outlook.Low, 6), round(now.Outlook.High, 6)
	for i := range list {
		m := &list[i]
		d.Moves = append(d.Moves, moveJSON{
			Kind: m.Kind, Key: m.Key, Program: m.Program, Title: m.Title, Does: m.Does, worthJSON: worthOf(&m.Yield, m.Chip),
			Counts: orNull(m.Counts), Blocked: m.Blocked,
		})
	}
	if asked {
		d.Pairs = []pairJSON{}
	}
	for i := range pairs {
		p := &pairs[i]
		d.Pairs = append(d.Pairs, pairJSON{
			First: moveName{p.First.Kind, p.First.Key}, Second: moveName{p.Second.Kind, p.Second.Key},
			Interaction: round(p.Interaction, 6), Effect: p.Effect.String(), worthJSON: worthOf(&p.Yield, p.Chip),
		})
	}
	return d
}

// writeMovesTable writes the moves for people, in at most 100 columns.
func writeMovesTable(w io.Writer, a *app.App, now *app.Overview, list []app.Move) {
	fmt.Fprintf(w, "Season %d, reference set %s\n", now.Season, a.Reference())
	if now.Match != nil {
		fmt.Fprintf(w, "%s: nothing moves the chance of this season any more.\n", now.Match.Title)
		return
	}
	if now.Outlook.Known {
		fmt.Fprintf(w, "%s: chance to match %s\n", now.Outlook.List, app.ChanceWords(now.Outlook.Chance, now.Outlook.Low, now.Outlook.High))
	}
	if len(list) == 0 {
		fmt.Fprintln(w, "\nNothing that the engine knows would add to it this season.")
		return
	}
	fmt.Fprintf(w, "\n%-15s  %-48s  %-9s  %-10s %s\n", "Adds, points", "Move", "Time", "Money", "Last day")
	late := false
	for i := range list {
		m := &list[i]
		if !m.Possible {
			late = true
			continue
		}
		fmt.Fprintf(w, "%-15s  %s  %-9s  %-10s %s\n", adds(m.Chip, &m.Yield), pad(m.Title, 48), m.Time, m.Money, until(&m.Yield))
	}
	if late {
		fmt.Fprintln(w, "\nNothing this season:")
	}
	for i := range list {
		if m := &list[i]; !m.Possible {
			wrap(w, "", 2, m.Title+": "+m.Blocked)
		}
	}
	fmt.Fprintln(w, "\nA word stands instead of points where only judgement says how much.")
}

// writePairsTable writes the pairs for people.
func writePairsTable(w io.Writer, pairs []app.MovePair) {
	if len(pairs) == 0 {
		fmt.Fprintln(w, "\nNo two moves add more together than one of them alone.")
		return
	}
	fmt.Fprintf(w, "\n%-15s  %-48s  %-9s  %-10s %s\n", "Adds, points", "Two moves together", "Time", "Money", "Last day")
	for i := range pairs {
		p := &pairs[i]
		fmt.Fprintf(w, "%-15s  %s  %-9s  %-10s %s\n", adds(p.Chip, &p.Yield), pad(p.First.Title, 48), p.Time, p.Money, until(&p.Yield))
		fmt.Fprintf(w, "%15s  + %s  %s\n", "", pad(p.Second.Title, 46), p.Together)
	}
}

// adds says what a move adds, with its range where points are told.
func adds(chip string, w *app.Yield) string {
	if w.Range == "" {
		return chip
	}
	return chip + " (" + app.Range(w.Gain.Low, w.Gain.High) + ")"
}

// until is the last day on which a move counts.
func until(w *app.Yield) string {
	if w.Until.IsZero() {
		return ""
	}
	return w.Until.String()
}
