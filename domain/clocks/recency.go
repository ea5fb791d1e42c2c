package clocks

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

// A Last is the last time that something was done, up to a day.
type Last struct {
	On     domain.Date // zero: never, or no record has a day
	Months int         // whole months since; zero where it goes on
	GoesOn bool        // it is under way on the day
	Table  string      // of the record; "": none
	Record domain.ID
	Name   string // of the record
}

// Never reports whether no record tells of it.
func (l Last) Never() bool { return l.On.IsZero() }

// Recency is how long ago things were done, on the day of the clock.
type Recency struct {
	Care     Last // of patients: hands-on rotations, clinical experience, posts in a clinic or a residency (S110)
	USCare   Last // of these, what programs count as hands-on work in the United States
	Activity Last // clinical or academic, of any kind
	Exam     Last // the last pass of Step 1, Step 2 CK or Step 3 (S116)
	After    bool // a failed attempt or a low score came before that pass
	Recent   bool // the pass is no older than set.recent_months
	Most     int  // that setting, in months
	// CareFull and CareNone are the months up to which hands-on work in the United
	// States counts in full, and from which on it counts nothing.
	CareFull, CareNone int
}

// An activity is one record as far as the clocks need it.
type activity struct {
	table      string
	id         domain.ID
	name       string
	start, end domain.Date
	goesOn     bool // without an end it is still under way
	care       bool // of patients
	us         bool // and counts as hands-on work in the United States
	active     bool // clinical or academic
}

// until is the last day of it up to a day; zero: it has no day, or begins later.
func (a *activity) until(day domain.Date) (last domain.Date, goesOn bool) {
	switch {
	case a.start.After(day), a.start.IsZero() && a.end.IsZero():
		return domain.Date{}, false
	case a.end.After(day), a.end.IsZero() && a.goesOn:
		return day, true
	case a.end.IsZero():
		return a.start, false
	}
	return a.end, a.end == day
}

// activities are the records that tell what the applicant did.
func (w *writer) activities() (out []activity) {
	p := &w.in.Profile
	for _, r := range p.Rotations {
		out = append(out, activity{"rotations", r.ID, cmp.Or(r.Site, r.Kind.String()), r.Start, r.End, false, r.HandsOn, r.HandsOn && r.InUS(), true})
	}
	for _, e := range p.Experiences {
		clinical := e.Kind == domain.ClinicalWork
		active := clinical || e.Kind == domain.Research || e.Kind == domain.Teaching || e.Kind == domain.Education
		out = append(out, activity{"experiences", e.ID, cmp.Or(e.Organization, e.Title, e.Kind.String()), e.Start, e.End, true, clinical, false, active})
	}
	for _, x := range p.ScholarlyWorks {
		if x.Begun(w.in.Today) {
			goesOn := x.Stage == domain.StageUnderWay // what is submitted waits
			out = append(out, activity{"scholarly_works", x.ID, cmp.Or(x.Title, x.Kind.String()), x.Start, x.End, goesOn, false, false, true})
		}
	}
	for _, x := range p.Posts {
		if x.Held() || x.Stage == domain.PostAccepted && x.Start.After(w.in.Today) {
			care := x.Residency() || x.Kind == domain.ClinicWork
			out = append(out, activity{"posts", x.ID, x.Name(), x.Start, x.End, x.Stage == domain.PostUnderWay, care, x.Residency(), x.Kind != domain.OtherPost})
		}
	}
	return out
}

// last is the latest of the activities that are wanted, up to a day. Up to one
// that is to come what is noted to last until then, or is planned before it,
// counts as if it had been.
func last(all []activity, day domain.Date, wanted func(*activity) bool) (l Last) {
	for i := range all {
		a := &all[i]
		if !wanted(a) {
			continue
		}
		if on, goesOn := a.until(day); on.After(l.On) || goesOn && !l.GoesOn && on == l.On {
			l = Last{On: on, GoesOn: goesOn, Table: a.table, Record: a.id, Name: a.name, Months: months(on, day)}
		}
	}
	return l
}

// inUS reports whether an activity counts as hands-on work in the United States.
func inUS(a *activity) bool { return a.us }

func (w *writer) recency() (r Recency) {
	all, today := w.activities(), w.in.Today
	r.Care = last(all, today, func(a *activity) bool { return a.care })
	r.USCare = last(all, today, inUS)
	r.Activity = last(all, today, func(a *activity) bool { return a.active })
	r.CareFull, r.CareNone = w.value("cap.recency_full"), w.value("cap.recency_none")
	w.exam(&r)
	return r
}

// exam finds the last pass, and whether an attempt that was none came before it.
func (w *writer) exam(r *Recency) {
	marks := w.in.Catalog.PassMarks
	r.Most = w.value("set.recent_months")
	for _, e := range w.in.Profile.Exams {
		if e.Kind != domain.ExamUnknown && marks.Outcome(e) == domain.Pass && e.Date.After(r.Exam.On) && !e.Date.After(w.in.Today) {
			r.Exam = Last{On: e.Date, Table: "exams", Record: e.ID, Name: e.Kind.String(), Months: months(e.Date, w.in.Today)}
		}
	}
	r.Recent = !r.Exam.Never() && !r.Exam.On.AddMonths(r.Most).Before(w.in.Today)
	r.After = !r.Exam.Never() && slices.ContainsFunc(w.in.Profile.Exams, func(e domain.Exam) bool {
		outcome := marks.Outcome(e)
		return (outcome == domain.Fail || outcome == domain.Incomplete) && !e.Date.After(r.Exam.On) || w.low(e) && e.Date.Before(r.Exam.On)
	})
}

// low reports whether a pass has a score that is called low: of Step 1 below
// set.low_step1, of Step 2 CK below the bar of a specialty that is wished for.
func (w *writer) low(e domain.Exam) bool {
	if e.Score == 0 || w.in.Catalog.PassMarks.Outcome(e) != domain.Pass {
		return false
	}
	switch e.Kind {
	case domain.Step1:
		return e.Score < w.value("set.low_step1")
	case domain.Step2CK:
		return len(domain.LowCK(e.Score, w.in.Catalog.Wished(w.in.Profile.Applicant.Wishes.Specialties))) > 0
	}
	return false
}
