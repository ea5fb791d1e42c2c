package command_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"secondlook/app/apptest"
	"secondlook/domain"
)

// past puts a season that is over into a data folder.
func past(t *testing.T, dir string) {
	t.Helper()
	a, stop, err := apptest.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	p := a.Sample(2027)
	p.Seasons = append(p.Seasons, domain.Season{Year: 2024, Outcome: domain.OutcomeUnmatched, Closed: domain.NewDate(2024, 4, 2), Review: strings.Repeat("Too few letters. ", 20)})
	p.Applications = append(p.Applications, domain.Application{Program: p.Applications[1].Program, Season: 2024, Status: domain.Rejected, Events: []domain.StatusEvent{
		{Status: domain.Submitted, Date: domain.NewDate(2023, 9, 27)}, {Status: domain.Rejected, Date: domain.NewDate(2024, 1, 7)},
	}})
	for _, err := range []error{a.ReplaceProfile(t.Context(), p), a.FreezeNow(t.Context(), 2024), stop()} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestSeasonsAsJSON(t *testing.T) {
	dir := t.TempDir()
	past(t, dir)
	text := want(t, "seasons", "--format", "json", "--data", dir)
	var all []struct {
		Season                                        int
		Opened, Submitted, Closed                     *string
		Applications, Invitations, Interviews, Ranked int
		Declined                                      int
		Outcome, Review                               string
		Frozen, Kept                                  *struct {
			For, Made  string
			Hindsight  bool
			Reference  string
			Match      domain.Said
			Interviews domain.Said
		}
	}
	if err := json.Unmarshal([]byte(text), &all); err != nil || len(all) < 2 {
		t.Fatalf("%v: %s", err, text)
	}
	now, old := all[0], all[len(all)-1]
	if now.Season != 2027 || now.Closed != nil || now.Frozen != nil || !strings.Contains(text, `"frozen": null`) {
		t.Errorf("%+v", now)
	}
	if old.Season != 2024 || old.Submitted == nil || *old.Submitted != "2023-09-27" || *old.Closed != "2024-04-02" || old.Applications != 1 || old.Declined != 1 || old.Outcome != "not matched" {
		t.Errorf("%+v", old)
	}
	if f := old.Frozen; f == nil || f.For != "2023-09-27" || f.Made != "2026-11-22" || !f.Hindsight || f.Match.Low > f.Match.Value || f.Match.Value > f.Match.High || f.Interviews.Value <= 0 || old.Kept != nil {
		t.Errorf("%+v", f)
	}
}

func TestSeasonsForPeople(t *testing.T) {
	dir := t.TempDir()
	if none := want(t, "seasons", "--data", dir); !strings.HasPrefix(none, "There are no records yet") || !strings.Contains(none, "No season yet") {
		t.Errorf("without records:\n%s", none)
	}
	past(t, dir)
	text := want(t, "seasons", "--data", dir)
	for _, part := range []string{"Season 2024: 1 application · 1 said no", "Submitted 27 Sep 2023 · put away 2 Apr 2024", "Not matched", "Worked out on", "to match, ", "Too few letters."} {
		if !strings.Contains(text, part) {
			t.Errorf("it does not say %q:\n%s", part, text)
		}
	}
	for line := range strings.Lines(text) {
		if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > 100 {
			t.Errorf("more than 100 columns: %s", line)
		}
	}
	if sample := want(t, "seasons", "--sample", "--data", dir); !strings.Contains(sample, "Season 2027") {
		t.Errorf("the sample's:\n%s", sample)
	}
}
