// Package proof asks of each sentence that claims something what it rests on
// (A15): which record of the applicant's shows it, and what to say when an
// interviewer asks.
package proof

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"secondlook/domain"
	"secondlook/domain/prose"
)

// A State says what a claim rests on.
type State uint8

// The states.
const (
	Unlinked State = iota // on nothing yet
	Backed                // on a record
	Gone                  // on a record that there is no longer
	NotYet                // on a record of what has not happened by today, or was refused
)

// String names the state.
func (s State) String() string { return [...]string{"unlinked", "backed", "gone", "not yet"}[s] }

// A Line is one sentence that claims something, with what it rests on.
type Line struct {
	Statement string       // its name; "": an answer in interviews
	Text      string       // the sentence
	Span      prose.Span   // where it stands in the statement; zero: it does not
	Why       string       // what it claims by: the name of a list, such as "did", or "number"; "": the applicant says so
	Claim     domain.Claim // what is noted of it; without an ID nothing is
	State     State
	Record    Record // that it rests on, when it is backed
	Proposed  Record // an exam that it seems to tell of, while it rests on nothing
	Differs   int    // the score of that exam, where the sentence names another; zero: none
	Stale     bool   // the sentence no longer stands in the statement
}

// propose names the exam that each sentence without a record seems to tell of.
func propose(lines []Line, records []Record) {
	var exams []domain.Exam
	for _, r := range records {
		if r.Kind == domain.BackedByExam && !r.NotYet {
			exams = append(exams, r.Exam)
		}
	}
	for i := range lines {
		l := &lines[i]
		t := prose.Read(l.Text)
		x, ok := ExamNamed(t, prose.Span{To: len(l.Text)})
		if !ok || l.State != Unlinked {
			continue
		}
		if e, differs, ok := x.Match(exams); ok {
			_, name := Name(e)
			if r, ok := Find(records, domain.Claim{Backing: domain.BackedByExam, Record: name}); ok {
				l.Proposed, l.Differs = r, differs
			}
		}
	}
}

// Claims finds the sentences that claim something: with a number, something
// done, a superlative or a skill.
func Claims(text string, l *prose.Lexicon) (out []Line) {
	t := prose.Read(text)
	for _, p := range t.Paragraphs {
		for _, s := range p.Sentences {
			if why := claims(t, s, l); why != "" {
				out = append(out, Line{Text: s.In(text), Span: s, Why: why})
			}
		}
	}
	return out
}

// claims says by what a sentence claims something; "" if it does not.
func claims(t *prose.Text, s prose.Span, l *prose.Lexicon) string {
	if hasNumber(t, s) {
		return domain.PhrasesNumber
	}
	for _, list := range []string{domain.PhrasesDid, domain.PhrasesBest, domain.PhrasesSkill, domain.PhrasesNumber} {
		if l.Has(t, s, list) {
			return list
		}
	}
	return ""
}

// hasNumber reports whether a sentence holds a number; that of a Step is part of
// its name.
func hasNumber(t *prose.Text, s prose.Span) bool {
	for i, w := range t.Words {
		if w.Span.From < s.From || w.Span.To > s.To || !strings.ContainsFunc(w.Fold, unicode.IsDigit) {
			continue
		}
		if i == 0 || t.Words[i-1].Fold != "step" {
			return true
		}
	}
	return false
}

// Of lists what a statement claims, in its order, and after it what is noted of
// it that no longer stands there.
func Of(s domain.Statement, claims []domain.Claim, records []Record, l *prose.Lexicon) []Line {
	out := Claims(s.Text, l)
	for i := range out {
		out[i].Statement = s.Name
	}
	return noted(out, s, claims, records)
}

// Answers lists what is claimed in answers to interviewers: in explanations that
// are given when asked, in answers that are written, with the evidence that they
// name, and what is noted without a statement.
func Answers(p domain.Profile, records []Record, l *prose.Lexicon) []Line {
	var out []Line
	for _, x := range p.Explanations {
		if x.Place == domain.InInterview {
			out = append(out, spoken(x.Text, l)...)
		}
	}
	for _, x := range p.InterviewAnswers {
		for _, text := range []string{x.Acknowledge, x.Context, x.Growth} {
			out = append(out, spoken(text, l)...)
		}
		for _, e := range x.Evidence {
			out = append(out, evidence(e, records))
		}
		for _, text := range []string{x.Reassurance, x.Text} {
			out = append(out, spoken(text, l)...)
		}
	}
	return noted(out, domain.Statement{}, p.Claims, records)
}

// spoken lists the claims of a text that stands in no statement.
func spoken(text string, l *prose.Lexicon) []Line {
	out := Claims(text, l)
	for i := range out {
		out[i].Span = prose.Span{}
	}
	return out
}

// evidence is the claim of an answer that names its record itself.
func evidence(e domain.Proof, records []Record) Line {
	kind, name, _ := strings.Cut(e.Fact, "/")
	line := Line{Text: cmp.Or(strings.TrimSpace(e.Words), name)}
	if err := line.Claim.Backing.UnmarshalText([]byte(kind)); err != nil {
		line.State = Gone
		return line
	}
	line.Claim.Record = name
	line.State, line.Record = rests(records, line.Claim)
	return line
}

// noted sets what is noted beside the sentences of one statement.
func noted(out []Line, s domain.Statement, claims []domain.Claim, records []Record) []Line {
	for _, c := range claims {
		if c.Statement != s.Name {
			continue
		}
		i := slices.IndexFunc(out, func(l Line) bool { return l.Claim.ID == 0 && l.Claim.Text == "" && same(l.Text, c.Text) })
		if i < 0 {
			at, stands := sentence(s.Text, c.Text)
			out = append(out, Line{Statement: s.Name, Text: c.Text, Span: at, Stale: s.Name != "" && !stands})
			i = len(out) - 1
		}
		out[i].Claim = c
		out[i].State, out[i].Record = rests(records, c)
	}
	propose(out, records)
	slices.SortStableFunc(out, func(a, b Line) int {
		switch {
		case a.Stale != b.Stale && a.Stale:
			return 1
		case a.Stale != b.Stale:
			return -1
		}
		return a.Span.From - b.Span.From
	})
	return out
}

// rests says what a claim rests on, and on which record.
func rests(records []Record, c domain.Claim) (State, Record) {
	r, ok := Find(records, c)
	switch {
	case ok && r.NotYet:
		return NotYet, r
	case ok:
		return Backed, r
	case c.Backing != domain.NotBacked:
		return Gone, r
	}
	return Unlinked, r
}

// sentence finds a sentence that is noted by hand.
func sentence(text, want string) (prose.Span, bool) {
	for _, p := range prose.Read(text).Paragraphs {
		for _, s := range p.Sentences {
			if same(s.In(text), want) {
				return s, true
			}
		}
	}
	return prose.Span{}, false
}

// same reports whether two sentences differ in nothing but blanks.
func same(a, b string) bool {
	return slices.Equal(strings.Fields(a), strings.Fields(b))
}
