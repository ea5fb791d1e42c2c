package plan

import (
	"time"

	"secondlook/domain"
)

// window says how long a move takes and until which day it counts, and blocks
// it where it comes too late: it then counts for the first season whose same
// day it is ready by. An unknown last day blocks nothing.
func (d *draft) window(m *Move, days int, last domain.Date) {
	m.Need.Days, m.Until = max(0, days), last
	if m.Blocked.IsZero() {
		m.Counts = d.Season
	}
	ready := d.Today.AddDays(m.Need.Days)
	if !m.Blocked.IsZero() || last.IsZero() || !ready.After(last) {
		return
	}
	m.Blocked = domain.Msg("plan.blocked.time", m.Need.Days, last)
	if d.Today.After(last) {
		m.Blocked = domain.Msg("plan.blocked.over", last)
	}
	for ; ready.After(last); last = last.AddMonths(12) {
		m.Counts++
	}
}

// laterToo lets a move that comes too late for invitations count for what binds
// when lists are ranked, until the deadline of the lists.
func (d *draft) laterToo(m *Move, days int) {
	open, deadline := d.Calendar.RankingOpens, d.Calendar.RankDeadline
	m.late = !open.IsZero() && !deadline.IsZero() && d.Today.AddDays(max(0, days)).After(open)
	if m.late {
		open = deadline
	}
	d.window(m, days, open)
}

// unlessSent blocks what can no longer be written into an application: it is
// locked as soon as the first one is sent.
func (d *draft) unlessSent(m *Move) {
	for _, a := range d.Profile.Applications {
		if a.Season == d.Season && a.Sent() && m.Blocked.IsZero() {
			m.Blocked, m.Counts = domain.Msg("plan.blocked.locked"), d.Season+1
		}
	}
}

// sitting returns the day of an examination and the day of its result: as the
// records plan or await it, else as soon as can be.
func (d *draft) sitting(kind domain.ExamKind) (sit, result domain.Date) {
	st := d.standing.Steps[kind]
	switch {
	case !st.Awaited.IsZero():
		sit = st.Awaited
	case !st.Planned.IsZero():
		sit = st.Planned
	default:
		sit = d.Today.AddDays(d.setting("set.permit_days"))
		if shut := d.setting("set.step3_closed_days"); kind == domain.Step3 && sit.Month == time.January && sit.Day <= shut {
			sit.Day = shut + 1
		}
	}
	e, ok := d.attempt(kind, sit)
	if !ok {
		e.Date = sit
	}
	if result, _ = e.ResultOn(d.setting("set.score_days")); result.Before(d.Today) {
		result = d.Today // overdue: it may come any day
	}
	return sit, result
}

// attempt returns the record of the attempt that is planned or awaited.
func (d *draft) attempt(kind domain.ExamKind, sit domain.Date) (domain.Exam, bool) {
	for _, e := range d.Profile.Exams {
		if e.Kind == kind && e.Date == sit && e.Result == domain.ResultUnknown && e.Score == 0 {
			return e, true
		}
	}
	return domain.Exam{}, false
}

// open is the ID of that record.
func (d *draft) open(kind domain.ExamKind, sit domain.Date) domain.ID {
	e, _ := d.attempt(kind, sit)
	return e.ID
}
