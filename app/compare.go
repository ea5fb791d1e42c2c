package app

import (
	"context"
	"reflect"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/plan"
	"secondlook/domain/portfolio"
	"secondlook/domain/seasons"
)

// A SeasonComparison is seasons beside each other, in words.
type SeasonComparison struct {
	Book    *compare.Book
	Columns []SeasonColumn // one for each season, in the order in which they were asked for
	Facts   []ComparedFact
	Steps   []ComparedStep
	Again   []AgainRow
	Note    string   // how to read the effects
	Undated []string // of how many invitations the day is not known

	profile domain.Profile
}

// A SeasonColumn is the head of one season.
type SeasonColumn struct {
	Year  int
	Title string
	Note  string // for which day its records hold, and how they are known
	Fees  int64  // of its list, US cents
	About bool   // the fees are those of another season's price list, or to be verified
}

// A ComparedFact is one thing in all seasons.
type ComparedFact struct {
	Key, Label string
	Cells      []string
	Changed    []bool // a cell differs from the one before it
}

// A ComparedStep is what changed from one season to the next one.
type ComparedStep struct {
	Title    string
	Changes  []ComparedChange
	Together string
	Luck     string
}

// A ComparedChange is one change with its effect.
type ComparedChange struct {
	Group  compare.Group
	Name   string
	Turn   string   // what it amounted to before and after
	Lines  []string // which records came, went and changed
	Effect string
	Rests  string // what the effect rests on; "" where there is none
}

// An AgainRow is a program that several seasons applied to.
type AgainRow struct {
	compare.Reapplied
	Name    string
	Answers []string
	Verdict string // such as "said no 2 times"
}

// ComparedSeasons lists the seasons that can be compared, the earliest first.
func (a *App) ComparedSeasons(ctx context.Context, s Scope) ([]int, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	return compare.Seasons(p), nil
}

// seasonColumn says for which day a season's records hold.
func (a *App) seasonColumn(s *compare.Side) SeasonColumn {
	c := SeasonColumn{Year: s.Year, Title: strconv.Itoa(s.Year)}
	key, day := "compare.day", Day(s.Day)
	switch {
	case s.Frozen:
		key = "compare.frozen"
	case s.Hind:
		key = "compare.frozen.hindsight"
	case s.Damaged:
		key = "compare.frozen.damaged"
	case s.Over:
		key = "compare.hindsight"
	}
	if c.Note = a.say(key, day); !s.Noted {
		c.Note = a.say("compare.undated", a.say(key, a.say("compare.cell.about", day)))
	}
	for _, x := range s.Listed.Charged {
		tiers, verify := a.tiers(x.Name, s.Year)
		c.About = c.About || verify
		for n := range x.N {
			c.Fees += portfolio.Marginal(tiers, n+1)
		}
	}
	return c
}

// againRow says what came of the applications to one program.
func (a *App) againRow(r compare.Reapplied, name string) AgainRow {
	out := AgainRow{Reapplied: r, Name: name}
	if name == "" {
		out.Name = r.Program
	}
	for _, c := range r.Answers {
		out.Answers = append(out.Answers, a.cameWords(c))
	}
	var parts []string
	for _, x := range []struct {
		key string
		n   int
	}{{"noes", r.Noes}, {"silent", r.Silent}, {"invited", r.Invited}} {
		if x.n > 0 {
			parts = append(parts, a.say("compare.again."+x.key, x.n))
		}
	}
	out.Verdict = domain.Capital(strings.Join(parts, ", "))
	if len(parts) == 0 {
		out.Verdict = domain.Capital(a.say("compare.again.open"))
	}
	return out
}

// cameWords is what came of one application.
func (a *App) cameWords(c seasons.Came) string {
	if c.Refused && c.Answer > seasons.Declined {
		return a.say("compare.again.refused", c.Answer)
	}
	return c.Answer.String()
}

// comparedStep puts a step in words.
func (a *App) comparedStep(b *compare.Book, i int) ComparedStep {
	s, from, to := &b.Steps[i], b.Sides[i], b.Sides[i+1]
	out := ComparedStep{Title: a.say("compare.step.title", strconv.Itoa(s.From), strconv.Itoa(s.To)), Luck: a.luckWords(s, from, to)}
	for _, c := range s.Changes {
		x := ComparedChange{Group: c.Group, Name: a.say("compare.group." + c.Group.String()), Effect: a.effect(s, c.Effect)}
		x.Turn = a.say("compare.turn", c.Before, c.After)
		if reflect.DeepEqual(c.Before, c.After) {
			x.Turn = a.cfg.Words.Render(c.After)
		}
		for _, l := range []struct {
			key   string
			names []string
		}{{"gained", c.Gained}, {"lost", c.Lost}, {"read", c.Changed}} {
			if len(l.names) > 0 {
				x.Lines = append(x.Lines, domain.Capital(a.say("compare."+l.key, a.few(l.names))))
			}
		}
		if !c.Effect.None() {
			x.Rests = a.say("kind." + c.Effect.Basis.String())
		}
		out.Changes = append(out.Changes, x)
	}
	switch {
	case s.Blind:
		out.Together = a.say("compare.blind", strconv.Itoa(max(s.From, s.To)))
	case len(out.Changes) > 0 && s.Partial:
		out.Together = a.say("compare.together.partial", a.difference(s.Together), strconv.Itoa(min(s.From, s.To)))
	case len(out.Changes) > 0:
		out.Together = a.say("compare.together", a.difference(s.Together))
	}
	return out
}

// fewNames is how many names stand in a line.
const fewNames = 4

// few writes names, and how many more there are.
func (a *App) few(names []string) string {
	if more := len(names) - fewNames; more > 0 {
		return a.say("compare.more", strings.Join(names[:fewNames], ", "), more)
	}
	return strings.Join(names, ", ")
}

// effect says what one change of a step did.
func (a *App) effect(s *compare.Step, d plan.Difference) string {
	if s.Blind {
		return a.say("compare.effect.blind")
	}
	return a.difference(d)
}

// difference says what the engine sees: in points and interviews where figures
// carry it, else in a word (A18).
func (a *App) difference(d plan.Difference) string {
	switch {
	case d.None():
		return a.say("compare.effect.none")
	case d.Size == plan.InPoints:
		return domain.Dots(
			a.say("compare.effect.points", signed(100*d.Match.Value, 0), signed(100*d.Match.Low, 0), signed(100*d.Match.High, 0)),
			a.say("compare.effect.interviews", signed(d.Interviews.Value, 1), signed(d.Interviews.Low, 1), signed(d.Interviews.High, 1)))
	case d.Size == plan.Unclear:
		return a.say("compare.effect.unclear")
	case d.Match.Value < 0:
		return a.say("compare.effect.down", a.say("plan.size."+d.Size.String()))
	}
	return a.say("compare.effect.up", a.say("plan.size."+d.Size.String()))
}

// signed writes a number with its sign: "+1.5", "−2", "0".
func signed(v float64, places int) string {
	text := strconv.FormatFloat(v, 'f', places, 64)
	switch n, _ := strconv.ParseFloat(text, 64); {
	case n == 0:
		return strings.TrimPrefix(text, "-")
	case n < 0:
		return "−" + strings.TrimPrefix(text, "-")
	}
	return "+" + text
}

// luckWords says whether the invitations of two seasons tell anything.
func (a *App) luckWords(s *compare.Step, from, to *compare.Side) string {
	for _, side := range []*compare.Side{from, to} {
		if !side.Over {
			return a.say("compare.luck.open", strconv.Itoa(side.Year))
		}
	}
	key := "compare.luck.beyond"
	switch {
	case !s.Luck.Known && (from.Untold || to.Untold):
		return a.say("compare.luck.untold")
	case !s.Luck.Known:
		return a.say("compare.luck.none")
	case s.Luck.Within():
		key = "compare.luck.within"
	}
	return a.say(key, from.Funnel.Invited, from.Funnel.Sent, to.Funnel.Invited, to.Funnel.Sent)
}
