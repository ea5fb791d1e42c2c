package figures

import (
	"slices"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// takeWindow sets a window of the ECFMG Pathways, also of a season of which
// nobody has told it.
func (l *layer) takeWindow(k key, value string) string {
	if _, ok := l.out.shippedCatalog.Window(k.name, k.season); !ok {
		return "is no date of the ECFMG Pathways"
	}
	day, err := domain.ParseDate(value)
	switch {
	case err != nil || day.IsZero():
		return "must be a day such as 2024-01-01"
	case day.Year > k.season:
		return "must not lie after season " + strconv.Itoa(k.season)
	}
	c := l.catalog(ofWindow)
	own := domain.Window{Season: k.season, Key: k.name, From: day, Source: chance.OwnSource}
	i := slices.IndexFunc(c.Windows, func(o domain.Window) bool { return o.Season == k.season && o.Key == k.name })
	if i < 0 {
		c.Windows = append(c.Windows, own)
		return ""
	}
	c.Windows[i] = own
	return ""
}

// windows are those of a season. Of one that nobody has told there is no day: that
// of another season is a guide, and no figure of this one.
func (s *Sheet) windows(season int) (out []Figure) {
	var seen []string
	for _, x := range s.shippedCatalog.Windows {
		if slices.Contains(seen, x.Key) {
			continue
		}
		seen = append(seen, x.Key)
		now, _ := s.Catalog.Window(x.Key, season)
		was, _ := s.shippedCatalog.Window(x.Key, season)
		f := Figure{Key: key{table: ofWindow, season: season, name: x.Key}.String(), Form: Day, Window: was, Source: was.Source}
		if now.Season == season {
			f.Value = now.From.String()
		}
		if was.Season == season {
			f.Shipped, f.Verify = was.From.String(), was.Verify
		}
		out = append(out, f)
	}
	return out
}
