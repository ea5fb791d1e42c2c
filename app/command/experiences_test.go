package command_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestExperiences(t *testing.T) {
	dir := t.TempDir()
	out := want(t, "experiences", "--sample", "--data", dir)
	for _, line := range strings.Split(out, "\n") {
		if n := len([]rune(line)); n > 100 {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
	for _, text := range []string{
		"4 of 10 experiences, 2 of 3 most meaningful", "It begins with “The”", "(used in clinical settings with patients in Guatemala",
		"Unused: Failing Step 1", "Not whole: Vaccines", "Themes Underserved people: ", "Mentor ", "support, never a substitute",
	} {
		if !strings.Contains(strings.Join(strings.Fields(out), " "), text) {
			t.Errorf("%q is not in\n%s", text, out)
		}
	}
	if strings.Contains(out, "works.") {
		t.Errorf("a text is missing:\n%s", out)
	}
	if again := want(t, "experiences", "--sample", "--data", dir); again != out {
		t.Error("the second time it is not the same")
	}
	if out := want(t, "experiences", "--data", dir); !strings.Contains(out, "0 of 10 experiences") || !strings.Contains(out, "There is none yet.") {
		t.Errorf("without records:\n%s", out)
	}
	var d struct {
		Listed      struct{ Have, Most int }
		Experiences []struct {
			Name  string
			Hints []struct{ Key, Kind string }
		}
		Coverage []struct{ Tag string }
		Evidence []struct{ Records map[string][]string }
		Research struct {
			Projects         int
			Regions, Mentors []any
		}
		Themes  []any
		Stories struct {
			Unready []string `json:"not_whole"`
		}
	}
	if err := json.Unmarshal([]byte(want(t, "experiences", "--sample", "--format", "json", "--data", dir)), &d); err != nil {
		t.Fatal(err)
	}
	if d.Listed.Have != 4 || d.Listed.Most != 10 || len(d.Experiences) != 4 || len(d.Coverage) != 12 || len(d.Evidence) != 12 || len(d.Evidence[0].Records) != 5 || d.Research.Projects != 1 || len(d.Themes) != 3 || len(d.Research.Regions) == 0 || len(d.Research.Mentors) == 0 || len(d.Stories.Unready) == 0 {
		t.Errorf("%+v", d)
	}
}

func TestPrintERAS(t *testing.T) {
	dir := t.TempDir()
	one, two := filepath.Join(dir, "one.pdf"), filepath.Join(dir, "two.pdf")
	for _, file := range []string{one, two} {
		if out := want(t, "print", "eras", "--sample", "-o", file, "--date", "2026-11-26", "--paper", "a4", "--data", dir); !strings.Contains(out, file) {
			t.Errorf("it does not say where: %s", out)
		}
	}
	a, err := os.ReadFile(one)
	b, err2 := os.ReadFile(two)
	if err != nil || err2 != nil || !bytes.Equal(a, b) || !bytes.HasPrefix(a, []byte("%PDF")) {
		t.Errorf("%v, %v: %d and %d bytes", err, err2, len(a), len(b))
	}
	wantFailure(t, run("", "print", "eras", "-o", one, "--data", t.TempDir()), 1, "nothing to proof-read")
}
