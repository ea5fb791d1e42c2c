package app_test

import (
	"testing"

	"secondlook/app"
)

// What comes and goes, and the tiers, are those of the two lists.
func TestListChangeCountsBothLists(t *testing.T) {
	a := filled(t)
	ctx := t.Context()
	if err := a.SaveList(ctx, build(t, a, app.Scope{}, 50_000)); err != nil {
		t.Fatal(err)
	}
	ranking := func() *app.Ranking {
		r, err := a.Rank(ctx, app.Scope{})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	plan := build(t, a, app.Scope{}, 100_000)
	r := ranking()
	c := a.ListChange(r, plan)
	if c.Before == 0 || c.Before-len(c.Gone)+len(c.Come) != plan.Programs() {
		t.Errorf("%d programs, %d go, %d come, and then there are %d", c.Before, len(c.Gone), len(c.Come), plan.Programs())
	}
	standing := a.ListStanding(r)
	for i, x := range c.Tiers {
		if s := standing.Tiers[i]; s.Tier != x.Tier || s.Programs != x.Before || s.Wished != x.Wished {
			t.Errorf("tier %d: %+v, but the list has %+v", i+1, x, s)
		}
	}
	if err := a.SaveList(ctx, plan); err != nil {
		t.Fatal(err)
	}
	kept := a.ListChange(ranking(), plan)
	for i, x := range kept.Tiers {
		if x.Before != x.After || x.After != c.Tiers[i].After {
			t.Errorf("tier %d of the kept list: %+v, offered as %+v", i+1, x, c.Tiers[i])
		}
	}
	if len(kept.Come)+len(kept.Gone) > 0 {
		t.Errorf("the list that was kept still changes: %+v", kept)
	}
}
