// Package evidence sets what programs serve and value beside what an applicant
// can show for it (S15): a matrix of missions and traits against experiences,
// letters, statements, stories and research. It says what there is to tell. It
// changes no chance: of these only experiences, rotations and languages count in
// the engine, as package standing reads them.
package evidence

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/proof"
	"secondlook/domain/scholarly"
	"secondlook/domain/standing"
)

type sourceWords struct{}

func (sourceWords) Words() []string {
	return []string{"experience", "letter", "statement", "story", "research"}
}

// Source is a column of the matrix.
type Source = domain.Enum[sourceWords]

// The sources.
const (
	FromExperience Source = iota // experiences, rotations and languages
	FromLetter                   // asked for at least: points that the writer was asked about, or a rotation that he supervised
	FromStatement                // claims that rest on a record, and stories that are told in it
	FromStory
	FromResearch // topics of scholarly works
	sources      // how many there are
)

// Sources lists the columns in order.
func Sources() []Source { return domain.Values[sourceWords]() }

// A Row is one mission or trait with the records that show it, by source.
type Row struct {
	Tag      domain.Tag
	Cells    [sources][]string // names of records, each once; none: evidence is missing
	Programs int               // programs of the list that value it
}

// Missing lists the sources that show nothing. Letters are left out where none
// can be asked about it, and research everywhere: it is support, and nobody needs
// it for a trait.
func (r Row) Missing() (out []Source) {
	for s := range sources {
		if s != FromResearch && len(r.Cells[s]) == 0 && (s != FromLetter || letterTags.Has(r.Tag)) {
			out = append(out, s)
		}
	}
	return out
}

// Of returns the matrix of a profile, of which s is the standing: a row for every
// mission and trait, those that most of the given programs value first.
func Of(p domain.Profile, s *standing.Standing, valued []domain.Tags) []Row {
	b := builder{p, s, proof.Records(p, s.Today)}
	var out []Row
	for _, t := range (domain.Missions | domain.Traits).All() {
		r := Row{Tag: t, Cells: b.cells(t)}
		for _, tags := range valued {
			if tags.Has(t) {
				r.Programs++
			}
		}
		out = append(out, r)
	}
	slices.SortStableFunc(out, func(a, b Row) int { return b.Programs - a.Programs })
	return out
}

// For returns the cells of one mission or trait.
func For(p domain.Profile, s *standing.Standing, t domain.Tag) Row {
	b := builder{p, s, proof.Records(p, s.Today)}
	return Row{Tag: t, Cells: b.cells(t)}
}

// A builder reads the records of one profile.
type builder struct {
	p       domain.Profile
	s       *standing.Standing
	records []proof.Record
}

// pointTags are what the points stand for that a writer was asked about. That
// somebody is safe or reasons well is none of the missions and traits.
var pointTags = map[domain.LetterPoint]domain.Tags{
	domain.PointLanguage: domain.SetOf(domain.SecondLanguage),
}

// letterTags are the tags that a letter can show: by a point, or because its
// writer supervised a rotation in a setting that does.
var letterTags = domain.SetOf(domain.SecondLanguage, domain.SafetyNet, domain.Underserved, domain.Rural)

// storyTags are what the tags of a story stand for, beside what it is said to
// show.
var storyTags = map[domain.StoryTag]domain.Tags{
	domain.StoryLanguage:    domain.SetOf(domain.SecondLanguage),
	domain.StoryUnderserved: domain.SetOf(domain.Underserved, domain.Commitment),
	domain.StoryResilience:  domain.SetOf(domain.Resilience),
	domain.StoryFailure:     domain.SetOf(domain.Resilience),
}

// cells are the columns of one row.
func (b builder) cells(t domain.Tag) (cells [sources][]string) {
	cells[FromExperience] = once(b.s.Evidence[t])
	cells[FromLetter] = named(b.p.Letters, func(l domain.Letter) (string, bool) { return cmp.Or(l.Writer, l.Role.String()), b.asked(l, t) })
	cells[FromStory] = named(b.p.Stories, func(s domain.Story) (string, bool) { return s.Title, Shows(s).Has(t) })
	cells[FromStatement] = b.statements(t)
	cells[FromResearch] = named(b.p.ScholarlyWorks, func(w domain.ScholarlyWork) (string, bool) {
		return scholarly.Name(w), w.Begun(b.s.Today) && scholarly.Tags(w.Topics).Has(t)
	})
	return cells
}

// statements are those in which a story of a tag is told, or whose claims rest on
// a record that shows it.
func (b builder) statements(t domain.Tag) (names []string) {
	for _, s := range b.p.Stories {
		for _, u := range s.Used {
			if u.Place == domain.UsedInStatement && u.Where != "" && Shows(s).Has(t) {
				names = append(names, u.Where)
			}
		}
	}
	for _, c := range b.p.Claims {
		if c.Statement != "" && b.backs(c, t) {
			names = append(names, c.Statement)
		}
	}
	return once(names)
}

// named are the names of the records that are meant, each once.
func named[T any](records []T, is func(T) (name string, ok bool)) (names []string) {
	for _, r := range records {
		if name, ok := is(r); ok {
			names = append(names, name)
		}
	}
	return once(names)
}

// once leaves out names that stood before.
func once(names []string) (out []string) {
	for _, name := range names {
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// Shows are the missions and traits that a story shows.
func Shows(s domain.Story) domain.Tags {
	tags := s.Shows
	for _, t := range s.Tags.All() {
		tags |= storyTags[t]
	}
	return tags
}

// asked reports whether the writer of a letter was asked, and about a tag: in
// words, or because he supervised a rotation that shows it. What a waived letter
// says is not known.
func (b builder) asked(l domain.Letter, t domain.Tag) bool {
	switch l.Status {
	case domain.LetterUnknown, domain.LetterPlanned, domain.LetterDeclined:
		return false
	}
	for _, p := range l.Points.All() {
		if pointTags[p].Has(t) {
			return true
		}
	}
	return slices.ContainsFunc(b.p.Rotations, func(r domain.Rotation) bool {
		return domain.SamePerson(r.Supervisor, l.Writer) && r.HandsOn && letterTags.Has(t) && slices.Contains(b.s.Evidence[t], r.Site)
	})
}

// backs reports whether the record that a claim rests on shows a tag. Claims name
// records as package proof does, and what has not happened yet shows nothing.
func (b builder) backs(c domain.Claim, t domain.Tag) bool {
	r, ok := proof.Find(b.records, c)
	if !ok || r.NotYet {
		return false
	}
	switch c.Backing {
	case domain.BackedByExperience:
		return b.p.Experiences[r.At].Tags.Has(t)
	case domain.BackedByRotation:
		x := b.p.Rotations[r.At]
		return x.HandsOn && slices.Contains(b.s.Evidence[t], cmp.Or(x.Site, x.Kind.String()))
	case domain.BackedByLanguage:
		return t == domain.SecondLanguage && b.p.Languages[r.At].Serves()
	case domain.BackedByStory:
		return Shows(b.p.Stories[r.At]).Has(t)
	case domain.BackedByWork:
		w := b.p.ScholarlyWorks[r.At]
		return w.Begun(b.s.Today) && scholarly.Tags(w.Topics).Has(t)
	}
	return false
}
