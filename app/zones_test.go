package app_test

import (
	"slices"
	"testing"

	"secondlook/app/apptest"
	"secondlook/domain"
)

// The applicant's own zone goes before that of the computer.
func TestOwnZone(t *testing.T) {
	a := apptest.New(t)
	zone, err := a.OwnZone(t.Context())
	if err != nil || zone != "UTC" { // that of the test's clock
		t.Errorf("of nobody: %q, %v", zone, err)
	}
	if err := a.Applicants.Save(t.Context(), &domain.Applicant{Name: "Lucía", Zone: "Asia/Karachi"}); err != nil {
		t.Fatal(err)
	}
	if zone, err = a.OwnZone(t.Context()); err != nil || zone != "Asia/Karachi" {
		t.Errorf("of the applicant: %q, %v", zone, err)
	}
}

// Every program of the catalog has a zone, and those whose zone is not sure lie
// in a state that has two.
func TestEveryProgramHasAZone(t *testing.T) {
	a := apptest.New(t)
	programs, err := a.Programs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	unsure := map[string]int{}
	for i := range programs {
		zone, sure := a.ProgramZone(&programs[i])
		if _, err := domain.Zone(zone); err != nil {
			t.Errorf("%s in %q: %v", programs[i].Name, programs[i].State, err)
		}
		if !sure {
			unsure[programs[i].State]++
		}
	}
	for _, state := range []string{"CA", "NV", "NM", "NY", "PA", "IL"} {
		if unsure[state] > 0 {
			t.Errorf("%d programs in %s have no sure zone", unsure[state], state)
		}
	}
	if !slices.ContainsFunc(a.Catalog().WorldZones, func(z domain.WorldZone) bool { return z.Zone == "Asia/Karachi" && z.Country == "Pakistan" }) {
		t.Error("nobody can live in Karachi")
	}
}
