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
