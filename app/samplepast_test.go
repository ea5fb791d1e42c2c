package app_test

import (
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// The sample's earlier seasons are of programs of the catalog, most of them on
// her list again, and change no chance of hers.
func TestThePastOfTheSampleChangesNoChance(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	bare := sample.Profile(season)
	with, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: season})
	without, err2 := a.Rank(t.Context(), app.Scope{Profile: &bare, Season: season})
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	known := map[string]bool{}
	for i := range with.Rows {
		x, y := with.Rows[i], without.Rows[i]
		if known[x.Program.Key] = true; x.Program.Key != y.Program.Key || x.Chance != y.Chance {
			t.Fatalf("%s: %v, without %v", x.Program.Key, x.Chance, y.Chance)
		}
	}
	now := map[string]bool{}
	for _, x := range p.List(season) {
		now[x.Program] = true
	}
	again := 0
	for _, x := range append(p.List(season-1), p.List(season-2)...) {
		if !known[x.Program] {
			t.Errorf("the catalog holds no %s", x.Program)
		}
		if now[x.Program] && x.Status == domain.Rejected {
			again++
		}
	}
	if again < 10 {
		t.Errorf("%d programs that have declined stand on the list again", again)
	}
}
