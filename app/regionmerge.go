package app

import (
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
)

// A regionMerge compares a file of regions with those that are there.
type regionMerge struct {
	shipped domain.Regions
	own     []domain.OwnRegion // as they are
	saved   []domain.OwnRegion
	gone    []domain.OwnRegion
}

func newRegionMerge(shipped domain.Regions, own []domain.OwnRegion) *regionMerge {
	return &regionMerge{shipped: shipped, own: own}
}

// add works out what a row of the file changes. A row that says what ships
// needs no region of the user's, nor does a row with nothing but a key.
func (m *regionMerge) add(row domain.OwnRegion, rep *RegionReport) {
	shipped, ships := m.shipped.Region(row.Key)
	i := slices.IndexFunc(m.own, func(o domain.OwnRegion) bool { return o.Key == row.Key })
	only := row.Name == "" // and so a key and nothing else
	switch {
	case i >= 0 && (only || ships && row.Defines(shipped)):
		m.gone = append(m.gone, m.own[i])
		rep.Removed = append(rep.Removed, row.Key)
	case only && !ships:
		rep.Problems = append(rep.Problems, fmt.Sprintf("the row of %s has only a key, and there is no such region to take away: check the key or fill in the row", row.Key))
	case only || ships && row.Defines(shipped) || i >= 0 && row.Defines(m.own[i].Region()):
		rep.Same++
	default:
		if i >= 0 {
			row.ID = m.own[i].ID
		}
		m.saved = append(m.saved, row)
		if i >= 0 || ships {
			rep.Changed = append(rep.Changed, row.Key)
		} else {
			rep.Added = append(rep.Added, row.Key)
		}
	}
}

// result returns the user's regions as they will be.
func (m *regionMerge) result() []domain.OwnRegion {
	out := slices.Clone(m.own)
	out = slices.DeleteFunc(out, func(o domain.OwnRegion) bool {
		return slices.ContainsFunc(m.gone, func(g domain.OwnRegion) bool { return g.Key == o.Key })
	})
	for _, s := range m.saved {
		if i := slices.IndexFunc(out, func(o domain.OwnRegion) bool { return o.Key == s.Key }); i >= 0 {
			out[i] = s
		} else {
			out = append(out, s)
		}
	}
	return out
}

// save writes what add has found.
func (m *regionMerge) save(ctx context.Context, t Tables) error {
	for _, r := range m.gone {
		if err := t.OwnRegions().Delete(ctx, r.ID); err != nil {
			return err
		}
	}
	for _, r := range m.saved {
		if err := t.OwnRegions().Save(ctx, &r); err != nil {
			return err
		}
	}
	return nil
}
