package paths

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestFindFollowsTheSystem(t *testing.T) {
	home := t.TempDir()
	for _, test := range []struct{ system, want string }{
		{"linux", "secondlook"}, {"windows", "SecondLook"}, {"darwin", "SecondLook"},
	} {
		got, err := find(home, test.system)
		if want := under(filepath.Join(home, test.want)); err != nil || got != want {
			t.Errorf("on %s: %+v, %v; want %+v", test.system, got, err, want)
		}
	}
	for _, unknown := range []string{"", filepath.Join(".local", "share")} {
		if _, err := find(unknown, "linux"); err == nil || !strings.Contains(err.Error(), "--data DIR") {
			t.Errorf("with home %q: %v; want a sentence that names --data DIR", unknown, err)
		}
	}
}

func TestFindReadsTheEnvironment(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("XDG variables are a custom of Linux")
	}
	home := t.TempDir()
	t.Setenv("XDG_DATA_HOME", home)
	got, err := Find("")
	if err != nil || got.Data != filepath.Join(home, "secondlook") {
		t.Errorf("Find = %+v, %v", got, err)
	}
	if _, err := os.Stat(got.Data); err == nil {
		t.Error("Find made the folder")
	}
}

func TestFindTakesTheUsersFolder(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	got, err := Find(filepath.Join("my data", "50% #?"))
	want := filepath.Join(here, "my data", "50% #?")
	if err != nil || got.Data != want || got.Backups != filepath.Join(want, "backups") || got.Logs != filepath.Join(want, "logs") {
		t.Errorf("Find = %+v, %v", got, err)
	}
	if err := os.WriteFile("taken", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Find("taken"); err == nil || !strings.Contains(err.Error(), "is a file") {
		t.Errorf("a file as folder: %v", err)
	}
}

func TestMakeLogs(t *testing.T) {
	f := under(filepath.Join(t.TempDir(), "new"))
	if err := f.MakeLogs(); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(f.Logs); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("log folder: %v, %v; want mode 0700", info, err)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := under(file).MakeLogs(); err == nil || !strings.Contains(err.Error(), "--data DIR") {
		t.Errorf("below a file: %v", err)
	}
}
