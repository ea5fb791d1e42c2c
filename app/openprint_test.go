package app_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/catalog"
	"secondlook/app/store"
	"secondlook/assets"
	"secondlook/domain/sample"
)

// printFolders lists the folders of prints.
func printFolders(t *testing.T) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(os.TempDir(), "second-look-print-*"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// printing opens a print and wants a whole one, for the user alone.
func printing(t *testing.T, a *app.App) (path string) {
	t.Helper()
	path, err := a.OpenPrint(t.Context(), app.PrintOptions{})
	if err != nil || filepath.Base(path) != "program-list-2027.pdf" {
		t.Fatalf("the print is at %q, %v", path, err)
	}
	if b, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(b, []byte("%PDF")) || !bytes.HasSuffix(bytes.TrimSpace(b), []byte("%%EOF")) {
		t.Errorf("the print is %d bytes, %v", len(b), err)
	}
	for p, want := range map[string]fs.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		if info, err := os.Stat(p); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", p, info, err)
		}
	}
	return path
}

// A print bears the applicant's name: one run keeps one, and prints of earlier
// runs go once they are a day old.
func TestOpenPrint(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	folder := func(name string, age time.Duration) string {
		dir := filepath.Join(os.TempDir(), name)
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "program-list-2027.pdf"), []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
		at := apptest.Now().Add(-age)
		if err := os.Chtimes(dir, at, at); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	old, lately, other := folder("second-look-print-1", 25*time.Hour), folder("second-look-print-2", 23*time.Hour), folder("other", 1000*time.Hour)
	empty := apptest.New(t)
	if path, err := empty.OpenPrint(t.Context(), app.PrintOptions{}); !errors.Is(err, app.ErrEmptyList) || path != "" || len(printFolders(t)) != 2 {
		t.Errorf("an empty list is printed to %q, %v; folders %q", path, err, printFolders(t))
	}
	a := filled(t)
	first := printing(t, a)
	if again := printing(t, a); again != first {
		t.Errorf("a second print is at %s, the first at %s", again, first)
	}
	if got := printFolders(t); len(got) != 2 || !slices.Contains(got, lately) || slices.Contains(got, old) {
		t.Errorf("the folders are %q", got)
	}
	if files, err := os.ReadDir(filepath.Dir(first)); err != nil || len(files) != 1 {
		t.Errorf("the folder holds %v, %v", files, err)
	}
	if _, err := os.Stat(other); err != nil {
		t.Error(err)
	}
	if err := os.RemoveAll(filepath.Dir(first)); err != nil { // by the system
		t.Fatal(err)
	}
	printing(t, a)
}

// A viewer may hold a print so that it cannot be replaced.
func TestOpenPrintBesideOneThatIsHeld(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	a := filled(t)
	path := printing(t, a)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(path, "held"), 0o700); err != nil {
		t.Fatal(err)
	}
	if next, err := a.OpenPrint(t.Context(), app.PrintOptions{}); err != nil || filepath.Base(next) != "program-list-2027-2.pdf" {
		t.Errorf("the print is at %q, %v", next, err)
	}
}

// A list and its print say that prices are carried over where they are, and
// only there.
func TestCarriedOverPrices(t *testing.T) {
	for _, sound := range []bool{true, false} {
		a := priced(t, sound)
		p := sample.Profile(season)
		plan := build(t, a, app.Scope{Profile: &p}, 30_000)
		if err := a.FillSample(t.Context()); err != nil {
			t.Fatal(err)
		}
		r, err := a.Rank(t.Context(), app.Scope{})
		if err != nil {
			t.Fatal(err)
		}
		text := "Some prices are carried over or secondary: verify them with the application service."
		if plan.FeesVerify == sound || slices.Contains(plan.Notes, text) == sound || slices.Contains(a.PrintedNotes(r), text) == sound {
			t.Errorf("sound prices %v: verify %v, notes %q and %q", sound, plan.FeesVerify, plan.Notes, a.PrintedNotes(r))
		}
	}
}

// priced returns an App whose fixed costs are sound, and whose application
// fees are too or are not.
func priced(t *testing.T, sound bool) *app.App {
	t.Helper()
	c, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	ref, err := catalog.LoadReference(assets.Reference())
	if err != nil {
		t.Fatal(err)
	}
	text, err := fs.ReadFile(assets.Translations(), "en.json")
	if err != nil {
		t.Fatal(err)
	}
	words, err := app.ParseWords(text)
	if err != nil {
		t.Fatal(err)
	}
	for i := range c.Fees {
		if f := &c.Fees[i]; f.Fixed || sound {
			f.Verify = false
		}
	}
	db, err := store.Open(t.TempDir(), store.Options{Now: apptest.Now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return app.New(app.Config{Store: db, Catalog: c, Reference: ref, Words: words, Now: apptest.Now})
}

// Each program has a print of its own, under a name that every system takes.
func TestOpenProgram(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	a := filled(t)
	one, err := a.OpenProgram(t.Context(), kern, app.PrintOptions{})
	must(t, err)
	two, err := a.OpenProgram(t.Context(), sample.UnlvInternal, app.PrintOptions{})
	must(t, err)
	for _, path := range []string{one, two} {
		if _, err := os.Stat(path); err != nil || strings.ContainsAny(filepath.Base(path), `:/\\ `) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if one == two {
		t.Error("a sheet takes the place of another program's")
	}
}
