package proof

import "secondlook/domain"

// A Record is one record that a claim can rest on.
type Record struct {
	Kind   domain.BackingKind
	Name   string           // as claims name it
	At     int              // its place among the profile's records of the kind
	NotYet bool             // what it tells of has not happened by today, or was refused: it backs nothing
	Exam   domain.Exam      // of an exam: the attempt
	Facts  []domain.Message // what the record says, with its dates
}

// Records lists what claims can rest on, in the order of the kinds. Of records
// of a kind with one [Name] the first stands for all. What is planned, lies after
// today or was refused is listed and backs nothing.
func Records(p domain.Profile, today domain.Date) []Record {
	g := &gatherer{today: today, seen: map[domain.Claim]bool{}}
	g.results(p)
	g.work(p)
	for i, l := range p.Languages {
		g.add(l, i, true, fact("level", l.Level.String()), clinical(l), fact("where", l.Where), fact("course", l.Course), span(l.CourseStart, l.CourseEnd))
	}
	for i, s := range p.Stories {
		g.add(s, i, true, fact("situation", s.Situation), fact("action", s.Action), fact("result", s.Result))
	}
	for i, who := range p.People {
		g.add(who, i, true, fact("role", who.Role), fact("at", who.Institution))
	}
	return g.out
}

// Find returns the record that a claim names; ok is false when it names none,
// or one that is gone.
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
	today domain.Date
	seen  map[domain.Claim]bool
	out   []Record
}

// add adds a record that has a name, with its place and the facts that it tells.
func (g *gatherer) add(record any, at int, happened bool, facts ...domain.Message) {
	kind, name := Name(record)
	key := domain.Claim{Backing: kind, Record: name}
	if name == "" || g.seen[key] {
		return
	}
	g.seen[key] = true
	r := Record{Kind: kind, Name: name, At: at, NotYet: !happened}
	r.Exam, _ = record.(domain.Exam)
	for _, f := range facts {
		if !f.IsZero() {
			r.Facts = append(r.Facts, f)
		}
	}
	g.out = append(g.out, r)
}

// past reports whether a day is not known or has come.
func (g *gatherer) past(d domain.Date) bool { return !d.After(g.today) }

// results are the exams and practice tests. One without a day has happened when
// it has a result.
func (g *gatherer) results(p domain.Profile) {
	for i, e := range p.Exams {
		happened := g.past(e.Date) && (!e.Date.IsZero() || e.Score > 0 || e.Result != domain.ResultUnknown)
		g.add(e, i, happened, day(e.Date), number("score", e.Score), fact("outcome", e.Result.String()))
	}
	for i, t := range p.PracticeTests {
		happened := g.past(t.Date) && (!t.Date.IsZero() || t.Level() > 0 || t.Percent > 0)
		g.add(t, i, happened, fact("for", t.Exam.String()), day(t.Date), number("score", t.Level()), number("percent", t.Percent))
	}
}

// work is rotations, letters, experiences and scholarly works.
func (g *gatherer) work(p domain.Profile) {
	for i, r := range p.Rotations {
		g.add(r, i, g.past(r.Start), fact("kind", r.Kind.String()), hands(r.HandsOn), fact("specialty", r.Specialty),
			place(r.City, r.State, r.Country), span(r.Start, r.End), fact("supervisor", r.Supervisor), number("hours", r.Hours), fact("patients", r.Patients))
	}
	for i, l := range p.Letters { // what a letter says is never told
		g.add(l, i, l.InHand() && g.past(l.Date), fact("role", l.Role.String()), fact("specialty", l.Specialty), fact("state", l.Status.String()), day(l.Date), number("weeks", l.Weeks))
	}
	for i, e := range p.Experiences {
		g.add(e, i, g.past(e.Start), fact("kind", e.Kind.String()), fact("at", e.Organization), place(e.City, e.State, e.Country), span(e.Start, e.End), fact("told", e.Description))
	}
	for i, x := range p.ScholarlyWorks {
		stopped := x.Stage == domain.StageStopped && !x.Start.IsZero() && g.past(x.Start)
		g.add(x, i, stopped || x.Begun(g.today), fact("kind", x.Kind.String()), fact("stage", x.Stage.String()), parts(x),
			fact("mentor", x.Mentor), fact("at", x.Site), span(x.Start, x.End), fact("citation", x.Citation))
	}
}
