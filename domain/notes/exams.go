package notes

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

// tries are the attempts at one examination that have a result, oldest first.
type tries struct {
	kind     domain.ExamKind
	list     []domain.Exam
	fails    int
	passedOn int         // which attempt passed first, from 1; 0: none
	best     domain.Exam // the pass with the highest score
}

func (w *writer) read(kind domain.ExamKind) tries {
	t := tries{kind: kind}
	for _, e := range w.p.Exams {
		if e.Kind == kind && w.c.PassMarks.Outcome(e) != domain.ResultUnknown {
			t.list = append(t.list, e)
		}
	}
	slices.SortStableFunc(t.list, func(a, b domain.Exam) int { return a.Date.Compare(b.Date) })
	for i, e := range t.list {
		if w.c.PassMarks.Outcome(e) != domain.Pass {
			t.fails++
			continue
		}
		if t.passedOn == 0 || e.Score > t.best.Score {
			t.best = e
		}
		t.passedOn = cmp.Or(t.passedOn, i+1)
	}
	return t
}

// score returns the score of the best pass, 0 without one.
func (t tries) score() int {
	if t.passedOn == 0 {
		return 0
	}
	return t.best.Score
}

// recovered returns the score of the last failed attempt and that of the pass
// that came after it, if both are known.
func (t tries) recovered() (from, to int, ok bool) {
	if t.passedOn < 2 {
		return 0, 0, false
	}
	from, to = t.list[t.passedOn-2].Score, t.list[t.passedOn-1].Score
	return from, to, from > 0 && to > from
}

// scored1 returns the passed Step 1 with the highest three-digit score; without
// a score it has none.
func (w *writer) scored1() domain.Exam {
	best, _ := w.p.BestPass(domain.Step1, w.c)
	return best
}

// lowStep1 says that a three-digit Step 1 score is called low (S1).
func (w *writer) lowStep1() {
	if one := w.scored1(); one.Score > 0 && float64(one.Score) < w.value("set.low_step1") {
		w.add(w.by(Note{
			Rule: "S1", Key: "s1", Kind: Watch, Tab: TabExams, Record: one.ID,
			Word: word("s1"), Text: text("s1", one.Score, w.told("set.low_step1")),
		}, "set.low_step1"))
	}
}

// lowCK says for which wished specialties the Step 2 CK score is called low
// (S5, S6), and what it was called in competitive fields once (S2).
func (w *writer) lowCK() {
	t := w.exams[domain.Step2CK]
	n := t.score()
	if n == 0 {
		return
	}
	for _, s := range domain.LowCK(n, w.wished()) {
		w.add(ofSpecialty(Note{
			Rule: "S6", Key: "s6/" + s.Name, Kind: Watch, Tab: TabExams, Record: t.best.ID,
			Word: word("s6", s.Short), Text: text("s6", n, w.yours(lowCK(s), s.LowCK), s.Name),
		}, s))
	}
	if slices.ContainsFunc(w.wished(), func(s domain.Specialty) bool { return s.Access >= domain.Hard || s.AccessCA >= domain.Hard }) {
		band, row := w.band(n)
		w.add(w.by(Note{
			Rule: "S2", Key: "s2", Kind: Plain, Tab: TabExams, Record: t.best.ID,
			Word: word("s2." + band), Text: text("s2."+band, n, w.told("set.band_low"), w.told("set.band_fair")),
		}, row))
	}
}

// band is what a Step 2 CK score was called in competitive fields, and the
// threshold that it was called so by.
func (w *writer) band(score int) (band, row string) {
	switch {
	case float64(score) < w.value("set.band_low"):
		return "low", "set.band_low"
	case float64(score) < w.value("set.band_fair"):
		return "borderline", "set.band_fair"
	}
	return "fair", "set.band_fair"
}

// attempts tells of exams that took more than one attempt (S4) and of passes
// that the applicant calls borderline (S3).
func (w *writer) attempts() {
	for _, t := range w.exams {
		n := Note{Rule: "S4", Key: "s4/" + t.kind.String(), Kind: Watch, Tab: TabExams}
		switch {
		case t.fails > 0 && t.passedOn > 1:
			n.Record, n.Word, n.Text = t.list[t.passedOn-1].ID, word("s4", t.passedOn), text("s4", t.kind.String(), t.passedOn)
			w.add(n)
		case t.fails > 0 && t.passedOn == 0:
			n.Record, n.Word, n.Text = t.list[len(t.list)-1].ID, word("s4.open"), text("s4.open", t.kind.String(), t.fails)
			w.add(n)
		}
		for i, e := range t.list {
			if !e.Borderline || w.c.PassMarks.Outcome(e) != domain.Pass {
				continue
			}
			key := "s3.later"
			if i == 0 {
				key = "s3"
			}
			w.add(Note{
				Rule: "S3", Key: "s3/" + t.kind.String(), Kind: Watch, Tab: TabExams, Record: e.ID,
				Word: word("s3"), Text: text(key, t.kind.String(), i+1),
			})
		}
	}
}

// trend compares Step 2 CK with Step 1, each with its year; without a Step 1
// score it compares the attempts (S21).
func (w *writer) trend() {
	one, two := w.exams[domain.Step1], w.exams[domain.Step2CK]
	if one.passedOn == 0 || two.passedOn == 0 {
		return
	}
	n := Note{Rule: "S21", Key: "s21", Tab: TabExams, Record: two.best.ID}
	if first, b := w.scored1(), two.score(); first.Score > 0 && b > 0 {
		before, known := w.c.NormAt(domain.Step1, first.Date)
		after, ok := w.c.NormAt(domain.Step2CK, two.best.Date)
		if !known || !ok {
			return
		}
		n.Kind, n.Word = trendOf(after.Z(b)-before.Z(first.Score), w.value("set.trend_steady"))
		n.Text = text("s21.scores", first.Score, b)
		w.add(w.by(n, "set.trend_steady"))
		return
	}
	if from, to, ok := two.recovered(); ok { // the newest thing that scores say
		n.Kind, n.Word, n.Text = Fine, word("s21.rising"), text("s21.retake", two.kind.String(), from, to)
		w.add(n)
		return
	}
	if one.fails != two.fails {
		n.Kind, n.Word = trendOf(float64(one.fails-two.fails), 0)
		n.Text = text("s21.attempts", len(one.list), len(two.list))
		w.add(n)
	}
}

// trendOf names a step up or down.
func trendOf(step, steady float64) (Kind, domain.Message) {
	switch {
	case step > 0 && step >= steady:
		return Fine, word("s21.rising")
	case step < 0 && -step >= steady:
		return Watch, word("s21.falling")
	}
	return Plain, word("s21.flat")
}
