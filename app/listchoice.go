package app

import (
	"secondlook/domain/chance"
	"secondlook/domain/portfolio"
)

// A choice is what a list may hold: what is sent, which it holds anyway, and
// the candidates beside it, by specialty.
type choice struct {
	season chance.Season
	sent   []*Row
	groups []portfolio.Group
	rows   [][]*Row // the candidates of each group
}

// choice gathers what a list of a ranking may hold.
func (a *App) choice(r *Ranking) *choice {
	c := &choice{season: a.engine.Model.Season(), sent: kept(r)}
	at := map[string]int{}
	group := func(specialty string) int {
		g, ok := at[specialty]
		if !ok {
			g = len(c.groups)
			at[specialty] = g
			tiers, _ := a.tiers(specialty, r.Season)
			c.groups = append(c.groups, portfolio.Group{Specialty: specialty, Tiers: tiers})
			c.rows = append(c.rows, nil)
		}
		return g
	}
	for _, row := range candidates(r) {
		g := group(row.Program.Specialty)
		c.groups[g].Items = append(c.groups[g].Items, portfolio.Item{
			Key: row.Program.Key, Chance: row.Chance, Weight: row.weight(c.season), Mark: row.Mark,
		})
		c.rows[g] = append(c.rows[g], row)
	}
	for _, row := range c.sent {
		g := &c.groups[group(row.Program.Specialty)]
		g.Sent++
		g.Luck = g.Luck.Add(c.season.Luck(row.Hope(), row.weight(c.season)))
	}
	for _, row := range gone(r, c.sent) {
		c.groups[group(row.Program.Specialty)].Sent++
	}
	return c
}

// find returns the best list for a budget and its programs, what is sent first.
func (c *choice) find(cents int64, limit int) (best portfolio.Best, list []*Row) {
	best = portfolio.Find(c.groups, cents, c.season, limit)
	list = append(list, c.sent...)
	for g, n := range best.Counts {
		for _, i := range best.Order[g][:n] {
			list = append(list, c.rows[g][i])
		}
	}
	return best, list
}
