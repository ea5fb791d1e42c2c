package checklist

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/notes"
)

type wordWords struct{}

func (wordWords) Words() []string { return []string{"improving", "safe", "reliable"} }

// WordName is one of the three words that an application has to say (S29).
type WordName = domain.Enum[wordWords]

// The three words.
const (
	Improving WordName = iota
	Safe
	Reliable
)

// A Word is one of the three with the records that back it.
type Word struct {
	Name    WordName
	Backing []Backing // none: nothing backs it yet
}

// A Backing is a record that shows something.
type Backing struct {
	What domain.Message // with the name of the record
	At   Place
}

// Words finds what backs each of the three words.
//
// Improving: an exam that was passed after it was failed, or scores that rise
// (the note S21). Safe: a letter in hand whose writer was asked about safety, a
// story about safety that is told to its end, or a quality project that has
// begun. Reliable: work that shows resilience and reliability or lasted for
// set.reliable_months, or a letter in hand by somebody who was asked about close
// work.
func Words(in Input) []Word {
	return []Word{{Improving, in.improving()}, {Safe, in.safe()}, {Reliable, in.reliable()}}
}

func backed(key, table string, id domain.ID, args ...any) Backing {
	return Backing{What: domain.Msg("word."+key, args...), At: Place{table, id}}
}

func (in Input) improving() (out []Backing) {
	for _, e := range in.Profile.Exams {
		if st := in.Standing.Steps[e.Kind]; st.Fails > 0 && st.Passed && st.Date == e.Date && in.Catalog.PassMarks.Outcome(e) == domain.Pass {
			out = append(out, backed("retaken", "exams", e.ID, e.Kind.String()))
		}
	}
	for _, n := range in.notes() {
		if n.Rule == "S21" && n.Kind == notes.Fine && !slices.ContainsFunc(out, func(b Backing) bool { return b.At.Record == n.Record }) {
			out = append(out, backed("rising", "exams", n.Record, n.Text))
		}
	}
	return out
}

func (in Input) safe() (out []Backing) {
	out = in.asked(domain.PointSafeAndCompetent)
	for _, s := range in.Profile.Stories {
		if s.Complete() && s.Tags.Has(domain.StorySafety) {
			out = append(out, backed("story", "stories", s.ID, s.Title))
		}
	}
	for _, w := range in.Profile.ScholarlyWorks {
		if w.Kind == domain.QualityImprovement && w.Begun(in.Standing.Today) {
			out = append(out, backed("quality", "scholarly_works", w.ID, cmp.Or(w.Title, w.Site)))
		}
	}
	return out
}

func (in Input) reliable() (out []Backing) {
	for _, e := range in.Profile.Experiences {
		name := cmp.Or(e.Title, e.Organization, e.Kind.String())
		switch months := months(e.Start, first(e.End, in.Standing.Today)); {
		case e.Start.After(in.Standing.Today):
		case e.Tags.Has(domain.Resilience):
			out = append(out, backed("trait", "experiences", e.ID, name))
		case months >= in.value("set.reliable_months"):
			out = append(out, backed("long", "experiences", e.ID, name, int(months)))
		}
	}
	return append(out, in.asked(domain.PointWorkedClosely)...)
}

// asked are the letters in hand whose writers were asked about a point. What
// they wrote is not known where the letter is waived.
func (in Input) asked(p domain.LetterPoint) (out []Backing) {
	for _, l := range in.Profile.Letters {
		if l.InHand() && l.Points.Has(p) {
			out = append(out, backed("asked", "letters", l.ID, cmp.Or(l.Writer, l.Role.String())))
		}
	}
	return out
}

// months is how long something lasted, both days included; 0 without a first
// day.
func months(from, to domain.Date) float64 { return domain.Rotation{Start: from, End: to}.Months() }
