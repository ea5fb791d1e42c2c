package agenda

import "secondlook/domain"

// words are the user's own word on what the records ask for, by their keys.
func (in *Input) words() map[string]domain.Task {
	out := map[string]domain.Task{}
	for _, t := range in.Profile.Tasks {
		if t.Key != "" && (t.Season == 0 || t.Season == in.Season) {
			out[t.Key] = t
		}
	}
	return out
}

// Hidden reports whether a task is not to be shown on a day: it is done, or put
// off until a later one. On that day it is back.
func Hidden(t domain.Task, today domain.Date) bool {
	return !t.Done.IsZero() || t.Snoozed.After(today)
}

// tasks are the applicant's own.
func (b *builder) tasks() {
	for _, t := range b.Profile.Tasks {
		if t.Key != "" || t.Season != 0 && t.Season != b.Season || Hidden(t, b.today) {
			continue
		}
		it := Item{
			Kind: Task, What: domain.Msg("agenda.task", t.Title), Program: t.Program, Due: own(t.Due), Snoozed: t.Snoozed, At: place("tasks", t.ID),
		}
		if t.Program != "" {
			it.About = b.name(t.Program)
		}
		b.out = append(b.out, it)
	}
}
