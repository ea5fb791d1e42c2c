package app

import (
	"context"

	"secondlook/domain/tasks"
	"secondlook/domain/tier"
)

// A ComputedTask is a task that the records ask for by themselves, in words, with
// the applicant's own word on it.
type ComputedTask struct {
	tasks.Task
	Words  string // what is to be done
	Reason string // why, or how
	Spot   Spot   // where
}

// ComputedTasks lists what a scope's records ask to be done, in the order of the
// days; those that the applicant has done or put off are among them.
func (a *App) ComputedTasks(ctx context.Context, s Scope) ([]ComputedTask, error) {
	n, err := a.present(ctx, s)
	if err != nil {
		return nil, err
	}
	return a.computedTasks(n), nil
}

func (a *App) computedTasks(n *present) (out []ComputedTask) {
	if n.today.Empty {
		return nil
	}
	corrected := *a.catalog
	corrected.Programs = a.programs
	in := tasks.Input{
		Profile: n.ranking.Profile, Standing: n.ranking.result.Standing, Catalog: &corrected, Reference: a.reference(), Calendar: n.calendar,
	}
	for _, row := range applications(n.ranking) {
		if !row.Declined {
			in.List = append(in.List, tasks.Listed{Program: row.Program, First: row.Tier == tier.Tier(1), Sent: row.Sent})
		}
	}
	for _, t := range tasks.Of(in) {
		out = append(out, ComputedTask{t, a.cfg.Words.Render(t.Text), a.cfg.Words.Render(t.Why), taskSpot(t)})
	}
	return out
}

// taskSpot is the place in the window where a task is done.
func taskSpot(t tasks.Task) Spot {
	switch t.Table {
	case tasks.AtApplications:
		return Spot{Page: pageApplications, Item: t.Item}
	case tasks.AtVerify:
		return Spot{Page: pageStrategy, Tab: tabVerify, Item: t.Item}
	}
	return Spot{Page: pageProfile, Tab: t.Table, Item: t.Item}
}
