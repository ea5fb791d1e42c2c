package rotations

import "secondlook/domain"

type questionWords struct{}

func (questionWords) Words() []string {
	return []string{"role", "graduate", "license", "watching", "cover"}
}

// Question is something to ask about the role on a rotation (S54). It is no
// verdict and no advice on law.
type Question = domain.Enum[questionWords]

// The questions.
const (
	AskRole     Question = iota // hands-on, and nobody has said in what role
	AskGraduate                 // as an enrolled student, after the day of graduation
	AskLicense                  // as a licensed trainee: which license it is
	OnlyWatches                 // watching: some states and programs do not count it
	AskCover                    // hands-on at a price: who insures it
)

// Questions lists what to ask about a rotation in the United States.
func Questions(r domain.Rotation, graduation domain.Date) (out []Question) {
	if !r.InUS() {
		return nil
	}
	switch {
	case !r.HandsOn && (r.Kind == domain.Observership || r.Kind == domain.Telehealth || r.Role == domain.Observer):
		return []Question{OnlyWatches}
	case !r.HandsOn:
		return nil
	case r.Role == domain.RoleUnknown:
		out = append(out, AskRole)
	case r.Role == domain.EnrolledStudent && !graduation.IsZero() && !r.End.IsZero() && r.End.After(graduation):
		out = append(out, AskGraduate)
	case r.Role == domain.LicensedTrainee:
		out = append(out, AskLicense)
	}
	if r.Warnings.Has(domain.NoMalpracticeCover) {
		out = append(out, AskCover)
	}
	return out
}

// A Price is what a rotation costs a week, in cents. A part that nobody has told
// is zero and unknown, never free.
type Price struct {
	Weeks float64 // zero: the days are not known
	Fee   int64
	Stay  int64
	Sum   int64 // of both; of one alone it is the least that it can be
	Whole bool  // both are told
}

// PriceOf works out the price of a week. Without both days there is none.
func PriceOf(r domain.Rotation) Price {
	p := Price{}
	if r.Start.IsZero() || r.End.IsZero() {
		return p
	}
	p.Weeks = float64(r.Start.DaysUntil(r.End)+1) / 7
	week := func(cents int64) int64 { return int64(float64(cents)/p.Weeks/100+0.5) * 100 } // whole dollars
	p.Fee, p.Stay, p.Sum = week(r.CostCents), week(r.StayCents), week(r.CostCents+r.StayCents)
	p.Whole = r.CostCents > 0 && r.StayCents > 0
	return p
}

// Adds returns the months that a rotation adds to the hands-on work in the
// United States; zero when it is none or its days are not known.
func Adds(r domain.Rotation) float64 {
	if !r.HandsOn || !r.InUS() {
		return 0
	}
	return r.Months()
}
