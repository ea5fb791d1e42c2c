package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
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
	Rows  []LearningRow  // each season in figures
	Learn []string       // what is learnt, and what that rests on
	Warn  []string       // before seasons in hindsight are counted; none: there are none
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

// A LearningRow is one season in the figures of a table; what is not known is a
// dash.
type LearningRow struct {
	Season, Applications, Invited, Expected, Usual string
	Word                                           string // what the season is compared with, or why it is not
	Frozen, Running                                bool   // frozen and its answers noted; not over
	Numbers                                        bool   // it is told in numbers
}

// learnt is what is learnt hung on, beside the records.
type learnt struct {
	day       domain.Date
	season    int
	hindsight bool
}

// A LearningSearch compares the seasons of one state of the records. Its run reads
// no records, so it may go beside everything else.
type LearningSearch struct {
	app    *App
	at     learnt
	kept   map[learnt]*Learning // where it is kept while the records are as they are; nil: nowhere
	in     learning.Input
	ref    *chance.Reference
	list   string // which list the offer is of
	rows   []*Row
	who    *Ranking
	opened map[domain.Packed]learning.Frozen
	found  *Learning
}

// Learning compares seasons that are over with what was said of them. Seasons in
// hindsight are told, and counted only if hindsight says so.
func (a *App) Learning(ctx context.Context, s Scope, hindsight bool) (*Learning, error) {
	search, err := a.Learn(ctx, s, hindsight)
	if err != nil {
		return nil, err
	}
	if err := search.Run(); err != nil {
		return nil, err
	}
	return search.Found(), nil
}

// Learn prepares [App.Learning]. Call Run, and then Found, which keeps what was
// found for the day until the records change.
func (a *App) Learn(ctx context.Context, s Scope, hindsight bool) (*LearningSearch, error) {
	out := &LearningSearch{app: a, at: learnt{a.Today(), cmp.Or(s.Season, a.Season()), hindsight}}
	if s.Profile == nil {
		if a.learnt == nil {
			a.learnt = map[learnt]*Learning{}
		}
		out.kept = a.learnt
		if out.found = out.kept[out.at]; out.found != nil {
			return out, nil
		}
	}
	r, err := a.current(ctx, s)
	if err != nil {
		return nil, err
	}
	out.who, out.ref, out.opened = r, a.reference(), maps.Clone(a.forecasts)
	out.in = learning.Input{
		Engine: a.engine, Apart: out.ref.Apart(), Catalog: a.catalog, Programs: a.programs, Profile: r.Profile, Today: out.at.day,
		Open: out.foretold, HindsightDays: a.setting("set.hindsight_days"), Hindsight: hindsight,
	}
	if out.rows, out.list = applications(r), "calibration.list.saved"; len(out.rows) == 0 {
		out.rows, out.list = a.best(r), "calibration.list.built"
	}
	return out, nil
}

// foretold reads what was frozen of a season. It is opened once: it never changes.
func (s *LearningSearch) foretold(x domain.Snapshot) (learning.Frozen, error) {
	if f, ok := s.opened[x.Content]; ok {
		return f, nil
	}
	f, err := learning.Open(x)
	if err == nil {
		s.opened[x.Content] = f
	}
	return f, err
}

// Done reports whether there is nothing left to do.
func (s *LearningSearch) Done() bool { return s.found != nil }

// Run compares the seasons.
func (s *LearningSearch) Run() (err error) {
	if s.Done() {
		return nil
	}
	l := &Learning{Report: learning.Of(s.in), Season: s.at.season, Reference: s.who.Reference, Hindsight: s.at.hindsight, InUse: s.in.Apart}
	_, l.Other = l.Counted()
	l.TakenOver = takenOver(l.InUse)
	s.app.learningWords(l)
	if l.Learnt.Seasons > 0 {
		if l.Offer, err = s.offer(l); err != nil {
			return err
		}
	}
	s.found = l
	return nil
}

// takenOver reports whether something of the user's own seasons is in the chances.
func takenOver(x chance.Apart) bool { return x.Intercept != 0 || x.Left != x.Spread }

// Found is what was found. It is for the goroutine of the services.
func (s *LearningSearch) Found() *Learning {
	maps.Copy(s.app.forecasts, s.opened)
	if s.kept != nil && s.found != nil {
		s.kept[s.at] = s.found
	}
	return s.found
}

// mostExamples is how many programs show what taking over would change.
const mostExamples = 3

// offer works out what taking over would do to the list and to some of its
// programs: the first, the one in the middle and the last.
func (s *LearningSearch) offer(l *Learning) (*LearningOffer, error) {
	a := s.app
	thirds := func(x float64) float64 { return math.Round(1000*x) / 1000 }
	o := &LearningOffer{Shift: thirds(l.Learnt.Shift), Left: max(0.001, thirds(l.Learnt.SD))}
	o.InUse = math.Abs(o.Shift-l.InUse.Intercept) < 0.002 && math.Abs(o.Left-l.InUse.Left) < 0.002
	ref, err := s.ref.Replace(map[string]float64{"own.intercept": o.Shift, "own.left": o.Left})
	if err != nil {
		return nil, fmt.Errorf("try what was learnt: %w", err)
	}
	if len(s.rows) == 0 {
		return o, nil
	}
	o.List = a.say(s.list, len(s.rows))
	after := ranking.New(s.in.Catalog, ref)
	then := map[string]*ranking.Ranked{}
	result := after.Rank(s.in.Programs, s.in.Profile, s.at.season, s.at.day)
	for i := range result.Programs {
		then[result.Programs[i].Program.Key] = &result.Programs[i]
	}
	var moved []chance.Ticket
	for _, row := range s.rows {
		moved = append(moved, then[row.Program.Key].Ticket())
	}
	o.Before, o.After = estimate(s.in.Engine.Model.ListChance(tickets(s.rows))), estimate(after.Model.ListChance(moved))
	open := slices.DeleteFunc(slices.Clone(s.rows), func(row *Row) bool { return row.Chance <= 0 || row.Chance >= 1 })
	for i := range min(mostExamples, len(open)) {
		row := open[i*(len(open)-1)/max(1, min(mostExamples, len(open))-1)]
		x := then[row.Program.Key]
		o.Programs = append(o.Programs, LearningExample{
			row.Program.Key, row.Program.Name, chance.Estimate{Value: row.Chance, Low: row.Low, High: row.High}, chance.Estimate{Value: x.Chance, Low: x.Low, High: x.High},
		})
	}
	return o, nil
}

// ErrTaken reports that taking over, or back, would change nothing.
var ErrTaken = errors.New("the chances are so already")

// TakeOver puts what the user's own seasons teach into the chances, in one step:
// the figures are the user's own, and can be taken back. Without anything learnt
// it says so as a [domain.Invalid]; what is in the chances already is an [ErrTaken].
func (a *App) TakeOver(ctx context.Context, hindsight bool) error {
	l, err := a.Learning(ctx, Scope{}, hindsight)
	if err != nil {
		return err
	}
	if l.Offer == nil {
		return domain.Invalid{{Field: "learning", Problem: a.say("learning.nothing")}}
	}
	if l.Offer.InUse {
		return ErrTaken
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
// step. Where nothing of it is in them it is an [ErrTaken].
func (a *App) TakeBack(ctx context.Context) error {
	if err := a.ready(ctx); err != nil {
		return err
	}
	if !takenOver(a.reference().Apart()) {
		return ErrTaken
	}
	return a.resetFigures(ctx, func(key string) bool { return key == learning.InterceptKey || key == learning.LeftKey })
}
