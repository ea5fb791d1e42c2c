package store

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"secondlook/domain"
)

// wantSentence wants err to be of a kind and to read as one sentence that
// names the place and the way out.
func wantSentence(t *testing.T, err error, kind error, parts ...string) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("error: %v; want it to be: %v", err, kind)
	}
	for _, part := range parts {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not say %q", err, part)
		}
	}
	if strings.ContainsAny(err.Error(), "\n\r") || strings.HasSuffix(err.Error(), ".") {
		t.Errorf("%q is not one sentence", err)
	}
}

func TestFoldersThatCannotBeUsed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{file, filepath.Join(file, "below"), "/proc/x", "/dev/null/x", "/" + strings.Repeat("long", 100)} {
		_, err := Open(dir, Options{})
		wantSentence(t, err, ErrFolder, "open data folder: "+dir+" cannot be written (", "): choose another folder")
	}
	if b, err := os.ReadFile(file); err != nil || string(b) != "mine" {
		t.Errorf("the file in the way: %q, %v", b, err)
	}
}

func TestAFolderThatIsReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("nothing is read-only for the administrator")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "other"), nil, 0o600); err == nil {
		t.Skip("this disk does not keep modes")
	}
	_, err := Open(filepath.Join(dir, "below"), Options{})
	wantSentence(t, err, ErrFolder, "open data folder: ", "choose another folder")
}

func TestADirectoryInTheFilesPlace(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, FileName), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := Open(dir, Options{})
	wantSentence(t, err, ErrFolder, "open data file: ", FileName, "choose another folder")
}

// filled makes a folder with many records and a backup, closed.
func filled(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	db := mustOpen(t, dir, Options{Now: newClock().now})
	for range 60 {
		addExam(t, db, strings.Repeat("words ", 100))
	}
	if _, err := db.Backup(t.Context()); err != nil {
		t.Fatal(err)
	}
	mustClose(t, db)
	return dir
}

func TestDamagedFilesAreRefusedAndKept(t *testing.T) {
	half := func(b []byte) []byte { return b[:len(b)/2] }
	for name, damage := range map[string]func([]byte) []byte{
		"zero bytes":       func([]byte) []byte { return nil },
		"one byte":         func(b []byte) []byte { return b[:1] },
		"text":             func([]byte) []byte { return []byte(strings.Repeat("this is no database. ", 500)) },
		"half of it":       half,
		"one page":         func(b []byte) []byte { return b[:4096] },
		"a cut last page":  func(b []byte) []byte { return b[:len(b)-100] },
		"header only":      func(b []byte) []byte { return b[:headerSize] },
		"zeros after half": func(b []byte) []byte { return append(half(b), make([]byte, len(b)/2)...) },
		"a rubbish page": func(b []byte) []byte {
			copy(b[len(b)/8192*4096:], bytes.Repeat([]byte{0xa5}, 4096))
			return b
		},
		"a flipped page size": func(b []byte) []byte { b[16] ^= 0xff; return b },
		"a flipped schema":    func(b []byte) []byte { b[headerSize] ^= 0xff; return b },
	} {
		t.Run(name, func(t *testing.T) {
			dir := filled(t)
			path := filepath.Join(dir, FileName)
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, damage(b), 0o600); err != nil {
				t.Fatal(err)
			}
			before := contents(t, dir)
			_, err = Open(dir, Options{Now: newClock().now})
			wantSentence(t, err, ErrDamaged, "open data file: "+path+" is damaged", "left as it was",
				filepath.Join(dir, "backups", "backup-20261122-091200.db"), "2026-11-22 09:12:00")
			said := domain.Sentence(err)
			if !strings.Contains(said, "left as it was: use its newest good backup, or ") || strings.Contains(said, "move it") || strings.Contains(said, "malformed") {
				t.Errorf("the window says %q", said)
			}
			if diff := cmp.Diff(before, contents(t, dir)); diff != "" {
				t.Error("opening changed the folder")
			}
		})
	}
}

// TestFlippedBytes flips single bytes anywhere. SQLite cannot see every one of
// them, but the program neither crashes nor changes a file that it refuses.
func TestFlippedBytes(t *testing.T) {
	dir := filled(t)
	path := filepath.Join(dir, FileName)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	refused := 0
	for range 60 {
		bad := bytes.Clone(good)
		for range 1 + random.IntN(20) {
			bad[random.IntN(len(bad))] ^= byte(1 + random.IntN(255))
		}
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		db, err := Open(dir, Options{Now: newClock().now})
		if err == nil {
			_, _ = db.Exams().List(t.Context()) // may fail, must not panic
			_ = db.Close()
			continue
		}
		refused++
		if strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "as it was") {
			t.Errorf("not one sentence: %q", err)
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, bad) {
			t.Errorf("the refused file was changed: %v", err)
		}
	}
	if refused == 0 {
		t.Error("no damage was seen")
	}
}

// change runs statements on the closed file in dir.
func change(t *testing.T, dir string, statements ...string) {
	t.Helper()
	g, err := connect(filepath.Join(dir, FileName), migrating)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range statements {
		if err := g.Exec(s).Error; err != nil {
			t.Fatal(err)
		}
	}
	if err := disconnect(g); err != nil {
		t.Fatal(err)
	}
}

func TestFilesOfOthersAndOfNewerVersions(t *testing.T) {
	for name, test := range map[string]struct {
		statement string
		kind      error
		say       string
	}{
		"newer":   {"INSERT INTO migrations VALUES ('9999')", ErrNewer, "newer version of Second Look and was left as it was: install that version"},
		"foreign": {"PRAGMA application_id = 0", ErrForeign, "belongs to another program and was left as it was"},
		"no list": {"DROP TABLE migrations", ErrDamaged, "is damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filled(t)
			change(t, dir, test.statement)
			before := contents(t, dir)
			_, err := Open(dir, Options{})
			wantSentence(t, err, test.kind, test.say, FileName)
			if diff := cmp.Diff(before, contents(t, dir)); diff != "" {
				t.Error("opening changed the folder")
			}
		})
	}
}

// TestABackupInThePlaceOfTheFile puts a backup where the file was, beside the
// log of the file that it replaces.
func TestABackupInThePlaceOfTheFile(t *testing.T) {
	for _, how := range []string{"replaced", "gone"} {
		t.Run(how, func(t *testing.T) {
			dir := filled(t)
			path := filepath.Join(dir, FileName)
			db := mustOpen(t, dir, Options{Now: newClock().now})
			addExam(t, db, "after the backup")
			log, err := os.ReadFile(path + "-wal")
			if err != nil || len(log) == 0 {
				t.Fatalf("no log to leave behind: %v", err)
			}
			mustClose(t, db)
			want := 0
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			if how == "replaced" {
				want = 60
				b, _ := newest(filepath.Join(dir, "backups"))
				if err := os.Rename(b.Path, path); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.WriteFile(path+"-wal", log, 0o600); err != nil {
				t.Fatal(err)
			}
			again := mustOpen(t, dir, Options{Now: newClock().now})
			if got := mustList(t, again.Exams()); len(got) != want {
				t.Errorf("%d exams, want %d: the old log was written into the file", len(got), want)
			}
			kept, err := os.ReadFile(path + ".20261122-091200.kept")
			if err != nil || !bytes.Equal(kept, log) {
				t.Errorf("the old log was not kept: %v", err)
			}
		})
	}
}

func TestARowThatNoVersionWrites(t *testing.T) {
	dir := filled(t)
	change(t, dir, "UPDATE exams SET kind = 'Step 9' WHERE id = 3")
	db := mustOpen(t, dir, Options{Now: newClock().now})
	_, err := db.Exams().List(t.Context())
	if err == nil || !strings.Contains(err.Error(), "read exams: row 3: kind: ") {
		t.Errorf("List: %v", err)
	}
	e := domain.Exam{ID: 4, Kind: domain.Step3}
	if err := db.Exams().Save(t.Context(), &e); err != nil {
		t.Errorf("the other rows can be edited: %v", err)
	}
}

// A mistake in a statement says nothing about the file, so nobody is told to
// move it away.
func TestAnErrorOfAStatementIsNoDamage(t *testing.T) {
	dir := filled(t)
	path := filepath.Join(dir, FileName)
	g, err := connect(path, reading)
	if err != nil {
		t.Fatal(err)
	}
	wrong := g.Exec("SELECT nonsense").Error
	if err := disconnect(g); err != nil {
		t.Fatal(err)
	}
	if code(wrong) != codeError {
		t.Fatalf("the error is %v", wrong)
	}
	told := Options{Now: newClock().now, Backups: filepath.Join(dir, "backups")}.tell(path, wrong)
	wantSentence(t, told, ErrFolder, "cannot be read and written", "left as it was")
	if errors.Is(told, ErrDamaged) {
		t.Errorf("%q calls the file damaged", told)
	}
}

// A sentence stands for itself: a capital letter, a full stop, no words for
// what was being done and none of the command line.
func TestSentences(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filled(t)
	change(t, dir, "INSERT INTO migrations VALUES ('9999')")
	for _, test := range []struct {
		dir, starts string
		other       bool
	}{{file, file + " cannot be written", true}, {dir, filepath.Join(dir, FileName) + " was written by a newer version", true}} {
		_, err := Open(test.dir, Options{})
		var p interface {
			Sentence() string
			OtherFolder() bool
		}
		if !errors.As(err, &p) {
			t.Fatalf("%v carries no sentence", err)
		}
		if s := p.Sentence(); !strings.HasPrefix(s, test.starts) || !strings.HasSuffix(s, "choose another folder.") || p.OtherFolder() != test.other {
			t.Errorf("the sentence is %q, other folder %v", s, p.OtherFolder())
		}
		if strings.Contains(err.Error(), "--data") {
			t.Errorf("%q speaks of the command line", err)
		}
	}
	full := &problem{text: "save exams: the disk is full: nothing was changed; free some space and try again"}
	if got := full.Sentence(); got != "The disk is full: nothing was changed; free some space and try again." || full.OtherFolder() {
		t.Errorf("the sentence is %q", got)
	}
}
