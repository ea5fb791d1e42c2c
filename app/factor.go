package app

import (
	"math"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/standing"
)

// factor says a factor with the applicant's own figures, and the weight that the
// user gives it at that program.
func (r *Ranking) factor(p *domain.Program, why chance.Reason) domain.Message {
	said, own := r.plainFactor(p, why), r.result.Standing.Weights[p.Key]
	switch {
	case why.Factor == chance.ScoreCK && own.Score > 0:
		return domain.Msg("reason.weighted", said, own.Score)
	case why.Factor == chance.FitMission && own.Mission > 0:
		return domain.Msg("reason.weighted", said, own.Mission)
	}
	return said
}

func (r *Ranking) plainFactor(p *domain.Program, why chance.Reason) domain.Message {
	s, key := r.result.Standing, why.Factor.String()
	if why.Factor == chance.FitTie {
		tie, near := r.result.Tie(p)
		if !near {
			key += ".state"
		}
		return domain.Msg(key, tie)
	}
	if m, ok := r.openWords(p, why.Factor, key); ok {
		return m
	}
	if m, ok := scoreWords(s, p, why.Factor, key); ok {
		return m
	}
	if m, ok := fitWords(s, p, why.Factor, key); ok {
		return m
	}
	if n, ok := counts(s, p)[why.Factor]; ok {
		return domain.Msg(key, n, p.Specialty)
	}
	return domain.Msg(key)
}

// openWords says whom the program takes, what its residents show and what it
// reads.
func (r *Ranking) openWords(p *domain.Program, f chance.Factor, key string) (m domain.Message, ok bool) {
	model := r.result.Model()
	switch f {
	case chance.OpenIMGs:
		if !p.AcceptsIMGs.Known {
			return domain.Msg(key + ".visa"), true
		}
	case chance.OpenShare:
		seen, ok := model.Residents(r.result.Standing, p.Key)
		if !ok {
			return m, false
		}
		args := []any{seen.NonUS, seen.Residents, span(seen.From, seen.To)}
		if p.IMGPercent.Known {
			return domain.Msg(key+".counts.over", append(args, p.IMGPercent.Value)...), true
		}
		return domain.Msg(key+".counts", args...), true
	case chance.HolisticStep1, chance.HolisticAttempts:
		if _, assumed := model.Holistic(p); assumed {
			return domain.Msg(key+".assumed", p.Specialty), true
		}
	}
	return m, false
}

// span writes the years from one to another.
func span(from, to int) string {
	if from == to {
		return strconv.Itoa(from)
	}
	return strconv.Itoa(from) + "–" + strconv.Itoa(to)
}

// counts are the whole numbers behind factors.
func counts(s *standing.Standing, p *domain.Program) map[chance.Factor]int {
	return map[chance.Factor]int{
		chance.RecordAttempts:   s.Fails(),
		chance.RecordYears:      int(math.Round(s.YearsSince)),
		chance.LettersUS:        s.USLetters,
		chance.LettersSpecialty: s.LettersIn(p.Specialty),
		chance.LettersLeader:    s.LeaderLetters,
		chance.RecordResearch:   s.Research,
		chance.RecordLate:       int(math.Round(7 * s.WeeksLate)),
	}
}

// scoreWords says scores and months.
func scoreWords(s *standing.Standing, p *domain.Program, f chance.Factor, key string) (m domain.Message, ok bool) {
	two := s.Steps[domain.Step2CK]
	switch {
	case f == chance.ScoreCK && (!two.Passed || two.Score == 0):
		return domain.Msg(key + ".none"), true
	case f == chance.ScoreCK:
		return domain.Msg(key, two.Score, p.Specialty), true
	case f == chance.ScoreStep1:
		return domain.Msg(key, s.Steps[domain.Step1].Score), true
	case f == chance.USMonths:
		return domain.Msg(key, strconv.FormatFloat(math.Round(s.HandsOnMonths*10)/10, 'f', -1, 64)), true
	case f == chance.USRecency && s.MonthsSinceWork < 0:
		return domain.Msg(key + ".none"), true
	case f == chance.USRecency:
		return domain.Msg(key, int(math.Round(s.MonthsSinceWork))), true
	}
	return m, false
}

// fitWords says what binds the applicant to a program.
func fitWords(s *standing.Standing, p *domain.Program, f chance.Factor, key string) (m domain.Message, ok bool) {
	switch f {
	case chance.FitLanguage:
		return domain.Msg(key, s.Spanish.Level.String()), true
	case chance.FitRotation:
		site, rotated := s.Rotated(p.Key)
		if post, ok := s.Posted(p.Key); ok && !rotated {
			return domain.Msg(key+".post", post), true
		}
		return domain.Msg(key, site), true
	case chance.FitSpeaker:
		who, _ := s.Speaker(p.Key)
		return domain.Msg(key, who.Who), true
	}
	return m, false
}
