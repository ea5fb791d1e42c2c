package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestUsableFolders(t *testing.T) {
	empty, full, ours := t.TempDir(), t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "letter.txt"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	mustClose(t, mustOpen(t, ours, Options{}))
	for _, name := range []string{".DS_Store", lockName} {
		if err := os.WriteFile(filepath.Join(empty, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{empty, ours} {
		if err := Usable(dir); err != nil {
			t.Errorf("%s: %v", dir, err)
		}
	}
	if Holds(empty) || !Holds(ours) {
		t.Error("Holds is wrong")
	}
	wantSentence(t, Usable(full), ErrForeign, "holds other things")
	wantSentence(t, Usable(filepath.Join(full, "letter.txt")), ErrFolder, "cannot be read")
	wantSentence(t, Usable(filepath.Join(empty, "missing")), ErrFolder, "there is no folder")
	wantSentence(t, Missing(empty), ErrFolder, "holds none now: plug its disk in")
}

// The newest backup that is sound takes the place of the damaged file, with a
// log of the damaged one beside it.
func TestABackupInThePlaceOfADamagedFile(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	o := Options{Now: c.now}
	if _, ok := GoodBackup(dir, o); ok {
		t.Error("a backup of nothing")
	}
	db := mustOpen(t, dir, o)
	addExam(t, db, "kept")
	good, err := db.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c.at = c.at.Add(time.Hour)
	bad, err := db.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	mustClose(t, db)
	path := filepath.Join(dir, FileName)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 5000; i < len(content); i++ {
		content[i] = 0x5a
	}
	spoil := func(path string) error { return os.WriteFile(path, content, 0o600) }
	if err := errors.Join(spoil(path), spoil(bad.Path), os.WriteFile(path+"-wal", []byte("a log of the damaged file"), 0o600)); err != nil {
		t.Fatal(err)
	}
	_, err = Open(dir, o)
	wantSentence(t, err, ErrDamaged, "is damaged")
	b, ok := GoodBackup(dir, o)
	if !ok || b != good {
		t.Fatalf("GoodBackup = %+v, %t", b, ok)
	}
	if _, err := PutBack(dir, o, bad.Path); !errors.Is(err, ErrBackup) {
		t.Errorf("a damaged backup: %v", err)
	}
	was, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := PutBack(dir, o, b.Path)
	if err != nil {
		t.Fatal(err)
	}
	if is, err := os.Stat(kept); err != nil || !os.SameFile(was, is) {
		t.Errorf("the damaged file was read to keep it: %v", err)
	}
	if was, err := os.ReadFile(kept); err != nil || string(was) != string(content) {
		t.Errorf("the damaged file is not kept: %v", err)
	}
	again := mustOpen(t, dir, o)
	if got := mustList(t, again.Exams()); len(got) != 1 || got[0].Note != "kept" {
		t.Errorf("%+v", got)
	}
}

// A folder that a window has is not put back under it.
func TestPutBackUnderAWindow(t *testing.T) {
	dir := t.TempDir()
	_, end := startHolder(t, "window", dir)
	defer end(true)
	_, err := PutBack(dir, Options{}, filepath.Join(dir, "x"))
	wantSentence(t, err, ErrLocked, "another window")
}

// A file that cannot be linked is copied, and one that cannot be read either is
// moved; a folder is such a thing.
func TestADamagedFileIsKept(t *testing.T) {
	dir := t.TempDir()
	no := func(string, string) error { return errors.ErrUnsupported }
	file, folder, kept := filepath.Join(dir, "file"), filepath.Join(dir, "folder"), filepath.Join(dir, "kept")
	if err := errors.Join(os.WriteFile(file, []byte("spoilt"), 0o600), os.Mkdir(folder, 0o700)); err != nil {
		t.Fatal(err)
	}
	if err := keepAside(file, kept, no); err != nil {
		t.Error(err)
	}
	for _, path := range []string{file, kept} {
		if b, err := os.ReadFile(path); err != nil || string(b) != "spoilt" {
			t.Errorf("%s: %q, %v", path, b, err)
		}
	}
	if err := keepAside(file, kept, os.Link); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over what is kept: %v", err)
	}
	if err := os.Remove(kept); err != nil {
		t.Fatal(err)
	}
	if err := keepAside(folder, kept, no); err != nil {
		t.Error(err)
	}
	if _, err := os.ReadDir(kept); err != nil {
		t.Error(err)
	}
	if err := exchange(filepath.Join(dir, "missing"), folder, kept); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("nothing to put there: %v", err)
	}
	if _, err := os.ReadDir(folder); err != nil {
		t.Errorf("it is not back: %v", err)
	}
}
