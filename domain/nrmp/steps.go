package nrmp

import (
	"time"

	"secondlook/domain"
)

// register is the registration: at the standard fee until its deadline, and for
// a late fee until rank order lists are due.
func (w *reader) register() Step {
	s := Step{
		Name: Register, On: w.season.Registered, Opens: w.moment("registration_opens"), Due: w.moment("registration_deadline"), Last: w.moment("rank_deadline"),
		Means: domain.Msg("nrmp.means.registered"), IfMissed: domain.Msg("nrmp.missed.registered"),
	}
	s.Days = w.until(s.Due)
	late := w.over(s.Due)
	switch {
	case !s.On.IsZero() && !s.Last.IsZero() && s.On.After(s.Last.Day):
		s.State = Missed
	case !s.On.IsZero():
		s.State, s.Late = Done, !s.Due.IsZero() && s.On.After(s.Due.Day)
	case s.Due.IsZero() || s.Last.IsZero():
		s.State = Unknown
	case w.over(s.Last):
		s.State = Missed
	case late:
		s.State, s.Days = LateFee, w.until(s.Last)
	case !w.begun(s.Opens):
		s.State = NotYet
	default:
		s.State = Open
	}
	s.Warn = s.State == LateFee || s.State == Open && s.Days <= w.warn
	return s
}

// verify is the ECFMG's word to the NRMP that its requirements are met.
func (w *reader) verify() Step {
	s := Step{
		Name: Verify, On: w.season.Verified, Due: w.moment("rank_deadline"),
		Means: domain.Msg("nrmp.means.verified"), IfMissed: domain.Msg("nrmp.missed.verified"),
	}
	s.Days = w.until(s.Due)
	who := w.p.Applicant
	switch {
	case who.USGraduate():
		s.State = NotNeeded
	case !s.On.IsZero() && !s.Due.IsZero() && s.On.After(s.Due.Day):
		s.State = Missed
	case !s.On.IsZero():
		s.State = Done
	case s.Due.IsZero():
		s.State = Unknown
	case w.over(s.Due):
		s.State = Missed
	default:
		s.State, s.Warn = Open, s.Days <= w.warn
		s.Hint = w.certificate(s.Due.Day)
	}
	return s
}

// certificate says what the records tell of the ECFMG certificate, which comes
// before the NRMP can show it.
func (w *reader) certificate(due domain.Date) domain.Message {
	today := domain.DateOf(w.now)
	switch w.p.Applicant.Certification(today, due) {
	case domain.ECFMGCertified:
		return domain.Msg("nrmp.hint.certificate")
	case domain.ECFMGUnknown:
		return domain.Msg("nrmp.hint.unknown")
	}
	return domain.Msg("nrmp.hint.missing")
}

// certify is the certified rank order list. Of several versions the last one
// that was certified in time counts.
func (w *reader) certify() Step {
	s := Step{
		Name: Certify, Opens: w.moment("ranking_opens"), Due: w.moment("rank_deadline"),
		Means: domain.Msg("nrmp.means.certified"), IfMissed: domain.Msg("nrmp.missed.certified"),
	}
	s.Days = w.until(s.Due)
	number, tooLate := 0, false
	for _, l := range w.p.RankLists {
		switch {
		case l.Season != w.season.Year || l.Certified.IsZero():
		case !s.Due.IsZero() && after(l.Certified, s.Due.At):
			tooLate = true
		case l.Number > number:
			number, s.On = l.Number, l.Certified.Day
		}
	}
	switch {
	case number > 0:
		s.State = Done
	case s.Due.IsZero():
		s.State = Unknown
	case tooLate || w.over(s.Due):
		s.State = Missed
	case !w.begun(s.Opens):
		s.State = NotYet
	default:
		s.State, s.Warn = Open, s.Days <= w.warn
	}
	return s
}

// moment reads an event of the season. A season without it borrows the day of
// the nearest one.
func (w *reader) moment(key string) (m Moment) {
	day, known := w.c.DayOf(key, w.season.Year)
	if day.IsZero() {
		return m
	}
	m = Moment{At: domain.At{Day: day, Zone: eastern}, Known: known, Verify: true}
	for _, e := range w.c.Events {
		if e.Key != key || e.Season != w.season.Year {
			continue
		}
		m.Verify, m.Source = e.Verify, e.Source
		if e.Zone != "" {
			m.Zone = e.Zone
		}
		if t, err := time.Parse("15:04", e.Time); err == nil {
			m.Hour, m.Minute, m.Timed = t.Hour(), t.Minute(), true
		}
	}
	return m
}

// eastern is the zone that the NRMP tells its hours in.
const eastern = "America/New_York"

// today is the day on the calendar of a moment's zone.
func (w *reader) today(m Moment) domain.Date {
	loc, err := domain.Zone(m.Zone)
	if err != nil {
		return domain.DateOf(w.now)
	}
	return domain.DateOf(w.now.In(loc))
}

// until is how many days a moment is away; 0 without one.
func (w *reader) until(m Moment) int {
	if m.IsZero() {
		return 0
	}
	return w.today(m).DaysUntil(m.Day)
}

// over reports whether a moment has passed: its very minute still counts, and
// without an hour its whole day does.
func (w *reader) over(m Moment) bool {
	if m.IsZero() {
		return false
	}
	if t, err := m.Time(); err == nil && m.Timed {
		return w.now.After(t)
	}
	return w.today(m).After(m.Day)
}

// begun reports whether a moment has come; without one everything has.
func (w *reader) begun(m Moment) bool {
	if m.IsZero() {
		return true
	}
	if t, err := m.Time(); err == nil && m.Timed {
		return !w.now.Before(t)
	}
	return !w.today(m).Before(m.Day)
}

// after reports whether a lies after b. Where one of them has no hour their days
// are compared.
func after(a, b domain.At) bool {
	if !a.Timed || !b.Timed {
		return a.Day.After(b.Day)
	}
	return a.Compare(b) > 0
}
