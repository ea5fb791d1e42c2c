package app

import (
	"context"
	"math"
	"slices"
	"strconv"
	"sync"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
)

// A Move is one thing that can still be done this season, in words.
type Move struct {
	Kind     string // stable, such as "letter"
	Key      string // tells moves of one kind apart, stable
	Program  string // key of the program that it is about; "": none in particular
	Chip     string // what it adds: "+3", or "medium", "small", "unclear"; "too late" or "not yet"
	Possible bool
	Clear    bool // what it adds can be told from nothing
	Title    string
	Does     string // what it does
	Why      string // what it does, how much it adds, what it takes
	Quiet    string // Why without how much it adds
	Do       string // of the button
	Spot     Spot
	Blocked  string // why it gains nothing this season; "": it does
	Counts   int    // the season that it counts for; zero: that hangs on something else
	Yield

	of *plan.Move // that is put in words
}

// A Yield is what a move or a pair adds, on what that rests, and what it takes.
type Yield struct {
	Gain  chance.Estimate // of the chance to match
	Size  string          // "points", or the word for it: "medium", "small", "unclear"
	Basis string          // "derived" or "judgement"
	Rests string          // the same for people
	Range string          // "between +2 and +11 points"; "" where only a word is told
	Days  int             // from today until it counts
	Time  string          // the same for people; "": at once
	Cents int64           // as far as it is known
	Open  bool            // it costs money that nobody has told
	Money string          // both for people: "$1,900", "not known", "$1,900 + ?"; "": nothing
	Until domain.Date     // the last day on which it counts this season; zero: none is known
}

// A MovePair is two moves that are made together, in words.
type MovePair struct {
	First, Second *Move
	Chip          string
	Clear         bool
	Effect        plan.Effect // how the joint gain compares with the sum of both
	Together      string      // the same for people
	Interaction   float64
	Yield
}

// Moves are what moves the chance, the largest gain first, and how many of the
// first are about equal, since their ranges overlap.
type Moves struct {
	List  []Move
	Equal int
	Pairs []MovePair // nil: not worked out

	idle []Move  // gain nothing alone, and stand in pairs only
	of   *Search // what they were found by; nil: nothing was looked for
}

// A Search looks for the moves of one state of the records. Its runs read no
// records and change nothing else, so they may go beside everything else.
type Search struct {
	now     *present
	start   plan.Start
	planner *plan.Planner
	found   plan.Found
	once    sync.Once // of Run
	ended   bool      // it has found what there is
}

// Run looks for the single moves. Where it runs already, it waits for them.
func (s *Search) Run() {
	s.once.Do(func() { s.found, s.ended = plan.Found{Moves: s.planner.Moves(s.start)}, true })
}

// RunPairs looks for the single moves and the pairs of them. Progress hears how
// many of all recomputations are done; nil: nobody.
func (s *Search) RunPairs(ctx context.Context, progress func(done, of int)) (err error) {
	s.found, err = s.planner.All(ctx, s.start, progress)
	s.ended = err == nil
	return err
}

// Moves returns what has been found since the records last changed; until then
// it returns the search for it, one and the same for everybody who asks.
func (a *App) Moves(ctx context.Context, s Scope) (*Moves, *Search, error) {
	n, err := a.present(ctx, s)
	switch {
	case err != nil:
		return nil, nil, err
	case n.today.Empty || n.today.Match != nil:
		return &Moves{}, nil, nil
	case n.moves != nil:
		return n.moves, nil, nil
	}
	if n.search == nil {
		n.search = &Search{now: n, start: a.start(n), planner: a.planner()}
	}
	return nil, n.search, nil
}

// MovePairs is [App.Moves] with the pairs: the search that it returns is to be
// run with [Search.RunPairs], and belongs to the one who asked.
func (a *App) MovePairs(ctx context.Context, s Scope) (*Moves, *Search, error) {
	m, search, err := a.Moves(ctx, s)
	switch {
	case err != nil || m != nil && (m.of == nil || m.Pairs != nil):
		return m, nil, err
	case m != nil:
		search = m.of
	}
	return nil, &Search{now: search.now, start: search.start, planner: search.planner}, nil
}

func (a *App) planner() *plan.Planner { return plan.New(a.engine, a.catalog, a.reference()) }

// Found puts in words what a search has found, and keeps it for as long as the
// records stay as they were when it began. Where the pairs are known already, it
// returns those. It is nil of a search that was given up.
func (a *App) Found(s *Search) *Moves {
	switch known := s.now.moves; {
	case !s.ended:
		return nil
	case known != nil && (known.of == s || known.Pairs != nil):
		return known
	}
	out := &Moves{Equal: plan.AboutEqual(s.found.Moves), of: s}
	at := map[*plan.Move]*Move{}
	for i := range s.found.Moves {
		out.List = append(out.List, a.move(&s.found.Moves[i], s.now.saved))
	}
	for i := range s.found.Idle {
		out.idle = append(out.idle, a.move(&s.found.Idle[i], s.now.saved))
		out.idle[i].Chip = a.say("plan.chip.idle")
	}
	for i := range s.found.Moves {
		at[&s.found.Moves[i]] = &out.List[i]
	}
	for i := range s.found.Idle {
		at[&s.found.Idle[i]] = &out.idle[i]
	}
	if s.found.Pairs != nil {
		out.Pairs = make([]MovePair, 0, len(s.found.Pairs))
	}
	for i := range s.found.Pairs {
		p := &s.found.Pairs[i]
		out.Pairs = append(out.Pairs, a.movePair(p, at[p.First], at[p.Second]))
	}
	if was := s.now.moves; was == nil || was.Pairs == nil || out.Pairs != nil {
		s.now.moves = out // pairs that another page has looked for stay
	}
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
	if !n.saved && domain.NeedsVisa(r.Profile.Applicant.Status) {
		s.WithStep3, s.WithVisa, s.WithBoth = a.built(n, true, false), a.built(n, false, true), a.built(n, true, true)
	}
	return s
}

// built is the list that would be built with a pass of Step 3 or with both
// visas, which may open programs.
func (a *App) built(n *present, step3, either bool) (list []domain.Program) {
	who := n.ranking.Profile
	if step3 {
		who.Exams = append(slices.Clone(who.Exams), domain.Exam{Kind: domain.Step3, Date: n.today.Day, Result: domain.Pass})
	}
	if either {
		who.Applicant.Status = domain.Either
	}
	for _, row := range a.best(a.rank(a.programs, who, n.at.season)) {
		list = append(list, *row.Program)
	}
	return list
}

// move puts a move in words.
func (a *App) move(m *plan.Move, saved bool) Move {
	out := Move{
		Kind: m.Kind.String(), Key: m.Key, Program: m.Program, Possible: m.Possible(), Clear: m.Possible() && m.Size != plan.Unclear,
		Title: a.sayDays(m.Title), Does: a.sayDays(m.Why), Do: a.say("plan.do." + m.Kind.String()), Spot: moveSpot(m, saved),
		Yield: a.yield(m.Estimate, m.Size, m.Basis, m.Need, m.Until), of: m,
	}
	out.Counts, out.Why = m.Counts, out.Does
	if !out.Possible {
		out.Chip, out.Blocked = a.say("plan.chip.late"), a.blocked(m)
		if m.Counts == 0 {
			out.Chip = a.say("plan.chip.notyet")
		}
		out.Range, out.Why, out.Quiet = "", out.Blocked, out.Blocked
		return out
	}
	out.Chip = a.chip(m.Size, m.Value)
	takes := a.takes(m)
	out.Quiet = out.Why + takes
	if out.Range != "" {
		out.Why += " · " + out.Range
	}
	out.Why += takes
	return out
}

// blocked says why a move gains nothing this season, and which one it counts
// for.
func (a *App) blocked(m *plan.Move) string {
	text := a.sayDays(m.Blocked)
	if m.Blocked.Key == "plan.blocked.time" {
		text = a.say(m.Blocked.Key, a.span(m.Need.Days), Day(m.Until))
	}
	if m.Counts == 0 {
		return text
	}
	return text + " · " + a.say("plan.next", m.Counts)
}

// chip says in a word or a number what a move adds.
func (a *App) chip(size plan.Size, gain float64) string {
	if size == plan.InPoints {
		return wholePoints(gain)
	}
	return a.say("plan.size." + size.String())
}

// yield puts in words what something adds and takes.
func (a *App) yield(gain chance.Estimate, size plan.Size, basis chance.Kind, need plan.Need, until domain.Date) Yield {
	w := Yield{
		Gain: gain, Size: size.String(), Basis: basis.String(), Rests: a.say("kind." + basis.String()),
		Days: need.Days, Cents: need.Cents, Open: need.Open, Until: until,
	}
	switch {
	case need.Open && need.Cents > 0:
		w.Money = a.say("plan.money.more", Money(need.Cents))
	case need.Open:
		w.Money = a.say("plan.money.open")
	case need.Cents > 0:
		w.Money = Money(need.Cents)
	}
	if need.Days > 0 {
		w.Time = a.span(need.Days)
	}
	if size == plan.InPoints {
		w.Range = a.say("plan.between", wholePoints(gain.Low), wholePoints(gain.High))
	}
	return w
}

// movePair puts a pair in words.
func (a *App) movePair(p *plan.Pair, first, second *Move) MovePair {
	return MovePair{
		First: first, Second: second, Chip: a.chip(p.Size, p.Value), Clear: p.Size != plan.Unclear,
		Effect: p.Effect, Together: a.say("plan.effect." + p.Effect.String()), Interaction: p.Interaction,
		Yield: a.yield(p.Estimate, p.Size, p.Basis, p.Need, p.Until),
	}
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
	case plan.PassStep1, plan.PassStep2, plan.PassStep3:
		return profileSpot("exams", m.Record)
	case plan.Letter:
		return profileSpot("letters", m.Record)
	case plan.Rotation:
		return profileSpot("rotations", m.Record)
	case plan.Spanish:
		return profileSpot("languages", m.Record)
	case plan.Research, plan.Service:
		return profileSpot("experiences", m.Record)
	case plan.Certificate, plan.OtherVisa, plan.Degree:
		return profileSpot("applicants", m.Record)
	case plan.Advocate:
		return profileSpot("people", m.Record)
	case plan.AddPrograms, plan.Swap:
		return Spot{Page: pageList}
	case plan.Signal, plan.Preference:
		if saved {
			return Spot{Page: pageApplications, Item: m.Program}
		}
	case plan.Verify:
		if saved {
			return Spot{Page: pageStrategy, Tab: tabVerify}
		}
	}
	return Spot{Page: pagePrograms}
}
