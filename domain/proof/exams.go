package proof

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/prose"
)

// An ExamClaim is what a sentence says of an attempt at a Step.
type ExamClaim struct {
	Kind   domain.ExamKind
	Score  int        // three digits; zero: it names none
	Failed bool       // it tells of a fail
	Year   int        // zero: it names none
	Span   prose.Span // the score, else the Step
}

// ExamNamed reads what a sentence says of one Step. ok is false where it names
// none or more than one, or neither a score nor a fail of the applicant's: a
// practice score, a mean or a goal is none.
func ExamNamed(t *prose.Text, s prose.Span) (x ExamClaim, ok bool) {
	var in []prose.Word
	for _, w := range t.Words {
		if w.Span.From >= s.From && w.Span.To <= s.To {
			in = append(in, w)
		}
	}
	for i, w := range in {
		if notHis[w.Fold] {
			return ExamClaim{}, false
		}
		before, after := "", ""
		if i > 0 {
			before = in[i-1].Fold
		}
		if i+1 < len(in) {
			after = in[i+1].Fold
		}
		if !x.take(w, before, after) {
			return ExamClaim{}, false
		}
	}
	return x, x.Kind != domain.ExamUnknown && (x.Score > 0 || x.Failed)
}

// take reads one word, between two others; false: it names a second Step.
func (x *ExamClaim) take(w prose.Word, before, after string) bool {
	if failWords[w.Fold] || w.Fold == "pass" && (before == "not" || before == "didn't") {
		x.Failed = true
	}
	n, err := strconv.Atoi(w.Fold)
	switch {
	case err != nil:
	case before == "step":
		return x.step(steps[w.Fold], w.Span)
	case 1990 <= n && n <= 2100:
		x.Year = n
	case 100 <= n && n <= 300 && scoreBefore[before] && (after == "" || scoreAfter[after]):
		x.Score, x.Span = n, w.Span
	}
	return true
}

// step notes the Step; false: another one is noted.
func (x *ExamClaim) step(kind domain.ExamKind, at prose.Span) bool {
	if x.Kind != domain.ExamUnknown && x.Kind != kind {
		return false
	}
	if x.Kind = kind; x.Score == 0 {
		x.Span = at
	}
	return true
}

// The words beside scores and fails.
var (
	steps       = map[string]domain.ExamKind{"1": domain.Step1, "2": domain.Step2CK, "3": domain.Step3}
	failWords   = set("failed fail failing failure")
	notHis      = set("practice nbme uwsa mean average goal aim needed threshold mark target hoped patient patients classmate")
	scoreBefore = set("ck 1 2 3 is was of scored score a with got earned to at my")
	scoreAfter  = set("on in and at for which but is was after with when my i the it not")
)

func set(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(text) {
		out[w] = true
	}
	return out
}

// Match finds the exam that a claim tells of. differs is a score that the records
// have in place of the one it names: that of the last scored attempt; zero where
// one has it, or none has a score. ok is false when no exam fits.
func (x ExamClaim) Match(exams []domain.Exam) (e domain.Exam, differs int, ok bool) {
	if i := slices.IndexFunc(exams, x.tells); i >= 0 {
		return exams[i], 0, true
	}
	if x.Score == 0 {
		return e, 0, false
	}
	of := slices.DeleteFunc(slices.Clone(exams), func(e domain.Exam) bool { return e.Kind != x.Kind || e.Score == 0 })
	if len(of) == 0 {
		return e, 0, false
	}
	for _, have := range of {
		if have.Score == x.Score {
			return have, 0, true
		}
		if ok = true; e.Score == 0 || have.Date.After(e.Date) {
			e = have
		}
	}
	return e, e.Score, ok
}

// tells reports whether the claim is exactly of an attempt.
func (x ExamClaim) tells(e domain.Exam) bool {
	if e.Kind != x.Kind || x.Year > 0 && !e.Date.IsZero() && e.Date.Year != x.Year {
		return false
	}
	return x.Score > 0 && e.Score == x.Score || x.Score == 0 && e.Result == domain.Fail
}

// Proposal tells in words which record is proposed, and a score that differs;
// "" where none is.
func (l Line) Proposal() string {
	switch {
	case l.Proposed.Name == "":
		return ""
	case l.Differs > 0:
		return fmt.Sprintf("Perhaps %s: your record says %d", l.Proposed.Name, l.Differs)
	}
	return "Perhaps " + l.Proposed.Name
}
