package app_test

import (
	"strings"
	"testing"

	"secondlook/app/apptest"
	"secondlook/domain/figures"
)

func TestWordsOfFigures(t *testing.T) {
	a := apptest.New(t)
	for key, want := range map[string]string{
		"reference/score.ck":                            "Step 2 CK",
		"reference/bar.Psychiatry":                      "Psychiatry: Step 2 CK of those who matched, above all who did",
		"reference/match.rate.Family Medicine":          "Family Medicine: how fast ranked programs add up to a match",
		"reference/match.rate.other":                    "Other specialties: how fast ranked programs add up to a match",
		"specialty/Family Medicine/assumed_low":         "Family Medicine: assumed filter on Step 2 CK, lower end",
		"quota/2027/Internal Medicine/gold":             "Internal Medicine: gold signals",
		"fee/2027/ERAS/application/1":                   "ERAS: each of applications 1 to 30",
		"fee/2027/ERAS/application/31":                  "ERAS: each application from number 31 on",
		"fee/2027/ResidencyCAS/application/1":           "ResidencyCAS: applications 1 to 18 together",
		"fee/2027/NRMP/extra_rank/21":                   "NRMP: further program on the rank order list, 21 to 300",
		"fee/2027/ECFMG/token/0":                        "ECFMG: ERAS token",
		"event/2027/soap_round/09:00-11:00":             "SOAP offer round 1",
		"event/2028/season_opens":                       "ERAS opens for the 2028 season",
		"quota/2028/Internal Medicine/silver":           "Internal Medicine: silver signals",
		"specialty/Dermatology/low_ck":                  "Dermatology: a Step 2 CK below it is called low",
		"quota/2027/Internal Medicine/Psychiatry/total": "Internal Medicine/Psychiatry: signals",
	} {
		if f := figure(t, a, key); f.Label != want {
			t.Errorf("%s is called %q, want %q", key, f.Label, want)
		}
	}
}

func TestNotesOfFigures(t *testing.T) {
	a := apptest.New(t)
	for key, want := range map[string]string{
		"event/2027/rank_deadline":            "21:00 ET",
		"event/2027/submit":                   "",
		"fee/2027/ECFMG/token/0":              "paid once a season",
		"fee/2028/ECFMG/token/0":              "paid once a season; what ships is of season 2027",
		"fee/2027/ResidencyCAS/application/1": "what ships is of season 2025",
		"fee/2027/NRMP/extra_rank/21":         "",
		"quota/2028/Internal Medicine/gold":   "what ships is of season 2027",
		"quota/2027/Internal Medicine/gold":   "",
	} {
		if f := figure(t, a, key); f.Note != want {
			t.Errorf("%s has the note %q, want %q", key, f.Note, want)
		}
	}
	if f := figure(t, a, "reference/bar.Psychiatry"); !strings.Contains(f.Note, "219 against 233") || f.Error != "± 0.1" || f.Unit != "standard deviations" {
		t.Errorf("%+v", f)
	}
}

// Every rule that a figure names is one of the guide's, and what is the guide's
// among the specialties names one.
func TestRulesOfFigures(t *testing.T) {
	a := apptest.New(t)
	list, err := a.Figures(t.Context(), figures.Thresholds, 0)
	if err != nil {
		t.Fatal(err)
	}
	rules := map[string]int{}
	for _, f := range list {
		rules[f.Rule]++
		if f.Rule != "" && !strings.HasPrefix(f.Rule, "S") || f.Specialty != "" && f.Rule == "" {
			t.Errorf("%s names the rule %q", f.Key, f.Rule)
		}
	}
	for _, rule := range []string{"S1", "S2", "S5", "S6", "S7", "S17", "S60", "S61", "S62", "S88"} {
		if rules[rule] == 0 {
			t.Errorf("no figure names the rule %s", rule)
		}
	}
}
