// Package attempts says how often an examination may still be sat, from which day
// on, which passes still count, and which results are waited for. Nothing of it is
// law: some rules rest on copies, as their figures say.
package attempts

import (
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// A Book is what the attempts of a profile amount to on one day.
type Book struct {
	Clock Clock

	p     domain.Profile
	c     *domain.Catalog
	r     *chance.Reference
	today domain.Date
}

// Of reads the attempts of a profile on the day of the clock.
func Of(p domain.Profile, c *domain.Catalog, r *chance.Reference, today domain.Date) *Book {
	b := &Book{p: p, c: c, r: r, today: today}
	b.Clock = b.clock()
	return b
}

// value is a setting as a whole number.
func (b *Book) value(row string) int {
	c, _ := b.r.Row(row)
	return int(c.Value)
}

// Sat lists the attempts at an examination that are sat: with a result, or on a
// day that is not still to come. Those of an unknown day come first.
func (b *Book) Sat(kind domain.ExamKind) (out []domain.Exam) {
	for _, e := range b.p.Exams {
		sat := b.c.PassMarks.Outcome(e) != domain.ResultUnknown || !e.Date.IsZero() && !e.Date.After(b.today)
		if e.Kind == kind && (sat || e.Score > 0) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b domain.Exam) int { return a.Date.Compare(b.Date) })
	return out
}

// Passed returns the first pass of an examination that still counts: one of Step 1
// or Step 2 CK that has lapsed does not, until there is a certificate.
func (b *Book) Passed(kind domain.ExamKind) (pass domain.Exam, ok bool) {
	for _, e := range b.Sat(kind) {
		if b.c.PassMarks.Outcome(e) == domain.Pass && !b.Clock.lapsed(e) {
			return e, true
		}
	}
	return pass, false
}

// An Awaited is the last attempt at an examination, as long as it has no result.
type Awaited struct {
	Exam domain.Exam // its Kind is unknown where nothing is awaited
	Due  domain.Date // of the result: told, or expected after the usual time
	// Overdue: that day is over, so that the result is to be noted. Given up:
	// for longer than set.await_months after the exam nobody waits for it.
	Overdue, GivenUp bool
}

// Awaits returns the attempt at an examination whose result is waited for.
func (b *Book) Awaits(kind domain.ExamKind) (a Awaited) {
	sat := b.Sat(kind)
	if len(sat) == 0 || b.c.PassMarks.Outcome(sat[len(sat)-1]) != domain.ResultUnknown {
		return a
	}
	a.Exam = sat[len(sat)-1]
	a.Due, _ = a.Exam.ResultOn(b.value("set.score_days"))
	a.Overdue = a.Due.Before(b.today)
	a.GivenUp = a.Overdue && a.Exam.Date.AddMonths(b.value("set.await_months")).Before(b.today)
	return a
}

// An Allowance says how often an examination may still be sat, and from when on.
type Allowance struct {
	Kind    domain.ExamKind
	Used    int         // incomplete attempts and those without a result yet are attempts too
	Left    int         // zero or more
	Passed  bool        // no further attempt is needed
	Undated bool        // a day is not known, so that Earliest may be too early
	Planned domain.Date // the next attempt; zero: none
	// Earliest is the first day on which the rules allow another attempt. Zero:
	// they bind nothing, or no attempt is left, or none is needed.
	Earliest domain.Date
	Rule     domain.Message // the rule that sets it; zero: none
}

// TooEarly reports whether the next attempt is planned before it is allowed.
func (a Allowance) TooEarly() bool { return !a.Planned.IsZero() && a.Forbids(a.Planned) }

// Forbids reports whether the rules allow no attempt on a day: it comes too early,
// or none is left.
func (a Allowance) Forbids(day domain.Date) bool {
	return !a.Passed && (a.Left == 0 || day.Before(a.Earliest))
}

// At counts the attempts at an examination. Within some months there may be only
// so many, and every attempt beyond those comes some months after the first one
// and after the latest.
func (b *Book) At(kind domain.ExamKind) Allowance {
	sat := b.Sat(kind)
	next, _ := b.p.NextExam(kind, b.c.PassMarks, b.today)
	a := Allowance{Kind: kind, Used: len(sat), Left: max(0, b.value("set.exam_attempts")-len(sat)), Planned: next.Date}
	if _, a.Passed = b.Passed(kind); a.Passed || a.Left == 0 {
		return a
	}
	within := b.value("set.exam_window")
	if len(sat) < within {
		return a
	}
	a.Undated = sat[0].Date.IsZero()
	latest := sat[len(sat)-1].Date
	first, again, window := b.value("set.exam_more_first"), b.value("set.exam_more_last"), b.value("set.exam_window_months")
	for _, bound := range []struct {
		since  domain.Date
		months int
		rule   domain.Message
	}{
		{sat[len(sat)-within].Date, window, domain.Msg("papers.attempts.window", within, window)},
		{sat[0].Date, first, domain.Msg("papers.attempts.first", first)},
		{latest, again, domain.Msg("papers.attempts.latest", again)},
	} {
		if bound.since.IsZero() {
			continue
		}
		if day := monthsAfter(bound.since, bound.months); day.After(a.Earliest) {
			a.Earliest, a.Rule = day, bound.rule
		}
	}
	return a
}

// monthsAfter is the first day that lies whole months after another. Where the
// month is too short for it that is the first of the next one: a year after 29
// February is over on 1 March.
func monthsAfter(d domain.Date, months int) domain.Date {
	day := d.AddMonths(months)
	if day.Day < d.Day {
		return day.AddDays(1)
	}
	return day
}

// A Clock is the years within which all exams for the certificate have to be
// passed.
type Clock struct {
	Years     int
	Certified bool   // the exams have done their work
	Passes    []Pass // of Step 1 and Step 2 CK, oldest first
	Missing   []domain.ExamKind
	Undated   bool // a pass is on an unknown day, so that nothing can be counted
	// Until is the last day on which what is missing can be passed before the
	// oldest pass lapses; zero: nothing runs.
	Until domain.Date
}

// A Pass is an exam that is passed and counts towards the certificate.
type Pass struct {
	Kind   domain.ExamKind
	On     domain.Date
	Until  domain.Date // the last day on which another exam goes with it
	Lapsed bool
}

// Done reports whether all exams are passed in time.
func (c Clock) Done() bool { return c.Certified || !c.Undated && len(c.Missing) == 0 }

// clock sets the passes against each other: where one comes too late for
// another, the older one lapses.
func (b *Book) clock() Clock {
	c := Clock{Years: b.value("set.exam_years"), Certified: b.p.Applicant.Certified(b.today)}
	for _, kind := range []domain.ExamKind{domain.Step1, domain.Step2CK} {
		for _, e := range b.Sat(kind) {
			if b.c.PassMarks.Outcome(e) != domain.Pass {
				continue
			}
			c.Undated = c.Undated || e.Date.IsZero()
			c.Passes = append(c.Passes, Pass{Kind: kind, On: e.Date, Until: yearsLater(e.Date, c.Years)})
		}
	}
	c.lapse(b.today)
	if c.Certified {
		c.Until = domain.Date{}
	}
	return c
}

// lapse finds which passes still count on a day, what is missing beside them,
// and until when.
func (c *Clock) lapse(today domain.Date) {
	slices.SortStableFunc(c.Passes, func(a, b Pass) int { return a.On.Compare(b.On) })
	if c.Undated {
		return
	}
	for i := range c.Passes {
		p := &c.Passes[i]
		p.Lapsed = !c.paired(*p) && (p.Until.Before(today) || c.tooLate(*p))
	}
	for _, kind := range []domain.ExamKind{domain.Step1, domain.Step2CK} {
		if !c.holds(kind) {
			c.Missing = append(c.Missing, kind)
		}
	}
	for _, p := range c.Passes {
		if len(c.Missing) > 0 && !p.Lapsed && c.Until.IsZero() {
			c.Until = p.Until
		}
	}
}

// paired reports whether an exam of the other kind is passed close enough.
func (c *Clock) paired(p Pass) bool {
	for _, o := range c.Passes {
		if o.Kind != p.Kind && !o.On.After(p.Until) && !p.On.After(o.Until) {
			return true
		}
	}
	return false
}

// tooLate reports whether another exam was passed when a pass had lapsed.
func (c *Clock) tooLate(p Pass) bool {
	for _, o := range c.Passes {
		if o.Kind != p.Kind && o.On.After(p.Until) {
			return true
		}
	}
	return false
}

// lapsed reports whether a pass no longer counts. Once certified all do.
func (c *Clock) lapsed(e domain.Exam) bool {
	return !c.Certified && slices.ContainsFunc(c.Passes, func(p Pass) bool { return p.Kind == e.Kind && p.On == e.Date && p.Lapsed })
}

// holds reports whether a pass of a kind still counts.
func (c *Clock) holds(kind domain.ExamKind) bool {
	for _, p := range c.Passes {
		if p.Kind == kind && !p.Lapsed {
			return true
		}
	}
	return false
}

// yearsLater is the same day some years later; from 29 February it is, to be on
// the safe side, 28 February where there is no such day.
func yearsLater(d domain.Date, years int) domain.Date {
	if d.IsZero() {
		return d
	}
	return d.AddMonths(years * int(time.December))
}
