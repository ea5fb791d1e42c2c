package domain

// A Weighting is what the user thinks that one program makes of scores and of
// its mission, in the place of what its specialty usually does (S16).
type Weighting struct {
	ID      ID     `json:"-"`
	Program string `json:"program"`                   // key of the program
	Score   int    `json:"score_percent,omitempty"`   // percent of the usual weight of Step 2 CK; zero: as in its specialty
	Mission int    `json:"mission_percent,omitempty"` // percent of the usual weight of its mission; zero: as in its specialty
	Note    string `json:"note,omitempty"`
}

// maxWeighting is the largest weight that a program can have, in percent.
const maxWeighting = 500

const usualWeight = "must be between 1 and %d percent, or left out to go by the specialty"

// Validate reports every field that breaks a rule, as an [Invalid].
func (w Weighting) Validate() error {
	var c checker
	c.want(w.Program != "", "program", "is required")
	c.names("program", w.Program)
	c.want(0 <= w.Score && w.Score <= maxWeighting, "score_percent", usualWeight, maxWeighting)
	c.want(0 <= w.Mission && w.Mission <= maxWeighting, "mission_percent", usualWeight, maxWeighting)
	c.want(w.Score != 0 || w.Mission != 0, "score_percent", "or the weight of the mission is required: delete the weights to go by the specialty")
	c.text("note", w.Note, maxNote)
	return c.err()
}
