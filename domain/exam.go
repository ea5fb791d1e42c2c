package domain

type examWords struct{}

func (examWords) Words() []string { return []string{"", "Step 1", "Step 2 CK", "Step 3"} }

// ExamKind is the examination sat.
type ExamKind = Enum[examWords]

// The examinations.
const (
	ExamUnknown ExamKind = iota
	Step1
	Step2CK
	Step3
)

type resultWords struct{}

func (resultWords) Words() []string { return []string{"", "pass", "fail", "incomplete"} }

// Result is the outcome of an attempt.
type Result = Enum[resultWords]

// The results. An attempt without a result is planned or still awaited, unless
// it has a score: then the pass mark of its day decides.
const (
	ResultUnknown Result = iota
	Pass
	Fail
	Incomplete // counts as an attempt and as no pass
)

// An Exam is one attempt at one examination.
type Exam struct {
	ID         ID       `json:"-"`
	Kind       ExamKind `json:"exam"`
	Date       Date     `json:"date,omitzero"`
	Released   Date     `json:"released,omitzero"` // the day the score came, or is expected
	Score      int      `json:"score,omitempty"`   // three digits; zero: none was reported
	Result     Result   `json:"result,omitempty"`
	Borderline bool     `json:"borderline,omitempty"`      // a pass that the applicant himself calls borderline (S3)
	Explained  bool     `json:"explained,omitempty"`       // of a failed attempt: the personal statement says why, and what came after (S22)
	Target     int      `json:"target,omitempty"`          // the score to reach at an attempt that is still to come; zero: none is set
	OnePass    bool     `json:"must_pass_first,omitempty"` // one clean pass matters more than the day (S33)
	Note       string   `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (e Exam) Validate() error {
	var c checker
	c.want(e.Kind != ExamUnknown && e.Kind.valid(), "exam", "must be one of %s", listed(examWords{}.Words()))
	c.want(e.Result.valid(), "result", "must be one of %s", listed(resultWords{}.Words()))
	c.want(e.Score == 0 || 1 <= e.Score && e.Score <= 300, "score", "must be between 1 and 300, or left out when only pass or fail was reported")
	c.want(e.Result != Incomplete || e.Score == 0, "score", "must be left out for an incomplete attempt")
	c.want(!e.Explained || e.Result != Pass, "explained", "is for an attempt that was not passed")
	c.want(e.Target == 0 || 1 <= e.Target && e.Target <= 300, "target", "must be between 1 and 300, or left out when none is set")
	c.date("date", e.Date)
	c.date("released", e.Released)
	c.want(e.Date.IsZero() || e.Released.IsZero() || !e.Released.Before(e.Date), "released", "must not lie before the day of the exam")
	c.text("note", e.Note, maxNote)
	return c.err()
}

// PassFailFrom returns the day from which Step 1 is reported as pass or fail
// only, the zero Date when no event tells it.
func PassFailFrom(events []Event) Date {
	for _, e := range events {
		if e.Key == "step1_pass_fail" {
			return e.Date
		}
	}
	return Date{}
}

// MayScore reports whether the attempt can have a three-digit score when Step 1
// is pass or fail only from a day on. On an unknown day it can.
func (e Exam) MayScore(passFail Date) bool {
	return e.Kind != Step1 || e.Date.IsZero() || passFail.IsZero() || e.Date.Before(passFail)
}

// ResultOn returns the day on which the result of the attempt is known: as it is
// told, else lag days after the exam, which is then only expected. It is zero
// for an attempt without a day.
func (e Exam) ResultOn(lag int) (day Date, expected bool) {
	if !e.Released.IsZero() || e.Date.IsZero() {
		return e.Released, false
	}
	return e.Date.AddDays(lag), true
}

// NextExam returns the first attempt at an examination that comes after a day
// and has no result; of any examination, where kind is unknown. ok is false when
// there is none.
func (p Profile) NextExam(kind ExamKind, marks PassMarks, today Date) (next Exam, ok bool) {
	for _, e := range p.Exams {
		if kind != ExamUnknown && e.Kind != kind || !e.Date.After(today) || marks.Outcome(e) != ResultUnknown {
			continue
		}
		if !ok || e.Date.Before(next.Date) {
			next, ok = e, true
		}
	}
	return next, ok
}

// BestPass returns the pass of an examination with the highest three-digit score,
// of equal ones the first; ok is false where it is not passed. From the day on
// which Step 1 became pass or fail its passes have no score, whatever stands in
// the record: the one returned then has none.
func (p Profile) BestPass(kind ExamKind, c *Catalog) (best Exam, ok bool) {
	passFail := PassFailFrom(c.Events)
	for _, e := range p.Exams {
		if e.Kind != kind || c.PassMarks.Outcome(e) != Pass {
			continue
		}
		if !e.MayScore(passFail) {
			e.Score = 0
		}
		if !ok || e.Score > best.Score {
			best, ok = e, true
		}
	}
	return best, ok
}

// A PassMark is the lowest passing score of an examination from a day on.
type PassMark struct {
	Kind   ExamKind
	From   Date
	Score  int
	Source string
}

// PassMarks are the pass marks of all examinations, in any order.
type PassMarks []PassMark

// At returns the pass mark in force on the given day. For an unknown day it is
// the newest one. ok is false when none is known for so early a day.
func (m PassMarks) At(kind ExamKind, day Date) (mark PassMark, ok bool) {
	for _, p := range m {
		if p.Kind == kind && (day.IsZero() || !p.From.After(day)) && (!ok || p.From.After(mark.From)) {
			mark, ok = p, true
		}
	}
	return mark, ok
}

// Outcome returns the result of an attempt: as recorded, else as the score
// compares with the pass mark of its day. Before the first known mark a score
// that would pass by it is a pass, since the marks have only risen; a lower one
// is unknown.
func (m PassMarks) Outcome(e Exam) Result {
	if e.Result != ResultUnknown || e.Score == 0 {
		return e.Result
	}
	mark, ok := m.At(e.Kind, e.Date)
	if !ok {
		mark, ok = m.first(e.Kind)
		if !ok || e.Score < mark.Score {
			return ResultUnknown
		}
	}
	if e.Score < mark.Score {
		return Fail
	}
	return Pass
}

// first returns the earliest known pass mark.
func (m PassMarks) first(kind ExamKind) (mark PassMark, ok bool) {
	for _, p := range m {
		if p.Kind == kind && (!ok || p.From.Before(mark.From)) {
			mark, ok = p, true
		}
	}
	return mark, ok
}
