package domain

import "strings"

// Signals returns how many program signals a specialty gives in a season. A
// season without a figure borrows the newest earlier one, which is then to
// verify. ok is false when there is none.
func (c *Catalog) Signals(specialty string, season int) (q SignalQuota, ok bool) {
	for _, x := range c.Quotas {
		if strings.EqualFold(x.Specialty, specialty) && x.Season <= season && (!ok || x.Season > q.Season) {
			q, ok = x, true
		}
	}
	q.Verify = q.Verify || q.Season != season
	return q, ok
}

// Tiered reports whether signals are gold and silver, and not all alike.
func (q SignalQuota) Tiered() bool { return q.Gold+q.Silver > 0 }

// Kinds are the signals that there are under a quota: gold and silver, or all
// alike.
func (q SignalQuota) Kinds() []Signal {
	if q.Tiered() {
		return []Signal{GoldSignal, SilverSignal}
	}
	return []Signal{SingleSignal}
}

// Of is how many signals of a kind a quota allows, 0 for a kind that it does
// not have.
func (q SignalQuota) Of(s Signal) int {
	switch {
	case s == GoldSignal:
		return q.Gold
	case s == SilverSignal:
		return q.Silver
	case s == SingleSignal && !q.Tiered():
		return q.Total
	}
	return 0
}
