package ranklist

import (
	"secondlook/domain"
	"secondlook/domain/ledger"
)

// Rules are what the Match takes and asks for in a season.
type Rules struct {
	Season      int
	Ranks       int // on one list at most; 0: not known
	CoupleRanks int // of a couple
	Verify      bool
	catalog     *domain.Catalog
}

// RulesOf reads the rules of a season.
func RulesOf(c *domain.Catalog, season int) Rules {
	ranks, _ := c.Limit(season, domain.LimitRanks)
	couple, _ := c.Limit(season, domain.LimitCoupleRanks)
	return Rules{Season: season, Ranks: ranks.Value, CoupleRanks: couple.Value, Verify: ranks.Verify, catalog: c}
}

// A Bill is what a list costs beside the registration, and how full it is. The
// ledger of the season works the same amounts out.
type Bill struct {
	Primary, Supplemental int   // different programs
	Covered               int   // programs that the registration covers, on the primary list and again on all others together; 0: not known
	Beyond                int   // of them, more than that
	Cents                 int64 // for those
	Late                  int64 // for a late registration; 0: it was in time, or can still be
	Ranks, Most           int   // on the longest list, and what it can hold; 0: not known
	Verify                bool  // a limit or a price is secondary or borrowed
}

// BillOf works a list out. Registered is the day of registration, zero while
// there is none.
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
	if r.catalog == nil {
		return b
	}
	if lines, _ := r.catalog.Prices("NRMP", "extra_rank", r.Season); len(lines) > 0 {
		b.Covered = lines[0].From - 1
		b.Beyond, b.Verify = ledger.ExtraRanks(l, b.Covered), b.Verify || lines[0].Verify
		b.Cents = int64(b.Beyond) * lines[0].Cents
	}
	if lines, _ := r.catalog.Prices("NRMP", "late_registration", r.Season); len(lines) > 0 && ledger.LateRegistration(r.catalog, r.Season, registered, today) {
		b.Late, b.Verify = lines[0].Cents, b.Verify || lines[0].Verify
	}
	return b
}

// TooLong reports whether a list holds more ranks than the portal takes.
func (b Bill) TooLong() bool { return b.Most > 0 && b.Ranks > b.Most }
