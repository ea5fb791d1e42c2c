package store

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/records"
)

// A clock is a moment that tests move.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func newClock() *clock {
	return &clock{time.Date(2026, 11, 22, 9, 12, 0, 0, time.UTC)}
}

// mustOpen opens dir and closes it at the end of the test.
func mustOpen(t testing.TB, dir string, o Options) *DB {
	t.Helper()
	db, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() }) // closed already by some tests
	return db
}

// mustClose closes db now, as the end of the program does.
func mustClose(t testing.TB, db *DB) {
	t.Helper()
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// mustList returns every record of a table.
func mustList[T records.Record](t testing.TB, table records.Table[T]) []T {
	t.Helper()
	list, err := table.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// addExam stores one exam and returns it.
func addExam(t testing.TB, tables records.Tables, note string) domain.Exam {
	t.Helper()
	e := domain.Exam{Kind: domain.Step2CK, Score: 251, Note: note}
	if err := tables.Exams().Save(context.Background(), &e); err != nil {
		t.Fatal(err)
	}
	return e
}

// contents reads every file below dir, by path.
func contents(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		out[path], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestFolderNamesWithSpecialCharacters(t *testing.T) {
	for _, name := range []string{"a b", "50%20 off?#x", "ü & 'q' ;--", "file:x?mode=memory"} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), name)
			db := mustOpen(t, dir, Options{})
			addExam(t, db, name)
			if _, err := db.Backup(t.Context()); err != nil {
				t.Fatal(err)
			}
			mustClose(t, db)
			again := mustOpen(t, dir, Options{})
			if got := mustList(t, again.Exams()); len(got) != 1 || got[0].Note != name {
				t.Errorf("after opening again: %+v", got)
			}
			if _, err := os.Stat(filepath.Join(dir, FileName)); err != nil {
				t.Errorf("the file is not in its folder: %v", err)
			}
		})
	}
}

func TestModes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "data")
	db := mustOpen(t, dir, Options{})
	addExam(t, db, "private")
	if _, err := db.Backup(t.Context()); err != nil {
		t.Fatal(err)
	}
	files := 0
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		want := fileMode
		if d.IsDir() {
			want = dirMode
		} else {
			files++
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s has mode %o, want %o", path, info.Mode().Perm(), want)
		}
		return nil
	})
	if err != nil || files < 4 { // database, log, index of the log, backup
		t.Errorf("looked at %d files: %v", files, err)
	}
}

func TestModesOfWhatWasThere(t *testing.T) {
	dir := t.TempDir()
	mustClose(t, mustOpen(t, dir, Options{}))
	if err := os.Chmod(filepath.Join(dir, FileName), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	mustOpen(t, dir, Options{})
	for path, want := range map[string]os.FileMode{
		filepath.Join(dir, FileName): fileMode,
		dir:                          0o755, // the user shares his own folder; the file is closed all the same
	} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v; want mode %o", path, info.Mode(), err, want)
		}
	}
}

func TestPragmasOfTheLivingConnection(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	for pragma, want := range map[string]string{
		"foreign_keys": "1", "journal_mode": "wal", "busy_timeout": "5000", "synchronous": "2",
		"application_id": fmt.Sprint(applicationID),
	} {
		var got string
		if err := db.gorm.Raw("PRAGMA " + pragma).Scan(&got).Error; err != nil || got != want {
			t.Errorf("%s is %q (%v), want %q", pragma, got, err, want)
		}
	}
}

func TestTablesAreStrict(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{})
	var loose []string
	err := db.gorm.Raw("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'").Scan(&loose).Error
	if err != nil || len(loose) > 0 {
		t.Errorf("not STRICT: %v, %v", loose, err)
	}
}

func TestAnUnfinishedNewFileIsMadeAgain(t *testing.T) {
	dir := t.TempDir()
	for _, name := range companions(FileName + ".new") {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("left by a crash"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	addExam(t, mustOpen(t, dir, Options{}), "")
	for path := range contents(t, dir) {
		if bytes.Contains([]byte(path), []byte(".new")) {
			t.Errorf("%s is still there", path)
		}
	}
}
