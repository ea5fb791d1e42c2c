package ranklist

import (
	"slices"

	"secondlook/domain"
)

// Rules are what the Match takes and asks for in a season.
type Rules struct {
	Season       int
	Ranks        int          // on one list at most; 0: not known
	CoupleRanks  int          // of a couple
	Covered      int          // different programs on the primary list that the registration covers
	CoveredExtra int          // different programs on all supplemental lists together
	Extra, Late  []domain.Fee // for each program beyond; for a late registration
	Closes       domain.Date  // the last day of standard registration; zero: not known
	Verify       bool         // a limit is secondary or borrowed
	Source       string       // of the limits
}

// RulesOf reads the rules of a season.
func RulesOf(c *domain.Catalog, season int) Rules {
	r := Rules{Season: season}
	for _, of := range []struct {
		key string
		to  *int
	}{
		{domain.LimitRanks, &r.Ranks}, {domain.LimitCoupleRanks, &r.CoupleRanks},
		{domain.LimitRanksCovered, &r.Covered}, {domain.LimitSupplementalCovered, &r.CoveredExtra},
	} {
		x, _ := c.Limit(season, of.key)
		*of.to, r.Verify, r.Source = x.Value, r.Verify || x.Verify, x.Source
	}
	r.Extra, _ = c.Prices("NRMP", "extra_rank", season)
	r.Late, _ = c.Prices("NRMP", "late_registration", season)
	r.Closes, _ = c.DayOf("registration_deadline", season)
	return r
}

// A Bill is what a list costs beside the registration, and how full it is.
type Bill struct {
	Primary, Supplemental int   // different programs
	Beyond                int   // of them, more than the registration covers
	Cents                 int64 // for those
	Late                  int64 // for a late registration; 0: it was in time, or can still be
	Ranks, Most           int   // on the longest list, and what it can hold; 0: not known
	Verify                bool  // a limit or a price is secondary or borrowed
}

// BillOf works a list out. Registered is the day of registration, zero while
// there is none: then today tells whether it would be late.
func BillOf(l domain.RankList, r Rules, registered, today domain.Date) Bill {
	b := Bill{Primary: len(Programs(l.Primary)), Ranks: len(l.Primary), Most: r.Ranks, Verify: r.Verify}
	if l.Couple {
		b.Most = r.CoupleRanks
	}
	var all []domain.RankEntry
	for _, s := range l.Supplemental {
		all = append(all, s.Entries...)
		b.Ranks = max(b.Ranks, len(s.Entries))
	}
	b.Supplemental = len(Programs(all))
	if r.Covered > 0 {
		b.Beyond += max(0, b.Primary-r.Covered)
	}
	if r.CoveredExtra > 0 {
		b.Beyond += max(0, b.Supplemental-r.CoveredExtra)
	}
	if b.Beyond > 0 {
		b.Cents, b.Verify = int64(b.Beyond)*price(r.Extra), b.Verify || unsure(r.Extra)
	}
	if registered.IsZero() {
		registered = today
	}
	if !r.Closes.IsZero() && registered.After(r.Closes) {
		b.Late, b.Verify = price(r.Late), b.Verify || unsure(r.Late)
	}
	return b
}

// TooLong reports whether a list holds more ranks than the portal takes.
func (b Bill) TooLong() bool { return b.Most > 0 && b.Ranks > b.Most }

func price(lines []domain.Fee) (cents int64) {
	if len(lines) > 0 {
		cents = lines[0].Cents
	}
	return cents
}

func unsure(lines []domain.Fee) bool {
	return len(lines) == 0 || slices.ContainsFunc(lines, func(f domain.Fee) bool { return f.Verify })
}
