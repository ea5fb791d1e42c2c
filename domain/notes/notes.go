// Package notes says quietly what an applicant's own records show: scores that
// are called low, attempts, late scores, the trend, what is still missing. A
// note is no verdict: it changes no chance, and each names its rule and the
// setting that holds its threshold.
package notes

import (
	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/standing"
)

// A Kind says how a note is meant.
type Kind uint8

// The kinds of note.
const (
	Plain Kind = iota // worth knowing
	Fine              // speaks for the applicant
	Watch             // programs may ask about it
	Gap               // something that could still be added
)

// A Tab is the part of the profile that a note belongs to.
type Tab string

// The tabs.
const (
	TabExams       Tab = "exams"
	TabRotations   Tab = "rotations"
	TabLetters     Tab = "letters"
	TabExperiences Tab = "experiences"
	TabPeople      Tab = "people"
)

// A Note is one thing that the records show.
type Note struct {
	Rule    string         // such as "S1"
	Key     string         // stable, such as "s1" or "gap.letters_own/Family Medicine"
	Kind    Kind           // how it is meant
	Tab     Tab            // where it is shown
	Record  domain.ID      // the exam that it is about; zero: no single record
	Word    domain.Message // a word or two, for a chip
	Text    domain.Message // a sentence
	Do      domain.Message // what could be done; zero: nothing in particular
	Setting string         // the figure that holds the threshold, such as "reference/set.low_step1" or "specialty/Neurology/low_ck"; "": none
	Source  string         // of that figure
}

// Of returns the notes on a profile, of which s is the standing. own holds the
// settings that the user has changed: their thresholds are told as the user's.
func Of(p domain.Profile, s *standing.Standing, c *domain.Catalog, r *chance.Reference, own map[string]bool) []Note {
	w := &writer{p: p, s: s, c: c, r: r, own: own}
	for _, kind := range []domain.ExamKind{domain.Step1, domain.Step2CK, domain.Step3} {
		w.exams[kind] = w.read(kind)
	}
	w.main()
	w.lowStep1()
	w.lowCK()
	w.attempts()
	w.late()
	w.trend()
	w.letters()
	w.gaps()
	return w.out
}

// A writer gathers the notes.
type writer struct {
	p     domain.Profile
	s     *standing.Standing
	c     *domain.Catalog
	r     *chance.Reference
	own   map[string]bool
	exams [int(domain.Step3) + 1]tries
	out   []Note
}

// value returns a threshold.
func (w *writer) value(row string) float64 {
	c, _ := w.r.Row(row)
	return c.Value
}

// told is a threshold as a sentence says it: "225", or "225, yours".
func (w *writer) told(row string) any { return w.yours(ofReference+row, w.value(row)) }

// yours is a threshold of a setting as a sentence says it.
func (w *writer) yours(setting string, value any) any {
	if w.own[setting] {
		return domain.Msg("profile.yours", value)
	}
	return value
}

// ofReference is where the settings of the reference set begin.
const ofReference = "reference/"

// by writes the setting and the source of a threshold into a note.
func (w *writer) by(n Note, row string) Note {
	c, _ := w.r.Row(row)
	n.Setting, n.Source = ofReference+row, c.Source
	return n
}

// ofSpecialty writes a specialty's threshold into a note.
func ofSpecialty(n Note, s domain.Specialty) Note {
	n.Setting, n.Source = lowCK(s), s.Source
	return n
}

// lowCK is the setting below which a specialty calls a score low.
func lowCK(s domain.Specialty) string { return "specialty/" + s.Name + "/low_ck" }

func (w *writer) add(n Note) { w.out = append(w.out, n) }

// word is the chip of a note.
func word(key string, args ...any) domain.Message {
	return domain.Msg("profile."+key+".word", args...)
}

// text is the sentence of a note.
func text(key string, args ...any) domain.Message { return domain.Msg("profile."+key, args...) }

// wished returns the specialties that the applicant wishes for, by name or
// short name. Without wishes they are the three that the guide names first.
func (w *writer) wished() []domain.Specialty {
	wishes := w.p.Applicant.Wishes.Specialties
	if len(wishes) == 0 {
		wishes = []string{domain.InternalMedicine, domain.FamilyMedicine, domain.Psychiatry}
	}
	return w.c.Wished(wishes)
}
