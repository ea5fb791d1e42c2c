package command_test

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
)

func TestFigures(t *testing.T) {
	dir := t.TempDir()
	out := want(t, "figures", "--data", dir)
	for _, words := range []string{"Season 2027, reference set Second Look 2026.1\n", "\nSeason\n", "\nFees\n", "\nSignals\n", "\nThresholds\n", "\nWeights\n", "  reference/score.ck\n", "?  event/2027/submit\n"} {
		if !strings.Contains(out, words) {
			t.Errorf("%q is missing in:\n%.2000s", words, out)
		}
	}
	if out := want(t, "figures", "--group", "fees", "--season", "2028", "--data", dir); !strings.Contains(out, "fee/2028/ERAS/application/31") || strings.Contains(out, "score.ck") {
		t.Errorf("got:\n%s", out)
	}
	rows, err := csv.NewReader(strings.NewReader(want(t, "figures", "--format", "csv", "--data", dir))).ReadAll()
	if err != nil || len(rows) < 200 || len(rows[0]) != 13 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

func TestSetAndReset(t *testing.T) {
	dir := t.TempDir()
	named := func() (name string, own []string) {
		var d struct {
			Reference string
			Figures   []struct {
				Key, Value, Shipped string
				Own                 bool
			}
		}
		if err := json.Unmarshal([]byte(want(t, "figures", "--format", "json", "--data", dir)), &d); err != nil {
			t.Fatal(err)
		}
		for _, f := range d.Figures {
			if f.Own {
				own = append(own, f.Key+" "+f.Value+" for "+f.Shipped)
			}
		}
		return d.Reference, own
	}
	want(t, "set", "reference/record.attempts", "-0.3", "--data", dir)
	want(t, "--data", dir, "set", "fee/2027/ERAS/application/31", "$31.50")
	want(t, "set", "quota/2027/Internal Medicine/gold", "4", "--data", dir)
	name, own := named()
	if name != "Second Look 2026.1, with 3 figures of your own" ||
		strings.Join(own, "; ") != "fee/2027/ERAS/application/31 31.50 for 30; quota/2027/Internal Medicine/gold 4 for 3; reference/record.attempts -0.3 for -0.22" {
		t.Errorf("%s: %q", name, own)
	}
	if out := want(t, "rank", "--sample", "--format", "json", "--n", "1", "--data", dir); !strings.Contains(out, `"reference": "`+name+`"`) {
		t.Errorf("the ranking does not tell of them:\n%.300s", out)
	}
	if out := want(t, "figures", "--data", dir); !strings.Contains(out, "-0.3*  reference/record.attempts") || !strings.Contains(out, "* a figure of your own") {
		t.Error("the table does not mark what is the user's")
	}
	want(t, "reset", "reference/record.attempts", "--data", dir)
	if _, own := named(); len(own) != 2 {
		t.Errorf("after one reset: %q", own)
	}
	want(t, "reset", "--all", "--data", dir)
	if name, own := named(); name != "Second Look 2026.1" || own != nil {
		t.Errorf("after the reset of all: %s, %q", name, own)
	}
}

func TestFiguresThatAreRefused(t *testing.T) {
	dir := t.TempDir()
	for line, words := range map[string]string{
		"set|reference/score.ck|-0.3":         "reference/score.ck must be a number from 0 to 10",
		"set|reference/score.ck|lots":         "must be a number such as 0.25",
		"set|reference/nothing|1":             "is no figure of Second Look 2026.1",
		"set|nothing|1":                       "nothing is no figure of this program",
		"set|event/2027/submit|2026-02-30":    "is no day of the calendar",
		"set|fee/2027/ERAS/application/31|-5": "must be an amount in dollars",
		"reset|nothing":                       "nothing is no figure of this program",
	} {
		wantFailure(t, run("", append(strings.Split(line, "|"), "--data", dir)...), 1, words)
	}
	for line, words := range map[string]string{
		"set":                     "KEY",
		"set|reference/score.ck":  "VALUE",
		"set|a|b|c":               "unexpected argument c",
		"set|a|-b":                "unknown flag -b",
		"reset":                   "name a KEY or give --all",
		"reset|a|--all":           "name a KEY or give --all",
		"figures|--group|colours": `--group must be all, season, fees, signals, thresholds or weights, not "colours"`,
		"figures|--format|xml":    "--format must be table, csv or json",
	} {
		wantFailure(t, run("", strings.Split(line, "|")...), 2, words)
	}
}
