package session

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/paths"
	"secondlook/app/store"
	"secondlook/domain"
)

// homes gives the test folders of the system of its own.
func homes(t *testing.T) (data string) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("XDG variables are a custom of Linux")
	}
	data = t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	t.Setenv("XDG_DATA_HOME", data)
	return filepath.Join(data, "secondlook")
}

// begun is a session on a folder, "" for the one to start with.
func begun(t *testing.T, dir string) (*Session, *app.App) {
	t.Helper()
	s := New(Program{})
	t.Cleanup(s.Close)
	a, err := s.Start(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s, a
}

// The window goes to another data folder without a restart, and the next start
// goes there too.
func TestAnotherDataFolderIsOpened(t *testing.T) {
	own, other := homes(t), t.TempDir()
	s, before := begun(t, "")
	a, done, err := s.Open(other)
	if err != nil || a.DataFolder() != other {
		t.Fatalf("%v, %v", a, err)
	}
	if err := before.FillSample(t.Context()); err != nil {
		t.Errorf("the folder that was open is closed before its time: %v", err)
	}
	done()
	if _, err := before.Profile(t.Context()); err == nil {
		t.Error("the folder that was open is never closed")
	}
	if folders, err := start(""); err != nil || folders.Data != other {
		t.Errorf("the next start opens %+v, %v", folders, err)
	}
	s.Log().Info("after the change")
	if b, err := os.ReadFile(filepath.Join(other, "logs", "secondlook.log")); err != nil || !strings.Contains(string(b), "after the change") {
		t.Errorf("the log of the new folder: %q, %v", b, err)
	}
	if a, done, err = s.Open(""); err != nil || a.DataFolder() != own {
		t.Fatalf("back in the own folder: %v", err)
	}
	done()
	if p, err := a.Profile(t.Context()); err != nil || !p.Applicant.Sample {
		t.Errorf("its records: %+v, %v", p.Applicant, err)
	}
}

func TestADataFolderThatCannotBeOpened(t *testing.T) {
	homes(t)
	s, open := begun(t, "")
	held := t.TempDir()
	begun(t, held)
	write := func(name, text string) string {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	for dir, words := range map[string]string{
		write("letter.txt", "mine"):          "holds other things and no records of Second Look",
		write(store.FileName, "no database"): "is damaged",
		held:                                 "is open in another window of Second Look since",
		open.DataFolder():                    "is the folder that is open",
		filepath.Join(held, "missing"):       "There is no folder",
		filepath.Join(held, store.FileName):  "is a file",
	} {
		_, _, err := s.Open(dir)
		if said := domain.Sentence(err); !strings.Contains(said, words) || !strings.HasSuffix(said, ".") {
			t.Errorf("%s: %v; want %q", dir, err, words)
		}
	}
	if _, err := open.Profile(t.Context()); err != nil {
		t.Errorf("the folder that is open was closed: %v", err)
	}
}

// A chosen folder whose disk is not plugged in is not made anew.
func TestAChosenFolderThatIsGone(t *testing.T) {
	homes(t)
	gone := filepath.Join(t.TempDir(), "stick")
	if err := paths.Remember(gone); err != nil {
		t.Fatal(err)
	}
	if _, err := New(Program{}).Start(""); !strings.Contains(domain.Sentence(err), "plug its disk in") {
		t.Errorf("start: %v", err)
	}
	if _, _, err := (Program{}).Open(""); !strings.Contains(domain.Sentence(err), "plug its disk in") {
		t.Errorf("a command: %v", err)
	}
	if _, err := os.Stat(gone); err == nil {
		t.Error("it was made")
	}
}

func TestADamagedFileIsRescued(t *testing.T) {
	dir := homes(t)
	s, a := begun(t, "")
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := a.BackUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.Close()
	path := filepath.Join(dir, store.FileName)
	if err := os.WriteFile(path, []byte("spoilt"), 0o600); err != nil {
		t.Fatal(err)
	}
	s = New(Program{})
	defer s.Close()
	_, err := s.Start("")
	r := s.Rescue(err)
	if r == nil || s.Rescue(errors.New("another reason")) != nil || s.IsOpen() {
		t.Fatalf("after %v the rescue is %+v", err, r)
	}
	if a, err = r.Do(); err != nil || !s.IsOpen() {
		t.Fatal(err)
	}
	if p, err := a.Profile(t.Context()); err != nil || !p.Applicant.Sample {
		t.Errorf("rescued: %+v, %v", p.Applicant, err)
	}
	kept, err := filepath.Glob(path + ".*.damaged")
	if err != nil || len(kept) != 1 {
		t.Errorf("the damaged file is kept as %v, %v", kept, err)
	}
}

// A crash log that cannot be opened is told in the log that is kept.
func TestMissingCrashLogIsTold(t *testing.T) {
	folders := paths.Folders{Logs: t.TempDir()}
	if err := os.Mkdir(filepath.Join(folders.Logs, "crash.log"), 0o700); err != nil {
		t.Fatal(err)
	}
	s := New(Program{})
	s.logTo(folders)
	s.Close()
	b, err := os.ReadFile(filepath.Join(folders.Logs, "secondlook.log"))
	if err != nil || !strings.Contains(string(b), "crashes are not logged") {
		t.Errorf("the log has %q, %v", b, err)
	}
}

func TestEveryErrorIsASentence(t *testing.T) {
	for want, err := range map[string]error{
		"Find data folder: it is a file.":        errors.New("find data folder: it is a file"),
		"It is in use: close it.":                told{errors.New("it is in use: close it")},
		"/stick is empty.":                       fmt.Errorf("%s is empty", "/stick"),
		"score must be between 1 and 300":        domain.Invalid{{Field: "score", Problem: "must be between 1 and 300"}},
		domain.Sentence(store.Missing("/stick")): store.Missing("/stick"),
	} {
		if got := domain.Sentence(tell(err)); got != want {
			t.Errorf("%v is told as %q, want %q", err, got, want)
		}
	}
	if tell(nil) != nil {
		t.Error("nothing is an error")
	}
}
