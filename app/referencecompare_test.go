package app_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"secondlook/app"
	"secondlook/app/apptest"
)

func TestWhatAnotherSetWouldChange(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	if _, err := a.AddReference(ctx, county(t, append(stronger, "open.imgs,0.25,0.2,log-odds,judgement,own", "open.imgs,0.25,0.2,log-odds,published,tiako-2022",
		"set.fresh_months,24", "set.fresh_months,240", "bar.Neurology,0.18,0.1,standard deviations,derived,outcomes-2013,\"236 against 233, over 17 points\"\n", "")...), false); err != nil {
		t.Fatal(err)
	}
	who := a.Sample(2027)
	c, err := a.CompareReference(ctx, "County 2027", app.Scope{Profile: &who, Season: 2027})
	if err != nil {
		t.Fatal(err)
	}
	if c.From != shipped || c.To != "County 2027" || c.Season != 2027 || c.Programs == 0 {
		t.Errorf("%+v", c)
	}
	if !(c.After.Value > c.Before.Value && c.Before.Low < c.Before.Value && c.Before.Value < c.Before.High) {
		t.Errorf("the list: %+v, then %+v", c.Before, c.After)
	}
	if c.Counts[0].All != c.Counts[1].All || c.Counts[1].Closed <= c.Counts[0].Closed {
		t.Errorf("%+v, then %+v: older facts close", c.Counts[0], c.Counts[1])
	}
	if len(c.Moved) != 20 || c.Changed < 1000 {
		t.Errorf("%d of %d programs are named", len(c.Moved), c.Changed)
	}
	var rows []string
	for _, r := range c.Rows {
		rows = append(rows, r.Name+": "+r.ValueWas+" → "+r.ValueIs)
		if r.Label == "" || r.Before.Name != "" && (r.KindWas == "" || r.CiteWas == "") {
			t.Errorf("%+v", r)
		}
	}
	want := []string{
		"base.intercept: -1.64 ± 0.45 → -0.9 ± 0.5", "open.imgs: 0.25 ± 0.2 → 0.25 ± 0.2", "bar.Neurology: 0.18 ± 0.1 → ", "set.fresh_months: 24 → 240",
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	same, err := a.CompareReference(ctx, shipped, app.Scope{Profile: &who, Season: 2027})
	if err != nil || len(same.Moved) != 0 || len(same.Rows) != 0 || same.Changed != 0 || same.Before != same.After {
		t.Errorf("the set with itself: %+v, %v", same, err)
	}
}

func BenchmarkCompareReference(b *testing.B) {
	a := apptest.New(b)
	if _, err := a.AddReference(b.Context(), county(b, stronger...), false); err != nil {
		b.Fatal(err)
	}
	who := a.Sample(2027)
	for b.Loop() {
		if _, err := a.CompareReference(b.Context(), "County 2027", app.Scope{Profile: &who, Season: 2027}); err != nil {
			b.Fatal(err)
		}
	}
}
