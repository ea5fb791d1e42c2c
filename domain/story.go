package domain

type storyWords struct{}

func (storyWords) Words() []string {
	return []string{"language", "safety", "teamwork", "failure", "leadership", "ethics", "underserved", "resilience", "teaching", "communication"}
}

// StoryTag is what a story shows.
type StoryTag = Enum[storyWords]

// StoryTags is a set of them.
type StoryTags = Set[storyWords]

// The tags of stories.
const (
	StoryLanguage StoryTag = iota
	StorySafety
	StoryTeamwork
	StoryFailure
	StoryLeadership
	StoryEthics
	StoryUnderserved
	StoryResilience
	StoryTeaching
	StoryCommunication
)

type useWords struct{}

func (useWords) Words() []string { return []string{"", "statement", "application", "interview"} }

// UsePlace is where a story is told.
type UsePlace = Enum[useWords]

// The places where a story is told.
const (
	UseUnknown UsePlace = iota
	UsedInStatement
	UsedInApplication
	UsedInInterview
)

// A StoryUse is one place where a story is told.
type StoryUse struct {
	Place UsePlace `json:"place"`
	Where string   `json:"where,omitempty"` // the name of the statement, or the key of the program that interviewed
}

// A Story is something that happened, as it can be told (S75).
type Story struct {
	ID        ID         `json:"-"`
	Title     string     `json:"title"`
	Situation string     `json:"situation,omitempty"`
	Action    string     `json:"action,omitempty"`
	Result    string     `json:"result,omitempty"`
	Tags      StoryTags  `json:"tags,omitempty"`
	Shows     Tags       `json:"shows,omitempty"` // missions and traits that it shows, as those of an experience
	Used      []StoryUse `json:"used,omitempty"`
	Note      string     `json:"note,omitempty"`
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (s Story) Validate() error {
	var c checker
	c.want(foldName(s.Title) != "", "title", "is required")
	c.names("title", s.Title)
	c.text("situation", s.Situation, maxNote)
	c.text("action", s.Action, maxNote)
	c.text("result", s.Result, maxNote)
	for _, u := range s.Used {
		c.want(u.Place != UseUnknown && u.Place.valid(), "used.place", "must be one of %s", listed(useWords{}.Words()))
		c.names("used.where", u.Where)
	}
	c.text("note", s.Note, maxNote)
	return c.err()
}

// Complete reports whether situation, action and result are all told.
func (s Story) Complete() bool { return s.Situation != "" && s.Action != "" && s.Result != "" }
