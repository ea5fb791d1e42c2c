package command_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// setFolder exports the shipped set under another name with rows changed.
func setFolder(t *testing.T, data string, changes ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "set")
	want(t, "reference", "export", "second look 2026.1", "--to", dir, "--data", data)
	for _, name := range []string{"manifest.json", "coefficients.csv"} {
		path := filepath.Join(dir, name)
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text = []byte(strings.NewReplacer(append(changes, "Second Look 2026.1", "County 2027")...).Replace(string(text)))
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// addRow appends a row to a table of a set.
func addRow(t *testing.T, dir, name, row string) {
	t.Helper()
	path := filepath.Join(dir, name)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, append(text, row+"\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestReferenceSets(t *testing.T) {
	data := t.TempDir()
	dir := setFolder(t, data, "base.intercept,-1.64,", "base.intercept,-1.2,", "match.ceiling,0.866", "match.ceiling,0.8")
	say := func(words string, args ...string) string {
		t.Helper()
		out := want(t, append(args, "--data", data)...)
		if !strings.Contains(out, words) {
			t.Errorf("%v does not say %q:\n%.2000s", args, words, out)
		}
		for _, line := range strings.Split(out, "\n") {
			if n := len([]rune(line)); n > 100 && !strings.HasPrefix(strings.TrimSpace(line), `"`) {
				t.Errorf("%v writes a line of %d characters: %s", args, n, line)
			}
		}
		return out
	}
	say("* Second Look 2026.1", "reference", "list")
	say("match.ceiling: is 0.8, but the counts of the set give 0.8657", "reference", "check", dir)
	say(" rows, 64 counts, 1 warning", "reference", "check", dir)
	say("County 2027 is kept", "reference", "add", dir)
	say("there already, just as it is", "reference", "add", dir)
	say("Rows that differ: 2", "reference", "compare", "County 2027", "--sample", "--season", "2027")
	say("* Second Look 2026.1", "reference", "list")
	say("In use: County 2027", "reference", "use", "county 2027")
	say("* County 2027", "reference", "list")
	for _, args := range [][]string{
		{"rank", "--sample", "--n", "1"}, {"list", "--sample", "--budget", "400"}, {"figures", "--group", "weights"},
	} {
		var d struct {
			Reference string `json:"reference"`
		}
		if err := json.Unmarshal([]byte(say("County 2027", append(args, "--format", "json")...)), &d); err != nil || d.Reference != "County 2027" {
			t.Errorf("%v is by %q, %v", args, d.Reference, err)
		}
	}
	say("Season 2027, reference set County 2027", "rank", "--sample", "--n", "1", "--season", "2027")
	say("Taken back: choice of the reference set County 2027 added", "undo")
	say("* Second Look 2026.1", "reference", "list")
	say("In use: County 2027", "reference", "use", "County 2027")
	say("In use: Second Look 2026.1", "reference", "remove", "County 2027")
	say("This is the set that ships", "reference", "add", "../../assets/reference/2026.1")
}

func TestReferenceJSON(t *testing.T) {
	data := t.TempDir()
	dir := setFolder(t, data, "score.ck,0.3,", "score.ck,30,", "door.step3,0.6", "door.step33,0.6")
	var report struct {
		Usable   bool
		Findings []struct {
			File, Row, Problem, Allowed string
			Line                        int
			Warning                     bool
		}
	}
	r := run("", "reference", "check", dir, "--format", "json", "--data", data)
	if err := json.Unmarshal([]byte(r.out), &report); err != nil || r.code != 1 {
		t.Fatalf("exit code %d, %v", r.code, err)
	}
	if report.Usable || len(report.Findings) != 3 {
		t.Fatalf("%+v", report)
	}
	if f := report.Findings[1]; f.File != "coefficients.csv" || f.Line < 2 || f.Row != "score.ck" || f.Allowed != "a number from 0 to 10" || f.Warning {
		t.Errorf("%+v", f)
	}
	dir = setFolder(t, data, "score.ck,0.3,", "score.ck,0.4,", "door.advocate,0.35,0.15,probability,judgement,guide", "door.advocate,0.35,0.15,probability,published,Our survey of 2027")
	want(t, "reference", "add", dir, "--data", data)
	var compared struct {
		Reference, Other string
		List             struct {
			Programs      int
			Before, After struct{ Value, Low, High float64 }
		}
		Verdicts []struct{ Open, Unknown, Closed int }
		Programs []struct {
			Key        string
			RankBefore int `json:"rank_before"`
		}
		Rows []struct {
			Name          string
			Before, After struct {
				Value        float64
				Kind, Source string
			}
		}
	}
	if err := json.Unmarshal([]byte(want(t, "reference", "compare", "County 2027", "--sample", "--format", "json", "--data", data)), &compared); err != nil {
		t.Fatal(err)
	}
	if compared.Other != "County 2027" || compared.List.Programs == 0 || compared.List.Before.Value == compared.List.After.Value ||
		len(compared.Verdicts) != 2 || len(compared.Programs) != 20 || len(compared.Rows) != 2 || compared.Rows[0].After.Value != 0.4 || compared.Rows[1].After.Source != "Our survey of 2027" {
		t.Errorf("%+v", compared)
	}
	var list struct {
		Sets []struct {
			Name, Terms string
			InUse       bool `json:"in_use"`
			Shipped     bool
		}
	}
	if err := json.Unmarshal([]byte(want(t, "reference", "list", "--format", "json", "--data", data)), &list); err != nil || len(list.Sets) != 2 ||
		!list.Sets[0].Shipped || !list.Sets[0].InUse || list.Sets[1].Name != "County 2027" || list.Sets[1].Terms == "" {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestReferenceRefusals(t *testing.T) {
	data := t.TempDir()
	bad := setFolder(t, data, "score.ck,0.3,", "score.ck,30,")
	file := filepath.Join(bad, "manifest.json")
	for words, args := range map[string][]string{
		"there is no folder nowhere":         {"reference", "add", "nowhere"},
		"is a file: name the folder":         {"reference", "check", file},
		"score.ck: is 30 (allowed: a number": {"reference", "add", bad},
		`not "nothing"`:                      {"reference", "use", "nothing"},
		"must be one of Second Look 2026.1":  {"reference", "compare", "nothing"},
		"ships with the program and stays":   {"reference", "remove", "Second Look 2026.1"},
		"holds manifest.json already":        {"reference", "export", "Second Look 2026.1", "--to", bad},
	} {
		wantFailure(t, run("", append(args, "--data", data)...), 1, words)
	}
	wantFailure(t, run("", "reference", "add", bad, "--data", data), 1, "was added: correct these and try again")
	if r := run("", "reference", "check", bad, "--data", data); r.code != 1 || r.err != "" || !strings.Contains(r.out, "cannot be used: 1 row or file is wrong") {
		t.Errorf("%+v", r)
	}
	for i := range 600 {
		addRow(t, bad, "coefficients.csv", fmt.Sprintf("mine.%d,1,0,x,setting,own,", i))
	}
	addRow(t, bad, "ranks.csv", "Internal Medicine,some,1,2,x")
	if r := run("", "reference", "check", bad, "--data", data); r.code != 1 || !strings.Contains(r.out, `ranks: "some" is neither`) || !strings.Contains(r.out, "2 rows or files are wrong") {
		t.Errorf("exit code %d: %.300s", r.code, r.out)
	}
	wantFailure(t, run("", "reference", "export", "x", "--data", data), 2, "--to")
	wantFailure(t, run("", "reference", "add", "--data", data), 2, "expected")
	wantFailure(t, run("", "reference", "list", "--format", "csv", "--data", data), 2, "--format must be table or json")
}
