package mail

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"secondlook/domain"
)

// moments are all days of a group at all its hours.
func (r *reader) moments(g group) (out []Moment) {
	text := strings.Join(strings.Fields(r.text[g.start:g.end]), " ")
	for _, it := range g.days() {
		days := it.days
		if it.kind == itemWeekday {
			days = []day{{weekday: it.weekday}}
		}
		own := strings.Join(strings.Fields(r.text[it.start:it.end]), " ")
		for _, d := range days {
			date, notes, ok := r.calendar(d, own)
			if !ok {
				r.out.Notes = append(r.out.Notes, notes...)
				continue
			}
			times := g.times()
			if len(times) == 0 {
				out = append(out, Moment{At: domain.At{Day: date, Zone: r.zone.name}, Text: text, Notes: notes})
			}
			for _, s := range times {
				m := r.moment(date, s)
				m.Text, m.Notes = text, append(append([]domain.Message{}, notes...), m.Notes...)
				out = append(out, m)
			}
		}
	}
	return out
}

// calendar finds the day that is meant.
func (r *reader) calendar(d day, text string) (domain.Date, []domain.Message, bool) {
	if d.day > 0 {
		return d.date(r.ref(), text)
	}
	next := r.ref().AddDays(1)
	for int(next.Time().Weekday()) != d.weekday {
		next = next.AddDays(1)
	}
	return next, []domain.Message{domain.Msg("mail.relative", text, next)}, true
}

// moment is an hour of a day.
func (r *reader) moment(d domain.Date, s span) (m Moment) {
	add := func(key string, args ...any) { m.Notes = append(m.Notes, domain.Msg("mail."+key, args...)) }
	z := s.zone
	if z.name == "" {
		z = zone{name: r.zone.name}
	}
	if s.from.midnight { // the end of the day
		m.At = domain.At{Day: d, Zone: z.name}
		return m
	}
	m.At, m.Minutes = domain.At{Day: d, Hour: s.from.hour, Minute: s.from.minute, Timed: true, Zone: z.name}, s.length()
	if s.doubtful() {
		add("half", hourText(s.from))
	}
	if s.unknown != "" {
		if m.At.Zone = r.ownZone(m.At, s.unknown); m.At.Zone == "" {
			add("zone", s.unknown)
		}
	}
	if _, err := m.At.Time(); err != nil && m.At.Zone != "" {
		add("gap", hourText(s.from), d)
	}
	if z.off(m.At) {
		add("season", z.word, d)
	}
	if z.season == 's' && z.name == "America/Denver" && z.off(m.At) {
		add("arizona", z.word)
	}
	if m.At.Twice() {
		add("twice", hourText(s.from), d)
	}
	if s.other != nil && !same(m.At, d, *s.other) {
		add("pair", hourText(s.other.from), s.other.zone.word)
	}
	return m
}

// ownZone is the own zone, if its clock calls itself by a word at a moment; "" if
// not.
func (r *reader) ownZone(at domain.At, word string) string {
	at.Zone = r.set.Home
	if t, err := at.Time(); err == nil && t.Format("MST") == word {
		return at.Zone
	}
	return ""
}

// same reports whether a time on another clock is the moment.
func same(at domain.At, d domain.Date, s span) bool {
	for days := -1; days <= 1; days++ {
		o := domain.At{Day: d.AddDays(days), Hour: s.from.hour, Minute: s.from.minute, Timed: true, Zone: s.zone.name}
		if o.Compare(at) == 0 {
			return true
		}
	}
	return false
}

func hourText(h hour) string {
	return time.Date(2000, 1, 1, h.hour, h.minute, 0, 0, time.UTC).Format("15:04")
}

var (
	within   = regexp.MustCompile(`(?i)\b(?:within|in) (?:the next |the following )?(?:([\w-]+) )?\(?(\d{1,3})?\)?[ -]*(business|working)?[ -]*(hour|hr|day|week)s?\b`)
	hours    = regexp.MustCompile(`(?i)\b()(\d{1,3})()[ -](hour|day)s?\b[ -]*(?:to|deadline|window|before)`)
	answered = regexp.MustCompile(`(?i)(respond|repl(?:y|ies)|confirm|schedul|accept|answer|rsvp|select|claim|book|expire|withdrawn|released|held|hold|offered to|get back|decline)`)
	counts   = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10, "twelve": 12, "fourteen": 14, "twentyfour": 24, "fortyeight": 48}
)

// within reads "within 48 hours", counted from the moment at which the mail
// came.
func (r *reader) within() {
	for _, form := range []*regexp.Regexp{within, hours} {
		for _, at := range form.FindAllStringSubmatchIndex(r.text, -1) {
			part := func(n int) string {
				if at[2*n] < 0 {
					return ""
				}
				return strings.ToLower(r.text[at[2*n]:at[2*n+1]])
			}
			n, _ := strconv.Atoi(part(2))
			if n == 0 {
				n, _ = strconv.Atoi(part(1))
			}
			if n == 0 {
				n = counts[part(1)]
			}
			line := r.clause(at[0]) + r.behind(at[0])
			if n == 0 || !answered.MatchString(line) {
				continue
			}
			r.use(at[0], at[1])
			r.due(n, part(3) != "", part(4), r.text[at[0]:at[1]])
		}
	}
}

// due notes a deadline that is counted from when the mail came. One that is told
// as a date goes before.
func (r *reader) due(n int, business bool, unit, text string) {
	if !r.out.AnswerBy.At.IsZero() {
		r.note("deadlines", text)
		return
	}
	from := r.out.Received
	if from.IsZero() || !from.Timed && strings.HasPrefix(unit, "h") {
		r.note("within", text)
		return
	}
	m := Moment{Text: text, At: from}
	switch {
	case strings.HasPrefix(unit, "h"):
		t, err := from.Time()
		if err != nil {
			r.note("within", text)
			return
		}
		m.At = domain.AtOf(t.Add(time.Duration(n) * time.Hour))
	case business:
		m.At = domain.At{Day: workdays(from.Day, n), Zone: from.Zone}
		m.Notes = append(m.Notes, domain.Msg("mail.workdays", text, m.At.Day))
	case unit == "week":
		m.At.Day = from.Day.AddDays(7 * n)
	default:
		m.At.Day = from.Day.AddDays(n)
	}
	m.At.Again = false
	if _, err := m.At.Time(); err != nil { // an hour that is left out
		m.At.Timed, m.At.Hour, m.At.Minute = false, 0, 0
	}
	r.out.AnswerBy = m
}

// workdays is the nth day after another that is no Saturday or Sunday.
func workdays(d domain.Date, n int) domain.Date {
	for n > 0 {
		d = d.AddDays(1)
		if w := d.Time().Weekday(); w != time.Saturday && w != time.Sunday {
			n--
		}
	}
	return d
}

// check says what is missing, what has passed, and what stands twice.
func (r *reader) check() {
	var kept []Moment
	for _, m := range r.out.Offers {
		if !r.stands(kept, m) && len(kept) < domain.MostOffers {
			kept = append(kept, m)
		}
	}
	r.out.Offers = kept
	for _, m := range kept {
		if m.At.Timed && m.At.Zone == "" {
			r.note("nozone")
			break
		}
	}
	for _, m := range kept {
		if m.At.Day.Before(r.ref()) {
			r.note("past", m.At.Day)
		}
	}
	if by := r.out.AnswerBy.At; !by.IsZero() && by.Day.Before(r.ref()) {
		r.note("late", by.Day)
	}
	if r.out.AnswerBy.At.IsZero() {
		r.note("nodeadline")
	}
	if len(kept) == 0 && r.out.From.At.IsZero() {
		r.note("nodates")
	}
}

// stands reports whether a moment is among others already; one without an hour
// is so if its day is.
func (r *reader) stands(list []Moment, m Moment) bool {
	for _, x := range list {
		if x.At == m.At || x.At.Day == m.At.Day && !m.At.Timed {
			return true
		}
	}
	return false
}
