package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// The promised form: an array, late before missing before done, a day or "".
func TestChecklistAsJSON(t *testing.T) {
	dir := t.TempDir()
	var items []map[string]string // null reads as ""
	text := want(t, "checklist", "--sample", "--format", "json", "--data", dir)
	if err := json.Unmarshal([]byte(text), &items); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(text, `"due": ""`) || !strings.Contains(text, `"due": null`) {
		t.Error("a day that is not known is not null")
	}
	if len(items) < 20 {
		t.Fatalf("%d items", len(items))
	}
	order := map[string]int{"late": 0, "missing": 1, "done": 2}
	for i, x := range items {
		if len(x) != 5 || x["area"] == "" || x["what"] == "" {
			t.Errorf("%v", x)
		}
		state, ok := order[x["state"]]
		if !ok || state == 2 != (x["why"] == "") {
			t.Errorf("%v", x)
		}
		if i > 0 && state < order[items[i-1]["state"]] {
			t.Errorf("%v comes after %v", x, items[i-1])
		}
		if d := x["due"]; d != "" && len(d) != len("2027-03-03") {
			t.Errorf("due on %q", d)
		}
	}
	if again := want(t, "checklist", "--sample", "--format", "json", "--data", dir); again != want(t, "checklist", "--sample", "--format", "json", "--data", dir) {
		t.Error("the same records give another list")
	}
}

func TestChecklistForPeople(t *testing.T) {
	dir := t.TempDir()
	text := want(t, "checklist", "--sample", "--data", dir)
	for _, part := range []string{"Season 2027", "Letters\n", "  [ ] ", "  [x] ", "Readiness", "Targeted recovery", "improving: ", "Clinical: "} {
		if !strings.Contains(text, part) {
			t.Errorf("it does not say %q:\n%s", part, text)
		}
	}
	for line := range strings.Lines(text) {
		if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > 100 {
			t.Errorf("more than 100 columns: %s", line)
		}
	}
	if none := want(t, "checklist", "--data", dir); !strings.HasPrefix(none, "There are no records yet") || !strings.Contains(none, "nothing yet") {
		t.Errorf("of nobody:\n%s", none)
	}
}

func TestPrintChecklist(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "checklist.pdf")
	if said := want(t, "print", "checklist", "--sample", "-o", file, "--paper", "a4", "--date", "2026-09-01", "--data", dir); !strings.Contains(said, "The checklist is in") {
		t.Errorf("%q", said)
	}
	if b, err := os.ReadFile(file); err != nil || !strings.HasPrefix(string(b), "%PDF-") {
		t.Errorf("%d bytes, %v", len(b), err)
	}
	wantFailure(t, run("", "print", "checklist", "--data", dir), 2, "-o")
}
