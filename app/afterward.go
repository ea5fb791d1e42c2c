package app

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/afterward"
	"secondlook/domain/seasons"
)

// An AfterChoice says what to look at: another visa or another state of training
// than those of the records.
type AfterChoice struct {
	Path  domain.VisaPath // unknown: that of the records
	State string          // two letters, or [afterward.Elsewhere]; "": that of the matched program
}

// An AfterPlan is what lies between the Match and the first day of training, and
// the way back, in words.
type AfterPlan struct {
	*afterward.Plan
	Ended     domain.MatchOutcome // of the season, as it is noted
	Program   string              // where the training will be, by name; "": not known
	Status    string              // where it stands
	Visa      string              // the path, and whether it has to be asked
	ByRecords string              // the same, as the records have it, whatever is looked at
	Place     string              // the state of training by the records: its name, or that it is not known
	Heed      []string            // what goes before all steps, such as a visa that is not told
	Chain     string              // the slowest chain of open steps; "": none is open
	Outlook   string              // whether the first day can be kept; ""
	Law       string              // what all of this is not
	Wishes    string              // how the applicant means to come back
	Steps     []AfterLine
	Notes     []AfterLine
	Back      []AfterLine
}

// An AfterLine is one step, in words.
type AfterLine struct {
	afterward.Step
	Number   int // its place in the table, from 1
	PartName string
	State    string // for a chip
	When     string // "26 Mar 2027, in 5 days"; "": no day is known
	Takes    string // how long; "": not worth telling
	Waits    string // what comes before it and is open; ""
	Check    string // that an authority has the last word; "": it is no matter of law
	Source   string // with its age, and that it is to verify
}

// Afterward works out the steps after the Match of a scope's applicant. Without a
// season it is the last one that ended with a place, else this one.
func (a *App) Afterward(ctx context.Context, s Scope, c AfterChoice) (*AfterPlan, error) {
	p, err := a.afterScope(ctx, &s)
	if err != nil {
		return nil, err
	}
	program, err := a.matchedProgram(ctx, p, s.Season)
	if err != nil {
		return nil, err
	}
	return a.afterOf(p, s.Season, program, c), nil
}

// afterScope is scoped for what a match of an earlier season may hold on to.
func (a *App) afterScope(ctx context.Context, s *Scope) (domain.Profile, error) {
	given := s.Season
	p, err := a.scoped(ctx, s)
	if given == 0 {
		s.Season = afterward.Season(p, s.Season)
	}
	return p, err
}

// matchedProgram is the program that a season's match is with; nil: none is, or no
// catalog holds it.
func (a *App) matchedProgram(ctx context.Context, p domain.Profile, season int) (*domain.Program, error) {
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the programs: %w", err)
	}
	return withKey(programs, afterward.Where(p, season)), nil
}

// withKey finds a program by its key; nil: there is none.
func withKey(programs []domain.Program, key string) *domain.Program {
	if key == "" {
		return nil
	}
	i := slices.IndexFunc(programs, func(p domain.Program) bool { return p.Key == key })
	if i < 0 {
		return nil
	}
	return &programs[i]
}

// afterOf puts a plan in words.
func (a *App) afterOf(p domain.Profile, season int, program *domain.Program, c AfterChoice) *AfterPlan {
	plan := afterward.Of(afterward.Input{
		Profile: p, Catalog: a.catalog, Reference: a.reference(), Season: season, Today: a.Today(), Program: program, Path: c.Path, State: c.State,
	})
	out := &AfterPlan{Plan: plan, Law: a.say("after.law"), Visa: a.visaWords(plan.Path, plan.Sure), ByRecords: a.visaWords(afterward.PathOf(p, season, program))}
	out.Place = a.say("after.place.unknown")
	if program != nil {
		out.Place = cmp.Or(domain.StateName(program.State), program.State)
	}
	out.Ended, _ = seasons.Outcome(p, season)
	if program != nil {
		out.Program = program.Title()
	}
	out.Wishes = a.say("after.wishes."+p.Applicant.Wishes.Return.String(), strings.Join(a.regionNames(p.Applicant.Wishes.Regions), ", "))
	names := map[string]string{}
	for _, list := range [][]afterward.Step{plan.Steps, plan.Notes, plan.Back} {
		for i := range list {
			names[list[i].Key] = list[i].What
		}
	}
	place := map[string]int{}
	for i, s := range a.catalog.Afterward {
		place[s.Key] = i + 1
	}
	lines := func(list []afterward.Step) (out []AfterLine) {
		for _, s := range list {
			l := a.afterLine(plan, s, names)
			l.Number = place[s.Key]
			out = append(out, l)
		}
		return out
	}
	out.Steps, out.Notes, out.Back = lines(plan.Steps), lines(plan.Notes), lines(plan.Back)
	out.Status = a.afterStatus(out)
	out.Chain, out.Outlook = a.chainWords(plan, names)
	out.Heed = a.heed(out)
	return out
}

// visaWords write the visa that someone will train on, and whether it has to be asked
// for.
func (a *App) visaWords(path domain.VisaPath, sure bool) string {
	word := a.say("after.visa." + path.String())
	if !sure && path != domain.PathUnknown {
		return a.say("after.visa.ask", word)
	}
	return word
}

// regionNames are the names of regions by their keys.
func (a *App) regionNames(keys []string) (out []string) {
	for _, key := range keys {
		out = append(out, a.catalog.Regions.Name(key))
	}
	if len(out) == 0 {
		out = []string{a.say("after.wishes.anywhere")}
	}
	return out
}

// afterStatus says where it stands.
func (a *App) afterStatus(p *AfterPlan) string {
	done, of := p.Count()
	switch {
	case !p.Matched:
		return a.say("after.status.preview", p.Season)
	case p.Program == "":
		return a.say("after.status.nowhere", done, of)
	}
	return a.say("after.status", p.Program, done, of, p.Begins)
}

// chainWords name the slowest chain, and what becomes of the first day.
func (a *App) chainWords(p *afterward.Plan, names map[string]string) (chain, outlook string) {
	if len(p.Chain) == 0 || p.Over() {
		return "", ""
	}
	var parts []string
	for _, key := range p.Chain {
		parts = append(parts, lowerFirst(names[key]))
	}
	chain = a.say("after.chain", strings.Join(parts, " → "))
	switch {
	case p.Danger():
		outlook = a.say("after.outlook.danger", p.Soon, p.Begins)
	case p.Tight():
		outlook = a.say("after.outlook.tight", p.Soon, p.Late, p.Begins)
	default:
		outlook = a.say("after.outlook.fine", p.Soon, p.Late, p.Begins)
	}
	return chain, outlook
}

// afterLine puts a step in words.
func (a *App) afterLine(p *afterward.Plan, s afterward.Step, names map[string]string) AfterLine {
	l := AfterLine{Step: s, PartName: a.say("after.part." + s.Part.String()), State: a.stepState(p, &s), Source: domain.Dots(a.citeStep(s.Source), s.AsOf.String())}
	if s.Verify {
		l.Source = domain.Dots(l.Source, a.say("after.verify"))
	}
	if s.Legal {
		l.Check = a.say("after.check")
	}
	if !s.Due.IsZero() && s.Part != domain.AfterNote {
		l.When = Day(s.Due)
		if p.Matched && s.Open() {
			l.When = domain.Commas(l.When, a.left(p.Today.DaysUntil(s.Due)))
		}
	}
	switch {
	case s.Comes.Before(p.Today) && !s.Comes.IsZero():
		l.Takes = a.say("after.comes.late", s.Comes)
	case !s.Comes.IsZero():
		l.Takes = a.say("after.comes", s.Comes)
	case s.High > 0:
		l.Takes = a.say("after.takes", s.Low, s.High)
	}
	var waits []string
	for _, key := range s.Waits {
		waits = append(waits, lowerFirst(names[key]))
	}
	if len(waits) > 0 {
		l.Waits = a.say("after.waits", strings.Join(waits, ", "))
	}
	return l
}

// citeStep names the sources of a step; where the days are our own it says so.
func (a *App) citeStep(ids string) string {
	if rest, ok := strings.CutSuffix(ids, domain.SourceSeparator+ownSource); ok {
		return domain.Dots(a.cite(rest), a.say("after.own"))
	}
	if ids == ownSource {
		return domain.Capital(a.say("after.own"))
	}
	return a.cite(ids)
}

// stepState is the word for how a step stands.
func (a *App) stepState(p *afterward.Plan, s *afterward.Step) string {
	switch {
	case s.Part == domain.AfterNote:
		return a.say("after.state.note")
	case s.Done():
		return a.say("after.state.done")
	case s.Said.State == domain.FormalityNotNeeded:
		return a.say("after.state.not")
	case s.Part == domain.AfterLate && !p.Danger():
		return a.say("after.state.late")
	case s.Overdue:
		return a.say("after.state.overdue")
	case s.Said.State == domain.FormalityUnderWay:
		return a.say("after.state.under")
	}
	return a.say("after.state.open")
}
