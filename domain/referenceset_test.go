package domain_test

import (
	"strings"
	"testing"

	"secondlook/domain"
)

func TestReferenceSetIsChecked(t *testing.T) {
	file := func(name, text string) domain.TextFile { return domain.TextFile{Name: name, Text: text} }
	good := domain.ReferenceSet{Name: "County 2027", Files: []domain.TextFile{file("ranks.csv", "a"), file("manifest.json", "{}")}}
	if err := good.Validate(); err != nil {
		t.Fatal(err)
	}
	for want, set := range map[string]domain.ReferenceSet{
		"name is required":  {Files: good.Files},
		"files are req":     {Name: "x"},
		"such as ranks.csv": {Name: "x", Files: []domain.TextFile{file("../ranks.csv", "")}},
		"name of their own": {Name: "x", Files: []domain.TextFile{file("a.csv", ""), file("a.csv", "")}},
		"UTF-8 text":        {Name: "x", Files: []domain.TextFile{file("a.csv", "\xff")}},
		"at most 1 MB":      {Name: "x", Files: []domain.TextFile{file("a.csv", strings.Repeat("x", domain.MaxSetFile+1))}},
		"2 MB together": {Name: "x", Files: []domain.TextFile{
			file("a.csv", strings.Repeat("x", domain.MaxSetFile)), file("b.csv", strings.Repeat("x", domain.MaxSetFile)), file("c.csv", "x")}},
		"at most 200": {Name: strings.Repeat("x", 201), Files: good.Files},
	} {
		if err := set.Validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	if text, ok := good.File("ranks.csv"); !ok || text != "a" {
		t.Errorf("ranks.csv holds %q, %v", text, ok)
	}
	if _, ok := good.File("gone.csv"); ok {
		t.Error("a file that is not there was found")
	}
}

func TestFindingIsOneLine(t *testing.T) {
	for want, f := range map[string]domain.Finding{
		"ranks.csv: is missing": {File: "ranks.csv", Problem: "is missing"},
		"coefficients.csv line 12, score.ck: is 30 (allowed: a number from 0 to 10)": {
			File: "coefficients.csv", Line: 12, Row: "score.ck", Problem: "is 30", Allowed: "a number from 0 to 10"},
	} {
		if got := f.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
