package domain

import "fmt"

// checkPrepared checks the records of what is prepared before September, and
// that none stands twice that may stand only once.
func (p Profile) checkPrepared(c *checker) {
	each(c, "practice_tests", p.PracticeTests)
	each(c, "study_days", p.StudyDays)
	each(c, "english_tests", p.EnglishTests)
	each(c, "statements", p.Statements)
	each(c, "drafts", p.Drafts)
	each(c, "claims", p.Claims)
	each(c, "explanations", p.Explanations)
	each(c, "stories", p.Stories)
	each(c, "scholarly_works", p.ScholarlyWorks)
	each(c, "outreach", p.Outreaches)
	each(c, "documents", p.Documents)
	alone(c, "study_days", "date", p.StudyDays, func(d StudyDay) [2]any { return [2]any{d.Exam, d.Date} })
	alone(c, "statements", "name", p.Statements, func(s Statement) string { return s.Name })
	alone(c, "drafts", "number", p.Drafts, func(d Draft) [2]any { return [2]any{d.Statement, d.Number} })
	alone(c, "documents", "kind", p.Documents, func(d Document) [3]any { return [3]any{d.Season, d.Kind, d.Program} })
}

// alone wants each record to have an identity of its own, and reports the field.
func alone[T any, K comparable](c *checker, name, field string, records []T, of func(T) K) {
	seen := map[K]bool{}
	for i, r := range records {
		at := of(r)
		c.want(!seen[at], fmt.Sprintf("%s[%d].%s", name, i+1, field), "stands twice")
		seen[at] = true
	}
}

// checkHappened reports what of these records cannot have happened by a day.
func (p Profile) checkHappened(c *checker, today Date) {
	for i, t := range p.PracticeTests {
		c.want(t.Level() == 0 && t.Percent == 0 || !t.Date.After(today), fmt.Sprintf("practice_tests[%d].date", i+1), "must not lie after today when the test has a score")
	}
	for i, d := range p.StudyDays {
		c.want(!d.Date.After(today), fmt.Sprintf("study_days[%d].date", i+1), "must not lie after today")
	}
	for i, t := range p.EnglishTests {
		c.want(!t.Marked() || !t.Date.After(today), fmt.Sprintf("english_tests[%d].date", i+1), "must not lie after today when the test has marks")
	}
	for i, o := range p.Outreaches {
		c.want(!o.Sent.After(today), fmt.Sprintf("outreach[%d].sent", i+1), "must not lie after today: leave it out for what is planned")
		c.want(!o.Replied.After(today), fmt.Sprintf("outreach[%d].replied", i+1), "must not lie after today")
	}
	for i, d := range p.Documents {
		c.want(!d.Done() || !d.Date.After(today), fmt.Sprintf("documents[%d].date", i+1), "must not lie after today when it is done")
	}
}
