package programs

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/row"
)

// Keys of the visa and screens filters.
const (
	visaJ1      = "j1"
	visaH1B     = "h1b"
	visaUnknown = "unknown"
)

// Keys of the filter of facts beside the blocks of the sheet.
const (
	meanKnown = "mean"
	meanBelow = "mean_below"
)

// A query says which rows of a ranking are wanted. A part that is empty wants
// any.
type query struct {
	words       []string
	specialties []string
	regions     []string
	tiers       []string
	visas       []string
	screens     []string
	missing     []string        // blocks of the sheet of which something is to be asked
	mean        bool            // the mean score of the residents is known
	below       bool            // and not above the applicant's
	gap         gapOf           // how far the applicant's score lies over it
	listed      bool            // the list: what is closed is on it too
	asked       map[string]bool // of the list, whose visa is the open question; nil: of somebody without a visa
	keep        string          // key of a program that stays whatever else is wanted
}

// filtered reports whether anything but the search words narrows the rows.
func (q query) filtered() bool {
	return q.listed || len(q.specialties)+len(q.regions)+len(q.tiers)+len(q.visas)+len(q.screens)+len(q.missing) > 0 || q.mean
}

// find returns the numbers of the wanted rows, in the order of the ranking.
// It writes into the memory of out.
func (q query) find(rows []app.Row, out []int) []int {
	out = out[:0]
	for i := range rows {
		if q.wants(&rows[i]) || q.keep != "" && rows[i].Program.Key == q.keep {
			out = append(out, i)
		}
	}
	return out
}

func (q query) wants(r *app.Row) bool {
	p := r.Program
	switch {
	case q.listed && !r.Listed,
		len(q.specialties) > 0 && !slices.Contains(q.specialties, p.Specialty),
		len(q.regions) > 0 && !slices.Contains(q.regions, p.Region),
		len(q.tiers) > 0 && !slices.Contains(q.tiers, tierKey(r)),
		len(q.screens) > 0 && !q.whole() && !slices.Contains(q.screens, r.Verdict.String()),
		len(q.visas) > 0 && !q.wantsVisa(p):
		return false
	}
	if len(q.missing) > 0 && q.toAsk(p) == 0 {
		return false
	}
	if q.mean && !q.wantsMean(p) {
		return false
	}
	for _, w := range q.words {
		if !strings.Contains(r.Fold, w) {
			return false
		}
	}
	return true
}

// gapOf says how far the applicant's Step 2 CK lies over the mean of a program's
// residents.
type gapOf func(*domain.Program) (points int, known bool)

// wantsMean reports whether the mean score of the residents is known, and not
// above the applicant's where that is asked for.
func (q query) wantsMean(p *domain.Program) bool {
	points, known := q.gap(p)
	return p.MeanStep2.Known && (!q.below || known && points >= 0)
}

// toAsk counts what is not known of a program in the blocks that are asked for.
func (q query) toAsk(p *domain.Program) (n int) {
	for _, block := range q.missing {
		n += p.Missing(block)
	}
	return n
}

// whole reports whether the list is wanted with all that is closed on it: the
// screens that everybody starts with do not narrow it.
func (q query) whole() bool { return q.listed && slices.Contains(q.screens, screening.Open.String()) }

func (q query) wantsVisa(p *domain.Program) bool {
	for _, v := range q.visas {
		switch {
		case v == visaJ1 && p.VisaJ1.Known && p.VisaJ1.Value == domain.Yes,
			v == visaH1B && p.VisaH1B.Known && p.VisaH1B.Value == domain.Yes,
			v == visaUnknown && q.listed && q.asked != nil && q.asked[p.Key],
			v == visaUnknown && (!q.listed || q.asked == nil) && !p.VisaJ1.Known && !p.VisaH1B.Known:
			return true
		}
	}
	return false
}

// asked are the programs of the list whose visa is the open question; nil where
// none is needed.
func asked(r *app.Ranking) map[string]bool {
	keys := r.VisaUnknown()
	if len(keys) == 0 && !domain.NeedsVisa(r.Profile.Applicant.Status) {
		return nil
	}
	return keys
}

// tierKey is the tier as a filter key; "0" is none.
func tierKey(r *app.Row) string { return string(rune('0' + r.Tier)) }

// The columns, which are also the orders.
const (
	byRank      = "rank"
	byName      = "name"
	byTier      = "tier"
	bySpecialty = "specialty"
	byVisa      = "visa"
	byScreens   = "screens"
	byGap       = "gap"
	byChance    = "chance"
)

// order sorts row numbers by a column. Equal rows stay in the order of the
// ranking, and closed programs come last when it is the chance that counts.
func order(rows []app.Row, shown []int, column string, desc bool, short func(string) string, gap gapOf) {
	compare := map[string]func(a, b *app.Row) int{
		byName:      func(a, b *app.Row) int { return cmp.Compare(a.Program.Name, b.Program.Name) },
		byTier:      func(a, b *app.Row) int { return cmp.Compare(row.TierOrder(a), row.TierOrder(b)) },
		bySpecialty: func(a, b *app.Row) int { return cmp.Compare(short(a.Program.Specialty), short(b.Program.Specialty)) },
		byVisa:      func(a, b *app.Row) int { return cmp.Compare(visaOrder(a.Program), visaOrder(b.Program)) },
		byScreens: func(a, b *app.Row) int {
			return cmp.Or(cmp.Compare(a.Verdict, b.Verdict), cmp.Compare(a.Unknowns, b.Unknowns))
		},
		byGap:    func(a, b *app.Row) int { return gap.compare(a, b, desc) },
		byChance: func(a, b *app.Row) int { return cmp.Compare(a.Shown(), b.Shown()) },
	}[column]
	last := func(r *app.Row) int {
		if r.Verdict == screening.Closed && (column == byRank || column == byChance) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(shown, func(i, j int) int {
		a, b := &rows[i], &rows[j]
		c := cmp.Compare(i, j)
		if compare != nil {
			c = compare(a, b)
		}
		if desc {
			c = -c
		}
		return cmp.Or(cmp.Compare(last(a), last(b)), c, cmp.Compare(i, j))
	})
}

// compare orders by the gap; where none is known a program stands last, also when
// the order is turned round.
func (gap gapOf) compare(a, b *app.Row, desc bool) int {
	x, known := gap(a.Program)
	y, other := gap(b.Program)
	last := 1
	if desc {
		last = -1 // it is turned round
	}
	switch {
	case known && other:
		return cmp.Compare(x, y)
	case known:
		return -last
	case other:
		return last
	}
	return 0
}

// visaOrder puts programs that take more visas first and unknown ones last.
func visaOrder(p *domain.Program) int {
	switch {
	case p.VisaJ1.Value == domain.Yes && p.VisaH1B.Value == domain.Yes:
		return 0
	case p.VisaJ1.Value == domain.Yes:
		return 1
	case p.VisaH1B.Value == domain.Yes:
		return 2
	case p.VisaJ1.Known || p.VisaH1B.Known:
		return 3
	}
	return 4
}
