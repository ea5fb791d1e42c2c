package checklist

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

type headingWords struct{}

func (headingWords) Words() []string { return []string{"clinical", "research", "service", "language"} }

// HeadingName is one of the headings under which strengths are listed (S38).
type HeadingName = domain.Enum[headingWords]

// The headings.
const (
	Clinical HeadingName = iota
	Scholarly
	Service
	Speech
)

// A Heading is one of the four with the records that stand under it.
type Heading struct {
	Name    HeadingName
	Records []Backing
}

// Strengths lists what the applicant can lean on, under the four headings:
// clinical, research, service and language.
func Strengths(in Input) []Heading {
	x := inventory{{Name: Clinical}, {Name: Scholarly}, {Name: Service}, {Name: Speech}}
	today := in.Standing.Today
	for _, r := range in.Profile.Rotations {
		if !r.Start.After(today) {
			x.rotation(r)
		}
	}
	for _, e := range in.Profile.Experiences {
		if !e.Start.After(today) {
			x.experience(e)
		}
	}
	for _, w := range in.Profile.ScholarlyWorks {
		if w.Begun(today) {
			x.add(Scholarly, backed("record", "scholarly_works", w.ID, cmp.Or(w.Title, w.Kind.String())))
		}
	}
	for _, l := range in.Profile.Languages {
		if l.Serves() {
			x.add(Speech, backed("spoken", "languages", l.ID, l.Name))
		}
	}
	return x
}

// An inventory gathers records under their headings.
type inventory []Heading

// add puts a record under a heading, unless one of its name stands there: a work
// may be listed as an experience too.
func (x inventory) add(h HeadingName, b Backing) {
	same := func(y Backing) bool { return y.What.Args[0] == b.What.Args[0] }
	if !slices.ContainsFunc(x[h].Records, same) {
		x[h].Records = append(x[h].Records, b)
	}
}

func (x inventory) rotation(r domain.Rotation) {
	switch name := cmp.Or(r.Site, r.City, r.Kind.String()); {
	case r.Kind == domain.ResearchRotation:
		x.add(Scholarly, backed("record", "rotations", r.ID, name))
	case r.HandsOn:
		x.add(Clinical, backed("rotation", "rotations", r.ID, name, float64(int(10*r.Months()))/10))
	}
}

func (x inventory) experience(e domain.Experience) {
	b := backed("record", "experiences", e.ID, cmp.Or(e.Title, e.Organization, e.Kind.String()))
	switch e.Kind {
	case domain.ClinicalWork:
		x.add(Clinical, b)
	case domain.Research:
		x.add(Scholarly, b)
	}
	if e.Kind == domain.Volunteer || e.Tags&domain.Missions != 0 {
		x.add(Service, b)
	}
}
