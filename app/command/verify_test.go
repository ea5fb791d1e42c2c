package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

type answered struct {
	Value, Verdict    string
	Chance, Low, High *float64
}

// The promised form: one object for each question, the worth falling, a day or
// null.
func TestVerifyAsJSON(t *testing.T) {
	dir := t.TempDir()
	text := want(t, "verify", "--sample", "--format", "json", "--data", dir)
	var all []struct {
		Program, Name, Field, Question, State string
		Value, Source, Wording                *string
		AsOf                                  *string `json:"as_of"`
		Worth                                 *float64
		Size                                  *string
		IfSuits                               *answered `json:"if_suits"`
		IfNot                                 *answered `json:"if_not"`
		Saves                                 *int64    `json:"saves_cents"`
		Asked, Due                            *string
	}
	if err := json.Unmarshal([]byte(text), &all); err != nil {
		t.Fatal(err)
	}
	if len(all) < 100 || !strings.Contains(text, `"asked": null`) {
		t.Fatalf("%d questions", len(all))
	}
	states := map[string]bool{"unknown": true, "old": true, "not verified": true, "verified": true}
	for i, q := range all {
		if q.Program == "" || q.Name == "" || q.Field == "" || q.Question == "" || !states[q.State] || q.Worth == nil || q.Size == nil || q.Saves == nil || q.AsOf == nil {
			t.Fatalf("%+v", q)
		}
		if i > 0 && *q.Worth > *all[i-1].Worth {
			t.Errorf("question %d is worth more than the one before it", i+1)
		}
		if (q.State == "unknown") != (*q.Value == "") {
			t.Errorf("%+v", q)
		}
		if (q.IfSuits == nil) != (q.IfNot == nil) || q.IfSuits != nil && (*q.IfSuits.Low > *q.IfSuits.Chance || *q.IfSuits.Chance > *q.IfSuits.High) {
			t.Errorf("%s of %s: %+v, %+v", q.Field, q.Program, q.IfSuits, q.IfNot)
		}
	}
	if again := want(t, "verify", "--sample", "--format", "json", "--data", dir); again != text {
		t.Error("the same records give another list")
	}
	if none := want(t, "verify", "--format", "json", "--data", dir); strings.TrimSpace(none) != "[]" {
		t.Errorf("of nobody: %s", none)
	}
}

func TestVerifyForPeople(t *testing.T) {
	dir := t.TempDir()
	text := want(t, "verify", "--sample", "--n", "12", "--data", dir)
	for _, part := range []string{"Season 2027: ", "to find out or to confirm", "  1. ", " 12. ", "J-1 visa", "no: closed", "Worth: "} {
		if !strings.Contains(text, part) {
			t.Errorf("it does not say %q:\n%s", part, text)
		}
	}
	if strings.Contains(text, " 13. ") || strings.Contains(text, "visa_j1") {
		t.Errorf("it says too much:\n%s", text)
	}
	for line := range strings.Lines(text) {
		if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > 100 {
			t.Errorf("more than 100 columns: %s", line)
		}
	}
	if none := want(t, "verify", "--data", dir); !strings.Contains(none, "no saved list") {
		t.Errorf("of nobody:\n%s", none)
	}
	wantFailure(t, run("", "verify", "--format", "xml", "--data", dir), 2, "format")
}

func TestPrintWorksheet(t *testing.T) {
	dir := t.TempDir()
	first, second := filepath.Join(dir, "a.pdf"), filepath.Join(dir, "b.pdf")
	for _, file := range []string{first, second} {
		if said := want(t, "print", "worksheet", "--sample", "-o", file, "--paper", "a4", "--date", "2026-09-01", "--data", dir); !strings.Contains(said, "The worksheet is in") {
			t.Errorf("%q", said)
		}
	}
	a, errA := os.ReadFile(first)
	b, errB := os.ReadFile(second)
	if errA != nil || errB != nil || !strings.HasPrefix(string(a), "%PDF-") || string(a) != string(b) {
		t.Errorf("%d and %d bytes, %v, %v", len(a), len(b), errA, errB)
	}
	wantFailure(t, run("", "print", "worksheet", "--data", dir), 2, "-o")
}
