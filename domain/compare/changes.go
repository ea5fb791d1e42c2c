package compare

import (
	"math"
	"reflect"

	"secondlook/domain"
)

// compared says what of a group changed from one season to another; changed is
// false where nothing did.
func compared(g Group, from, to *Side) (c Change, changed bool) {
	c = Change{Group: g, Before: from.Amount(g), After: to.Amount(g)}
	listed, sent := !from.Untold && !to.Untold, from.Noted && to.Noted
	if !listed && (g == List || g == Signals) || !sent && g == SentDay {
		return c, false
	}
	switch g {
	case List:
		was, is := keys(from.list), keys(to.list)
		return c, !reflect.DeepEqual(was, is)
	case Signals, SentDay, Years, Certificate, Status:
		return c, !reflect.DeepEqual(c.Before, c.After)
	}
	c.Gained, c.Lost, c.Changed = apart(from.records(g), to.records(g))
	return c, len(c.Gained)+len(c.Lost)+len(c.Changed) > 0
}

func keys(list []domain.Application) map[string]bool {
	out := map[string]bool{}
	for _, a := range list {
		out[a.Program] = true
	}
	return out
}

// Amount is what a group amounts to in a season, in words to come.
func (s *Side) Amount(g Group) domain.Message {
	st := s.Standing
	switch g {
	case Exams:
		return domain.Msg("compare.amount.exams", s.Step(domain.Step1), s.Step(domain.Step2CK))
	case Step3:
		return s.Step(domain.Step3)
	case Certificate:
		return domain.Msg("compare.amount.certificate." + st.ECFMG.String())
	case Rotations:
		return domain.Msg("compare.amount.rotations", tenth(st.HandsOnMonths))
	case Letters:
		return domain.Msg("compare.amount.letters", len(s.Letters), st.USLetters)
	case Research:
		return domain.Msg("compare.amount.research", st.Research)
	case Service:
		return domain.Msg("compare.amount.service", len(s.records(Service)))
	case Languages:
		return domain.Msg("compare.amount.languages", len(s.Records.Languages))
	case People:
		return domain.Msg("compare.amount.people", len(s.Records.People))
	case Status:
		return domain.Msg("compare.amount.status", st.Status.String(), st.Degrees, len(s.Records.Applicant.Ties))
	case List:
		return domain.Msg("compare.amount.list", s.Listed.Programs)
	case Signals:
		return domain.Msg("compare.amount.signals", s.Listed.Signals, s.preferred())
	case SentDay:
		return s.lateness()
	}
	return s.years()
}

// years says how long ago graduation was.
func (s *Side) years() domain.Message {
	key, day := "compare.amount.years", s.Standing.Graduation
	switch {
	case day.IsZero():
		return domain.Msg("compare.amount.years.unknown")
	case day.After(s.Day):
		return domain.Msg("compare.amount.years.before")
	case !s.Noted:
		key += ".about"
	}
	return domain.Msg(key, tenth(s.Standing.YearsSince))
}

// lateness says whether the applications were sent before programs began to read.
func (s *Side) lateness() domain.Message {
	if s.Standing.WeeksLate == 0 {
		return domain.Msg("compare.amount.day.in_time")
	}
	return domain.Msg("compare.amount.day.late", int(math.Ceil(s.Standing.WeeksLate)))
}

// preferred is how many applications go to a division that is preferred.
func (s *Side) preferred() (n int) {
	for _, a := range s.list {
		if a.Preferred {
			n++
		}
	}
	return n
}

// Step says how an examination stood.
func (s *Side) Step(kind domain.ExamKind) domain.Message {
	x := s.Standing.Steps[kind]
	name := kind.String()
	switch {
	case x.Passed && x.Score > 0 && x.Fails > 0:
		return domain.Msg("compare.step.score_again", name, x.Score, x.Attempts)
	case x.Passed && x.Score > 0:
		return domain.Msg("compare.step.score", name, x.Score)
	case x.Passed && x.Fails > 0:
		return domain.Msg("compare.step.pass_again", name, x.Attempts)
	case x.Passed:
		return domain.Msg("compare.step.pass", name)
	case x.Fails > 0:
		return domain.Msg("compare.step.fail", name, x.Fails)
	}
	return domain.Msg("compare.step.none", name)
}

// tenth rounds to one decimal.
func tenth(v float64) float64 { return math.Round(10*v) / 10 }
