package app

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/portfolio"
	"secondlook/domain/screening"
)

// ErrEmptyList reports that there is no saved list to print.
var ErrEmptyList = errors.New("the list is empty: build one with \"list --budget DOLLARS --save\", or add programs in the window")

// A ListPlan is the best list for a budget.
type ListPlan struct {
	Season      int
	Reference   string
	BudgetCents int64 // for application fees
	FixedCents  int64 // paid once, beside the budget
	FeesVerify  bool  // prices are borrowed from another season or secondary
	Chosen      []Choice
	Fees        map[string]int64 // by specialty
	Chance      float64          // to match, 0..1
	Low, High   float64          // 80 % range
	Exact       bool             // every affordable combination has been compared
	Wasted      []Waste          // closed programs on the saved list
	Others      []CurvePoint     // the best lists for half and double the budget (S88)
	Curve       *Curve
	Notes       []string
}

// FeeCents is what the applications of the plan cost together.
func (p *ListPlan) FeeCents() (sum int64) {
	for _, cents := range p.Fees {
		sum += cents
	}
	return sum
}

// A Choice is one program of a list plan.
type Choice struct {
	Program  *domain.Program
	FeeCents int64
}

// Waste is a closed program on the saved list.
type Waste struct {
	Program  *domain.Program
	FeeCents int64
	Why      string
}

// mostCombinations bounds the search for the best list: about a second.
const mostCombinations = 1_000_000

// BuildList finds the best list for a budget in cents.
func (a *App) BuildList(ctx context.Context, s Scope, budgetCents int64) (*ListPlan, error) {
	if budgetCents < 0 {
		return nil, fmt.Errorf("build the list: the budget is below zero")
	}
	r, err := a.Rank(ctx, s)
	if err != nil {
		return nil, err
	}
	return a.plan(r, budgetCents), nil
}

func (a *App) plan(r *Ranking, budgetCents int64) *ListPlan {
	p := &ListPlan{Season: r.Season, Reference: r.Reference, BudgetCents: budgetCents, Fees: map[string]int64{}}
	p.FixedCents, p.FeesVerify = a.fixed(r.Season)
	season := a.engine.Model.Season()
	groups, rows := a.groups(r, season)
	best, list := find(groups, rows, season, budgetCents, mostCombinations)
	p.Exact = best.Exact
	for g, n := range best.Counts {
		_, borrowed := a.tiers(groups[g].Specialty, r.Season)
		p.FeesVerify = p.FeesVerify || n > 0 && borrowed
		for k := range n {
			row := rows[g][best.Order[g][k]]
			fee := portfolio.Marginal(groups[g].Tiers, k+1)
			p.Chosen = append(p.Chosen, Choice{row.Program, fee})
			p.Fees[row.Program.Specialty] += fee
		}
	}
	p.Curve = a.curve(r, list, season)
	p.Chance, p.Low, p.High = p.Curve.At(len(list))
	p.Wasted = a.wasted(r)
	p.Notes = a.planNotes(p, r)
	for _, cents := range []int64{budgetCents / 2, 2 * budgetCents} {
		if at := a.at(groups, rows, season, cents); at.Programs > 0 && at.Programs != len(p.Chosen) {
			p.Others = append(p.Others, at)
			p.Notes = append(p.Notes, a.say("list.other", Money(cents), at.Programs, Percent(at.Chance), Range(at.Low, at.High)))
		}
	}
	return p
}

// find returns the best list for a budget and its programs.
func find(groups []portfolio.Group, rows [][]*Row, season chance.Season, cents int64, limit int) (best portfolio.Best, list []*Row) {
	best = portfolio.Find(groups, cents, season, limit)
	for g, n := range best.Counts {
		for _, i := range best.Order[g][:n] {
			list = append(list, rows[g][i])
		}
	}
	return best, list
}

// at is the best list for another budget, for what more or less money does.
func (a *App) at(groups []portfolio.Group, rows [][]*Row, season chance.Season, cents int64) CurvePoint {
	best, list := find(groups, rows, season, cents, mostCombinations)
	c := CurvePoint{Cents: best.Cents, Programs: len(list)}
	c.Chance, c.Low, c.High = a.engine.Model.ListChance(tickets(list))
	return c
}

// groups gathers the applications that a list may hold: open or hanging
// programs of the wished specialties, by specialty, and those that are pinned.
// Tracks of one program are one application; a pinned one, else the best of
// them, stands for it. Places of a single year are no match to the specialty
// and are left out unless they are pinned (S84).
func (a *App) groups(r *Ranking, season chance.Season) (groups []portfolio.Group, rows [][]*Row) {
	at := map[string]int{}
	seen := map[string]bool{}
	stands := pinnedTracks(r)
	for i := range r.Rows {
		row := &r.Rows[i]
		p := row.Program
		if pinned := stands[p.Application()]; !eligible(row) || seen[p.Application()] || pinned != nil && pinned != row {
			continue
		}
		seen[p.Application()] = true
		g, ok := at[p.Specialty]
		if !ok {
			g = len(groups)
			at[p.Specialty] = g
			tiers, _ := a.tiers(p.Specialty, r.Season)
			groups = append(groups, portfolio.Group{Specialty: p.Specialty, Tiers: tiers})
			rows = append(rows, nil)
		}
		item := portfolio.Item{Key: p.Key, Chance: row.Chance, Weight: season.Weight(p.Specialty, row.Assessment.Match), Mark: row.Mark}
		if domain.OneYear(p.Track) {
			item.Weight = 0
		}
		groups[g].Items = append(groups[g].Items, item)
		rows[g] = append(rows[g], row)
	}
	return groups, rows
}

// eligible reports whether a list that is built may hold a program.
func eligible(row *Row) bool {
	switch {
	case row.Verdict == screening.Closed, row.Mark == domain.Ban:
		return false
	case row.Mark == domain.Pin:
		return true
	}
	return row.Wished && !domain.OneYear(row.Program.Track)
}

// pinnedTracks are the pinned programs by their applications, of each the best.
func pinnedTracks(r *Ranking) map[string]*Row {
	out := map[string]*Row{}
	for i := range r.Rows {
		row := &r.Rows[i]
		if at := row.Program.Application(); row.Mark == domain.Pin && eligible(row) && out[at] == nil {
			out[at] = row
		}
	}
	return out
}

// wasted lists the closed programs on the saved list with what dropping them
// would save. The dearest places of a specialty are freed first, so the sum is
// what is really saved. Only a fresh strict rule closes a program (A1).
func (a *App) wasted(r *Ranking) (out []Waste) {
	planned := map[string]bool{} // what is sent is paid, and saves nothing any more
	for _, x := range r.Profile.List(r.Season) {
		planned[x.Program] = x.Planned()
	}
	listed := map[string]int{}
	counted, closed := map[string]bool{}, map[string][]*Row{}
	for i := range r.Rows {
		row := &r.Rows[i]
		if !row.Listed {
			continue
		}
		p := row.Program
		if counted[p.Application()] {
			continue // another track of the same application
		}
		counted[p.Application()] = true
		listed[p.Specialty]++
		if row.Verdict == screening.Closed && planned[p.Key] {
			closed[p.Specialty] = append(closed[p.Specialty], row)
		}
	}
	specialties := make([]string, 0, len(closed))
	for name := range closed {
		specialties = append(specialties, name)
	}
	slices.Sort(specialties)
	for _, name := range specialties {
		tiers, _ := a.tiers(name, r.Season)
		n := listed[name]
		for _, row := range closed[name] {
			o := r.result.Screens(row.Program)
			out = append(out, Waste{
				Program: row.Program, FeeCents: portfolio.Marginal(tiers, n),
				Why: a.cfg.Words.Render(o.Screens[o.ClosedBy].Reason),
			})
			n--
		}
	}
	return out
}

// SaveList makes the plan's programs the planned applications of its season.
// Applications that are already sent stay, and so does everything that is
// written on a planned one that stays planned. A withdrawn one that the plan
// chooses is planned again.
func (a *App) SaveList(ctx context.Context, plan *ListPlan) error {
	chosen := map[string]bool{}
	for _, c := range plan.Chosen {
		chosen[c.Program.Key] = true
	}
	return a.edit(ctx, "save the list", func(t Tables) error {
		apps, err := t.Applications().List(ctx)
		if err != nil {
			return err
		}
		for _, app := range apps {
			if app.Season != plan.Season {
				continue
			}
			switch planned := app.Planned(); {
			case planned && !chosen[app.Program]:
				err = t.Applications().Delete(ctx, app.ID)
			case app.Status == domain.Withdrawn && chosen[app.Program]:
				delete(chosen, app.Program)
				app = a.planAgain(app) // as when it is put on the list by hand
				err = t.Applications().Save(ctx, &app)
			default:
				delete(chosen, app.Program)
			}
			if err != nil {
				return err
			}
		}
		for _, c := range plan.Chosen {
			if !chosen[c.Program.Key] {
				continue
			}
			app := domain.Application{Program: c.Program.Key, Season: plan.Season, Status: domain.Planned, Added: a.Today()}
			if err := t.Applications().Save(ctx, &app); err != nil {
				return err
			}
		}
		return nil
	})
}

// SetListed puts a program on the season's list or takes it off. An
// application that is already sent stays on it.
func (a *App) SetListed(ctx context.Context, key string, season int, on bool) error {
	apps, err := a.Applications.List(ctx)
	if err != nil {
		return fmt.Errorf("read the list: %w", err)
	}
	i := slices.IndexFunc(apps, func(x domain.Application) bool { return x.Program == key && x.Season == season })
	switch {
	case on && i < 0:
		return a.Applications.Save(ctx, &domain.Application{Program: key, Season: season, Status: domain.Planned, Added: a.Today()})
	case on && apps[i].Status == domain.Withdrawn:
		apps[i] = a.planAgain(apps[i])
		return a.Applications.Save(ctx, &apps[i])
	case on || i < 0:
		return nil
	case !apps[i].Planned():
		return domain.Invalid{{Field: "status", Problem: "is " + apps[i].Status.String() + ": an application that is sent stays on the list"}}
	}
	return a.Applications.Delete(ctx, apps[i].ID)
}

// planAgain takes back that an application was withdrawn, today if its season
// is still on.
func (a *App) planAgain(x domain.Application) domain.Application {
	e := domain.StatusEvent{Status: domain.Planned}
	if x.InSeason(a.Today()) {
		e.Date = a.Today()
	}
	return x.With(e)
}
