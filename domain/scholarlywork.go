package domain

type workWords struct{}

func (workWords) Words() []string {
	return []string{"", "quality improvement", "clinical research", "basic research", "case report", "review", "survey", "education", "other"}
}

// WorkKind is the kind of a scholarly work.
type WorkKind = Enum[workWords]

// The kinds of scholarly work.
const (
	WorkUnknown WorkKind = iota
	QualityImprovement
	ClinicalResearch
	BasicResearch
	CaseReport
	ReviewArticle
	SurveyStudy
	EducationProject
	OtherWork
)

type topicWords struct{}

func (topicWords) Words() []string {
	return []string{
		"diabetes", "copd", "heart failure", "obesity", "access to care", "outcomes in underserved", "spanish-speaking patients",
		"migrant health", "rural health", "mental health", "maternal and child health",
	}
}

// Topic is what a scholarly work is about (S68, S69, S120).
type Topic = Enum[topicWords]

// Topics is a set of them.
type Topics = Set[topicWords]

// The topics.
const (
	TopicDiabetes Topic = iota
	TopicCOPD
	TopicHeartFailure
	TopicObesity
	TopicAccess
	TopicUnderserved
	TopicSpanish
	TopicMigrant
	TopicRural
	TopicMental
	TopicMaternal
)

type partWords struct{}

func (partWords) Words() []string {
	return []string{"data collection", "literature review", "analysis", "manuscript", "design", "presenting", "leading"}
}

// WorkPart is what the applicant did in a scholarly work (S71).
type WorkPart = Enum[partWords]

// WorkParts is a set of them.
type WorkParts = Set[partWords]

// The parts in a scholarly work.
const (
	PartData WorkPart = iota
	PartLiterature
	PartAnalysis
	PartManuscript
	PartDesign
	PartPresenting
	PartLeading
)

type stageWords struct{}

func (stageWords) Words() []string {
	return []string{"", "planned", "under way", "submitted", "accepted", "published", "presented", "stopped"}
}

// WorkStage says how far a scholarly work has come.
type WorkStage = Enum[stageWords]

// The stages.
const (
	StageUnknown WorkStage = iota
	StagePlanned
	StageUnderWay
	StageSubmitted
	StageAccepted
	StagePublished
	StagePresented
	StageStopped
)

// A ScholarlyWork is a project of research or quality improvement. ERAS lists
// them under Scholarly Work since the 2027 season.
type ScholarlyWork struct {
	ID       ID        `json:"-"`
	Kind     WorkKind  `json:"kind"`
	Title    string    `json:"title,omitempty"`
	Topics   Topics    `json:"topics,omitempty"`
	Parts    WorkParts `json:"parts,omitempty"`
	Stage    WorkStage `json:"stage,omitempty"`
	Mentor   string    `json:"mentor,omitempty"` // the name of a person in the records
	Site     string    `json:"site,omitempty"`   // hospital, school or clinic
	InUS     bool      `json:"in_us,omitempty"`
	Remote   bool      `json:"remote,omitempty"`
	Start    Date      `json:"start,omitzero"`
	End      Date      `json:"end,omitzero"`
	Citation string    `json:"citation,omitempty"` // as it is to be cited; journal or meeting
	Note     string    `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (w ScholarlyWork) Validate() error {
	var c checker
	c.want(w.Kind != WorkUnknown && w.Kind.valid(), "kind", "must be one of %s", listed(workWords{}.Words()))
	c.want(w.Stage.valid(), "stage", "must be one of %s", listed(stageWords{}.Words()))
	c.span(w.Start, w.End)
	c.text("title", w.Title, maxTitle)
	c.names("mentor", w.Mentor, "site", w.Site)
	c.text("citation", w.Citation, maxNote)
	c.text("note", w.Note, maxNote)
	return c.err()
}

// maxTitle is the longest title of a paper that is kept.
const maxTitle = 500

// Begun reports whether work has been done by the given day: it is past
// planning, was not stopped, and does not begin later.
func (w ScholarlyWork) Begun(today Date) bool {
	switch w.Stage {
	case StageUnknown, StagePlanned, StageStopped:
		return false
	}
	return !w.Start.After(today)
}
