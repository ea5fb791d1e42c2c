package command_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestStudy(t *testing.T) {
	data := t.TempDir()
	text := run("", "study", "--sample", "--season", "2027", "--data", data)
	if text.code != 0 || !strings.Contains(text.out, "Step 3: not yet") || !strings.Contains(text.out, "Send now, or wait for Step 3?") {
		t.Errorf("%d: %s%s", text.code, text.out, text.err)
	}
	for line := range strings.Lines(text.out) {
		if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > 100 {
			t.Errorf("a line of more than 100 columns: %q", line)
		}
	}
	r := run("", "study", "--sample", "--season", "2027", "--format", "json", "--data", data)
	var d struct {
		Exams []struct {
			Exam     string
			Baseline int
			Ready    bool
			Scores   []int
		}
		Rhythm struct {
			Weeks []struct{ Blocks, Target int }
		}
		Step3 struct {
			Verdict string
			Rules   []struct{ Rule, Name, Answer, Reason string }
		}
		Wait struct {
			Exam string
			Ways []struct {
				Weeks             int
				Chance, Low, High float64
			}
		} `json:"send_or_wait"`
	}
	if err := json.Unmarshal([]byte(r.out), &d); err != nil || r.code != 0 {
		t.Fatalf("%v: %s", err, r.err)
	}
	if len(d.Exams) != 1 || d.Exams[0].Baseline != 197 || !d.Exams[0].Ready || len(d.Exams[0].Scores) != 4 {
		t.Errorf("%+v", d.Exams)
	}
	if d.Step3.Verdict != "not yet" || len(d.Step3.Rules) != 13 || len(d.Rhythm.Weeks) != 8 {
		t.Errorf("%+v, %d weeks", d.Step3, len(d.Rhythm.Weeks))
	}
	if d.Wait.Exam != "Step 3" || len(d.Wait.Ways) != 7 {
		t.Errorf("%+v", d.Wait)
	}
	for _, w := range d.Wait.Ways {
		if w.Low > w.Chance || w.Chance > w.High {
			t.Errorf("%+v", w)
		}
	}
	if again := run("", "study", "--sample", "--season", "2027", "--format", "json", "--data", data); again.out != r.out {
		t.Error("twice the same is not the same")
	}
}

// Without records it says what is missing, and invents nothing.
func TestStudyOfNobody(t *testing.T) {
	r := run("", "study", "--data", t.TempDir())
	if r.code != 0 || !strings.Contains(r.out, "No exam is prepared for") || strings.Contains(r.out, "Send now") {
		t.Errorf("%d: %s%s", r.code, r.out, r.err)
	}
	wantFailure(t, run("", "study", "--format", "csv"), 2, `--format must be table or json, not "csv"`)
	wantFailure(t, run("", "study", "now"), 2, "unexpected argument now")
}
