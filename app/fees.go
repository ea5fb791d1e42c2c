package app

import "secondlook/domain"

// fixed returns what every applicant of a season pays once, in cents. verify
// says that a price is carried over or secondary.
func (a *App) fixed(season int) (cents int64, verify bool) {
	fees, verify := a.Catalog().FixedCosts(season)
	for _, f := range fees {
		cents += f.Cents
	}
	return cents, verify
}

// tiers returns the price list of a specialty's application service. verify is
// as in fixed.
func (a *App) tiers(specialty string, season int) (tiers []domain.Fee, verify bool) {
	sp, _ := a.Catalog().Specialty(specialty)
	service := sp.Service
	if service == "" {
		service = "ERAS"
	}
	return a.Catalog().ApplicationFees(service, season)
}
