package command_test

import (
	"strings"
	"testing"
	"unicode/utf8"
)

type figureFile struct{ Value, Low, High float64 }

// signalsFile is the promised form of a plan of signals.
type signalsFile struct {
	Season int
	Quotas []struct {
		Specialty, Signal string
		Quota, Used       int
		Verify            bool `json:"to_verify"`
	}
	Placed []struct {
		Key, Specialty, Was, Signal string
		From, To                    figureFile
	}
	Before, After, Gain figureFile
	Bound               float64
	Exact               bool
	Changes             int
	Reference           string
	Notes               []string
}

func TestSignals(t *testing.T) {
	dir := t.TempDir()
	want(t, "sample", "--data", dir)
	table := want(t, "signals", "--data", dir)
	for line := range strings.Lines(table) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 100 && strings.Contains(line, "->") {
			t.Errorf("a line of %d columns: %s", n, line)
		}
	}
	for _, words := range []string{"gold signals used", "Chance to match: ", "none   -> gold", "verify them"} {
		if !strings.Contains(table, words) {
			t.Errorf("the table does not say %q:\n%s", words, table)
		}
	}
	var plan, again signalsFile
	decode(t, want(t, "signals", "--save", "--format", "json", "--data", dir), &plan)
	if plan.Season != 2027 || plan.Changes == 0 || len(plan.Placed) < plan.Changes || plan.After.Value <= plan.Before.Value || plan.Bound < plan.After.Value || !plan.Quotas[0].Verify {
		t.Errorf("the plan is %+v", plan)
	}
	for _, q := range plan.Quotas {
		if q.Used > q.Quota {
			t.Errorf("%d of %d %s signals are used in %s", q.Used, q.Quota, q.Signal, q.Specialty)
		}
	}
	decode(t, want(t, "signals", "--format", "json", "--data", dir), &again)
	if again.Changes != 0 || again.Before != plan.After {
		t.Errorf("once they are placed, %d change, and the chance is %v, not %v", again.Changes, again.Before, plan.After)
	}
	var sample signalsFile
	decode(t, want(t, "signals", "--sample", "--format", "json", "--data", t.TempDir()), &sample)
	if sample.Changes != plan.Changes || sample.After != plan.After {
		t.Errorf("for the sample applicant alone %d change, up to %v", sample.Changes, sample.After)
	}
	if out := want(t, "signals", "--data", t.TempDir()); !strings.Contains(out, "put programs on the list first") {
		t.Errorf("without a list:\n%s", out)
	}
}

func TestWrongUseOfListsAndSignals(t *testing.T) {
	for line, words := range map[string]string{
		"signals now":                 "unexpected argument now",
		"signals --sample --save":     "can't be used together",
		"signals --season 12":         "--season must be",
		"signals --format csv":        `--format must be table or json, not "csv"`,
		"list --budget 10 --goal all": `--goal must be wishes, match or places, not "all"`,
		"portfolio --in":              "--in needs a value",
		"mark a --worth 11":           `--worth must be a whole number from 0 to 10, not "11"`,
		"mark a --worth 5 --pin":      "can't be used together",
	} {
		wantFailure(t, run("", strings.Fields(line)...), 2, words)
	}
}

// What a match is worth is kept and told of.
func TestMarkWorth(t *testing.T) {
	dir := t.TempDir()
	want(t, "sample", "--data", dir)
	var r rankFile
	decode(t, want(t, "rank", "--n", "1", "--format", "json", "--data", dir), &r)
	key := r.Programs[0].Key
	if out := want(t, "mark", key, "--worth", "10", "--data", dir); !strings.Contains(out, "Worth 10 of 10 in season 2027: "+key) {
		t.Errorf("got %s", out)
	}
	if out := want(t, "mark", key, "--worth", "0", "--data", dir); !strings.Contains(out, "what the settings say") {
		t.Errorf("got %s", out)
	}
	wantFailure(t, run("", "mark", "nowhere", "--worth", "3", "--data", dir), 1, "must be the key of a program")
}
