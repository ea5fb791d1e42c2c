package study

import (
	"strings"
	"time"

	"secondlook/domain"
	"secondlook/domain/attempts"
)

// A Rule is one rule of the Step 3 card with its answer.
type Rule struct {
	Name     RuleName
	Cite     string // the number of the rule, such as "S42"
	Answer   Answer
	Decides  bool // the verdict rests on it
	Reason   domain.Message
	Settings []string // names of the figures behind it
}

// A Card says whether to take Step 3.
type Card struct {
	Verdict Verdict
	Rules   []Rule           // in the order of the rules; none where it is done or awaited
	Day     domain.Date      // of the exam: as planned, else the first on which it can be had
	Planned bool             // the day is one of the records
	Score   domain.Date      // when it comes
	Until   domain.Date      // by which most interviews are held, as set.interview_month estimates
	SitBy   domain.Date      // the last day of an exam whose score is there by then
	ApplyBy domain.Date      // the last day to apply for its permit
	Tasks   []domain.Message // what to do about it (S46)
}

var cites = [rules]string{"S43", "S43", "A4", "S43", "S40", "S41", "S116", "S42", "S117", "S43", "S44", "S45", "S46"}

var settingsOf = [rules][]string{
	Allowed: {"set.exam_attempts"}, OpenDay: {"set.permit_days", "set.step3_closed_days", "set.exam_window", "set.exam_window_months", "set.exam_more_first", "set.exam_more_last"}, Recency: {"set.recent_months"}, Comfort: {"set.step3_margin", "set.practice_mean", "set.practice_fresh_days"},
	Safe: {"set.practice_mean", "set.practice_fresh_days"}, InTime: {"set.score_days", "set.permit_days", "set.interview_month"}, Progress: {"set.trend_tests", "set.practice_steady", "set.flat_solid"},
	Steady: {"set.solid_tests", "set.solid_margin"},
}

// Step3 applies the rules of the Step 3 card (S40–S46, S115–S117).
func (r *Reader) Step3() Card {
	if step := r.s.Steps[domain.Step3]; step.Passed {
		return Card{Verdict: Done, Day: step.Date}
	}
	open := r.book.Awaits(domain.Step3)
	_, planned := r.planned(domain.Step3)
	waits := open.Exam.Kind == domain.Step3
	if waits && !open.GivenUp && !(open.Overdue && planned) {
		return Card{Verdict: Awaited, Day: open.Exam.Date, Planned: true, Score: open.Due, Tasks: missing(open)}
	}
	card := r.when()
	ready := r.Readiness(domain.Step3)
	var all [rules]Rule
	var a Answers
	for n := range rules {
		all[n] = Rule{Name: n, Cite: cites[n], Settings: settingsOf[n]}
		all[n].Answer, all[n].Reason = r.answer(n, &card, &ready)
		a[n] = all[n].Answer
	}
	card.Verdict = a.Decide()
	for n := range all {
		all[n].Decides = a.Decisive(RuleName(n))
	}
	card.Rules = all[:]
	card.Tasks = append(missing(open), r.tasks(&card, a, &ready)...)
	return card
}

// missing asks for a result that is overdue.
func missing(a attempts.Awaited) []domain.Message {
	if !a.Overdue {
		return nil
	}
	return []domain.Message{domain.Msg("study.task.result", a.Exam.Date, a.Due)}
}

// when sets the days of the card: the attempt that is planned, else the first day
// on which there can be one.
func (r *Reader) when() (c Card) {
	e, planned := r.planned(domain.Step3)
	if !planned {
		e.Date = r.today.AddDays(r.PermitDays)
		if first := r.book.At(domain.Step3).Earliest; first.After(e.Date) {
			e.Date = first
		}
		if r.closed(e.Date) {
			e.Date.Day = r.ClosedDays + 1
		}
	}
	c.Day, c.Planned = e.Date, planned
	c.Score, _ = e.ResultOn(r.ScoreDays)
	c.Until = domain.NewDate(r.s.Season, r.Interviews, 1)
	sit := c.Until.AddDays(-r.ScoreDays)
	if r.closed(sit) {
		sit = domain.NewDate(sit.Year, time.January, 0)
	}
	c.SitBy, c.ApplyBy = sit, sit.AddDays(-r.PermitDays)
	return c
}

// closed reports whether there is no Step 3 on a day.
func (r *Reader) closed(day domain.Date) bool {
	return day.Month == time.January && day.Day <= r.ClosedDays
}

// answer answers one rule.
func (r *Reader) answer(n RuleName, c *Card, ready *Readiness) (Answer, domain.Message) {
	said := func(a Answer, args ...any) (Answer, domain.Message) {
		return a, domain.Msg("study.rule."+n.String()+"."+a.String(), args...)
	}
	switch n {
	case Certified:
		return said(certified(r.p.Applicant.Certification(r.today, c.Day)))
	case Travel:
		return said(saidOf(r.p.Applicant.Footing.Travel))
	case Allowed:
		a := r.book.At(domain.Step3)
		return said(yesIf(a.Left > 0), a.Left, a.Used)
	case OpenDay:
		return r.openDay(n, c)
	case ForH1B:
		if r.s.Status == domain.Either {
			return No, domain.Msg("study.rule.h1b.either")
		}
		return said(forH1B(r.s.Status))
	case AfterFail:
		fails := r.s.Fails() + r.s.Steps[domain.Step3].Fails
		return said(yesIf(fails > 0), fails)
	case Recency:
		return r.recency(n)
	case InTime:
		return said(yesIf(!c.Score.After(c.Until)), c.Score, c.Until)
	case Mended:
		return r.mended(n)
	}
	return r.practiceRule(n, ready)
}

// openDay asks whether there is Step 3 on the day of the card, and whether the
// attempts before it allow one.
func (r *Reader) openDay(n RuleName, c *Card) (Answer, domain.Message) {
	key, a := "study.rule."+n.String()+".", r.book.At(domain.Step3)
	switch {
	case r.closed(c.Day):
		return No, domain.Msg(key+"no", c.Day, r.ClosedDays)
	case c.Day.Before(a.Earliest):
		return No, domain.Msg(key+"early", c.Day, a.Earliest, a.Rule)
	case a.Undated:
		return Unknown, domain.Msg(key + "unknown")
	}
	return Yes, domain.Msg(key+"yes", c.Day, r.ClosedDays, r.PermitDays)
}

// practiceRule answers a rule on practice tests.
func (r *Reader) practiceRule(n RuleName, ready *Readiness) (Answer, domain.Message) {
	key := "study.rule." + n.String() + "."
	said := func(a Answer, args ...any) (Answer, domain.Message) { return a, domain.Msg(key+a.String(), args...) }
	level := mean(last(r.fresh(ready.Tests), r.Mean))
	switch {
	case ready.Old:
		t, _ := ready.Latest()
		return Unknown, domain.Msg("study.rule.old", t.Date, r.Fresh)
	case n == Progress:
		a := r.progress(ready)
		if a == Yes && ready.Trend == Flat {
			return a, domain.Msg(key+"solid", r.TrendTests)
		}
		return said(a, r.TrendTests, ready.Trend.String())
	case len(ready.Tests) == 0 || ready.Mark == 0:
		return said(Unknown, r.SolidTests, ready.Mark+r.SolidMargin)
	case n == Comfort:
		over := level - float64(ready.Mark)
		if over < 0 {
			return No, domain.Msg(key+"below", level, -over, ready.Mark, r.Margin)
		}
		return said(yesIf(over >= float64(r.Margin) && over > 0), level, over, ready.Mark, r.Margin)
	case n == Safe:
		return said(yesIf(level >= float64(ready.Mark)), level, ready.Mark)
	}
	return said(ready.Solid, r.SolidTests, ready.Mark+r.SolidMargin)
}

// progress reports whether practice rises. A flat trend at a solid level is no
// struggle where set.flat_solid says so.
func (r *Reader) progress(ready *Readiness) Answer {
	switch ready.Trend {
	case TrendUnknown:
		return Unknown
	case Rising:
		return Yes
	case Flat:
		return yesIf(r.FlatSolid && ready.Solid == Yes)
	}
	return No
}

// recency asks whether the last success at Step 1 or Step 2 CK is so long ago
// that a pass would show a recent one after a failure or a low score (S116).
// Without a failure a score and a specialty that may call it low have to be known.
func (r *Reader) recency(n RuleName) (Answer, domain.Message) {
	key := "study.rule." + n.String() + "."
	newest := r.s.Steps[domain.Step1].Date
	if two := r.s.Steps[domain.Step2CK].Date; two.After(newest) {
		newest = two
	}
	score, wished := r.s.Steps[domain.Step2CK].Score, r.c.Wished(r.p.Applicant.Wishes.Specialties)
	switch {
	case newest.IsZero():
		return Unknown, domain.Msg(key + "unknown")
	case r.s.Fails() == 0 && (score == 0 || len(wished) == 0):
		return Unknown, domain.Msg(key + "unsaid")
	case r.s.Fails() == 0 && len(domain.LowCK(score, wished)) == 0:
		return No, domain.Msg(key + "strong")
	case newest.AddMonths(r.Recent).Before(r.today):
		return Yes, domain.Msg(key+"yes", newest, r.Recent)
	}
	return No, domain.Msg(key+"no", newest, r.Recent)
}

// mended reads what the applicant says of what went wrong before (S45).
func (r *Reader) mended(n RuleName) (Answer, domain.Message) {
	key, f := "study.rule."+n.String()+".", r.p.Applicant.Footing
	var open, unsaid []string
	for _, cause := range []struct {
		name string
		said domain.YesNo
	}{{"strategy", f.Strategy}, {"English", f.English}, {"health", f.Health}, {"time", f.Time}} {
		switch saidOf(cause.said) {
		case No:
			open = append(open, cause.name)
		case Unknown:
			unsaid = append(unsaid, cause.name)
		}
	}
	switch {
	case open != nil:
		return No, domain.Msg(key+"no", strings.Join(open, ", "))
	case unsaid != nil:
		return Unknown, domain.Msg(key+"unknown", strings.Join(unsaid, ", "))
	}
	return Yes, domain.Msg(key + "yes")
}

func certified(s domain.ECFMGState) Answer {
	switch s {
	case domain.ECFMGCertified:
		return Yes
	case domain.ECFMGUnknown:
		return Unknown
	}
	return No
}

// forH1B reports whether the applicant would train on an H-1B alone (S26).
func forH1B(s domain.Status) Answer {
	switch s {
	case domain.NeedsH1B:
		return Yes
	case domain.StatusUnknown:
		return Unknown
	}
	return No
}

func saidOf(s domain.YesNo) Answer { return Answer(s) }

func yesIf(holds bool) Answer {
	if holds {
		return Yes
	}
	return No
}
