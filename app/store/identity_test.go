package store

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// chosen opens a folder with an exam and chooses a second folder.
func chosen(t *testing.T, dir, second string, c *clock) *DB {
	t.Helper()
	db := mustOpen(t, dir, Options{Now: c.now})
	addExam(t, db, "kept")
	if err := db.SetSecondFolder(t.Context(), second); err != nil {
		t.Fatal(err)
	}
	return db
}

// Records keep their second folder when their own is moved, and others in the
// old place do not get it.
func TestAMovedDataFolderKeepsItsCopies(t *testing.T) {
	root, stick, c := t.TempDir(), t.TempDir(), newClock()
	here, there := filepath.Join(root, "here"), filepath.Join(root, "there")
	mustClose(t, chosen(t, here, stick, c))
	if err := os.Rename(here, there); err != nil {
		t.Fatal(err)
	}
	c.at = c.at.Add(48 * time.Hour)
	moved := mustOpen(t, there, Options{Now: c.now})
	if s := mirrored(t, moved); s.Problem != "" || !s.Last.At.Equal(c.at) {
		t.Errorf("%+v", s)
	}
	if err := moved.SetSecondFolder(t.Context(), stick); err != nil {
		t.Errorf("chosen again: %v", err)
	}
	if said, err := os.ReadFile(filepath.Join(stick, signName)); err != nil || !strings.Contains(string(said), there) {
		t.Errorf("the sign says %q, %v", said, err)
	}
	before := dirNames(t, stick)
	other := mustOpen(t, here, Options{Now: c.now})
	addExam(t, other, "another person's")
	wantSentence(t, other.SetSecondFolder(t.Context(), stick), ErrSecond, "holds the copies of other records")
	if got := dirNames(t, stick); !slices.Equal(got, before) {
		t.Errorf("%q became %q", before, got)
	}
}

// What put a backup somewhere may choose that place, and nobody else.
func TestCopiesOfOnesOwnAreTakenOver(t *testing.T) {
	stick, c := t.TempDir(), newClock()
	db, other := mustOpen(t, t.TempDir(), Options{Now: c.now}), mustOpen(t, t.TempDir(), Options{Now: c.now})
	addExam(t, db, "mine")
	addExam(t, other, "theirs")
	if _, err := db.BackupTo(t.Context(), stick); err != nil {
		t.Fatal(err)
	}
	wantSentence(t, other.SetSecondFolder(t.Context(), stick), ErrSecond, "holds the copies of other records")
	if _, err := other.BackupTo(t.Context(), stick); err != nil { // of the same second
		t.Fatal(err)
	}
	wantSentence(t, db.SetSecondFolder(t.Context(), stick), ErrSecond, "holds the copies of other records")
	theirs := backups(stick)[0]
	if len(backups(stick)) != 2 || os.Remove(theirs.Path) != nil {
		t.Fatalf("%q", dirNames(t, stick))
	}
	if err := db.SetSecondFolder(t.Context(), stick); err != nil {
		t.Error(err)
	}
}

// A choice that fails leaves nothing behind that keeps others out.
func TestAFailedChoiceLeavesNothing(t *testing.T) {
	stick, c := t.TempDir(), newClock()
	db := mustOpen(t, t.TempDir(), Options{Now: c.now})
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if err := db.SetSecondFolder(stopped, stick); err == nil {
		t.Fatal("nothing failed")
	}
	if got := dirNames(t, stick); len(got) > 0 {
		t.Errorf("left: %q", got)
	}
	chosen(t, t.TempDir(), stick, c)
}

// A sign that says nothing of its records is nobody's.
func TestASignWithoutRecords(t *testing.T) {
	stick, c := t.TempDir(), newClock()
	if err := os.WriteFile(filepath.Join(stick, signName), []byte("cut off"), 0o600); err != nil {
		t.Fatal(err)
	}
	db := chosen(t, t.TempDir(), stick, c)
	if whose, err := signOf(stick); err != nil || whose == "" {
		t.Errorf("%q, %v", whose, err)
	}
	mine, err := db.Preference(t.Context(), identityKey)
	if err != nil || len(mine) != 32 || identityOf(backups(stick)[0].Path) != mine || identityOf(filepath.Join(stick, signName)) != "" {
		t.Errorf("%q, %v", mine, err)
	}
}

// The data folder is no second folder for itself, by whatever name.
func TestTheDataFolderByAnotherName(t *testing.T) {
	root := t.TempDir()
	dir, link, inner := filepath.Join(root, "data"), filepath.Join(root, "link"), filepath.Join(root, "inner")
	db := mustOpen(t, dir, Options{Now: newClock().now})
	addExam(t, db, "")
	for name, to := range map[string]string{link: dir, inner: filepath.Join(dir, "backups")} {
		if err := os.MkdirAll(to, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(to, name); err != nil {
			t.Skip("this system has no links for everybody")
		}
	}
	for _, place := range []string{link, inner, filepath.Join(link, "backups"), filepath.Join(link, "missing"), filepath.Join(dir, "..", "data")} {
		wantSentence(t, db.SetSecondFolder(t.Context(), place), ErrSecond, "lies with the records")
	}
	if within(root, dir) || within(root, filepath.Join(root, "missing")) {
		t.Error("a folder lies in what it holds")
	}
}
