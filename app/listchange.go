package app

import (
	"secondlook/domain"
	"secondlook/domain/tier"
)

// A ListChange is what a list plan would change of the saved list.
type ListChange struct {
	Before     int               // programs on the saved list
	Come, Gone []*domain.Program // in the order of the ranking
	Tiers      []TierChange      // the three tiers, closed programs not counted
}

// A TierChange is how many programs of a tier are on a list, before and after.
type TierChange struct {
	Tier          tier.Tier
	Before, After int
	Wished        int // at least so many; 0: as many as come
}

// ListChange compares a plan with the saved list of a ranking.
func (a *App) ListChange(r *Ranking, plan *ListPlan) ListChange {
	var out ListChange
	for n, wished := range r.Profile.Applicant.Wishes.Mix() {
		if n > 0 {
			out.Tiers = append(out.Tiers, TierChange{Tier: tier.Tier(n), Wished: wished})
		}
	}
	after := map[string]bool{}
	for _, list := range [][]Choice{plan.Sent, plan.Chosen} {
		for _, c := range list {
			after[c.Program.Key] = true
		}
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		stays := after[row.Program.Key]
		switch {
		case row.Listed && !stays:
			out.Gone = append(out.Gone, row.Program)
		case stays && !row.Listed:
			out.Come = append(out.Come, row.Program)
		}
		group := a.printGroup(row)
		if row.Listed {
			out.Before++
		}
		if group >= len(out.Tiers) {
			continue
		}
		if row.Listed {
			out.Tiers[group].Before++
		}
		if stays {
			out.Tiers[group].After++
		}
	}
	return out
}
