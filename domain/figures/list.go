package figures

import (
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
)

type groupWords struct{}

func (groupWords) Words() []string {
	return []string{"season", "fees", "signals", "thresholds", "weights"}
}

// Group is a part of the figures.
type Group = domain.Enum[groupWords]

// The groups.
const (
	Season     Group = iota // dates of a season, and what its application service takes
	Fees                    // prices
	Signals                 // how many program signals there are
	Thresholds              // of the guide and of the rules
	Weights                 // all other rows of the reference set
)

// Groups lists the groups.
func Groups() []Group { return domain.Values[groupWords]() }

// A Form says how a figure is written.
type Form uint8

// The forms.
const (
	Number Form = iota
	Whole
	Money // in cents
	Day
	Words // phrases, separated by semicolons
)

// A Figure is one figure that can be changed.
type Figure struct {
	Key     string
	Form    Form
	Value   string // in use; "": none, as the day of a season without a calendar
	Shipped string // what the program ships; "": nothing
	Own     bool   // the value is the user's
	Verify  bool   // the shipped value is secondary, or borrowed from another season
	From    int    // the season that the value is of; zero: of none in particular
	Allowed string // such as "a number from 0 to 10"; "" where the form says it all
	Source  string // ID, of the shipped value
	Part    string // of a specialty or of signals: "low_ck", "gold"

	Row       chance.Coefficient // of the reference set, as shipped
	Specialty string
	Fee       domain.Fee
	Event     domain.Event
	Limit     domain.Limit
	Phrases   string // the name of the list
	Window    domain.Window
}

// Confirmed reports whether the user has only said that what ships is right.
func (f *Figure) Confirmed() bool { return f.Own && f.Value == f.Shipped }

// List returns the figures of a group. Dates, prices and signals are those of
// a season; where it has none of its own they are those that it goes by.
func (s *Sheet) List(g Group, season int) []Figure {
	var out []Figure
	switch g {
	case Season:
		out = slices.Concat(s.dates(season), s.windows(season), s.limits(season))
	case Fees:
		out = s.prices(season)
	case Signals:
		out = s.signals(season)
	case Thresholds:
		out = append(append(s.specialties(), s.rows(true)...), s.phrases()...)
	case Weights:
		out = s.rows(false)
	}
	for i := range out {
		out[i].Own = s.Own[out[i].Key]
		out[i].Verify = out[i].Verify && !out[i].Own
	}
	return out
}

// Find returns the figure with a key; ok is false when there is none.
func (s *Sheet) Find(text string) (f Figure, ok bool) {
	k, ok := parse(text)
	if !ok {
		return f, false
	}
	if k.table == ofReference {
		row, ok := s.shippedReference.Row(k.name)
		return s.row(row), ok
	}
	g, season, _ := GroupOf(text)
	list := s.List(g, season)
	i := slices.IndexFunc(list, func(f Figure) bool { return f.Key == text })
	if i < 0 {
		return f, false
	}
	return list[i], true
}

// GroupOf returns the group that a key belongs to, and the season of it where
// it has one.
func GroupOf(text string) (g Group, season int, ok bool) {
	k, ok := parse(text)
	switch k.table {
	case ofEvent, ofLimit, ofWindow:
		g = Season
	case ofFee:
		g = Fees
	case ofQuota:
		g = Signals
	case ofSpecialty, ofPhrases:
		g = Thresholds
	default:
		g = Weights
		if threshold(k.name) {
			g = Thresholds
		}
	}
	return g, k.season, ok
}

// FormOf returns how the figure of a key is written: a day, an amount of money,
// phrases, else a number.
func FormOf(text string) Form {
	k, ok := parse(text)
	switch {
	case ok && (k.table == ofEvent || k.table == ofWindow):
		return Day
	case ok && k.table == ofFee:
		return Money
	case ok && k.table == ofPhrases:
		return Words
	}
	return Number
}

// threshold reports whether a row of the reference set is one that the guide or
// a rule sets.
func threshold(row string) bool { return strings.HasPrefix(row, "set.") }

// rows are the rows of the reference set, thresholds or weights.
func (s *Sheet) rows(thresholds bool) (out []Figure) {
	for _, row := range s.shippedReference.Rows() {
		if threshold(row.Name) != thresholds {
			continue
		}
		out = append(out, s.row(row))
	}
	return out
}

// row is a row of the reference set, as it ships.
func (s *Sheet) row(shipped chance.Coefficient) Figure {
	now, _ := s.Reference.Row(shipped.Name)
	b := chance.BoundsOf(shipped.Name)
	f := Figure{
		Key: key{table: ofReference, name: shipped.Name}.String(), Value: decimal(now.Value), Shipped: decimal(shipped.Value),
		Allowed: b.String(), Source: shipped.Source, Row: shipped,
	}
	if b.Whole {
		f.Form = Whole
	}
	f.Own = s.Own[f.Key]
	return f
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// likelihoods is the source of how likely programs read the whole record: the
// guide names the specialties, the numbers are the program's own judgement.
const likelihoods = "guide; own"

func (s *Sheet) specialties() (out []Figure) {
	for i, was := range s.shippedCatalog.Specialties {
		now := s.Catalog.Specialties[i]
		for _, p := range []struct {
			part      string
			low, high int
			now, was  int
			source    string
		}{
			{lowCK, 1, maxScore, now.LowCK, was.LowCK, was.Source},
			{assumedLow, 0, maxScore, now.AssumedCK[0], was.AssumedCK[0], was.Source},
			{assumedHigh, 0, maxScore, now.AssumedCK[1], was.AssumedCK[1], was.Source},
			{holistic, 0, 100, now.Holistic, was.Holistic, likelihoods},
		} {
			out = append(out, Figure{
				Key: key{table: ofSpecialty, name: was.Name, part: p.part}.String(), Form: Whole, Part: p.part, Specialty: was.Name,
				Value: strconv.Itoa(p.now), Shipped: strconv.Itoa(p.was), Source: p.source,
				Allowed: chance.Bounds{Low: float64(p.low), High: float64(p.high), Whole: true}.String(),
			})
		}
	}
	return out
}

func (s *Sheet) prices(season int) (out []Figure) {
	type item struct{ service, name string }
	var seen []item
	for _, f := range s.shippedCatalog.Fees {
		it := item{f.Service, f.Item}
		if slices.Contains(seen, it) {
			continue
		}
		seen = append(seen, it)
		now, from := s.Catalog.Prices(it.service, it.name, season)
		was, shipped := s.shippedCatalog.Prices(it.service, it.name, season)
		for _, line := range now {
			f := Figure{
				Key:  key{table: ofFee, season: season, name: it.service, item: it.name, from: line.From}.String(),
				Form: Money, Value: strconv.FormatInt(line.Cents, 10), Fee: line, From: from, Verify: line.Verify || from != season && from != 0,
			}
			if i := slices.IndexFunc(was, func(o domain.Fee) bool { return o.From == line.From }); i >= 0 {
				f.Shipped, f.Source = strconv.FormatInt(was[i].Cents, 10), was[i].Source
			}
			if s.Own[f.Key] {
				f.From = shipped
			}
			out = append(out, f)
		}
	}
	return out
}

// signals are those of each specialty: gold and silver ones where there are or
// were any, and else a total. A season before the first one has none.
func (s *Sheet) signals(season int) (out []Figure) {
	var seen []string
	for _, q := range s.shippedCatalog.Quotas {
		if slices.Contains(seen, q.Specialty) {
			continue
		}
		seen = append(seen, q.Specialty)
		now, there := s.Catalog.Signals(q.Specialty, season)
		was, shipped := s.shippedCatalog.Signals(q.Specialty, season)
		count := func(n int, known bool) string {
			if !known {
				return ""
			}
			return strconv.Itoa(n)
		}
		add := func(part string, now, old int) {
			out = append(out, Figure{
				Key: key{table: ofQuota, season: season, name: q.Specialty, part: part}.String(), Form: Whole, Part: part, Specialty: q.Specialty,
				Value: count(now, there), Shipped: count(old, shipped), Verify: was.Verify && shipped, From: was.Season, Source: was.Source,
				Allowed: chance.Bounds{High: maxGiven, Whole: true}.String(),
			})
		}
		if now.Tiered() || was.Tiered() {
			add(gold, now.Gold, was.Gold)
			add(silver, now.Silver, was.Silver)
		}
		if !now.Tiered() {
			add(total, now.Total, was.Total)
		}
	}
	slices.SortStableFunc(out, func(a, b Figure) int { return strings.Compare(a.Specialty, b.Specialty) })
	return out
}

// dates are the dates of a season: those of its calendar, and those of others
// that it lacks, without a day.
func (s *Sheet) dates(season int) (out []Figure) {
	var keys []key
	add := func(k key) {
		k.season = season
		if slices.Contains(keys, k) {
			return
		}
		keys = append(keys, k)
		was, ok := event(s.shippedCatalog, k)
		if !ok {
			return
		}
		f := Figure{
			Key: k.String(), Form: Day, Event: was, Value: was.Date.String(), Shipped: was.Date.String(),
			Verify: was.Verify && !was.Date.IsZero(), Source: was.Source,
		}
		if i := slices.IndexFunc(s.Catalog.Events, func(e domain.Event) bool { return sameDate(e, was) }); i >= 0 {
			f.Value = s.Catalog.Events[i].Date.String()
		}
		out = append(out, f)
	}
	for _, e := range s.shippedCatalog.Events {
		if e.Season == season {
			add(eventKey(s.shippedCatalog, e))
		}
	}
	near := season - 1 // what the season before had is still to come
	if len(out) == 0 { // a season without a calendar: what the nearest one has
		near = s.calendarNear(season)
	}
	for _, e := range s.shippedCatalog.Events {
		if e.Season == near {
			add(eventKey(s.shippedCatalog, e))
		}
	}
	return out
}

// calendarNear is the season with a calendar that a season goes by.
func (s *Sheet) calendarNear(season int) int {
	lists := map[int]bool{}
	for _, e := range s.shippedCatalog.Events {
		lists[e.Season] = true
	}
	from, _ := domain.NearestSeason(lists, season)
	return from
}
