package compare

import (
	"cmp"
	"strings"

	"secondlook/domain"
)

type trackWords struct{}

func (trackWords) Words() []string {
	return []string{"hands-on", "observing", "work", "research", "other", "nothing noted"}
}

// Track is what a time since graduation was filled with.
type Track = domain.Enum[trackWords]

// The tracks, in the order in which they are shown.
const (
	HandsOn   Track = iota // rotations in the US with patients
	Observing              // other rotations
	Working                // paid work, clinical work and posts
	Studying               // research and scholarly work
	Helping                // what else is noted
	Nothing                // no record tells of it
)

// Tracks is how many tracks there are.
const Tracks = int(Nothing) + 1

// A Stretch is a time since graduation and what it was filled with.
type Stretch struct {
	From, To domain.Date // the first and the last day
	Track    Track
	Name     string // of the record; of an uncovered time what the application says of it, "" where that is private or not told
	Private  bool   // of an uncovered time: its reason is private
}

// Timeline is the time from graduation to a day, the earliest first: what records
// tell of, and the times longer than so many months that none does (S109).
// Without a day of graduation there is none.
func Timeline(p domain.Profile, until domain.Date, months int) (out []Stretch) {
	from := p.Applicant.Graduation
	if from.IsZero() {
		return nil
	}
	for _, c := range p.Covered(until) {
		if c.To.Before(from) {
			continue
		}
		s := Stretch{From: c.From, To: c.To}
		if s.From.Before(from) {
			s.From = from
		}
		s.Track, s.Name = told(p, c)
		out = append(out, s)
	}
	for _, u := range p.Uncovered(until, months) {
		s := Stretch{From: u.From, To: u.To, Track: Nothing}
		s.explain(p)
		out = append(out, s)
	}
	return out
}

// explain reads what is said of an uncovered time: what is noted of any month of
// it, for its first day may have moved. What only an interview would tell stays
// out of what is shown.
func (s *Stretch) explain(p domain.Profile) {
	const month = len("2024-03")
	from, to := s.From.String()[:month], s.To.String()[:month]
	for _, e := range p.Explanations {
		of, gap := strings.CutPrefix(e.Flag, domain.GapFlag)
		if !gap || of < from || of > to {
			continue
		}
		s.Private = s.Private || e.Place == domain.KeptPrivate
		if e.Place == domain.InStatement || e.Place == domain.InERASSection {
			s.Name = e.Text
		}
	}
	if s.Private {
		s.Name = ""
	}
}

// told is what a record tells of the time that it covers.
func told(p domain.Profile, c domain.Covered) (Track, string) {
	switch c.Table {
	case "rotations":
		r := p.Rotations[c.Index]
		if r.HandsOn && r.InUS() {
			return HandsOn, r.Site
		}
		return Observing, r.Site
	case "experiences":
		e := p.Experiences[c.Index]
		name := cmp.Or(e.Title, e.Organization)
		switch e.Kind {
		case domain.Work, domain.ClinicalWork:
			return Working, name
		case domain.Research:
			return Studying, name
		}
		return Helping, name
	case "posts":
		x := p.Posts[c.Index]
		if x.Kind == domain.ResearchCoordinator || x.Kind == domain.ResearchFellowship {
			return Studying, x.Name()
		}
		return Working, x.Name()
	}
	return Studying, p.ScholarlyWorks[c.Index].Title
}
