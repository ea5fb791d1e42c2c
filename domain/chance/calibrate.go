package chance

import (
	"secondlook/domain"
	"secondlook/domain/history"
	"secondlook/domain/screening"
)

// Calibrate returns the mean chance of an interview over programs for one of
// the written-down reference profiles, "typical" or "weaker": the figure that
// base.intercept is tuned by (MODEL §2). The profile needs a J-1, misses no
// stated rule, has no tie and shows no mission; every program counts as one
// whose visa and openness are unknown unless it says them.
func (m *Model) Calibrate(programs []domain.Program, profile string) float64 {
	who := m.profile(profile)
	sum, n := 0.0, 0
	for i := range programs {
		if m.specialty(programs[i].Specialty).rules.Access != domain.Accessible {
			continue
		}
		sum += m.profiled(who, &programs[i]).Chance
		n++
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// Profiled returns n applications of a reference profile in one specialty, at
// programs that are spread evenly over the catalog; again from the start where
// it has fewer. Without any program of the specialty there are none.
func (m *Model) Profiled(programs []domain.Program, profile, specialty string, n int) (out []Ticket) {
	who := m.profile(profile)
	var of []*domain.Program
	for i := range programs {
		if p := &programs[i]; p.Specialty == specialty && !domain.OneYear(p.Track) {
			of = append(of, p)
		}
	}
	for i := 0; i < n && len(of) > 0; i++ {
		p := of[i%len(of)]
		if n < len(of) {
			p = of[i*len(of)/n]
		}
		a := m.profiled(who, p)
		a.Match = 1
		out = append(out, Ticket{p, &a})
	}
	return out
}

// profiled is the chance of a reference profile at a program.
func (m *Model) profiled(who person, p *domain.Program) (a Assessment) {
	sp := m.specialty(p.Specialty)
	var v values
	m.own(who, sp, &v)
	var o screening.Outcome
	o.Doors[screening.Visa] = screening.DoorVisa
	if !p.AcceptsIMGs.Known {
		o.Doors[screening.AcceptsIMGs] = screening.DoorIMG
	}
	if p.VisaJ1.Known {
		o.Doors[screening.Visa] = screening.DoorVisaOldNo
		if p.VisaJ1.Value == domain.Yes {
			o.Doors[screening.Visa] = screening.DoorVisaOldYes
		}
	}
	m.assess(p, sp, &o, m.opening(history.Record{}, p), &v, &a)
	return a
}
