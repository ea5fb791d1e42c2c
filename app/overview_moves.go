package app

import (
	"context"
	"math"
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
)

// A Move is one thing that can still be done this season, in words.
type Move struct {
	Kind     string // stable, such as "letter"
	Chip     string // what it adds: "+3", or "medium", "small", "unclear"; "too late" or "not yet"
	Possible bool
	Clear    bool // what it adds can be told from nothing
	Title    string
	Why      string // what it does, how much it adds, what it takes
	Quiet    string // Why without how much it adds
	Do       string // of the button
	Spot     Spot
	Gain     chance.Estimate
}

// Moves are what moves the chance most, and how many of the first are about
// equal, since their ranges overlap.
type Moves struct {
	List  []Move
	Equal int
}

// A Search looks for the moves of one state of the records. [Search.Run] reads
// no records and changes nothing else, so it may run beside everything else.
type Search struct {
	now     *present
	start   plan.Start
	planner *plan.Planner
	found   []plan.Move
}

// Run looks for the moves.
func (s *Search) Run() { s.found = s.planner.Moves(s.start) }

// Moves returns what has been found since the records last changed; until then
// it returns the search for it.
func (a *App) Moves(ctx context.Context, s Scope) (*Moves, *Search, error) {
	n, err := a.present(ctx, s)
	switch {
	case err != nil:
		return nil, nil, err
	case n.today.Empty:
		return &Moves{}, nil, nil
	case n.moves != nil:
		return n.moves, nil, nil
	}
	return nil, &Search{now: n, start: a.start(n), planner: plan.New(a.engine, a.catalog, a.reference())}, nil
}

// Found puts in words what a search has found, and keeps it for as long as the
// records stay as they were when it began.
func (a *App) Found(s *Search) *Moves {
	out := &Moves{Equal: plan.AboutEqual(s.found)}
	for i := range s.found {
		out.List = append(out.List, a.move(&s.found[i], s.now.saved))
	}
	s.now.moves = out
	return out
}

// start is where the moves begin. All that the search reads is gathered here.
func (a *App) start(n *present) plan.Start {
	r := n.ranking
	s := plan.Start{
		Profile: r.Profile, Season: n.at.season, Today: n.today.Day, Calendar: n.calendar, Ranking: r.result,
		List: n.list, Saved: n.saved,
	}
	before := append(gone(r, n.rows), n.rows...)
	all := append(before, others(r, n.rows, a.engine.Model.Season())...)
	for _, line := range a.bill(n.at.season, all).Lines[len(before):] {
		s.Next = append(s.Next, plan.Next{Ranked: line.Row.Ranked, Cents: line.Cents})
	}
	if !n.saved {
		s.ListWithStep3 = a.withStep3(n)
	}
	return s
}

// withStep3 is the list that would be built with a pass of Step 3, which may
// open programs for an H-1B.
func (a *App) withStep3(n *present) (list []domain.Program) {
	who := n.ranking.Profile
	if status := who.Applicant.Status; status != domain.NeedsH1B && status != domain.Either {
		return n.list
	}
	who.Exams = append(slices.Clone(who.Exams), domain.Exam{Kind: domain.Step3, Date: n.today.Day, Result: domain.Pass})
	for _, row := range a.best(a.rank(a.programs, who, n.at.season)) {
		list = append(list, *row.Program)
	}
	return list
}

// move puts a move in words.
func (a *App) move(m *plan.Move, saved bool) Move {
	out := Move{
		Kind: m.Kind.String(), Possible: m.Possible(), Clear: m.Possible() && m.Size != plan.Unclear,
		Title: a.sayDays(m.Title), Why: a.sayDays(m.Why), Do: a.say("plan.do." + m.Kind.String()), Spot: moveSpot(m, saved),
		Gain: chance.Estimate{Value: m.Gain, Low: m.Low, High: m.High},
	}
	if !out.Possible {
		out.Chip, out.Why = a.say("plan.chip.late"), a.sayDays(m.Blocked)
		switch m.Blocked.Key {
		case "plan.blocked.ecfmg":
			out.Chip = a.say("plan.chip.notyet")
		case "plan.blocked.time":
			out.Why = a.say(m.Blocked.Key, a.span(m.Need.Days), Day(m.Until))
		}
		out.Quiet = out.Why
		return out
	}
	out.Chip = a.say("plan.size." + m.Size.String())
	takes := a.takes(m)
	out.Quiet = out.Why + takes
	if m.Size == plan.InPoints {
		out.Chip = wholePoints(m.Gain)
		out.Why += " · " + a.say("plan.between", wholePoints(m.Low), wholePoints(m.High))
	}
	out.Why += takes
	return out
}

// takes says what a move costs, how long it takes, and until when it counts.
func (a *App) takes(m *plan.Move) (text string) {
	if m.Need.Cents > 0 {
		text += " · " + a.say("plan.cost."+m.Kind.String(), Money(m.Need.Cents))
	}
	if m.Need.Days > 0 {
		text += " · " + a.say("plan.days", a.span(m.Need.Days))
	}
	if !m.Until.IsZero() {
		text += " · " + a.say("plan.until", Day(m.Until))
	}
	return text
}

// wholePoints writes a gain in whole percentage points.
func wholePoints(gain float64) string {
	switch n := math.Round(100 * gain); {
	case gain > 0 && n == 0:
		return "<1"
	case n == 0:
		return "0"
	default:
		return "+" + strconv.Itoa(int(n))
	}
}

// span writes days as people say them.
func (a *App) span(days int) string {
	switch {
	case days < 14:
		return a.say("plan.span.days", days)
	case days < 70:
		return a.say("plan.span.weeks", (days+3)/7)
	}
	return a.say("plan.span.months", (days+15)/30)
}

// sayDays renders a message with its days as people write them.
func (a *App) sayDays(m domain.Message) string {
	args := make([]any, len(m.Args))
	for i, arg := range m.Args {
		switch v := arg.(type) {
		case domain.Date:
			args[i] = Day(v)
		case domain.Message:
			args[i] = a.sayDays(v)
		default:
			args[i] = v
		}
	}
	return a.say(m.Key, args...)
}

// moveSpot is where a move is made, with a saved list or none.
func moveSpot(m *plan.Move, saved bool) Spot {
	switch m.Kind {
	case plan.PassStep3, plan.PassStep2:
		return profileSpot("exams", m.Record)
	case plan.Letter:
		return profileSpot("letters", m.Record)
	case plan.Rotation:
		return profileSpot("rotations", m.Record)
	case plan.Spanish:
		return profileSpot("languages", m.Record)
	case plan.Advocate:
		return profileSpot("people", m.Record)
	case plan.AddPrograms:
		return Spot{Page: pageList}
	case plan.Verify:
		if saved {
			return Spot{Page: pagePrograms, Tab: listedHanging}
		}
	}
	return Spot{Page: pagePrograms}
}
