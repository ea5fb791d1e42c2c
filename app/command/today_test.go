package command_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// The promised form: an array of exactly four keys, the overdue first, then by
// day, a day or null.
func TestTodayAsJSON(t *testing.T) {
	dir := t.TempDir()
	var items []map[string]any
	text := want(t, "today", "--sample", "--format", "json", "--data", dir)
	if err := json.Unmarshal([]byte(text), &items); err != nil {
		t.Fatal(err)
	}
	if len(items) < 10 {
		t.Fatalf("%d items", len(items))
	}
	last, over := "", true
	for _, x := range items {
		what, _ := x["what"].(string)
		_, about := x["about"].(string)
		overdue, ok := x["overdue"].(bool)
		if len(x) != 4 || what == "" || !about || !ok {
			t.Errorf("%v", x)
		}
		due, ok := x["due"].(string)
		if _, err := time.Parse(time.DateOnly, due); ok && err != nil {
			t.Errorf("due on %q", due)
		}
		if overdue && !over {
			t.Errorf("%v comes after what is not overdue", x)
		}
		if overdue != over {
			last = ""
		}
		if over = overdue; ok && due < last {
			t.Errorf("%v comes after %s", x, last)
		}
		last = due
	}
	if text != want(t, "today", "--sample", "--format", "json", "--data", dir) {
		t.Error("the same records give another list")
	}
	if none := want(t, "today", "--format", "json", "--data", dir); strings.Contains(none, `"overdue": true`) {
		t.Errorf("in an empty folder something is overdue: %s", none)
	}
}

func TestTodayForPeople(t *testing.T) {
	dir := t.TempDir()
	text := want(t, "today", "--sample", "--data", dir)
	for _, part := range []string{"interview season", "\nOverdue\n", "\nToday\n", "\nLater\n", "Rank order list due", "21:00 ET", "(to verify)"} {
		if !strings.Contains(text, part) {
			t.Errorf("it does not say %q:\n%s", part, text)
		}
	}
	for line := range strings.Lines(text) {
		if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > 100 {
			t.Errorf("more than 100 columns: %s", line)
		}
	}
	if none := want(t, "today", "--data", dir); !strings.HasPrefix(none, "There are no records yet") || strings.Contains(none, "Overdue") {
		t.Errorf("without records: %s", none)
	}
}
