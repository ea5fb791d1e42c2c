package plan

import (
	"slices"
	"strconv"

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
// programs that want it for an H-1B to those who would train on one. How long a
// result counts, see [Calendar.Step3Counts].
func (d *draft) step3() []Move {
	if d.standing.Steps[domain.Step3].Passed {
		return nil
	}
	sit, result := d.sitting(domain.Step3)
	m := Move{Kind: PassStep3, Key: "step3", Record: d.open(domain.Step3, sit), Title: domain.Msg("plan.step3")}
	exam := domain.Exam{Kind: domain.Step3, Date: d.Today, Result: domain.Pass}
	h1b := d.Profile.Applicant.Status == domain.NeedsH1B || d.Profile.Applicant.Status == domain.Either
	last, only := d.Calendar.Step3Counts(d.Profile.Applicant.Status, result)
	if only {
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
	if h1b {
		m.Change = d.rebuilding(m.Change)
	}
	if d.standing.ECFMG != domain.ECFMGCertified {
		m.Blocked, m.follows = domain.Msg("plan.blocked.ecfmg"), []Kind{Certificate}
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

// step1 is a pass of Step 1, which programs ask for and the Match wants by the
// deadline of the rank order lists.
func (d *draft) step1() []Move {
	if d.standing.Steps[domain.Step1].Passed {
		return nil
	}
	sit, result := d.sitting(domain.Step1)
	m := Move{
		Kind: PassStep1, Key: "step1", Record: d.open(domain.Step1, sit), Title: domain.Msg("plan.step1"), Why: domain.Msg("plan.step.both"),
		Change: withExam(domain.Exam{Kind: domain.Step1, Date: d.Today, Result: domain.Pass}),
	}
	d.laterToo(&m, d.Today.DaysUntil(result))
	return []Move{m}
}

// step2 is a score in a Step 2 CK that is still to come: the typical
// applicant's, and higher ones in steps, see set.move_scores, against the pass mark at which
// nobody's score counts until then. Where the result comes after programs have
// invited it is a pass and no score.
func (d *draft) step2() (out []Move) {
	if d.standing.Steps[domain.Step2CK].Passed {
		return nil
	}
	sit, result := d.sitting(domain.Step2CK)
	typical, step := d.setting("typical.ck"), d.setting("set.ck_step")
	for n := range d.setting("set.move_scores") {
		goal := typical + n*step
		m := Move{
			Kind: PassStep2, Key: "step2", Record: d.open(domain.Step2CK, sit), rival: "step2",
			Title: domain.Msg("plan.step2", goal), Why: domain.Msg("plan.step2.more", goal-typical),
			Change: withExam(domain.Exam{Kind: domain.Step2CK, Date: d.Today, Score: goal, Result: domain.Pass}),
		}
		if n == 0 {
			m.Why = domain.Msg("plan.step2.why")
			if mark, ok := d.catalog.PassMarks.At(domain.Step2CK, d.Today); ok {
				m.Why = domain.Msg("plan.step2.mark", mark.Score)
			}
		} else {
			m.Key += "+" + strconv.Itoa(goal-typical)
		}
		d.laterToo(&m, d.Today.DaysUntil(result))
		if m.late && n > 0 || goal > topScore {
			break
		}
		if m.late {
			m.Title, m.Why = domain.Msg("plan.step2.pass"), domain.Msg("plan.step.both")
		}
		out = append(out, m)
	}
	return out
}

// topScore is the highest three-digit score that is reported.
const topScore = 300

// certificate is that of the ECFMG. Some programs want it with the application,
// Step 3 wants it first, and all want it by the deadline of the lists.
func (d *draft) certificate() []Move {
	who := d.Profile.Applicant
	if d.standing.ECFMG == domain.ECFMGCertified {
		return nil
	}
	m := Move{Kind: Certificate, Key: "ecfmg", Record: who.ID, Title: domain.Msg("plan.ecfmg"), Why: domain.Msg("plan.ecfmg.why")}
	if d.standing.ECFMG == domain.ECFMGUnknown {
		m.Title, m.Why = domain.Msg("plan.ecfmg.note"), domain.Msg("plan.ecfmg.unknown")
	}
	m.Change = func(s State) State {
		s.Profile.Applicant.ECFMG, s.Profile.Applicant.Papers.ValidUntil = domain.ECFMGCertified, domain.Date{}
		return s
	}
	for i, move := range []Kind{PassStep1, PassStep2} {
		if !d.standing.Steps[[]domain.ExamKind{domain.Step1, domain.Step2CK}[i]].Passed {
			m.follows, m.Blocked = append(m.follows, move), domain.Msg("plan.blocked.steps")
		}
	}
	d.laterToo(&m, d.setting("set.ecfmg_days"))
	return []Move{m}
}

// otherVisa is to take the other visa too, for who would train on one only. It
// is the applicant's own decision, and costs nothing to record.
func (d *draft) otherVisa() []Move {
	m := Move{Kind: OtherVisa, Record: d.Profile.Applicant.ID}
	switch d.Profile.Applicant.Status {
	case domain.NeedsH1B:
		m.Key, m.Title, m.Why = "j1", domain.Msg("plan.visa.j1"), domain.Msg("plan.visa.j1.why")
	case domain.NeedsJ1:
		m.Key, m.Title, m.Why = "h1b", domain.Msg("plan.visa.h1b"), domain.Msg("plan.visa.h1b.why")
	default:
		return nil
	}
	m.Change = d.rebuilding(func(s State) State {
		s.Profile.Applicant.Status = domain.Either
		return s
	})
	d.window(&m, 0, d.Calendar.RankingOpens)
	return []Move{m}
}
