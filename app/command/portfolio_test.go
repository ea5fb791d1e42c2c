package command_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// basketFile is the promised form of an answer.
type basketFile struct {
	Chosen []string
	Value  float64
	Bound  float64
	Exact  bool
}

const problem = `{"items": [
	{"id": "dream", "chance": 0.1, "value": 10, "cost": 3000},
	{"id": "second dream", "chance": 0.1, "value": 9.9, "cost": 3000},
	{"id": "safe", "chance": 0.9, "value": 5, "cost": 3000}], "budget": 6000}`

func TestPortfolio(t *testing.T) {
	var fromFile, fromInput basketFile
	decode(t, want(t, "portfolio", "--in", file(t, "problem.json", problem)), &fromFile)
	r := run(problem, "portfolio", "--in", "-")
	if r.code != 0 || r.err != "" {
		t.Fatalf("exit code %d: %s", r.code, r.err)
	}
	decode(t, r.out, &fromInput)
	if fmt.Sprint(fromFile) != fmt.Sprint(fromInput) {
		t.Errorf("from the file %v, from the standard input %v", fromFile, fromInput)
	}
	if b := fromFile; strings.Join(b.Chosen, ";") != "dream;safe" || math.Abs(b.Value-5.05) > 1e-12 || !b.Exact || b.Bound != b.Value {
		t.Errorf("the answer is %+v", b)
	}
	if r := run(`{"items": [], "budget": 0}`, "portfolio", "--in", "-"); r.code != 0 || !strings.Contains(r.out, `"chosen": []`) {
		t.Errorf("no items: exit code %d, %s%s", r.code, r.out, r.err)
	}
}

func TestPortfolioRefuses(t *testing.T) {
	bad := strings.Replace(problem, "0.9", "1.5", 1)
	wantFailure(t, run(bad, "portfolio", "--in", "-"), 1, `item "safe": chance must be above 0 and at most 1, not 1.5`)
	wantFailure(t, run("", "portfolio", "--in", "nowhere.json"), 1, "there is no file nowhere.json")
	wantFailure(t, run("", "portfolio"), 2, "--in")
	wantFailure(t, run("", "portfolio", "--in", "-", "more"), 2, "unexpected argument more")
}
