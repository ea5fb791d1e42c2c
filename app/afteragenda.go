package app

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/afterward"
	"secondlook/domain/agenda"
)

// afterPrefix begins the keys of the agenda's items that are steps after the
// Match.
const afterPrefix = "after/"

// afterItems are the steps after a match that are open and near, or overdue; none
// without a match.
func (a *App) afterItems(n *present) (out []agenda.Item) {
	p := n.ranking.Profile
	season := afterward.Season(p, n.at.season)
	plan := a.afterOf(p, season, withKey(a.programs, afterward.Where(p, season)), AfterChoice{})
	if !plan.Matched {
		return nil
	}
	days, _ := a.reference().Row("set.papers_near_days")
	near := n.at.day.AddDays(int(days.Value))
	for _, s := range slices.Concat(plan.Steps, plan.Back) {
		if !plan.Asks(&s.Step) || s.Due.After(near) {
			continue
		}
		out = append(out, agenda.Item{
			Kind: agenda.Preparation, Key: afterPrefix + s.Key, What: domain.Msg("agenda.after", s.What), Due: domain.At{Day: s.Due}, Verify: s.Verify, Warn: s.Critical,
		})
	}
	return out
}

// afterSteps are the steps of the calendar file: those to the first day and the
// license after it, once there is a match.
func (c *Calendar) afterSteps() (out []AfterLine) {
	season := afterward.Season(c.Profile, c.Season)
	plan := c.app.afterOf(c.Profile, season, c.programs[afterward.Where(c.Profile, season)], AfterChoice{})
	if !plan.Matched {
		return nil
	}
	for _, s := range plan.Steps {
		if plan.Asks(&s.Step) {
			out = append(out, s)
		}
	}
	return out
}
