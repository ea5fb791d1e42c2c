package command_test

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestLearning(t *testing.T) {
	dir := t.TempDir()
	text := run("", "learning", "--sample", "--hindsight", "--data", dir)
	if text.code != 0 {
		t.Fatal(text.err)
	}
	for _, want := range []string{"Season by season", "How well it predicted", "What your seasons teach", "taken over", "Nothing is changed by itself"} {
		if !strings.Contains(text.out, want) {
			t.Errorf("it does not say %q:\n%s", want, text.out)
		}
	}
	for line := range strings.Lines(text.out) {
		if n := len([]rune(strings.TrimRight(line, "\n"))); n > 100 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
	var d struct {
		Seasons []struct {
			Frozen, Counted bool
			Predictions     []struct{ Key string }
		}
		Learnt struct{ SD, SDBefore float64 }
		Offer  *struct {
			Own      float64 `json:"own_intercept"`
			Programs []struct{ Key string }
		}
	}
	out := run("", "learning", "--sample", "--hindsight", "--format", "json", "--data", dir).out
	if err := json.Unmarshal([]byte(out), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Seasons) == 0 || d.Seasons[0].Frozen || !d.Seasons[0].Counted || len(d.Seasons[0].Predictions) == 0 || d.Offer == nil || d.Offer.Own == 0 || len(d.Offer.Programs) != 3 {
		t.Errorf("%+v", d)
	}
	if out != run("", "learning", "--sample", "--hindsight", "--format", "json", "--data", dir).out {
		t.Error("the same records say something else")
	}
	aside := run("", "learning", "--sample", "--data", dir).out
	if !strings.Contains(aside, "not counted") || strings.Contains(aside, "taken over") {
		t.Errorf("without hindsight:\n%s", aside)
	}
}

// What the seasons teach is taken over by command, and taken back by command or by
// undo; what is so already is said, and nothing is kept for another applicant.
func TestLearningTakesOver(t *testing.T) {
	dir := t.TempDir()
	if r := run("", "sample", "--data", dir); r.code != 0 {
		t.Fatal(r.err)
	}
	for _, step := range []struct {
		args string
		code int
		says string
	}{
		{"learning --hindsight --take-over", 0, "Taken over: it is in your chances now"},
		{"learning --hindsight --take-over", 0, "Nothing was changed"},
		{"undo", 0, "Taken back"},
		{"learning --take-back", 0, "Nothing was changed"},
		{"learning --hindsight --take-over --format json", 0, `"in_use": true`},
		{"learning --hindsight --take-back", 0, "Taken back: your chances are without it"},
		{"learning --take-over", 1, "no season to learn from"},
		{"learning --take-over --take-back", 2, "take-back"},
		{"learning --sample --take-over", 2, "take-over"},
	} {
		r := run("", append(strings.Fields(step.args), "--data", dir)...)
		if r.code != step.code || !strings.Contains(r.out+r.err, step.says) {
			t.Errorf("%s: %d\n%s%s", step.args, r.code, r.out, r.err)
		}
	}
}
