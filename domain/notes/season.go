package notes

import "secondlook/domain"

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
	if n := w.scored1(); n > 0 {
		return w.below(t, n)
	}
	return t.passedOn > 0 && t.best.Borderline
}

// below reports whether a score lies below the mean of its year.
func (w *writer) below(t tries, score int) bool {
	norm, ok := w.c.NormAt(t.kind, t.best.Date)
	return ok && score > 0 && float64(score) < norm.Mean-w.value("set.below_mean")
}

// A release is the day on which programs can see the result of an exam.
type release struct {
	exam     domain.Exam
	day      domain.Date
	expected bool // nobody has told the day: the usual time after the exam
}

// releases are the results of Step 1 and Step 2 CK that fall into the season.
func (w *writer) releases() (out []release) {
	last, _ := w.c.DayOf("match_day", w.s.Season) // of another season it will do: it is not told
	for _, e := range w.p.Exams {
		if e.Kind != domain.Step1 && e.Kind != domain.Step2CK || e.Result == domain.Incomplete {
			continue
		}
		r := release{exam: e, day: e.Released}
		if r.day.IsZero() && !e.Date.IsZero() {
			r.day, r.expected = e.Date.AddDays(int(w.value("set.score_days"))), true
		}
		if !r.day.IsZero() && (last.IsZero() || !r.day.After(last)) && r.day.DaysUntil(w.s.Submits) <= int(w.value("set.score_watch")) {
			out = append(out, r)
		}
	}
	return out
}

// isLate reports whether a result comes after the applications are sent.
func (w *writer) isLate() bool {
	for _, r := range w.releases() {
		if r.day.After(w.s.Submits) {
			return true
		}
	}
	return false
}

// late sets the day of each result against the days on which applications are
// sent and read (S8).
func (w *writer) late() {
	read, known := w.c.DayOf("review", w.s.Season)
	if !known {
		read = domain.Date{} // a day of another season is not told as one of this
	}
	for _, r := range w.releases() {
		n := Note{Rule: "S8", Key: "s8/" + r.exam.Kind.String(), Kind: Watch, Tab: TabExams, Record: r.exam.ID}
		args := []any{r.exam.Kind.String(), r.day}
		key := "s8.late"
		switch {
		case !r.day.After(w.s.Submits):
			key, n.Kind = "s8.early", Fine
			args = append(args, r.day.DaysUntil(w.s.Submits))
		case !read.IsZero() && r.day.After(read):
			args = append(args, read.DaysUntil(r.day), read)
		case !read.IsZero():
			key = "s8.between"
			args = append(args, w.s.Submits.DaysUntil(r.day), r.day.DaysUntil(read))
		default:
			key = "s8.after"
			args = append(args, w.s.Submits.DaysUntil(r.day))
		}
		n.Word, n.Text = word(key), text(key, args...)
		if r.expected {
			n.Word, n.Text = word(key+".expected"), domain.Msg("profile.expected", n.Text)
			n = w.by(n, "set.score_days")
		} else {
			n = w.by(n, "set.score_watch")
		}
		w.add(n)
	}
}
