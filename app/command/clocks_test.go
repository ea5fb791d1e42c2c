package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

type doorCount struct {
	Open, Unknown, Closed int
	Less                  int `json:"less_likely"`
	Advocate              int `json:"with_an_advocate"`
}

// The clocks as JSON: five seasons, and counts that add up to the programs.
func TestClocksJSON(t *testing.T) {
	var x struct {
		Season  int
		Day     string
		Seasons []struct {
			Season        int
			Submits       *string `json:"submits_on"`
			Years         *int    `json:"years_since_graduation"`
			List, Catalog doorCount
			Certificate   string
			Binds         []string
		}
		Programs []struct {
			Key, Name, Source string
			Cutoff            int `json:"most_years"`
			States, Reasons   []string
			Closes            *int `json:"closes_in"`
		}
		Catalog struct {
			Seasons     []doorCount
			Specialties []struct{ Name string }
		}
		Recency struct {
			USCare struct {
				On     *string
				Months *int `json:"months_ago"`
			} `json:"us_hands_on"`
		}
		Gaps []struct{ From, State string }
	}
	out := want(t, "clocks", "--sample", "--format", "json", "--season", "2027", "--data", t.TempDir())
	if err := json.Unmarshal([]byte(out), &x); err != nil {
		t.Fatal(err)
	}
	if x.Season != 2027 || len(x.Seasons) != 5 || x.Seasons[4].Season != 2031 || x.Seasons[0].Years == nil || *x.Seasons[0].Years != 2 || x.Seasons[0].Certificate != "valid" {
		t.Errorf("%+v", x.Seasons)
	}
	for n, s := range x.Seasons {
		c := s.Catalog
		if sum := c.Open + c.Less + c.Advocate + c.Unknown + c.Closed; sum != len(x.Programs) || c != x.Catalog.Seasons[n] {
			t.Errorf("%d: %+v, %d programs", s.Season, c, len(x.Programs))
		}
	}
	if p := x.Programs[0]; len(p.States) != 5 || len(p.Reasons) != 5 || p.Closes == nil || *p.Closes != 2029 || p.Source == "" {
		t.Errorf("the first program is %+v", p)
	}
	if x.Recency.USCare.On == nil || *x.Recency.USCare.Months < 20 || len(x.Gaps) != 1 || x.Gaps[0].State != "open" {
		t.Errorf("%+v, %+v", x.Recency, x.Gaps)
	}
}

// For people the clocks fit into a hundred columns, and say what no law is.
func TestClocksText(t *testing.T) {
	out := want(t, "clocks", "--sample", "--season", "2027", "--data", t.TempDir())
	for _, text := range []string{"Seasons 2027 to 2031", "closes in 2029", "How long ago", "Times that no record tells of", "not legal advice"} {
		if !strings.Contains(out, text) {
			t.Errorf("%q is missing in\n%s", text, out)
		}
	}
	for line := range strings.SplitSeq(out, "\n") {
		if utf8.RuneCountInString(line) > 100 {
			t.Errorf("too long: %s", line)
		}
	}
	if out := want(t, "clocks", "--data", t.TempDir()); !strings.Contains(out, "None noted") {
		t.Errorf("without records:\n%s", out)
	}
}

func TestPrintCommitmentCommand(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "c.pdf")
	want(t, "print", "commitment", "--sample", "-o", file, "--date", "2026-09-01", "--data", dir)
	if b, err := os.ReadFile(file); err != nil || !strings.HasPrefix(string(b), "%PDF-") {
		t.Error(err)
	}
	want(t, "print", "commitment", "central_valley", "--sample", "-o", file, "--data", dir)
	wantFailure(t, run("", "print", "commitment", "Atlantis", "--sample", "-o", file, "--data", dir), 1, "Atlantis")
	wantFailure(t, run("", "print", "commitment", "--data", dir, "-o", file), 1, "region")
	wantFailure(t, run("", "print", "commitment", "--sample", "--data", dir), 2, "-o")
}
