package chance

import (
	"secondlook/domain"
	"secondlook/domain/standing"
)

// Holistic says how likely a program is to read the whole record and not only
// numbers, 0..1: 1 or 0 where it says so itself, else what its specialty usually
// does, which is then assumed (S21, S23).
func (m *Model) Holistic(p *domain.Program) (weight float64, assumed bool) {
	if p.Holistic.Known {
		return truth(p.Holistic.Value), false
	}
	return float64(m.specialty(p.Specialty).rules.Holistic) / 100, true
}

// holistic writes what a program that reads the whole record looks past, in
// log-odds that its share of is given back: a low Step 1 beside a Step 2 CK that
// is strong or has risen, and failed attempts that were passed later and are
// explained.
//
// A Step 1 is looked past up to a level that hangs on Step 2 CK alone. What it is
// worth there is never less than as it stands, because a higher Step 1 never
// lowers a chance; and a mean of the two with fixed weights keeps that. The
// result is the variance of the log-odds where it is only assumed that the
// program reads so: that of a yes or no.
func (m *Model) holistic(who person, s *standing.Standing, p *domain.Program, v *values) (variance float64) {
	w, _ := m.Holistic(p)
	if w == 0 {
		return 0
	}
	give := func(f Factor, all float64) {
		v[f] = w * all
		variance += w * (1 - w) * square(all) * (square(m.beta[f].Value) + square(m.beta[f].SE))
	}
	if who.scored {
		past := max(who.step1, m.lookedPast(who.ck))
		give(HolisticStep1, max(0, m.steps(past, who.ck)-m.steps(who.step1, who.ck)))
	}
	if s.Narrative() {
		give(HolisticAttempts, -m.beta[RecordAttempts].Value*v[RecordAttempts])
	}
	return variance
}

// steps is what a three-digit Step 1 and the rise to Step 2 CK are worth, in
// log-odds.
func (m *Model) steps(step1, ck float64) float64 {
	return m.beta[ScoreStep1].Value*step1 + m.beta[ScoreTrend].Value*m.trend(ck-step1)
}

// trend is the share of the full rise from Step 1 to Step 2 CK, 0..1.
func (m *Model) trend(gain float64) float64 { return min(1, max(0, gain/m.trendFull)) }

// lookedPast is the Step 1, in standard deviations, up to which a lower one is
// looked past beside a Step 2 CK: the mean beside a strong one, else one from
// which Step 2 CK has just risen, but no more than the mean.
func (m *Model) lookedPast(ck float64) float64 {
	if ck >= m.strongCK {
		return 0
	}
	return min(0, ck-m.trendSteady)
}
