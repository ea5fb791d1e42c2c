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
		n, err := strconv.Atoi(w.Fold)
		switch {
		case notHis[w.Fold]:
			return ExamClaim{}, false
		case failWords[w.Fold] || w.Fold == "pass" && i > 0 && (in[i-1].Fold == "not" || in[i-1].Fold == "didn't"):
			x.Failed = true
		case err != nil:
		case i > 0 && in[i-1].Fold == "step":
			kind := steps[w.Fold]
			if x.Kind != domain.ExamUnknown && x.Kind != kind {
				return ExamClaim{}, false
			}
			if x.Kind = kind; x.Score == 0 {
				x.Span = w.Span
			}
		case 1990 <= n && n <= 2100:
			x.Year = n
		case 100 <= n && n <= 300 && i > 0 && scoreBefore[in[i-1].Fold] && (i+1 == len(in) || scoreAfter[in[i+1].Fold]):
			x.Score, x.Span = n, w.Span
		}
	}
	return x, x.Kind != domain.ExamUnknown && (x.Score > 0 || x.Failed)
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
	for _, e := range exams {
		if e.Kind != x.Kind || x.Year > 0 && !e.Date.IsZero() && e.Date.Year != x.Year {
			continue
		}
		if x.Score > 0 && e.Score == x.Score || x.Score == 0 && e.Result == domain.Fail {
			return e, 0, true
		}
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
