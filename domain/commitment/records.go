package commitment

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/languages"
	"secondlook/domain/letters"
	"secondlook/domain/rotations"
	"secondlook/domain/scholarly"
)

// weight is what a kind of tie counts; what is still to come counts nothing.
func weight(full float64, planned bool) float64 {
	if planned {
		return 0
	}
	return full
}

// later reports whether a record is still to come.
func (w *writer) later(start domain.Date) bool { return start.After(w.in.Standing.Today) }

func (w *writer) rotations() {
	for _, x := range w.in.Profile.Rotations {
		if !x.InUS() {
			continue
		}
		e := Evidence{
			Kind: Rotation, Table: "rotations", Record: x.ID, Name: cmp.Or(x.Site, x.Kind.String()), Detail: join(x.Specialty, x.Patients), City: x.City,
			From: x.Start, To: x.End, Serves: rotations.SafetyNet(x.Setting), Planned: w.later(x.Start),
		}
		full := w.weights.Rotation
		if !x.HandsOn {
			e.Kind, full = Observation, w.weights.Observer
		}
		e.Weight = weight(full, e.Planned)
		w.add(w.region(w.in.Catalog.Regions.Of(x), x.State), e)
	}
}

// serving are the kinds of post that serve people whom others do not reach.
var serving = []domain.PostKind{domain.ClinicWork, domain.PublicHealth, domain.MigrantOutreach}

// posts are those that are or were held, unless an experience tells of them, and
// those that are accepted, which are still to come.
func (w *writer) posts() {
	for _, x := range w.in.Profile.Posts {
		held := x.HeldOn(w.in.Standing.Today)
		if _, told := w.in.Profile.ExperienceOf(x); told || !held && x.Stage != domain.PostAccepted {
			continue
		}
		w.add(w.place(x.Region, x.City, x.State), Evidence{
			Kind: Post, Table: "posts", Record: x.ID, Name: x.Name(), Detail: join(x.Title, x.Kind.String()), City: x.City, From: x.Start, To: x.End,
			Weight: weight(w.weights.Experience, !held), Serves: slices.Contains(serving, x.Kind), Planned: !held,
		})
	}
}

func (w *writer) experiences() {
	for _, x := range w.in.Profile.Experiences {
		if !x.InUS() {
			continue
		}
		planned := w.later(x.Start)
		kind := Experience
		if x.Kind == domain.Research {
			kind = Research
		}
		w.add(w.place(x.Region, x.City, x.State), Evidence{
			Kind: kind, Table: "experiences", Record: x.ID, Name: cmp.Or(x.Organization, x.Title, x.Kind.String()), Detail: join(x.Title, x.Kind.String()), City: x.City,
			From: x.Start, To: x.End, Weight: weight(w.weights.Experience, planned), Serves: x.Tags.And(domain.Missions) != 0, Planned: planned,
		})
	}
}

func (w *writer) ties() {
	who := w.in.Profile.Applicant
	for _, x := range who.Ties {
		w.add(w.place(x.Region, x.City, x.State), Evidence{
			Kind: Tie, Table: "applicants", Record: who.ID, Name: domain.Capital(x.Kind.String()), Detail: x.Note, City: x.City, Weight: w.weights.Personal,
		})
	}
}

// research are the works whose mentor knows a program, in the region of that; a
// work that an experience tells of stands with it.
func (w *writer) research() {
	p := w.in.Profile
	for _, project := range scholarly.Projects(p, w.in.Standing.Today) {
		if project.Experience >= 0 || len(project.Works) == 0 || !project.US {
			continue
		}
		x := p.ScholarlyWorks[project.Works[0]]
		for _, who := range p.People {
			if !domain.SamePerson(who.Name, x.Mentor) {
				continue
			}
			w.programs(who.Programs, Evidence{
				Kind: Research, Table: "scholarly_works", Record: x.ID, Name: cmp.Or(x.Title, x.Kind.String()), Detail: join(x.Site, who.Name), From: x.Start, To: x.End,
			})
		}
	}
}

// programs adds an evidence once to each region of some programs.
func (w *writer) programs(keys []string, e Evidence) {
	var seen []string
	for _, key := range keys {
		if p := w.in.Program(key); p != nil {
			if at := w.region(p.Region, p.State); !slices.Contains(seen, at) {
				seen = append(seen, at)
				w.add(at, e)
			}
		}
	}
}

// people are those who know a program, and the writers of letters that are in
// hand: in the region of their program, else in that of the rotation they come
// from.
func (w *writer) people() {
	p := w.in.Profile
	for _, x := range p.People {
		w.programs(x.Programs, Evidence{Kind: Person, Table: "people", Record: x.ID, Name: x.Name, Detail: join(x.Role, x.Institution)})
	}
	for _, x := range p.Letters {
		if !x.InHand() {
			continue
		}
		e := Evidence{Kind: Letter, Table: "letters", Record: x.ID, Name: cmp.Or(x.Writer, x.Role.String()), Detail: join(x.Role.String(), x.Specialty), From: x.Date, To: x.Date}
		if x.Program != "" {
			w.programs([]string{x.Program}, e)
			continue
		}
		for _, n := range letters.From(x, p.Rotations) {
			if r := p.Rotations[n]; r.InUS() {
				w.add(w.region(w.in.Catalog.Regions.Of(r), r.State), e)
				break
			}
		}
	}
}

// languages are those that were spoken with patients there: on a rotation that
// names them, or in an experience with Spanish-speaking people that says so.
func (w *writer) languages() {
	p := w.in.Profile
	for _, l := range p.Languages {
		if !l.Serves() {
			continue
		}
		e := Evidence{Kind: Language, Table: "languages", Record: l.ID, Name: l.Name, Detail: join(l.Level.String(), l.Where)}
		var seen []string
		add := func(region string) {
			if !slices.Contains(seen, region) {
				seen = append(seen, region)
				w.add(region, e)
			}
		}
		for _, x := range p.Rotations {
			if x.InUS() && !w.later(x.Start) && slices.ContainsFunc(x.Languages, func(s string) bool { return domain.NameKey(s) == domain.NameKey(l.Name) }) {
				add(w.region(w.in.Catalog.Regions.Of(x), x.State))
			}
		}
		for _, x := range p.Experiences {
			if x.InUS() && !w.later(x.Start) && languages.Spanish(l) && x.Tags.Has(domain.SpanishMigrant) {
				add(w.place(x.Region, x.City, x.State))
			}
		}
	}
}

func join(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), " · ")
}
