package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"secondlook/domain"
)

// The fewest letters of what is looked for: whole names, parts of those of
// people, and parts of those of places.
const (
	leastName  = 3
	leastPart  = 2
	leastPlace = 4
)

// common are words that are also names or parts of them and would be missed:
// titles, months, exams, and what a brief speaks of.
var common = []string{
	"dr", "dra", "prof", "md", "do", "phd", "mph", "the", "and", "von", "van", "del", "los", "las", "de", "la", "el", "san", "santa",
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
	"step", "ck", "match", "soap", "eras", "usmle", "oet", "ecfmg", "central", "valley", "california", "family", "internal", "medicine", "psychiatry",
	"family medicine", "internal medicine", "pediatrics", "neurology", "clinic", "hospital", "department", "university", "medical center", "research",
	"program", "residency", "online", "zoom", "video", "virtual", "phone", "united states", "usa",
}

// ScrubberOf gathers the names of a profile: of its people and places, of the
// programs that it has to do with, and of what the user has added to the tables,
// programs and regions.
func ScrubberOf(p domain.Profile, programs []domain.Program, regions domain.Regions) *Scrubber {
	s := &Scrubber{}
	s.people(p)
	s.places(p)
	for _, x := range p.SOAPPrograms {
		s.place(x.Name, x.Code, x.City)
	}
	near := dealings(p)
	for i := range programs {
		if x := &programs[i]; x.Own || near[x.Key] {
			s.place(x.Name, x.Title(), x.Institution, x.City)
		}
	}
	for _, r := range regions {
		if r.Own {
			s.place(r.Name)
		}
	}
	slices.SortStableFunc(s.names, func(a, b name) int {
		return cmp.Or(cmp.Compare(len(b.text), len(a.text)), cmp.Compare(a.text, b.text))
	})
	s.names = slices.Compact(s.names)
	return s
}

// people are those that the records name, the applicant first, with what reaches
// them.
func (s *Scrubber) people(p domain.Profile) {
	s.person(p.Applicant.Name)
	for _, x := range p.People {
		s.person(x.Name)
		s.add(x.Contact)
	}
	for _, x := range p.Letters {
		s.person(x.Writer)
		s.add(x.LetterID)
		s.add(x.Contact)
	}
	for _, a := range p.Applications {
		for _, x := range a.Letters {
			s.person(x.Writer)
		}
	}
	for _, x := range p.Interviews {
		for _, who := range x.People {
			s.person(who.Name)
			s.add(who.Contact)
		}
	}
	for _, x := range p.Correspondence {
		s.person(x.Person)
	}
	for _, x := range p.Outreaches {
		s.person(x.Person)
	}
	for _, x := range p.ScholarlyWorks {
		s.person(x.Mentor)
		s.add(x.Title)
	}
	for _, x := range p.Rotations {
		s.person(x.Supervisor)
	}
	for _, x := range p.Posts {
		s.person(x.Supervisor)
	}
}

// places are where somebody is at home, has studied and worked, and was
// interviewed.
func (s *Scrubber) places(p domain.Profile) {
	s.place(p.Applicant.School, p.Applicant.Country)
	for _, x := range p.Applicant.Ties {
		s.place(x.City)
	}
	for _, x := range p.Rotations {
		s.place(x.Site, x.City, x.Country)
	}
	for _, x := range p.Experiences {
		s.place(x.Organization, x.City, x.Country)
	}
	for _, x := range p.Posts {
		s.place(x.Organization, x.City)
	}
	for _, x := range p.People {
		s.place(x.Institution)
	}
	for _, x := range p.Outreaches {
		s.place(x.Institution)
	}
	for _, x := range p.ScholarlyWorks {
		s.place(x.Site)
	}
	for _, x := range p.Languages {
		s.place(x.Course)
	}
	for _, x := range p.Interviews {
		s.place(x.Place)
	}
}

// dealings are the keys of the programs that somebody has to do with: by people,
// work, letters, applications and what came of them, or in SOAP.
func dealings(p domain.Profile) map[string]bool {
	out := map[string]bool{}
	for _, x := range p.People {
		for _, key := range x.Programs {
			out[key] = true
		}
	}
	for _, x := range p.Letters {
		out[x.Program] = true
	}
	for _, x := range p.Rotations {
		out[x.Program] = true
	}
	for _, x := range p.Posts {
		out[x.Program] = true
	}
	for _, x := range p.Outreaches {
		out[x.Program] = true
	}
	answers(p, out)
	return out
}

// answers adds the programs that have answered, or are to.
func answers(p domain.Profile, out map[string]bool) {
	for _, x := range p.Invitations {
		out[x.Program] = true
	}
	for _, x := range p.Interviews {
		out[x.Program] = true
	}
	for _, x := range p.Correspondence {
		out[x.Program] = true
	}
	for _, x := range p.RankLists {
		for _, e := range x.Primary {
			out[e.Program] = true
		}
	}
	for _, x := range p.SOAPPrograms {
		out[x.Program] = true
	}
	for _, x := range p.Applications {
		out[x.Program] = true // also one on the list alone: a move can be of it
	}
}

// person adds a name and its parts, without titles.
func (s *Scrubber) person(full string) {
	s.add(full)
	for _, word := range domain.NameWords(full) {
		if w := fold(word); utf8.RuneCountInString(w) >= leastPart && !slices.Contains(common, w) {
			s.names = append(s.names, name{w, true})
		}
	}
}

// place adds names of places, and what commas, brackets and dashes part in them.
func (s *Scrubber) place(texts ...string) {
	for _, text := range texts {
		s.add(text)
		for _, part := range strings.FieldsFunc(strings.ReplaceAll(text, " - ", ","), func(r rune) bool { return strings.ContainsRune(",;:/()–—·", r) }) {
			if w := fold(strings.TrimSpace(part)); utf8.RuneCountInString(w) >= leastPlace && !slices.Contains(common, w) {
				s.names = append(s.names, name{w, true})
			}
		}
	}
}

func (s *Scrubber) add(text string) {
	if text = fold(strings.TrimSpace(text)); utf8.RuneCountInString(text) >= leastName && !slices.Contains(common, text) {
		s.names = append(s.names, name{text, false})
	}
}
