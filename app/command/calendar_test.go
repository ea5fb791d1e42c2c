package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The file of the sample is a calendar with the dates of the season; a season
// without any says so.
func TestCalendar(t *testing.T) {
	path := filepath.Join(t.TempDir(), "season.ics")
	out := want(t, "--data", t.TempDir(), "calendar", "--sample", "-o", path)
	if !strings.Contains(out, "dates is in "+path) {
		t.Errorf("%q", out)
	}
	b, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(b), "BEGIN:VCALENDAR\r\n") || !strings.HasSuffix(string(b), "END:VCALENDAR\r\n") || !strings.Contains(string(b), "TZID=America/New_York:20270303T210000") {
		t.Errorf("%v: %.300s", err, b)
	}
	again := filepath.Join(t.TempDir(), "again.ics")
	want(t, "--data", t.TempDir(), "calendar", "--sample", "-o", again)
	if c, err := os.ReadFile(again); err != nil || string(c) != string(b) {
		t.Errorf("the same records are other bytes: %v", err)
	}
}
