package domain

// A PracticeTest is one practice examination, such as an NBME form or a UWorld
// self-assessment.
type PracticeTest struct {
	ID        ID       `json:"-"`
	Exam      ExamKind `json:"exam"`
	Form      string   `json:"form,omitempty"` // such as "NBME 11" or "UWSA 2"
	Date      Date     `json:"date,omitzero"`
	Score     int      `json:"score,omitempty"`     // three digits, on the scale of the exam; zero: none was reported
	Percent   int      `json:"percent,omitempty"`   // of the questions answered rightly, 1 to 100; zero: not reported
	Predicted int      `json:"predicted,omitempty"` // three digits, what the form foretells for the exam; zero: nothing
	Baseline  bool     `json:"baseline,omitempty"`  // what later tests are measured by; where none is, the first one is
	Note      string   `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (p PracticeTest) Validate() error {
	var c checker
	c.want(p.Exam != ExamUnknown && p.Exam.valid(), "exam", "must be one of %s", listed(examWords{}.Words()))
	c.names("form", p.Form)
	c.date("date", p.Date)
	c.want(p.Score == 0 || 1 <= p.Score && p.Score <= 300, "score", "must be between 1 and 300, or left out when only a percentage was reported")
	c.want(0 <= p.Percent && p.Percent <= 100, "percent", "must be between 1 and 100, or left out when it was not reported")
	c.want(p.Predicted == 0 || 1 <= p.Predicted && p.Predicted <= 300, "predicted", "must be between 1 and 300, or left out when nothing was foretold")
	c.want(!p.Baseline || p.Level() > 0, "baseline", "needs a score, to measure later tests by")
	c.text("note", p.Note, maxNote)
	return c.err()
}

// Level is the three-digit score of the test: the one reported, else the one
// foretold. Zero: neither is known.
func (p PracticeTest) Level() int {
	if p.Score > 0 {
		return p.Score
	}
	return p.Predicted
}
