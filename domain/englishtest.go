package domain

// An EnglishTest is one sitting of the Occupational English Test for Medicine
// (OET), which the ECFMG Pathways ask for. Each part is marked from 0 to 500
// in steps of ten; zero means that its mark is not known.
type EnglishTest struct {
	ID        ID     `json:"-"`
	Date      Date   `json:"date,omitzero"`
	Listening int    `json:"listening,omitempty"`
	Reading   int    `json:"reading,omitempty"`
	Speaking  int    `json:"speaking,omitempty"`
	Writing   int    `json:"writing,omitempty"`
	Note      string `json:"note,omitempty"`
}

// maxOET is the best mark of a part.
const maxOET = 500

// Validate reports every field that breaks a rule, as an [Invalid].
func (t EnglishTest) Validate() error {
	var c checker
	c.date("date", t.Date)
	for _, part := range []struct {
		name string
		mark int
	}{{"listening", t.Listening}, {"reading", t.Reading}, {"speaking", t.Speaking}, {"writing", t.Writing}} {
		c.want(0 <= part.mark && part.mark <= maxOET && part.mark%10 == 0, part.name, "must be between 0 and %d in steps of ten", maxOET)
	}
	c.text("note", t.Note, maxNote)
	return c.err()
}

// Marked reports whether the marks of all four parts are known.
func (t EnglishTest) Marked() bool {
	return t.Listening > 0 && t.Reading > 0 && t.Speaking > 0 && t.Writing > 0
}
