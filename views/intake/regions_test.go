package intake_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/intake"
	"secondlook/views/viewtest"
)

const ownRegions = "key,name,state,cities\ntulare_county,Tulare County,CA,Visalia\n"

func TestRegionsAreShownThenKept(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	intake.Read(s.Host, s.App, strings.NewReader(ownRegions), "regions.csv")
	want(t, s, "Import regions.csv")
	want(t, s, "1 region read, 0 so already.")
	want(t, s, "New: tulare_county")
	own, err := s.App.OwnRegions.List(context.Background())
	if err != nil || len(own) != 0 {
		t.Fatalf("before the user agreed there are %d own regions, %v", len(own), err)
	}
	s.Key(fyne.KeyReturn)
	if got := s.App.Catalog().Regions.Find("Visalia", "", "CA"); got != "tulare_county" {
		t.Errorf("Visalia lies in %s", got)
	}
	if len(s.Said) != 1 || s.Said[0] != "Your regions are in use" {
		t.Errorf("notices: %q", s.Said)
	}
	intake.Read(s.Host, s.App, strings.NewReader(ownRegions), "regions.csv")
	want(t, s, "regions.csv changes nothing")
}

func TestCancelledRegionsAreNotKept(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	intake.Read(s.Host, s.App, strings.NewReader(ownRegions), "regions.csv")
	s.Key(fyne.KeyEscape)
	if said(s) != "" {
		t.Error("the dialog stays")
	}
	if own, err := s.App.OwnRegions.List(context.Background()); err != nil || len(own) != 0 {
		t.Errorf("%d own regions, %v", len(own), err)
	}
}

func TestBrokenRegionsAreRefused(t *testing.T) {
	for file, words := range map[string]string{
		"key,name,state,zips\na,A,CA,9\n":  "row 2: zips must be postal codes",
		"key,name,state,counties\n":        "no rows",
		"key,name,state,counties,colour\n": "colour",
	} {
		s := viewtest.New(t, 900, 600)
		intake.Read(s.Host, s.App, strings.NewReader(file), "regions.csv")
		want(t, s, "regions.csv was not imported")
		want(t, s, strings.Fields(words)[0])
	}
}
