package domain

import (
	"cmp"
	"slices"
)

type postWords struct{}

func (postWords) Words() []string {
	return []string{
		"", "research coordinator", "research fellowship", "clinic work", "public health", "outreach", "teaching",
		"preliminary year", "transitional year", "residency outside the Match", "other",
	}
}

// PostKind is the kind of a post.
type PostKind = Enum[postWords]

// The kinds of post.
const (
	PostUnknown PostKind = iota
	ResearchCoordinator
	ResearchFellowship // postdoctoral
	ClinicWork         // in a community health center or the like
	PublicHealth
	MigrantOutreach
	TeachingPost
	PreliminaryPost
	TransitionalPost
	OffCycle // a place that became free and is filled outside the Match
	OtherPost
)

type postStageWords struct{}

func (postStageWords) Words() []string {
	return []string{"", "looking at", "applied", "interviewed", "offered", "accepted", "under way", "ended", "turned down"}
}

// PostStage says how far a post has come.
type PostStage = Enum[postStageWords]

// The stages of a post.
const (
	StageNone PostStage = iota
	PostLookingAt
	PostApplied
	PostInterviewed
	PostOffered
	PostAccepted
	PostUnderWay
	PostEnded
	PostTurnedDown // by either side
)

type permitWords struct{}

func (permitWords) Words() []string {
	return []string{"J-1 research scholar", "J-1 physician", "H-1B", "F-1 training", "EAD", "permanent resident", "citizen", "visitor"}
}

// Permit is a status in which a post can be held, as its employer says.
type Permit = Enum[permitWords]

// Permits is a set of them.
type Permits = Set[permitWords]

// The permits.
const (
	PermitJ1Research Permit = iota
	PermitJ1Physician
	PermitH1B
	PermitF1
	PermitEAD
	PermitResident
	PermitCitizen
	PermitVisitor // as the offer says: whoever holds it has to stop and ask first (S106)
)

// A Post is a position between two seasons, wanted or held: paid or not, tied to
// a program or to none (S106, S107).
type Post struct {
	ID           ID        `json:"-"`
	Kind         PostKind  `json:"kind"`
	Title        string    `json:"title,omitempty"`
	Organization string    `json:"organization,omitempty"`
	City         string    `json:"city,omitempty"`
	State        string    `json:"state,omitempty"`   // two letters
	Region       string    `json:"region,omitempty"`  // a key of the region table; found from city and state when empty
	Program      string    `json:"program,omitempty"` // key of the residency program that it is tied to
	Specialty    string    `json:"specialty,omitempty"`
	Supervisor   string    `json:"supervisor,omitempty"` // the name of a person
	Stage        PostStage `json:"stage,omitempty"`
	ApplyBy      Date      `json:"apply_by,omitzero"`
	AppliedOn    Date      `json:"applied_on,omitzero"`
	InterviewOn  Date      `json:"interview_on,omitzero"` // it may be to come
	OfferedOn    Date      `json:"offered_on,omitzero"`
	AnsweredOn   Date      `json:"answered_on,omitzero"` // it was accepted then, or turned down by either side
	Start        Date      `json:"start,omitzero"`
	End          Date      `json:"end,omitzero"`
	Paid         YesNo     `json:"paid,omitempty"`
	YearCents    int64     `json:"pay_cents_per_year,omitempty"` // US cents; zero: not known
	CostCents    int64     `json:"cost_cents,omitempty"`         // what it costs to take and hold it, US cents in all
	Permits      Permits   `json:"permits,omitempty"`            // the statuses that its employer names; none: not asked yet
	Note         string    `json:"note,omitempty"`
}

// Held reports whether the post is or was held: it counts as a tie to its place
// and its program.
func (p Post) Held() bool { return p.Stage == PostUnderWay || p.Stage == PostEnded }

// HeldOn reports whether the post was held by a day: one that begins later is
// not, whatever its stage says. One without a first day is.
func (p Post) HeldOn(day Date) bool { return p.Held() && !p.Start.After(day) }

// Residency reports whether the post is one of a residency program, in which
// patients are cared for.
func (p Post) Residency() bool {
	return p.Kind == PreliminaryPost || p.Kind == TransitionalPost || p.Kind == OffCycle
}

// Name is what a post is called: where it is, else its title, else its kind.
func (p Post) Name() string { return cmp.Or(p.Organization, p.Title, p.Kind.String()) }

// ExperienceOf returns the experience that tells of a post, so that what both
// tell counts once: it has the organization of the post, or where neither names
// one its title or kind, and their times meet. A time that is not told meets every other.
func (p Profile) ExperienceOf(x Post) (e Experience, ok bool) {
	i := slices.IndexFunc(p.Experiences, func(e Experience) bool {
		same := e.Organization == "" && x.Organization == "" && foldName(e.Title) == foldName(cmp.Or(x.Title, x.Kind.String()))
		if x.Organization != "" {
			same = foldName(e.Organization) == foldName(x.Organization)
		}
		return same && meet(e.Start, e.End, x.Start, x.End)
	})
	if i < 0 {
		return e, false
	}
	return p.Experiences[i], true
}

// meet reports whether two times have a day in common. A first or last day that
// is not told bounds nothing.
func meet(start, end, from, to Date) bool {
	after := func(a, b Date) bool { return !a.IsZero() && !b.IsZero() && a.After(b) }
	return !after(start, to) && !after(from, end)
}

// Validate reports every field that breaks a rule, as an [Invalid].
func (p Post) Validate() error {
	var c checker
	c.want(p.Kind != PostUnknown && p.Kind.valid(), "kind", "must be one of %s", listed(postWords{}.Words()))
	c.want(p.Stage.valid(), "stage", "must be one of %s", listed(postStageWords{}.Words()))
	c.want(p.Paid.valid(), "paid", "must be one of %s", listed(yesNoWords{}.Words()))
	c.want(p.YearCents == 0 || p.Paid != SaysNo, "pay_cents_per_year", "does not go with a post that is not paid")
	c.state("state", p.State)
	c.span(p.Start, p.End)
	c.date("apply_by", p.ApplyBy)
	c.date("applied_on", p.AppliedOn)
	c.date("interview_on", p.InterviewOn)
	c.date("offered_on", p.OfferedOn)
	c.date("answered_on", p.AnsweredOn)
	c.money("pay_cents_per_year", p.YearCents)
	c.money("cost_cents", p.CostCents)
	c.names("title", p.Title, "organization", p.Organization, "city", p.City, "region", p.Region)
	c.names("program", p.Program, "specialty", p.Specialty, "supervisor", p.Supervisor)
	c.text("note", p.Note, maxNote)
	return c.err()
}
