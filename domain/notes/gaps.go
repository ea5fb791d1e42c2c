package notes

import (
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/letters"
	"secondlook/domain/scholarly"
	"secondlook/domain/standing"
)

// letters says that letters weigh more where scores are low (S58). It is told
// in words alone: no chance changes by it.
func (w *writer) letters() {
	if slices.ContainsFunc(w.out, func(n Note) bool { return slices.Contains([]string{"S1", "S3", "S4", "S6"}, n.Rule) }) {
		w.add(Note{Rule: "S58", Key: "s58", Kind: Plain, Tab: TabLetters, Word: word("s58"), Text: text("s58")})
	}
}

// gaps lists what is missing, each with what could be done (S11). A record that
// is added never makes a gap, a failed attempt apart.
func (w *writer) gaps() {
	for _, e := range w.p.Untold(w.c.PassMarks) {
		key := "gap.untold"
		if w.p.OnlyInInterview(e) {
			key = "gap.untold.interview"
		}
		w.add(Note{
			Rule: "S22", Key: "gap.untold/" + e.Kind.String(), Kind: Gap, Tab: TabExams, Record: e.ID,
			Word: word("gap.untold"), Text: text(key, e.Kind.String()), Do: text("gap.untold.do", e.Kind.String()),
		})
	}
	for _, m := range w.measures() {
		if !m.Met() {
			w.gap(m)
		}
	}
}

// A Measure is how much there is of something that the guide wants.
type Measure struct {
	Rule      string // such as "S11"
	Name      string // stable, such as "contacts"
	Tab       Tab
	Have      float64
	Want      float64
	Specialty domain.Specialty // that it is about; zero: none
	Region    string           // the name of a region that it is about; "": none

	row string // of the reference set that says how much is wanted; "": none
}

// Met reports whether there is enough.
func (m Measure) Met() bool { return m.Have >= m.Want }

// Measures returns everything whose want is a gap, be there enough of it or not.
func Measures(p domain.Profile, s *standing.Standing, c *domain.Catalog, r *chance.Reference) []Measure {
	return (&writer{p: p, s: s, c: c, r: r}).measures()
}

func (w *writer) measures() []Measure {
	of := func(rule, name string, tab Tab, row string, have float64) Measure {
		return Measure{Rule: rule, Name: name, Tab: tab, Have: have, Want: w.value(row), row: row}
	}
	out := []Measure{
		of("S11", "contacts", TabPeople, "set.least_contacts", float64(len(w.p.People))),
		of("S11", "research", TabExperiences, "set.least_research", float64(w.research())),
		of("S11", "months", TabRotations, "set.least_months", math.Floor(10*w.s.HandsOnMonths)/10),
	}
	out = append(out, w.region()...)
	for _, g := range letters.Goals(w.p.Letters, w.wished(), letters.RulesOf(w.r)) {
		m := of(letterRules[g.Kind], "letters_"+g.Kind.String(), TabLetters, "set.letters_"+g.Kind.String(), float64(g.Have))
		m.Specialty = g.Specialty
		out = append(out, m)
	}
	return out
}

// letterRules are the rules of the goals for letters.
var letterRules = map[letters.GoalKind]string{letters.FromUS: "S60", letters.InSpecialty: "S61", letters.ByLeader: "S62"}

// gap tells of something of which there is less than is wanted.
func (w *writer) gap(m Measure) {
	n := Note{Rule: m.Rule, Key: "gap." + m.Name, Kind: Gap, Tab: m.Tab}
	key, args := n.Key, []any{m.Have, m.Want}
	switch {
	case m.Region != "":
		args = []any{m.Region}
	case m.Specialty.Name != "":
		n.Key += "/" + m.Specialty.Name
		args = append(args, m.Specialty.Name, m.Specialty.Short)
	}
	n.Word, n.Text, n.Do = word(key, args...), text(key, args...), text(key+".do", args...)
	if m.row != "" {
		n = w.by(n, m.row)
	}
	w.add(n)
}

// research counts the research in the United States that has begun: projects,
// told by a scholarly work or an experience, and rotations.
func (w *writer) research() int {
	_, n := scholarly.Count(w.p, w.s.Today)
	for _, r := range w.p.Rotations {
		if r.Kind == domain.ResearchRotation && r.InUS() && !r.Start.After(w.s.Today) {
			n++
		}
	}
	return n
}

// region measures whether a rotation lies in a region that is wished for (S53).
func (w *writer) region() []Measure {
	wishes := w.p.Applicant.Wishes.Regions
	if len(wishes) == 0 {
		return nil
	}
	m := Measure{Rule: "S53", Name: "region", Tab: TabRotations, Want: 1, Region: w.c.Regions.Name(wishes[0])}
	for _, r := range w.p.Rotations {
		if r.InUS() && !r.Start.After(w.s.Today) && slices.Contains(wishes, w.c.Regions.Of(r)) {
			m.Have++
		}
	}
	return []Measure{m}
}
