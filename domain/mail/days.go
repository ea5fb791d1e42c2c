package mail

import (
	"strings"
	"time"

	"secondlook/domain"
)

// months and weekdays by their names and short forms.
var (
	months   = names(12, func(n int) string { return time.Month(n + 1).String() })
	weekdays = names(7, func(n int) string { return time.Weekday(n).String() })
)

func names(n int, name func(int) string) map[string]int {
	out := map[string]int{}
	for i := range n {
		s := strings.ToLower(name(i))
		out[s], out[s[:3]] = i, i
		switch s {
		case "september", "thursday", "tuesday":
			out[s[:4]] = i
		}
		if s == "thursday" {
			out[s[:5]] = i
		}
	}
	return out
}

// A day is a date as it stands in a mail.
type day struct {
	year, month, day int  // year 0: none is told
	weekday          int  // -1: none is told
	swap             bool // month and day are numbers, and could be the other way round
}

func (r *reader) month(i int) (m int, ok bool) {
	t := r.tok(i)
	m, ok = months[t.low]
	if ok && t.text == t.low && t.is("may", "march") {
		return 0, false // "you may" and "march on" are no months
	}
	return m + 1, ok && t.kind == 'w'
}

// weekdayAt reads the name of a day of the week, with the sign behind it.
func (r *reader) weekdayAt(i int) (w, next int) {
	t := r.tok(i)
	if n, ok := weekdays[t.low]; ok && t.kind == 'w' {
		return n, r.skip(r.skip(i+1, "."), ",")
	}
	return -1, i
}

// dates reads one or more days that stand together: "Tuesday, December 15, 2026",
// "Dec 15 or 16", "15 December", "2026-12-15", "12/15".
func (r *reader) dates(i int) (out []day, next int) {
	w, at := r.weekdayAt(i)
	out, next = r.named(at)
	if out == nil {
		out, next = r.numbered(at)
	}
	if out == nil {
		return nil, i
	}
	if w < 0 && len(out) == 1 {
		w, next = r.weekdayBehind(next)
	}
	if out[0].weekday < 0 {
		out[0].weekday = w
	}
	return out, next
}

// weekdayBehind reads "(Tue)".
func (r *reader) weekdayBehind(i int) (w, next int) {
	if !r.tok(i).is("(") {
		return -1, i
	}
	w, at := r.weekdayAt(i + 1)
	if w < 0 || !r.tok(at).is(")") {
		return -1, i
	}
	return w, at + 1
}

// named reads days with the name of a month.
func (r *reader) named(i int) (out []day, next int) {
	if m, ok := r.month(i); ok {
		out, next = r.numbers(r.skip(i+1, "."))
		return r.year(withMonth(out, m), next, i)
	}
	out, next = r.numbers(i)
	if out == nil {
		return nil, i
	}
	next = r.skip(r.skip(next, "of", "-", "."), "of")
	m, ok := r.month(next)
	if !ok {
		return nil, i
	}
	return r.year(withMonth(out, m), r.skip(next+1, "."), i)
}

// counted are words behind a number that is no day.
var counted = []string{
	"minute", "minutes", "min", "mins", "hour", "hours", "hrs", "other", "others", "more", "spot", "spots", "slot", "slots", "applicants",
	"candidates", "interviewers", "interviews", "people", "residents", "days", "weeks", "%",
}

func withMonth(days []day, m int) []day {
	for i := range days {
		days[i].month = m
	}
	return days
}

// numbers reads the numbers of days in a list or a span.
func (r *reader) numbers(i int) (out []day, next int) {
	next = i
	for at := i; r.tok(at).small(1, 31) && !r.hourAt(at) && !r.tok(at+1).is(counted...); {
		n := r.tok(at).number
		if last := len(out) - 1; last >= 0 {
			if n <= out[last].day {
				break
			}
			if r.tok(next).is("-", "to", "through", "thru") {
				for k := out[last].day + 1; k < n; k++ {
					out = append(out, day{day: k, weekday: -1})
				}
			}
		}
		out = append(out, day{day: n, weekday: -1})
		next = r.skip(at+1, "st", "nd", "rd", "th")
		if w, behind := r.weekdayBehind(next); w >= 0 {
			out[len(out)-1].weekday, next = w, behind
		}
		at = next
		if at = r.skip(at, ",", "/"); at == next || r.tok(at).is("or", "and", "&") {
			at = r.skip(at, "or", "and", "&", "-", "to", "through", "thru")
		}
		if at == next {
			break
		}
	}
	if len(out) == 0 {
		return nil, i
	}
	return out, next
}

// hourAt reports whether a number is the hour of a time.
func (r *reader) hourAt(i int) bool {
	n := r.tok(i + 1)
	if n.is(":") && r.tok(i+2).kind == 'n' || n.is("am", "pm") || n.is("a", "p") && r.tok(i+2).is(".", "m") {
		return true
	}
	if _, _, zoned := r.zoneAt(i+1, false); zoned && !r.behindMonth(i) {
		return true
	}
	if n.is("-", "to") && r.tok(i+2).small(1, 12) { // "15, 9-11 am"
		return r.tok(i-1).is(",", "at", "from") && r.hourAt(i+2)
	}
	return false
}

// behindMonth reports whether the name of a month stands before a token.
func (r *reader) behindMonth(i int) bool {
	if r.tok(i - 1).is(".") {
		i--
	}
	_, ok := r.month(i - 1)
	return ok
}

// year reads the year behind days.
func (r *reader) year(days []day, next, start int) ([]day, int) {
	if days == nil {
		return nil, start
	}
	at := r.skip(next, ",")
	if t := r.tok(at); t.kind == 'n' && len(t.text) == 4 && 2000 <= t.number && t.number <= 2100 && !r.tok(at+1).is(":") {
		for i := range days {
			days[i].year = t.number
		}
		next = at + 1
	}
	return days, next
}

// numbered reads a day that is numbers alone: 2026-12-15, 12/15, 12/15/26,
// 15.12.2026.
func (r *reader) numbered(i int) (out []day, next int) {
	a, sign, b := r.tok(i), r.tok(i+1), r.tok(i+2)
	if !joined(a, sign, b) {
		return nil, i
	}
	if third := r.tok(i + 3); third.is(sign.text) && joined(b, third, r.tok(i+4)) {
		if d, ok := threeNumbers(a, b, r.tok(i+4), sign.is(".")); ok {
			return []day{d}, i + 5
		}
		return nil, i
	}
	c := r.tok(i + 3)
	fraction := c.is("day", "days", "hour", "hours", "time", "/") || a.number == 24 && b.number == 7
	if d, ok := monthFirst(a, b); ok && sign.is("/") && !fraction {
		return []day{d}, i + 3
	}
	return nil, i
}

// joined reports whether a sign of dates stands between two numbers, without a
// blank.
func joined(a, sign, b token) bool {
	return a.kind == 'n' && b.kind == 'n' && sign.is("/", "-", ".") && a.end == sign.start && sign.end == b.start
}

// threeNumbers is a day with its year. With points the day stands first.
func threeNumbers(a, b, c token, points bool) (d day, ok bool) {
	if len(a.text) == 4 {
		return day{year: a.number, month: b.number, day: c.number, weekday: -1}, 2000 <= a.number && a.number <= 2100 && b.small(1, 12) && c.small(1, 31)
	}
	d, ok = monthFirst(a, b)
	if points {
		d, ok = day{month: b.number, day: a.number, weekday: -1}, b.small(1, 12) && a.small(1, 31)
	}
	switch d.year = c.number; len(c.text) {
	case 2:
		d.year += 2000
	case 4:
		ok = ok && 2000 <= c.number && c.number <= 2100
	default:
		ok = false
	}
	return d, ok
}

// monthFirst is a day of two numbers, as it is written in the United States; one
// that can only be the other way round is taken so.
func monthFirst(a, b token) (d day, ok bool) {
	d = day{month: a.number, day: b.number, weekday: -1}
	switch {
	case !a.small(1, 31) || !b.small(1, 31) || a.number > 12 && b.number > 12:
		return d, false
	case a.number > 12:
		d.month, d.day = b.number, a.number
	case b.number <= 12 && a.number != b.number:
		d.swap = true
	}
	return d, true
}

// date finds the day of the calendar that is meant, near another day where no
// year is told, and says what is to be looked at.
func (d day) date(ref domain.Date, text string) (out domain.Date, notes []domain.Message, ok bool) {
	if d.swap {
		d, notes = d.turned(ref, text)
	}
	year := d.year
	if year == 0 {
		year = d.near(ref)
	}
	out = domain.NewDate(year, time.Month(d.month), d.day)
	if out.Day != d.day {
		return domain.Date{}, []domain.Message{domain.Msg("mail.impossible", text)}, false
	}
	if is := out.Time().Weekday(); d.weekday >= 0 && int(is) != d.weekday {
		notes = append(notes, domain.Msg("mail.weekday", text, out, domain.Msg("mail.day."+lower(is.String()))))
	}
	return out, notes, true
}

// nearBefore is how many days before its reference a date without a year may
// lie; the others lie after it.
const nearBefore = 90

// near is the year in which a day lies near another.
func (d day) near(ref domain.Date) int {
	for year := ref.Year - 1; year <= ref.Year; year++ {
		if !domain.NewDate(year, time.Month(d.month), d.day).Before(ref.AddDays(-nearBefore)) {
			return year
		}
	}
	return ref.Year + 1
}

// turned settles a day whose month and day could be the other way round: as the
// weekday says, else month first, as it is written in the United States.
func (d day) turned(ref domain.Date, text string) (day, []domain.Message) {
	other := d
	other.month, other.day, d.swap, other.swap = d.day, d.month, false, false
	at, _, ok := d.date(ref, "")
	at2, _, ok2 := other.date(ref, "")
	if d.weekday >= 0 && ok && ok2 {
		fits, fits2 := int(at.Time().Weekday()) == d.weekday, int(at2.Time().Weekday()) == d.weekday
		if fits && !fits2 {
			return d, nil
		}
		if fits2 && !fits {
			return other, []domain.Message{domain.Msg("mail.turned", text, at2)}
		}
	}
	return d, []domain.Message{domain.Msg("mail.order", text, at, at2)}
}
