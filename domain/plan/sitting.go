package plan

import (
	"time"

	"secondlook/domain"
	"secondlook/domain/standing"
)

// Sitting returns the day of an examination and the day of its result: as the
// records plan or await it, which the step tells, else as soon as can be from a
// day on. setting reads whole figures of the reference set.
func Sitting(p domain.Profile, step standing.Step, kind domain.ExamKind, from domain.Date, setting func(name string) int) (sit, result domain.Date) {
	switch {
	case !step.Awaited.IsZero():
		sit = step.Awaited
	case !step.Planned.IsZero():
		sit = step.Planned
	default:
		sit = from.AddDays(setting("set.permit_days"))
		if shut := setting("set.step3_closed_days"); kind == domain.Step3 && sit.Month == time.January && sit.Day <= shut {
			sit.Day = shut + 1
		}
	}
	e, ok := attempt(p, kind, sit)
	if !ok {
		e.Date = sit
	}
	if result, _ = e.ResultOn(setting("set.score_days")); result.Before(from) {
		result = from // overdue: it may come any day
	}
	return sit, result
}

// attempt returns the record of the attempt that is planned or awaited.
func attempt(p domain.Profile, kind domain.ExamKind, sit domain.Date) (domain.Exam, bool) {
	for _, e := range p.Exams {
		if e.Kind == kind && e.Date == sit && e.Result == domain.ResultUnknown && e.Score == 0 {
			return e, true
		}
	}
	return domain.Exam{}, false
}

// Step3Counts is the last day on which a result of Step 3 that comes on a day
// counts for the season: until programs have invited, in full. One that comes later
// keeps those programs open that want it for an H-1B, as a planned exam does, by
// the deadline of the rank order lists: then only is true.
func (c Calendar) Step3Counts(s domain.Status, result domain.Date) (last domain.Date, only bool) {
	h1b := s == domain.NeedsH1B || s == domain.Either
	if h1b && !c.RankingOpens.IsZero() && result.After(c.RankingOpens) {
		return c.RankDeadline, true
	}
	return c.RankingOpens, false
}
