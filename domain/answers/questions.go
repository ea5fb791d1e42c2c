package answers

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
)

// A Question is one of the bank or of the applicant's own, with what there is
// to it.
type Question struct {
	Key   string // as answers and drills name it: a key of the bank, or the text of one's own
	Text  string
	Kind  domain.QuestionKind
	Flag  string                  // the red flag that it is about, or the beginning of several, as "gap/"
	Flags []string                // the flags of the records that it is about
	Own   *domain.Question        // nil: it is of the bank
	Said  *domain.InterviewAnswer // nil: there is no answer yet
	Practice
}

// Steps reports whether the question is answered in the five steps.
func (q Question) Steps() bool { return q.Kind == domain.AboutRedFlag }

// Offered reports whether the question concerns this applicant: one about a red
// flag does when the records have it, and every other one does. One that is
// answered, or of his own, always does.
func (q Question) Offered() bool {
	return q.Own != nil || q.Said != nil || q.Kind != domain.AboutRedFlag || q.Flag == "" || len(q.Flags) > 0
}

// Questions lists the bank and the applicant's own questions: those about flags
// of the records first (S103), then kind by kind, one's own before the bank's.
// Answers to a question that is nowhere any more stand at the end, as own ones.
func Questions(p domain.Profile, bank []domain.BankQuestion, flags []string) []Question {
	var out []Question
	for i := range p.Questions {
		q := &p.Questions[i]
		out = append(out, Question{Key: q.Text, Text: q.Text, Kind: q.Kind, Flag: q.Flag, Own: q})
	}
	for _, b := range bank {
		out = append(out, Question{Key: b.Key, Text: b.Text, Kind: b.Kind, Flag: b.Flag})
	}
	at := map[string]int{}
	for i := range out {
		at[out[i].Key] = i
		out[i].Flags = Matching(out[i].Flag, flags)
	}
	for i := range p.InterviewAnswers {
		a := &p.InterviewAnswers[i]
		n, ok := at[a.Question]
		if !ok {
			n = len(out)
			at[a.Question] = n
			out = append(out, Question{Key: a.Question, Text: a.Question})
		}
		out[n].Said = a
	}
	for i := range out {
		out[i].Practice = practiced(p.Drills, out[i].Key)
	}
	slices.SortStableFunc(out, func(a, b Question) int { return cmp.Compare(a.rank(), b.rank()) })
	return out
}

// rank orders questions: about flags of the records, kind by kind, flags that
// the records do not have, no kind.
func (q Question) rank() int {
	last := int(domain.ToAsk) + 1
	switch {
	case len(q.Flags) > 0:
		return 0
	case q.Kind == domain.AboutRedFlag:
		return last
	case q.Kind == domain.QuestionUnknown:
		return last + 1
	}
	return int(q.Kind)
}

// Matching lists the flags that a pattern means: that flag itself, or all that
// begin so where the pattern ends in "/".
func Matching(pattern string, flags []string) (out []string) {
	for _, f := range flags {
		if pattern != "" && (f == pattern || strings.HasSuffix(pattern, "/") && strings.HasPrefix(f, pattern)) {
			out = append(out, f)
		}
	}
	return out
}

// Find returns the question of a key; ok is false when there is none.
func Find(list []Question, key string) (q Question, ok bool) {
	if i := slices.IndexFunc(list, func(q Question) bool { return q.Key == key }); i >= 0 {
		return list[i], true
	}
	return q, false
}

// A Practice is how often an answer was said aloud.
type Practice struct {
	Times   int
	Last    domain.Date // zero: never
	Seconds int         // of the last time that was timed; 0: none was
	Rating  int         // of the last time that was rated; 0: none was
}

// practiced gathers the drills of one question.
func practiced(drills []domain.Drill, question string) (out Practice) {
	var timed, rated domain.Date
	for _, d := range drills {
		if d.Question != question {
			continue
		}
		out.Times++
		if d.Date.After(out.Last) {
			out.Last = d.Date
		}
		if d.Seconds > 0 && !d.Date.Before(timed) { // of one day the later record
			out.Seconds, timed = d.Seconds, d.Date
		}
		if d.Rating > 0 && !d.Date.Before(rated) {
			out.Rating, rated = d.Rating, d.Date
		}
	}
	return out
}
