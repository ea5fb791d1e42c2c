package compare

import (
	"math"
	"slices"

	"secondlook/domain"
)

type groupWords struct{}

func (groupWords) Words() []string {
	return []string{
		"exams", "step3", "certificate", "rotations", "letters", "research", "service", "languages", "people", "status",
		"list", "signals", "day", "years",
	}
}

// Group is what changes together from one season to another.
type Group = domain.Enum[groupWords]

// The groups.
const (
	Exams       Group = iota // Step 1 and Step 2 CK
	Step3                    // the third examination
	Certificate              // of the ECFMG
	Rotations
	Letters
	Research  // experiences of research and scholarly works
	Service   // all other experiences, and posts
	Languages // and what they are used for
	People    // who speak for the applicant
	Status    // visa status, degrees and ties
	List      // the programs
	Signals   // and geographic preferences, of the programs of the later list
	SentDay   // the day of sending, before or after programs begin to read
	Years     // that have passed: since graduation, and since the rotations that there were
)

// Groups is how many groups there are.
const Groups = int(Years) + 1

// putBack gives a state what a group was on the earlier side.
func (l *later) putBack(s *state, g Group, from *Side) {
	p, old := &s.Profile, from.Records
	switch g {
	case Exams, Step3:
		other := func(e domain.Exam) bool { return (e.Kind == domain.Step3) != (g == Step3) }
		p.Exams = append(kept(p.Exams, other), kept(old.Exams, func(e domain.Exam) bool { return !other(e) })...)
	case Certificate:
		p.Applicant.ECFMG, p.Applicant.Papers = old.Applicant.ECFMG, old.Applicant.Papers
	case Rotations:
		p.Rotations = slices.Clone(old.Rotations)
	case Letters:
		p.Letters = slices.Clone(old.Letters)
	case Research:
		other := func(e domain.Experience) bool { return e.Kind != domain.Research }
		p.Experiences = append(kept(p.Experiences, other), kept(old.Experiences, func(e domain.Experience) bool { return !other(e) })...)
		p.ScholarlyWorks = old.ScholarlyWorks
	case Service:
		other := func(e domain.Experience) bool { return e.Kind == domain.Research }
		p.Experiences = append(kept(p.Experiences, other), kept(old.Experiences, func(e domain.Experience) bool { return !other(e) })...)
		p.Posts = slices.Clone(old.Posts)
	case Languages:
		p.Languages = old.Languages
	case People:
		p.People, p.ProgramYears = old.People, old.ProgramYears
	case Status:
		p.Applicant.Status, p.Applicant.Degrees, p.Applicant.Ties = old.Applicant.Status, old.Applicant.Degrees, old.Applicant.Ties
	case List:
		l.putList(s, from)
	case Signals:
		l.putSignals(s, from)
	case SentDay:
		l.putDay(s, from)
	case Years:
		l.putYears(s, from)
	}
}

// putList takes the earlier list, with the signals that its programs get now.
func (l *later) putList(s *state, from *Side) {
	signals := map[string]domain.Application{}
	for _, a := range s.Profile.Applications {
		signals[a.Program] = a
	}
	s.Profile.Applications = nil
	s.Programs = from.programs
	for _, a := range from.list {
		if now, ok := signals[a.Program]; ok {
			a.Signal, a.Preferred = now.Signal, now.Preferred
		}
		s.Profile.Applications = append(s.Profile.Applications, planned(a, l.year))
	}
}

// putSignals gives the programs of the list the signals that they got before.
func (*later) putSignals(s *state, from *Side) {
	before := map[string]domain.Application{}
	for _, a := range from.list {
		before[a.Program] = a
	}
	s.Profile.Applications = slices.Clone(s.Profile.Applications)
	for i := range s.Profile.Applications {
		a := &s.Profile.Applications[i]
		a.Signal, a.Preferred = before[a.Program].Signal, before[a.Program].Preferred
	}
}

// putDay sends as long before or after programs begin to read as it was done
// before.
func (l *later) putDay(s *state, from *Side) {
	review, _ := l.in.Catalog.DayOf("review", l.year)
	if review.IsZero() {
		return
	}
	day := review.AddDays(int(math.Round(from.Standing.WeeksLate * 7)))
	if from.Standing.WeeksLate == 0 {
		day, _ = l.in.Catalog.FirstSubmission(l.year)
	}
	s.Profile.Seasons = slices.Clone(s.Profile.Seasons)
	for i := range s.Profile.Seasons {
		if x := &s.Profile.Seasons[i]; x.Year == l.year {
			x.SubmitsOn = day
			return
		}
	}
	s.Profile.Seasons = append(s.Profile.Seasons, domain.Season{Year: l.year, SubmitsOn: day})
}

// putYears takes the time between the two days of sending away: graduation, and
// the rotations that there were before, are as long ago as they were.
func (l *later) putYears(s *state, from *Side) {
	by := from.Day.DaysUntil(l.day)
	moved := func(d domain.Date) domain.Date {
		if d.IsZero() {
			return d
		}
		return d.AddDays(by)
	}
	p := &s.Profile
	p.Applicant.Graduation = moved(p.Applicant.Graduation)
	p.Rotations = slices.Clone(p.Rotations)
	for i := range p.Rotations {
		if r := &p.Rotations[i]; !r.End.IsZero() && !r.End.After(from.Day) {
			r.Start, r.End = moved(r.Start), moved(r.End)
		}
	}
}

// planned is an application as one of a season that is not sent yet.
func planned(a domain.Application, season int) domain.Application {
	return domain.Application{Program: a.Program, Season: season, Status: domain.Planned, Signal: a.Signal, Preferred: a.Preferred}
}

func kept[T any](list []T, keep func(T) bool) (out []T) {
	for _, x := range list {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}
