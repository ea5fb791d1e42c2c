package app_test

import (
	"math"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/screening"
)

const season = 2027

// rank ranks the whole catalog for a profile that is not stored.
func rank(t testing.TB, a *app.App, p domain.Profile) *app.Ranking {
	t.Helper()
	r, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: season})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// rowOf finds a program in a ranking.
func rowOf(t testing.TB, r *app.Ranking, key string) (i int, row *app.Row) {
	t.Helper()
	for i := range r.Rows {
		if r.Rows[i].Program.Key == key {
			return i, &r.Rows[i]
		}
	}
	t.Fatalf("the ranking lacks %s", key)
	return 0, nil
}

// chances are the chances of a ranking by program.
func chances(r *app.Ranking) map[string]float64 {
	out := make(map[string]float64, len(r.Rows))
	for i := range r.Rows {
		out[r.Rows[i].Program.Key] = r.Rows[i].Chance
	}
	return out
}

func TestTheSampleFindsTheValley(t *testing.T) {
	a := apptest.New(t)
	r := rank(t, a, sample.Profile(season))
	first, valley := 0, 0
	for i, row := range r.Rows[:15] {
		if row.Tier != 1 {
			continue
		}
		first++
		if i < 5 && row.Program.Region == "central_valley" {
			valley++
		}
	}
	if valley < 3 || first < 8 {
		t.Errorf("%d of the first 5 lie in the Central Valley, %d of the first 15 are of tier 1", valley, first)
	}
}

func TestTheWholeCatalogIsRanked(t *testing.T) {
	a := apptest.New(t)
	if n := len(a.Catalog().Programs); n != 1447 {
		t.Errorf("the catalog has %d programs", n)
	}
	r := rank(t, a, sample.Profile(season))
	seen := map[string]bool{}
	c := app.Counts{NeedStep3: r.Counts.NeedStep3}
	for i := range r.Rows {
		row := &r.Rows[i]
		seen[row.Program.Key] = true
		c.All++
		switch row.Verdict {
		case screening.Open:
			c.Open++
		case screening.Hanging:
			c.Unknown++
		default:
			c.Closed++
		}
		if closed := row.Verdict == screening.Closed; closed != (row.Rank == 0) || !closed && row.Rank != i+1 || closed != (row.Chance == 0) {
			t.Errorf("%s at place %d: %v, rank %d, chance %v", row.Program.Key, i, row.Verdict, row.Rank, row.Chance)
		}
		if !(0 <= row.Low && row.Low <= row.Chance && row.Chance <= row.High && row.High <= 1) {
			t.Errorf("%s: chance %v outside %v–%v", row.Program.Key, row.Chance, row.Low, row.High)
		}
		if row.Fold == "" || !strings.Contains(row.Fold, app.Fold(row.Program.Specialty)) {
			t.Errorf("%s is searched as %q", row.Program.Key, row.Fold)
		}
	}
	if len(seen) != len(a.Catalog().Programs) || c != r.Counts {
		t.Errorf("%d programs of %d; counted %+v, told %+v", len(seen), len(a.Catalog().Programs), c, r.Counts)
	}
	if r.Season != season || r.Reference != a.Reference() {
		t.Errorf("season %d, reference set %q", r.Season, r.Reference)
	}
}

func TestReasonsAddUp(t *testing.T) {
	a := apptest.New(t)
	r := rank(t, a, sample.Profile(season))
	for i := range r.Rows {
		row, x := &r.Rows[i], a.Explain(r, i)
		sum, kinds := 0.0, map[string]bool{}
		for _, why := range x.Reasons {
			sum += why.Points
			kinds[why.Kind] = true
			if why.Label == "" || why.Detail == "" || why.Kind == "" || math.IsNaN(why.Points) {
				t.Errorf("%s: the reason %+v is not whole", row.Program.Key, why)
			}
		}
		if math.Abs(sum-100*row.Chance) > 0.05 {
			t.Errorf("%s: the reasons are %v points of %v", row.Program.Key, sum, 100*row.Chance)
		}
		if base := x.Reasons[0]; !strings.Contains(base.Label, "typical") || base.Points <= 0 || len(x.Reasons) < 6 {
			t.Errorf("%s: of %d reasons the first is %+v", row.Program.Key, len(x.Reasons), base)
		}
		last := x.Reasons[len(x.Reasons)-1]
		if closed := row.Verdict == screening.Closed; closed != kinds["rule"] || closed && (last.Kind != "rule" || last.Source == "") {
			t.Errorf("%s is %v; the last reason is %+v", row.Program.Key, row.Verdict, last)
		}
		fails := 0
		for _, s := range x.Screens {
			if s.Result == "fail" {
				fails++
				if s.Source == "" || s.AsOf == "" && s.Strength != "assumed" && s.Stage == "interview" {
					t.Errorf("%s: the fail %+v has no source or age", row.Program.Key, s)
				}
			}
		}
		if row.Verdict == screening.Closed && fails == 0 {
			t.Errorf("%s is closed and fails nothing", row.Program.Key)
		}
	}
}

// Without her rotation in Fresno every Fresno program gets less likely, and
// none anywhere gets likelier.
func TestTheFresnoRotationCounts(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	with := chances(rank(t, a, p))
	if p.Rotations[0].Program != sample.FresnoFamily {
		t.Fatal("the first rotation of the sample is not the one in Fresno")
	}
	p.Rotations = p.Rotations[1:]
	fresno := 0
	for _, row := range rank(t, a, p).Rows {
		was := with[row.Program.Key]
		if row.Chance > was {
			t.Errorf("%s is likelier without the rotation: %v, was %v", row.Program.Key, row.Chance, was)
		}
		if row.Program.City == "Fresno" && was > 0 {
			fresno++
			if row.Chance >= was {
				t.Errorf("%s does not mind the rotation: %v, was %v", row.Program.Key, row.Chance, was)
			}
		}
	}
	if fresno < 5 {
		t.Errorf("only %d Fresno programs are open", fresno)
	}
}

func TestStoredAndGivenProfilesRankAlike(t *testing.T) {
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	stored, err := a.Rank(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if stored.Season != season || stored.Counts.Listed == 0 {
		t.Errorf("season %d, %d on the list", stored.Season, stored.Counts.Listed)
	}
	given := chances(rank(t, a, a.Sample(season)))
	for _, row := range stored.Rows {
		if row.Chance != given[row.Program.Key] {
			t.Errorf("%s: stored %v, given %v", row.Program.Key, row.Chance, given[row.Program.Key])
		}
	}
}
