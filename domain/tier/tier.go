// Package tier sorts programs into three tiers by the readable rules of the
// catalog (S85–S87): a region, a kind of program, and no known fail. What
// nobody has sourced adds "to verify"; it does not lower the tier.
package tier

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/screening"
)

// A Tier is 1, 2 or 3; zero is none.
type Tier uint8

// A Place is the tier of a program and how sure it is.
type Place struct {
	Tier      Tier
	Confirmed bool   // nothing that the rule asks for is unknown
	Key       string // of the rule that applied
}

// Of finds the tier of a program. A closed program, or one with a fact that
// contradicts its rule, has none.
func Of(p *domain.Program, o *screening.Outcome, rules []domain.TierRule) Place {
	i := fitting(rules, p)
	switch {
	case o.Verdict == screening.Closed:
		return Place{Confirmed: true, Key: "tier.closed"}
	case i < 0:
		return Place{Confirmed: true, Key: "tier.none"}
	}
	r := &rules[i]
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
	return Place{Tier: Tier(r.Tier), Confirmed: sure, Key: "tier." + r.Key}
}

// fitting is the index of the first rule that fits, or -1.
func fitting(rules []domain.TierRule, p *domain.Program) int {
	for i := range rules {
		if fits(&rules[i], p) {
			return i
		}
	}
	return -1
}

func fits(r *domain.TierRule, p *domain.Program) bool {
	return (len(r.Regions) == 0 || slices.Contains(r.Regions, p.Region)) &&
		(len(r.States) == 0 || slices.Contains(r.States, p.State))
}
