package main

import (
	"errors"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"
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
