package domain

import "fmt"

// checkSeason checks the records of a running season, and that none stands twice
// that may stand only once.
func (p Profile) checkSeason(c *checker) {
	each(c, "invitations", p.Invitations)
	each(c, "interviews", p.Interviews)
	each(c, "criteria", p.Criteria)
	each(c, "questions", p.Questions)
	each(c, "answers", p.InterviewAnswers)
	each(c, "drills", p.Drills)
	each(c, "correspondence", p.Correspondence)
	each(c, "rank_lists", p.RankLists)
	each(c, "soap_programs", p.SOAPPrograms)
	each(c, "tasks", p.Tasks)
	each(c, "payments", p.Payments)
	alone(c, "criteria", "name", p.Criteria, func(k Criterion) string { return foldName(k.Name) })
	alone(c, "questions", "text", p.Questions, func(q Question) string { return q.Text })
	alone(c, "answers", "question", p.InterviewAnswers, func(a InterviewAnswer) string { return a.Question })
	alone(c, "rank_lists", "number", p.RankLists, func(l RankList) [2]int { return [2]int{l.Season, l.Number} })
	alone(c, "soap_programs", "name", p.SOAPPrograms, func(s SOAPProgram) [2]any { return [2]any{s.Season, s.Identity()} })
	keyed := map[[2]any]bool{}
	for i, t := range p.Tasks {
		at := [2]any{t.Season, t.Key}
		c.want(t.Key == "" || !keyed[at], fmt.Sprintf("tasks[%d].key", i+1), "stands twice")
		keyed[at] = true
	}
}

// checkLived reports what of these records cannot have happened by a day.
func (p Profile) checkLived(c *checker, today Date) {
	for i, x := range p.Interviews {
		c.want(x.State != InterviewDone || !x.Start.Day.After(today.AddDays(1)), fmt.Sprintf("interviews[%d].state", i+1), "must not be done before its day")
	}
	for i, d := range p.Drills {
		c.want(!d.Date.After(today), fmt.Sprintf("drills[%d].date", i+1), "must not lie after today")
	}
	for i, x := range p.Correspondence {
		c.want(!x.Sent.After(today), fmt.Sprintf("correspondence[%d].sent", i+1), "must not lie after today: leave it out for what is planned")
		c.want(!x.Replied.After(today), fmt.Sprintf("correspondence[%d].replied", i+1), "must not lie after today")
	}
	for i, t := range p.Tasks {
		c.want(!t.Done.After(today), fmt.Sprintf("tasks[%d].done", i+1), "must not lie after today")
	}
	for i, x := range p.Payments {
		c.want(!x.Paid.After(today), fmt.Sprintf("payments[%d].paid", i+1), "must not lie after today: leave it out for what is to be paid")
	}
	for i, s := range p.Seasons {
		c.want(!s.Registered.After(today), fmt.Sprintf("seasons[%d].nrmp_registered", i+1), "must not lie after today")
		c.want(!s.Verified.After(today), fmt.Sprintf("seasons[%d].ecfmg_verified", i+1), "must not lie after today")
	}
}
