// Package scholarly says what an applicant's research amounts to: which projects
// there are, what they are about, who guided them and which programs these
// people know (S67 to S73). Research is support, never a substitute: it counts
// in the engine as an experience of research does, up to the cap of the
// reference set, and opens no program that a rule closes.
package scholarly

import (
	"strings"
	"unicode"

	"secondlook/domain"
)

// A Project is one piece of research, told by a scholarly work, by an experience
// of the kind research, or by both; it counts once.
type Project struct {
	Works      []int // of Profile.ScholarlyWorks: a paper and a poster of one project are one
	Experience int   // of Profile.Experiences; -1: none tells of it
	US         bool  // any of its records lies in the United States
}

// Projects lists the projects that have begun by a day: those of works first, in
// the order of the records.
//
// Works of the same title are one project. It and an experience are one where
// their titles are the same, or else where the first of the works and the
// experience lie at one institution at the same time; each experience tells of
// one project at most. So another work adds one project or none. Upper and lower
// case, marks and blanks do not matter in titles and names, and an empty one is
// like no other.
func Projects(p domain.Profile, today domain.Date) []Project {
	out := worksOf(p.ScholarlyWorks, today)
	var open []int
	for i, e := range p.Experiences {
		if e.Kind == domain.Research && !e.Start.After(today) {
			open = append(open, i)
		}
	}
	for _, same := range []func(domain.ScholarlyWork, domain.Experience) bool{sameTitle, samePlaceAndTime} {
		open = pair(p, out, open, same)
	}
	for _, i := range open {
		out = append(out, Project{Experience: i, US: p.Experiences[i].InUS()})
	}
	return out
}

// worksOf gathers the works that have begun into projects.
func worksOf(works []domain.ScholarlyWork, today domain.Date) (out []Project) {
	at := map[string]int{}
	for i, w := range works {
		if !w.Begun(today) {
			continue
		}
		title := plain(w.Title)
		k, ok := at[title]
		if !ok || title == "" {
			k = len(out)
			out = append(out, Project{Experience: -1})
			at[title] = k
		}
		out[k].Works = append(out[k].Works, i)
		out[k].US = out[k].US || w.InUS
	}
	return out
}

// pair gives each project without an experience the first of the open ones that
// tells of it, and returns those that are left.
func pair(p domain.Profile, projects []Project, open []int, same func(domain.ScholarlyWork, domain.Experience) bool) (left []int) {
	for _, i := range open {
		e, taken := p.Experiences[i], false
		for k := range projects {
			if projects[k].Experience < 0 && same(p.ScholarlyWorks[projects[k].Works[0]], e) {
				projects[k].Experience, taken = i, true
				projects[k].US = projects[k].US || e.InUS()
				break
			}
		}
		if !taken {
			left = append(left, i)
		}
	}
	return left
}

func sameTitle(w domain.ScholarlyWork, e domain.Experience) bool {
	title := plain(w.Title)
	return title != "" && title == plain(e.Title)
}

func samePlaceAndTime(w domain.ScholarlyWork, e domain.Experience) bool {
	site := plain(w.Site)
	return site != "" && site == plain(e.Organization) && !w.Start.IsZero() && !e.Start.IsZero() && meet(w.Start, w.End, e.Start, e.End)
}

// meet reports whether two stretches of time have a day in common; one without
// a last day goes on.
func meet(start, end, from, to domain.Date) bool {
	return (to.IsZero() || !start.After(to)) && (end.IsZero() || !from.After(end))
}

// plain is a name without case, marks and blanks.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// Count counts the projects, and those in the United States.
func Count(p domain.Profile, today domain.Date) (all, us int) {
	for _, x := range Projects(p, today) {
		all++
		if x.US {
			us++
		}
	}
	return all, us
}
