package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"

	"secondlook/domain"
)

// OwnZone returns the time zone that the applicant lives by: the one in his
// records, else that of the computer.
func (a *App) OwnZone(ctx context.Context) (string, error) {
	people, err := a.Applicants.List(ctx)
	if err != nil {
		return "", err
	}
	if len(people) == 0 {
		people = append(people, domain.Applicant{})
	}
	return a.zoneOf(people[0]), nil
}

// zoneOf is the zone that an applicant lives by, see [App.OwnZone].
func (a *App) zoneOf(who domain.Applicant) string {
	if who.Zone != "" {
		return who.Zone
	}
	return systemZone(a.cfg.Now().Location(), os.Getenv("TZ"), "/etc/localtime")
}

// ownNow is now on the clock that an applicant lives by.
func (a *App) ownNow(who domain.Applicant) time.Time {
	if loc, err := domain.Zone(who.Zone); err == nil {
		return a.cfg.Now().In(loc)
	}
	return a.cfg.Now()
}

// systemZone names the zone of a computer: what its clock calls itself, else what
// TZ says, else where the link of the system's zone leads. One that has no name
// in the table of zones comes out as UTC.
func systemZone(loc *time.Location, tz, link string) string {
	names := []string{loc.String(), strings.TrimPrefix(tz, ":")}
	if to, err := filepath.EvalSymlinks(link); err == nil {
		if _, name, ok := strings.Cut(filepath.ToSlash(to), "/zoneinfo/"); ok {
			names = append(names, name)
		}
	}
	for _, name := range names {
		if _, err := domain.Zone(name); err == nil {
			return name
		}
	}
	return "UTC"
}

// ProgramZone returns the time zone of a program, and whether that is sure: some
// states have several, see [domain.Catalog.ZoneOf].
func (a *App) ProgramZone(p *domain.Program) (zone string, sure bool) {
	return a.cfg.Catalog.ZoneOf(p.State, p.City)
}
