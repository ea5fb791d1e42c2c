package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondlook/domain/sample"
)

func TestStatement(t *testing.T) {
	dir := t.TempDir()
	r := run("", "statement", "--data", dir, "--sample")
	for _, want := range []string{sample.ValleyStatement, "fine: One paragraph explains", "immigration lawyer", "Red flags", "not explained", "of 28000 (to verify)", "4 on a record"} {
		if r.code != 0 || !strings.Contains(strings.Join(strings.Fields(r.out), " "), want) {
			t.Errorf("exit code %d, no %q in\n%s%s", r.code, want, r.out, r.err)
		}
	}
	for line := range strings.SplitSeq(r.out, "\n") {
		if n := len([]rune(line)); n > 100 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
	one := run("", "statement", sample.InternalStatement, "--data", dir, "--sample")
	if one.code != 0 || strings.Contains(one.out, sample.ValleyStatement) {
		t.Errorf("exit code %d: %s%s", one.code, one.out, one.err)
	}
	wantFailure(t, run("", "statement", "Nope", "--data", dir, "--sample"), 1, `no statement "Nope", only "`+sample.ValleyStatement)
	if r := run("", "statement", "--data", dir); r.code != 0 || !strings.Contains(r.out, "No statement is written yet") || !strings.Contains(r.out, "no records yet") {
		t.Errorf("without records, exit code %d: %s%s", r.code, r.out, r.err)
	}
}

func TestStatementJSON(t *testing.T) {
	r := run("", "statement", "--data", t.TempDir(), "--sample", "--format", "json")
	var d struct {
		Limit      int
		Statements []struct {
			Name     string
			Findings []struct{ From, To int }
			Claims   []struct{ State, Record string }
		}
		Flags []struct{ Key string } `json:"red_flags"`
	}
	if err := json.Unmarshal([]byte(r.out), &d); err != nil || r.code != 0 {
		t.Fatalf("exit code %d, %v: %s", r.code, err, r.err)
	}
	if d.Limit != 28000 || len(d.Statements) != 2 || len(d.Statements[0].Findings) == 0 || len(d.Statements[0].Claims) < 4 || len(d.Flags) < 3 {
		t.Errorf("%+v", d)
	}
}

func TestPrintDefend(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "defend.pdf")
	r := run("", "print", "defend", sample.ValleyStatement, "--data", dir, "--sample", "-o", file)
	if b, err := os.ReadFile(file); r.code != 0 || err != nil || !strings.HasPrefix(string(b), "%PDF") {
		t.Errorf("exit code %d, %v: %s", r.code, err, r.err)
	}
	wantFailure(t, run("", "print", "defend", "Nope", "--data", dir, "--sample", "-o", file), 1, "no statement")
	wantFailure(t, run("", "print", "defend", "--data", dir, "-o", file), 2, "NAME")
}
