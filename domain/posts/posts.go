// Package posts says how a post between two seasons stands to an applicant: in
// what status it can be held, compared with his own, how far it has come, and
// what it ties him to (S106, S107). It judges no law: what is not told is asked,
// and what calls for it is to be checked with the authority first.
package posts

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

type fitWords struct{}

func (fitWords) Words() []string { return []string{"ask", "yours", "visa", "other"} }

// Fit is how the statuses that a post can be held in, as its employer names
// them, go with the applicant's own.
type Fit = domain.Enum[fitWords]

// The fits.
const (
	Ask   Fit = iota // nobody has been asked yet, or the answer leaves it open
	Yours            // the applicant has a status that is named
	Visa             // a visa that is named is of the kind that he would take, and is yet to be arranged
	Other            // the statuses that are named are not his
)

// fits is the table of the applicant's status against the statuses that an
// employer names. Whoever may work without a visa is only asked about where
// visas alone are named; a status for which nothing stands is other.
//
//	              J-1 research  J-1 physician  H-1B   F-1    EAD    resident  citizen
//	unknown       ask           ask            ask    ask    ask    ask       ask
//	citizen       ask           ask            ask    ask    yours  yours     yours
//	permanent     ask           ask            ask    ask    yours  yours     other
//	EAD           ask           ask            ask    ask    yours  other     other
//	J-1           visa          visa           other  ask    other  other     other
//	H-1B only     other         other          visa   ask    other  other     other
//	either        visa          visa           visa   ask    other  other     other
//
// The status of a visitor is in no column: it calls to stop and ask, see [Stop].
var fits = map[domain.Status][domain.PermitVisitor]Fit{
	domain.Citizen:           {Ask, Ask, Ask, Ask, Yours, Yours, Yours},
	domain.PermanentResident: {Ask, Ask, Ask, Ask, Yours, Yours, Other},
	domain.EAD:               {Ask, Ask, Ask, Ask, Yours, Other, Other},
	domain.NeedsJ1:           {Visa, Visa, Other, Ask, Other, Other, Other},
	domain.NeedsH1B:          {Other, Other, Visa, Ask, Other, Other, Other},
	domain.Either:            {Visa, Visa, Visa, Ask, Other, Other, Other},
}

// FitOf compares a post with a status: of several that are named the one that
// fits best counts. Nothing named is still to be asked.
func FitOf(p domain.Post, s domain.Status) Fit {
	row, known := fits[s]
	best := Ask
	for i, permit := range p.Permits.All() {
		fit := Other
		if permit < domain.PermitVisitor && known {
			fit = row[permit]
		} else if !known {
			fit = Ask
		}
		if i == 0 || Better(fit, best) {
			best = fit
		}
	}
	return best
}

// Better reports whether a fit is better than another one.
func Better(a, b Fit) bool {
	order := []Fit{Other, Ask, Visa, Yours}
	return slices.Index(order, a) > slices.Index(order, b)
}

type stopWords struct{}

func (stopWords) Words() []string { return []string{"", "visitor", "unpaid", "untold"} }

// Stop is a reason to stop and ask before a post is taken. It is no advice on
// law.
type Stop = domain.Enum[stopWords]

// The reasons.
const (
	Go      Stop = iota // nothing that the program knows of
	Visitor             // it is offered to visitors
	Unpaid              // it is not paid: work without pay can be work all the same
	Untold              // work of a kind that is often unpaid, and nobody has told whether it is paid
)

// StopOf tells whether to stop and ask before a post is taken. Somebody with a
// right to work in the United States of his own need not.
func StopOf(p domain.Post, s domain.Status) Stop {
	switch {
	case s != domain.StatusUnknown && !domain.NeedsVisa(s), p.Stage == domain.PostEnded, p.Stage == domain.PostTurnedDown:
		return Go
	case p.Permits.Has(domain.PermitVisitor):
		return Visitor
	case p.Paid == domain.SaysNo:
		return Unpaid
	case p.Paid != domain.SaysYes && slices.Contains(oftenUnpaid, p.Kind):
		return Untold
	}
	return Go
}

// oftenUnpaid are the kinds of post of which it has to be asked.
var oftenUnpaid = []domain.PostKind{domain.ClinicWork, domain.PublicHealth, domain.MigrantOutreach}

// stages are the stages in which a post comes along.
var stages = []domain.PostStage{
	domain.StageNone, domain.PostLookingAt, domain.PostApplied, domain.PostInterviewed, domain.PostOffered, domain.PostAccepted, domain.PostUnderWay, domain.PostEnded,
}

// Next is the stage after another; ok is false after the last one, and of one
// that was turned down.
func Next(s domain.PostStage) (next domain.PostStage, ok bool) {
	i := slices.Index(stages, s)
	if i < 0 || i+1 == len(stages) {
		return s, false
	}
	applied := slices.Index(stages, domain.PostApplied) // what is advanced is at least that
	return stages[max(i+1, applied)], true
}

// Advance moves a post on by a stage on a day, which is noted as that of the stage
// where none is. A post that gets under way without
// a first day begins on that day, and one that ends without a last day ends on
// it; ok is false where there is nowhere to go. A post that is to begin later
// does not get under way.
func Advance(p domain.Post, today domain.Date) (out domain.Post, ok bool) {
	next, ok := Next(p.Stage)
	switch {
	case !ok, next == domain.PostUnderWay && p.Start.After(today):
		return p, false
	case next == domain.PostApplied:
		p.AppliedOn = cmp.Or(p.AppliedOn, today)
	case next == domain.PostInterviewed && (p.InterviewOn.IsZero() || p.InterviewOn.After(today)):
		p.InterviewOn = today
	case next == domain.PostOffered:
		p.OfferedOn = cmp.Or(p.OfferedOn, today)
	case next == domain.PostAccepted:
		p.AnsweredOn = cmp.Or(p.AnsweredOn, today)
	case next == domain.PostUnderWay:
		p.Start = cmp.Or(p.Start, today)
	case next == domain.PostEnded && (p.End.IsZero() || p.End.After(today)):
		p.End = today
		if p.Start.After(today) {
			p.End = p.Start
		}
	}
	p.Stage = next
	return p, true
}

// TurnDown notes on a day that a post was turned down, by either side.
func TurnDown(p domain.Post, today domain.Date) domain.Post {
	p.Stage, p.AnsweredOn = domain.PostTurnedDown, cmp.Or(p.AnsweredOn, today)
	return p
}

// Open reports whether a post is still wanted and not held yet.
func Open(p domain.Post) bool {
	return p.Stage < domain.PostAccepted
}

// Due reports whether the day to apply by is still to be kept: it is told, and
// nothing was sent.
func Due(p domain.Post) bool { return !p.ApplyBy.IsZero() && p.Stage <= domain.PostLookingAt }

// kinds are the experiences that the kinds of post make.
var kinds = map[domain.PostKind]domain.ExperienceKind{
	domain.ResearchCoordinator: domain.Research, domain.ResearchFellowship: domain.Research, domain.ClinicWork: domain.ClinicalWork,
	domain.PublicHealth: domain.Work, domain.MigrantOutreach: domain.Work, domain.TeachingPost: domain.Teaching,
	domain.PreliminaryPost: domain.Education, domain.TransitionalPost: domain.Education, domain.OffCycle: domain.Education,
}

// Experience is the experience that a post makes, with what the post tells and
// nothing else. Work without pay is volunteering.
func Experience(p domain.Post) domain.Experience {
	kind := cmp.Or(kinds[p.Kind], domain.OtherExperience)
	if kind == domain.Work && p.Paid == domain.SaysNo {
		kind = domain.Volunteer
	}
	return domain.Experience{
		Kind: kind, Title: cmp.Or(p.Title, domain.Capital(p.Kind.String())), Organization: p.Organization,
		City: p.City, State: p.State, Region: p.Region, Start: p.Start, End: p.End,
	}
}
