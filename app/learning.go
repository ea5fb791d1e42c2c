package app

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/learning"
	"secondlook/domain/ranking"
)

// A Learning says how well was predicted, and what the applicant's own seasons
// teach beyond the records.
type Learning struct {
	learning.Report
	Season    int
	Reference string
	Hindsight bool         // seasons in hindsight are counted too
	Other     int          // how many of those there are
	InUse     chance.Apart // what is in the chances now
	TakenOver bool         // the user has taken something over, or typed it

	Head  string         // what it comes to, in one sentence
	Lines []string       // what the scores say
	Told  []string       // each season in words, as those of the report
	Learn []string       // what is learnt, and what that rests on
	Offer *LearningOffer // nil: nothing is learnt
}

// A LearningOffer is what taking over would do.
type LearningOffer struct {
	Shift, Left float64 // the figures own.intercept and own.left that it would set, see [chance.Apart]
	InUse       bool    // they are in use already
	List        string  // which list Before and After are of; "": there is none
	Before      chance.Estimate
	After       chance.Estimate
	Programs    []LearningExample
}

// A LearningExample is the chance of an interview at one program, before and after.
type LearningExample struct {
	Key, Name     string
	Before, After chance.Estimate
}

// Learning compares seasons that are over with what was said of them. Seasons in
// hindsight are told, and counted only if hindsight says so.
func (a *App) Learning(ctx context.Context, s Scope, hindsight bool) (*Learning, error) {
	own := s.Profile == nil && s.Season == 0
	if l := a.learnt[hindsight]; own && l != nil {
		return l, nil
	}
	r, err := a.Rank(ctx, s)
	if err != nil {
		return nil, err
	}
	in := learning.Input{
		Engine: a.engine, Apart: a.reference().Apart(), Catalog: a.catalog, Programs: a.programs, Profile: r.Profile, Today: a.Today(),
		Open: a.foretold, HindsightDays: a.setting("set.hindsight_days"), Hindsight: hindsight,
	}
	l := &Learning{Report: learning.Of(in), Season: r.Season, Reference: r.Reference, Hindsight: hindsight, InUse: in.Apart}
	_, l.Other = l.Counted()
	l.TakenOver = l.InUse.Intercept != 0 || l.InUse.Left != l.InUse.Spread
	a.learningWords(l)
	if l.Learnt.Seasons > 0 {
		if err := a.offer(l, r); err != nil {
			return nil, err
		}
	}
	if own {
		if a.learnt == nil {
			a.learnt = map[bool]*Learning{}
		}
		a.learnt[hindsight] = l
	}
	return l, nil
}

// foretold reads what was frozen of a season. It is opened once: it never changes.
func (a *App) foretold(s domain.Snapshot) (learning.Frozen, error) {
	if f, ok := a.forecasts[s.Content]; ok {
		return f, nil
	}
	f, err := learning.Open(s)
	if err == nil {
		a.forecasts[s.Content] = f
	}
	return f, err
}

// mostExamples is how many programs show what taking over would change.
const mostExamples = 3

// offer works out what taking over would do to the list and to some of its
// programs: the first, the one in the middle and the last.
func (a *App) offer(l *Learning, r *Ranking) error {
	thirds := func(x float64) float64 { return math.Round(1000*x) / 1000 }
	o := &LearningOffer{Shift: thirds(l.Learnt.Shift), Left: max(0.001, thirds(l.Learnt.SD))}
	o.InUse = math.Abs(o.Shift-l.InUse.Intercept) < 0.002 && math.Abs(o.Left-l.InUse.Left) < 0.002
	l.Offer = o
	ref, err := a.reference().Replace(map[string]float64{"own.intercept": o.Shift, "own.left": o.Left})
	if err != nil {
		return fmt.Errorf("try what was learnt: %w", err)
	}
	rows := applications(r)
	o.List = a.say("calibration.list.saved", len(rows))
	if len(rows) == 0 {
		rows = a.best(r)
		o.List = a.say("calibration.list.built", len(rows))
	}
	if len(rows) == 0 {
		o.List = ""
		return nil
	}
	after := ranking.New(a.catalog, ref)
	then := map[string]*ranking.Ranked{}
	result := after.Rank(a.programs, r.Profile, r.Season, a.Today())
	for i := range result.Programs {
		then[result.Programs[i].Program.Key] = &result.Programs[i]
	}
	var moved []chance.Ticket
	for _, row := range rows {
		moved = append(moved, then[row.Program.Key].Ticket())
	}
	o.Before, o.After = estimate(a.engine.Model.ListChance(tickets(rows))), estimate(after.Model.ListChance(moved))
	open := slices.DeleteFunc(slices.Clone(rows), func(row *Row) bool { return row.Chance <= 0 || row.Chance >= 1 })
	for i := range min(mostExamples, len(open)) {
		row := open[i*(len(open)-1)/max(1, min(mostExamples, len(open))-1)]
		x := then[row.Program.Key]
		o.Programs = append(o.Programs, LearningExample{
			row.Program.Key, row.Program.Name, chance.Estimate{Value: row.Chance, Low: row.Low, High: row.High}, chance.Estimate{Value: x.Chance, Low: x.Low, High: x.High},
		})
	}
	return nil
}

// TakeOver puts what the user's own seasons teach into the chances, in one step:
// the figures are the user's own, and can be taken back. Without anything learnt
// it says so as a [domain.Invalid].
func (a *App) TakeOver(ctx context.Context, hindsight bool) error {
	l, err := a.Learning(ctx, Scope{}, hindsight)
	if err != nil {
		return err
	}
	if l.Offer == nil {
		return domain.Invalid{{Field: "learning", Problem: a.say("learning.nothing")}}
	}
	want := []domain.OwnFigure{{Key: learning.InterceptKey, Value: written(l.Offer.Shift)}, {Key: learning.LeftKey, Value: written(l.Offer.Left)}}
	return a.edit(ctx, "take over what your seasons teach", func(t Tables) error {
		own, err := t.OwnFigures().List(ctx)
		if err != nil {
			return err
		}
		for _, w := range want {
			if i := slices.IndexFunc(own, func(f domain.OwnFigure) bool { return f.Key == w.Key }); i >= 0 {
				w.ID = own[i].ID
			}
			if err := t.OwnFigures().Save(ctx, &w); err != nil {
				return err
			}
		}
		return nil
	})
}

func written(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// TakeBack takes out of the chances what the user's own seasons teach, in one
// step.
func (a *App) TakeBack(ctx context.Context) error {
	return a.resetFigures(ctx, func(key string) bool { return key == learning.InterceptKey || key == learning.LeftKey })
}
