package notes

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/standing"
)

// main tells which of the guide's four common profiles fits (S7). Whoever fits
// none is told so.
func (w *writer) main() {
	key, row := w.fitting()
	if key == "" {
		return
	}
	n := Note{Rule: "S7", Key: key, Kind: Plain, Tab: TabExams, Word: word(key), Text: text(key)}
	if key == "s7.a" {
		two := w.exams[domain.Step2CK]
		mark, _ := w.c.PassMarks.At(domain.Step2CK, two.best.Date)
		n.Text = text(key, two.score(), mark.Score, w.told(row))
	}
	if row != "" {
		n = w.by(n, row)
	}
	w.add(n)
}

// fitting returns the profile that fits and the threshold that it hangs on: b
// goes before c, c before a, and a before d, so that there is never more than
// one. It is "" as long as it is too early to say.
func (w *writer) fitting() (key, row string) {
	one, two := w.exams[domain.Step1], w.exams[domain.Step2CK]
	switch {
	case one.fails+two.fails > 0 && passed(one) && passed(two):
		return "s7.b", ""
	case w.belowOne() && w.below(two, two.score()):
		return "s7.c", "set.below_mean"
	case one.passedOn == 1 && two.passedOn == 1 && two.score() > 0 && float64(two.score()) <= w.value("set.profile_ck"):
		return "s7.a", "set.profile_ck"
	case w.isLate():
		return "s7.d", "set.score_days"
	case one.passedOn > 0 && two.passedOn > 0:
		return "s7.none", "set.profile_ck"
	}
	return "", ""
}

// passed reports whether an exam is passed, or was never failed.
func passed(t tries) bool { return t.passedOn > 0 || t.fails == 0 }

// belowOne reports whether Step 1 lies below average: by its score, or by the
// applicant's own word on a pass.
func (w *writer) belowOne() bool {
	t := w.exams[domain.Step1]
	if n := w.scored1().Score; n > 0 {
		return w.below(t, n)
	}
	return t.passedOn > 0 && t.best.Borderline
}

// below reports whether a score lies below the mean of its year.
func (w *writer) below(t tries, score int) bool {
	norm, ok := w.c.NormAt(t.kind, t.best.Date)
	return ok && score > 0 && float64(score) < norm.Mean-w.value("set.below_mean")
}

// releases are the results of the season that are still told of: those that come
// after applications are sent, or not long before.
func (w *writer) releases() []standing.Release {
	watch := int(w.value("set.score_watch"))
	return slices.DeleteFunc(w.s.Releases(w.p, w.c, int(w.value("set.score_days"))), func(r standing.Release) bool { return r.Spare > watch })
}

// isLate reports whether a result comes after the applications are sent.
func (w *writer) isLate() bool {
	return slices.ContainsFunc(w.releases(), standing.Release.Late)
}

// late sets the day of each result against the days on which applications are
// sent and read (S8).
func (w *writer) late() {
	read, known := w.c.DayOf("review", w.s.Season)
	if !known {
		read = domain.Date{} // a day of another season is not told as one of this
	}
	for _, r := range w.releases() {
		n := Note{Rule: "S8", Key: "s8/" + r.Exam.Kind.String(), Kind: Watch, Tab: TabExams, Record: r.Exam.ID}
		args := []any{r.Exam.Kind.String(), r.Day}
		key := "s8.late"
		switch {
		case !r.Late():
			key, n.Kind = "s8.early", Fine
			args = append(args, r.Spare)
		case !read.IsZero() && r.Day.After(read):
			args = append(args, read.DaysUntil(r.Day), read)
		case !read.IsZero():
			key = "s8.between"
			args = append(args, -r.Spare, r.Day.DaysUntil(read))
		default:
			key = "s8.after"
			args = append(args, -r.Spare)
		}
		n.Word, n.Text = word(key), text(key, args...)
		if r.Expected {
			n.Word, n.Text = word(key+".expected"), domain.Msg("profile.expected", n.Text)
			n = w.by(n, "set.score_days")
		} else {
			n = w.by(n, "set.score_watch")
		}
		w.add(n)
	}
}
