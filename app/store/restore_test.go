package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/records"
)

// TestRestoreIsExact restores the backup of a random state into another random
// one. Undo gives back what was there before, redo what was restored.
func TestRestoreIsExact(t *testing.T) {
	all := editors(t)
	rapid.Check(t, func(rt *rapid.T) {
		w := &walk{dir: t.TempDir(), states: []state{{}}}
		w.open(rt)
		defer func() { _ = w.db.Close() }()
		for range 6 {
			w.edit(rt, all)
		}
		b, err := w.db.Backup(t.Context())
		if err != nil {
			rt.Fatal(err)
		}
		then := stateOf(rt, w.db)
		for range rapid.IntRange(0, 6).Draw(rt, "later edits") {
			w.edit(rt, all)
		}
		now := stateOf(rt, w.db)
		s, err := w.db.Restore(t.Context(), b.Path)
		if err != nil {
			rt.Fatal(err)
		}
		wantState(rt, w.db, "restore", then)
		if cmp.Equal(then, now) != (len(s.Changes) == 0) {
			rt.Fatalf("%d changes", len(s.Changes))
		}
		if len(s.Changes) == 0 {
			return
		}
		if _, ok, err := w.db.Undo(t.Context()); !ok || err != nil {
			rt.Fatal(ok, err)
		}
		wantState(rt, w.db, "undo", now)
		if _, ok, err := w.db.Redo(t.Context()); !ok || err != nil {
			rt.Fatal(ok, err)
		}
		wantState(rt, w.db, "redo", then)
	})
}

func TestRestoreKeepsACopyAndTheLook(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	db := mustOpen(t, dir, Options{Now: c.now})
	addExam(t, db, "old")
	b, err := db.Backup(t.Context())
	err = errors.Join(err, db.SetPreference(t.Context(), "theme", "dark"))
	if err != nil {
		t.Fatal(err)
	}
	addExam(t, db, "new")
	if err := os.WriteFile(filepath.Join(dir, restoring+"1.tmp"), []byte("left by a crash"), 0o600); err != nil {
		t.Fatal(err)
	}
	c.at = c.at.Add(time.Hour)
	if _, err := db.Restore(t.Context(), b.Path); err != nil {
		t.Fatal(err)
	}
	if got := mustList(t, db.Exams()); len(got) != 1 || got[0].Note != "old" {
		t.Errorf("restored %+v", got)
	}
	if theme, err := db.Preference(t.Context(), "theme"); theme != "dark" || err != nil {
		t.Errorf("theme %q, %v", theme, err)
	}
	last, _ := db.LastBackup()
	if !last.At.Equal(c.at) {
		t.Errorf("the newest backup is of %v", last.At)
	}
	if _, err := db.Restore(t.Context(), last.Path); err != nil || len(mustList(t, db.Exams())) != 2 {
		t.Errorf("the present was not kept: %v", err)
	}
	for _, name := range dirNames(t, dir) {
		if filepath.Ext(name) == ".tmp" {
			t.Errorf("%s is left", name)
		}
	}
}

// A backup of the first version is brought up to date on the way.
func TestRestoreOfAnOldBackup(t *testing.T) {
	old, content := schema1(t)
	db := mustOpen(t, t.TempDir(), Options{Now: newClock().now})
	addExam(t, db, "in the way")
	path := filepath.Join(old, FileName)
	if _, err := db.Restore(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if got := mustList(t, db.Exams()); len(got) != 2 || got[1].Note != "first attempt" {
		t.Errorf("%+v", got)
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != string(content) {
		t.Error("the backup was changed")
	}
}

func TestRestoreRefusesWhatIsNoGoodBackup(t *testing.T) {
	dir := t.TempDir()
	db := mustOpen(t, dir, Options{Now: newClock().now})
	kept := addExam(t, db, "kept")
	bad := t.TempDir()
	write := func(name string, content []byte) string {
		path := filepath.Join(bad, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	b, err := db.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	good, err := os.ReadFile(b.Path)
	if err != nil {
		t.Fatal(err)
	}
	foreign := append([]byte(nil), good...)
	copy(foreign[68:72], "abcd") // the header's application ID
	spoilt := append([]byte(nil), good...)
	for i := 5000; i < len(spoilt); i++ {
		spoilt[i] = 0x5a
	}
	for path, words := range map[string]string{
		write("rubbish", []byte("this is no database at all")): "is damaged (it is not a database)",
		write("empty", nil):                "is damaged (it is empty)",
		write("cut", good[:len(good)-100]): "is damaged",
		write("spoilt", spoilt):            "is damaged",
		write("foreign", foreign):          "belongs to another program",
		filepath.Join(bad, "missing"):      "cannot be read",
	} {
		_, err := db.Restore(t.Context(), path)
		wantSentence(t, err, ErrBackup, words, "nothing was changed: choose another backup")
	}
	if got := mustList(t, db.Exams()); len(got) != 1 || got[0] != kept {
		t.Errorf("%+v", got)
	}
	steps := db.options.migrations
	db.options.migrations = steps[:len(steps)-1]
	if _, err := db.Restore(t.Context(), b.Path); !errors.Is(err, ErrNewer) {
		t.Errorf("a backup of a newer version: %v", err)
	}
}

// Records that may exist only once may have changed places.
func TestRestoreOfSwappedRecords(t *testing.T) {
	db := mustOpen(t, t.TempDir(), Options{Now: newClock().now})
	a, b := domain.Season{Year: 2027}, domain.Season{Year: 2028}
	if err := errors.Join(db.Seasons().Save(t.Context(), &a), db.Seasons().Save(t.Context(), &b)); err != nil {
		t.Fatal(err)
	}
	copied, err := db.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []domain.Season{{ID: a.ID, Year: 2030}, {ID: b.ID, Year: 2027}, {ID: a.ID, Year: 2028}} {
		if err := db.Seasons().Save(t.Context(), &s); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.Restore(t.Context(), copied.Path); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]domain.Season{a, b}, mustList(t, records.Tables(db).Seasons())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
