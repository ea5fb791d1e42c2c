package domain

// An OwnFigure is one figure of the program that the user has changed: a
// threshold, a weight, a price, a date. Without a row the shipped figure holds.
type OwnFigure struct {
	ID    ID     `json:"-"`
	Key   string `json:"key"`   // which figure, such as "reference/score.ck" or "fee/2027/ERAS/application/1"
	Value string `json:"value"` // as the figure is written
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (s OwnFigure) Validate() error {
	var c checker
	c.want(s.Key != "", "key", "is required")
	c.want(s.Value != "", "value", "is required: take it away to have the shipped figure back")
	c.names("key", s.Key)
	c.text("value", s.Value, maxNote)
	return c.err()
}
