package domain

// A TierRule says which programs belong to a tier. The first rule whose
// regions and states hold a program applies to it.
type TierRule struct {
	Tier      int      // 1, 2 or 3
	Key       string   // of the sentence that says the rule
	Regions   []string // any of them; empty: every region
	States    []string // any of them; empty: every state
	Community bool     // the program has to be community based or a county's
	Record    bool     // it has to have taken applicants with low scores or a second chance
	Source    string
}
