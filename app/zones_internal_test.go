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

// Every hour of a clock of twelve hours is an hour of the day, and no other is.
func TestMinutesOf(t *testing.T) {
	for _, c := range []struct {
		h, m, half string
		want       int
	}{
		{"12", "", "a", 0}, {"12", "01", "a", 1}, {"1", "", "a", 60}, {"11", "59", "a", 719}, {"12", "", "p", 720}, {"12", "30", "p", 750},
		{"1", "05", "p", 785}, {"11", "59", "p", 1439}, {"0", "00", "", 0}, {"23", "59", "", 1439}, {"08", "30", "", 510},
		{"24", "00", "", -1}, {"13", "", "p", -1}, {"0", "", "a", -1}, {"8", "60", "", -1},
	} {
		if got := minutesOf(c.h, c.m, c.half); got != c.want {
			t.Errorf("%s:%s %s is %d, want %d", c.h, c.m, c.half, got, c.want)
		}
	}
}
