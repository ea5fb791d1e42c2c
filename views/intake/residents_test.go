package intake_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/intake"
	"secondlook/views/viewtest"
)

const ownCounts = "key,academic_year,residents,non_us_img\nnowhere,2025,30,12\nnowhere,2024,30,10\n"

func TestResidentsAreShownThenKept(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	intake.Read(s.Host, s.App, strings.NewReader(ownCounts), "counts.csv")
	want(t, s, "2 years read: 2 new, 0 changed, 0 noted already.")
	want(t, s, "nowhere 2025: 12 of 30")
	if years, err := s.App.ProgramYears.List(t.Context()); err != nil || len(years) != 0 {
		t.Fatalf("before the user agreed: %+v, %v", years, err)
	}
	s.Key(fyne.KeyReturn)
	if years, err := s.App.ProgramYears.List(t.Context()); err != nil || len(years) != 2 || years[0].Source != "imported from counts.csv" {
		t.Fatalf("kept %+v, %v", years, err)
	}
	if len(s.Said) != 1 || s.Said[0] != "2 years of residents noted" {
		t.Errorf("notices: %q", s.Said)
	}
	intake.Read(s.Host, s.App, strings.NewReader(ownCounts), "counts.csv")
	want(t, s, "counts.csv changes nothing")
}

func TestBrokenResidentsAreRefused(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	intake.Read(s.Host, s.App, strings.NewReader("key,academic_year,residents,non_us_img\na,2025,10,11\n"), "counts.csv")
	want(t, s, "counts.csv was not imported")
	want(t, s, "row 2: non_us_img must be between")
}
