package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
)

func TestAMarketIsReadAndSolved(t *testing.T) {
	m, err := app.ReadMarket(strings.NewReader(`{"applicants": [{"id": "a", "ranks": ["p"]}], "programs": [{"id": "p", "positions": 1, "ranks": ["a"]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if x := m.Solve(); !x.Found || x.Places[0] != 0 || m.ProgramIDs[0] != "p" {
		t.Errorf("found %+v", x)
	}
	if _, err := app.ReadMarket(strings.NewReader(`{}`)); err == nil {
		t.Error("a market without programs is read")
	}
}
