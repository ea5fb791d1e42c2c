package figures

import (
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// Bounds of the figures of the catalog.
const (
	maxScore = 300
	maxCents = 10_000_00
	maxGiven = 100 // signals
)

const unset = -1 // as shipped

func (l *layer) takeSpecialty(k key, value string) string {
	c := l.catalog(ofSpecialty)
	i := slices.IndexFunc(c.Specialties, func(s domain.Specialty) bool { return s.Name == k.name })
	if i < 0 {
		return "is no figure of the catalog: it knows no specialty of that name"
	}
	switch k.part {
	case lowCK:
		n, problem := within(value, 1, maxScore)
		if problem == "" {
			c.Specialties[i].LowCK = n
		}
		return problem
	case holistic:
		n, problem := within(value, 0, 100)
		if problem == "" {
			c.Specialties[i].Holistic = n
		}
		return problem
	case assumedLow, assumedHigh:
		n, problem := within(value, 0, maxScore)
		if problem != "" {
			return problem
		}
		band, ok := l.bands[k.name]
		if !ok {
			band = [2]int{unset, unset}
		}
		band[map[string]int{assumedLow: 0, assumedHigh: 1}[k.part]] = n
		l.bands[k.name] = band
		return ""
	}
	return "is no figure of the catalog"
}

// layBands writes the assumed bands, of which either end may be the user's. A
// band with one end is a single score.
func (l *layer) layBands() {
	for name, own := range l.bands {
		c := l.catalog(ofSpecialty)
		i := slices.IndexFunc(c.Specialties, func(s domain.Specialty) bool { return s.Name == name })
		band := c.Specialties[i].AssumedCK
		for end, n := range own {
			if n != unset {
				band[end] = n
			}
		}
		switch {
		case own[0] == 0 || own[1] == 0:
			band = [2]int{}
		case band[0] == 0:
			band[0] = band[1]
		case band[1] == 0:
			band[1] = band[0]
		}
		if band[0] > band[1] {
			for end, part := range []string{assumedLow, assumedHigh} {
				if own[end] != unset {
					l.out.ignore(key{table: ofSpecialty, name: name, part: part}.String(),
						"does not fit: a band cannot run from "+strconv.Itoa(band[0])+" to "+strconv.Itoa(band[1]))
				}
			}
			continue
		}
		c.Specialties[i].AssumedCK = band
	}
}

// takeFee sets a price. A season that borrows its prices gets a list of its own
// first, whose other prices are still to verify.
func (l *layer) takeFee(k key, value string) string {
	cents, problem := within(value, 0, maxCents)
	if problem != "" {
		return "must be an amount from $0 to $10,000"
	}
	c := l.catalog(ofFee)
	at := func() int {
		return slices.IndexFunc(c.Fees, func(f domain.Fee) bool {
			return f.Season == k.season && f.Service == k.name && f.Item == k.item && f.From == k.from
		})
	}
	if at() < 0 {
		list, from := c.Prices(k.name, k.item, k.season)
		if from == k.season || !slices.ContainsFunc(list, func(f domain.Fee) bool { return f.From == k.from }) {
			return "is no price of the catalog"
		}
		for _, f := range list {
			f.Season, f.Verify = k.season, true
			c.Fees = append(c.Fees, f)
		}
	}
	f := &c.Fees[at()]
	f.Cents, f.Verify, f.Source = int64(cents), false, chance.OwnSource
	return ""
}

func (l *layer) takeQuota(k key, value string) string {
	i, ok := map[string]int{gold: 0, silver: 1, total: 2}[k.part]
	if !ok || !slices.ContainsFunc(l.out.Catalog.Quotas, func(q domain.SignalQuota) bool { return q.Specialty == k.name }) {
		return "is no figure of the catalog"
	}
	n, problem := within(value, 0, maxGiven)
	if problem != "" {
		return problem
	}
	at := quotaOf{k.season, k.name}
	own, ok := l.quotas[at]
	if !ok {
		l.order = append(l.order, at)
		own = [3]int{unset, unset, unset}
	}
	own[i] = n
	l.quotas[at] = own
	return ""
}

// layQuotas writes the signals. Where there are gold or silver ones, or were
// before the user said that there are none, the total is their sum; without any
// it may be set by itself.
func (l *layer) layQuotas() {
	for _, at := range l.order {
		own := l.quotas[at]
		c := l.catalog(ofQuota)
		q, _ := c.Signals(at.specialty, at.season)
		tiered := q.Tiered()
		for i, into := range []*int{&q.Gold, &q.Silver, &q.Total} {
			if own[i] != unset {
				*into = own[i]
			}
		}
		sum := q.Gold + q.Silver
		if sum > 0 && own[2] != unset && own[2] != sum {
			l.out.ignore(key{table: ofQuota, season: at.season, name: at.specialty, part: total}.String(), "must be the gold and silver signals together, "+strconv.Itoa(sum))
		}
		if sum > 0 || tiered && own[2] == unset {
			q.Total = sum
		}
		q.Season, q.Specialty, q.Verify, q.Source = at.season, at.specialty, false, chance.OwnSource
		i := slices.IndexFunc(c.Quotas, func(o domain.SignalQuota) bool { return o.Season == at.season && o.Specialty == at.specialty })
		if i < 0 {
			c.Quotas = append(c.Quotas, q)
			continue
		}
		c.Quotas[i] = q
	}
}

func (l *layer) takeEvent(k key, value string) string {
	day, err := domain.ParseDate(value)
	switch {
	case err != nil || day.IsZero():
		return "must be a day such as 2026-09-02"
	case day.Year != k.season && day.Year != k.season-1:
		return "must lie in the year before the Match or in its year, " + strconv.Itoa(k.season-1) + " or " + strconv.Itoa(k.season)
	}
	e, ok := event(l.out.shippedCatalog, k)
	if !ok {
		return "is no date of the calendar"
	}
	c := l.catalog(ofEvent)
	i := slices.IndexFunc(c.Events, func(o domain.Event) bool { return sameDate(o, e) })
	if i < 0 {
		c.Events = append(c.Events, e)
		i = len(c.Events) - 1
	}
	c.Events[i].Date, c.Events[i].Verify, c.Events[i].Source = day, false, chance.OwnSource
	return ""
}

// event returns the shipped date of a key, or one without a day for a season
// whose calendar lacks it.
func event(shipped *domain.Catalog, k key) (domain.Event, bool) {
	for _, e := range shipped.Events {
		if eventKey(shipped, e) == k {
			return e, true
		}
	}
	return pattern(shipped, k)
}

// sameDate reports whether two dates of the calendar are one, on whatever day.
func sameDate(a, b domain.Event) bool {
	return a.Season == b.Season && a.Key == b.Key && a.Time == b.Time
}

// eventKey names a date of the calendar; the time stands in it where the
// season has several dates of that kind.
func eventKey(c *domain.Catalog, e domain.Event) key {
	k := key{table: ofEvent, season: e.Season, name: e.Key}
	for _, o := range c.Events {
		if o.Season == e.Season && o.Key == e.Key && o.Time != e.Time {
			k.part = e.Time
		}
	}
	return k
}

// pattern makes a date for a season whose calendar lacks it, after that of the
// nearest season that has it. The day is still to be set.
func pattern(c *domain.Catalog, k key) (domain.Event, bool) {
	lists := map[int]domain.Event{}
	for _, e := range c.Events {
		if of := eventKey(c, e); of.name == k.name && of.part == k.part {
			lists[e.Season] = e
		}
	}
	from, ok := domain.NearestSeason(lists, k.season)
	e := lists[from]
	e.Season, e.Date, e.Verify = k.season, domain.Date{}, true
	e.Text = strings.ReplaceAll(e.Text, strconv.Itoa(from), strconv.Itoa(k.season))
	return e, ok
}
