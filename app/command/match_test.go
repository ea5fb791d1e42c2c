package command_test

import (
	"strings"
	"testing"
)

// matchFile is the promised form of an answer.
type matchFile struct {
	Found, Stable bool
	Matches       map[string]*string
	Extras        map[string]string `json:"supplemental_matches"`
	Blocking      []struct {
		Kind       string
		Applicants []string
		Programs   []*string
		Advanced   string
	}
}

const lists = `{"applicants": [{"id": "Ana", "ranks": ["Fresno", "Visalia"]}, {"id": "Ben", "ranks": ["Fresno"]}, {"id": "Cyd", "ranks": ["Advanced"], "supplemental": {"Advanced": ["Visalia"]}}],
	"programs": [{"id": "Fresno", "positions": 1, "ranks": ["Ben", "Ana"]}, {"id": "Visalia", "positions": 1, "ranks": ["Ana", "Cyd"]}, {"id": "Advanced", "positions": 1, "ranks": ["Cyd"], "reverts_to": "Visalia"}]`

func TestMatch(t *testing.T) {
	var fromFile, fromInput matchFile
	decode(t, want(t, "match", "--in", file(t, "lists.json", lists+"}")), &fromFile)
	r := run(lists+"}", "match", "--in", "-")
	decode(t, r.out, &fromInput)
	x := fromFile
	if !x.Found || !x.Stable || len(x.Matches) != 3 || *x.Matches["Ben"] != "Fresno" || *x.Matches["Ana"] != "Visalia" || len(x.Blocking) != 0 {
		t.Errorf("got %+v", x)
	}
	if len(fromInput.Matches) != 3 || strings.Contains(r.out, "supplemental_matches") {
		t.Errorf("from the standard input:\n%s%s", r.out, r.err)
	}
	more := strings.Replace(lists, `"Visalia", "positions": 1`, `"Visalia", "positions": 2`, 1) + `, "couples": [{"first": "Dee", "second": "Eve", "pairs": [["Fresno", "Visalia"]]}]}`
	decode(t, run(more, "match", "--in", "-").out, &x)
	if p, ok := x.Matches["Dee"]; !ok || p != nil || x.Extras["Cyd"] != "Visalia" {
		t.Errorf("with a couple that nobody ranks: %+v", x)
	}
}

// Where no stable matching is found, the answer says so and why.
func TestMatchFindsNone(t *testing.T) {
	r := run(`{"applicants": [{"id": "Cyd", "ranks": ["p", "q"]}],
		"programs": [{"id": "p", "positions": 1, "ranks": ["Ana", "Cyd"]}, {"id": "q", "positions": 1, "ranks": ["Cyd", "Ben"]}],
		"couples": [{"first": "Ana", "second": "Ben", "pairs": [["p", "q"]]}]}`, "match", "--in", "-")
	var x matchFile
	decode(t, r.out, &x)
	if r.code != 3 || r.err != "" || x.Found || x.Stable || len(x.Matches) != 0 || len(x.Blocking) == 0 {
		t.Errorf("exit code %d, %s%s", r.code, r.out, r.err)
	}
}

func TestMatchRefuses(t *testing.T) {
	wantFailure(t, run(strings.Replace(lists, `["Fresno"]`, `["Fresno", "Fresno"]`, 1)+"}", "match", "--in", "-"), 1, `applicant "Ben" ranks "Fresno" twice`)
	wantFailure(t, run("", "match", "--in", "nowhere.json"), 1, "there is no file nowhere.json")
	wantFailure(t, run("", "match"), 2, "--in")
	wantFailure(t, run("", "match", "--in", "-", "more"), 2, "unexpected argument more")
}
