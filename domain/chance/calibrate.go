package chance

import (
	"secondlook/domain"
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
		p := &programs[i]
		sp := m.specialty(p.Specialty)
		if sp.rules.Access != domain.Accessible {
			continue
		}
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
		var a Assessment
		m.assess(p, sp, &o, m.stated(p), &v, &a)
		sum += a.Chance
		n++
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}
