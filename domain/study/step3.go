package study

import (
	"strings"
	"time"

	"secondlook/domain"
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
	Until   domain.Date      // the end of the interviews, by which it has to be there; zero: not known
	ApplyBy domain.Date      // the last day to apply for a permit; zero: not known
	Tasks   []domain.Message // what to do about it (S46)
}

var cites = [rules]string{"S43", "S43", "S43", "S40", "S41", "S116", "S42", "S117", "S43", "S44", "S45", "S46"}

var settingsOf = [rules][]string{
	OpenDay: {"set.permit_days", "set.step3_closed_days"}, Recency: {"set.recent_months"}, Comfort: {"set.step3_margin", "set.practice_mean"},
	Safe: {"set.practice_mean"}, InTime: {"set.score_days", "set.permit_days"}, Progress: {"set.trend_tests", "set.practice_steady", "set.flat_solid"},
	Steady: {"set.solid_tests", "set.solid_margin"},
}

// Step3 applies the rules of the Step 3 card (S40–S46, S115–S117).
func (r *Reader) Step3() Card {
	step := r.s.Steps[domain.Step3]
	switch {
	case step.Passed:
		return Card{Verdict: Done, Day: step.Date}
	case !step.Awaited.IsZero():
		return Card{Verdict: Awaited, Day: step.Awaited, Planned: true, Score: step.Awaited.AddDays(r.ScoreDays)}
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
	card.Tasks = r.tasks(&card, a, &ready)
	return card
}

// when sets the days of the card.
func (r *Reader) when() (c Card) {
	if e, ok := r.planned(domain.Step3); ok {
		c.Day, c.Planned = e.Date, true
		c.Score, _ = e.ResultOn(r.ScoreDays)
	} else {
		c.Day = r.today.AddDays(r.PermitDays)
		if r.closed(c.Day) {
			c.Day.Day = r.ClosedDays + 1
		}
		c.Score = c.Day.AddDays(r.ScoreDays)
	}
	if end, known := r.c.DayOf("ranking_opens", r.s.Season); known {
		c.Until = end
		sit := end.AddDays(-r.ScoreDays)
		if r.closed(sit) {
			sit = domain.NewDate(sit.Year, time.January, 0)
		}
		c.ApplyBy = sit.AddDays(-r.PermitDays)
	}
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
	case OpenDay:
		return said(yesIf(!r.closed(c.Day)), c.Day, r.ClosedDays, r.PermitDays)
	case ForH1B:
		return said(forH1B(r.s.Status))
	case AfterFail:
		fails := r.s.Fails() + r.s.Steps[domain.Step3].Fails
		return said(yesIf(fails > 0), fails)
	case Recency:
		return r.recency(n)
	case InTime:
		if c.Until.IsZero() {
			return said(Unknown)
		}
		return said(yesIf(!c.Score.After(c.Until)), c.Score, c.Until)
	case Mended:
		return r.mended(n)
	}
	return r.practiceRule(n, ready)
}

// practiceRule answers a rule on practice tests.
func (r *Reader) practiceRule(n RuleName, ready *Readiness) (Answer, domain.Message) {
	key := "study.rule." + n.String() + "."
	said := func(a Answer, args ...any) (Answer, domain.Message) { return a, domain.Msg(key+a.String(), args...) }
	level := mean(last(ready.Tests, r.Mean))
	switch {
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
func (r *Reader) recency(n RuleName) (Answer, domain.Message) {
	key := "study.rule." + n.String() + "."
	newest := r.s.Steps[domain.Step1].Date
	if two := r.s.Steps[domain.Step2CK].Date; two.After(newest) {
		newest = two
	}
	switch {
	case newest.IsZero():
		return Unknown, domain.Msg(key + "unknown")
	case r.s.Fails() == 0 && !r.low():
		return No, domain.Msg(key + "strong")
	case newest.AddMonths(r.Recent).Before(r.today):
		return Yes, domain.Msg(key+"yes", newest, r.Recent)
	}
	return No, domain.Msg(key+"no", newest, r.Recent)
}

// low reports whether Step 2 CK is called low in one of the wished specialties
// (S5, S6).
func (r *Reader) low() bool {
	return domain.LowCK(r.s.Steps[domain.Step2CK].Score, r.c.Wished(r.p.Applicant.Wishes.Specialties)) != nil
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

// forH1B reports whether the applicant would train on an H-1B (S26).
func forH1B(s domain.Status) Answer {
	switch s {
	case domain.NeedsH1B, domain.Either:
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
