package app

import (
	"context"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/specialties"
)

// Specialties are all specialties side by side, for one applicant and season.
type Specialties struct {
	Season    int
	Reference string
	Rows      []SpecialtyRow // the best advice first
	Rule      string         // by which one is called particularly open
}

// A SpecialtyRow is one specialty, with the words for it.
type SpecialtyRow struct {
	specialties.Comparison
	Chip   string // the advice in a word or two
	Why    string // the rule behind it, with the applicant's own figures
	Traits []Evidence
}

// Interviews writes how many interviews to expect: "2.4".
func (r *SpecialtyRow) Interviews() string { return strconv.FormatFloat(r.Expected, 'f', 1, 64) }

// Specialties compares the specialties of the catalog for a scope.
func (a *App) Specialties(ctx context.Context, s Scope) (*Specialties, error) {
	r, err := a.Rank(ctx, s)
	if err != nil {
		return nil, err
	}
	rules := specialties.RulesOf(a.reference())
	out := &Specialties{
		Season: r.Season, Reference: r.Reference,
		Rule: a.say("specialty.rule", rules.LowStep1, rules.Story, rules.OwnStory),
	}
	for _, x := range specialties.Compare(r.result, r.Profile, a.catalog, rules) {
		row := SpecialtyRow{Comparison: x, Chip: a.say("specialty." + x.Advice.String() + ".word"), Why: a.cfg.Words.Render(x.Reason)}
		for _, t := range x.Traits {
			row.Traits = append(row.Traits, Evidence{Tag: a.say("tag." + t.Tag.String()), Records: t.Records})
		}
		out.Rows = append(out.Rows, row)
	}
	return out, nil
}

// AccessWords says how open a specialty is, and how open in California where
// that differs: "accessible", "accessible, hard in California".
func (a *App) AccessWords(s domain.Specialty) string {
	here, there := a.say("access."+s.Access.String()), a.say("access."+s.AccessCA.String())
	switch {
	case s.AccessCA == domain.AccessUnknown || s.AccessCA == s.Access:
		return here
	case s.Access == domain.AccessUnknown:
		return a.say("access.only_california", there)
	}
	return a.say("access.california", here, there)
}
