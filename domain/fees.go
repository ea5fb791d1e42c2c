package domain

import (
	"cmp"
	"slices"
)

// ItemApplication is the item of the fees that are paid per application.
const ItemApplication = "application"

// ApplicationFees returns the price list for applications through a service,
// in the order of its tiers. A season without a list of its own borrows the
// newest earlier one, else the oldest there is. verify says that the list is
// borrowed, or that a line of it rests on a secondary source; it is also true
// when the service is unknown and there are no tiers.
func (c *Catalog) ApplicationFees(service string, season int) (tiers []Fee, verify bool) {
	tiers, from := c.Prices(service, ItemApplication, season)
	return tiers, tiers == nil || from != season || slices.ContainsFunc(tiers, func(f Fee) bool { return f.Verify })
}

// Prices returns the lines of an item of a service that a season goes by, in the
// order of its tiers, and the season that they are of: its own, else the newest
// earlier one, else the oldest.
func (c *Catalog) Prices(service, item string, season int) (lines []Fee, from int) {
	lists := map[int][]Fee{}
	for _, f := range c.Fees {
		if f.Service == service && f.Item == item {
			lists[f.Season] = append(lists[f.Season], f)
		}
	}
	from, _ = NearestSeason(lists, season)
	lines = lists[from]
	slices.SortStableFunc(lines, func(a, b Fee) int { return cmp.Compare(a.From, b.From) })
	return lines, from
}

// FixedCosts returns what every applicant of a season pays once: token,
// registration, transcript. Each item that the season lacks is taken from the
// newest earlier season, else from the oldest; it is then marked to verify, as
// in the result of [Catalog.ApplicationFees].
func (c *Catalog) FixedCosts(season int) (fees []Fee, verify bool) {
	type item struct{ service, name string }
	var items []item
	for _, f := range c.Fees {
		if it := (item{f.Service, f.Item}); f.Fixed && !slices.Contains(items, it) {
			items = append(items, it)
		}
	}
	for _, it := range items {
		lines, from := c.Prices(it.service, it.name, season)
		for _, f := range lines {
			f.Verify = f.Verify || from != season
			verify = verify || f.Verify
			fees = append(fees, f)
		}
	}
	return fees, verify || fees == nil
}

// NearestSeason returns the given season if there is something for it, else the
// newest earlier one, else the oldest.
func NearestSeason[T any](lists map[int]T, season int) (from int, ok bool) {
	for s := range lists {
		switch {
		case !ok, s <= season && (from > season || s > from), s > season && from > season && s < from:
			from, ok = s, true
		}
	}
	return from, ok
}
