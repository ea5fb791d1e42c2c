package app_test

import (
	"io"
	"strconv"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/catalog"
	"secondlook/assets"
	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/sample"
)

// The whole catalog is screened, ranked and explained in numbers, as it is and
// with 13,000 and 130,000 programs. A person waits for it after every edit: the
// limit is 25 ms for 13,000 on one core.
func BenchmarkRankExplainNumbers(b *testing.B) {
	c := apptest.New(b).Catalog()
	ref, err := catalog.LoadReference(assets.Reference())
	if err != nil {
		b.Fatal(err)
	}
	p, today := sample.Profile(season), domain.DateOf(apptest.Now())
	for _, n := range []int{len(c.Programs), 13_000, 130_000} {
		large := *c
		large.Programs = many(c.Programs, n)
		e := ranking.New(&large, ref)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			var reasons []chance.Reason
			for b.Loop() {
				res := e.Rank(large.Programs, p, season, today)
				sum := 0.0
				for i := range res.Programs {
					reasons = res.Reasons(reasons[:0], &res.Programs[i])
					sum += reasons[0].Points
				}
				if sum <= 0 {
					b.Fatal("nothing is explained")
				}
			}
		})
	}
}

// many are n programs, all alike to those given.
func many(programs []domain.Program, n int) []domain.Program {
	out := make([]domain.Program, n)
	for i := range out {
		out[i] = programs[i%len(programs)]
		out[i].Key += "/" + strconv.Itoa(i/len(programs))
	}
	return out
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
		if _, err := a.BuildList(b.Context(), app.Scope{Profile: &p, Season: season}, sample.BudgetCents, domain.GoalUnknown); err != nil {
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

// What the page of exams and the comparison of days of sending cost.
func BenchmarkStudy(b *testing.B) {
	a := apptest.New(b)
	p := sample.Profile(season)
	scope := app.Scope{Profile: &p, Season: season}
	b.Run("cards", func(b *testing.B) {
		for b.Loop() {
			if _, err := a.Study(b.Context(), scope); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("waiting", func(b *testing.B) {
		for b.Loop() {
			if _, err := a.Waiting(b.Context(), scope); err != nil {
				b.Fatal(err)
			}
		}
	})
}
