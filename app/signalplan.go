package app

import (
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/portfolio"
	"secondlook/domain/screening"
)

// A SignalPlan says where the season's signals raise the chance to match of the
// saved list most. Signals that are sent stay.
type SignalPlan struct {
	Season  int
	Placed  []PlacedSignal // every application that has a signal in the plan or before it, by specialty
	Uses    []*SignalUse   // how many of each quota are used with the plan, by specialty
	Before  chance.Estimate
	After   chance.Estimate // with the plan
	Gain    chance.Estimate
	Bound   float64 // no placing has a greater chance
	Exact   bool    // none is better
	Changes int     // applications whose signal is another one
	Notes   []string
}

// A PlacedSignal is a signal of a plan.
type PlacedSignal struct {
	Row      *Row
	Was, Is  domain.Signal
	From, To chance.Estimate // of an interview, before and with the plan
}

// PlanSignals finds where the signals of the scope's season help most.
func (a *App) PlanSignals(ctx context.Context, s Scope) (*SignalPlan, error) {
	r, err := a.Rank(ctx, s)
	if err != nil {
		return nil, err
	}
	return a.signalPlan(r), nil
}

// signalled is an application that a signal may go with.
type signalled struct {
	row  *Row
	was  domain.Signal
	with [3]chance.Assessment // without a signal, and with each kind of the quota
}

func (a *App) signalPlan(r *Ranking) *SignalPlan {
	p := &SignalPlan{Season: r.Season}
	list := applications(r)
	groups, uses := a.signalGroups(r, list)
	model := a.engine.Model
	season, rest := model.Season(), chance.Luck{}
	open := map[*Row]bool{}
	var quotas []portfolio.Quota
	for g, group := range groups {
		q := portfolio.Quota{}
		for k, kind := range uses[g].Quota.Kinds() {
			q.Left[k] = max(0, uses[g].Quota.Of(kind)-uses[g].Used[kind])
		}
		for _, x := range group {
			open[x.row] = true
			it := portfolio.Signalled{Weight: x.row.weight(season)}
			for k := range x.with {
				it.Chance[k] = x.with[k].Chance
			}
			q.Items = append(q.Items, it)
		}
		quotas = append(quotas, q)
	}
	for _, row := range list {
		if !open[row] {
			rest = rest.Add(season.Luck(row.Hope(), row.weight(season)))
		}
	}
	placing := portfolio.PlaceSignals(quotas, rest, season)
	p.Bound, p.Exact, p.Uses = placing.Bound, placing.Exact, uses
	after := tickets(list)
	for g, group := range groups {
		for i := range group {
			x := &group[i]
			p.place(x, placing.Kind[g][i], uses[g], &after[slices.Index(list, x.row)])
		}
	}
	was, is := model.Forecast(tickets(list)), model.Forecast(after)
	p.Before, p.After, p.Gain = was.At(0), is.At(0), was.To(is)
	if p.Bound = max(p.Bound, p.After.Value); p.Exact {
		p.Bound = p.After.Value // up to rounding
	}
	p.Notes = a.signalNotes(p)
	return p
}

// place notes the signal of an application in the plan and gives its ticket the
// chance that goes with it.
func (p *SignalPlan) place(x *signalled, k int, use *SignalUse, ticket *chance.Ticket) {
	is := domain.NoSignal
	if k > 0 {
		is = use.Quota.Kinds()[k-1]
		use.Used[is]++
	}
	from := estimateOf(&x.row.Assessment)
	ticket.Assessment = &x.with[k]
	if is != x.was {
		p.Changes++
	}
	if is != domain.NoSignal || x.was != domain.NoSignal {
		p.Placed = append(p.Placed, PlacedSignal{Row: x.row, Was: x.was, Is: is, From: from, To: estimateOf(&x.with[k])})
	}
}

func estimateOf(a *chance.Assessment) chance.Estimate {
	return chance.Estimate{Value: a.Chance, Low: a.Low, High: a.High}
}

// signalGroups gathers the applications of a list that are not sent by the
// specialties that have a quota, and what of each quota others use.
func (a *App) signalGroups(r *Ranking, list []*Row) (groups [][]signalled, uses []*SignalUse) {
	signal := map[string]domain.Signal{}
	for _, x := range r.Profile.List(r.Season) {
		signal[x.Program] = x.Signal
	}
	all, at := a.signalUse(r), map[string]int{}
	for _, row := range list {
		u := all[row.Program.Specialty]
		if u == nil || !u.Known || row.Sent || row.Invited || row.Declined || row.Verdict == screening.Closed || domain.OneYear(row.Program.Track) {
			continue
		}
		n, ok := at[u.Specialty]
		if !ok {
			n = len(groups)
			at[u.Specialty] = n
			groups, uses = append(groups, nil), append(uses, u)
		}
		x := signalled{row: row, was: signal[row.Program.Key]}
		x.with[0] = a.engine.Model.WithSignal(row.Assessment, domain.NoSignal)
		for k, kind := range u.Quota.Kinds() {
			x.with[k+1] = a.engine.Model.WithSignal(row.Assessment, kind)
		}
		if x.was != domain.NoSignal {
			u.Used[x.was]-- // it is placed anew
		}
		groups[n] = append(groups[n], x)
	}
	return groups, uses
}

// signalNotes say what a person should know about a plan of signals.
func (a *App) signalNotes(p *SignalPlan) (out []string) {
	switch {
	case len(p.Uses) == 0:
		return []string{a.say("signals.none")}
	case p.Changes == 0:
		out = append(out, a.say("signals.same"))
	}
	if p.Exact {
		out = append(out, a.say("signals.exact"))
	} else {
		out = append(out, a.say("signals.bound", points(p.Bound-p.After.Value)))
	}
	out = append(out, a.say("signals.kept"), a.say("signals.source"))
	for _, u := range p.Uses {
		if u.Quota.Verify {
			return append(out, a.say("signals.verify"))
		}
	}
	return out
}

// SaveSignals keeps the signals of a plan, in one step. Applications that have
// been sent, or taken off the list, since the plan was made stay as they are.
func (a *App) SaveSignals(ctx context.Context, p *SignalPlan) error {
	want := map[string]domain.Signal{}
	for _, x := range p.Placed {
		want[x.Row.Program.Key] = x.Is
	}
	return a.edit(ctx, "place the signals", func(t Tables) error {
		all, err := t.Applications().List(ctx)
		if err != nil {
			return err
		}
		for _, x := range all {
			is, ok := want[x.Program]
			if !ok || x.Season != p.Season || x.Sent() || !x.Listed() || x.Signal == is {
				continue
			}
			x.Signal = is
			if err := t.Applications().Save(ctx, &x); err != nil {
				return fmt.Errorf("keep the signal: %w", err)
			}
		}
		return nil
	})
}
