// Package experiences reads the experiences of an application as its portal
// will take them: how many, how long, in which order, what their texts lack, and
// which missions and traits they show (S93, S94). Limits are those of a season
// and can change, so that too much is told and never cut or refused.
package experiences

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/prose"
)

// Limits are what the portal takes in a season. A zero limit is not known, and
// nothing exceeds it.
type Limits struct {
	Season          int
	Listed          int // experiences
	Description     int // characters of each
	Meaningful      int // experiences that are called most meaningful
	Meaning         int // characters of why each is
	Verify          bool
	DescriptionFrom string         // the source of the length of a description
	Words           *prose.Lexicon // by which the style of a text is told; nil: it is not
}

// LimitsOf reads the limits of a season.
func LimitsOf(c *domain.Catalog, season int) Limits {
	l := Limits{Season: season, Words: prose.NewLexicon(c.Phrases)}
	for _, of := range []struct {
		key string
		to  *int
	}{
		{domain.LimitExperiences, &l.Listed}, {domain.LimitExperienceChars, &l.Description},
		{domain.LimitMeaningful, &l.Meaningful}, {domain.LimitMeaningfulChars, &l.Meaning},
	} {
		x, ok := c.Limit(season, of.key)
		*of.to = x.Value
		l.Verify = l.Verify || ok && x.Verify
		if of.key == domain.LimitExperienceChars {
			l.DescriptionFrom = x.Source
		}
	}
	return l
}

// A Count is how much of something there is, and the most that the portal takes;
// zero: no limit is known.
type Count struct{ Have, Most int }

// Over is how much there is too much.
func (c Count) Over() int {
	if c.Most == 0 {
		return 0
	}
	return max(0, c.Have-c.Most)
}

// An Entry is one experience as the application lists it.
type Entry struct {
	Experience  domain.Experience
	Name        string
	Description Count // characters
	Meaning     Count // characters; only for a most meaningful one
	Hints       []Hint
}

// A Sheet is the experiences that the application lists.
type Sheet struct {
	Limits     Limits
	Entries    []Entry // most meaningful first, then the newest
	Listed     Count
	Meaningful Count
	Other      []domain.Experience // that it does not list, in the order of the records
	Hints      []Hint              // on the list as a whole
}

// Of reads the experiences of a profile on a day.
func Of(p domain.Profile, l Limits, today domain.Date) Sheet {
	s := Sheet{Limits: l, Listed: Count{Most: l.Listed}, Meaningful: Count{Most: l.Meaningful}}
	for _, e := range p.Experiences {
		if !e.OnERAS {
			s.Other = append(s.Other, e)
			continue
		}
		s.Listed.Have++
		x := Entry{Experience: e, Name: Name(e), Description: Count{prose.Count(e.Description).Characters, l.Description}}
		if e.Meaningful {
			s.Meaningful.Have++
			x.Meaning = Count{prose.Count(e.Meaning).Characters, l.Meaning}
		}
		x.Hints = x.hints(l.Words, today)
		s.Entries = append(s.Entries, x)
	}
	slices.SortStableFunc(s.Entries, func(a, b Entry) int { return inOrder(a.Experience, b.Experience) })
	s.Hints = s.whole(p)
	return s
}

// Name is what an experience is called.
func Name(e domain.Experience) string {
	return cmp.Or(strings.TrimSpace(e.Title), strings.TrimSpace(e.Organization), e.Kind.String())
}

// inOrder puts most meaningful experiences first, then those that go on, then
// those that ended last.
func inOrder(a, b domain.Experience) int {
	if a.Meaningful != b.Meaningful {
		if a.Meaningful {
			return -1
		}
		return 1
	}
	return newest(a, b)
}

// newest puts what goes on first, then what ended last, then what began last;
// what has no first day comes last.
func newest(a, b domain.Experience) int {
	return cmp.Or(
		cmp.Compare(rank(a), rank(b)),
		b.End.Compare(a.End), b.Start.Compare(a.Start), cmp.Compare(Name(a), Name(b)),
	)
}

// rank is 0 for what goes on, 1 for what has ended, 2 for what has no day.
func rank(e domain.Experience) int {
	switch {
	case e.Start.IsZero() && e.End.IsZero():
		return 2
	case e.End.IsZero():
		return 0
	}
	return 1
}
