package app

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"secondlook/domain"
)

func TestSystemZone(t *testing.T) {
	warsaw, err := time.LoadLocation("Europe/Warsaw")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "zoneinfo", "Asia")
	link := filepath.Join(t.TempDir(), "localtime")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "Karachi"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "Karachi"), link); err != nil {
		t.Skip("no links can be made here:", err)
	}
	for _, c := range []struct {
		loc            *time.Location
		tz, link, want string
	}{
		{warsaw, "", "", "Europe/Warsaw"}, {time.Local, ":America/Denver", "", "America/Denver"}, {time.FixedZone("XYZ", 3600), "XYZ", "", "UTC"},
		{time.FixedZone("Local", 0), "", link, "Asia/Karachi"}, {time.FixedZone("Local", 0), "nonsense", filepath.Join(dir, "nothing"), "UTC"},
	} {
		if got := systemZone(c.loc, c.tz, c.link); got != c.want && c.loc != time.Local {
			t.Errorf("%v, %q: %q, want %q", c.loc, c.tz, got, c.want)
		}
	}
}

// The zone of a program comes from where it is.
func TestProgramZone(t *testing.T) {
	a := &App{cfg: Config{Catalog: &domain.Catalog{Zones: []domain.StateZone{{State: "CA", Zone: "America/Los_Angeles"}}}}}
	if zone, sure := a.ProgramZone(&domain.Program{State: "CA", City: "Fresno"}); zone != "America/Los_Angeles" || !sure {
		t.Errorf("%q, %v", zone, sure)
	}
}
