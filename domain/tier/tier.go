// Package tier sorts programs into three tiers by readable rules (S85–S87):
// a region, a kind of program, and no known fail. What nobody has sourced adds
// "to verify"; it does not lower the tier.
package tier

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/screening"
)

// A Tier is 1, 2 or 3; zero is none.
type Tier uint8

// A Rule says which programs belong to a tier. The first rule whose regions
// and kind fit a program applies to it.
type Rule struct {
	Tier      Tier
	Key       string   // of the sentence that says the rule
	Regions   []string // any of them; empty: every region
	States    []string // any of them; empty: every state
	Community bool     // the program has to be community based or a county's
	Record    bool     // it has to take applicants with low scores or a second chance
}

// Rules are the tiers of the guide. Tier 1 is the Central Valley. Tier 2 is
// the parts of California that are like it, community and county programs
// elsewhere in California, and community programs in Nevada, Arizona and New
// Mexico. Tier 3 is community programs anywhere that have taken applicants
// with low scores.
func Rules() []Rule {
	return []Rule{
		{Tier: 1, Key: "tier.valley", Regions: []string{"central_valley"}},
		{Tier: 2, Key: "tier.similar", Regions: []string{
			"inland_empire", "imperial", "north_state", "sierra_foothills", "sacramento_valley", "central_coast",
		}},
		{Tier: 2, Key: "tier.california", States: []string{"CA"}, Community: true},
		{Tier: 2, Key: "tier.southwest", States: []string{"NV", "AZ", "NM"}, Community: true},
		{Tier: 3, Key: "tier.national", Community: true, Record: true},
	}
}

// A Place is the tier of a program and how sure it is.
type Place struct {
	Tier      Tier
	Confirmed bool   // nothing that the rule asks for is unknown
	Key       string // of the rule that applied
}

// Of finds the tier of a program. A closed program, or one with a fact that
// contradicts its rule, has none.
func Of(p *domain.Program, o *screening.Outcome, rules []Rule) Place {
	i := slices.IndexFunc(rules, func(r Rule) bool { return r.fits(p) })
	switch {
	case o.Verdict == screening.Closed:
		return Place{Confirmed: true, Key: "tier.closed"}
	case i < 0:
		return Place{Confirmed: true, Key: "tier.none"}
	}
	r := rules[i]
	sure := o.Verdict == screening.Open && o.Unknowns == 0 && (p.IMGPercent.Known || p.SecondChance.Known)
	if r.Community {
		if p.Type.Known && !domain.CommunityFocus(p.Type.Value) {
			return Place{Confirmed: true, Key: "tier.not_community"}
		}
		sure = sure && p.Type.Known
	}
	if r.Record {
		if p.SecondChance.Known && !p.SecondChance.Value {
			return Place{Confirmed: true, Key: "tier.no_record"}
		}
		sure = sure && p.SecondChance.Known
	}
	return Place{Tier: r.Tier, Confirmed: sure, Key: r.Key}
}

func (r Rule) fits(p *domain.Program) bool {
	return (len(r.Regions) == 0 || slices.Contains(r.Regions, p.Region)) &&
		(len(r.States) == 0 || slices.Contains(r.States, p.State))
}
