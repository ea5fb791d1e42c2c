package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

type said struct {
	Label, Text, Source string
	Watch, Verify       bool
}

type deadlines struct {
	Season    int
	Day       string
	Documents []struct {
		Kind, Program, State, Noted, Why, Note string
		Due                                    *string
		Verify                                 bool
	}
	Plans []struct {
		Aim           string
		Target        *string
		Known, Verify bool
		Steps         []struct {
			Step, State    string
			Last           *string `json:"last_safe_day"`
			On             *string
			Left           int `json:"days_left"`
			Lag            int `json:"lag_days"`
			Late, Critical bool
		}
	}
	Certificate []struct {
		Season      int
		State, Text string
		Until       *string `json:"valid_until"`
	}
	Attempts []struct {
		Exam       string
		Used, Left int
		Passed     bool
		Next       *string `json:"next_from"`
		said
	}
	Years struct {
		Until *string
		said
	} `json:"exam_years"`
	English struct {
		State string
		From  *string `json:"counts_from"`
		Known bool
		said
	} `json:"english_test"`
	Pathway []said
}

func TestDeadlines(t *testing.T) {
	dir := t.TempDir()
	var d deadlines
	decode(t, want(t, "deadlines", "--sample", "--format", "json", "--data", dir), &d)
	if d.Season != 2027 || d.Day != "2026-11-22" || len(d.Documents) != 11 || len(d.Plans) != 2 || len(d.Certificate) != 5 || len(d.Attempts) != 3 {
		t.Fatalf("%+v", d)
	}
	if c := d.Certificate; c[0].State != "valid" || c[1].State != "runs out before the rank list" || c[0].Text == "" {
		t.Errorf("the certificate: %+v", c)
	}
	if d.English.State != "not needed" || len(d.Pathway) != 0 || d.Attempts[0].Used != 2 || d.Years.Text == "" {
		t.Errorf("exams: %+v", d)
	}
	var later deadlines
	decode(t, want(t, "deadlines", "--sample", "--season", "2028", "--format", "json", "--data", dir), &later)
	if later.Season != 2028 || later.Certificate[0].Season != 2028 {
		t.Errorf("of season 2028: %+v", later)
	}
	file := filepath.Join(dir, "p.json")
	if err := os.WriteFile(file, []byte(`{"applicant": {}, "exams": [{"exam": "Step 1", "date": "2025-01-10", "result": "pass"}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	var p deadlines
	decode(t, want(t, "deadlines", "--profile", file, "--format", "json", "--data", dir), &p)
	ranked := p.Plans[1]
	if ranked.Aim != "ranked" || *ranked.Target != "2027-03-03" || len(p.Pathway) != 4 || !p.Pathway[0].Verify {
		t.Fatalf("%+v", ranked)
	}
	for _, s := range ranked.Steps {
		switch s.Step {
		case "Step 1":
			if s.State != "done" || s.Late || s.Critical {
				t.Errorf("%+v", s)
			}
		case "pathway":
			if !s.Critical || s.Left != 0 || s.Late || *s.Last != "2026-11-22" {
				t.Errorf("on its last safe day: %+v", s)
			}
		case "Step 2 CK":
			if s.State != "open" || s.Left != 17 || *s.Last != "2026-12-09" {
				t.Errorf("%+v", s)
			}
		}
	}
}

func TestDeadlinesTable(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"--sample"}, {}} {
		r := want(t, append([]string{"deadlines", "--data", dir}, args...)...)
		for _, words := range []string{"Documents: ", "To be ranked", "ECFMG certificate", "Step 3: ", "No legal advice"} {
			if !strings.Contains(r, words) {
				t.Errorf("%v does not say %q:\n%s", args, words, r)
			}
		}
		for line := range strings.Lines(r) {
			if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > 100 {
				t.Errorf("longer than 100 columns: %s", line)
			}
		}
	}
}

func TestPrintDocuments(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "d.pdf")
	want(t, "print", "documents", "--sample", "-o", file, "--paper", "a4", "--date", "2026-09-01", "--data", dir)
	one, err := os.ReadFile(file)
	if err != nil || !strings.HasPrefix(string(one), "%PDF-") {
		t.Fatalf("no PDF: %v", err)
	}
	wantFailure(t, run("", "print", "documents", "--data", dir), 2, "-o")
	wantFailure(t, run("", "deadlines", "--season", "1900", "--data", dir), 2, "a year of the Match")
}
