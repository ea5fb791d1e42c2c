package scholarly

import "secondlook/domain"

// A Mentor is somebody who guided research, and whom he can speak to (S72).
// That somebody knows a program is worth nothing by itself: it counts once he
// says that he will speak, which is noted with the person.
type Mentor struct {
	Name     string
	Known    bool      // among the people of the records
	Person   domain.ID // of that person; zero: none, or not stored
	Works    []string  // titles, or kinds where there is none
	Programs []string  // keys of the programs that the person is linked to
	Speaks   bool      // will call or write to them
	SpokeOn  domain.Date
}

// Mentors lists the mentors of the works that were not stopped, in the order of
// the records.
func Mentors(p domain.Profile) (out []Mentor) {
	at := map[string]int{}
	for _, w := range p.ScholarlyWorks {
		name := domain.NameKey(w.Mentor)
		if name == "" || w.Stage == domain.StageStopped {
			continue
		}
		i, ok := at[name]
		if !ok {
			i = len(out)
			at[name] = i
			out = append(out, mentor(p.People, w.Mentor))
		}
		out[i].Works = append(out[i].Works, Name(w))
	}
	return out
}

func mentor(people []domain.Person, name string) Mentor {
	for _, who := range people {
		if domain.SamePerson(who.Name, name) {
			return Mentor{Name: who.Name, Known: true, Person: who.ID, Programs: who.Programs, Speaks: who.Advocate, SpokeOn: who.AdvocatedOn}
		}
	}
	return Mentor{Name: name}
}

// Name is what a work is called.
func Name(w domain.ScholarlyWork) string {
	if w.Title != "" {
		return w.Title
	}
	return w.Kind.String()
}
