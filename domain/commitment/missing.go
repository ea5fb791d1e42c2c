package commitment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// missing says what would still show a commitment to a region. It asks for
// nothing that is not true: each is a place to look, not a thing to invent.
func (w *writer) missing(r *Region) {
	say := func(when bool, key string, args ...any) {
		if when {
			r.Missing = append(r.Missing, domain.Msg("commitment.missing."+key, args...))
		}
	}
	table, _ := w.in.Catalog.Regions.Region(r.Key)
	say(!r.has(func(e *Evidence) bool { return e.Kind == Rotation }), "rotation", r.Name)
	say(!r.has(func(e *Evidence) bool { return e.Serves }), "service", r.Name)
	say(!r.has(func(e *Evidence) bool { return e.Kind == Person || e.Kind == Letter }), "person", r.Name)
	say(table.Missions.Has(domain.SpanishMigrant) && !r.has(func(e *Evidence) bool { return e.Kind == Language }), "language")
	last, goesOn := r.last(w.in.Standing.Today)
	say(!last.IsZero() && !goesOn, "now", r.Name, last)
	say(!w.told(r, table), "statement", r.Name)
	say(r.Wished && !w.preferred(r.State), "preference", domain.Division(r.State), w.in.Season)
}

// has reports whether an evidence that counts by now is one.
func (r *Region) has(one func(*Evidence) bool) bool {
	for i := range r.Evidence {
		if e := &r.Evidence[i]; !e.Planned && one(e) {
			return true
		}
	}
	return false
}

// last is the last day of work there, and whether any goes on.
func (r *Region) last(today domain.Date) (last domain.Date, goesOn bool) {
	for i := range r.Evidence {
		e := &r.Evidence[i]
		if e.Planned || e.Kind > Research || e.Kind == Tie || e.From.IsZero() {
			continue
		}
		goesOn = goesOn || e.To.IsZero() && e.Kind != Rotation && e.Kind != Observation || !e.To.Before(today)
		if day := e.latest(); day.After(last) {
			last = day
		}
	}
	return last, goesOn
}

// told reports whether a statement speaks of the region: it is written for it, or
// names it or one of its cities.
func (w *writer) told(r *Region, table domain.Region) bool {
	return slices.ContainsFunc(w.in.Profile.Statements, func(s domain.Statement) bool {
		if r.Key != "" && s.Region == r.Key {
			return true
		}
		return slices.ContainsFunc(append([]string{table.Name}, table.Cities...), func(name string) bool { return names(s.Text, name) })
	})
}

// names reports whether a text holds a name as it is written, as whole words.
func names(text, name string) bool {
	letter := func(r rune, size int) bool { return size > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
	for at := 0; name != ""; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return false
		}
		from, to := at+i, at+i+len(name)
		if !letter(utf8.DecodeLastRuneInString(text[:from])) && !letter(utf8.DecodeRuneInString(text[to:])) {
			return true
		}
		at = to
	}
	return false
}

// preferred reports whether the season's application names the division of a
// state, or has no place for it.
func (w *writer) preferred(state string) bool {
	division := domain.Division(state)
	named := seasons.Of(w.in.Profile, w.in.Season).Divisions
	return division == "" || slices.Contains(named, division) || len(named) >= domain.MostDivisions
}
