package app_test

import (
	"os"
	"path/filepath"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/catalog"
	"secondlook/app/store"
	"secondlook/assets"
	"secondlook/domain"
	"secondlook/domain/simulate"
)

// seasoned is a program with ten seasons of 300 applications and full records, and
// the folder that it keeps them in.
func seasoned(tb testing.TB) (*app.App, string) {
	tb.Helper()
	if testing.Short() {
		tb.Skip("it puts ten seasons in")
	}
	dir := tb.TempDir()
	a, stop, err := apptest.Open(dir)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = stop() })
	set, _ := catalog.ReadReference(assets.Reference())
	size := simulate.Large(a.Season(), a.Today())
	size.Work = domain.Frozen{Reference: set.Name, Set: set.Files}
	p, err := simulate.History(a.Catalog().Programs, size)
	if err != nil {
		tb.Fatal(err)
	}
	if err := a.ReplaceProfile(tb.Context(), p); err != nil {
		tb.Fatal(err)
	}
	return a, dir
}

// megabytes is how large the files of a folder are together, without copies for
// safety.
func megabytes(tb testing.TB, dir string) float64 {
	tb.Helper()
	size := int64(0)
	files, err := filepath.Glob(filepath.Join(dir, store.FileName+"*"))
	if err != nil || len(files) == 0 {
		tb.Fatalf("no data file: %v", err)
	}
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			tb.Fatal(err)
		}
		size += info.Size()
	}
	return float64(size) / (1 << 20)
}

// Ten seasons with full records, what was frozen of each with the whole reference
// set, the journal that can undo putting them in, and more changes of one
// season stay within 50 MB.
func TestTenSeasonsStaySmall(t *testing.T) {
	a, dir := seasoned(t)
	const most = 50.0
	p, err := a.Profile(t.Context())
	if err != nil || len(p.Applications) != 3000 || p.Validate() != nil {
		t.Fatalf("%d applications, %v", len(p.Applications), err)
	}
	for _, x := range p.Applications[2940:] {
		x.Note = "changed"
		must(t, a.Applications.Save(t.Context(), &x))
	}
	before := megabytes(t, dir)
	b, err := a.BackUp(t.Context()) // one file, without what is waiting to be written into it
	must(t, err)
	info, err := os.Stat(b.Path)
	must(t, err)
	whole := float64(info.Size()) / (1 << 20)
	t.Logf("%.1f MB, %.1f MB with what waits to be written into it", whole, before)
	if whole > most {
		t.Errorf("%.1f MB, more than %v", whole, most)
	}
}

// What is learnt from ten seasons is worked out once for the records as they are.
func TestTenSeasonsAreLearntFrom(t *testing.T) {
	a, _ := seasoned(t)
	l := learnt(t, a)
	if frozen, hindsight := l.Counted(); frozen != 9 || hindsight != 0 || l.Learnt.Seasons != 9 || l.Score.N < 2500 {
		t.Errorf("%d frozen, %d in hindsight, %+v", frozen, hindsight, l.Learnt)
	}
	if again := learnt(t, a); again != l {
		t.Error("it is worked out twice")
	}
}

// Reading all records of ten seasons.
func BenchmarkProfileOfTenSeasons(b *testing.B) {
	a, _ := seasoned(b)
	for b.Loop() {
		if _, err := a.Profile(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

// How well ten seasons were predicted, when everything frozen is opened already.
func BenchmarkLearningOfTenSeasons(b *testing.B) {
	a, _ := seasoned(b)
	learnt(b, a)
	p, err := a.Profile(b.Context())
	must(b, err)
	for b.Loop() {
		if _, err := a.Learning(b.Context(), app.Scope{Profile: &p}, false); err != nil {
			b.Fatal(err)
		}
	}
}
