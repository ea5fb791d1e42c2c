package app

import (
	"context"

	"secondlook/domain/letters"
)

// A Goal is how many of something an applicant wants, and how many there are.
type Goal struct {
	Key       string // stable, such as "us"
	Specialty string // of "own", else ""
	Label     string
	Have      int
	Coming    int // promised or asked for, beside what there is
	Want      int // less is a gap
	Ideal     int // not below Want
}

// LetterGoals returns how far the letters have come: those from the United
// States, those from each specialty that is wished for, and those of a leader.
// What is wanted are settings of the reference set.
func (a *App) LetterGoals(ctx context.Context) ([]Goal, error) {
	b, err := a.Letterbook(ctx, Scope{})
	if err != nil {
		return nil, err
	}
	return b.Goals, nil
}

// goals puts goals in words.
func (a *App) goals(all []letters.Goal) (out []Goal) {
	for _, g := range all {
		out = append(out, Goal{
			Key: g.Kind.String(), Specialty: g.Specialty.Name,
			Label: a.say("goal.letters."+g.Kind.String(), g.Specialty.Name), Have: g.Have, Coming: g.Coming, Want: g.Want, Ideal: g.Ideal,
		})
	}
	return out
}
