package app

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/ledger"
)

// fixed returns what every applicant of a season pays once, in cents. verify
// says that a price is carried over or secondary.
func (a *App) fixed(season int) (cents int64, verify bool) {
	fees, verify := a.Catalog().FixedCosts(season)
	for _, f := range fees {
		cents += f.Cents
	}
	return cents, verify
}

// service is the application service of a specialty in a season. Before the oldest
// prices of another one it was ERAS, which all specialties came from.
func (a *App) service(specialty string, season int) string {
	sp, _ := a.Catalog().Specialty(specialty)
	name := cmp.Or(sp.Service, ledger.ERAS)
	if slices.ContainsFunc(a.Catalog().Fees, func(f domain.Fee) bool { return f.Service == name && f.Season <= season }) {
		return name
	}
	return ledger.ERAS
}

// priceSource is where the price list of a specialty was read; "" where there is none.
func (a *App) priceSource(specialty string, season int) string {
	var ids []string
	tiers, _ := a.tiers(specialty, season)
	for _, f := range tiers {
		if !slices.Contains(ids, f.Source) {
			ids = append(ids, f.Source)
		}
	}
	return strings.Join(ids, domain.SourceSeparator)
}

// tiers returns the price list of a specialty's application service. verify is
// as in fixed.
func (a *App) tiers(specialty string, season int) (tiers []domain.Fee, verify bool) {
	return a.Catalog().ApplicationFees(a.service(specialty, season), season)
}
