package mail

import (
	"regexp"
	"strings"
	"time"

	"secondlook/domain"
)

var (
	deadlineBefore = regexp.MustCompile(`(?i)\b(by|before|until|till|(?:no|not) later than|deadline(?: to \w+)?(?: is| of|:)?|due(?: date)?:?|expires?|closes?|at the latest)(?: (?:on|at|next|this|the end of(?: the day| business)?|end of (?:the )?(?:day|business)|close of business|cob|eod|eob))*[\s,:]*(?:on|at)?[\s,:(]*$`)
	deadlineBehind = regexp.MustCompile(`(?i)^[\s,)]*(?:is|as|at)?\s*(?:the|your|our)?\s*(?:\w+ )?(?:deadline|latest)\b`)
	socialWords    = regexp.MustCompile(`(?i)\b(social|happy hour|dinner|meet[ -]and[ -]greet|pre-?interview|evening before|open house)\b`)
	otherWords     = regexp.MustCompile(`(?i)\b(rank(?:ing)? (?:order )?lists?|match day|orientation|posted|updated|copyright|office hours|nrmp|deadline to register|founded|since)\b`)
	headerLine     = regexp.MustCompile(`(?i)^\W*(date|sent)\s*:|\bwrote\s*:?\s*$`)
	offset         = regexp.MustCompile(`^\s*([+-])(\d{2})(\d{2})\b`)
)

// before is the part of a line up to a place, back to the end of the sentence
// before.
func (r *reader) before(at int) string {
	from := strings.LastIndexByte(r.text[:at], '\n') + 1
	for _, end := range []string{". ", "! ", "? "} {
		if i := strings.LastIndex(r.text[from:at], end); i >= 0 {
			from += i + len(end)
		}
	}
	return r.text[from:at]
}

// clause is what stands before a place up to the end of the sentence before,
// over the ends of lines but not over an empty one.
func (r *reader) clause(at int) string {
	from := strings.LastIndex(r.text[:at], "\n\n") + 1
	for _, end := range []string{". ", "! ", "? ", ".\n", "!\n", "?\n"} {
		if i := strings.LastIndex(r.text[from:at], end); i >= 0 {
			from += i + len(end)
		}
	}
	return strings.ReplaceAll(r.text[from:at], "\n", " ")
}

// behind is the rest of the line from a place on.
func (r *reader) behind(at int) string {
	line, _, _ := strings.Cut(r.text[at:], "\n")
	return line
}

// line is the whole line around a place.
func (r *reader) line(at int) string {
	return r.text[strings.LastIndexByte(r.text[:at], '\n')+1:at] + r.behind(at)
}

// headers takes the moment at which the mail was sent out of its head, or out
// of the line above what is quoted. Outlook writes it on the own clock.
func (r *reader) headers() {
	var rest []item
	for n := 0; n < len(r.items); n++ {
		it := r.items[n]
		if it.kind != itemDays || !headerLine.MatchString(r.line(it.start)) {
			rest = append(rest, it)
			continue
		}
		r.use(it.start, it.end)
		at := domain.At{Zone: r.set.Home}
		at.Day, _, _ = it.days[0].date(r.set.Today, "")
		if n+1 < len(r.items) && r.items[n+1].kind == itemTime && !strings.Contains(r.text[it.end:r.items[n+1].start], "\n") {
			n++
			r.use(r.items[n].start, r.items[n].end)
			at = r.sent(at.Day, r.items[n])
		}
		if r.out.Received.IsZero() && !at.Day.IsZero() {
			r.out.Received = at
		}
	}
	r.items = rest
	if !r.set.Received.IsZero() {
		r.out.Received = r.set.Received
	}
}

// sent is the moment of a head on the own clock.
func (r *reader) sent(d domain.Date, it item) domain.At {
	h := it.range_.from
	at := domain.At{Day: d, Hour: h.hour % 24, Minute: h.minute, Timed: true, Zone: r.set.Home}
	if m := offset.FindStringSubmatch(r.behind(it.end)); m != nil {
		hours, minutes := (m[2][0]-'0')*10+m[2][1]-'0', (m[3][0]-'0')*10+m[3][1]-'0'
		east := (int(hours)*60 + int(minutes)) * 60
		if m[1] == "-" {
			east = -east
		}
		r.use(it.end, it.end+len(m[0]))
		t := time.Date(d.Year, d.Month, d.Day, at.Hour, at.Minute, 0, 0, time.FixedZone("", east))
		if home, err := domain.Zone(r.set.Home); err == nil {
			return domain.AtOf(t.In(home))
		}
		return domain.AtOf(t.UTC())
	}
	if z := it.range_.zone.name; z != "" {
		at.Zone = z
		return at.In(r.set.Home)
	}
	return at
}

// share gives the only hour that stands by itself to the days that have none:
// "December 1, 3 and 8 … All days run from 8 AM to 1 PM".
func (r *reader) share(groups []group) {
	alone := -1
	for i, g := range groups {
		if len(g.days()) == 0 && !otherWords.MatchString(tail(r.before(g.start))) && !deadlineBefore.MatchString(r.clause(g.start)) && !socialWords.MatchString(r.line(g.start)) {
			if alone >= 0 || len(g.times()) > 1 {
				return
			}
			alone = i
		}
	}
	if alone < 0 {
		return
	}
	shared := false
	for i := range groups {
		g := &groups[i]
		if len(g.days()) > 0 && len(g.times()) == 0 && !r.deadline(*g) && !socialWords.MatchString(r.line(g.start)) {
			g.items, shared = append(g.items, groups[alone].items...), true
		}
	}
	if shared {
		r.use(groups[alone].start, groups[alone].end)
		r.note("shared", strings.TrimSpace(r.text[groups[alone].start:groups[alone].end]))
	}
}

// deadline reports whether a group is the last moment for an answer.
func (r *reader) deadline(g group) bool {
	return deadlineBefore.MatchString(r.clause(g.start)) || deadlineBehind.MatchString(r.behind(g.end))
}

// tell makes the moments of a group, and puts them where they belong.
func (r *reader) tell(g group) {
	last, deadline := len(g.days()), r.deadline(g)
	switch {
	case last == 0, otherWords.MatchString(tail(r.before(g.start))):
		return
	case deadline && !r.out.AnswerBy.At.IsZero():
		r.note("deadlines", strings.TrimSpace(r.text[g.start:g.end]))
		r.use(g.start, g.end)
		return
	}
	moments := r.moments(g)
	if moments == nil {
		return
	}
	r.use(g.start, g.end)
	r.spread(g)
	switch {
	case deadline:
		r.out.AnswerBy = moments[0]
	case r.spans(g):
		r.out.From, r.out.To = moments[0], moments[len(moments)-1]
	case socialWords.MatchString(r.before(g.start)) || len(r.behind(g.end)) < farthest && socialWords.MatchString(r.behind(g.end)):
		r.out.Social = append(r.out.Social, moments...)
	default:
		r.out.Offers = append(r.out.Offers, moments...)
	}
}

// tail is the end of a text: what is said of a date stands close to it.
func tail(text string) string { return text[max(len(text)-farthest, 0):] }

// spread tells that an hour behind several lines of days is taken for all of
// them.
func (r *reader) spread(g group) {
	days, last := g.days(), g.items[len(g.items)-1]
	if len(days) > 1 && last.kind == itemTime && g.start <= last.start && last.end <= g.end && strings.Contains(r.text[g.start:last.start], "\n") {
		r.note("shared", strings.Join(strings.Fields(r.text[last.start:last.end]), " "))
	}
}

// spans reports whether two dates without an hour are the ends of a span.
func (r *reader) spans(g group) bool {
	days := g.days()
	if len(days) != 2 || len(g.times()) > 0 {
		return false
	}
	switch gap := strings.TrimSpace(r.text[days[0].end:days[1].start]); {
	case gap == "-", spanWord(strings.ToLower(gap)):
		return true
	case gap == "and":
		return strings.HasSuffix(strings.TrimRight(strings.ToLower(r.before(g.start)), " "), "between")
	}
	return false
}
