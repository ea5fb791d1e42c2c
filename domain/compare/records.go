package compare

import (
	"reflect"
	"slices"

	"secondlook/domain"
)

// A named is what the engine reads of a record, with the record's name.
type named struct {
	name string
	read any
}

// records are the records of a group as the engine reads them: what moves no
// chance is left out, so that a corrected note is no change.
func (s *Side) records(g Group) (out []named) {
	p := &s.Records
	switch g {
	case Exams, Step3:
		for _, e := range p.Exams {
			if (e.Kind == domain.Step3) == (g == Step3) {
				out = append(out, named{e.Kind.String(), domain.Exam{Kind: e.Kind, Date: e.Date, Score: e.Score, Result: e.Result, Borderline: e.Borderline, Explained: e.Explained}})
			}
		}
	case Rotations:
		for _, r := range p.Rotations {
			out = append(out, named{r.Site, domain.Rotation{
				Kind: r.Kind, HandsOn: r.HandsOn, City: r.City, State: r.State, Country: r.Country, Region: r.Region, Start: r.Start, End: r.End, Program: r.Program,
			}})
		}
	case Letters:
		for _, l := range p.Letters {
			if l.InHand() || l.Advocate {
				read := domain.Letter{Role: l.Role, Specialty: l.Specialty, US: l.US, Program: l.Program, Advocate: l.Advocate}
				out = append(out, named{l.Writer, [2]any{read, l.InHand()}})
			}
		}
	case Research, Service:
		out = experiences(p, g == Research, s.Day)
	case Languages:
		for _, l := range p.Languages {
			out = append(out, named{l.Name, domain.Language{Level: l.Level, Clinical: l.Clinical}})
		}
	case People:
		for _, w := range p.People {
			out = append(out, named{w.Name, domain.Person{Programs: w.Programs, Strength: w.Strength, Advocate: w.Advocate}})
		}
	}
	return out
}

// experiences are those of research, with the scholarly works that had begun, or
// all others, with posts.
func experiences(p *domain.Profile, research bool, day domain.Date) (out []named) {
	for _, e := range p.Experiences {
		if (e.Kind == domain.Research) == research {
			read := domain.Experience{Kind: e.Kind, City: e.City, State: e.State, Country: e.Country, Region: e.Region, Start: e.Start, Tags: e.Tags}
			out = append(out, named{e.Title, read})
		}
	}
	if research {
		for _, w := range p.ScholarlyWorks {
			if !w.Begun(day) {
				continue
			}
			out = append(out, named{w.Title, domain.ScholarlyWork{Kind: w.Kind, Topics: w.Topics, Start: w.Start}})
		}
		return out
	}
	for _, x := range p.Posts {
		out = append(out, named{x.Name(), domain.Post{Kind: x.Kind, City: x.City, State: x.State, Region: x.Region, Program: x.Program, Start: x.Start, End: x.End}})
	}
	return out
}

// apart parts what two lists of records do not share: what came, what went, and
// what is there still and read otherwise, each by name.
func apart(was, is []named) (came, went, changed []string) {
	was, is = without(was, is), without(is, was)
	for _, x := range is {
		i := slices.IndexFunc(was, func(y named) bool { return y.name == x.name })
		if i < 0 {
			came = once(came, x.name)
			continue
		}
		was = slices.Delete(was, i, i+1)
		changed = once(changed, x.name)
	}
	for _, x := range was {
		went = once(went, x.name)
	}
	return came, went, changed
}

// once adds a name to a list that lacks it.
func once(list []string, name string) []string {
	if slices.Contains(list, name) {
		return list
	}
	return append(list, name)
}

// without are the records of a list that another one has no equal to; each of its
// records is the equal of one alone.
func without(list, other []named) (out []named) {
	other = slices.Clone(other)
	for _, x := range list {
		i := slices.IndexFunc(other, func(y named) bool { return reflect.DeepEqual(x, y) })
		if i < 0 {
			out = append(out, x)
			continue
		}
		other = slices.Delete(other, i, i+1)
	}
	return out
}
