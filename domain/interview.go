package domain

import "strings"

type interviewKinds struct{}

func (interviewKinds) Words() []string {
	return []string{"", "interview", "social event", "second look"}
}

// InterviewKind is what the applicant meets a program for.
type InterviewKind = Enum[interviewKinds]

// The kinds of meeting. An unknown one counts as an interview.
const (
	InterviewUnknown InterviewKind = iota
	ProgramInterview
	SocialEvent
	SecondLookVisit
)

type interviewFormats struct{}

func (interviewFormats) Words() []string { return []string{"", "video", "in person", "phone"} }

// InterviewFormat is how they meet.
type InterviewFormat = Enum[interviewFormats]

// The formats.
const (
	FormatUnknown InterviewFormat = iota
	ByVideo
	FaceToFace
	OnPhone
)

type interviewStates struct{}

func (interviewStates) Words() []string { return []string{"", "done", "cancelled", "missed"} }

// InterviewState says what became of it.
type InterviewState = Enum[interviewStates]

// The states.
const (
	InterviewPlanned InterviewState = iota // it is booked
	InterviewDone
	InterviewCancelled
	InterviewMissed
)

// An Interviewer is one of the people who are met there.
type Interviewer struct {
	Name    string `json:"name"`
	Role    string `json:"role,omitempty"`
	Contact string `json:"contact,omitempty"`
}

// A Score is what a program got under one criterion, see [Criterion].
type Score struct {
	Criterion string `json:"criterion"` // its name
	Points    int    `json:"points"`    // 1 to 10
}

// MostPoints is the best score; none is 0.
const MostPoints = 10

// An Interview is one day, or part of one, with a program.
type Interview struct {
	ID         ID              `json:"-"`
	Program    string          `json:"program"` // key of the program
	Season     int             `json:"season"`  // year of the Match
	Kind       InterviewKind   `json:"kind,omitempty"`
	Format     InterviewFormat `json:"format,omitempty"`
	Start      At              `json:"start"`
	Minutes    int             `json:"minutes,omitempty"` // 0: not told
	State      InterviewState  `json:"state,omitempty"`
	Place      string          `json:"place,omitempty"` // an address, or the link of the call
	People     []Interviewer   `json:"people,omitempty"`
	Agenda     string          `json:"agenda,omitempty"`
	Questions  string          `json:"questions,omitempty"` // that the applicant wants to ask
	Scores     []Score         `json:"scores,omitempty"`
	Gut        int             `json:"gut,omitempty"` // the feeling apart from the criteria, 1 to 10; 0: none noted
	ScoredOn   Date            `json:"scored_on,omitzero"`
	Impression string          `json:"impression,omitempty"`
	Note       string          `json:"note,omitempty"`
}

// Counts reports whether it is an interview that will take place or has: no
// social event, and neither cancelled nor missed.
func (i Interview) Counts() bool {
	return (i.Kind == InterviewUnknown || i.Kind == ProgramInterview) && i.State != InterviewCancelled && i.State != InterviewMissed
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (i Interview) Validate() error {
	var c checker
	c.program(i.Program, i.Season)
	c.want(i.Kind.valid(), "kind", "must be one of %s", listed(interviewKinds{}.Words()))
	c.want(i.Format.valid(), "format", "must be one of %s", listed(interviewFormats{}.Words()))
	c.want(i.State.valid(), "state", "must be one of %s", listed(interviewStates{}.Words()))
	c.want(!i.Start.IsZero(), "start", "needs a day")
	c.at("start", i.Start)
	c.minutes(i.Minutes)
	c.text("place", i.Place, maxNote)
	for _, p := range i.People {
		c.want(strings.TrimSpace(p.Name) != "", "people", "must each have a name")
		c.names("people.name", p.Name, "people.role", p.Role, "people.contact", p.Contact)
	}
	c.text("agenda", i.Agenda, maxNote)
	c.text("questions", i.Questions, maxNote)
	seen := map[string]bool{}
	for _, s := range i.Scores {
		c.want(foldName(s.Criterion) != "", "scores", "must each name their criterion")
		c.names("scores.criterion", s.Criterion)
		c.want(1 <= s.Points && s.Points <= MostPoints, "scores.points", "must be from 1 to %d", MostPoints)
		c.want(!seen[foldName(s.Criterion)], "scores", "must not hold one criterion twice")
		seen[foldName(s.Criterion)] = true
	}
	c.want(0 <= i.Gut && i.Gut <= MostPoints, "gut", "must be from 1 to %d", MostPoints)
	c.date("scored_on", i.ScoredOn)
	c.text("impression", i.Impression, maxNote)
	c.text("note", i.Note, maxNote)
	return c.err()
}

// A Criterion is something by which the applicant judges programs after an
// interview.
type Criterion struct {
	ID     ID     `json:"-"`
	Name   string `json:"name"`
	Weight int    `json:"weight"` // 0 to 10; 0: it is noted and does not count
	Note   string `json:"note,omitempty"`
}

// CriterionKey is what the name of a criterion has in common however it is
// written: small letters and single blanks.
func CriterionKey(name string) string { return foldName(name) }

// MostWeight is the greatest weight of a criterion.
const MostWeight = 10

// Validate reports every field that breaks a rule, as an [Invalid].
func (k Criterion) Validate() error {
	var c checker
	c.want(foldName(k.Name) != "", "name", "is required")
	c.names("name", k.Name)
	c.want(0 <= k.Weight && k.Weight <= MostWeight, "weight", "must be from 0 to %d", MostWeight)
	c.text("note", k.Note, maxNote)
	return c.err()
}
