package study

import (
	"math"

	"secondlook/domain"
)

type answerWords struct{}

func (answerWords) Words() []string { return []string{"unknown", "yes", "no"} }

// Answer is what a rule says.
type Answer = domain.Enum[answerWords]

// The answers.
const (
	Unknown Answer = iota
	Yes
	No
)

type levelWords struct{}

func (levelWords) Words() []string {
	return []string{"no test", "too old", "baseline", "not yet", "soft", "firm"}
}

// Level says how far practice has risen above its baseline (S36).
type Level = domain.Enum[levelWords]

// The levels, in their order.
const (
	NoTest       Level = iota
	TooOld             // the last test is too old to say anything of today
	OnlyBaseline       // nothing to compare with it yet
	NotYet
	Soft
	Firm
)

// A Readiness says whether an exam can be sat.
type Readiness struct {
	Series
	Kind     domain.ExamKind
	Exam     domain.Exam // the attempt that is planned next; its Date is zero without one
	Level    Level
	Ready    bool    // the level that is wanted is reached, and practice lies not below the pass mark
	Measure  float64 // what is held against the baseline: the last test, or the mean of the last ones; 0: nothing yet
	LastTwo  float64 // the mean of the last two tests since the baseline, told beside it; 0: there are not two
	SoftAt   int     // scores to reach; 0 without a baseline
	FirmAt   int
	Wanted   int // the one of them that decides: the firm one where one clean pass is wanted
	Mark     int // to pass on the day of the exam, else today; 0: not known
	Margin   int // of the measure over the mark, rounded down; meaningful when both are there
	ToTarget int // from the measure up to the target, rounded up; 0 or less: reached, or none is set
	Trend    Trend
	Solid    Answer
	Why      domain.Message
}

// Readiness works out how ready the applicant is for an exam.
//
// One measure decides: the mean of the last set.practice_mean tests since the
// baseline, which as shipped is the last test alone. The other one is told beside
// it. Practice below the pass mark is never called ready, however far it has
// risen.
func (r *Reader) Readiness(kind domain.ExamKind) Readiness {
	out := Readiness{Series: r.Series(kind), Kind: kind}
	out.Exam, _ = r.planned(kind)
	out.Mark = r.markOf(out.Exam, kind)
	tests, since := r.fresh(out.Tests), r.fresh(out.Since)
	out.Trend = r.trend(tests)
	if out.Mark > 0 {
		out.Solid = r.solid(tests, out.Mark)
	}
	if base := out.Baseline.Level(); base > 0 {
		out.Level = OnlyBaseline
		out.SoftAt, out.FirmAt = base+r.Soft, base+r.Firm
		out.Wanted = out.SoftAt
		if out.Exam.OnePass {
			out.Wanted = out.FirmAt
		}
	}
	if len(since) >= 2 {
		out.LastTwo = mean(last(since, 2))
	}
	if out.Measure = mean(last(since, r.Mean)); out.Measure > 0 {
		out.measured()
	}
	if out.Old {
		t, _ := out.Latest()
		out.Level, out.Why = TooOld, domain.Msg("study.ready.old", t.Date, r.Fresh)
		return out
	}
	out.Why = out.why()
	return out
}

// markOf is the pass mark in force on the day of an attempt, else today.
func (r *Reader) markOf(e domain.Exam, kind domain.ExamKind) int {
	day := e.Date
	if day.IsZero() {
		day = r.today
	}
	mark, _ := r.c.PassMarks.At(kind, day)
	return mark.Score
}

// measured reads the measure.
func (out *Readiness) measured() {
	switch out.Level = NotYet; {
	case out.Measure >= float64(out.FirmAt):
		out.Level = Firm
	case out.Measure >= float64(out.SoftAt):
		out.Level = Soft
	}
	out.Margin = int(math.Floor(out.Measure)) - out.Mark
	if out.Exam.Target > 0 {
		out.ToTarget = int(math.Ceil(float64(out.Exam.Target) - out.Measure))
	}
	out.Ready = out.Measure >= float64(out.Wanted) && !out.below()
}

// below reports whether the measure lies below the pass mark.
func (out *Readiness) below() bool { return out.Measure > 0 && out.Mark > 0 && out.Margin < 0 }

// why says in a sentence what the verdict rests on.
func (out *Readiness) why() domain.Message {
	short := int(math.Ceil(float64(out.Wanted) - out.Measure))
	base := out.Baseline.Level()
	switch {
	case out.Level == NoTest:
		return domain.Msg("study.ready.none", out.Kind.String())
	case out.Level == OnlyBaseline:
		return domain.Msg("study.ready.baseline", base, out.SoftAt, out.FirmAt)
	case out.below():
		return domain.Msg("study.ready.below", out.Measure, out.Mark)
	case out.Ready && out.Level == Firm:
		return domain.Msg("study.ready.firm", out.Measure, out.Measure-float64(base), base)
	case out.Ready:
		return domain.Msg("study.ready.soft", out.Measure, out.Measure-float64(base), base, out.FirmAt)
	case out.Level == Soft:
		return domain.Msg("study.ready.clean", out.Measure, out.FirmAt, short)
	}
	return domain.Msg("study.ready.short", out.Measure, short, out.Wanted)
}
