package app

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/figures"
	"secondlook/domain/ranking"
)

// A Comparison says what another reference set would change for an applicant.
// The user's own figures are laid over both.
type Comparison struct {
	Season   int
	From, To string // the set in use and the other one, each with how many figures of the user's are laid over it
	Programs int    // on the saved list
	Before   chance.Estimate
	After    chance.Estimate // of the saved list, to match
	Counts   [2]Counts       // open, unknown and closed under each
	Moved    []Shift         // programs, those whose chance changes most first
	Changed  int             // programs whose chance changes at all
	Rows     []RowChange     // in the order of the set in use, then those that only the other has
	Problems []string        // figures of the user's that do not fit the other set
}

// A Shift is a program before and after.
type Shift struct {
	Program       *domain.Program
	RankBefore    int // zero: closed
	RankAfter     int
	Before, After chance.Estimate // of an interview
}

// A RowChange is a row that two sets have otherwise. A row that one of them
// lacks has no name there.
type RowChange struct {
	Name, Label       string
	Before, After     chance.Coefficient
	CiteWas, CiteNow  string // titles of the sources
	KindWas, KindNow  string // in words
	ValueWas, ValueIs string // with the standard error; "" where the row is missing
}

// mostMoved is how many programs a comparison names.
const mostMoved = 20

// CompareReference works out what a set would change for the scope's applicant.
func (a *App) CompareReference(ctx context.Context, name string, s Scope) (*Comparison, error) {
	profile, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	other, err := a.setNamed(ctx, name)
	if err != nil {
		return nil, err
	}
	own, err := a.OwnFigures.List(ctx)
	if err != nil {
		return nil, fmt.Errorf("read your figures: %w", err)
	}
	sheet := figures.Lay(a.cfg.Catalog, other, own)
	now := a.rank(programs, profile, s.Season)
	engine := ranking.New(a.catalog, sheet.Reference)
	then := a.rankBy(engine, a.setWords(other.Name, sheet.Changed()), programs, profile, s.Season, a.Today())
	c := &Comparison{Season: s.Season, From: now.Reference, To: then.Reference, Counts: [2]Counts{now.Counts, then.Counts}}
	list := applications(now)
	c.Programs = len(list)
	c.Before = estimate(a.engine.Model.ListChance(tickets(list)))
	c.After = estimate(engine.Model.ListChance(tickets(applications(then))))
	c.move(now, then)
	c.Rows = a.rowChanges(a.base, other)
	for _, i := range sheet.Ignored {
		if a.sheet.Problem(i.Key) == "" {
			c.Problems = append(c.Problems, a.say("figure.ignored", i.Key, i.Problem))
		}
	}
	return c, nil
}

func estimate(p, low, high float64) chance.Estimate {
	return chance.Estimate{Value: p, Low: low, High: high}
}

// move finds the programs that move most.
func (c *Comparison) move(now, then *Ranking) {
	after := then.byProgram()
	for i := range now.Rows {
		b := &now.Rows[i]
		x, ok := after[b.Program.Key]
		if !ok || b.Chance == x.Chance && b.Rank == x.Rank && b.Low == x.Low && b.High == x.High {
			continue
		}
		if math.Abs(b.Chance-x.Chance) > 1e-9 {
			c.Changed++
		}
		c.Moved = append(c.Moved, Shift{b.Program, b.Rank, x.Rank, estimate(b.Chance, b.Low, b.High), estimate(x.Chance, x.Low, x.High)})
	}
	slices.SortFunc(c.Moved, func(a, b Shift) int {
		return cmp.Or(cmp.Compare(math.Abs(b.After.Value-b.Before.Value), math.Abs(a.After.Value-a.Before.Value)), cmp.Compare(a.Program.Key, b.Program.Key))
	})
	c.Moved = c.Moved[:min(len(c.Moved), mostMoved)]
}

// rowChanges lists the rows that two sets have otherwise.
func (a *App) rowChanges(now, then *chance.Reference) (out []RowChange) {
	for _, was := range now.Rows() {
		is, _ := then.Row(was.Name)
		if was.Value != is.Value || was.SE != is.SE || was.Kind != is.Kind || was.Source != is.Source || is.Name == "" {
			out = append(out, a.rowChange(was, is))
		}
	}
	for _, is := range then.Rows() {
		if _, ok := now.Row(is.Name); !ok {
			out = append(out, a.rowChange(chance.Coefficient{}, is))
		}
	}
	return out
}

func (a *App) rowChange(was, is chance.Coefficient) RowChange {
	c := RowChange{Name: cmp.Or(was.Name, is.Name), Before: was, After: is}
	c.Label = a.rowLabel(c.Name, cmp.Or(was.Note, is.Note))
	c.ValueWas, c.KindWas, c.CiteWas = a.rowWords(was)
	c.ValueIs, c.KindNow, c.CiteNow = a.rowWords(is)
	return c
}

// rowWords writes the value of a row with its error, what it rests on, and its
// source.
func (a *App) rowWords(c chance.Coefficient) (value, kind, cite string) {
	if c.Name == "" {
		return "", "", ""
	}
	value = strconv.FormatFloat(c.Value, 'f', -1, 64)
	if c.SE > 0 {
		value += " ± " + strconv.FormatFloat(c.SE, 'f', -1, 64)
	}
	return value, a.say("kind." + c.Kind.String()), strings.TrimSpace(a.cite(c.Source))
}
