package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
)

func TestAProblemIsReadAndSolved(t *testing.T) {
	p, err := app.ReadProblem(strings.NewReader(`{"items": [{"id": "a", "chance": 0.5, "value": 4, "cost": 3}, {"id": "b", "chance": 1, "value": 1, "cost": 1}], "budget": 3}`))
	if err != nil {
		t.Fatal(err)
	}
	if b := p.Solve(); len(b.Chosen) != 1 || b.Chosen[0] != 0 || b.Value != 2 || !b.Exact {
		t.Errorf("found %+v", b)
	}
	if _, err := app.ReadProblem(strings.NewReader(`{"items": []}`)); err == nil {
		t.Error("a problem without a budget is read")
	}
}
