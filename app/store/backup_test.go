package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/records"
)

// names lists the files of the folder of backups.
func names(t *testing.T, dir string) (out []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(dir, "backups"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// wantNames wants exactly these files in the folder of backups.
func wantNames(t *testing.T, dir string, want ...string) {
	t.Helper()
	if got := names(t, dir); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("backups: %q, want %q", got, want)
	}
}

func TestABackupHoldsEverything(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	db := mustOpen(t, dir, Options{Now: c.now})
	if b, ok := db.LastBackup(); ok {
		t.Errorf("a backup of nothing: %+v", b)
	}
	addExam(t, db, "kept")
	b, err := db.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(b.Path)
	if err != nil || b.Bytes != info.Size() || !b.At.Equal(c.at) || filepath.Dir(b.Path) != filepath.Join(dir, "backups") {
		t.Errorf("Backup = %+v; %v", b, err)
	}
	if last, ok := db.LastBackup(); !ok || last != b {
		t.Errorf("LastBackup = %+v, %v; want %+v", last, ok, b)
	}
	other := t.TempDir()
	if err := os.Rename(b.Path, filepath.Join(other, FileName)); err != nil {
		t.Fatal(err)
	}
	copied := mustOpen(t, other, Options{Now: c.now})
	if got := mustList(t, copied.Exams()); len(got) != 1 || got[0].Note != "kept" {
		t.Errorf("the copy holds %+v", got)
	}
	if j, err := copied.Journal(t.Context(), 9); err != nil || len(j) != 1 {
		t.Errorf("the journal of the copy: %+v, %v", j, err)
	}
}

func TestBackupsOfOneSecond(t *testing.T) {
	dir := t.TempDir()
	db := mustOpen(t, dir, Options{Now: newClock().now})
	var last records.Backup
	for range 11 {
		var err error
		if last, err = db.Backup(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if got := names(t, dir); len(got) != 11 || filepath.Base(last.Path) != "backup-20261122-091200-11.db" {
		t.Errorf("%q; the last is %s", got, last.Path)
	}
	if newest, ok := db.LastBackup(); !ok || newest != last {
		t.Errorf("LastBackup = %+v, want %+v", newest, last)
	}
}

func TestABackupAtTheFirstOpeningOfADay(t *testing.T) {
	zone := time.FixedZone("west", -8*3600)
	dir, c := t.TempDir(), &clock{time.Date(2026, 11, 22, 9, 12, 0, 0, zone)}
	open := func(f func(*DB)) {
		t.Helper()
		db := mustOpen(t, dir, Options{Now: c.now})
		if f != nil {
			f(db)
		}
		mustClose(t, db)
	}
	open(nil)
	open(nil)
	wantNames(t, dir) // nothing was ever entered
	open(func(db *DB) { addExam(t, db, "") })
	open(nil)
	first := "backup-20261122-171200.db"
	wantNames(t, dir, first)
	c.at = time.Date(2026, 11, 22, 23, 59, 0, 0, zone) // the next day in UTC, the same day here
	open(nil)
	wantNames(t, dir, first)
	c.at = c.at.Add(2 * time.Minute)
	open(nil)
	open(nil)
	wantNames(t, dir, first, "backup-20261123-080100.db")
	c.at = c.at.AddDate(0, 0, 1)
	open(func(db *DB) {
		if err := db.Exams().Delete(t.Context(), mustList(t, db.Exams())[0].ID); err != nil {
			t.Fatal(err)
		}
	})
	c.at = c.at.AddDate(0, 0, 1)
	open(nil) // no record, but a history
	if got := names(t, dir); len(got) != 4 {
		t.Errorf("backups: %q", got)
	}
}

func TestADamagedFileNeverReplacesAGoodBackup(t *testing.T) {
	dir, c := filled(t), newClock()
	good := names(t, dir)
	c.at = c.at.Add(time.Hour) // the day has its backup
	db := mustOpen(t, dir, Options{Now: c.now})
	path := filepath.Join(dir, FileName)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(b) / 8192 * 4096; i < len(b); i++ {
		b[i] = 0xa5
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt(b, 0); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = db.Backup(t.Context())
	wantSentence(t, err, ErrDamaged, "back up: ")
	wantNames(t, dir, good...)
	if last, ok := db.LastBackup(); !ok || filepath.Base(last.Path) != good[0] {
		t.Errorf("LastBackup = %+v, %v", last, ok)
	}
}

func TestABackupThatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	db := mustOpen(t, dir, Options{Now: newClock().now})
	addExam(t, db, "")
	mustClose(t, db)
	if err := os.WriteFile(filepath.Join(dir, "backups"), []byte("in the way"), 0o600); err != nil {
		t.Fatal(err)
	}
	db = mustOpen(t, dir, Options{Now: newClock().now}) // opens without today's backup
	if _, err := db.Backup(t.Context()); err == nil || !strings.Contains(err.Error(), "back up: ") {
		t.Errorf("Backup: %v", err)
	}
	if got := mustList(t, db.Exams()); len(got) != 1 {
		t.Errorf("the file holds %+v", got)
	}
}

func TestOnlyBackupsAreThinnedOut(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	db := mustOpen(t, dir, Options{Now: c.now})
	folder := filepath.Join(dir, "backups")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"notes.txt": "mine", "backup-20200101-000000.db.txt": "mine", "backup-20200101-000000.db": "no copy", ".backup-1.tmp": "left by a crash",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chtimes(filepath.Join(folder, ".backup-1.tmp"), time.Time{}, c.at.Add(-2*time.Hour)); err != nil {
		t.Fatal(err)
	}
	for range 30 {
		if _, err := db.Backup(t.Context()); err != nil {
			t.Fatal(err)
		}
		c.at = c.at.Add(time.Minute)
	}
	got := names(t, dir)
	if len(got) != 24+3 {
		t.Errorf("%d files, want 24 backups and 3 files of the user's: %q", len(got), got)
	}
	if last, ok := db.LastBackup(); !ok || !last.At.Equal(c.at.Add(-time.Minute)) {
		t.Errorf("LastBackup = %+v, %v", last, ok)
	}
}

func TestMigrationsRunAfterABackup(t *testing.T) {
	steps, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	dir, c := t.TempDir(), newClock()
	db, err := open(dir, Options{Now: c.now, migrations: steps})
	if err != nil {
		t.Fatal(err)
	}
	addExam(t, db, "old")
	mustClose(t, db)
	before := contents(t, dir)
	path := filepath.Join(dir, FileName)

	broken := append(steps, migration{"0998", "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; DROP TABLE exams; SELECT nonsense"})
	_, err = open(dir, Options{Now: c.now, migrations: broken})
	wantSentence(t, err, ErrUpgrade, "upgrade data file: "+path+" was left as it was", filepath.Join(dir, "backups", "backup-20261122-091200.db"))

	dangling := append(steps, migration{"0998", "CREATE TABLE child (id INTEGER PRIMARY KEY, exam INTEGER REFERENCES exams (id)) STRICT; INSERT INTO child VALUES (1, 99)"})
	_, err = open(dir, Options{Now: c.now, migrations: dangling})
	wantSentence(t, err, ErrUpgrade, "point to nothing")
	if after := contents(t, dir); string(after[path]) != string(before[path]) {
		t.Error("a failed upgrade changed the file")
	}

	newer := append(steps, migration{"0998", "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT"}, migration{"0999", "ALTER TABLE exams ADD COLUMN place TEXT NOT NULL DEFAULT 'x?@y'"})
	c.at = c.at.Add(time.Hour)
	upgraded, err := open(dir, Options{Now: c.now, migrations: newer})
	if err != nil {
		t.Fatal(err)
	}
	var place string
	if err := upgraded.gorm.Raw("SELECT place FROM exams").Scan(&place).Error; err != nil || place != "x?@y" {
		t.Errorf("after the upgrade: %q, %v", place, err)
	}
	last, _ := upgraded.LastBackup()
	mustClose(t, upgraded)
	if filepath.Base(last.Path) != "backup-20261122-101200.db" {
		t.Errorf("the copy from before is %+v", last)
	}
	_, err = Open(dir, Options{Now: c.now})
	wantSentence(t, err, ErrNewer)

	old := t.TempDir() // what the copy holds opens in the version that made it
	if err := os.Rename(last.Path, filepath.Join(old, FileName)); err != nil {
		t.Fatal(err)
	}
	if got := mustList(t, mustOpen(t, old, Options{Now: c.now}).Exams()); len(got) != 1 || got[0].Note != "old" {
		t.Errorf("the copy holds %+v", got)
	}
}

// TestARebuiltTableKeepsItsChildren rebuilds a table that others point to,
// which deletes them when foreign keys are on.
func TestARebuiltTableKeepsItsChildren(t *testing.T) {
	steps := []migration{
		{"0001", "CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE child (parent INTEGER REFERENCES parent (id) ON DELETE CASCADE) STRICT; CREATE TABLE journal (id INTEGER PRIMARY KEY) STRICT; INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1)"},
		{"0002", "CREATE TABLE fresh (id INTEGER PRIMARY KEY, name TEXT) STRICT; INSERT INTO fresh (id) SELECT id FROM parent; DROP TABLE parent; ALTER TABLE fresh RENAME TO parent"},
	}
	dir := t.TempDir()
	for n := range 2 {
		db, err := open(dir, Options{Now: newClock().now, migrations: steps[:n+1]})
		if err != nil {
			t.Fatal(err)
		}
		var children int
		if err := db.gorm.Raw("SELECT count(*) FROM child").Scan(&children).Error; err != nil || children != 1 {
			t.Errorf("after step %d there are %d children, %v", n+1, children, err)
		}
		mustClose(t, db)
	}
}

func TestShippedMigrationsAreNumbered(t *testing.T) {
	steps, err := shipped()
	if err != nil || len(steps) == 0 {
		t.Fatalf("%d migrations, %v", len(steps), err)
	}
	for i, s := range steps {
		var n int
		if _, err := fmt.Sscanf(s.id, "%04d", &n); err != nil || len(s.id) != 4 || n < i+1 || i > 0 && s.id <= steps[i-1].id {
			t.Errorf("migration %d is called %s", i+1, s.id)
		}
	}
}

func BenchmarkSave(b *testing.B) {
	db := mustOpen(b, b.TempDir(), Options{})
	for b.Loop() {
		addExam(b, db, "a note of common length")
	}
}

func BenchmarkSave5000InOneTransaction(b *testing.B) {
	for b.Loop() {
		db := mustOpen(b, b.TempDir(), Options{})
		if _, err := db.InTx(b.Context(), add5000); err != nil {
			b.Fatal(err)
		}
		mustClose(b, db)
	}
}

func BenchmarkList5000(b *testing.B) {
	db := mustOpen(b, b.TempDir(), Options{})
	if _, err := db.InTx(b.Context(), add5000); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if got := mustList(b, db.Applications()); len(got) != 5000 {
			b.Fatal(len(got))
		}
	}
}

func add5000(tables records.Tables) error {
	for i := range 5000 {
		a := domain.Application{Program: fmt.Sprint("program-", i), Season: 2027, Status: domain.Planned, Added: domain.NewDate(2026, 9, 1)}
		if err := tables.Applications().Save(context.Background(), &a); err != nil {
			return err
		}
	}
	return nil
}

// The newest backup is found once, not at every look, and again when it is
// gone or a newer one is made.
func TestTheLastBackupIsRemembered(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	db := mustOpen(t, dir, Options{Now: c.now})
	var made []records.Backup
	for range 2 {
		b, err := db.Backup(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		made = append(made, b)
		c.at = c.at.Add(time.Minute)
	}
	few := testing.AllocsPerRun(20, func() {
		if last, ok := db.LastBackup(); !ok || last != made[1] {
			t.Fatalf("LastBackup = %+v, %v; want %+v", last, ok, made[1])
		}
	})
	if all := testing.AllocsPerRun(20, func() { newest(filepath.Join(dir, "backups")) }); few >= all/2 {
		t.Errorf("a look at the last backup makes %v values, reading them all %v", few, all)
	}
	for i := len(made) - 1; i >= 0; i-- {
		if last, ok := db.LastBackup(); !ok || last != made[i] {
			t.Errorf("LastBackup = %+v, %v; want %+v", last, ok, made[i])
		}
		if err := os.Remove(made[i].Path); err != nil {
			t.Fatal(err)
		}
	}
	if last, ok := db.LastBackup(); ok {
		t.Errorf("all are gone, yet there is %+v", last)
	}
}

// A backup that may only be read is one.
func TestAReadOnlyBackupCounts(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("nothing is read-only for the administrator")
	}
	dir := filled(t)
	folder := filepath.Join(dir, "backups")
	b, ok := newest(folder)
	if !ok {
		t.Fatal("no backup")
	}
	if err := os.Chmod(b.Path, 0o400); err != nil {
		t.Fatal(err)
	}
	if again, ok := newest(folder); !ok || again != b {
		t.Errorf("the newest backup is %+v, %v", again, ok)
	}
}
