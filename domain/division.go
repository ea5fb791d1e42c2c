package domain

import (
	"slices"
	"strings"
)

// divisions are the nine divisions of the US Census Bureau with their states,
// by which the application service asks for a geographic preference.
var divisions = []struct{ name, states string }{
	{"New England", "CT ME MA NH RI VT"},
	{"Middle Atlantic", "NJ NY PA"},
	{"East North Central", "IL IN MI OH WI"},
	{"West North Central", "IA KS MN MO NE ND SD"},
	{"South Atlantic", "DE DC FL GA MD NC SC VA WV"},
	{"East South Central", "AL KY MS TN"},
	{"West South Central", "AR LA OK TX"},
	{"Mountain", "AZ CO ID MT NV NM UT WY"},
	{"Pacific", "AK CA HI OR WA"},
}

// Division returns the division that a state of two letters lies in, "" for a
// territory or an unknown state.
func Division(state string) string {
	for _, d := range divisions {
		if slices.Contains(strings.Fields(d.states), state) {
			return d.name
		}
	}
	return ""
}

// Divisions lists the names of the nine divisions.
func Divisions() (out []string) {
	for _, d := range divisions {
		out = append(out, d.name)
	}
	return out
}
