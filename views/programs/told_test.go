package programs_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

func TestGapsAreToldOnce(t *testing.T) {
	s, _ := stage(t)
	press(t, s, "Clear filters")
	s.Type("/")
	s.Type("psychiatry ny")
	gaps := s.App.Catalog().GapsAt("NY", "Psychiatry")
	if len(gaps) == 0 {
		t.Fatal("the catalog has no gap to tell of")
	}
	for _, g := range gaps {
		if n := strings.Count(texts(s), g.Note); n != 1 {
			t.Errorf("%q is told %d times", g.Note, n)
		}
	}
}

func TestStatusTellsOfStep3AndOfProgramsThatAreGone(t *testing.T) {
	s, shell := stage(t)
	ctx := context.Background()
	all, err := s.App.Applicants.List(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(shell.Page().Status(), "Step 3") || strings.Contains(shell.Page().Status(), "no longer") {
		t.Fatalf("the sample's status: %q", shell.Page().Status())
	}
	all[0].Status = domain.NeedsH1B
	if err := s.App.Applicants.Save(ctx, &all[0]); err != nil {
		t.Fatal(err)
	}
	gone := domain.Application{Program: "gone", Season: s.App.Season(), Status: domain.Planned}
	if err := s.App.Applications.Save(ctx, &gone); err != nil {
		t.Fatal(err)
	}
	r, err := s.App.Rank(ctx, app.Scope{})
	if err != nil || r.Counts.NeedStep3 == 0 {
		t.Fatalf("%d are closed only for want of Step 3, %v", r.Counts.NeedStep3, err)
	}
	wantText(t, s, ui.Count(r.Counts.NeedStep3)+" of them only for want of Step 3")
	wantText(t, s, "1 listed program is no longer in the catalog")
	press(t, s, "Build my list")
	s.Key(fyne.KeyReturn)
	wantText(t, s, "no longer in the catalog, so neither counted nor priced: gone")
}

func TestBandAndItsRule(t *testing.T) {
	s, _ := stage(t)
	r, err := s.App.Rank(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	band := s.App.Explain(r, 0).Band
	if find(s, func(c *ui.Chip) bool { return c.AccessibilityLabel() == band }) == nil {
		t.Errorf("the panel does not say %q", band)
	}
	s.Key(fyne.KeyF1)
	wantText(t, s, s.App.BandRule())
}
