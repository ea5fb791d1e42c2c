// Package paths works out what an applicant can do over several seasons: in each
// of them to apply or to wait, to take part in SOAP, and one thing beside. It
// finds the best path, values the handful that people think of, and says what
// would make another first step the better one.
package paths

import (
	"context"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/screening"
	"secondlook/domain/study"
)

type nameWords struct{}

func (nameWords) Words() []string { return []string{"best", "once", "each", "beside", "wait", "own"} }

// Kind is what a path is called by.
type Kind = domain.Enum[nameWords]

// The kinds of path.
const (
	Best   Kind = iota // what the search has found
	Once               // to apply in the first season that can be, and then no more
	Each               // to apply in every season, and do nothing else
	Beside             // to apply in every season, and do one thing first
	Wait               // to do one thing first, and to apply from the next season on
	Own                // the applicant's own
)

// A March is the chance to have matched by a Match.
type March struct {
	Year int
	chance.Estimate
	Placed chance.Estimate // the same if the year of training comes about; as Estimate where none is on the path
}

// A Step is one season of a path.
type Step struct {
	Season int
	Choice
	Sends  domain.Date
	Years  float64 // since graduation on that day; negative: not known
	Cents  int64
	Pay    int64 // US cents that what is done pays; 0: nothing, or nobody has told
	Law    Law
	Why    domain.Message // what is known of the status that it needs; zero: nothing is needed
	Closes []string       // keys of programs of the list that close by years since graduation from the season before to this one
	Shuts  bool           // the applicant's own step is not open, see [Line.Open]
}

// A Line is one path with what it comes to.
type Line struct {
	Kind  Kind
	Doing domain.Doing // that it is called by; nothing: by none
	Own   *domain.OwnPath
	Plan
	Steps   []Step // of its path
	Matched []March
	Cents   int64 // if no season brings a match
	Pay     int64
	Open    bool // it costs money that nobody has told
	Unknown bool // it rests on a place for a year of training, whose chance nobody has told
	Barred  bool // a step of it is not open: the applicant's own path
	Assumes bool // it takes a pass of Step 3 for certain
	Equal   bool // it cannot be told apart from the best path
	Ahead   Lead // of the best path

	untold [kinds]int // how often something is done whose cost nobody has told
}

// A Lead is how far one path is ahead of another one, by the March at which it is
// farthest.
type Lead struct {
	Year int
	chance.Estimate
}

// Last is the chance to have matched by the last Match of the path.
func (l *Line) Last() March { return l.Matched[len(l.Matched)-1] }

// A Found is what was found.
type Found struct {
	Season  int
	Seasons int
	Lines   []Line // the best one first, then as people think of them, the applicant's own last
	Left    []Line // are as good as one of Lines by no March and cost no less
	Flips   []Flip
	SOAP    bool          // the chance of SOAP is told, and in the chances
	Step3   study.Verdict // of the card of Step 3 today
	Options []Option
}

// An Option is one thing that can be done beside applying, if it is begun in the
// first season (S39).
type Option struct {
	Doing    domain.Doing
	From, To domain.Date
	Cents    int64
	Open     bool  // it costs money that nobody has told
	Pay      int64 // US cents that it pays; 0: nothing, or nobody has told
	Law      Law
	Why      domain.Message
}

// listed are all things that can be done.
func (w *world) listed() (out []Option) {
	for _, o := range table() {
		x := Option{Doing: o.doing, Cents: w.price[0][o.doing], Open: w.untold(0, o.doing), Pay: w.pay(o.doing)}
		x.From, x.To = w.span(0, o.doing)
		x.Law, x.Why = LawOf(o.doing, w.Profile)
		out = append(out, x)
	}
	return out
}

// Early reports whether the card of Step 3 speaks against it for now, so that it
// is no step of the first season.
func (f *Found) Early() bool { return early(f.Step3) }

// Best is the best path.
func (f *Found) Best() *Line { return &f.Lines[0] }

// Find works out the paths. Progress hears of parts that are done; nil: nobody. A
// context that is done ends the search with its error. Without a list there is
// nothing to work out, and the answer is nil.
func (p *Planner) Find(ctx context.Context, s Start, progress func(done, of int)) (*Found, error) {
	if len(s.List) == 0 {
		return nil, nil
	}
	w := p.world(s)
	w.stopped = func() bool { return ctx.Err() != nil }
	tell := func(n int) error {
		if progress != nil {
			progress(n, parts)
		}
		return ctx.Err()
	}
	best, _ := w.process.Solve(nil)
	if err := tell(1); err != nil {
		return nil, err
	}
	f := &Found{Season: s.Season, Seasons: w.seasons, SOAP: w.soap > 0, Step3: w.step3, Options: w.listed()}
	f.Lines = []Line{w.line(Line{Kind: Best, Plan: best.Plan, Cents: best.Cents})}
	for _, l := range w.named() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if compare(l.Path, best.Path) == 0 {
			f.Lines[0].Kind, f.Lines[0].Doing = l.Kind, l.Doing
			continue
		}
		f.Lines = append(f.Lines, w.line(l))
	}
	f.Lines, f.Left = undominated(f.Lines)
	for i := range s.Own {
		f.Lines = append(f.Lines, w.line(w.own(&s.Own[i])))
	}
	if err := tell(2); err != nil {
		return nil, err
	}
	var err error
	w.against(f)
	if f.Flips, err = w.flips(ctx, best); err != nil {
		return nil, err
	}
	return f, tell(parts)
}

// parts is how many parts a search tells of.
const parts = 3

// named are the paths that people think of, as far as they are open.
func (w *world) named() (out []Line) {
	add := func(kind Kind, d domain.Doing, first Choice, then bool) {
		path := Path{first}
		for range w.seasons - 1 {
			path = append(path, Choice{Apply: then, SOAP: then && w.soap > 0})
		}
		if w.allows(path) {
			x := w.process.Follow(path)
			out = append(out, Line{Kind: kind, Doing: d, Plan: x.Plan, Cents: x.Cents})
		}
	}
	apply := Choice{Apply: true, SOAP: w.soap > 0}
	if !slices.Contains(w.options(0, Done{}), apply) {
		apply = Choice{}
	}
	add(Each, domain.DoNothing, apply, true)
	if apply.Apply {
		add(Once, domain.DoNothing, apply, false)
	}
	for d := domain.DoStep3; d <= domain.DoTransitional; d++ {
		add(Beside, d, Choice{apply.Apply, apply.SOAP, d}, true)
		if apply.Apply {
			add(Wait, d, Choice{Doing: d}, true)
		}
	}
	return out
}

// allows reports whether each choice of a path is open.
func (w *world) allows(path Path) bool {
	var done Done
	for k, c := range path {
		if !w.may(k, done, c) {
			return false
		}
		done[k] = c.Doing
	}
	return true
}

// own is a path of the applicant's own over the seasons that are looked at. What
// it says of other seasons is left out; in a season of which it says nothing,
// nothing is done. Without an estimate SOAP stays on it, and adds nothing.
func (w *world) own(o *domain.OwnPath) Line {
	l := Line{Kind: Own, Own: o, Plan: Plan{Path: make(Path, w.seasons)}}
	for _, s := range o.Steps {
		if k := s.Season - w.Season; 0 <= k && k < w.seasons {
			l.Path[k] = Choice{s.Apply, s.SOAP && s.Apply, s.Doing}
		}
	}
	return l
}

// line works out what a path comes to.
func (w *world) line(l Line) Line {
	var done Done
	curve := w.curve(&l.Plan, false)
	placed, closed, cents := curve, map[string]bool(nil), int64(0)
	if l.Path.year() >= 0 {
		placed = w.curve(&l.Plan, true)
	}
	for k, c := range l.Path {
		barred := !w.may(k, done, c)
		done[k] = c.Doing
		s := Step{Season: w.Season + k, Choice: c, Sends: w.sent(k), Years: -1, Pay: w.pay(c.Doing), Cents: w.cents(k, done, c), Shuts: barred}
		if g := w.Profile.Applicant.Graduation; !g.IsZero() {
			s.Years = max(0, g.YearsUntil(s.Sends))
		}
		s.Law, s.Why = LawOf(c.Doing, w.Profile)
		shut := w.shut(k)
		for i := range w.List {
			if key := w.List[i].Key; closed != nil && shut[key] && !closed[key] {
				s.Closes = append(s.Closes, key)
			}
		}
		closed = shut
		l.Steps = append(l.Steps, s)
		l.Matched = append(l.Matched, March{s.Season, curve.At(k), placed.At(k)})
		cents += s.Cents
		l.Pay += s.Pay
		l.Barred = l.Barred || barred
		l.Unknown = l.Unknown || oneYear(c.Doing) && w.places[c.Doing] == 0
		if w.untold(k, c.Doing) {
			l.Open = true
			l.untold[c.Doing]++
		}
		l.Assumes = l.Assumes || c.Doing == domain.DoStep3
	}
	l.Cents = max(l.Cents, cents)
	return l
}

// sent is the day on which applications of a season are or were sent.
func (w *world) sent(season int) domain.Date {
	if season == 0 {
		return w.now.Submits
	}
	return w.sends(season)
}

// shut are the programs of the list that years since graduation close in a
// season, where nothing is done before it.
func (w *world) shut(season int) map[string]bool {
	if w.closed[season] != nil {
		return w.closed[season]
	}
	out := map[string]bool{}
	result := w.ahead[season].Rank(w.List, w.profile(season, look{}.in), w.Season+season, w.sends(season))
	for i := range result.Programs {
		row := &result.Programs[i]
		if row.Verdict == screening.Closed && result.Screens(row.Program).Screens[screening.YearsSince].Result == screening.Fail {
			out[row.Program.Key] = true
		}
	}
	w.closed[season] = out
	return out
}

// undominated parts paths into those that stand and those that are left out: a
// path is left out when another one is at least as good by every March, and by
// one better or cheaper. What rests on a place that nobody has told, and applying
// in every season, always stand.
func undominated(all []Line) (out, left []Line) {
	for i := range all {
		l := &all[i]
		beaten := i > 0 && l.Kind != Each && !l.Unknown && slices.ContainsFunc(all, func(o Line) bool { return dominates(&o, l) })
		if beaten {
			left = append(left, *l)
		} else {
			out = append(out, *l)
		}
	}
	return out, left
}

func dominates(a, b *Line) bool {
	better := a.Cents < b.Cents
	for k := range a.Matched {
		x, y := a.Matched[k].Value, b.Matched[k].Value
		if x < y-equal {
			return false
		}
		better = better || x > y+equal
	}
	for d, n := range a.untold { // what nobody has told may cost more than the rest
		if n > b.untold[d] {
			return false
		}
	}
	return better && a.Cents <= b.Cents
}

// against compares the lines with the best one. Errors that strike both alike
// cancel. A line is about equal that cannot be told from it by any March.
func (w *world) against(f *Found) {
	best := w.curve(&f.Lines[0].Plan, false)
	for i := range f.Lines {
		l := &f.Lines[i]
		curve := w.curve(&l.Plan, false)
		l.Equal = i > 0
		for k := range w.seasons {
			g := best.AgainstAt(k, curve, k)
			if flipped := (chance.Estimate{Value: -g.Value, Low: -g.High, High: -g.Low}); k == 0 || flipped.Value > l.Ahead.Value {
				l.Ahead = Lead{w.Season + k, flipped}
			}
			l.Equal = l.Equal && (g.High >= 0 && g.Low <= 0 || math.Abs(g.Value) <= w.process.Same)
		}
	}
}
