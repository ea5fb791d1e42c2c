package study

import (
	"secondlook/domain"
)

// tasks are what the card asks for: first what is not known, then to stabilise
// and to find help, and the exam itself only once practice is solid (S46).
func (r *Reader) tasks(c *Card, a Answers, ready *Readiness) (out []domain.Message) {
	add := func(when bool, key string, args ...any) {
		if when {
			out = append(out, domain.Msg("study.task."+key, args...))
		}
	}
	if c.Verdict == NoneLeft {
		return nil
	}
	bar := ready.Mark + r.SolidMargin
	add(a[Certified] != Yes, "certified."+a[Certified].String())
	add(a[Travel] != Yes, "travel."+a[Travel].String())
	add(a[Mended] == Unknown, "causes.unknown")
	add(a[Mended] == No, "causes.no")
	fresh := len(r.fresh(ready.Tests))
	add(fresh < r.SolidTests, "tests", r.SolidTests-fresh, r.SolidTests)
	add(a[Progress] == No || a[Safe] == No, "stabilise", r.SolidTests, bar)
	add(a[Progress] == No || r.p.Applicant.Footing.Strategy == domain.SaysNo, "tutoring")
	add(a[OpenDay] == No && r.closed(c.Day), "day", r.ClosedDays)
	add(a[OpenDay] == No && !r.closed(c.Day), "early", r.book.At(domain.Step3).Earliest)
	add(c.Verdict == Delay && c.Planned && a[Safe] == No, "move", c.Day)
	add(c.Verdict == Wait && a[Steady] == No, "book", r.SolidTests, bar)
	add(c.Verdict == TooLate && (a[ForH1B] == Yes || r.s.Status == domain.Either), "petition")
	switch {
	case c.Verdict != Take && c.Verdict != Optional:
	case c.Planned:
		add(true, "sit", c.Day, c.Score)
	default:
		add(true, "permit", c.ApplyBy, c.SitBy, r.PermitDays, r.ScoreDays)
	}
	return out
}

// A Reminder is something of the study that wants to be seen on a day.
type Reminder struct {
	Key    string      // stable, such as "practice"
	Due    domain.Date // the day that it is about
	Late   bool        // that day is over
	Text   domain.Message
	Table  string    // where it is dealt with: "practice_tests", "study_days" or "exams"
	Record domain.ID // zero: none in particular
}

// Reminders lists what is due for the exam that is planned next: the weekly
// practice test, blocks that are behind the pace of the week, and an exam that
// is near while practice does not carry it. Where Step 3 is to be taken now and
// none is planned, the last day to apply for it is one of them. Of what is not
// planned nothing else is told.
func (r *Reader) Reminders() (out []Reminder) {
	if card := r.Step3(); card.Verdict == Take && !card.Planned {
		out = append(out, Reminder{Key: "permit", Due: card.ApplyBy, Text: domain.Msg("study.remind.permit", card.SitBy), Table: "exams"})
	}
	rhythm := r.Rhythm()
	if rhythm.Exam.Date.IsZero() {
		return out
	}
	exam := rhythm.Exam.Kind.String()
	switch {
	case rhythm.Last.IsZero():
		out = append(out, Reminder{Key: "practice", Due: rhythm.Due, Text: domain.Msg("study.remind.first", exam), Table: "practice_tests"})
	case rhythm.Late:
		out = append(out, Reminder{Key: "practice", Due: rhythm.Due, Late: true, Text: domain.Msg("study.remind.late", exam, rhythm.Since), Table: "practice_tests"})
	default:
		out = append(out, Reminder{Key: "practice", Due: rhythm.Due, Text: domain.Msg("study.remind.due", exam, rhythm.Due), Table: "practice_tests"})
	}
	if week := rhythm.Weeks[len(rhythm.Weeks)-1]; week.Below() {
		out = append(out, Reminder{Key: "blocks", Due: r.today, Text: domain.Msg("study.remind.blocks", week.Blocks, week.Target), Table: "study_days"})
	}
	ready := r.Readiness(rhythm.Exam.Kind)
	if days := r.today.DaysUntil(rhythm.Exam.Date); days <= r.ReadyDays && !ready.Ready {
		out = append(out, Reminder{Key: "ready", Due: rhythm.Exam.Date, Text: domain.Msg("study.remind.ready", exam, days, ready.Why), Table: "exams", Record: rhythm.Exam.ID})
	}
	return out
}
