package outreach

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

// A Tie is one record that a person stands in.
type Tie struct {
	Kind    TieKind
	Record  domain.ID
	Name    string // of the record
	Program string // key of the program that it belongs to; "": none
}

type tieWords struct{}

func (tieWords) Words() []string {
	return []string{"person", "letter", "rotation", "post", "work", "outreach"}
}

// TieKind is the kind of record that a person stands in.
type TieKind = domain.Enum[tieWords]

// The kinds, in the order in which they are listed.
const (
	TiePerson   TieKind = iota // knows the program
	TieLetter                  // wrote or will write a letter
	TieRotation                // supervised a rotation
	TiePost                    // supervises a post
	TieWork                    // mentors a scholarly work
	TieOutreach                // was written to
)

// A Contact is one name with every record that it stands in.
type Contact struct {
	Name     string
	Person   domain.ID // the record of the person; zero: there is none yet
	Speaks   bool      // will speak for the applicant, or has
	Strength int
	Ties     []Tie
}

// Programs are the keys of the programs that the contact leads to, each once.
func (c Contact) Programs() (out []string) {
	for _, t := range c.Ties {
		if t.Program != "" && !slices.Contains(out, t.Program) {
			out = append(out, t.Program)
		}
	}
	return out
}

// Has reports whether the contact stands in a record of a kind.
func (c Contact) Has(k TieKind) bool {
	return slices.ContainsFunc(c.Ties, func(t Tie) bool { return t.Kind == k })
}

// Graph joins people, programs, works, letters, rotations and posts: who supervised,
// mentors or writes may speak for the applicant later (S72). Contacts stand in
// the order of their names.
func Graph(p domain.Profile) []Contact {
	g := graph{at: map[string]int{}}
	for _, w := range p.People {
		g.know(w)
	}
	for _, l := range p.Letters {
		if c := g.of(l.Writer); l.Status != domain.LetterDeclined {
			c.Speaks = c.Speaks || l.Advocate
			c.add(Tie{TieLetter, l.ID, l.Specialty, l.Program})
		}
	}
	for _, r := range p.Rotations {
		g.of(r.Supervisor).add(Tie{TieRotation, r.ID, cmp.Or(r.Site, r.Kind.String()), r.Program})
	}
	for _, x := range p.Posts {
		g.of(x.Supervisor).add(Tie{TiePost, x.ID, x.Name(), x.Program})
	}
	for _, w := range p.ScholarlyWorks {
		g.of(w.Mentor).add(Tie{TieWork, w.ID, cmp.Or(w.Title, w.Kind.String()), ""})
	}
	for _, o := range p.Outreaches {
		g.of(o.Person).add(Tie{TieOutreach, o.ID, o.Purpose.String(), o.Program})
	}
	g.out = slices.DeleteFunc(g.out, func(c Contact) bool { return domain.NameKey(c.Name) == "" })
	slices.SortStableFunc(g.out, func(a, b Contact) int { return cmp.Compare(domain.NameKey(a.Name), domain.NameKey(b.Name)) })
	for i := range g.out {
		slices.SortStableFunc(g.out[i].Ties, func(a, b Tie) int { return cmp.Compare(a.Kind, b.Kind) })
	}
	return g.out
}

type graph struct {
	out []Contact
	at  map[string]int
}

// of returns the contact of a name. Records that name nobody share one, which
// is left out in the end.
func (g *graph) of(name string) *Contact {
	key := domain.NameKey(name)
	i, ok := g.at[key]
	if !ok {
		i = len(g.out)
		g.at[key] = i
		g.out = append(g.out, Contact{Name: name})
	}
	return &g.out[i]
}

// know notes what the record of a person says.
func (g *graph) know(w domain.Person) {
	c := g.of(w.Name)
	c.Name, c.Person = w.Name, w.ID
	c.Speaks, c.Strength = c.Speaks || w.Speaks(), max(c.Strength, w.Strength)
	for _, key := range w.Programs {
		c.add(Tie{TiePerson, w.ID, w.Institution, key})
	}
}

func (c *Contact) add(t Tie) { c.Ties = append(c.Ties, t) }

// Refuses reports whether a program refuses contact outside the application
// service (A3): nobody there is to be written to. Said is what it says of
// contact, in its own words; "" is nothing.
func Refuses(p *domain.Program) (refuses bool, said string) {
	policy, _ := p.Policy("contact_policy")
	return p.NoContact.Known && p.NoContact.Value, policy.Text
}
