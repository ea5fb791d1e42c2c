// Package row says of a ranked program what every table says of it in the same
// way: its tier, and its chance on one scale with the others.
package row

import (
	"fmt"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/ui"
)

// Status is the word of a status, on the applicant's side of it.
func Status(s domain.ApplicationStatus) string {
	switch s {
	case domain.Submitted:
		return "sent"
	case domain.Rejected:
		return "declined"
	}
	return s.String()
}

// LongStatus is Status where there is room to say who declined.
func LongStatus(s domain.ApplicationStatus) string {
	if s == domain.Rejected {
		return "declined by the program"
	}
	return Status(s)
}

// Tier is the chip of a tier; a question mark says that it hangs on facts that
// are to verify. A program that no catalog holds is nil.
func Tier(r *app.Row) ui.Word {
	if r == nil || r.Ranked == nil || r.Tier == 0 || r.Tier > 3 {
		return ui.Word{Mark: "–"}
	}
	w := ui.Word{Text: fmt.Sprintf("Tier %d", r.Tier), Tone: ui.Tier1 + ui.Tone(r.Tier-1)}
	if !r.TierConfirmed {
		w.Mark = "?"
	}
	return w
}

// TierOrder puts the first tier first, and what has none last.
func TierOrder(r *app.Row) int {
	if r == nil || r.Ranked == nil || r.Tier == 0 {
		return 3
	}
	return int(r.Tier) - 1
}

// Chance is the chance of an interview with its range, on a scale that ends at
// full; "none" of a program that has declined, "out" of one that is closed, and
// "hidden" of any other while chances are.
func Chance(r *app.Row, full float64, quiet bool) ui.Range {
	switch {
	case r == nil || r.Ranked == nil:
		return ui.Range{Out: "unknown"}
	case r.Declined:
		return ui.Range{Out: "none"}
	case r.Verdict == screening.Closed:
		return ui.Range{Out: "out"}
	case quiet:
		return ui.Range{Out: ui.Hidden}
	}
	return ui.Range{Chance: r.Chance, Low: r.Low, High: r.High, Full: full}
}

// Full is the end of the scale on which the chances of n rows are drawn.
func Full(n int, at func(int) *app.Row) float64 {
	tenths := 2.0
	for i := range n {
		r := at(i)
		for r != nil && r.High > tenths/10 && tenths < 10 {
			tenths++
		}
	}
	return tenths / 10
}
