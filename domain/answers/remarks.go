package answers

import (
	"strings"

	"secondlook/domain"
	"secondlook/domain/proof"
	"secondlook/domain/prose"
)

// Weight says how much a remark matters.
type Weight int

// The weights.
const (
	Fine  Weight = iota
	Ask          // worth a look
	Watch        // against a rule
)

// String names the weight.
func (w Weight) String() string { return [...]string{"fine", "ask", "watch"}[w] }

// A Remark is something to say of an answer.
type Remark struct {
	Key    string // stable, such as "context.long"
	Rule   string // such as "S97"
	Step   Step   // that it is about
	Whole  bool   // it is about all of the answer
	Weight Weight
	Fact   string // the key of the fact that it is about; "": none
	Text   domain.Message
}

// Remarks says what is to be said of an answer, step by step. spoken is the
// answer as [Spoken] has it.
func (r *Reader) Remarks(a domain.InterviewAnswer, steps bool, spoken string) []Remark {
	w := &reading{r: r}
	for _, s := range Steps() {
		w.step = s
		if s == Evidence {
			w.evidence(a)
			continue
		}
		text := prose.Read(Box(a, s))
		if len(text.Words) > 0 {
			w.box(text)
		}
	}
	if text := prose.Read(a.Text); len(text.Words) > 0 {
		w.whole = true
		w.scores(text)
		w.numbers(text)
	}
	w.whole = true
	w.length(steps, spoken)
	return w.out
}

// A reading gathers remarks.
type reading struct {
	r     *Reader
	step  Step
	whole bool
	out   []Remark
}

func (w *reading) add(key, rule string, weight Weight, args ...any) {
	w.out = append(w.out, Remark{Key: key, Rule: rule, Step: w.step, Whole: w.whole, Weight: weight, Text: domain.Msg("answer.remark."+key, args...)})
}

// box reads one of the four boxes.
func (w *reading) box(t *prose.Text) {
	switch w.step {
	case Context:
		n := 0
		for _, p := range t.Paragraphs {
			n += len(p.Sentences)
		}
		if n > 1 {
			w.add("context.long", "S97", Watch, n)
		} else {
			w.add("context.one", "S97", Fine)
		}
	case Growth:
		if n := w.changes(t); n > 0 {
			w.add("growth.changes", "S98", Fine, n)
		} else {
			w.add("growth.none", "S98", Ask)
		}
	}
	for _, at := range w.r.lexicon.Find(t, prose.Span{To: len(t.Raw)}, domain.PhrasesBlame) {
		w.add("blame", "S97", Ask, at.In(t.Raw))
	}
	w.scores(t)
	w.numbers(t)
}

// changes counts the different changes that a text names: of how one works, how
// one thinks, and of the life around it.
func (w *reading) changes(t *prose.Text) int {
	seen := map[string]bool{}
	for _, list := range []string{domain.PhrasesStrategy, domain.PhrasesMindset, domain.PhrasesLife} {
		for _, at := range w.r.lexicon.Find(t, prose.Span{To: len(t.Raw)}, list) {
			seen[strings.ToLower(at.In(t.Raw))] = true
		}
	}
	return len(seen)
}

// scores says when a score that is named for a Step is on no record.
func (w *reading) scores(t *prose.Text) {
	for _, p := range t.Paragraphs {
		for _, s := range p.Sentences {
			if x, ok := proof.ExamNamed(t, s); ok {
				if _, has, found := x.Match(w.r.exams); found && has > 0 {
					w.add("score", "A15", Watch, x.Kind.String(), x.Score, has)
				}
			}
		}
	}
}

// numbers points to those that no record holds, each once.
func (w *reading) numbers(t *prose.Text) {
	loose := w.r.known.others(t.Raw)
	if len(loose) > 0 {
		w.add("numbers", "A15", Ask, strings.Join(loose, ", "), len(loose))
	}
}

// evidence says which facts no longer stand, and own words with other numbers
// than their record.
func (w *reading) evidence(a domain.InterviewAnswer) {
	for _, p := range a.Evidence {
		n := len(w.out)
		f, ok := w.r.Fact(p.Fact)
		record, there := w.r.said[p.Fact]
		switch {
		case ok:
			w.ownWords(f, p.Words)
		case there && record.NotYet:
			w.add("fact.notyet", "S99", Watch, record.Name)
		case there:
			w.add("fact.notpassed", "S99", Watch, record.Name)
		default:
			_, gone, _ := strings.Cut(p.Fact, "/")
			w.add("fact.gone", "S99", Watch, gone)
		}
		for i := n; i < len(w.out); i++ {
			w.out[i].Fact = p.Fact
		}
	}
}

// ownWords compares the numbers of own words with those of the record.
func (w *reading) ownWords(f Fact, text string) {
	other := f.others(text)
	if len(other) > 0 {
		w.add("fact.differs", "S99", Watch, strings.Join(other, ", "), f.Record.Name, len(other))
	}
}

// length compares the time that the answer takes with the target (S101).
func (w *reading) length(steps bool, spoken string) {
	n := w.r.Rules.Seconds(spoken)
	switch {
	case n == 0:
	case n > w.r.Rules.High:
		w.add("length.long", "S101", Watch, n, w.r.Rules.Low, w.r.Rules.High)
	case n < w.r.Rules.Low && steps:
		w.add("length.short", "S101", Fine, n, w.r.Rules.Low, w.r.Rules.High)
	default:
		w.add("length.good", "S101", Fine, n, w.r.Rules.Low, w.r.Rules.High)
	}
}
