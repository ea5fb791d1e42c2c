package plan

import "secondlook/domain"

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

// sitting returns the day of an examination and the day of its result.
func (d *draft) sitting(kind domain.ExamKind) (sit, result domain.Date) {
	return Sitting(d.Profile, d.standing.Steps[kind], kind, d.Today, d.setting)
}

// open is the ID of that record.
func (d *draft) open(kind domain.ExamKind, sit domain.Date) domain.ID {
	e, _ := attempt(d.Profile, kind, sit)
	return e.ID
}
