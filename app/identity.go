package app

import (
	"cmp"
	"fmt"
	"slices"

	"secondlook/domain"
)

// A part is one part of who and where a program is, by the name of its column.
type part struct{ column, value string }

// parts lists who and where a program is.
func parts(p domain.OwnProgram) []part {
	return []part{
		{"acgme_id", p.ACGME}, {"name", p.Name}, {"specialty", p.Specialty}, {"track", p.Track.String()},
		{"institution", p.Institution}, {"city", p.City}, {"state", p.State}, {"county", p.County}, {"region", p.Region},
	}
}

// ownOf returns who and where a program of the catalog is.
func ownOf(p *domain.Program) domain.OwnProgram {
	return domain.OwnProgram{
		Key: p.Key, ACGME: p.ACGME, Name: p.Name, Specialty: p.Specialty, Track: p.Track,
		Institution: p.Institution, City: p.City, State: p.State, County: p.County, Region: p.Region,
	}
}

// over returns a program of the user's with the parts that a row gives in the
// place of its own.
func over(old, row domain.OwnProgram) domain.OwnProgram {
	return domain.OwnProgram{
		ID: old.ID, Key: old.Key,
		ACGME: cmp.Or(row.ACGME, old.ACGME), Name: cmp.Or(row.Name, old.Name), Specialty: cmp.Or(row.Specialty, old.Specialty),
		Track: cmp.Or(row.Track, old.Track), Institution: cmp.Or(row.Institution, old.Institution),
		City: cmp.Or(row.City, old.City), State: cmp.Or(row.State, old.State), County: cmp.Or(row.County, old.County),
		Region: cmp.Or(row.Region, old.Region), Source: cmp.Or(row.Source, old.Source), AsOf: cmp.Or(row.AsOf, old.AsOf),
	}
}

// place gives a row the region of its postal code, unless it names a region or
// its city or county lies in one. A region that is a whole state gives way: a
// postal code says more.
func (m *merge) place(p *domain.OwnProgram, have *domain.Program, zip string) {
	if p.Region != "" || zip == "" {
		return
	}
	city, county, state := p.City, p.County, p.State
	if have != nil {
		city, county, state = cmp.Or(city, have.City), cmp.Or(county, have.County), cmp.Or(state, have.State)
	}
	if r, ok := m.regions.Region(m.regions.Find(city, county, state)); ok && len(r.Cities)+len(r.Counties) > 0 {
		return
	}
	if r, ok := m.regions.Region(m.regions.FindZip(zip)); ok && r.State == state {
		p.Region = r.Key
	}
}

// once notes the parts that a row gives of a program. A part that two rows
// give differently is a problem, and the result is false.
func (m *merge) once(key string, row domain.OwnProgram, rep *ImportReport) bool {
	ok := true
	for _, c := range parts(row) {
		at := fact{key, c.column}
		if before, twice := m.gave[at]; c.value != "" && twice && Fold(before) != Fold(c.value) {
			rep.Problems = append(rep.Problems, fmt.Sprintf("%s of program %s stands in two rows that name it differently: keep one of them", c.column, key))
			ok = false
		}
		if c.value != "" {
			m.gave[at] = c.value
		}
	}
	return ok
}

// identify takes over who and where a known program is: a program of the
// user's changes, one of the catalog stays and the report says so.
func (m *merge) identify(have *domain.Program, row domain.OwnProgram, rep *ImportReport) {
	if !m.once(have.Key, row, rep) {
		return
	}
	own := m.own[have.Key]
	if own == nil || !have.Own {
		m.kept(have, row, rep)
		return
	}
	merged := over(*own, row)
	var changes []string
	now := parts(merged)
	for i, was := range parts(*own) {
		if was.value != now[i].value {
			changes = append(changes, fmt.Sprintf("%s %s: %s → %s", own.Key, was.column, cmp.Or(was.value, "unknown"), now[i].value))
		}
	}
	if changes == nil {
		return
	}
	if err := merged.Validate(); err != nil {
		rep.Problems = append(rep.Problems, fmt.Sprintf("program %s: its %v", own.Key, err))
		return
	}
	*own = merged
	rep.Changed = append(rep.Changed, changes...)
	if !slices.Contains(m.added, own) && !slices.Contains(m.edited, own) {
		m.edited = append(m.edited, own)
	}
}

// kept reports the parts of a program of the catalog that a row gives
// otherwise.
func (m *merge) kept(have *domain.Program, row domain.OwnProgram, rep *ImportReport) {
	stays := parts(ownOf(have))
	for i, c := range parts(row) {
		switch {
		case c.value == "" || Fold(c.value) == Fold(stays[i].value):
		case stays[i].value == "":
			rep.Kept = append(rep.Kept, fmt.Sprintf("%s %s: the catalog's program stays without one; %s is not taken over", have.Key, c.column, c.value))
		default:
			rep.Kept = append(rep.Kept, fmt.Sprintf("%s %s: the catalog's %s stays; %s is not taken over", have.Key, c.column, stays[i].value, c.value))
		}
	}
}
