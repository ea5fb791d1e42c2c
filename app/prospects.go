package app

import (
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
	"secondlook/domain/screening"
)

// A Stand is how a program stands: its chance of an interview and its verdict.
type Stand struct {
	chance.Estimate
	Verdict screening.Verdict
}

// A Prospect is one single change and what it does to a program, in words.
type Prospect struct {
	Answer   plan.Answer
	Kind     string // of the move; "" for others
	Field    string // the fact that would answer; "" for others
	Value    string // what that fact would be
	Title    string
	About    string // what it does, takes, or would have to be
	Possible bool   // it can be done this season, or asked
	After    Stand
	Do       string // of the button that leads to where it is done; "": there is none
	Spot     Spot
}

// Prospects are what would change the chance of one program.
type Prospects struct {
	Now  Stand
	List []Prospect // the largest chance first, what lowers it last
	Note string     // of a closed program: what opens it, or that nothing does; of others where nothing changes them
}

// Prospects works out what would change the chance of row i: an answer to each
// thing that is unknown of it, and each move that touches it, one at a time.
func (a *App) Prospects(r *Ranking, i int) Prospects {
	row := r.Rows[i]
	o := a.planner().Outlook(plan.Start{
		Profile: r.Profile, Season: r.Season, Today: a.Today(), Ranking: r.result, List: []domain.Program{*row.Program},
		Calendar: plan.CalendarOf(a.catalog.Events, r.Season, r.Profile.SubmitsOn(r.Season, domain.Date{})),
	})
	out := Prospects{Now: standOf(o.Now)}
	for k := range o.Prospects {
		out.List = append(out.List, a.prospect(&o.Prospects[k], row.Listed))
	}
	switch {
	case o.Opens > 0:
		out.Note = a.say("plan.opens", o.Opens)
	case o.Nothing && o.Closers > 1:
		out.Note = a.say("plan.opens.many", o.Closers)
	case o.Nothing:
		out.Note = a.say("plan.opens.none")
	case len(out.List) == 0:
		out.Note = a.say("plan.open.none")
	}
	return out
}

func standOf(s plan.Standing) Stand { return Stand{s.Estimate, s.Verdict} }

func (a *App) prospect(x *plan.Prospect, listed bool) Prospect {
	out := Prospect{Answer: x.Answer, Field: x.Field, Value: x.Value, Title: a.sayDays(x.Title), Possible: true, After: standOf(x.After)}
	switch x.Answer {
	case plan.ByMove:
		m := a.move(x.Move, listed)
		out.Kind, out.Possible, out.About, out.Do, out.Spot = m.Kind, m.Possible, m.Does+a.takes(x.Move), m.Do, m.Spot
		if !m.Possible {
			out.About = m.Blocked
		}
	case plan.IfOnly:
		out.Possible, out.About = false, a.say("plan.ifonly.why")
	default:
		out.About = a.say("plan.answer." + x.Answer.String())
	}
	return out
}

// A MoveShift is what a move does to one program of the list.
type MoveShift struct {
	Program       *domain.Program
	Before, After *Stand // nil: it was not on the list, or is off it
	Note          string // such as "new on the list"; "": the same application stands otherwise
}

// MoveEffects are what a move or a pair changes.
type MoveEffects struct {
	Shifts []MoveShift // the program whose help changes most first
	Rests  []string    // what the gain rests on, the largest share first
}

// mostRests is how many things that a gain rests on are told.
const mostRests = 4

// Effects works out what a move changes. Of moves that no search has found it
// knows nothing.
func (a *App) Effects(m *Moves, x *Move) MoveEffects { return a.effects(m, x) }

// PairEffects works out what two moves change that are made together.
func (a *App) PairEffects(m *Moves, p *MovePair) MoveEffects { return a.effects(m, p.First, p.Second) }

func (a *App) effects(m *Moves, moves ...*Move) MoveEffects {
	var chosen []*plan.Move
	for _, x := range moves {
		if m.of == nil || x.of == nil {
			return MoveEffects{}
		}
		chosen = append(chosen, x.of)
	}
	slices.SortStableFunc(chosen, func(a, b *plan.Move) int { return int(a.Kind) - int(b.Kind) })
	e := m.of.planner.Effects(m.of.start, chosen...)
	var out MoveEffects
	for _, s := range e.Shifts {
		before, after := standOf(s.Before), standOf(s.After)
		shift := MoveShift{Program: s.Program, Before: &before, After: &after}
		switch {
		case s.New:
			shift.Note, shift.Before = a.say("plan.shift.new"), nil
		case s.Dropped:
			shift.Note, shift.After = a.say("plan.shift.dropped"), nil
		case s.IfYes:
			shift.Note = a.say("plan.shift.yes")
		case s.Before.Estimate == s.After.Estimate && s.Before.Verdict == s.After.Verdict:
			shift.Note = a.say("plan.shift.later")
		}
		out.Shifts = append(out.Shifts, shift)
	}
	for _, r := range e.Rests[:min(len(e.Rests), mostRests)] {
		name := a.rowLabel(r.Factor.String(), "")
		if r.IsDoor {
			name = a.say("screen." + r.Door.String())
		}
		out.Rests = append(out.Rests, a.say("plan.rests", name, a.say("kind."+r.Kind.String())))
	}
	return out
}

// RowOf returns the index of a program in a ranking.
func (r *Ranking) RowOf(key string) (int, error) {
	for i := range r.Rows {
		if r.Rows[i].Program.Key == key {
			return i, nil
		}
	}
	return -1, fmt.Errorf("there is no program with the key %q", short(key))
}

// AllMoves looks for the moves, with their pairs if they are asked for, and
// waits for them.
func (a *App) AllMoves(ctx context.Context, s Scope, pairs bool) (*Moves, error) {
	find := a.Moves
	if pairs {
		find = a.MovePairs
	}
	m, search, err := find(ctx, s)
	switch {
	case err != nil || search == nil:
		return m, err
	case pairs:
		if err := search.RunPairs(ctx, nil); err != nil {
			return nil, fmt.Errorf("look for pairs of moves: %w", err)
		}
	default:
		search.Run()
	}
	return a.Found(search), nil
}
