package letters

import "secondlook/domain"

type goalWords struct{}

func (goalWords) Words() []string { return []string{"us", "own", "leader"} }

// GoalKind is what is counted for a goal.
type GoalKind = domain.Enum[goalWords]

// The goals.
const (
	FromUS      GoalKind = iota // written in the United States
	InSpecialty                 // from one of the wished specialties
	ByLeader                    // by a program director, clerkship director or chief of service
)

// A Goal is how many letters of a kind are wanted, and how many there are.
type Goal struct {
	Kind      GoalKind
	Specialty domain.Specialty // of [InSpecialty]
	Have      int              // in hand
	Coming    int              // asked for or promised
	Want      int              // fewer in hand are a gap
	Ideal     int              // not below Want
}

// Met reports whether as many are in hand as are wanted.
func (g Goal) Met() bool { return g.Have >= g.Want }

// Goals counts letters against what is wanted: those from the United States,
// those from each wished specialty, so that who applies in two needs them in
// both, and those of a leader.
func Goals(letters []domain.Letter, wished []domain.Specialty, r Rules) []Goal {
	goals := []Goal{{Kind: FromUS, Want: r.US, Ideal: max(r.US, r.Ideal)}}
	for _, s := range wished {
		goals = append(goals, Goal{Kind: InSpecialty, Specialty: s, Want: r.Own, Ideal: r.Own})
	}
	goals = append(goals, Goal{Kind: ByLeader, Want: r.Leader, Ideal: r.Leader})
	for i := range goals {
		for _, l := range letters {
			switch {
			case !goals[i].counts(l):
			case l.InHand():
				goals[i].Have++
			case Coming(l):
				goals[i].Coming++
			}
		}
	}
	return goals
}

// counts reports whether a letter is of the kind that a goal counts.
func (g Goal) counts(l domain.Letter) bool {
	switch g.Kind {
	case FromUS:
		return l.US
	case InSpecialty:
		return fold(l.Specialty) == fold(g.Specialty.Name)
	}
	return domain.Leader(l.Role)
}
