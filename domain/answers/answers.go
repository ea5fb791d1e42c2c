// Package answers helps to prepare what an applicant says in an interview: the
// questions, an answer in five steps whose evidence is taken from the records
// alone (S96–S100), how long it takes to say (S101), and how often that was
// practised (S103).
package answers

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/proof"
	"secondlook/domain/prose"
)

// A Step is one of the five parts of an answer about a red flag.
type Step int

// The steps, in the order in which they are said (S96).
const (
	Acknowledge Step = iota
	Context          // one sentence, and no excuse (S97)
	Growth           // what was changed (S98)
	Evidence         // facts of the records (S99)
	Reassurance      // what the program can count on (S100)
)

// Steps lists them.
func Steps() []Step { return []Step{Acknowledge, Context, Growth, Evidence, Reassurance} }

// String names the step as keys of the translations do.
func (s Step) String() string {
	return [...]string{"acknowledge", "context", "growth", "evidence", "reassurance"}[s]
}

// Rules are the settings.
type Rules struct {
	Speed     int // words a minute
	Low, High int // seconds that an answer should take
}

// RulesOf reads the settings of a reference set.
func RulesOf(r *chance.Reference) Rules {
	value := func(row string) int {
		c, _ := r.Row(row)
		return int(c.Value)
	}
	return Rules{Speed: value("set.speech_words"), Low: value("set.answer_seconds_low"), High: value("set.answer_seconds_high")}
}

// Seconds is how long a text takes to be said, rounded up.
func (r Rules) Seconds(text string) int {
	const perMinute = 60
	if r.Speed <= 0 {
		return 0
	}
	return (prose.Count(text).Words*perMinute + r.Speed - 1) / r.Speed
}

// A Reader reads the answers of one profile.
type Reader struct {
	Facts   []Fact
	Rules   Rules
	lexicon *prose.Lexicon
	exams   []domain.Exam
	known   figures
	said    map[string]proof.Record // every record that can be named, by key
}

// NewReader returns a reader for the records of a profile on a day.
func NewReader(p domain.Profile, c *domain.Catalog, rules Rules, today domain.Date) *Reader {
	records := proof.Records(p, today)
	r := &Reader{Facts: Facts(p, c, today), Rules: rules, lexicon: prose.NewLexicon(c.Phrases), exams: p.Exams, known: all(p, records), said: map[string]proof.Record{}}
	for _, x := range records {
		r.said[keyOf(x.Kind, x.Name)] = x
	}
	return r
}

// Fact returns the fact of a key; ok is false when the records do not offer it.
func (r *Reader) Fact(key string) (f Fact, ok bool) {
	if i := slices.IndexFunc(r.Facts, func(f Fact) bool { return f.Key == key }); i >= 0 {
		return r.Facts[i], true
	}
	return f, false
}

// Filled reports whether a step of an answer has something that stands. Evidence
// does when a fact of it is offered by the records, and no own words tell another
// number than their record.
func (r *Reader) Filled(a domain.InterviewAnswer, s Step) bool {
	if s != Evidence {
		return strings.TrimSpace(Box(a, s)) != ""
	}
	return !r.contradicts(a) && slices.ContainsFunc(a.Evidence, func(p domain.Proof) bool {
		_, ok := r.Fact(p.Fact)
		return ok
	})
}

// contradicts reports whether own words of an answer's evidence tell a number that
// their record does not hold.
func (r *Reader) contradicts(a domain.InterviewAnswer) bool {
	return slices.ContainsFunc(a.Evidence, func(p domain.Proof) bool {
		f, ok := r.Fact(p.Fact)
		return ok && len(f.others(p.Words)) > 0
	})
}

// Missing lists the steps that an answer lacks.
func (r *Reader) Missing(a domain.InterviewAnswer) (out []Step) {
	for _, s := range Steps() {
		if !r.Filled(a, s) {
			out = append(out, s)
		}
	}
	return out
}

// Complete reports whether an answer is whole: one in steps when all five are
// filled (S96), any other when there is a text and no evidence contradicts its
// record.
func (r *Reader) Complete(a domain.InterviewAnswer, steps bool) bool {
	return len(r.Missing(a)) == 0 || !steps && strings.TrimSpace(a.Text) != "" && !r.contradicts(a)
}

// Box is the text of a step; that of [Evidence] is "".
func Box(a domain.InterviewAnswer, s Step) string {
	return [...]string{a.Acknowledge, a.Context, a.Growth, "", a.Reassurance}[s]
}

// Spoken is an answer as it is said, one step after another, with the sentences
// of the records where they have no own words. An answer without steps is its
// text.
func Spoken(a domain.InterviewAnswer, sentence func(fact string) string) string {
	var parts []string
	for _, s := range Steps() {
		if s != Evidence {
			parts = append(parts, Box(a, s))
			continue
		}
		for _, p := range a.Evidence {
			text := p.Words
			if strings.TrimSpace(text) == "" {
				text = sentence(p.Fact)
			}
			parts = append(parts, text)
		}
	}
	parts = append(parts, a.Text)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}
