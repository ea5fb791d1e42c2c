package app_test

import (
	"testing"

	"secondlook/app/apptest"
	"secondlook/domain"
)

// A yes that is old or undated is marked, a fresh one is not.
func TestVisaWordsOfAge(t *testing.T) {
	a := apptest.New(t)
	for text, want := range map[string]string{"2026-10-01": "J-1", "2019": "J-1 ?", "undated": "J-1 ?"} {
		asOf, err := domain.ParseAsOf(text)
		if err != nil {
			t.Fatal(err)
		}
		p := domain.Program{VisaJ1: domain.Fact[domain.Answer]{Value: domain.Yes, Known: true, Provenance: domain.Provenance{Source: "x", AsOf: asOf}}}
		if got := a.VisaWords(&p); got != want {
			t.Errorf("J-1 yes of %s: %q, want %q", text, got, want)
		}
	}
	if got := a.VisaWords(&domain.Program{}); got != "?" {
		t.Errorf("unknown: %q", got)
	}
}
