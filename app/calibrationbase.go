package app

import (
	"strconv"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// A BaseReport is how the base of all chances is tuned, and two checks of it.
type BaseReport struct {
	Typical, Weaker float64 // interviews per 100 applications of the reference profiles, over the catalog
	UsualTypical    float64 // what the set says is usual; zero: nothing
	UsualWeaker     float64
	// Of a past Match: how many of those who ranked matched, at least, and the
	// chance of the typical profile with as many applications as was usual.
	Season, Matched, All int
	Applications         int
	Chance               chance.Estimate
	Lines                []string
}

func (a *App) baseReport() (b BaseReport) {
	c, e, m := a.Catalog(), a.reference().Evidence, a.engine.Model
	b.Typical, b.Weaker = 100*m.Calibrate(c.Programs, "typical"), 100*m.Calibrate(c.Programs, "weaker")
	b.Lines = []string{a.say("calibration.base", digits(b.Typical, 1), digits(b.Weaker, 1))}
	typical, known := e.BaseRate("invitations_per_100_applications_typical")
	weaker, both := e.BaseRate("invitations_per_100_applications_weaker")
	if known && both {
		b.UsualTypical, b.UsualWeaker = typical.Value, weaker.Value
		b.Lines = append(b.Lines, a.say("calibration.base.usual", typical.Value, weaker.Value, a.cite(typical.Source), domain.Capital(typical.Note)))
	} else {
		b.Lines = append(b.Lines, a.say("calibration.base.none"))
	}
	usual, known := e.BaseRate("applications_per_applicant_internal_medicine")
	season, matched, all, source := e.Matched("Non-US IMG")
	if !known || all == 0 || matched == 0 {
		b.Lines = append(b.Lines, a.say("calibration.past.none"))
		return b
	}
	b.Season, b.Matched, b.All, b.Applications = season, matched, all, int(usual.Value)
	b.Chance = estimate(m.ListChance(m.Profiled(c.Programs, "typical", domain.InternalMedicine, b.Applications)))
	b.Lines = append(b.Lines, a.say("calibration.past", b.Applications, a.cite(usual.Source), ChanceWords(b.Chance.Value, b.Chance.Low, b.Chance.High),
		strconv.Itoa(season), number(matched), number(all), Percent(float64(matched)/float64(all)), a.cite(source)),
		a.say("calibration.past.sized"))
	return b
}
