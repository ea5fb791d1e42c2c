package app

import "secondlook/domain"

// ScoreGap returns how many points the applicant's Step 2 CK lies over the mean
// of a program's residents, as the program reports it (S37). known is false
// while one of the two is not known.
func (r *Ranking) ScoreGap(p *domain.Program) (points int, known bool) {
	two := r.result.Standing.Steps[domain.Step2CK]
	if !two.Passed || two.Score == 0 || !p.MeanStep2.Known {
		return 0, false
	}
	return two.Score - p.MeanStep2.Value, true
}
