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
	years, length int // how many years count, and how many a resident stays
}

func (r *Reference) openSettings() openSettings {
	mean := r.rows["history.prior_mean"]
	return openSettings{
		prior: history.Prior{Mean: mean.Value, Weight: r.value("history.prior_weight")}, priorSE: mean.SE,
		years: int(r.value("set.history_years")), length: int(r.value("set.history_length")),
	}
}

// Residents sums up the residents of a program in the last years before a
// season's applications, as the user counted them. ok is false without any.
func (m *Model) Residents(s *standing.Standing, program string) (r history.Record, ok bool) {
	years := s.Residents[program]
	if len(years) == 0 {
		return r, false
	}
	r = history.Of(history.Within(years, s.Season-m.open.years, s.Season), m.open.length)
	return r, r.Years > 0
}

// Prior is what is thought of a program before any resident is counted.
func (m *Model) Prior() history.Prior { return m.open.prior }

// An opening is how open a program shows itself to international graduates.
type opening struct {
	share    float64 // of them among its residents, above set.share_center, -1..1
	doubt    float64 // part of unknown.openness that is left, 0..1
	variance float64 // of the log-odds, by what is guessed of the program
}

// opening reads the share of international graduates: what the program's
// residents show where the user has counted them, as much as they are (a
// beta-binomial model), and else what the program states. Counts go before a
// stated share. Few residents leave it near the prior; the more there are, the
// less doubt is left.
func (m *Model) opening(s *standing.Standing, p *domain.Program) (o opening) {
	o = m.stated(p)
	r, ok := m.Residents(s, p.Key)
	if !ok {
		return o
	}
	mean, sd := r.Expect(m.open.prior)
	left := r.Left(m.open.prior)
	o.share = mean - m.shareCenter/100
	o.doubt *= left
	o.variance = square(m.beta[OpenShare].Value * math.Hypot(sd, left*m.open.priorSE))
	return o
}

// stated is how open a program says it is.
func (m *Model) stated(p *domain.Program) (o opening) {
	if p.IMGPercent.Known {
		o.share = (float64(p.IMGPercent.Value) - m.shareCenter) / 100
	}
	o.doubt = truth(!p.AcceptsIMGs.Known && !p.IMGPercent.Known)
	return o
}
