package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"secondlook/app/paths"
	"secondlook/app/store"
	"secondlook/views/window"
)

func TestForWindow(t *testing.T) {
	for _, c := range []struct {
		args string
		data string
		ok   bool
	}{
		{"", "", true}, {"--data=here", "here", true}, {"--data here", "here", true},
		{"rank", "", false}, {"--data here rank", "", false}, {"--help", "", false}, {"--data", "", false},
	} {
		if data, ok := forWindow(strings.Fields(c.args)); data != c.data || ok != c.ok {
			t.Errorf("forWindow(%q) = %q, %t", c.args, data, ok)
		}
	}
}

func TestSentence(t *testing.T) {
	if got := sentence(errors.New("open data folder: it is in use")); got != "Open data folder: it is in use." {
		t.Errorf("sentence = %q", got)
	}
}

// full is a problem that is written as a sentence.
type full struct{}

func (full) Error() string    { return "disk full (13)" }
func (full) Sentence() string { return "The disk is full: free some space." }

func TestSentenceOfAProblem(t *testing.T) {
	if got := sentence(fmt.Errorf("open records: %w", full{})); got != "The disk is full: free some space." {
		t.Errorf("sentence = %q", got)
	}
}

// Records that cannot be opened are a failure, with or without a display, and
// no command would do better.
func TestRefusedRecordsOfferNoCommands(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux can be without a display")
	}
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	var log strings.Builder
	code := 0
	got := stderr(t, func() {
		code = (&session{}).refuse(window.Config{Log: slog.New(slog.NewTextHandler(&log, nil))}, errors.New("the data file is damaged"))
	})
	if code != 1 || !strings.Contains(got, "the data file is damaged") || strings.Contains(got, "every command works") {
		t.Errorf("code %d, said:\n%s", code, got)
	}
	if !strings.Contains(log.String(), "the data file is damaged") {
		t.Errorf("the log has %q", log.String())
	}
}

// A crash log that cannot be opened is told in the log that is kept.
func TestMissingCrashLogIsTold(t *testing.T) {
	folders := paths.Folders{Logs: t.TempDir()}
	if err := os.Mkdir(filepath.Join(folders.Logs, "crash.log"), 0o700); err != nil {
		t.Fatal(err)
	}
	var s session
	s.logTo(folders)
	s.close()
	b, err := os.ReadFile(filepath.Join(folders.Logs, "secondlook.log"))
	if err != nil || !strings.Contains(string(b), "crashes are not logged") {
		t.Errorf("the log has %q, %v", b, err)
	}
}

// stderr returns what f writes to the standard error.
func stderr(t *testing.T, f func()) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	old := os.Stderr
	os.Stderr = w
	f()
	os.Stderr = old
	w.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestWithoutADisplayTheCommandsAreOffered(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux can be without a display")
	}
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	code := 0
	got := stderr(t, func() { code = show(t.TempDir(), time.Now()) })
	if code != 2 || !strings.Contains(got, "no display") || !strings.Contains(got, "rank") {
		t.Fatalf("code %d, said:\n%s", code, got)
	}
}

func TestVersionCommand(t *testing.T) {
	if code := run([]string{"version"}); code != 0 {
		t.Fatalf("version ends with %d", code)
	}
}

// homes gives the test folders of the system of its own.
func homes(t *testing.T) (data string) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("XDG variables are a custom of Linux")
	}
	data = t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	t.Setenv("XDG_DATA_HOME", data)
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	return filepath.Join(data, "secondlook")
}

// begun is a session on a folder.
func begun(t *testing.T, dir string) *session {
	t.Helper()
	s := &session{}
	t.Cleanup(s.close)
	folders, err := paths.Find(dir)
	if err != nil {
		t.Fatal(err)
	}
	s.logTo(folders)
	if _, err := s.begin(folders); err != nil {
		t.Fatal(err)
	}
	return s
}

// The window goes to another data folder without a restart, and the next start
// goes there too.
func TestAnotherDataFolderIsOpened(t *testing.T) {
	own, other := homes(t), t.TempDir()
	s := begun(t, "")
	before := s.now
	a, done, err := s.open(other)
	if err != nil || a.DataFolder() != other {
		t.Fatalf("%v, %v", a, err)
	}
	if err := before.app.FillSample(t.Context()); err != nil {
		t.Errorf("the folder that was open is closed before its time: %v", err)
	}
	done()
	if _, err := before.app.Profile(t.Context()); err == nil {
		t.Error("the folder that was open is never closed")
	}
	if folders, err := start(""); err != nil || folders.Data != other {
		t.Errorf("the next start opens %+v, %v", folders, err)
	}
	s.log().Info("after the change")
	if b, err := os.ReadFile(filepath.Join(other, "logs", "secondlook.log")); err != nil || !strings.Contains(string(b), "after the change") {
		t.Errorf("the log of the new folder: %q, %v", b, err)
	}
	if a, done, err = s.open(""); err != nil || a.DataFolder() != own {
		t.Fatalf("back in the own folder: %v", err)
	}
	done()
	if p, err := a.Profile(t.Context()); err != nil || !p.Applicant.Sample {
		t.Errorf("its records: %+v, %v", p.Applicant, err)
	}
}

func TestADataFolderThatCannotBeOpened(t *testing.T) {
	homes(t)
	s := begun(t, "")
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
		s.now.folders.Data:                   "is the folder that is open",
		filepath.Join(held, "missing"):       "there is no folder",
		filepath.Join(held, store.FileName):  "is a file",
	} {
		_, _, err := s.open(dir)
		var p interface{ Sentence() string }
		if !errors.As(err, &p) || !strings.Contains(p.Sentence(), words) && !strings.Contains(err.Error(), words) || !strings.HasSuffix(p.Sentence(), ".") {
			t.Errorf("%s: %v; want %q", dir, err, words)
		}
	}
	if _, err := s.now.app.Profile(t.Context()); err != nil {
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
	if _, err := start(""); err == nil || !strings.Contains(sentence(err), "plug its disk in") {
		t.Errorf("start: %v", err)
	}
	if _, err := os.Stat(gone); err == nil {
		t.Error("it was made")
	}
}

func TestADamagedFileIsRescued(t *testing.T) {
	homes(t)
	s := begun(t, "")
	folders := s.now.folders
	if err := s.now.app.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.now.app.BackUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.shut(s.now)
	s.now = opened{}
	path := filepath.Join(folders.Data, store.FileName)
	if err := os.WriteFile(path, []byte("spoilt"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := s.begin(folders)
	r := s.rescue(folders, err)
	if r == nil || s.rescue(folders, errors.New("another reason")) != nil {
		t.Fatalf("after %v the rescue is %+v", err, r)
	}
	a, err := r.Do()
	if err != nil {
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

// While a window has the folder, commands read and do not write.
func TestCommandsBesideAWindow(t *testing.T) {
	dir := t.TempDir()
	s := begun(t, dir)
	for args, want := range map[string]int{"rank --sample --n 1": 0, "backups": 0, "sample": 1, "undo": 1} {
		code := 0
		said := stderr(t, func() { code = run(append(strings.Fields(args), "--data", dir)) })
		if code != want || want == 1 && !strings.Contains(said, "is open in another window of Second Look since") {
			t.Errorf("%s beside a window: code %d, said %q", args, code, said)
		}
	}
	s.shut(s.now)
	s.now = opened{}
	if code := run([]string{"sample", "--data", dir}); code != 0 {
		t.Errorf("after the window: code %d", code)
	}
}
