package figures

import (
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// maxLimit is more than any application service takes of anything.
const maxLimit = 1_000_000

// takeLimit sets a limit of a season, also of one that borrows its limits.
func (l *layer) takeLimit(k key, value string) string {
	shipped, ok := l.out.shippedCatalog.Limit(k.season, k.name)
	if !ok {
		return "is no limit of the catalog"
	}
	n, problem := within(value, 1, maxLimit)
	if problem != "" {
		return problem
	}
	c := l.catalog(ofLimit)
	own := domain.Limit{Season: k.season, Key: k.name, Value: n, Unit: shipped.Unit, Source: chance.OwnSource}
	i := slices.IndexFunc(c.Limits, func(o domain.Limit) bool { return o.Season == k.season && o.Key == k.name })
	if i < 0 {
		c.Limits = append(c.Limits, own)
		return ""
	}
	c.Limits[i] = own
	return ""
}

// limits are those of a season.
func (s *Sheet) limits(season int) (out []Figure) {
	var seen []string
	for _, x := range s.shippedCatalog.Limits {
		if slices.Contains(seen, x.Key) {
			continue
		}
		seen = append(seen, x.Key)
		now, _ := s.Catalog.Limit(season, x.Key)
		was, _ := s.shippedCatalog.Limit(season, x.Key)
		out = append(out, Figure{
			Key: key{table: ofLimit, season: season, name: x.Key}.String(), Form: Whole, Limit: was,
			Value: strconv.Itoa(now.Value), Shipped: strconv.Itoa(was.Value), Verify: was.Verify, From: was.Season, Source: was.Source,
			Allowed: chance.Bounds{Low: 1, High: maxLimit, Whole: true}.String(),
		})
	}
	return out
}
