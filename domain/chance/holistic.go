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
// How far a Step 1 is looked past hangs on Step 2 CK alone: up to the mean, in
// full beside a strong Step 2 CK and in part beside a fair one, or at least up to
// where Step 2 CK has risen from it. What it is worth there is never less than as
// it stands, because a higher Step 1 never lowers a chance; a mean of the two with
// fixed weights keeps that, and so does the larger of two such means. The result
// is the variance of the log-odds where it is only assumed that the
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
		up := func(level float64) float64 {
			return m.steps(max(who.step1, level), who.ck) - m.steps(who.step1, who.ck)
		}
		give(HolisticStep1, max(0, m.strength(who.ck)*up(0), up(min(0, who.ck-m.set.trendSteady))))
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
func (m *Model) trend(gain float64) float64 { return min(1, max(0, gain/m.set.trendFull)) }

// strength is how far a Step 2 CK is on its way from fair to strong, 0..1.
func (m *Model) strength(ck float64) float64 {
	if m.strongCK <= m.fairCK {
		return truth(ck >= m.strongCK)
	}
	return min(1, max(0, (ck-m.fairCK)/(m.strongCK-m.fairCK)))
}
