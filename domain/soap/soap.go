// Package soap holds the rules of the Supplemental Offer and Acceptance Program,
// in which unfilled positions are given away during Match Week: which phase it
// is at a moment and what may be done in it, who may take part, what has to be
// ready before, in which order the unfilled programs are gone through, how many
// applications there are, and how often a program was unfilled before. The days
// and hours are those of the season's calendar.
package soap

import (
	"slices"
	"strings"

	"secondlook/domain"
)

// The lines of an order that are no specialty.
const (
	AnyPreliminary = "Preliminary"       // one year in any specialty that has no line of its own
	AnyOther       = "Other specialties" // every specialty without a line of its own
	preliminary    = " preliminary"      // ends the line of one year in a specialty
)

// DefaultOrder is the order in which the programs are gone through unless the
// applicant has another one: whole residencies before single years (S104).
func DefaultOrder() []string {
	return []string{
		domain.FamilyMedicine, domain.InternalMedicine, domain.Psychiatry, domain.Pediatrics, AnyOther,
		domain.TransitionalYear, AnyPreliminary,
	}
}

// InDefault reports whether a line stands in the usual order.
func InDefault(line string) bool {
	return slices.ContainsFunc(DefaultOrder(), func(o string) bool { return strings.EqualFold(o, line) })
}

// PreliminaryIn is the line of one year in a specialty.
func PreliminaryIn(specialty string) string { return strings.TrimSpace(specialty + preliminary) }

// MostRounds is how many offer rounds there are.
const MostRounds = domain.SOAPRounds

// GroupOf names the line of an order that an unfilled program belongs to: its
// specialty, "Transitional Year", or "Internal Medicine preliminary".
func GroupOf(s domain.SOAPProgram) string {
	switch {
	case s.Track == domain.Transitional || strings.EqualFold(s.Specialty, domain.TransitionalYear):
		return domain.TransitionalYear
	case s.Track == domain.Preliminary:
		return PreliminaryIn(s.Specialty)
	}
	return s.Specialty
}

// OneYear reports whether a program ends after a year without a seat to go on.
func OneYear(s domain.SOAPProgram) bool {
	return domain.OneYear(s.Track) || strings.EqualFold(s.Specialty, domain.TransitionalYear)
}

// placeIn is where a program stands in an order; what has no line of its own is
// taken by [AnyPreliminary] or [AnyOther], and what these lack comes last.
func placeIn(order []string, s domain.SOAPProgram) int {
	find := func(line string) int {
		return slices.IndexFunc(order, func(o string) bool { return strings.EqualFold(strings.TrimSpace(o), line) })
	}
	if i := find(GroupOf(s)); i >= 0 {
		return i
	}
	rest := AnyOther
	if OneYear(s) {
		rest = AnyPreliminary
	}
	if i := find(rest); i >= 0 {
		return i
	}
	return len(order)
}
