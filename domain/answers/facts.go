package answers

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/proof"
)

// A Fact is something that the records say and an answer can rest on (S99).
type Fact struct {
	Key    string         // kind and name of the record, such as "exam/Step 2 CK, 2025-04-22"
	Record proof.Record   // that says it
	Text   domain.Message // as it can be said
	figures
}

// Key names the fact of a record as evidence does. A record that has no name, or
// of a kind that no answer rests on, has none.
func Key(record any) string { return keyOf(proof.Name(record)) }

func keyOf(kind domain.BackingKind, name string) string {
	if name == "" || !slices.Contains(kinds, kind) {
		return ""
	}
	return kind.String() + "/" + name
}

// kinds are the records that an answer can rest on, in the order in which they
// are offered.
var kinds = []domain.BackingKind{
	domain.BackedByExam, domain.BackedByRotation, domain.BackedByLetter, domain.BackedByExperience, domain.BackedByWork,
}

// Facts lists what the records of a profile offer as evidence by a day: exams
// that are passed, never one that is only planned or was failed; rotations,
// experiences and research that have begun; letters in hand, by their writers
// alone. The newest comes first in each kind.
func Facts(p domain.Profile, c *domain.Catalog, today domain.Date) (out []Fact) {
	for _, r := range proof.Records(p, today) {
		f := Fact{Key: keyOf(r.Kind, r.Name), Record: r, figures: figuresOf(r)}
		var on domain.Date
		if f.Key == "" || r.NotYet {
			continue
		}
		switch r.Kind {
		case domain.BackedByExam:
			f.Text, on = passed(r.Exam, c), r.Exam.Date
		case domain.BackedByRotation:
			x := p.Rotations[r.At]
			f.Text, on = rotated(x, today), x.Start
			f.span(x.Start, x.End)
		case domain.BackedByLetter:
			x := p.Letters[r.At]
			f.Text, on = wrote(x), x.Date
		case domain.BackedByExperience:
			x := p.Experiences[r.At]
			f.Text, on = lasted("experience", name(x.Title, x.Organization), x.Start, x.End, today), x.Start
			f.span(x.Start, x.End)
		case domain.BackedByWork:
			x := p.ScholarlyWorks[r.At]
			f.Text, on = worked(x), x.Start
			f.span(x.Start, x.End)
		}
		if !f.Text.IsZero() {
			f.on = on
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b Fact) int {
		if d := slices.Index(kinds, a.Record.Kind) - slices.Index(kinds, b.Record.Kind); d != 0 {
			return d
		}
		return b.on.Compare(a.on)
	})
	return out
}

// name puts what something is called beside where it was.
func name(what, where string) string {
	return strings.Join(slices.DeleteFunc([]string{strings.TrimSpace(what), strings.TrimSpace(where)}, func(s string) bool { return s == "" }), ", ")
}

// passed is the sentence of an exam that is passed; zero of any other.
func passed(e domain.Exam, c *domain.Catalog) domain.Message {
	if c.PassMarks.Outcome(e) != domain.Pass {
		return domain.Message{}
	}
	scored := e.Score > 0 && e.MayScore(domain.PassFailFrom(c.Events))
	switch {
	case scored && e.Date.IsZero():
		return word("exam.score", e.Kind.String(), e.Score)
	case scored:
		return word("exam.score.on", e.Kind.String(), e.Score, month(e.Date))
	case e.Date.IsZero():
		return word("exam.pass", e.Kind.String())
	}
	return word("exam.pass.on", e.Kind.String(), month(e.Date))
}

// rotated is the sentence of a rotation.
func rotated(r domain.Rotation, today domain.Date) domain.Message {
	what := r.Kind.String()
	if r.Kind == domain.RotationUnknown || r.Kind == domain.OtherRotation {
		what = "rotation"
	}
	if r.Specialty != "" {
		what += " in " + r.Specialty
	}
	if site := strings.TrimSpace(r.Site); site != "" {
		what += " at " + site
	}
	if r.Supervisor != "" {
		return lasted("rotation.under", what, r.Start, r.End, today, r.Supervisor)
	}
	return lasted("rotation", what, r.Start, r.End, today)
}

// lasted is the sentence of something with its time: over, going on, or without
// a day.
func lasted(key, what string, from, to, today domain.Date, more ...any) domain.Message {
	args := append([]any{what}, more...)
	switch {
	case from.IsZero():
		return word(key, args...)
	case to.IsZero() || to.After(today):
		return word(key+".since", append(args, month(from))...)
	}
	if month(from) == month(to) {
		return word(key+".in", append(args, month(from))...)
	}
	return word(key+".span", append(args, month(from), month(to))...)
}

// wrote is the sentence of a letter: who wrote it and nothing of what it says.
func wrote(l domain.Letter) domain.Message {
	if l.Role == domain.WriterUnknown || l.Role == domain.OtherWriter {
		return word("letter", l.Writer)
	}
	return word("letter.role", l.Writer, l.Role.String())
}

// worked is the sentence of a scholarly work.
func worked(x domain.ScholarlyWork) domain.Message {
	if x.Start.IsZero() {
		return word("work", x.Title, x.Stage.String())
	}
	return word("work.since", x.Title, x.Stage.String(), month(x.Start))
}

// word is a sentence that can be said.
func word(key string, args ...any) domain.Message { return domain.Msg("answer.fact."+key, args...) }

// month writes a month as it is said to an interviewer, in English.
func month(d domain.Date) string { return d.Time().Format("January 2006") }

// Since reports whether the fact began, or came, on a day or later. One without a
// day did not.
func (f Fact) Since(day domain.Date) bool { return !f.on.IsZero() && !f.on.Before(day) }
