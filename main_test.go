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

	"secondlook/app/paths"
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
		code = refuse(window.Config{Log: slog.New(slog.NewTextHandler(&log, nil))}, errors.New("the data file is damaged"))
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
	_, stop := logTo(folders)
	stop()
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
