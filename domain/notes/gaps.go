package notes

import (
	"math"
	"slices"

	"secondlook/domain"
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
		w.add(Note{
			Rule: "S22", Key: "gap.untold/" + e.Kind.String(), Kind: Gap, Tab: TabExams, Record: e.ID,
			Word: word("gap.untold"), Text: text("gap.untold", e.Kind.String()), Do: text("gap.untold.do", e.Kind.String()),
		})
	}
	w.gap("S11", "contacts", TabPeople, "set.least_contacts", float64(len(w.p.People)))
	w.gap("S11", "research", TabExperiences, "set.least_research", float64(w.research()))
	w.gap("S11", "months", TabRotations, "set.least_months", math.Floor(10*w.s.HandsOnMonths)/10)
	w.region()
	w.gap("S60", "letters_us", TabLetters, "set.letters_us", float64(w.s.USLetters))
	for _, s := range w.wished() {
		w.gap("S61", "letters_own", TabLetters, "set.letters_own", float64(w.s.LettersIn(s.Name)), s)
	}
	w.gap("S62", "letters_leader", TabLetters, "set.letters_leader", float64(w.s.LeaderLetters))
}

// gap tells of something of which there is less than a threshold.
func (w *writer) gap(rule, key string, tab Tab, row string, have float64, of ...domain.Specialty) {
	if have >= w.value(row) {
		return
	}
	n := Note{Rule: rule, Key: "gap." + key, Kind: Gap, Tab: tab}
	args := []any{have, w.value(row)}
	for _, s := range of {
		n.Key += "/" + s.Name
		args = append(args, s.Name, s.Short)
	}
	n.Word, n.Text, n.Do = word("gap."+key, args...), text("gap."+key, args...), text("gap."+key+".do", args...)
	w.add(w.by(n, row))
}

// research counts the research in the United States that has begun.
func (w *writer) research() (n int) {
	for _, e := range w.p.Experiences {
		if e.Kind == domain.Research && e.InUS() && !e.Start.After(w.s.Today) {
			n++
		}
	}
	for _, r := range w.p.Rotations {
		if r.Kind == domain.ResearchRotation && r.InUS() && !r.Start.After(w.s.Today) {
			n++
		}
	}
	return n
}

// region tells that no rotation lies in a region that is wished for (S53).
func (w *writer) region() {
	wishes := w.p.Applicant.Wishes.Regions
	if len(wishes) == 0 {
		return
	}
	for _, r := range w.p.Rotations {
		if r.InUS() && !r.Start.After(w.s.Today) && slices.Contains(wishes, w.c.Regions.Of(r)) {
			return
		}
	}
	w.add(Note{
		Rule: "S53", Key: "gap.region", Kind: Gap, Tab: TabRotations,
		Word: word("gap.region"), Text: text("gap.region", w.c.Regions.Name(wishes[0])), Do: text("gap.region.do"),
	})
}
