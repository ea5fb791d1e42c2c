package plan

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

// withExam adds an attempt.
func withExam(e domain.Exam) Change {
	return func(s State) State {
		s.Profile.Exams = append(slices.Clone(s.Profile.Exams), e)
		return s
	}
}

// step3 is a pass of Step 3. It lifts every chance a little, and opens the
// programs that want it for an H-1B to those who would train on one. A result
// counts until programs have invited; for an H-1B one that comes later, by the
// rank order list deadline, still keeps a program open as a planned one does.
func (d *draft) step3() []Move {
	if d.standing.Steps[domain.Step3].Passed {
		return nil
	}
	sit, result := d.sitting(domain.Step3)
	m := Move{Kind: PassStep3, Key: "step3", Record: d.open(domain.Step3, sit), Title: domain.Msg("plan.step3")}
	exam := domain.Exam{Kind: domain.Step3, Date: d.Today, Result: domain.Pass}
	last := d.Calendar.RankingOpens
	h1b := d.Profile.Applicant.Status == domain.NeedsH1B || d.Profile.Applicant.Status == domain.Either
	if h1b && !last.IsZero() && result.After(last) {
		last = d.Calendar.RankDeadline
		exam = domain.Exam{Kind: domain.Step3, Date: sit}
	}
	m.Why = domain.Msg("plan.step3.plain")
	if n := d.standing.Fails(); n > 0 {
		m.Why = domain.Msg("plan.step3.recovery", n)
	}
	if n := d.closedForStep3(); h1b && n > 0 {
		m.Why = domain.Msg("plan.step3.h1b", n)
	}
	m.Change = withExam(exam)
	if h1b && !d.Saved {
		m.Change = func(s State) State {
			s = withExam(exam)(s)
			s.Programs = d.ListWithStep3
			return s
		}
	}
	if d.Profile.Applicant.ECFMG != domain.ECFMGCertified {
		m.Blocked = domain.Msg("plan.blocked.ecfmg")
	}
	d.window(&m, d.Today.DaysUntil(result), last)
	return []Move{m}
}

// closedForStep3 counts the programs that are closed for want of Step 3 alone:
// on the saved list, else in the whole catalog.
func (d *draft) closedForStep3() (n int) {
	count := func(row *ranking.Ranked) {
		if row.Verdict == screening.Closed && row.ClosedBy == screening.Step3ForH1B && row.Closers == 1 {
			n++
		}
	}
	if d.Saved {
		for _, row := range d.before.rows {
			count(row)
		}
		return n
	}
	for i := range d.Ranking.Programs {
		if row := &d.Ranking.Programs[i]; row.Wished {
			count(row)
		}
	}
	return n
}

// step2 is a score in a Step 2 CK that is still to come: the typical
// applicant's, against the pass mark at which nobody's score counts until then.
func (d *draft) step2() []Move {
	if d.standing.Steps[domain.Step2CK].Passed {
		return nil
	}
	sit, result := d.sitting(domain.Step2CK)
	goal := d.setting("typical.ck")
	m := Move{
		Kind: PassStep2, Key: "step2", Record: d.open(domain.Step2CK, sit), Title: domain.Msg("plan.step2", goal), Why: domain.Msg("plan.step2.why"),
		Change: withExam(domain.Exam{Kind: domain.Step2CK, Date: d.Today, Score: goal, Result: domain.Pass}),
	}
	if mark, ok := d.catalog.PassMarks.At(domain.Step2CK, d.Today); ok {
		m.Why = domain.Msg("plan.step2.mark", mark.Score)
	}
	d.window(&m, d.Today.DaysUntil(result), d.Calendar.RankingOpens)
	return []Move{m}
}
