package chance

import (
	"math"

	"secondlook/domain"
	"secondlook/domain/history"
	"secondlook/domain/standing"
)

// openSettings are the rows that residents are read by.
type openSettings struct {
	prior         history.Prior
	priorSE       float64
	stated        float64 // standard error of a share that a program states
	years, length int     // how many years count, and how many a resident stays
}

func (r *Reference) openSettings() openSettings {
	mean := r.rows[priorRow]
	return openSettings{
		prior: history.Prior{Mean: mean.Value, Weight: r.value("history.prior_weight")}, priorSE: mean.SE,
		stated: r.value("history.stated_error"), years: int(r.value("set.history_years")), length: int(r.value("set.history_length")),
	}
}

// Residents sums up the residents of a program in the last years that had
// begun before a season's applications, as the user counted them: who begins in
// the year of the season is its outcome. ok is false without any.
func (m *Model) Residents(s *standing.Standing, program string) (r history.Record, ok bool) {
	years := s.Residents[program]
	if len(years) == 0 {
		return r, false
	}
	r = history.Of(history.Within(years, s.Season-m.open.years, s.Season-1), m.open.length)
	return r, r.Years > 0
}

// Prior is what is thought of a program before any resident is counted: what it
// states itself, else what is usual.
func (m *Model) Prior(p *domain.Program) history.Prior {
	prior := m.open.prior
	if p.IMGPercent.Known {
		prior.Mean = float64(p.IMGPercent.Value) / 100
	}
	return prior
}

// An opening is how open a program shows itself to international graduates.
type opening struct {
	share    float64 // of them among its residents, above set.share_center, -1..1
	doubt    float64 // part of unknown.openness that is left, 0..1
	variance float64 // of the log-odds, by what is guessed of this program alone
	prior    float64 // error of the log-odds that it shares with other programs: that of the usual share
}

// opening reads the share of international graduates that the residents of a
// program show, as much as they are (a beta-binomial model). A share that the
// program states is what is thought before they are counted; it counts US
// citizens too, and errs by as much as that may be. Few residents leave it near
// the prior; the more there are, the less doubt is left.
func (m *Model) opening(r history.Record, p *domain.Program) (o opening) {
	stated := p.IMGPercent.Known
	o.doubt = truth(!p.AcceptsIMGs.Known && !stated)
	if r.Years == 0 && !stated {
		return o
	}
	prior := m.Prior(p)
	mean, sd := r.Expect(prior)
	left := r.Left(prior)
	o.share = mean - m.set.shareCenter/100
	o.doubt *= left
	per := m.beta[OpenShare].Value
	if stated {
		o.variance = square(per * math.Hypot(sd, left*m.open.stated))
	} else {
		o.variance, o.prior = square(per*sd), per*left*m.open.priorSE
	}
	return o
}
