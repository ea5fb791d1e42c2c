package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLetters(t *testing.T) {
	dir := t.TempDir()
	out := want(t, "letters", "--sample", "--propose", "--afresh", "--data", dir)
	for line := range strings.Lines(out) {
		if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > 100 {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
	for _, text := range []string{"US letters", "2 of 3, ideally 4; 1 to come", "Remind Dr. Paul Reyes", "Proposed:", "What you have assigned gives way"} {
		if !strings.Contains(out, text) {
			t.Errorf("%q is not in\n%s", text, out)
		}
	}
	if again := want(t, "letters", "--sample", "--propose", "--afresh", "--data", dir); again != out {
		t.Error("the second time it is not the same")
	}
	if out := want(t, "letters", "--data", dir); !strings.Contains(out, "No program is on the list") {
		t.Errorf("without records:\n%s", out)
	}
	wantFailure(t, run("", "letters", "--save", "--data", dir), 2, "--propose")
	wantFailure(t, run("", "letters", "--sample", "--propose", "--save", "--data", dir), 2, "can't be used together")
	wantFailure(t, run("", "letters", "--format", "csv", "--data", dir), 2, "--format")
}

type letterList struct {
	Season   int
	Goals    []struct{ Have, Want, Ideal int }
	Letters  []struct{ Writer, Task string }
	Programs []struct {
		Key      string
		Letters  []struct{ Writer, Specialty string }
		Warnings []struct{ Kind, Text string }
	}
	Proposed []struct {
		Add []struct {
			Writer string
			Why    []string
		}
	}
}

// What is proposed is assigned with --save, and then nothing is left to propose.
func TestLettersAreAssigned(t *testing.T) {
	dir := t.TempDir()
	want(t, "sample", "--data", dir)
	var before, after letterList
	loose(t, want(t, "letters", "--propose", "--format", "json", "--data", dir), &before)
	want(t, "letters", "--propose", "--save", "--data", dir)
	loose(t, want(t, "letters", "--format", "json", "--data", dir), &after)
	added, bare := 0, 0
	for i, p := range before.Proposed {
		added += len(p.Add)
		bare += map[bool]int{true: 1}[len(before.Programs[i].Letters) == 0]
		if got := len(after.Programs[i].Letters); got != len(before.Programs[i].Letters)+len(p.Add) || got == 0 || got > 4 {
			t.Errorf("%s has %d letters", after.Programs[i].Key, got)
		}
	}
	if added == 0 || bare != 4 || len(after.Goals) != 5 || len(after.Letters) != 4 || after.Proposed != nil {
		t.Errorf("%d letters are added, %d programs had none: %+v", added, bare, after.Goals)
	}
}

func TestPrintLetter(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "request.pdf")
	out := want(t, "print", "letter", "Paul Reyes", "--sample", "-o", file, "--date", "2026-11-22", "--data", dir)
	if !strings.Contains(out, "Left out, since no record tells it: a day to ask for it by that is still to come, a rotation under") || !strings.Contains(out, "The letter request is in "+file) {
		t.Errorf("it says %s", out)
	}
	first, err := os.ReadFile(file)
	if err != nil || !strings.HasPrefix(string(first), "%PDF") {
		t.Fatalf("%d bytes, %v", len(first), err)
	}
	want(t, "print", "letter", "Paul Reyes", "--sample", "-o", file, "--date", "2026-11-22", "--data", dir)
	if again, _ := os.ReadFile(file); string(again) != string(first) {
		t.Error("the second print is not the same")
	}
	wantFailure(t, run("", "print", "letter", "Nobody", "--sample", "-o", file, "--data", dir), 1, "none of your letters")
	wantFailure(t, run("", "print", "letter", "--sample", "--data", dir), 2, "--output")
}
