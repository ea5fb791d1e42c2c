package catalog

import (
	"fmt"

	"secondlook/domain"
)

var (
	feeColumns        = []string{"season", "service", "item", "from", "to", "cents", "flat", "fixed", "verify", "source"}
	quotaColumns      = []string{"season", "specialty", "gold", "silver", "total", "verify", "source"}
	limitColumns      = []string{"season", "key", "value", "unit", "verify", "source"}
	normColumns       = []string{"kind", "from", "to", "mean", "sd", "source"}
	passMarkColumns   = []string{"kind", "from", "score", "source"}
	percentileColumns = []string{"edition", "kind", "score", "percent", "cohort", "source"}
)

// Bounds of the figures: they catch slips, not unusual values.
const (
	maxCents = 10_000_00
	maxApps  = 10_000
	maxLimit = 1_000_000
)

func (l *loader) fees() error {
	seen := once{}
	return readTable(l.fsys, "fees.csv", feeColumns, func(r *row) {
		f := domain.Fee{
			Season: season(r, true), Service: r.must("service"), Item: r.must("item"),
			From: r.number("from", 1, maxApps, true), To: r.number("to", 1, maxApps, true),
			Cents: int64(r.number("cents", 1, maxCents, false)),
			Flat:  r.yes("flat"), Fixed: r.yes("fixed"), Verify: r.yes("verify"), Source: l.source(r).ids,
		}
		seen.see(r, "item", fmt.Sprint(f.Season, f.Service, f.Item, f.From))
		switch {
		case f.To != 0 && f.To < f.From:
			r.fail("to", "%d lies before %d", f.To, f.From)
		case f.Flat && f.To == 0:
			r.fail("to", "a flat price needs an end")
		case f.Item == domain.ItemApplication && f.From == 0:
			r.fail("from", "is missing")
		}
		l.out.Fees = append(l.out.Fees, f)
	})
}

func (l *loader) quotas() error {
	seen := once{}
	return readTable(l.fsys, "quotas.csv", quotaColumns, func(r *row) {
		q := domain.SignalQuota{
			Season: season(r, false), Specialty: r.must("specialty"),
			Gold: r.number("gold", 1, 100, true), Silver: r.number("silver", 1, 100, true),
			Total: r.number("total", 1, 100, false), Verify: r.yes("verify"), Source: l.source(r).ids,
		}
		seen.see(r, "specialty", fmt.Sprint(q.Season, " ", q.Specialty))
		if tiers := q.Gold + q.Silver; tiers != 0 && tiers != q.Total {
			r.fail("total", "%d gold and %d silver are not %d", q.Gold, q.Silver, q.Total)
		}
		l.out.Quotas = append(l.out.Quotas, q)
	})
}

func (l *loader) limits() error {
	seen := once{}
	return readTable(l.fsys, "limits.csv", limitColumns, func(r *row) {
		x := domain.Limit{
			Season: season(r, false), Key: r.must("key"), Value: r.number("value", 1, maxLimit, false), Unit: r.must("unit"),
			Verify: r.yes("verify"), Source: l.source(r).ids,
		}
		seen.see(r, "key", fmt.Sprint(x.Season, " ", x.Key))
		l.out.Limits = append(l.out.Limits, x)
	})
}

func (l *loader) norms() error {
	seen := once{}
	return readTable(l.fsys, "norms.csv", normColumns, func(r *row) {
		n := domain.Norm{
			Kind: exam(r), From: r.date("from"), To: r.date("to"),
			Mean: r.decimal("mean", 1, 300), SD: r.decimal("sd", 1, 100), Source: l.source(r).ids,
		}
		seen.see(r, "from", n.Kind.String()+" "+n.From.String())
		if n.To.Before(n.From) {
			r.fail("to", "%v lies before %v", n.To, n.From)
		}
		l.out.Norms = append(l.out.Norms, n)
	})
}

func (l *loader) passMarks() error {
	seen := once{}
	return readTable(l.fsys, "passmarks.csv", passMarkColumns, func(r *row) {
		m := domain.PassMark{Kind: exam(r), From: r.date("from"), Score: r.number("score", 1, 300, false), Source: l.source(r).ids}
		seen.see(r, "from", m.Kind.String()+" "+m.From.String())
		l.out.PassMarks = append(l.out.PassMarks, m)
	})
}

func (l *loader) percentiles() error {
	seen := once{}
	return readTable(l.fsys, "percentiles.csv", percentileColumns, func(r *row) {
		p := domain.Percentile{
			Edition: r.number("edition", domain.FirstSeason, domain.LastSeason, false), Kind: exam(r),
			Score: r.number("score", 1, 300, false), Percent: r.decimal("percent", 0, 100),
			Cohort: r.must("cohort"), Source: l.source(r).ids,
		}
		seen.see(r, "score", fmt.Sprint(p.Edition, p.Kind, p.Score))
		l.out.Percentiles = append(l.out.Percentiles, p)
	})
}
