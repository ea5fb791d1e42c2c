package command_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// want runs a command that has to succeed and returns its output.
func want(t *testing.T, args ...string) string {
	t.Helper()
	r := run("", args...)
	if r.code != 0 || r.err != "" {
		t.Fatalf("%v: exit code %d, %s", args, r.code, r.err)
	}
	return r.out
}

func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func decode(t *testing.T, text string, into any) {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		t.Fatalf("%v in:\n%.500s", err, text)
	}
}

// rankFile is the promised form of a ranking.
type rankFile struct {
	Season    int
	Reference string
	Programs  []struct {
		Rank, Tier                                             *int
		Key, Name, Specialty, Institution, City, State, Region string
		Wished                                                 bool
		TierState                                              string `json:"tier_state"`
		Verdict                                                string
		Chance, Low, High                                      float64
		Reasons                                                []struct {
			Label, Kind, Source string
			Points              float64
		}
		Screens []struct {
			Name, Result, Strength, Reason, Source string
			AsOf                                   string `json:"as_of"`
			ExceptedBy                             string `json:"excepted_by"`
		}
	}
}

func TestRankJSON(t *testing.T) {
	dir := t.TempDir()
	var r rankFile
	decode(t, want(t, "rank", "--sample", "--format", "json", "--data", dir), &r)
	if r.Season != 2027 || r.Reference == "" || len(r.Programs) < 1000 {
		t.Fatalf("season %d, reference set %q, %d programs", r.Season, r.Reference, len(r.Programs))
	}
	verdicts := map[string]int{}
	for i, p := range r.Programs {
		sum := 0.0
		for _, x := range p.Reasons {
			sum += x.Points
			if x.Label == "" || x.Kind == "" || x.Source == "" {
				t.Errorf("%s: a reason lacks words: %+v", p.Key, x)
			}
		}
		if math.Abs(sum-100*p.Chance) > 0.01 {
			t.Errorf("%s: reasons add up to %v, the chance is %v", p.Key, sum, 100*p.Chance)
		}
		if p.Low > p.Chance || p.Chance > p.High || p.Low < 0 || p.High > 1 {
			t.Errorf("%s: %v is not within %v and %v", p.Key, p.Chance, p.Low, p.High)
		}
		verdicts[p.Verdict]++
		if closed := p.Verdict == "closed"; closed != (p.Rank == nil) || closed && p.Tier != nil {
			t.Errorf("%s is %s with rank %v and tier %v", p.Key, p.Verdict, p.Rank, p.Tier)
		}
		if p.Rank != nil && *p.Rank != i+1 {
			t.Errorf("row %d has rank %d", i, *p.Rank)
		}
		for _, s := range p.Screens {
			if s.Result == "fail" && s.Source == "" {
				t.Errorf("%s: %s fails without a source", p.Key, s.Name)
			}
		}
	}
	if verdicts["open"]+verdicts["unknown"]+verdicts["closed"] != len(r.Programs) || verdicts["closed"] == 0 {
		t.Errorf("verdicts: %v", verdicts)
	}
	var few rankFile
	decode(t, want(t, "rank", "--sample", "--n", "3", "--format=json", "--data", dir), &few)
	if len(few.Programs) != 3 || few.Programs[2].Key != r.Programs[2].Key {
		t.Errorf("the first 3 are %d programs", len(few.Programs))
	}
}

func TestRankTableAndCSV(t *testing.T) {
	dir := t.TempDir()
	table := want(t, "rank", "--sample", "--data", dir)
	for line := range strings.Lines(table) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 100 {
			t.Errorf("a line of %d columns: %s", n, line)
		}
	}
	if nobody := want(t, "rank", "--n", "1", "--data", dir); !strings.Contains(nobody, "no records yet") || strings.Contains(table, "no records yet") {
		t.Errorf("an empty folder is not told of:\n%s", nobody)
	}
	rows, err := csv.NewReader(strings.NewReader(want(t, "rank", "--sample", "--format", "csv", "--data", dir))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 1000 || rows[0][0] != "rank" || rows[1][0] != "1" {
		t.Errorf("%d rows, first %v", len(rows), rows[:2])
	}
	if n := strings.Count(table, "\n"); n < len(rows) {
		t.Errorf("the table has %d lines for %d rows", n, len(rows))
	}
}

// planFile is the promised form of a list.
type planFile struct {
	Season            int
	Reference         string
	BudgetCents       int64 `json:"budget_cents"`
	PaidCents         int64 `json:"paid_cents"`
	FixedCents        int64 `json:"fixed_cents"`
	Sent              []chosenFile
	Chosen            []chosenFile
	Fees              map[string]int64
	Chance, Low, High float64
	Goal              string
	Worth, Bound      float64
	Exact             bool
	Curve             []struct {
		Programs          int
		Cents             int64 `json:"fee_cents"`
		Interviews        float64
		Chance, Low, High float64
	}
	Notes  []string
	Wasted []struct {
		Key, Why string
		FeeCents int64 `json:"fee_cents"`
	}
}

type chosenFile struct {
	Key, Specialty string
	FeeCents       int64 `json:"fee_cents"`
}

func TestListJSON(t *testing.T) {
	var p planFile
	decode(t, want(t, "list", "--sample", "--budget", "$1,100.50", "--format", "json", "--data", t.TempDir()), &p)
	var fees, bySpecialty int64
	for _, x := range p.Chosen {
		fees += x.FeeCents
	}
	for _, cents := range p.Fees {
		bySpecialty += cents
	}
	if p.Season != 2027 || p.BudgetCents != 110050 || len(p.Chosen) == 0 || fees != bySpecialty || fees > p.BudgetCents {
		t.Errorf("season %d, budget %d, %d chosen for %d and %d", p.Season, p.BudgetCents, len(p.Chosen), fees, bySpecialty)
	}
	if p.Goal != "match" || p.Bound < p.Chance || p.Exact != (p.Bound == p.Chance) || p.Worth <= 0 || p.Worth > 10 {
		t.Errorf("goal %q, worth %v, chance %v, bound %v, exact %v", p.Goal, p.Worth, p.Chance, p.Bound, p.Exact)
	}
	var places planFile
	decode(t, want(t, "list", "--sample", "--budget", "$1,100.50", "--goal", "places", "--format", "json", "--data", t.TempDir()), &places)
	if places.Goal != "places" || places.Worth < p.Worth || places.Bound < places.Worth || places.Bound > 1.05*places.Worth || places.Chance > p.Chance {
		t.Errorf("for the places: worth %v (bound %v), chance %v; for the match %v and %v", places.Worth, places.Bound, places.Chance, p.Worth, p.Chance)
	}
	if p.Low > p.Chance || p.Chance > p.High || p.Chance <= 0 || p.High > 1 {
		t.Errorf("%v is not within %v and %v", p.Chance, p.Low, p.High)
	}
	there := false
	for i, at := range p.Curve {
		there = there || at.Programs == len(p.Chosen) && math.Abs(at.Chance-p.Chance) < 1e-9 && at.Low < at.Chance && at.Chance < at.High
		if i > 0 && (at.Programs <= p.Curve[i-1].Programs || at.Chance < p.Curve[i-1].Chance || at.Cents < p.Curve[i-1].Cents) {
			t.Errorf("after %+v the curve has %+v", p.Curve[i-1], at)
		}
	}
	if !there || len(p.Curve) < 30 || len(p.Notes) == 0 {
		t.Errorf("the curve of %d points, which lacks the list: %t; notes %q", len(p.Curve), !there, p.Notes)
	}
	if len(p.Wasted) == 0 || p.Wasted[0].Why == "" {
		t.Errorf("the sample list wastes nothing: %+v", p.Wasted)
	}
}

func TestListSaveAndPrint(t *testing.T) {
	dir, pdf := t.TempDir(), filepath.Join(t.TempDir(), "list.pdf")
	wantFailure(t, run("", "print", "list", "-o", pdf, "--data", dir), 1, "empty")
	if _, err := os.Stat(pdf); err == nil {
		t.Error("a failed print left a file")
	}
	if out := want(t, "list", "--sample", "--budget", "300", "--save", "--data", dir); !strings.Contains(out, "saved list of season 2027") {
		t.Errorf("got:\n%s", out)
	}
	var p planFile
	decode(t, want(t, "list", "--budget", "300", "--format", "json", "--data", dir), &p)
	want(t, "print", "list", "-o", pdf, "--paper", "a4", "--date", "2026-09-01", "--data", dir)
	first, err := os.ReadFile(pdf)
	if err != nil || !bytes.HasPrefix(first, []byte("%PDF")) {
		t.Fatalf("%.20q, %v", first, err)
	}
	want(t, "print", "list", "-o", pdf, "--paper", "a4", "--date", "2026-09-01", "--data", dir)
	if again, err := os.ReadFile(pdf); err != nil || !bytes.Equal(first, again) {
		t.Errorf("the same list prints other bytes (%v)", err)
	}
	if out := want(t, "list", "--budget", "500", "--goal", "places", "--save", "--data", dir); !strings.Contains(out, "its goal that of your wishes") {
		t.Errorf("got:\n%s", out)
	}
	if decode(t, want(t, "list", "--budget", "300", "--format", "json", "--data", dir), &p); p.Goal != "places" {
		t.Errorf("the next list is the best for %q", p.Goal)
	}
	want(t, "list", "--sample", "--budget", "500", "--save", "--data", dir)
	want(t, "print", "list", "--sample", "-o", pdf, "--data", dir)
	entries, err := os.ReadDir(filepath.Dir(pdf))
	if err != nil || len(entries) != 1 {
		t.Errorf("prints left %v (%v)", entries, err)
	}
}

// ownProfile is a small profile of somebody who is no sample.
const ownProfile = `{"applicant": {"name": "Ana", "status": "J-1", "graduation_date": "2021-06-30"},
"exams": [{"exam": "Step 1", "date": "2022-05-01", "result": "pass"}, {"exam": "Step 2 CK", "date": "2023-05-01", "score": 231}]}`

func TestOwnRecordsAreNotMixed(t *testing.T) {
	dir, own := t.TempDir(), file(t, "own.json", ownProfile)
	want(t, "import", "profile", own, "--data", dir)
	before := want(t, "rank", "--format", "json", "--data", dir)
	wantFailure(t, run("", "list", "--sample", "--budget", "300", "--save", "--data", dir), 1, "holds your own records")
	wantFailure(t, run("", "list", "--profile", own, "--budget", "300", "--save", "--data", dir), 1, "import profile")
	wantFailure(t, run("", "sample", "--data", dir), 1, "holds records already")
	if after := want(t, "rank", "--format", "json", "--data", dir); after != before {
		t.Error("a refused command changed the records")
	}
	if fromFile := want(t, "rank", "--format", "json", "--profile", own, "--data", t.TempDir()); fromFile != before {
		t.Error("a profile file ranks otherwise than the same records")
	}
	fresh := t.TempDir()
	want(t, "list", "--profile", own, "--budget", "300", "--save", "--data", fresh)
	if got := want(t, "list", "--budget", "300", "--data", fresh); !strings.Contains(got, "programs for $") {
		t.Errorf("got:\n%s", got)
	}
	if r := run(ownProfile, "rank", "--profile", "-", "--format", "json", "--data", fresh); r.code != 0 || r.out == "" {
		t.Errorf("standard input: code %d, %s", r.code, r.err)
	}
}

func TestProfileRoundTrip(t *testing.T) {
	dir, a := t.TempDir(), filepath.Join(t.TempDir(), "a.json")
	want(t, "sample", "--data", dir)
	want(t, "export", "profile", "-o", a, "--data", dir)
	other, b := t.TempDir(), filepath.Join(t.TempDir(), "b.json")
	want(t, "import", "profile", a, "--data", other)
	want(t, "export", "profile", "-o", b, "--data", other)
	first, err := os.ReadFile(a)
	if err != nil {
		t.Fatal(err)
	}
	if second, err := os.ReadFile(b); err != nil || !bytes.Equal(first, second) {
		t.Errorf("the profile changed on the way (%v)", err)
	}
	if out := want(t, "import", "profile", a, "--data", other); !strings.Contains(out, "What was there before is in ") {
		t.Errorf("got:\n%s", out)
	}
}

func TestImportPrograms(t *testing.T) {
	dir := t.TempDir()
	good := file(t, "own.csv", "name,specialty,state,city,min_step2,source,as_of\nValley Test,Family Medicine,CA,Fresno,215,program page,2026-10\n")
	const key = "ca-fresno-valley-test-family-medicine"
	if out := want(t, "import", "programs", good, "--dry-run", "--data", dir); !strings.Contains(out, "new: "+key) {
		t.Errorf("dry run:\n%s", out)
	}
	ranked := func() string { return want(t, "rank", "--sample", "--format", "csv", "--data", dir) }
	if strings.Contains(ranked(), key) {
		t.Error("a dry run changed the programs")
	}
	bad := file(t, "bad.csv", "name,specialty,state,min_step2\nA,Psychiatry,CA,220\nB,Psychiatry,CA,high\nC,Psychiatry,Nevada,1\n")
	wantFailure(t, run("", "import", "programs", bad, "--data", dir), 1, "row 3: min_step2 must be")
	wantFailure(t, run("", "import", "programs", bad, "--dry-run", "--data", dir), 1, "row 4: state")
	if strings.Contains(ranked(), "ca-a-psychiatry") {
		t.Error("a refused import changed the programs")
	}
	want(t, "import", "programs", good, "--data", dir)
	if !strings.Contains(ranked(), key) {
		t.Error("the imported program is not ranked")
	}
	if out := want(t, "import", "programs", good, "--data", dir); !strings.Contains(out, "facts as before 1") {
		t.Errorf("the second import:\n%s", out)
	}
}

func TestFilesThatCannotBeUsed(t *testing.T) {
	dir := t.TempDir()
	broken := file(t, "broken.json", `{"applicant": {"status": "tourist"}}`)
	for _, c := range []struct {
		words string
		args  []string
	}{
		{"there is no file", []string{"rank", "--profile", filepath.Join(dir, "none.json")}},
		{"is a folder", []string{"import", "profile", t.TempDir()}},
		{"applicant.status", []string{"rank", "--profile", broken}},
		{"applicant.status", []string{"import", "profile", broken}},
		{"there is no file", []string{"import", "programs", filepath.Join(dir, "none.csv")}},
		{"unknown", []string{"import", "programs", file(t, "x.csv", "a,b\n1,2\n")}},
		{"there is no folder", []string{"export", "profile", "-o", filepath.Join(dir, "none", "x.json")}},
		{"not a file that can be replaced", []string{"export", "profile", "-o", t.TempDir()}},
	} {
		wantFailure(t, run("", append(c.args, "--data", dir)...), 1, c.words)
	}
	wantFailure(t, run("", "rank", "--data", broken), 1, "broken.json")
}

func TestMark(t *testing.T) {
	dir := t.TempDir()
	var r rankFile
	decode(t, want(t, "rank", "--sample", "--n", "1", "--format", "json", "--data", dir), &r)
	key := r.Programs[0].Key
	want(t, "sample", "--data", dir)
	list := func() string { return want(t, "list", "--budget", "100", "--format", "json", "--data", dir) }
	if !strings.Contains(list(), key) {
		t.Fatalf("%s is not on the list", key)
	}
	if out := want(t, "mark", "--ban", key, "--data", dir); out != "Banned in season 2027: "+key+"\n" {
		t.Errorf("told %q", out)
	}
	if strings.Contains(list(), key) {
		t.Error("a banned program is on the list")
	}
	want(t, "mark", "--pin", key, "--season", "2028", "--data", dir)
	if out := want(t, "mark", "--clear", key, "--data", dir); out != "No longer marked in season 2027: "+key+"\n" {
		t.Errorf("told %q", out)
	}
	if !strings.Contains(list(), key) {
		t.Error("the mark is still obeyed")
	}
	wantFailure(t, run("", "mark", "--pin", "nowhere", "--data", dir), 1, "key of a program")
	wantFailure(t, run("", "mark", key, "--data", dir), 2, "--pin")
	wantFailure(t, run("", "mark", "--pin", "--ban", key, "--data", dir), 2, "together")
}
