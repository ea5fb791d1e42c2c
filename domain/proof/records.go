package proof

import (
	"strings"

	"secondlook/domain"
)

// A Record is one record that a claim can rest on.
type Record struct {
	Kind  domain.BackingKind
	Name  string           // as claims name it
	Facts []domain.Message // what the record says, with its dates
}

// Records lists what claims can rest on, in the order of the kinds. Two records
// of a kind with one name are told apart by a number: "Elective (2)".
func Records(p domain.Profile) []Record {
	g := &gatherer{seen: map[[2]string]int{}}
	g.results(p)
	g.work(p)
	for _, l := range p.Languages {
		g.add(domain.BackedByLanguage, l.Name, fact("level", l.Level.String()), clinical(l), fact("where", l.Where), fact("course", l.Course), span(l.CourseStart, l.CourseEnd))
	}
	for _, s := range p.Stories {
		g.add(domain.BackedByStory, s.Title, fact("situation", s.Situation), fact("action", s.Action), fact("result", s.Result))
	}
	for _, who := range p.People {
		g.add(domain.BackedByPerson, who.Name, fact("role", who.Role), fact("at", who.Institution))
	}
	return g.out
}

// Find returns the record that a claim rests on; ok is false when it rests on
// none, or on one that is gone.
func Find(records []Record, c domain.Claim) (r Record, ok bool) {
	for _, r := range records {
		if c.Backing != domain.NotBacked && r.Kind == c.Backing && r.Name == c.Record {
			return r, true
		}
	}
	return r, false
}

// A gatherer lists records.
type gatherer struct {
	seen map[[2]string]int
	out  []Record
}

// add adds a record that has a name, with the facts that it tells.
func (g *gatherer) add(kind domain.BackingKind, name string, facts ...domain.Message) {
	name = cut(strings.TrimSpace(name))
	if name == "" {
		return
	}
	at := [2]string{kind.String(), name}
	if g.seen[at]++; g.seen[at] > 1 {
		name = numbered(name, g.seen[at])
	}
	r := Record{Kind: kind, Name: name}
	for _, f := range facts {
		if !f.IsZero() {
			r.Facts = append(r.Facts, f)
		}
	}
	g.out = append(g.out, r)
}

// results are the exams and practice tests.
func (g *gatherer) results(p domain.Profile) {
	for _, e := range p.Exams {
		name := e.Kind.String()
		if !e.Date.IsZero() {
			name += ", " + e.Date.String()
		}
		g.add(domain.BackedByExam, name, day(e.Date), number("score", e.Score), fact("outcome", e.Result.String()))
	}
	for _, t := range p.PracticeTests {
		g.add(domain.BackedByPractice, t.Form, fact("for", t.Exam.String()), day(t.Date), number("score", t.Level()), number("percent", t.Percent))
	}
}

// work is rotations, letters, experiences and scholarly works.
func (g *gatherer) work(p domain.Profile) {
	for _, r := range p.Rotations {
		g.add(domain.BackedByRotation, first(r.Site, r.Kind.String()), fact("kind", r.Kind.String()), hands(r.HandsOn), fact("specialty", r.Specialty),
			place(r.City, r.State, r.Country), span(r.Start, r.End), fact("supervisor", r.Supervisor), number("hours", r.Hours), fact("patients", r.Patients))
	}
	for _, l := range p.Letters { // what a letter says is never told
		g.add(domain.BackedByLetter, l.Writer, fact("role", l.Role.String()), fact("specialty", l.Specialty), fact("state", l.Status.String()), day(l.Date), number("weeks", l.Weeks))
	}
	for _, e := range p.Experiences {
		g.add(domain.BackedByExperience, first(e.Title, e.Organization), fact("kind", e.Kind.String()), fact("at", e.Organization), place(e.City, e.State, e.Country), span(e.Start, e.End), fact("told", e.Description))
	}
	for _, x := range p.ScholarlyWorks {
		g.add(domain.BackedByWork, x.Title, fact("kind", x.Kind.String()), fact("stage", x.Stage.String()), parts(x), fact("mentor", x.Mentor), fact("at", x.Site), span(x.Start, x.End), fact("citation", x.Citation))
	}
}
