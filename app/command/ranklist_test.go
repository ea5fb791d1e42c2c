package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// rankListFile is the promised form of a list.
type rankListFile struct {
	Season       int
	Couple       bool
	Stand, Phase string
	Opens        *string
	Deadline     *string
	DaysLeft     int `json:"days_left"`
	List         []rankLine
	Supplemental []struct {
		Advanced string
		List     []rankLine
	}
	Warnings []struct{ Kind, Program, Text string }
	Waiting  []string
	Fees     struct {
		Programs, Beyond, Cents, Ranks int
		Supplemental                   int `json:"supplemental_programs"`
		Late                           int `json:"late_cents"`
		Most                           int `json:"most_ranks"`
		Verify                         bool
	}
	Versions []struct {
		Number, Programs int
		Kept, Certified  *string
		Current          bool
		Note             string
	}
}

type rankLine struct {
	Rank               int
	Key, Name, Partner string
	Score              *float64
	Gut                *int
	Formula            *int `json:"formula_rank"`
	Higher             *int `json:"higher_than_formula"`
}

const ranked = `{"applicant": {"time_zone": "Europe/Warsaw"},
	"criteria": [{"name": "teaching", "weight": 5}],
	"interviews": [
		{"program": "ca-bakersfield-kern-medical-center-internal-medicine", "season": 2027, "start": "2026-11-09 08:00 America/Los_Angeles", "state": "done", "scores": [{"criterion": "teaching", "points": 9}], "gut": 7},
		{"program": "ca-visalia-kaweah-delta-health-care-district-kdhcd-family-medicine", "season": 2027, "start": "2026-11-12 08:00 America/Los_Angeles", "state": "done", "scores": [{"criterion": "teaching", "points": 8}]},
		{"program": "ca-fresno-university-of-california-san-francisco-fresno-family-medicine", "season": 2027, "start": "2026-11-17 America/Los_Angeles", "state": "done"}
	],
	"rank_lists": [
		{"season": 2027, "number": 0, "primary": [{"program": "ca-visalia-kaweah-delta-health-care-district-kdhcd-family-medicine"}, {"program": "ca-bakersfield-kern-medical-center-internal-medicine"}]},
		{"season": 2027, "number": 1, "kept": "2026-11-20 18:00 Europe/Warsaw", "primary": [{"program": "ca-bakersfield-kern-medical-center-internal-medicine"}]}
	]}`

func TestRankListAsJSON(t *testing.T) {
	dir := t.TempDir()
	profile := file(t, "profile.json", ranked)
	var x rankListFile
	text := want(t, "ranklist", "--profile", profile, "--format", "json", "--data", dir)
	decode(t, text, &x)
	if x.Season != 2027 || x.Phase != "before" || x.DaysLeft != 101 || *x.Deadline != "2027-03-03 21:00 America/New_York" || *x.Opens != "2027-02-01 12:00 America/New_York" {
		t.Errorf("%s", text)
	}
	if len(x.List) != 2 || *x.List[0].Score != 8 || *x.List[0].Formula != 2 || *x.List[0].Higher != 1 || x.List[0].Gut != nil || *x.List[1].Gut != 7 || *x.List[1].Higher != -1 {
		t.Errorf("%s", text)
	}
	if len(x.Waiting) != 1 || len(x.Versions) != 1 || x.Versions[0].Certified != nil || x.Fees.Programs != 2 || x.Fees.Most != 300 {
		t.Errorf("%s", text)
	}
	if len(x.Warnings) != 1 || x.Warnings[0].Kind != "missing" || x.Warnings[0].Program != x.Waiting[0] || !strings.Contains(x.Warnings[0].Text, "You interviewed there on 17 Nov 2026") {
		t.Errorf("%+v", x.Warnings)
	}
	if again := want(t, "ranklist", "--profile", profile, "--format", "json", "--data", dir); again != text {
		t.Error("the same records give another answer")
	}
	decode(t, want(t, "ranklist", "--format", "json", "--data", dir, "--season", "1952"), &x)
	if len(x.List) != 0 {
		t.Errorf("of nobody: %+v", x)
	}
}

func TestRankListForPeople(t *testing.T) {
	dir := t.TempDir()
	text := want(t, "ranklist", "--profile", file(t, "profile.json", ranked), "--data", dir)
	for _, part := range []string{"Season 2027: 2 programs", "due Wed 3 Mar 2027, 21:00 ET (your Thu", "101 days", "1 higher", "1 lower", "! ", "Fees: 2 different programs", "Version 1: kept 20 Nov 2026"} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), part) {
			t.Errorf("it does not say %q:\n%s", part, text)
		}
	}
	for line := range strings.Lines(text) {
		if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > 100 {
			t.Errorf("more than 100 columns: %s", line)
		}
	}
	if none := want(t, "ranklist", "--data", dir); !strings.Contains(none, "Nothing is ranked yet") {
		t.Errorf("of nobody:\n%s", none)
	}
}

// The answer is told by the exit code too.
func TestRankListCheck(t *testing.T) {
	dir, profile := t.TempDir(), file(t, "profile.json", ranked)
	portal := func(lines ...string) result {
		return run(strings.Join(lines, "\n"), "ranklist", "--check", "-", "--profile", profile, "--data", dir)
	}
	visalia, kern := "Kaweah Delta Health Care District (KDHCD) - Family Medicine", "Kern Medical Center - Internal Medicine"
	if r := portal("1. "+visalia+"  Certified", "2. "+kern+"  Certified"); r.code != 0 || r.err != "" || !strings.Contains(r.out, "The portal has exactly your list") {
		t.Errorf("the same list ends with %d:\n%s%s", r.code, r.out, r.err)
	}
	r := portal("rank,program", "1,"+kern, "2,"+visalia)
	if r.code != 1 || r.err != "" || !strings.Contains(r.out, "1 line differs") || !strings.Contains(r.out, "in the portal: ") {
		t.Errorf("one line moved ends with %d:\n%s%s", r.code, r.out, r.err)
	}
	path := filepath.Join(dir, "portal.csv")
	if err := os.WriteFile(path, []byte("program\n"+kern+"\nNowhere General\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r = run("", "ranklist", "--check", path, "--profile", profile, "--format", "json", "--data", dir)
	var x struct {
		Season, Differ, Unsure int
		Same                   bool
		Notes                  []string
		Sections               []struct {
			Title string
			Lines []struct {
				State, Key, Name, Portal, Words string
				Rank                            *int
				PortalRank                      *int `json:"portal_rank"`
				Candidates                      []string
			}
		}
	}
	decode(t, r.out, &x)
	if r.code != 1 || x.Same || x.Unsure != 1 || x.Differ != 2 || len(x.Sections) != 1 || len(x.Sections[0].Lines) != 3 || x.Sections[0].Lines[2].PortalRank != nil {
		t.Errorf("ends with %d: %s%s", r.code, r.out, r.err)
	}
	wantFailure(t, portal("1 Kern", "1 Kaweah"), 1, "both have the rank 1")
	wantFailure(t, run("", "ranklist", "--check", "nowhere.csv", "--data", dir), 1, "there is no file nowhere.csv")
	wantFailure(t, run("", "ranklist", "--format", "pdf"), 2, "--format")
}

func TestPrintRankList(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "ranks.pdf")
	said := want(t, "print", "ranklist", "--profile", file(t, "profile.json", ranked), "-o", path, "--date", "2026-11-22", "--data", dir)
	if b, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(b), "%PDF-") || !strings.Contains(said, "The rank order list is in") {
		t.Errorf("%q, %v", said, err)
	}
}
