package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

const copiedPage = "List of Unfilled Programs\n1400140C0\tKern Medical Center\tBakersfield\tCA\tInternal Medicine\t2\n1001120P0\tElsewhere Hosp\tNowhere\tTX\tFamily Medicine\t1\nPage 1\n"

// soapFile is the promised form.
type soapFile struct {
	Season, Round, Limit, Sent, Chosen, Left int
	Phase, Now, Title, Eligible              string
	MinutesLeft                              int `json:"minutes_left"`
	Until                                    *string
	TimeZone                                 string `json:"time_zone"`
	NoContact                                string `json:"no_contact"`
	Notice                                   string
	May, Order                               []string
	Conditions                               []struct{ Key, Is, Text, Do string }
	Readiness                                struct {
		Due             *string
		DaysToMatchWeek *int `json:"days_to_match_week"`
		Missing         int
		Items           []struct{ Key, Is, Text, Do string }
	}
	Rounds []struct {
		Round    int
		From, To string
	}
	Programs []struct {
		Number                                             int
		Program, Code, Name, Specialty, Track, City, State string
		Positions                                          int
		OneYear                                            bool `json:"one_year"`
		Verdict, Screens, Choice                           string
		PlaceByHand                                        int `json:"place_by_hand"`
		Applied, Contacted                                 *string
		Offers                                             []struct {
			Round  int
			Answer string
		}
		Statement      string
		Letters        []string
		UnfilledBefore []int `json:"unfilled_before"`
	}
	PastLists []int `json:"past_lists"`
}

func TestSOAPAsJSON(t *testing.T) {
	dir := t.TempDir()
	want(t, "sample", "--data", dir)
	var f soapFile
	text := want(t, "soap", "--format", "json", "--data", dir)
	decode(t, text, &f)
	if f.Season != 2027 || f.Phase != "before" || f.Limit != 45 || f.Left != 45 || len(f.Rounds) != 4 || len(f.Conditions) != 4 || f.Readiness.Missing == 0 || f.Until == nil || !strings.Contains(f.Notice, "must not be shared") {
		t.Errorf("%+v", f)
	}
	for _, list := range []string{`"programs": []`, `"past_lists": []`} {
		if !strings.Contains(text, list) {
			t.Errorf("%s is not there", list)
		}
	}
	want(t, "import", "unfilled", file(t, "page.txt", copiedPage), "--data", dir)
	decode(t, want(t, "soap", "--format", "json", "--data", dir), &f)
	if len(f.Programs) != 2 || f.Programs[0].Program == "" || f.Programs[0].OneYear || !f.Programs[1].OneYear || f.Programs[1].Verdict != "unknown" || f.Programs[0].Applied != nil {
		t.Errorf("%+v", f.Programs)
	}
	var past soapFile
	decode(t, want(t, "soap", "--season", "2031", "--format", "json", "--data", dir), &past)
	if past.Phase != "unknown" || past.Until != nil || past.Readiness.Due != nil || past.Readiness.DaysToMatchWeek != nil || past.Left != 45 {
		t.Errorf("a season without a calendar: %+v", past)
	}
}

func TestSOAPForPeople(t *testing.T) {
	dir := t.TempDir()
	want(t, "sample", "--data", dir)
	empty := want(t, "soap", "--data", dir)
	for _, part := range []string{"SOAP 2027: Match Week has not begun", "Offer rounds\n", "  [?] ", "  [ ] ", "  [x] ", "45 of 45 left", "No unfilled program is noted"} {
		if !strings.Contains(empty, part) {
			t.Errorf("it does not say %q:\n%s", part, empty)
		}
	}
	page := file(t, "page.txt", copiedPage)
	dry := want(t, "import", "unfilled", page, "--dry-run", "--data", dir)
	for _, part := range []string{"Nothing is changed", "row 2, new: Kern Medical Center", "No program: line 4: Page 1", "must not be shared"} {
		if !strings.Contains(dry, part) {
			t.Errorf("the dry run does not say %q:\n%s", part, dry)
		}
	}
	want(t, "import", "unfilled", page, "--data", dir)
	full := want(t, "soap", "--data", dir)
	if !strings.Contains(full, "one year, no onward seat") || !strings.Contains(full, "must not be shared") {
		t.Errorf("with a list it says\n%s", full)
	}
	for line := range strings.Lines(empty + dry + full) {
		if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > 100 {
			t.Errorf("more than 100 columns: %s", line)
		}
	}
	bad := run("", "import", "unfilled", file(t, "bad.csv", "name,specialty,positions\nA,FM,1\nB,FM,many\n"), "--data", dir)
	if bad.code != 1 || bad.out != "" || !strings.Contains(bad.err, "row 3: positions must be a whole number") {
		t.Errorf("a bad row: %d, %q, %s", bad.code, bad.out, bad.err)
	}
}

// The list leaves the folder only when it is asked for (A19).
func TestExportLeavesTheListOut(t *testing.T) {
	dir := t.TempDir()
	want(t, "sample", "--data", dir)
	want(t, "import", "unfilled", file(t, "page.txt", copiedPage), "--data", dir)
	shared, own := filepath.Join(t.TempDir(), "shared.json"), filepath.Join(t.TempDir(), "own.json")
	if out := want(t, "export", "profile", "-o", shared, "--data", dir); !strings.Contains(out, "not in it (2 programs)") {
		t.Errorf("the export says %q", out)
	}
	if out := want(t, "export", "profile", "--unfilled", "-o", own, "--data", dir); strings.Contains(out, "not in it") {
		t.Errorf("the own export says %q", out)
	}
	for path, has := range map[string]bool{shared: false, own: true} {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var p map[string]json.RawMessage
		if err := json.Unmarshal(b, &p); err != nil {
			t.Fatal(err)
		}
		if _, is := p["soap_programs"]; is != has || strings.Contains(string(b), "Elsewhere Hosp") != has {
			t.Errorf("%s holds the list: %v", path, is)
		}
	}
	if out := want(t, "import", "profile", shared, "--data", dir); !strings.Contains(out, "so yours stays: 2 programs") {
		t.Errorf("the import says %q", out)
	}
	pdf := filepath.Join(t.TempDir(), "soap.pdf")
	want(t, "print", "soap", "-o", pdf, "--data", dir)
	if b, err := os.ReadFile(pdf); err != nil || !strings.HasPrefix(string(b), "%PDF-") {
		t.Errorf("the sheet: %v", err)
	}
}
