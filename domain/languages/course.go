package languages

import "secondlook/domain"

type courseWords struct{}

func (courseWords) Words() []string {
	return []string{"", "to date", "planned", "running", "done"}
}

// CourseState says how far a course has come.
type CourseState = domain.Enum[courseWords]

// The states of a course.
const (
	NoCourse CourseState = iota
	Undated              // planned without a day: a day is to be found
	Planned
	Running
	Done
)

// CourseOn returns the state of a language's course on a day: it runs from its
// first day to its last, and goes on where no last day is known.
func CourseOn(l domain.Language, today domain.Date) CourseState {
	switch {
	case l.Course == "":
		return NoCourse
	case !l.CourseEnd.IsZero() && l.CourseEnd.Before(today):
		return Done
	case l.CourseStart.IsZero():
		return Undated
	case l.CourseStart.After(today):
		return Planned
	}
	return Running
}

// A Path is what shows a will to serve across languages where there is no
// Spanish (S77).
type Path struct {
	Needed   bool     // the records hold no Spanish at a level of use
	Course   []string // courses of Spanish that are planned, run or are done
	Abroad   []string // experiences with underserved people outside the United States
	Humility []string // stories of a failure or of speaking across a language
	Others   []string // other languages that were used with patients
}

// service are the tags of work with people who are underserved.
var service = domain.SetOf(domain.Underserved, domain.Rural, domain.SocialDeterminants, domain.SafetyNet, domain.Agricultural, domain.Commitment)

// usable reports whether a language is at a level of use: from "fair" on, or,
// where no level is noted, when it was used with patients.
func usable(l domain.Language) bool {
	return l.Level >= domain.LevelFair || l.Level == domain.LevelUnknown && l.Serves()
}

// PathOf finds the records of the other way.
func PathOf(p domain.Profile, today domain.Date) Path {
	x := Path{Needed: true}
	for _, l := range p.Languages {
		switch {
		case Spanish(l):
			x.Needed = x.Needed && !usable(l)
			if l.Course != "" {
				x.Course = append(x.Course, l.Course)
			}
		case l.Serves():
			x.Others = append(x.Others, l.Name)
		}
	}
	for _, e := range p.Experiences {
		if !e.InUS() && !e.Start.After(today) && e.Tags.And(service) != 0 {
			x.Abroad = append(x.Abroad, name(e))
		}
	}
	for _, s := range p.Stories {
		if s.Tags.Has(domain.StoryFailure) || s.Tags.Has(domain.StoryLanguage) {
			x.Humility = append(x.Humility, s.Title)
		}
	}
	return x
}

func name(e domain.Experience) string {
	for _, s := range []string{e.Title, e.Organization} {
		if s != "" {
			return s
		}
	}
	return e.Kind.String()
}
