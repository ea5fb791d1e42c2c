package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/letters"
)

// AssignLetter gives a letter to programs of a season's list, or takes it off,
// in one step: all of them or none. A program that has as many letters as it
// takes is named in a [domain.Invalid]. Where several are meant those whose
// application is sent stay as they are: what went out changes one by one.
func (a *App) AssignLetter(ctx context.Context, season int, ref domain.LetterRef, programs []string, on bool) error {
	l := domain.Letter{Writer: ref.Writer, Specialty: ref.Specialty}
	is := func(x domain.LetterRef) bool { return letters.Names(x, l) }
	return a.reletter(ctx, season, programs, func(x *domain.Application) bool {
		if len(programs) > 1 && x.Sent() {
			return true
		}
		switch has := slices.ContainsFunc(x.Letters, is); {
		case on && !has:
			x.Letters = append(slices.Clone(x.Letters), ref)
		case !on && has:
			x.Letters = slices.DeleteFunc(slices.Clone(x.Letters), is)
		}
		return len(x.Letters) <= domain.MostLetters
	})
}

// reletter changes the letters of programs on a season's list in one step.
// change returns false where a program would get more than it takes; then
// nothing is changed.
func (a *App) reletter(ctx context.Context, season int, programs []string, change func(*domain.Application) bool) error {
	known, err := a.Programs(ctx)
	if err != nil {
		return err
	}
	return a.edit(ctx, "assign letters", func(t Tables) error {
		all, err := t.Applications().List(ctx)
		if err != nil {
			return err
		}
		var full []string
		var changed []domain.Application
		for _, x := range all {
			was := x.Letters
			if x.Season != season || !x.Listed() || !slices.Contains(programs, x.Program) {
				continue
			}
			switch ok := change(&x); {
			case !ok:
				full = append(full, x.Program)
			case !slices.Equal(was, x.Letters):
				changed = append(changed, x)
			}
		}
		if len(full) > 0 {
			return a.tooMany(finder(known), full)
		}
		for _, x := range changed {
			if err := t.Applications().Save(ctx, &x); err != nil {
				return fmt.Errorf("keep the letters of %s: %w", x.Program, err)
			}
		}
		return nil
	})
}

// mostNamed is how many full programs one sentence names.
const mostNamed = 3

// tooMany says which programs are full.
func (a *App) tooMany(find func(string) *domain.Program, full []string) error {
	var names []string
	for _, key := range full[:min(len(full), mostNamed)] {
		name := key
		if p := find(key); p != nil {
			name = p.Title() + " (" + p.Specialty + ")"
		}
		names = append(names, name)
	}
	who := strings.Join(names, ", ")
	if more := len(full) - mostNamed; more > 0 {
		who += a.say("letters.full.more", more)
	}
	return domain.Invalid{{Field: who, Problem: a.say("letters.full", len(full), domain.MostLetters)}}
}

// A LetterProposal is letters proposed for all programs of a season's list.
type LetterProposal struct {
	Season  int
	Afresh  bool // what was assigned by hand gives way
	Rows    []ProposedLetters
	Changes int // programs that it changes
	Added   int // letters that programs get, over all
	Dropped int
	Short   int // programs that have fewer letters than they want even so
}

// ProposedLetters is what is proposed for one program, in words.
type ProposedLetters struct {
	letters.Proposal
	Why   []string        // by letter that is added: why
	After []LetterWarning // what is wrong even so
}

// ProposeLetters proposes letters for every program of a scope's list, by the
// rules of [letters.Book.Propose].
func (a *App) ProposeLetters(ctx context.Context, s Scope, afresh bool) (*LetterProposal, error) {
	b, err := a.Letterbook(ctx, s)
	if err != nil {
		return nil, err
	}
	var cases []letters.Case
	for _, r := range b.Rows {
		cases = append(cases, letters.Case{Key: r.Application.Program, Program: r.Program, Letters: r.Application.Letters, Sent: r.Sent()})
	}
	p := &LetterProposal{Season: b.Season, Afresh: afresh}
	for _, x := range b.book.Propose(cases, afresh) {
		row := ProposedLetters{Proposal: x}
		for _, pick := range x.Add {
			row.Why = append(row.Why, a.pickWords(pick))
		}
		then := x.Case
		then.Letters = x.Letters()
		row.After = a.lettered(b.book, then).Warnings
		if x.Changes() {
			p.Changes++
		}
		p.Added, p.Dropped = p.Added+len(x.Add), p.Dropped+len(x.Drop)
		if len(then.Letters) < b.book.Wants(x.Case.Program) {
			p.Short++
		}
		p.Rows = append(p.Rows, row)
	}
	return p, nil
}

// pickWords says why a letter is proposed.
func (a *App) pickWords(p letters.Pick) string {
	var why []string
	for _, r := range p.Reasons {
		why = append(why, a.say("letters.why."+r.String()))
	}
	return strings.Join(why, ", ")
}

// SaveLetters keeps what is proposed, in one step. A program whose letters have
// been changed since stays as it is.
func (a *App) SaveLetters(ctx context.Context, p *LetterProposal) error {
	want := map[string]letters.Proposal{}
	var programs []string
	for _, row := range p.Rows {
		if row.Changes() {
			want[row.Case.Key] = row.Proposal
			programs = append(programs, row.Case.Key)
		}
	}
	return a.reletter(ctx, p.Season, programs, func(x *domain.Application) bool {
		if is := want[x.Program]; slices.Equal(x.Letters, is.Case.Letters) {
			x.Letters = is.Letters()
		}
		return true
	})
}

// sampleLetters assigns letters to the sample's list, but for the last programs,
// to show what is left to do.
func (a *App) sampleLetters(p *domain.Profile) {
	const left = 4
	find := finder(a.Catalog().Programs)
	b := letters.NewBook(*p, a.Catalog().Regions, find, letters.RulesOf(a.reference()))
	for i := range p.Applications[:max(len(p.Applications)-left, 0)] {
		x := &p.Applications[i]
		x.Letters = b.Propose([]letters.Case{{Key: x.Program, Program: find(x.Program)}}, true)[0].Letters()
	}
}

// ProposalRule says by what rule letters are proposed.
func (a *App) ProposalRule(afresh bool) []string {
	r := letters.RulesOf(a.reference())
	if afresh {
		return []string{a.say("letters.rule", domain.MostLetters, r.Program), a.say("letters.rule.afresh")}
	}
	return []string{a.say("letters.rule", domain.MostLetters, r.Program), a.say("letters.rule.keep")}
}
