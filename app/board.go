package app

import (
	"context"
	"slices"

	"secondlook/domain"
	"secondlook/domain/applying"
)

// A Board is the season's applications by how far they have come.
type Board struct {
	Season  int
	Columns [applying.Stages][]BoardCard // in their order; what asks something comes first
}

// A BoardCard is one application on the board, in words.
type BoardCard struct {
	applying.Card
	ID     domain.ID
	Row    *Row // nil: no catalog holds the program any more
	Status domain.ApplicationStatus
	Signal domain.Signal
	Title  string // the program's name with its specialty
	Place  string
	Text   string // the one thing that is next; "": nothing but to wait
}

// Board puts the applications of the scope's season on a board.
func (a *App) Board(ctx context.Context, s Scope) (*Board, error) {
	r, err := a.current(ctx, s)
	if err != nil {
		return nil, err
	}
	zone, err := a.OwnZone(ctx)
	if err != nil {
		return nil, err
	}
	return a.boardOf(r, zone), nil
}

func (a *App) boardOf(r *Ranking, zone string) *Board {
	b, at := &Board{Season: r.Season}, r.byProgram()
	first, _ := a.Catalog().FirstSubmission(r.Season)
	of := map[string]domain.Application{}
	for _, x := range r.Profile.Applications {
		if x.Season == r.Season {
			of[x.Program] = x
		}
	}
	for _, c := range applying.Board(r.Profile, r.Season, r.Profile.SubmitsOn(r.Season, first), a.cfg.Now()) {
		x := of[c.Program]
		card := BoardCard{Card: c, ID: x.ID, Row: at[c.Program], Status: x.Status, Signal: x.Signal, Title: c.Program, Text: a.cardText(c, zone)}
		if card.Row != nil {
			p := card.Row.Program
			card.Title, card.Place = domain.Dots(p.Title(), a.Catalog().Short(p.Specialty)), Place(p)
		}
		b.Columns[c.Stage] = append(b.Columns[c.Stage], card)
	}
	for _, cards := range b.Columns {
		slices.SortStableFunc(cards, compareCards)
	}
	return b
}

// compareCards puts first what asks something, then what comes first, then the
// lower tier, then the better chance.
func compareCards(x, y BoardCard) int {
	switch {
	case x.Asks != y.Asks:
		if x.Asks {
			return -1
		}
		return 1
	case x.Stage == applying.Booked && x.When != y.When:
		return x.When.Compare(y.When)
	case x.Row == nil || y.Row == nil:
		return 0
	}
	if c := tierPlace(x.Row) - tierPlace(y.Row); c != 0 {
		return c
	}
	if x.Row.Chance != y.Row.Chance {
		if x.Row.Chance > y.Row.Chance {
			return -1
		}
		return 1
	}
	return 0
}

// tierPlace orders tiers, with none behind them.
func tierPlace(r *Row) int {
	if r.Tier == 0 {
		return 9
	}
	return int(r.Tier)
}

// cardText writes what is next on a card.
func (a *App) cardText(c applying.Card, zone string) string {
	text := ""
	if !c.Next.IsZero() {
		text = a.sayDays(c.Next)
	}
	when := Both(c.When, zone)
	switch {
	case c.Stage == applying.Interviewed:
		when = Day(c.When.Day)
	case c.Stage == applying.Booked && !c.Asks:
		text = "" // its hour says it all
	}
	return domain.Dots(when, text)
}

// A LogLine is one thing that happened to an application, in words.
type LogLine struct {
	applying.Entry
	Day  string // "": not noted
	Text string
}

// ApplicationLog tells everything that the records of the scope's season say of
// the application to a program, the newest first; "" tells of all programs.
func (a *App) ApplicationLog(ctx context.Context, s Scope, program string) ([]LogLine, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	return a.logLines(p, s.Season, program), nil
}

func (a *App) logLines(p domain.Profile, season int, program string) (out []LogLine) {
	for _, e := range applying.Log(p, season, program, a.cfg.Now()) {
		day := Day(e.Day)
		if e.At.Timed {
			day = domain.Commas(day, Clock(e.At))
		}
		out = append(out, LogLine{Entry: e, Day: day, Text: a.sayDays(e.Text)})
	}
	return out
}
