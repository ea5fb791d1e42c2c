package programs

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
	"secondlook/views/ui"
)

func ranked(key, name string, rank int, chance float64, v screening.Verdict) app.Row {
	p := &domain.Program{Key: key, Name: name, Specialty: "Family Medicine", Region: "central_valley"}
	r := &ranking.Ranked{Program: p, Rank: rank}
	r.Chance, r.Verdict = chance, v
	return app.Row{Ranked: r, Fold: app.Fold(name)}
}

func rows() []app.Row {
	return []app.Row{
		ranked("a", "Añejo Hospital", 1, 0.3, screening.Open),
		ranked("b", "Bay Clinic", 2, 0.2, screening.Hanging),
		ranked("c", "Coast Clinic", 0, 0, screening.Closed),
	}
}

func TestQueryWants(t *testing.T) {
	all := rows()
	all[0].Listed = true
	all[0].Program.VisaJ1 = domain.Fact[domain.Answer]{Value: domain.Yes, Known: true}
	all[1].Program.VisaH1B = domain.Fact[domain.Answer]{Value: domain.Yes, Known: true}
	for _, c := range []struct {
		name string
		q    query
		want []int
	}{
		{"any", query{}, []int{0, 1, 2}},
		{"folded word", query{words: []string{"anejo"}}, []int{0}},
		{"two words", query{words: []string{"clinic", "bay"}}, []int{1}},
		{"listed", query{listed: true}, []int{0}},
		{"J-1", query{visas: []string{visaJ1}}, []int{0}},
		{"J-1 or H-1B", query{visas: []string{visaJ1, visaH1B}}, []int{0, 1}},
		{"unknown visa", query{visas: []string{visaUnknown}}, []int{2}},
		{"closed", query{screens: []string{"closed"}}, []int{2}},
		{"closed, and one that is kept", query{screens: []string{"closed"}, keep: "a"}, []int{0, 2}},
		{"no tier", query{tiers: []string{"0"}}, []int{0, 1, 2}},
		{"other region", query{regions: []string{"national"}}, []int{}},
	} {
		if got := c.q.find(all, nil); !slices.Equal(got, c.want) {
			t.Errorf("%s: rows %v, want %v", c.name, got, c.want)
		}
	}
}

func TestOrderKeepsClosedLast(t *testing.T) {
	all := rows()
	same := func(s string) string { return s }
	for _, c := range []struct {
		column string
		desc   bool
		want   []int
	}{
		{byRank, false, []int{0, 1, 2}}, {byRank, true, []int{1, 0, 2}},
		{byChance, true, []int{0, 1, 2}}, {byChance, false, []int{1, 0, 2}},
		{byName, true, []int{2, 1, 0}}, {byScreens, true, []int{2, 1, 0}},
	} {
		got := []int{2, 0, 1}
		order(all, got, c.column, c.desc, same, nil)
		if !slices.Equal(got, c.want) {
			t.Errorf("by %s, turned %t: %v, want %v", c.column, c.desc, got, c.want)
		}
	}
}

func TestSharesAddUpToTheChanceThatIsShown(t *testing.T) {
	reasons := []app.Reason{{Label: "base", Points: 16.4}, {Label: "up", Points: 7.7}, {Label: "down", Points: -2.6},
		{Label: "tiny", Points: 0.4}, {Label: "tiny too", Points: -0.3}}
	got := shares(reasons, 0.216)
	sum := 0
	for _, s := range got {
		sum += s.points
	}
	if sum != 22 {
		t.Errorf("the points add up to %d, not 22: %+v", sum, got)
	}
	if len(got) != 4 || got[3].label != "2 smaller reasons" {
		t.Errorf("small reasons are not told together: %+v", got)
	}
	if !got[0].base || got[0].signed()[len(got[0].signed())-1] != '%' {
		t.Errorf("the first reason is not the base: %+v", got[0])
	}
}

func TestSharesOfEveryProgramAddUp(t *testing.T) {
	a := apptest.New(t)
	ctx := context.Background()
	if err := a.FillSample(ctx); err != nil {
		t.Fatal(err)
	}
	r, err := a.Rank(ctx, app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(r.Rows); i += 7 {
		sum := 0
		for _, s := range shares(a.Explain(r, i).Reasons, r.Rows[i].Chance) {
			sum += s.points
		}
		if want := int(math.Round(100 * r.Rows[i].Chance)); sum != want {
			t.Errorf("%s: the points add up to %d, and %d is shown", r.Rows[i].Program.Key, sum, want)
		}
	}
}

// The window says of every program's screens what the paper says, in a tone
// that fits.
func TestScreenChipsSayWhatThePaperSays(t *testing.T) {
	a := apptest.New(t)
	p := &Page{app: a}
	for _, x := range []*ranking.Ranked{
		{Verdict: screening.Open},
		{Verdict: screening.Open, Unknowns: 1},
		{Verdict: screening.Hanging},
		{Verdict: screening.Hanging, Unknowns: 2},
		{Verdict: screening.Closed, Unknowns: 1, ClosedBy: screening.Visa, ClosedReason: domain.Msg("screen.visa.no", "H-1B")},
	} {
		r := &app.Row{Ranked: x}
		w := p.screenWord(r)
		want := map[bool]ui.Tone{true: ui.Good, false: ui.Unsure}[x.Verdict == screening.Open && x.Unknowns == 0]
		if x.Verdict == screening.Closed {
			want = ui.Bad
		}
		if w.Text != a.ScreensWords(r) || w.Tone != want {
			t.Errorf("%v with %d unknown: %+v, want %q", x.Verdict, x.Unknowns, w, a.ScreensWords(r))
		}
	}
}

func TestCite(t *testing.T) {
	if got := cite("https://www.example.org/a/b", "2026-05"); got != "example.org · 2026-05" {
		t.Errorf("cite = %q", got)
	}
	if got := cite("an e-mail", ""); got != "an e-mail · undated" {
		t.Errorf("cite = %q", got)
	}
}

// BenchmarkFilter is one keystroke of a search without the drawing.
func BenchmarkFilter(b *testing.B) {
	for _, n := range []int{1447, 13000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			all := make([]app.Row, n)
			for i := range all {
				all[i] = ranked(fmt.Sprint(i), fmt.Sprintf("Hospital of San Somewhere %d - Family Medicine", i), i+1, 0.1, screening.Open)
			}
			q := query{words: []string{"some", "family"}, specialties: []string{"Family Medicine"}, screens: []string{"open", "unknown"}}
			var out []int
			b.ResetTimer()
			for b.Loop() {
				out = q.find(all, out)
				order(all, out, byName, true, func(s string) string { return s }, nil)
			}
		})
	}
}
