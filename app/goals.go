package app

import (
	"context"
	"strings"

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
// What is wanted are settings of the reference set.
func (a *App) LetterGoals(ctx context.Context) ([]Goal, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return nil, err
	}
	goals := []Goal{a.goal(p, "cap.letters", "goal.letters.us", "", func(l domain.Letter) bool { return l.US })}
	for _, s := range p.Applicant.Wishes.Specialties {
		goals = append(goals, a.goal(p, "cap.letters_own", "goal.letters.own", s, func(l domain.Letter) bool {
			return strings.EqualFold(strings.TrimSpace(l.Specialty), s)
		}))
	}
	leads := func(l domain.Letter) bool { return domain.Leader(l.Role) }
	return append(goals, a.goal(p, "cap.letters_leader", "goal.letters.leader", "", leads)), nil
}

// goal counts the letters that are of a kind.
func (a *App) goal(p domain.Profile, row, key, arg string, of func(domain.Letter) bool) Goal {
	want, _ := a.cfg.Reference.Row(row)
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
