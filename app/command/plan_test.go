package command_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

type planned struct {
	Season, Seasons            int
	Best                       string `json:"best_next_step"`
	Reason, Missing, Reference string
	Alike                      string `json:"about_equal"`
	Left                       string `json:"left_out"`
	NextStatus                 string `json:"next_step_status"`
	Past                       string `json:"past_seasons"`
	Flips, Notes               []string
	Paths                      []struct {
		Name, Word, Why string
		Own             bool
		Steps           []struct {
			Season      int
			Apply, SOAP bool
			Doing       string
			Closes      []string
			Years       *float64 `json:"years_since_graduation"`
			Cents       int64    `json:"cost_cents"`
			Status      string   `json:"status_note"`
		}
		Matched []struct {
			Year              int
			Chance, Low, High float64
			Placed            *float64 `json:"chance_with_place"`
		} `json:"matched_by"`
		Cents   int64  `json:"cost_cents"`
		Open    bool   `json:"cost_open"`
		Pay     int64  `json:"pay_cents"`
		Status  string `json:"status_needed"`
		Instead string `json:"if_no_place"`
		Unknown bool   `json:"needs_a_place_not_estimated"`
	}
}

func TestPlan(t *testing.T) {
	dir := t.TempDir()
	var p planned
	text := want(t, "plan", "--sample", "--format", "json", "--data", dir)
	decode(t, text, &p)
	if p.Season != 2027 || p.Seasons != 4 || p.Best == "" || p.Missing != "" || len(p.Paths) < 3 || len(p.Flips) == 0 {
		t.Fatalf("%+v", p)
	}
	for _, x := range p.Paths {
		if x.Name == "" || x.Why == "" || len(x.Steps) != 4 || len(x.Matched) != 4 || x.Cents <= 0 {
			t.Errorf("%+v", x)
		}
		last := 0.0
		for k, m := range x.Matched {
			if m.Year != 2027+k || m.Chance < last || m.Low > m.Chance || m.High < m.Chance || m.High > 1 {
				t.Errorf("%s: %+v", x.Name, m)
			}
			last = m.Chance
			if s := x.Steps[k]; s.Season != m.Year || s.Years == nil || s.Closes == nil {
				t.Errorf("%s: %+v", x.Name, s)
			}
		}
	}
	if again := want(t, "plan", "--sample", "--format", "json", "--data", dir); again != text {
		t.Error("another time it is another text")
	}
	var two planned
	decode(t, want(t, "plan", "--sample", "--seasons", "2", "--format", "json", "--data", dir), &two)
	if two.Seasons != 2 || len(two.Paths[0].Matched) != 2 {
		t.Errorf("two seasons: %+v", two)
	}
}

func TestPlanTable(t *testing.T) {
	text := want(t, "plan", "--sample", "--data", t.TempDir())
	for _, part := range []string{"Best next step: ", "Matched by March", "2030", "about equal, since", "Apply every season"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing in\n%s", part, text)
		}
	}
	for _, line := range strings.Split(text, "\n") {
		if utf8.RuneCountInString(line) > 100 {
			t.Errorf("%d columns: %s", utf8.RuneCountInString(line), line)
		}
	}
}

// Without records there is no path, and that is said.
func TestPlanWithoutRecords(t *testing.T) {
	if text := want(t, "plan", "--data", t.TempDir()); !strings.Contains(text, "nothing to work out") {
		t.Error(text)
	}
	var p planned
	decode(t, want(t, "plan", "--format", "json", "--data", t.TempDir()), &p)
	if p.Paths == nil || p.Missing == "" || p.Best != "" {
		t.Errorf("%+v", p)
	}
}

func TestPlanWrongUse(t *testing.T) {
	for line, words := range map[string]string{
		"plan --seasons 7":            "--seasons must be 1 to 6",
		"plan --seasons 0":            "--seasons must be",
		"plan --format csv":           `--format must be table or json, not "csv"`,
		"plan now":                    "unexpected argument now",
		"plan --sample --profile x":   "can't be used together",
		"plan --season 27 --sample":   "--season must be",
		"plan --sample --seasons two": "--seasons must be",
	} {
		wantFailure(t, run("", strings.Fields(line)...), 2, words)
	}
}

// The plan can be printed, the same bytes for the same day.
func TestPrintPlan(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "plan.pdf")
	var files [2][]byte
	for i := range files {
		want(t, "print", "plan", "--sample", "-o", name, "--paper", "a4", "--date", "2026-11-22", "--data", dir)
		var err error
		if files[i], err = os.ReadFile(name); err != nil || !bytes.HasPrefix(files[i], []byte("%PDF")) {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("other bytes")
	}
	wantFailure(t, run("", "print", "plan", "-o", name, "--data", dir), 1, "there are no paths")
}
