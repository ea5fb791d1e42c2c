package figures

import (
	"math"
	"strconv"
	"strings"

	"secondlook/domain"
)

// The tables that figures belong to, which their keys begin with.
const (
	ofReference = "reference" // reference/<row>
	ofSpecialty = "specialty" // specialty/<name>/<part>
	ofFee       = "fee"       // fee/<season>/<service>/<item>/<from>
	ofQuota     = "quota"     // quota/<season>/<specialty>/<part>
	ofLimit     = "limit"     // limit/<season>/<key>
	ofPhrases   = "phrases"   // phrases/<list>
	ofWindow    = "window"    // window/<season>/<key>
	ofEvent     = "event"     // event/<season>/<key>, with /<time> where several have the key
)

// The parts of a specialty and of a quota that are figures.
const (
	lowCK       = "low_ck"
	assumedLow  = "assumed_low"
	assumedHigh = "assumed_high"
	holistic    = "holistic"
	gold        = "gold"
	silver      = "silver"
	total       = "total"
)

// A key names one figure.
type key struct {
	table  string
	season int
	name   string // of a row, a specialty, a service or an event
	item   string // of a price
	from   int    // the application that a price begins with; zero: paid once
	part   string // of a specialty or quota; the time of an event
}

// String writes the key as it is kept.
func (k key) String() string {
	season := strconv.Itoa(k.season)
	switch k.table {
	case ofReference, ofPhrases:
		return k.table + "/" + k.name
	case ofSpecialty:
		return k.table + "/" + k.name + "/" + k.part
	case ofFee:
		return strings.Join([]string{k.table, season, k.name, k.item, strconv.Itoa(k.from)}, "/")
	case ofLimit, ofWindow:
		return strings.Join([]string{k.table, season, k.name}, "/")
	case ofEvent:
		return strings.TrimSuffix(strings.Join([]string{k.table, season, k.name, k.part}, "/"), "/")
	}
	return strings.Join([]string{k.table, season, k.name, k.part}, "/")
}

// parse reads a key; ok is false for text that is none. Names may hold a slash
// themselves, as that of Internal Medicine/Psychiatry does.
func parse(text string) (k key, ok bool) {
	table, rest, _ := strings.Cut(text, "/")
	k.table = table
	switch table {
	case ofReference, ofPhrases:
		k.name = rest
	case ofSpecialty:
		k.name, k.part, _ = lastCut(rest)
	case ofFee:
		parts := strings.Split(rest, "/")
		if len(parts) != 4 {
			return k, false
		}
		k.season, k.name, k.item, k.from = year(parts[0]), parts[1], parts[2], whole(parts[3])
	case ofQuota:
		season, more, _ := strings.Cut(rest, "/")
		k.season = year(season)
		k.name, k.part, _ = lastCut(more)
	case ofLimit, ofWindow:
		season, name, _ := strings.Cut(rest, "/")
		k.season, k.name = year(season), name
	case ofEvent:
		season, more, _ := strings.Cut(rest, "/")
		k.season = year(season)
		k.name, k.part, _ = strings.Cut(more, "/")
	default:
		return k, false
	}
	return k, k.name != "" && k.String() == text
}

// lastCut cuts at the last slash.
func lastCut(s string) (before, after string, found bool) {
	i := strings.LastIndexByte(s, '/')
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

// year reads a season, or returns 0, which no key has.
func year(s string) int {
	if n := whole(s); domain.FirstSeason <= n && n <= domain.LastSeason {
		return n
	}
	return -1
}

func whole(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return -1
	}
	return n
}

// number reads a number as a figure keeps it.
func number(s string) (v float64, problem string) {
	v, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(s), "−", "-"), 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) || strings.ContainsAny(s, "xXpP_") {
		return 0, "must be a number such as 0.25"
	}
	return v, ""
}

// within reads a whole number between two ends.
func within(s string, low, high int) (n int, problem string) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < low || n > high {
		return 0, "must be a whole number from " + strconv.Itoa(low) + " to " + strconv.Itoa(high)
	}
	return n, ""
}
