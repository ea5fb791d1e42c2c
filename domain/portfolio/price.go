package portfolio

import "secondlook/domain"

// Price returns what n applications in one specialty cost in cents, by the
// tiers of the application service. A flat tier is paid whole as soon as its
// first application is sent.
func Price(tiers []domain.Fee, n int) (cents int64) {
	for _, t := range tiers {
		last := t.To
		if last == 0 || last > n {
			last = n
		}
		switch {
		case last < t.From:
		case t.Flat:
			cents += t.Cents
		default:
			cents += int64(last-t.From+1) * t.Cents
		}
	}
	return cents
}

// Marginal returns what the n-th application in one specialty adds to the
// price of those before it, in cents.
func Marginal(tiers []domain.Fee, n int) (cents int64) { return Price(tiers, n) - Price(tiers, n-1) }
