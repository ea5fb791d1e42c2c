package domain

// A StudyDay is what was worked for one exam on one day.
type StudyDay struct {
	ID      ID       `json:"-"`
	Exam    ExamKind `json:"exam"`
	Date    Date     `json:"date"`
	Blocks  int      `json:"blocks,omitempty"`  // of practice questions, 40 each
	Minutes int      `json:"minutes,omitempty"` // of work in all; zero: not counted
	Note    string   `json:"note,omitempty"`
}

// Bounds of a day of study.
const (
	maxBlocks  = 20
	maxMinutes = 24 * 60
)

// Validate reports every field that breaks a rule, as an [Invalid].
func (d StudyDay) Validate() error {
	var c checker
	c.want(d.Exam != ExamUnknown && d.Exam.valid(), "exam", "must be one of %s", listed(examWords{}.Words()))
	c.want(!d.Date.IsZero(), "date", "is required")
	c.date("date", d.Date)
	c.want(0 <= d.Blocks && d.Blocks <= maxBlocks, "blocks", "must be between 0 and %d", maxBlocks)
	c.want(0 <= d.Minutes && d.Minutes <= maxMinutes, "minutes", "must be between 0 and %d", maxMinutes)
	c.text("note", d.Note, maxNote)
	return c.err()
}
