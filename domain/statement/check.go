// Package statement reads a personal statement against the applicant's records
// and the rules of the guide: its length, the one short paragraph that explains
// a score, a change that is told, blame, what a program of a region is to read.
// All is advice: nothing here changes a chance.
package statement

import (
	"secondlook/domain"
	"secondlook/domain/proof"
	"secondlook/domain/prose"
	"secondlook/domain/redflag"
)

// A Kind says how a finding is meant.
type Kind uint8

// The kinds of finding.
const (
	Fine  Kind = iota // as it should be
	Ask               // a question, or something to consider
	Watch             // to be changed before it is sent
)

// LinkFlag is the key of the finding that a paragraph explains a score, and no
// red flag names the statement as its place.
const LinkFlag = "explain.link"

// String names the kind.
func (k Kind) String() string { return [...]string{"fine", "ask", "watch"}[k] }

// A Finding is one thing that the checks say of a text.
type Finding struct {
	Rule string // such as "S48"; "": of no rule of the guide
	Key  string // stable, such as "explain.many"
	Kind Kind
	Span prose.Span     // where; zero: the whole
	Text domain.Message // a sentence
}

// A Checker is what statements are read against.
type Checker struct {
	Lexicon     *prose.Lexicon
	Characters  int // most that the portal takes; zero: not known
	Words       int // most of the paragraph that explains a score (S48)
	Flags       redflag.Report
	Regions     domain.Regions
	Specialties []domain.Specialty
	Exams       []domain.Exam
	Visa        bool // the applicant needs a visa, or it is not known
}

// Of reads a statement. The findings stand in the order of the rules.
func (c *Checker) Of(s domain.Statement) []Finding {
	r := &reading{c: c, s: s, t: prose.Read(s.Text)}
	if len(r.t.Paragraphs) == 0 {
		r.add("", "empty", Ask, prose.Span{})
		return r.out
	}
	r.length()
	r.explaining()
	r.change()
	r.blame()
	r.scores()
	r.region()
	r.specialty()
	return r.out
}

// A reading gathers what is found in one statement.
type reading struct {
	c       *Checker
	s       domain.Statement
	t       *prose.Text
	explain []prose.Paragraph // those that explain a score or a failure
	out     []Finding
}

func (r *reading) add(rule, key string, kind Kind, at prose.Span, args ...any) {
	r.out = append(r.out, Finding{rule, key, kind, at, domain.Msg("statement.find."+key, args...)})
}

// length says when the portal would cut the text.
func (r *reading) length() {
	over := prose.Beyond(r.s.Text, r.c.Characters)
	if r.c.Characters > 0 && !over.IsZero() {
		n := prose.Count(r.s.Text).Characters
		r.add("", "long", Watch, over, n, r.c.Characters, n-r.c.Characters)
	}
}

// Explains lists the paragraphs that explain a score or a failure: a sentence is
// about an exam of the applicant's, and it tells of a setback, or one beside it
// that speaks of "I" or "my" does. Patients have exams, scores and failures too.
func Explains(t *prose.Text, l *prose.Lexicon) (out []prose.Paragraph) {
	for _, p := range t.Paragraphs {
		for i, s := range p.Sentences {
			if ofExam(t, s, l) && (l.Has(t, s, domain.PhrasesSetback) || i > 0 && ownSetback(t, p.Sentences[i-1], l) ||
				i+1 < len(p.Sentences) && ownSetback(t, p.Sentences[i+1], l)) {
				out = append(out, p)
				break
			}
		}
	}
	return out
}

// ofExam reports whether a sentence names an exam for the licence, or says that
// the applicant sat what it calls an exam.
func ofExam(t *prose.Text, s prose.Span, l *prose.Lexicon) bool {
	return l.Has(t, s, domain.PhrasesExam) || l.Has(t, s, domain.PhrasesExamWord) && l.Has(t, s, domain.PhrasesSat)
}

// ownSetback reports whether a sentence tells of a setback and of the applicant.
func ownSetback(t *prose.Text, s prose.Span, l *prose.Lexicon) bool {
	return ownWords.Has(t, s, "") && l.Has(t, s, domain.PhrasesSetback)
}

// ownWords are the words by which one speaks of oneself.
var ownWords = words("i", "my", "me", "myself")

// explaining wants one short paragraph that explains a score, where the records
// show one to explain (S48).
func (r *reading) explaining() {
	r.explain = Explains(r.t, r.c.Lexicon)
	asked, open, linked := r.asked()
	switch n := len(r.explain); {
	case n == 0 && open > 0:
		r.add("S48", "explain.none", Watch, prose.Span{}, open)
	case n == 0 && asked > 0:
		r.add("S48", "explain.elsewhere", Ask, prose.Span{})
	case n == 1 && asked == 0:
		r.add("S48", "explain.needless", Ask, r.explain[0].Span)
	case n == 1 && r.explain[0].Words <= r.c.Words:
		r.add("S48", "explain.one", Fine, r.explain[0].Span, r.explain[0].Words)
	case n > 1:
		r.add("S48", "explain.many", Watch, r.explain[1].Span, n)
	}
	if len(r.explain) > 0 && asked > 0 && !linked {
		r.add("S47", LinkFlag, Ask, r.explain[0].Span)
	}
	for _, p := range r.explain {
		if p.Words > r.c.Words {
			r.add("S48", "explain.long", Watch, p.Span, p.Words, r.c.Words)
		}
	}
}

// asked counts the flags that a paragraph should explain, and those of them that
// are explained nowhere yet. linked: one names this statement.
func (r *reading) asked() (asked, open int, linked bool) {
	for _, f := range r.c.Flags.Flags {
		if !f.Exam {
			continue
		}
		asked++
		if linked = linked || f.Told(r.s.Name); !f.Explained() {
			open++
		}
	}
	return asked, open, linked
}

// blame points to phrases that may read as blaming others, where a score is
// explained (S50): of patients an applicant may write that they are treated
// unfairly.
func (r *reading) blame() {
	for _, p := range r.explain {
		for _, at := range r.c.Lexicon.Find(r.t, p.Span, domain.PhrasesBlame) {
			r.add("S50", "blame", Ask, at, at.In(r.s.Text))
		}
	}
}

// scores says when a score that the text names for a Step is on no record.
func (r *reading) scores() {
	for _, p := range r.t.Paragraphs {
		for _, s := range p.Sentences {
			if x, ok := proof.ExamNamed(r.t, s); ok {
				if _, has, found := x.Match(r.c.Exams); found && has > 0 {
					r.add("A15", "score", Watch, x.Span, x.Kind, x.Score, has)
				}
			}
		}
	}
}

// specialty says when the text names other specialties and never its own.
func (r *reading) specialty() {
	if r.s.Specialty == "" {
		return
	}
	var names []domain.PhraseList
	for _, s := range r.c.Specialties {
		names = append(names, domain.PhraseList{Name: s.Name, Phrases: []string{s.Name}})
	}
	l := prose.NewLexicon(append(names, domain.PhraseList{Name: r.s.Specialty, Phrases: []string{r.s.Specialty}}))
	whole := prose.Span{To: len(r.s.Text)}
	if l.Has(r.t, whole, r.s.Specialty) {
		return
	}
	for _, n := range names {
		if found := l.Find(r.t, whole, n.Name); len(found) > 0 {
			r.add("S95", "specialty", Watch, found[0], n.Name, r.s.Specialty)
			return
		}
	}
}
