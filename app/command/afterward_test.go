package command_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The steps by visa and state, for people and for programs.
func TestAfterward(t *testing.T) {
	dir := t.TempDir()
	var d struct {
		Season  int
		Matched bool
		Visa    string
		Begins  string
		Soon    *string  `json:"ready_soonest"`
		Chain   []string `json:"slowest_chain"`
		Steps   []struct {
			Key, State, Source string
			Due                *string
			Waits              []string `json:"waits_for"`
			Legal              bool     `json:"check_with_authority"`
		}
		Back  []struct{ Key string } `json:"way_back"`
		Notes []struct {
			Key string
			Due *string
		}
		Law string
	}
	read := func(args ...string) {
		t.Helper()
		d.Chain, d.Steps, d.Back, d.Notes = nil, nil, nil, nil
		if err := json.Unmarshal([]byte(want(t, append(args, "--format", "json", "--data", dir)...)), &d); err != nil {
			t.Fatal(err)
		}
	}
	read("afterward", "--sample", "--state", "ca")
	if d.Season != 2027 || d.Matched || d.Visa != "J-1" || d.Begins != "2027-07-01" || d.Soon == nil || len(d.Chain) < 5 || d.Law == "" {
		t.Fatalf("%+v", d)
	}
	keys := ""
	for _, s := range d.Steps {
		keys += s.Key + " "
		if s.Waits == nil || s.Source == "" || s.Due == nil {
			t.Errorf("%+v", s)
		}
	}
	if !strings.Contains(keys, "license/ca-ptl ") || !strings.Contains(keys, "j1/ds-2019") || strings.Contains(keys, "h1b/") || len(d.Back) < 5 || len(d.Notes) < 5 || d.Notes[0].Due != nil {
		t.Errorf("%s", keys)
	}
	read("afterward", "--visa", "none")
	if d.Visa != "none" || d.Steps == nil || d.Notes == nil {
		t.Errorf("without records: %+v", d)
	}
	people := want(t, "afterward", "--sample", "--visa", "h-1b", "--data", dir)
	narrow(t, people)
	if !strings.Contains(people, "Check with the authority.") || !strings.Contains(people, "I-129") || !strings.Contains(people, "not legal advice") {
		t.Errorf("%s", people)
	}
	wantFailure(t, run("", "afterward", "--state", "Cal", "--data", dir), 2, "--state must be two letters such as CA")
	wantFailure(t, run("", "afterward", "--visa", "o-1", "--data", dir), 2, "--visa must be records, none, j-1 or h-1b")
}

// What the whole way costs: the parts add up, and what nobody knows is null.
func TestMoney(t *testing.T) {
	dir := t.TempDir()
	type sum struct {
		Paid      int64  `json:"paid_cents"`
		Estimated int64  `json:"not_noted_cents"`
		Ahead     int64  `json:"to_come_cents"`
		IfMatched int64  `json:"if_matched_cents"`
		All       int64  `json:"all_cents"`
		Own       *int64 `json:"all_own_currency"`
	}
	var d struct {
		Season   int
		Currency *string
		Rate     *int64  `json:"rate_micros"`
		RateOn   *string `json:"rate_on"`
		Total    sum
		Seasons  []struct {
			Season int
			Sum    sum
		}
		Kinds []struct {
			Kind string
			Sum  sum
		}
		Unknown []string `json:"not_known"`
	}
	if err := json.Unmarshal([]byte(want(t, "money", "--sample", "--format", "json", "--data", dir)), &d); err != nil {
		t.Fatal(err)
	}
	var bySeason, byKind int64
	for _, y := range d.Seasons {
		bySeason += y.Sum.All
	}
	for _, k := range d.Kinds {
		byKind += k.Sum.All
	}
	if d.Season != 2027 || d.Total.Paid < 350_00 || d.Total.IfMatched != 775_00 || bySeason != d.Total.All || byKind != d.Total.All || d.Unknown == nil {
		t.Errorf("%+v: %d by season, %d by kind", d, bySeason, byKind)
	}
	if (d.Currency == nil) != (d.Rate == nil) || (d.Rate == nil) != (d.Total.Own == nil) || (d.Rate == nil) != (d.RateOn == nil) {
		t.Errorf("the own currency: %+v", d)
	}
	people := want(t, "money", "--sample", "--data", dir)
	narrow(t, people)
	if !strings.Contains(people, "gone so far") || !strings.Contains(people, "By kind") {
		t.Errorf("%s", people)
	}
	empty := want(t, "money", "--format", "json", "--data", dir)
	if !strings.Contains(empty, `"currency": null`) || !strings.Contains(empty, `"rate_micros": null`) || strings.Contains(empty, `"seasons": null`) {
		t.Errorf("%s", empty)
	}
	want(t, "money", "--data", dir)
}

// The prints are the same bytes for the same records and date.
func TestPrintedAfterTheMatch(t *testing.T) {
	dir := t.TempDir()
	for _, what := range [][]string{{"afterward", "--state", "CA"}, {"first72", "matched"}, {"first72", "partial"}, {"first72", "unmatched"}, {"brief"}, {"season"}, {"season", "2026"}} {
		var files [2][]byte
		for i := range files {
			name := filepath.Join(dir, "x.pdf")
			want(t, append(append([]string{"print"}, what...), "--sample", "-o", name, "--paper", "a4", "--date", "2027-03-15", "--data", dir)...)
			var err error
			if files[i], err = os.ReadFile(name); err != nil || !bytes.HasPrefix(files[i], []byte("%PDF")) {
				t.Fatalf("%v: %v", what, err)
			}
		}
		if !bytes.Equal(files[0], files[1]) {
			t.Errorf("%v: other bytes", what)
		}
	}
	if r := run("", "print", "first72", "maybe", "-o", filepath.Join(dir, "y.pdf"), "--data", dir); r.code != 2 {
		t.Errorf("a guide for maybe: %+v", r)
	}
}
