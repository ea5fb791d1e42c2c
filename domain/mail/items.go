package mail

import "strings"

// What an item is.
const (
	itemDays    = iota // one or more dates
	itemTime           // an hour, or a span of hours
	itemWeekday        // a day of the week without a date
	itemZone           // a zone that is told apart from an hour
)

// An item is something of the mail that was recognised, with its place.
type item struct {
	kind       int
	days       []day
	range_     span
	weekday    int
	zone       zone
	start, end int
}

// find lists what is recognised, in its order.
func (r *reader) find() (out []item) {
	for i := 0; i < len(r.tokens); {
		it, next, ok := r.itemAt(i)
		if !ok {
			i++
			continue
		}
		it.start, it.end = r.tok(i).start, r.tok(next-1).end
		out = append(out, it)
		i = next
	}
	return out
}

func (r *reader) itemAt(i int) (it item, next int, ok bool) {
	if i > 0 && r.tok(i).kind == 'n' && r.tok(i-1).is("$", "#", ".", "-", "/") && r.tok(i-1).end == r.tok(i).start && r.tok(i-2).end == r.tok(i-1).start {
		return it, i, false // the middle of a longer number, or an amount
	}
	if days, next := r.dates(i); days != nil {
		return item{kind: itemDays, days: days}, next, true
	}
	if s, next, ok := r.spanAt(i); ok {
		return item{kind: itemTime, range_: s}, next, true
	}
	if w, next := r.weekdayAt(i); w >= 0 && len(r.tok(i).text) > 3 && r.tok(i-1).is("by", "on", "this", "next", "before", "until", "coming", "than", "business", "of") && !r.tok(next).is("-", "through", "to") {
		return item{kind: itemWeekday, weekday: w}, next, true
	}
	if z, next, ok := r.zoneAt(i, !r.ofTimes(i)); ok {
		return item{kind: itemZone, zone: z}, next, true
	}
	return it, i, false
}

// ofTimes reports whether "all times" or "times are in" stands before a token: a
// zone behind it needs no word for time.
func (r *reader) ofTimes(i int) bool {
	return r.tok(i-1).is("times") || r.tok(i-2).is("times") || r.tok(i-3).is("times") && r.tok(i-1).is("in", "the")
}

// A group is days and hours that belong together.
type group struct {
	items      []item
	start, end int
}

// days and times of a group.
func (g group) days() (out []item) {
	for _, it := range g.items {
		if it.kind != itemTime {
			out = append(out, it)
		}
	}
	return out
}

func (g group) times() (out []span) {
	for _, it := range g.items {
		if it.kind == itemTime {
			out = append(out, it.range_)
		}
	}
	return out
}

// group joins the items that belong together: days that follow each other in a
// list, and the hours behind them or, with "on", before them.
func (r *reader) group() (out []group) {
	for n, it := range r.items {
		if it.kind == itemZone {
			r.use(it.start, it.end)
			continue
		}
		if len(out) > 0 && r.joins(out[len(out)-1], it, n) {
			g := &out[len(out)-1]
			g.items, g.end = append(g.items, it), it.end
			continue
		}
		out = append(out, group{items: []item{it}, start: it.start, end: it.end})
	}
	return out
}

// farthest is how many signs may lie between a day and its hour.
const farthest = 48

// joins reports whether the nth item belongs to the group before it.
func (r *reader) joins(g group, it item, n int) bool {
	gap := strings.ToLower(r.text[g.end:it.start])
	if parted(gap) {
		return false
	}
	days, times := g.days(), g.times()
	switch {
	case it.kind == itemTime && len(days) == 0: // hours that wait for a day
		return lists(gap)
	case it.kind == itemTime:
		return !r.leadsOn(it, n) && (len(times) == 0 || lists(gap))
	case len(days) == 0: // "8:30 AM on Tuesday"
		return leads(gap)
	case len(times) == 0:
		return lists(gap) || spanWord(gap)
	}
	return false
}

// leadsOn reports whether the nth item is the hour of the day that follows it:
// "9 AM on Tuesday".
func (r *reader) leadsOn(it item, n int) bool {
	return n+1 < len(r.items) && r.items[n+1].kind != itemTime && strings.Trim(r.text[it.end:r.items[n+1].start], " ,(") == "on"
}

// spanWord reports whether a gap leads from the first day of a span to its last.
func spanWord(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "to", "through", "thru", "until":
		return true
	}
	return false
}

// parted reports whether a gap keeps what lies beside it apart.
func parted(gap string) bool {
	return strings.Contains(gap, "\n\n") || len(gap) > farthest || ends(gap) || deadlineBefore.MatchString(gap) || socialWords.MatchString(gap)
}

// ends reports whether a sentence ends in a gap.
func ends(gap string) bool {
	for _, end := range []string{". ", "! ", "? ", ".\n", "!\n", "?\n", ";"} {
		if strings.Contains(gap, end) {
			return true
		}
	}
	return false
}

// lists reports whether a gap only joins what is listed.
func lists(gap string) bool {
	for _, w := range strings.FieldsFunc(gap, func(c rune) bool { return strings.ContainsRune(" \n\t,-&/()*•·:|", c) }) {
		switch w {
		case "or", "and", "either", "at", "from", "o", "option", "a", "b", "c", "session":
		default:
			return false
		}
	}
	return true
}

// leads reports whether a gap leads from an hour to its day.
func leads(gap string) bool {
	switch strings.Trim(gap, " \n,(") {
	case "", "on", "of", "on the":
		return true
	}
	return false
}
