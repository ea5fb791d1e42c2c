package mail

import (
	"time"

	"secondlook/domain"
)

// A zone is a time zone as a mail names it.
type zone struct {
	name   string // IANA name; "": none, or one that nobody knows
	word   string // as it stands
	season byte   // 's': the standard time of winter is named, 'd': that of summer, 0: neither
}

// abbreviations of the zones of the United States. Two letters count only when
// they are capitals.
var abbreviations = map[string]zone{
	"et": {name: "America/New_York"}, "est": {name: "America/New_York", season: 's'}, "edt": {name: "America/New_York", season: 'd'},
	"ct": {name: "America/Chicago"}, "cst": {name: "America/Chicago", season: 's'}, "cdt": {name: "America/Chicago", season: 'd'},
	"mt": {name: "America/Denver"}, "mst": {name: "America/Denver", season: 's'}, "mdt": {name: "America/Denver", season: 'd'},
	"pt": {name: "America/Los_Angeles"}, "pst": {name: "America/Los_Angeles", season: 's'}, "pdt": {name: "America/Los_Angeles", season: 'd'},
	"akst": {name: "America/Anchorage", season: 's'}, "akdt": {name: "America/Anchorage", season: 'd'}, "akt": {name: "America/Anchorage"},
	"hst": {name: "Pacific/Honolulu"}, "ht": {name: "Pacific/Honolulu"}, "az": {name: "America/Phoenix"},
	"ast": {name: "America/Puerto_Rico"}, "utc": {name: "Etc/UTC"}, "gmt": {name: "Etc/UTC"},
}

// regions are zones by the word before "time".
var regions = map[string]string{
	"eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver", "pacific": "America/Los_Angeles",
	"alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu", "arizona": "America/Phoenix", "atlantic": "America/Puerto_Rico",
}

// zoneAt reads a zone; next is behind it. Alone says that the words have to say
// by themselves that a zone is meant, since no hour stands before them.
func (r *reader) zoneAt(i int, alone bool) (z zone, next int, ok bool) {
	open := r.tok(i).is("(", "[")
	if open {
		i++
	}
	i = r.skip(i, "us", "u")
	first := r.tok(i)
	switch {
	case first.kind != 'w':
		return z, i, false
	case regions[first.low] != "":
		z, next, ok = r.region(i, alone)
	case r.tok(i+1).is("/") && r.tok(i+2).kind == 'w':
		if _, err := domain.Zone(first.text + "/" + r.tok(i+2).text); err == nil {
			z, next, ok = zone{name: first.text + "/" + r.tok(i+2).text}, i+3, true
			break
		}
		fallthrough
	default:
		z, ok = abbreviations[first.low]
		next = i + 1
		ok = ok && (len(first.text) > 2 || first.text[0] < 'a' && first.text[1] < 'a')
		if timed := r.tok(next).is("time"); timed {
			next++
		} else if alone {
			ok = false
		}
	}
	if !ok {
		return zone{}, i, false
	}
	z.word = r.text[first.start:r.tok(next-1).end]
	if open {
		next = r.skip(next, ")", "]")
	}
	return z, next, true
}

// region reads "Pacific Standard Time" and shorter forms of it.
func (r *reader) region(i int, alone bool) (z zone, next int, ok bool) {
	z.name, next = regions[r.tok(i).low], i+1
	switch t := r.tok(next); {
	case t.is("standard"):
		z.season, next, ok = 's', next+1, true
	case t.is("daylight"):
		z.season, next, ok = 'd', next+1, true
		next = r.skip(next, "savings", "saving")
	}
	if r.tok(next).is("time", "timezone") || r.tok(next).is("zone") {
		next, ok = next+1, true
	}
	return z, next, ok || !alone
}

// unknownZone is a word behind an hour that looks like a zone and is none that
// is known: capitals that end in T.
func (r *reader) unknownZone(i int) string {
	t := r.tok(r.skip(i, "("))
	if t.kind != 'w' || len(t.text) < 3 || len(t.text) > 4 || t.text[len(t.text)-1] != 'T' {
		return ""
	}
	for _, c := range []byte(t.text) {
		if c < 'A' || c > 'Z' {
			return ""
		}
	}
	return t.text
}

// off reports whether a zone names the clock of the other half of the year: PST
// in July. Where no clock is ever changed it is neither.
func (z zone) off(at domain.At) bool {
	t, err := at.Time()
	if err != nil || z.season == 0 {
		return false
	}
	return t.IsDST() != (z.season == 'd') && changes(t)
}

// changes reports whether a zone changes its clocks in the year of a moment.
func changes(t time.Time) bool {
	_, winter := time.Date(t.Year(), 1, 1, 0, 0, 0, 0, t.Location()).Zone()
	_, summer := time.Date(t.Year(), 7, 1, 0, 0, 0, 0, t.Location()).Zone()
	return winter != summer
}

// commonZone is the zone that the mail tells for all its times: the only one
// that it names in words, or behind any hour.
func (r *reader) commonZone() (z zone) {
	for _, it := range r.items {
		told := it.zone
		if it.kind == itemTime && it.range_.zone.name != "" {
			told = it.range_.zone
		}
		if told.name == "" || told.name == z.name {
			continue
		}
		if z.name != "" {
			return zone{}
		}
		z = told
	}
	return z
}
