package domain

type questionWords struct{}

func (questionWords) Words() []string {
	return []string{"", "about you", "red flag", "behaviour", "clinical", "program", "visa", "to ask"}
}

// QuestionKind is what a question of an interview is about.
type QuestionKind = Enum[questionWords]

// The kinds of question.
const (
	QuestionUnknown QuestionKind = iota
	AboutYou
	AboutRedFlag // something in the records that needs an explanation (S103)
	AboutBehaviour
	AboutMedicine
	AboutProgram
	AboutVisa
	ToAsk // the applicant asks it
)

// A Question is one that the applicant adds to the bank of questions.
type Question struct {
	ID   ID           `json:"-"`
	Text string       `json:"text"`
	Kind QuestionKind `json:"kind,omitempty"`
	Flag string       `json:"flag,omitempty"` // key of the red flag that it is about, see [Explanation]
	Note string       `json:"note,omitempty"` // such as where it was asked
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (q Question) Validate() error {
	var c checker
	c.want(foldName(q.Text) != "", "text", "is required")
	c.text("text", q.Text, maxQuestion)
	c.want(q.Kind.valid(), "kind", "must be one of %s", listed(questionWords{}.Words()))
	c.names("flag", q.Flag)
	c.text("note", q.Note, maxNote)
	return c.err()
}

// maxQuestion is the length of a question, in characters.
const maxQuestion = 500

// A BankQuestion is one of the questions that ship with the program.
type BankQuestion struct {
	Key    string // as answers name it, such as "scores"
	Kind   QuestionKind
	Text   string
	Flag   string // of one about a red flag: its key, or with "/" at the end the beginning of several
	Source string
}

// A Proof is a fact of the records that an answer rests on.
type Proof struct {
	Fact  string `json:"fact"`            // key of the fact, such as "exam/Step 2 CK, 2026-05-12"
	Words string `json:"words,omitempty"` // in the applicant's own words; "": as the records say it
}

// An InterviewAnswer is what the applicant means to say to a question. One about a red
// flag goes by the five steps of the guide (S96–S100); any other may be plain
// text.
type InterviewAnswer struct {
	ID          ID      `json:"-"`
	Question    string  `json:"question"` // key in the bank of questions, or the text of one of the applicant's own
	Acknowledge string  `json:"acknowledge,omitempty"`
	Context     string  `json:"context,omitempty"` // one sentence, no excuse
	Growth      string  `json:"growth,omitempty"`
	Evidence    []Proof `json:"evidence,omitempty"` // facts of the records and nothing else
	Reassurance string  `json:"reassurance,omitempty"`
	Text        string  `json:"text,omitempty"`
	Note        string  `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (a InterviewAnswer) Validate() error {
	var c checker
	c.want(foldName(a.Question) != "", "question", "is required")
	c.text("question", a.Question, maxQuestion)
	c.text("acknowledge", a.Acknowledge, maxNote)
	c.text("context", a.Context, maxNote)
	c.text("growth", a.Growth, maxNote)
	c.text("reassurance", a.Reassurance, maxNote)
	c.text("text", a.Text, maxNote)
	c.text("note", a.Note, maxNote)
	seen := map[string]bool{}
	for _, p := range a.Evidence {
		c.want(p.Fact != "" && !seen[p.Fact], "evidence", "must each name a fact, and none twice")
		c.text("evidence.fact", p.Fact, maxQuestion)
		c.text("evidence.words", p.Words, maxNote)
		seen[p.Fact] = true
	}
	return c.err()
}

// A Drill is one time that the applicant has said an answer aloud.
type Drill struct {
	ID       ID     `json:"-"`
	Question string `json:"question"` // as that of an [InterviewAnswer]
	Date     Date   `json:"date"`
	Seconds  int    `json:"seconds,omitempty"` // 0: not timed
	Rating   int    `json:"rating,omitempty"`  // 1 poor to 5 good; 0: none
	Note     string `json:"note,omitempty"`
}

// MostRating is the best rating of a drill.
const MostRating = 5

// Validate reports every field that breaks a rule, as an [Invalid].
func (d Drill) Validate() error {
	var c checker
	c.want(foldName(d.Question) != "", "question", "is required")
	c.text("question", d.Question, maxQuestion)
	c.want(!d.Date.IsZero(), "date", "is required")
	c.date("date", d.Date)
	c.want(0 <= d.Seconds && d.Seconds <= 3600, "seconds", "must be between 0 and 3600")
	c.want(0 <= d.Rating && d.Rating <= MostRating, "rating", "must be from 1 to %d", MostRating)
	c.text("note", d.Note, maxNote)
	return c.err()
}
