package app

import (
	"context"
	"math"
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranklist"
	"secondlook/domain/rehearsal"
)

// A Rehearsal is the Match run many times with the programs of a season's
// list, in any order.
type Rehearsal struct {
	Season   int
	Programs []RehearsalProgram // the best chance first; none: there is no list
	Order    []int              // of them in the applicant's order: that of the rank order list, else as they stand
	Ranked   bool               // they are those of the rank order list
	Invited  bool               // all of them have an interview
	About    string             // which programs, and how often
	Chance   string             // the engine's chance to match with all these interviews
	Market   string             // how the others are drawn
	Value    chance.Estimate    // that chance
	Listed   string             // where the whole list stands, and by which figures

	list  []domain.RankEntry
	input []rehearsal.Program
	rules rehearsal.Rules
	count int
}

// A RehearsalProgram is one of the programs.
type RehearsalProgram struct{ Key, Name, Where, Specialty string }

// Rehearsal gathers the programs of the rank order list. Without one it takes
// those of the saved list that have an interview; where none has one, those that
// most likely invite, as many as can be expected.
func (a *App) Rehearsal(ctx context.Context, s Scope) (*Rehearsal, error) {
	r, err := a.Rank(ctx, s)
	if err != nil {
		return nil, err
	}
	out := &Rehearsal{Season: r.Season, count: int(a.row("set.rehearsal_draws"))}
	rows := out.ranked(a, r)
	if rows == nil {
		rows = out.choose(a, r)
	}
	for i := range rows {
		out.Order = append(out.Order, i)
	}
	if out.Ranked {
		order := ranklist.Programs(out.list)
		place := func(i int) int { return slices.Index(order, rows[i].Program.Key) }
		slices.SortFunc(out.Order, func(i, j int) int { return place(i) - place(j) })
	}
	season := a.engine.Model.Season()
	list := make([]chance.Ticket, len(rows))
	for i, row := range rows {
		p, invited := row.Program, row.Assessment.Had()
		positions := p.Positions.Value
		if !p.Positions.Known {
			positions = int(a.row("rehearsal.positions"))
		}
		out.input = append(out.input, rehearsal.Program{Positions: positions, Take: season.Weight(p.Specialty, invited.Match)})
		out.Programs = append(out.Programs, RehearsalProgram{p.Key, p.Name, Place(p), p.Specialty})
		list[i] = chance.Ticket{Program: p, Assessment: &invited}
	}
	out.rules = rehearsal.Rules{
		Ceiling: season.Ceiling, Listed: a.row("rehearsal.listed"), Ranks: int(a.row("rehearsal.ranks")),
		Shared: a.row("rehearsal.shared"), Common: a.row("rehearsal.common"),
	}
	out.Value.Value, out.Value.Low, out.Value.High = a.engine.Model.ListChance(list)
	out.Chance = a.say("rehearsal.chance", Percent(out.Value.Value), Range(out.Value.Low, out.Value.High))
	p, low, high, _ := a.ListedChance(r)
	stands := "rehearsal.listed"
	if out.Invited {
		stands = "rehearsal.listed.invited"
	}
	out.Listed = a.say(stands, ChanceWords(p, low, high), a.Reference())
	out.Market = a.say("rehearsal.market", strconv.FormatFloat(out.rules.Listed, 'f', -1, 64), out.rules.Ranks, Percent(out.rules.Shared), Percent(out.rules.Common))
	return out, nil
}

// row is the value of a row of the reference set in use.
func (a *App) row(name string) float64 {
	row, _ := a.reference().Row(name)
	return row.Value
}

// ranked returns the programs of the rank order list that can take the
// applicant, in the order of the ranking, so that the draws stay the same while
// the list is moved about. It says which they are; without any it is nil.
func (o *Rehearsal) ranked(a *App, r *Ranking) (rows []*Row) {
	l, _ := ranklist.Working(r.Profile.RankLists, r.Season)
	out, oneYear := 0, 0
	order := ranklist.Programs(l.Primary)
	for i := range r.Rows {
		row := &r.Rows[i]
		switch {
		case !slices.Contains(order, row.Program.Key):
		case domain.OneYear(row.Program.Track):
			oneYear++
		case row.Declined:
		default:
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		return nil
	}
	out = len(order) - len(rows) - oneYear
	o.list, o.Ranked, o.Invited = l.Primary, true, true
	o.About = a.say("rehearsal.ranked", o.Season, len(rows), o.count)
	if most := 2 * int(a.row("set.rehearsal_most")); len(rows) > most {
		place := func(row *Row) int { return slices.Index(order, row.Program.Key) }
		byRank := slices.SortedFunc(slices.Values(rows), func(x, y *Row) int { return place(x) - place(y) })
		last := place(byRank[most-1])
		rows = slices.DeleteFunc(rows, func(row *Row) bool { return place(row) > last })
		o.About += " " + a.say("rehearsal.cut", len(rows))
	}
	if out > 0 {
		o.About += " " + a.say("rehearsal.ranked.out", out)
	}
	if oneYear > 0 {
		o.About += " " + a.say("rehearsal.oneyear", oneYear)
	}
	return rows
}

// choose returns the programs to rank, and says which they are.
func (o *Rehearsal) choose(a *App, r *Ranking) (rows []*Row) {
	var likely []*Row
	oneYear := 0
	for _, row := range applications(r) {
		switch {
		case row.Hope() <= 0:
		case domain.OneYear(row.Program.Track):
			oneYear++
		case row.Invited:
			rows = append(rows, row)
			fallthrough
		default:
			likely = append(likely, row)
		}
	}
	most := int(a.row("set.rehearsal_most"))
	left := max(0, len(rows)-2*most)
	if o.Invited = len(rows) > 0; o.Invited {
		rows = rows[:len(rows)-left]
		o.About = a.say("rehearsal.invited", o.Season, len(rows), o.count)
	} else {
		expected := int(math.Round(a.engine.Model.Interviews(tickets(likely)).Value))
		n := min(max(expected, int(a.row("set.rehearsal_least"))), most, len(likely))
		rows = likely[:n]
		o.About = a.say("rehearsal.likely", o.Season, n, o.count)
	}
	if left > 0 {
		o.About += " " + a.say("rehearsal.cut", len(rows))
	}
	if oneYear > 0 {
		o.About += " " + a.say("rehearsal.oneyear", oneYear)
	}
	return rows
}

// Same reports whether two rehearsals have the same draws.
func (o *Rehearsal) Same(p *Rehearsal) bool {
	if p == nil || o.rules != p.rules || o.count != p.count || len(o.input) != len(p.input) {
		return false
	}
	for i := range o.input {
		if o.input[i] != p.input[i] || o.Programs[i] != p.Programs[i] {
			return false
		}
	}
	return true
}

// Draw runs the Matches. It reads no records and changes nothing, so it may go
// beside everything else.
func (o *Rehearsal) Draw(ctx context.Context) (*rehearsal.Draws, error) {
	return rehearsal.New(ctx, o.input, o.rules, o.count)
}

// A RehearsalEnd is where the draws end with one order, in words.
type RehearsalEnd struct {
	Ends      []RehearsalShare // by program
	Unmatched RehearsalShare
	Against   string // how it compares with the true order
	Truth     string // what other orders would have brought
}

// A RehearsalShare is a share of the draws.
type RehearsalShare struct {
	chance.Estimate         // with its 80 % range, for the number of draws
	Before          float64 // with the true order
	Moved           string  // "16% → 13%": that, and with this order; "": the same draws
}

// RehearsalEnd tells where draws end with a list, against the true one.
func (a *App) RehearsalEnd(d *rehearsal.Draws, list, truth []int) RehearsalEnd {
	now, before := d.Outcome(list, truth), d.Outcome(truth, truth)
	share := func(n, was int) RehearsalShare {
		p, low, high := now.Share(n)
		q, _, _ := before.Share(was)
		s := RehearsalShare{Estimate: chance.Estimate{Value: p, Low: low, High: high}, Before: q}
		if n != was {
			s.Moved = Percent(q) + " → " + Percent(p)
		}
		return s
	}
	out := RehearsalEnd{Unmatched: share(now.Unmatched, before.Unmatched), Against: a.say("rehearsal.same")}
	for p, n := range now.Ends {
		out.Ends = append(out.Ends, share(n, before.Ends[p]))
	}
	if now.Same < now.N {
		out.Against = a.say("rehearsal.moved", now.N, now.Better, now.Worse, now.Same)
	}
	out.Truth = a.say("rehearsal.truth.one")
	if t := d.Try(truth); len(truth) > 1 {
		out.Truth = a.say("rehearsal.truth", t.Draws, t.Orders, t.Better, t.Worse)
	}
	return out
}
