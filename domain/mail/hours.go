package mail

// An hour is the hour of a day as it stands in a mail.
type hour struct {
	hour, minute int
	half         byte // 'a' before noon, 'p' after it, 0: not told
	colon        bool // minutes are told
	midnight     bool // the end of the day
}

// A span is an hour, or two of which the second ends what the first begins.
type span struct {
	from, to hour
	long     bool // an end is told
	zone     zone
	other    *span  // the same on another clock, as the mail says
	unknown  string // a word like a zone that is none
}

// minutes of the day.
func (h hour) minutes() int { return h.hour*60 + h.minute }

// hourOf reads one hour; ok is true for a bare number too that could be one.
func (r *reader) hourOf(i int) (h hour, next int, ok bool) {
	t := r.tok(i)
	switch {
	case t.is("noon"):
		return hour{hour: 12, colon: true, half: 'p'}, i + 1, true
	case t.is("midnight"):
		return hour{midnight: true, colon: true, half: 'a'}, i + 1, true
	case r.military(i):
		return hour{hour: t.number / 100, minute: t.number % 100, colon: true, half: 24}, r.skip(i+1, "hours", "hrs", "h"), true
	case !t.small(0, 23):
		return h, i, false
	}
	h, next = r.minutesOf(hour{hour: t.number}, i+1)
	h, next = r.halfOf(h, next)
	if h.half == 0 && h.colon && t.text[0] == '0' { // 08:30
		h.half = 24
	}
	if h.half == 0 && r.tok(next).is("noon") && h.hour == 12 {
		h.half, next = 'p', next+1
	}
	return h, next, h.half == 0 || h.half == 24 || 1 <= h.hour && h.hour <= 12
}

// minutesOf reads ":30" or ".30", and passes over seconds.
func (r *reader) minutesOf(h hour, i int) (hour, int) {
	sign, m := r.tok(i), r.tok(i+1)
	if !sign.is(":", ".") || sign.end != m.start || !m.small(0, 59) || len(m.text) != 2 {
		return h, i
	}
	h.minute, h.colon = m.number, true
	if r.tok(i+2).is(":") && r.tok(i+3).small(0, 59) {
		return h, i + 4
	}
	return h, i + 2
}

// military reports whether a token is an hour of four digits, with the word for
// hours or a zone behind it.
func (r *reader) military(i int) bool {
	t := r.tok(i)
	if t.kind != 'n' || len(t.text) != 4 || t.number/100 > 23 || t.number%100 > 59 {
		return false
	}
	_, _, zoned := r.zoneAt(i+1, false)
	return zoned || r.tok(i+1).is("hours", "hrs", "h")
}

// halfOf reads AM or PM, and makes the hour one of 24.
func (r *reader) halfOf(h hour, i int) (hour, int) {
	t := r.tok(i)
	switch {
	case t.is("am", "pm"):
		h.half, i = t.low[0], i+1
	case t.is("a", "p") && r.tok(i+1).is(".") && r.tok(i+2).is("m"):
		h.half, i = t.low[0], r.skip(i+3, ".")
	case t.is("a", "p") && r.tok(i+1).is("m"):
		h.half, i = t.low[0], i+2
	default:
		if h.hour > 12 || h.hour == 0 {
			h.half = 24
		}
		return h, i
	}
	return h, i
}

// spanAt reads an hour or a span of hours with the zone behind it.
func (r *reader) spanAt(i int) (s span, next int, ok bool) {
	s.from, next, ok = r.hourOf(i)
	if !ok {
		return s, i, false
	}
	early, at, _ := r.zoneAt(next, false)
	if early.name != "" {
		s.zone, next = early, at
	}
	if r.tok(next).is("-", "to", "until", "till", "through") || r.tok(next).is("and") && r.tok(i-1).is("between") {
		if to, end, fine := r.hourOf(next + 1); fine && !to.midnight && (to.half != 0 || to.colon) {
			s.to, s.long, next = to, true, end
			if z, at, found := r.zoneAt(next, false); found {
				s.zone, next = z, at
			}
		}
	}
	if !r.meant(s, i) {
		return s, i, false
	}
	if s.zone.name == "" {
		s.unknown = r.unknownZone(next)
	}
	s.settle()
	next = r.again(&s, next)
	return s, next, true
}

// meant reports whether numbers are hours: they have minutes, AM or PM, or a
// zone behind a word that leads to an hour.
func (r *reader) meant(s span, i int) bool {
	return s.from.half == 'a' || s.from.half == 'p' || s.from.colon || s.long || s.zone.name != "" && r.tok(i-1).is("at", "by", "before", "from", "until")
}

// again reads the same time on another clock: "8:30 AM PST / 11:30 AM EST". A
// second name of the same zone is passed over.
func (r *reader) again(s *span, i int) int {
	if s.zone.name == "" || !r.tok(i).is("/", "(", "|", ",", "=", "or", ";") {
		return i
	}
	if r.tok(i).is("/") {
		if z, next, ok := r.zoneAt(i+1, false); ok && z.name == s.zone.name {
			s.zone.season = 0
			return next
		}
	}
	o, next, ok := r.hourOf(i + 1)
	if !ok || !o.colon && o.half == 0 {
		return i
	}
	other := span{from: o}
	if r.tok(next).is("-", "to") {
		if to, end, fine := r.hourOf(next + 1); fine {
			other.to, other.long, next = to, true, end
		}
	}
	z, next, ok := r.zoneAt(next, false)
	if !ok || z.name == s.zone.name {
		return i
	}
	other.zone = z
	other.settle()
	s.other = &other
	return r.skip(next, ")")
}

// settle makes hours of 24 out of AM and PM. A span that tells only one half is
// within it, unless it would end before it begins: "11 - 1 pm".
func (s *span) settle() {
	if s.long && s.from.half == 0 && (s.to.half == 'a' || s.to.half == 'p') {
		s.from.half = s.to.half
		if full(s.from).minutes() >= full(s.to).minutes() {
			s.from.half = 'a' + 'p' - s.to.half
		}
	}
	if s.long && s.to.half == 0 && (s.from.half == 'a' || s.from.half == 'p') {
		s.to.half = s.from.half
		if full(s.from).minutes() >= full(s.to).minutes() {
			s.to.half = 'p'
		}
	}
	s.from, s.to = full(s.from), full(s.to)
}

// full is an hour of 24.
func full(h hour) hour {
	switch {
	case h.half == 'a' && h.hour == 12:
		h.hour = 0
	case h.half == 'p' && h.hour < 12:
		h.hour += 12
	}
	return h
}

// length is how many minutes a span lasts, over midnight too; 0: no end is told.
func (s span) length() int {
	if !s.long {
		return 0
	}
	return (s.to.minutes() - s.from.minutes() + 24*60) % (24 * 60)
}

// doubtful reports whether nobody has told which half of the day is meant.
func (s span) doubtful() bool { return s.from.half == 0 }
