package command_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

type applications struct {
	Season       int
	Day          string
	Applications []struct {
		Program, Name, Place, Stage, Status, Next, Signal, Customised, Statement string
		Since                                                                    *string
		Asks                                                                     bool
		Preferred                                                                bool  `json:"geographic_preference"`
		Letters                                                                  *int  `json:"letters"`
		Cents                                                                    int64 `json:"fee_cents"`
		Log                                                                      []struct {
			Day        *string
			Kind, Text string
			Ahead      bool
		}
	}
	Match struct {
		Text      string
		Withdrawn bool
		SOAP      string
		Steps     []struct {
			Step, State, Hint string
			On, Opens, Due    *string
			Days              int    `json:"days_left"`
			IfMissed          string `json:"if_missed"`
			Warn, Verify      bool
			Late              bool `json:"late_fee"`
		}
	}
	Geography struct {
		Divisions       []string
		Setting, Reason string
	} `json:"geographic_preferences"`
}

func TestApplications(t *testing.T) {
	dir := t.TempDir()
	var d applications
	text := want(t, "applications", "--sample", "--format", "json", "--data", dir)
	decode(t, text, &d)
	if strings.Contains(text, "null,\n      \"log\"") || d.Season != 2027 || d.Day != "2026-11-22" || len(d.Applications) < 20 || len(d.Match.Steps) != 3 {
		t.Fatalf("%.400s", text)
	}
	for _, x := range d.Applications {
		if x.Stage == "" || x.Name == "" || len(x.Log) == 0 || x.Log[0].Kind == "" || x.Log[0].Text == "" {
			t.Errorf("%+v", x)
		}
	}
	if m := d.Match; m.Withdrawn || m.SOAP != "" || m.Steps[0].State != "done" || *m.Steps[0].On != "2026-10-02" || m.Steps[1].State != "open" || *m.Steps[1].Due != "2027-03-03" ||
		m.Steps[1].Days != 101 || m.Steps[1].Warn || !m.Steps[1].Verify || m.Steps[2].State != "not yet" || *m.Steps[2].Opens != "2027-02-01" || m.Text == "" {
		t.Errorf("%+v", d.Match)
	}
	if len(d.Geography.Divisions) != 2 || d.Geography.Setting != "rural" {
		t.Errorf("%+v", d.Geography)
	}
	people := want(t, "applications", "--sample", "--data", dir)
	narrow(t, people)
	if !strings.Contains(people, "The way into the Match") || !strings.Contains(people, "To send: ") {
		t.Errorf("%.600s", people)
	}
	empty := want(t, "applications", "--format", "json", "--data", dir)
	if !strings.Contains(empty, `"applications": []`) || !strings.Contains(empty, `"divisions": []`) {
		t.Errorf("without records:\n%s", empty)
	}
	want(t, "applications", "--data", dir)
}

func TestFees(t *testing.T) {
	dir := t.TempDir()
	var d struct {
		Season   int
		Day      string
		Expected int64 `json:"expected_cents"`
		Paid     int64 `json:"paid_cents"`
		Open     int64 `json:"to_pay_cents"`
		Later    int64 `json:"if_matched_cents"`
		Lines    []struct {
			Kind, About, Source string
			Expected            int64 `json:"expected_cents"`
			Open                int64 `json:"to_pay_cents"`
			Due                 *string
			Payments            []struct {
				Cents     int64
				Due, Paid *string
			}
		}
	}
	if err := json.Unmarshal([]byte(want(t, "fees", "--sample", "--format", "json", "--data", dir)), &d); err != nil {
		t.Fatal(err)
	}
	if d.Season != 2027 || d.Paid != 350_00 || d.Later != 775_00 || d.Open <= 412_00 {
		t.Fatalf("%+v", d)
	}
	var open int64
	for _, x := range d.Lines {
		open += x.Open
		if x.Payments == nil || x.Kind == "" || x.Kind == "travel" && (x.Due == nil || *x.Due != "2026-12-18" || x.Payments[0].Paid != nil) {
			t.Errorf("%+v", x)
		}
	}
	if open != d.Open {
		t.Errorf("the lines have %d to pay, together %d", open, d.Open)
	}
	people := want(t, "fees", "--sample", "--data", dir)
	narrow(t, people)
	if !strings.Contains(people, "$350 paid") || !strings.Contains(people, "Together") {
		t.Errorf("%s", people)
	}
	want(t, "fees", "--data", dir)
}

// The prints are PDFs, the same bytes for the same records and date.
func TestPrintedApplicationsAndFees(t *testing.T) {
	dir := t.TempDir()
	for _, what := range []string{"applications", "fees"} {
		for _, paper := range []string{"letter", "a4"} {
			var files [2][]byte
			for i := range files {
				name := filepath.Join(dir, "x.pdf")
				want(t, "print", what, "--sample", "-o", name, "--paper", paper, "--date", "2026-11-22", "--data", dir)
				var err error
				if files[i], err = os.ReadFile(name); err != nil || !bytes.HasPrefix(files[i], []byte("%PDF")) {
					t.Fatalf("%s on %s: %v", what, paper, err)
				}
			}
			if !bytes.Equal(files[0], files[1]) {
				t.Errorf("%s on %s is printed in two ways", what, paper)
			}
		}
	}
}
