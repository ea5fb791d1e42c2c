package letters

import (
	"slices"

	"secondlook/domain"
)

// A Nudge is a rotation in the United States that no letter comes from yet.
type Nudge struct {
	Rotation   int         // as the profile lists them
	On         domain.Date // its last day, on which to ask; zero: unknown
	Ripe       bool        // that day has come
	Supervisor bool        // who could be asked is noted
}

// Nudges lists the rotations in the United States that have begun and have no
// letter, a declined one apart, the last first. One that ended so long ago that
// its letter would be old is past asking.
func Nudges(p domain.Profile, day Day, r Rules) (out []Nudge) {
	for i, x := range p.Rotations {
		over := !x.End.IsZero() && x.End.AddMonths(r.Old).Before(day.Today)
		if !x.InUS() || x.Start.IsZero() || x.Start.After(day.Today) || over || hasLetter(x, p.Letters) {
			continue
		}
		out = append(out, Nudge{
			Rotation: i, On: x.End, Ripe: !x.End.IsZero() && !day.Today.Before(x.End), Supervisor: x.Supervisor != "",
		})
	}
	slices.SortStableFunc(out, func(a, b Nudge) int { return b.On.Compare(a.On) })
	return out
}

func hasLetter(r domain.Rotation, letters []domain.Letter) bool {
	return slices.ContainsFunc(letters, func(l domain.Letter) bool {
		return l.Status != domain.LetterDeclined && domain.SamePerson(l.Writer, r.Supervisor)
	})
}
