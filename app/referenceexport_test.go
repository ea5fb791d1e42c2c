package app_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/assets"
)

// A folder for a set has a name of plain letters, whatever the set is called.
func TestTheFolderOfASet(t *testing.T) {
	for name, want := range map[string]string{
		shipped: "second-look-2026.1", "County 2027": "county-2027", "Округ 2027": "2027", "Округ": "reference-set", "...": "reference-set", "../x": "x", "": "reference-set",
	} {
		if got := app.SetFolder(name); got != want {
			t.Errorf("the folder of %q is %q, not %q", name, got, want)
		}
	}
}

// An exported set is the same set, byte for byte, the shipped one too.
func TestAnExportedSetIsTheSame(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	set := county(t, stronger...)
	set["ranks.csv"].Data = []byte("\ufeff" + strings.ReplaceAll(string(set["ranks.csv"].Data), "\n", "\r\n"))
	if _, err := a.AddReference(ctx, set, false); err != nil {
		t.Fatal(err)
	}
	for name, from := range map[string]fs.FS{"County 2027": set, shipped: assets.Reference()} {
		dir := filepath.Join(t.TempDir(), "set")
		if err := a.ExportReference(ctx, name, dir); err != nil {
			t.Fatal(err)
		}
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) != 6 {
			t.Fatalf("%d files, %v", len(entries), err)
		}
		for _, e := range entries {
			want, _ := fs.ReadFile(from, e.Name())
			got, _ := os.ReadFile(filepath.Join(dir, e.Name()))
			if string(want) != string(got) {
				t.Errorf("%s of %s is not the same", e.Name(), name)
			}
		}
		if rep, err := a.CheckReference(ctx, os.DirFS(dir)); err != nil || !rep.Usable || !rep.Same && !rep.Shipped {
			t.Errorf("%+v, %v", rep, err)
		}
		err = a.ExportReference(ctx, name, dir)
		if err == nil || !strings.Contains(err.Error(), "already: choose an empty folder") {
			t.Errorf("written over: %v", err)
		}
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{file, filepath.Join(file, "below"), filepath.Join(t.TempDir(), "a", "b")} {
		if err := a.ExportReference(ctx, shipped, dir); err == nil || !strings.Contains(err.Error(), "choose another") {
			t.Errorf("%s: %v", dir, err)
		}
	}
}
