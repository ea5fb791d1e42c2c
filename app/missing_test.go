package app_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// A listed program that has left the catalog is told, not dropped in silence.
func TestListedProgramThatLeftTheCatalog(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(a.Season())
	p.Applications = append(p.Applications, domain.Application{Program: "gone", Season: a.Season(), Status: domain.Planned})
	scope := app.Scope{Profile: &p}
	r, err := a.Rank(context.Background(), scope)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Missing) != 1 || r.Missing[0] != "gone" {
		t.Errorf("missing %v, want gone", r.Missing)
	}
	plan, err := a.BuildList(context.Background(), scope, 50_000, domain.GoalUnknown)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.Join(plan.Notes, " "), "gone") {
		t.Errorf("the notes %q do not name it", plan.Notes)
	}
	p.Applications = p.Applications[len(p.Applications)-1:]
	if err := a.PrintList(context.Background(), &bytes.Buffer{}, app.PrintOptions{Scope: scope}); err != nil {
		t.Errorf("a list with nothing else: %v", err)
	}
}
