package app

import (
	"slices"

	"secondlook/domain"
)

// criterionRenamed makes the score sheets of interviews follow a criterion.
func criterionRenamed(w *renamer, was, is domain.Criterion) {
	if was.Name == is.Name || was.Name == "" {
		return
	}
	rename(w, w.t.Interviews(), func(x *domain.Interview) bool {
		i := slices.IndexFunc(x.Scores, func(s domain.Score) bool { return domain.CriterionKey(s.Criterion) == domain.CriterionKey(was.Name) })
		there := slices.ContainsFunc(x.Scores, func(s domain.Score) bool { return domain.CriterionKey(s.Criterion) == domain.CriterionKey(is.Name) })
		if i < 0 || there && domain.CriterionKey(was.Name) != domain.CriterionKey(is.Name) {
			return false
		}
		x.Scores = slices.Clone(x.Scores)
		x.Scores[i].Criterion = is.Name
		return true
	})
}

// questionRenamed makes answers and drills follow a question of the applicant's
// own.
func questionRenamed(w *renamer, was, is domain.Question) {
	if was.Text == is.Text || was.Text == "" {
		return
	}
	rename(w, w.t.InterviewAnswers(), func(x *domain.InterviewAnswer) bool { return renamed(&x.Question, was.Text, is.Text) })
	rename(w, w.t.Drills(), func(x *domain.Drill) bool { return renamed(&x.Question, was.Text, is.Text) })
}

// evidenceFollowed makes the evidence of answers follow a record.
func evidenceFollowed(w *renamer, was, is string) {
	if was == is || was == "" || is == "" {
		return
	}
	rename(w, w.t.InterviewAnswers(), func(x *domain.InterviewAnswer) bool {
		i := slices.IndexFunc(x.Evidence, func(p domain.Proof) bool { return p.Fact == was })
		if i < 0 || slices.ContainsFunc(x.Evidence, func(p domain.Proof) bool { return p.Fact == is }) {
			return false
		}
		x.Evidence = slices.Clone(x.Evidence)
		x.Evidence[i].Fact = is
		return true
	})
}
