package app

import (
	"context"

	"secondlook/domain"
)

// A Goal is how many of something an applicant wants, and how many there are.
type Goal struct {
	Label  string
	Have   int
	Coming int // promised or asked for, beside what there is
	Want   int
}

// LetterGoals returns how far the letters have come: those from the United
// States, those from each specialty that is wished for, and those of a leader.
// What is wanted are settings of the reference set; less is a gap.
func (a *App) LetterGoals(ctx context.Context) ([]Goal, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return nil, err
	}
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	goals := []Goal{a.goal(p, "set.letters_us", "goal.letters.us", "", func(l domain.Letter) bool { return l.US })}
	for _, s := range a.catalog.Wished(p.Applicant.Wishes.Specialties) {
		goals = append(goals, a.goal(p, "set.letters_own", "goal.letters.own", s.Name, func(l domain.Letter) bool {
			return Fold(l.Specialty) == Fold(s.Name)
		}))
	}
	leads := func(l domain.Letter) bool { return domain.Leader(l.Role) }
	return append(goals, a.goal(p, "set.letters_leader", "goal.letters.leader", "", leads)), nil
}

// goal counts the letters that are of a kind.
func (a *App) goal(p domain.Profile, row, key, arg string, of func(domain.Letter) bool) Goal {
	want, _ := a.reference().Row(row)
	g := Goal{Label: a.say(key, arg), Want: int(want.Value)}
	for _, l := range p.Letters {
		switch {
		case !of(l):
		case l.InHand():
			g.Have++
		case l.Status == domain.LetterAsked || l.Status == domain.LetterAgreed || l.Status == domain.LetterReminded:
			g.Coming++
		}
	}
	return g
}
