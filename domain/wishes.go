package domain

import "fmt"

type listGoalWords struct{}

func (listGoalWords) Words() []string { return []string{"", "match", "places"} }

// ListGoal is what the best list is the best for.
type ListGoal = Enum[listGoalWords]

// The goals. An unknown one counts as a match.
const (
	GoalUnknown ListGoal = iota
	GoalMatch            // the greatest chance to match, wherever it is
	GoalPlaces           // the places that are wanted most
)

type returnWords struct{}

func (returnWords) Words() []string { return []string{"", "fellowship", "job", "either"} }

// ReturnPlan is how an applicant who is willing to leave first means to come
// back (S89).
type ReturnPlan = Enum[returnWords]

// The plans to return.
const (
	ReturnUnknown ReturnPlan = iota // none: where a place lies counts
	ReturnFellowship
	ReturnJob
	ReturnEither
)

// Wishes are what the applicant is looking for.
type Wishes struct {
	Specialties []string   `json:"specialties,omitempty"` // in order of preference; empty: any
	Regions     []string   `json:"regions,omitempty"`     // keys of the region table; empty: any
	BudgetCents int64      `json:"budget_cents,omitempty"`
	Goal        ListGoal   `json:"list_goal,omitempty"`
	Tier1       int        `json:"tier1_least,omitempty"` // programs of tier 1 that a list shall hold at least; 0: any number (S118)
	Tier2       int        `json:"tier2_least,omitempty"`
	Tier3       int        `json:"tier3_least,omitempty"`
	Return      ReturnPlan `json:"return_plan,omitempty"`
}

// Mix is how many programs of each tier are wished for, by tier.
func (w Wishes) Mix() [4]int { return [4]int{1: w.Tier1, 2: w.Tier2, 3: w.Tier3} }

// mostWished is more programs of a tier than any list holds.
const mostWished = 300

func (w Wishes) validate(c *checker) {
	c.eachName("wishes.specialties", w.Specialties)
	c.eachName("wishes.regions", w.Regions)
	c.money("wishes.budget_cents", w.BudgetCents)
	c.want(w.Goal.valid(), "wishes.list_goal", "must be one of %s", listed(listGoalWords{}.Words()))
	c.want(w.Return.valid(), "wishes.return_plan", "must be one of %s", listed(returnWords{}.Words()))
	for tier, n := range w.Mix() {
		c.want(0 <= n && n <= mostWished, fmt.Sprintf("wishes.tier%d_least", tier), "must be from 0 to %d", mostWished)
	}
}
