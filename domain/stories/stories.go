// Package stories keeps the story bank in order (S75): which stories are told
// nowhere, which too often, which twice at one program, which are not whole, and
// of what there is none.
package stories

import (
	"slices"

	"secondlook/domain"
)

// A Twice is a story that one program meets more than once.
type Twice struct {
	Story   string
	Program string   // its key
	Where   []string // the names of the statements; the other places are Application and Interview
	Places  []domain.UsePlace
}

// A Bank is what the stories amount to, in the order of the records.
type Bank struct {
	Unused   []domain.Story
	Overused []domain.Story // told in more places than the most
	Twice    []Twice
	Unready  []domain.Story   // situation, action or result is missing
	Missing  domain.StoryTags // that no story has
	Lost     []domain.Story   // told in a statement that the records do not hold
}

// Of reads the stories of a profile for a season. A story that is told in more
// than most places is told too often; zero: never.
func Of(p domain.Profile, season, most int) (b Bank) {
	var have domain.StoryTags
	for _, s := range p.Stories {
		have |= s.Tags
		switch n := len(s.Used); {
		case n == 0:
			b.Unused = append(b.Unused, s)
		case most > 0 && n > most:
			b.Overused = append(b.Overused, s)
		}
		if !s.Complete() {
			b.Unready = append(b.Unready, s)
		}
		if slices.ContainsFunc(s.Used, func(u domain.StoryUse) bool { return lost(p, u) }) {
			b.Lost = append(b.Lost, s)
		}
		b.Twice = append(b.Twice, twice(s, p.List(season))...)
	}
	for _, t := range (^domain.StoryTags(0)).All() {
		if !have.Has(t) {
			b.Missing |= domain.SetOf(t)
		}
	}
	return b
}

// lost reports whether a story is told in a statement that there is not.
func lost(p domain.Profile, u domain.StoryUse) bool {
	return u.Place == domain.UsedInStatement && u.Where != "" &&
		!slices.ContainsFunc(p.Statements, func(s domain.Statement) bool { return s.Name == u.Where })
}

// twice lists the programs of the list that meet a story more than once: in the
// statement that they are sent, in the application, which all of them read where
// no program is named, and in their interview.
func twice(s domain.Story, list []domain.Application) (out []Twice) {
	for _, a := range list {
		t := Twice{Story: s.Title, Program: a.Program}
		for _, u := range s.Used {
			switch {
			case u.Place == domain.UsedInStatement && u.Where != "" && u.Where == a.Statement:
				t.Where = append(t.Where, u.Where)
			case u.Place == domain.UsedInApplication && (u.Where == "" || u.Where == a.Program):
			case u.Place == domain.UsedInInterview && u.Where == a.Program:
			default:
				continue
			}
			t.Places = append(t.Places, u.Place)
		}
		if len(t.Places) > 1 {
			out = append(out, t)
		}
	}
	return out
}
