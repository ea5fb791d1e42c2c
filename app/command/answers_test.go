package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondlook/domain/sample"
)

func TestAnswers(t *testing.T) {
	dir := t.TempDir()
	out := want(t, "answers", "--sample", "--data", dir)
	for line := range strings.Lines(out) {
		if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > 100 {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
	for _, text := range []string{"2 answers ready, 1 of 3 red flags", "Ready. About 64 seconds; aim for 60 to 75. Said 2 times", "4 of 5.", "I passed Step 1 in October 2023."} {
		if !strings.Contains(out, text) {
			t.Errorf("%q is not in\n%s", text, out)
		}
	}
	if strings.Contains(out, "You needed several attempts") || !strings.Contains(want(t, "answers", "--all", "--sample", "--data", dir), "You needed several attempts") {
		t.Error("a flag that the records do not have is asked about, or --all does not show it")
	}
	if bare := want(t, "answers", "--data", dir); !strings.Contains(bare, "0 answers ready, 0 of 0 red flags") {
		t.Errorf("without records:\n%s", bare)
	}
	wantFailure(t, run("", "answers", "--format", "csv", "--data", dir), 2, "--format")
}

type answerList struct {
	Flags, FlagsAnswered int
	Questions            []struct {
		Key, State string
		Missing    []string
		Seconds    int
		Drills     struct {
			Times   int
			Last    *string
			Seconds *int
		}
	}
	Facts []struct{ Key, Text string }
}

// What is not known is null, and a list never is.
func TestAnswersAsJSON(t *testing.T) {
	var got answerList
	loose(t, want(t, "answers", "--sample", "--format", "json", "--data", t.TempDir()), &got)
	seen := map[string]bool{}
	for _, q := range got.Questions {
		seen[q.Key+" "+q.State+" "+strings.Join(q.Missing, ",")] = true
		if q.Missing == nil || (q.Drills.Times == 0) != (q.Drills.Last == nil) {
			t.Errorf("%+v", q)
		}
	}
	if !seen["fail-step1 complete "] || !seen["low-ck begun reassurance"] || !seen["about complete "] || len(got.Facts) < 8 {
		t.Errorf("%v", seen)
	}
}

func TestPrintDay(t *testing.T) {
	dir := t.TempDir()
	want(t, "sample", "--data", dir)
	file := filepath.Join(dir, "day.pdf")
	wantFailure(t, run("", "print", "day", "nobody", "--data", dir, "-o", file), 1, "no interview")
	wantFailure(t, run("", "print", "day", "--data", dir, "-o", file), 2, "PROGRAM")
	profile := filepath.Join(dir, "p.json")
	text := `{"applicant": {"name": "Ana"}, "interviews": [{"program": "` + sample.KernInternal + `", "season": 2027, "start": "2026-12-07 08:30 America/Los_Angeles"}]}`
	if err := os.WriteFile(profile, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if out := want(t, "print", "day", sample.KernInternal, "--profile", profile, "--data", dir, "-o", file); !strings.Contains(out, "The day sheet is in") {
		t.Error(out)
	}
	b, err := os.ReadFile(file)
	if err != nil || !strings.HasPrefix(string(b), "%PDF-") {
		t.Errorf("%.20q, %v", b, err)
	}
}
