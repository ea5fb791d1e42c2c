package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"secondlook/domain/records"
)

// secondOf reads what is known of the second folder.
func secondOf(t *testing.T, db *DB) records.SecondFolder {
	t.Helper()
	s, err := db.SecondFolder(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// mirrored brings the second folder up to date.
func mirrored(t *testing.T, db *DB) records.SecondFolder {
	t.Helper()
	s, err := db.Mirror(t.Context())
	if err != nil || !s.Seen {
		t.Fatalf("%+v, %v", s, err)
	}
	return s
}

func TestEveryBackupIsCopiedToTheSecondFolder(t *testing.T) {
	dir, stick, c := t.TempDir(), t.TempDir(), newClock()
	db := mustOpen(t, dir, Options{Now: c.now})
	addExam(t, db, "kept")
	if s := secondOf(t, db); s != (records.SecondFolder{}) {
		t.Errorf("before: %+v", s)
	}
	if err := db.SetSecondFolder(t.Context(), stick); err != nil {
		t.Fatal(err)
	}
	for range 30 {
		c.at = c.at.Add(time.Minute)
		if _, err := db.Backup(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	b, _ := db.LastBackup()
	s := secondOf(t, db)
	if s.Dir != stick || s.Problem != "" || filepath.Base(s.Last.Path) != filepath.Base(b.Path) || !s.Last.Checked {
		t.Errorf("%+v beside %+v", s, b)
	}
	if got := backups(stick); len(got) != keepRecent {
		t.Errorf("%d copies, want %d", len(got), keepRecent)
	}
	mustClose(t, db)
	c.at = c.at.AddDate(0, 0, 1)
	again := mustOpen(t, dir, Options{Now: c.now}) // makes the backup of the day
	if s := secondOf(t, again); s != (records.SecondFolder{Dir: stick}) {
		t.Errorf("the opening waited for the second folder: %+v", s)
	}
	if s := mirrored(t, again); !s.Last.At.Equal(c.at) {
		t.Errorf("at the start of a day: %+v", s)
	}
	if err := again.SetSecondFolder(t.Context(), ""); err != nil || secondOf(t, again).Dir != "" {
		t.Errorf("taken back: %v", err)
	}
	for _, name := range dirNames(t, stick) {
		if strings.HasPrefix(name, ".") {
			t.Errorf("%s is left", name)
		}
	}
}

func dirNames(t *testing.T, dir string) (out []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// A disk that was pulled out is told, harms nothing, and catches up later.
func TestASecondFolderThatIsGone(t *testing.T) {
	dir, place, c := t.TempDir(), filepath.Join(t.TempDir(), "stick"), newClock()
	if err := os.Mkdir(place, 0o700); err != nil {
		t.Fatal(err)
	}
	db := mustOpen(t, dir, Options{Now: c.now})
	addExam(t, db, "")
	if err := db.SetSecondFolder(t.Context(), place); err != nil {
		t.Fatal(err)
	}
	for _, gone := range []struct {
		how  func() error
		said string
	}{
		{func() error { return os.Rename(place, place+".away") }, " cannot be used"},
		{func() error { return os.Mkdir(place, 0o700) }, " is not the folder that was chosen"}, // the empty place of a disk that is not plugged in
	} {
		if err := gone.how(); err != nil {
			t.Fatal(err)
		}
		c.at = c.at.Add(time.Hour)
		b, err := db.Backup(t.Context())
		if last, ok := db.LastBackup(); err != nil || !ok || last != b {
			t.Errorf("the first folder suffers: %+v, %v", b, err)
		}
		if s := secondOf(t, db); !strings.Contains(s.Problem, place+gone.said) || !strings.HasSuffix(s.Problem, ".") {
			t.Errorf("%+v", s)
		}
	}
	if err := errors.Join(os.Remove(place), os.Rename(place+".away", place)); err != nil {
		t.Fatal(err)
	}
	mustClose(t, db)
	db = mustOpen(t, dir, Options{Now: c.now})
	if s := mirrored(t, db); s.Problem != "" || !s.Last.At.Equal(c.at) {
		t.Errorf("plugged in again: %+v", s)
	}
}

// A folder that was emptied is the second one again once it is chosen again.
func TestASecondFolderThatIsChosenAgain(t *testing.T) {
	place, c := filepath.Join(t.TempDir(), "stick"), newClock()
	db := mustOpen(t, t.TempDir(), Options{Now: c.now})
	addExam(t, db, "")
	for try := range 2 {
		if err := errors.Join(os.RemoveAll(place), os.Mkdir(place, 0o700)); err != nil {
			t.Fatal(err)
		}
		if try > 0 {
			if s := mirrored(t, db); !strings.HasSuffix(s.Problem, "is not the folder that was chosen: plug its disk in, or choose it again.") {
				t.Errorf("emptied: %+v", s)
			}
		}
		if err := db.SetSecondFolder(t.Context(), place); err != nil {
			t.Fatal(err)
		}
		if s := mirrored(t, db); s.Problem != "" || s.Last.Path == "" {
			t.Errorf("chosen: %+v", s)
		}
	}
}

func TestASecondFolderThatCannotBe(t *testing.T) {
	dir := t.TempDir()
	db := mustOpen(t, dir, Options{Now: newClock().now})
	addExam(t, db, "")
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	others := t.TempDir()
	other := mustOpen(t, t.TempDir(), Options{Now: newClock().now})
	if err := other.SetSecondFolder(t.Context(), others); err != nil {
		t.Fatal(err)
	}
	for place, words := range map[string]string{
		dir: "lies with the records", filepath.Join(dir, "backups"): "lies with the records", filepath.Join(dir, "x"): "lies with the records",
		file: "is a file", filepath.Join(t.TempDir(), "missing"): "cannot be used", others: "holds the copies of other records",
	} {
		wantSentence(t, db.SetSecondFolder(t.Context(), place), ErrSecond, words)
		if s := secondOf(t, db); s.Dir != "" {
			t.Errorf("%s is the second folder", place)
		}
	}
	if err := db.SetPreference(t.Context(), secondKey, others); err != nil { // by a copied data folder
		t.Fatal(err)
	}
	before := len(dirNames(t, others))
	if _, err := db.Backup(t.Context()); err != nil {
		t.Fatal(err)
	}
	if s := secondOf(t, db); !strings.Contains(s.Problem, "other records") || len(dirNames(t, others)) != before {
		t.Errorf("%+v; %d files became %d", s, before, len(dirNames(t, others)))
	}
}

// A copy that a failing disk has spoiled counts neither there nor here.
func TestBackupsAreOpenedAndChecked(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	db := mustOpen(t, dir, Options{Now: c.now})
	addExam(t, db, "")
	var made []records.Backup
	for range 3 {
		b, err := db.Backup(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		made = append(made, b)
		c.at = c.at.Add(time.Hour)
	}
	content, err := os.ReadFile(made[2].Path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 5000; i < len(content); i++ {
		content[i] = 0x5a
	}
	if err := errors.Join(os.WriteFile(made[2].Path, content, 0o600), os.Chtimes(made[2].Path, c.at, c.at)); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time from memory
		all, err := db.Backups(t.Context())
		if err != nil || len(all) != 3 || all[0].Checked || !all[1].Checked || all[1] != made[1] {
			t.Errorf("%v: %+v", err, all)
		}
	}
	mustClose(t, db)
	c.at = c.at.Add(-time.Minute)
	again := mustOpen(t, dir, Options{Now: c.now})
	if last, ok := again.LastBackup(); !ok || last != made[1] {
		t.Errorf("LastBackup = %+v, want the newest good one", last)
	}
}

func BenchmarkBackups(b *testing.B) {
	c := newClock()
	db := mustOpen(b, b.TempDir(), Options{Now: c.now})
	if _, err := db.InTx(b.Context(), add5000); err != nil {
		b.Fatal(err)
	}
	for range keepRecent {
		c.at = c.at.Add(time.Minute)
		if _, err := db.Backup(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	for name, forget := range map[string]bool{"known": false, "read": true} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if forget {
					db.checked.known = nil
				}
				if _, err := db.Backups(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
