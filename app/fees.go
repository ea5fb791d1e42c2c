package app

import (
	"cmp"

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

// service is the application service of a specialty.
func (a *App) service(specialty string) string {
	sp, _ := a.Catalog().Specialty(specialty)
	return cmp.Or(sp.Service, ledger.ERAS)
}

// tiers returns the price list of a specialty's application service. verify is
// as in fixed.
func (a *App) tiers(specialty string, season int) (tiers []domain.Fee, verify bool) {
	return a.Catalog().ApplicationFees(a.service(specialty), season)
}
