package main

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"secondlook/app/session"
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

// Records that cannot be opened are a failure, with or without a display, and
// no command would do better.
func TestRefusedRecordsOfferNoCommands(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux can be without a display")
	}
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "secondlook.db"), []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	code := 0
	got := stderr(t, func() { code = show(dir, time.Now()) })
	if code != 1 || !strings.Contains(got, "is damaged") || strings.Contains(got, "every command works") {
		t.Errorf("code %d, said:\n%s", code, got)
	}
	log, err := os.ReadFile(filepath.Join(dir, "logs", "secondlook.log"))
	if err != nil || !strings.Contains(string(log), "is damaged") || !strings.Contains(string(log), "not shown in a window") {
		t.Errorf("the log has %q, %v", log, err)
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

// While a window has the folder, commands read and do not write.
func TestCommandsBesideAWindow(t *testing.T) {
	dir := t.TempDir()
	s := session.New(program())
	defer s.Close()
	if _, err := s.Start(dir); err != nil {
		t.Fatal(err)
	}
	for args, want := range map[string]int{"rank --sample --n 1": 0, "backups": 0, "sample": 1, "undo": 1} {
		code := 0
		said := stderr(t, func() { code = run(append(strings.Fields(args), "--data", dir)) })
		if code != want || want == 1 && !strings.Contains(said, "is open in another window of Second Look since") {
			t.Errorf("%s beside a window: code %d, said %q", args, code, said)
		}
	}
	s.Close()
	if code := run([]string{"sample", "--data", dir}); code != 0 {
		t.Errorf("after the window: code %d", code)
	}
}
