package app

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/portfolio"
	"secondlook/domain/screening"
)

// A choice is what a list may hold: what is sent, which it holds anyway, and
// the candidates beside it, by specialty.
type choice struct {
	task portfolio.Task
	sent []*Row
	rows [][]*Row // the candidates of each group
}

// choice gathers what a list of a ranking may hold.
func (a *App) choice(r *Ranking) *choice {
	c := &choice{sent: kept(r), task: portfolio.Task{Season: a.engine.Model.Season(), Wish: r.Profile.Applicant.Wishes.Mix()}}
	item := a.item(r)
	at := map[string]int{}
	group := func(specialty string) (int, *portfolio.Group) {
		g, ok := at[specialty]
		if !ok {
			g = len(c.rows)
			at[specialty] = g
			tiers, _ := a.tiers(specialty, r.Season)
			c.task.Groups = append(c.task.Groups, portfolio.Group{Specialty: specialty, Tiers: tiers})
			c.rows = append(c.rows, nil)
		}
		return g, &c.task.Groups[g]
	}
	for _, row := range candidates(r) {
		g, to := group(row.Program.Specialty)
		to.Items = append(to.Items, item(row))
		c.rows[g] = append(c.rows[g], row)
	}
	for _, row := range c.sent {
		_, to := group(row.Program.Specialty)
		to.Sent++
		to.Kept = append(to.Kept, item(row))
	}
	for _, row := range gone(r, c.sent) {
		_, to := group(row.Program.Specialty)
		to.Sent++
	}
	return c
}

// item says what a program of a ranking is to the search for the best list.
func (a *App) item(r *Ranking) func(*Row) portfolio.Item {
	worth, season := a.placeWorth(r), a.engine.Model.Season()
	return func(row *Row) portfolio.Item {
		it := portfolio.Item{Key: row.Program.Key, Chance: row.Hope(), Weight: row.weight(season), Mark: row.Mark, Value: worth(row)}
		if row.Verdict != screening.Closed {
			it.Tier = int(row.Tier)
		}
		return it
	}
}

// placeWorth says what a match at a program of a ranking is worth to its applicant.
func (a *App) placeWorth(r *Ranking) func(*Row) float64 {
	wishes, values, own := r.Profile.Applicant.Wishes, portfolio.NewValues(a.reference()), r.Profile.Valued(r.Season)
	specialties := a.catalog.Wished(wishes.Specialties)
	return func(row *Row) float64 {
		s := portfolio.Spot{
			Tier: int(row.Tier), Wished: slices.Contains(wishes.Regions, row.Program.Region),
			Anywhere: wishes.Return != domain.ReturnUnknown, Own: own[row.Program.Key],
		}
		if s.Order = slices.IndexFunc(specialties, func(sp domain.Specialty) bool { return sp.Name == row.Program.Specialty }); s.Order < 0 {
			s.Order = len(specialties)
		}
		return values.Of(s)
	}
}

// find returns the best list for a budget and its programs, what is sent first.
func (c *choice) find(cents int64, limit int, goal domain.ListGoal) (best portfolio.Best, list []*Row) {
	task := c.task
	task.Budget, task.Limit = cents, limit
	if goal == domain.GoalPlaces {
		best = task.MostWanted()
	} else {
		best = task.MostChance()
	}
	return best, c.list(&best)
}

// list are the programs of a list, what is sent first.
func (c *choice) list(best *portfolio.Best) (list []*Row) {
	list = append(list, c.sent...)
	for g := range c.rows {
		for _, i := range best.Chosen[g] {
			list = append(list, c.rows[g][i])
		}
	}
	return list
}

// ListedWorth is what the saved list of a ranking is worth, 0 to 10.
func (a *App) ListedWorth(r *Ranking) float64 { return a.listWorth(r, applications(r)) }

// listWorth is what a list of a ranking is worth: the expected value of the match,
// 0 to 10, where no match is worth 0.
func (a *App) listWorth(r *Ranking, list []*Row) float64 {
	item := a.item(r)
	items := make([]portfolio.Item, len(list))
	for i, row := range list {
		items[i] = item(row)
	}
	return portfolio.Worth(items, a.engine.Model.Season())
}
