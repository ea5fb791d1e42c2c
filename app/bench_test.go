package app_test

import (
	"io"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/catalog"
	"secondlook/assets"
	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/sample"
)

// The whole catalog is screened, ranked and explained in numbers. A person
// waits for it after every edit: the limit is 30 ms on one core.
func BenchmarkRankExplainNumbers(b *testing.B) {
	c := apptest.New(b).Catalog()
	ref, err := catalog.LoadReference(assets.Reference())
	if err != nil {
		b.Fatal(err)
	}
	e := ranking.New(c, ref)
	p, today := sample.Profile(season), domain.DateOf(apptest.Now())
	b.ReportAllocs()
	for b.Loop() {
		res := e.Rank(c.Programs, p, season, today)
		sum := 0.0
		for i := range res.Programs {
			_, reasons := res.Explain(&res.Programs[i])
			sum += reasons[0].Points
		}
		if sum <= 0 {
			b.Fatal("nothing is explained")
		}
	}
}

// What the window does: ranks the catalog, and says the rows in view in words.
func BenchmarkRankExplain(b *testing.B) {
	a := apptest.New(b)
	p := sample.Profile(season)
	b.ReportAllocs()
	for b.Loop() {
		r, err := a.Rank(b.Context(), app.Scope{Profile: &p, Season: season})
		if err != nil {
			b.Fatal(err)
		}
		for i := range 50 {
			if x := a.Explain(r, i); len(x.Reasons) == 0 {
				b.Fatal("nothing is explained")
			}
		}
	}
}

func BenchmarkRank(b *testing.B) {
	a := apptest.New(b)
	p := sample.Profile(season)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := a.Rank(b.Context(), app.Scope{Profile: &p, Season: season}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBuildList(b *testing.B) {
	a := apptest.New(b)
	p := sample.Profile(season)
	for b.Loop() {
		if _, err := a.BuildList(b.Context(), app.Scope{Profile: &p, Season: season}, sample.BudgetCents); err != nil {
			b.Fatal(err)
		}
	}
}

// A list of 120 programs, the guide's upper mark, as PDF.
func BenchmarkPrint120(b *testing.B) {
	a := apptest.New(b)
	p := sample.Profile(season)
	r, err := a.Rank(b.Context(), app.Scope{Profile: &p, Season: season})
	if err != nil {
		b.Fatal(err)
	}
	for _, row := range r.Rows[:120] {
		p.Applications = append(p.Applications, domain.Application{Program: row.Program.Key, Season: season, Status: domain.Planned})
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := a.PrintList(b.Context(), io.Discard, app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}}); err != nil {
			b.Fatal(err)
		}
	}
}
