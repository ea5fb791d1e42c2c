package catalog_test

import (
	"testing"

	"secondlook/domain"
)

func figureSources(c *domain.Catalog) (out []string) {
	for _, s := range c.Tiers {
		out = append(out, s.Source)
	}
	for _, s := range c.Rules {
		out = append(out, s.Source)
	}
	for _, s := range c.Specialties {
		out = append(out, s.Source)
	}
	for _, f := range c.Fees {
		out = append(out, f.Source)
	}
	for _, e := range c.Events {
		out = append(out, e.Source)
	}
	for _, q := range c.Quotas {
		out = append(out, q.Source)
	}
	for _, x := range c.Limits {
		out = append(out, x.Source)
	}
	for _, w := range c.Windows {
		out = append(out, w.Source)
	}
	for _, l := range c.Phrases {
		out = append(out, l.Source)
	}
	for _, z := range c.Zones {
		out = append(out, z.Source)
	}
	for _, z := range c.WorldZones {
		out = append(out, z.Source)
	}
	for _, n := range c.Norms {
		out = append(out, n.Source)
	}
	for _, m := range c.PassMarks {
		out = append(out, m.Source)
	}
	for _, p := range c.Percentiles {
		out = append(out, p.Source)
	}
	for _, l := range c.Licences {
		out = append(out, l.Source)
	}
	for _, g := range c.Gaps {
		out = append(out, g.Source)
	}
	for _, s := range c.Afterward {
		out = append(out, s.Source)
	}
	for _, g := range c.First72 {
		out = append(out, g.Source)
	}
	return out
}

// A figure from a secondary source is always marked to be verified.
func TestSecondaryFiguresAreMarked(t *testing.T) {
	c := load(t)
	secondary := func(source string) bool {
		for _, s := range sourcesNamed(c, source) {
			if s.Secondary {
				return true
			}
		}
		return false
	}
	for _, f := range c.Fees {
		if secondary(f.Source) && !f.Verify {
			t.Errorf("fee %s %d is not marked", f.Item, f.Season)
		}
	}
	for _, s := range c.Afterward {
		if secondary(s.Source) && !s.Verify {
			t.Errorf("step %s is not marked", s.Key)
		}
	}
	for _, g := range c.First72 {
		if secondary(g.Source) && !g.Verify {
			t.Errorf("line %q is not marked", g.Text)
		}
	}
	for _, e := range c.Events {
		if secondary(e.Source) && !e.Verify {
			t.Errorf("event %s %d is not marked", e.Key, e.Season)
		}
	}
	for _, q := range c.Quotas {
		if secondary(q.Source) && !q.Verify {
			t.Errorf("quota %s %d is not marked", q.Specialty, q.Season)
		}
	}
}
