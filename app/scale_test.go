package app_test

import (
	"os"
	"path/filepath"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/store"
	"secondlook/domain/simulate"
)

// seasoned is a program with ten seasons of 300 applications and full records, and
// the folder that it keeps them in.
func seasoned(tb testing.TB) (*app.App, string) {
	tb.Helper()
	dir := tb.TempDir()
	a, stop, err := apptest.Open(dir)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = stop() })
	p, err := simulate.History(a.Catalog().Programs, simulate.Large(a.Season(), a.Today()))
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

// Ten seasons with full records, the journal that can undo putting them in, and
// what was frozen of each season stay within 50 MB.
func TestTenSeasonsStaySmall(t *testing.T) {
	a, dir := seasoned(t)
	const most = 50.0
	mb := megabytes(t, dir)
	t.Logf("%.1f MB", mb)
	if mb > most {
		t.Errorf("%.1f MB, more than %v", mb, most)
	}
	p, err := a.Profile(t.Context())
	if err != nil || len(p.Applications) != 3000 || p.Validate() != nil {
		t.Errorf("%d applications, %v", len(p.Applications), err)
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
