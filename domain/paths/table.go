package paths

import (
	"slices"
	"strings"

	"secondlook/domain"
)

type lawWords struct{}

func (lawWords) Words() []string { return []string{"free", "ask", "closed"} }

// Law says whether the applicant may do something in the status that he has or
// would come on. It is a note to check with the authority, and no legal advice.
type Law = domain.Enum[lawWords]

// What can be said.
const (
	Free   Law = iota // the right to work that he has is enough
	Ask               // it needs a status that an employer, a program or the authority grants
	Closed            // the records say that it cannot be
)

// An option is one thing that can be done beside applying. What it takes and
// brings are figures of the reference set; what it shows programs, see effect.
type option struct {
	doing   domain.Doing
	most    int             // times on one path
	post    domain.PostKind // of a post in the records that would be it; unknown: none is
	permits domain.Permits  // in which somebody who needs a visa can hold it
	sworn   bool            // it needs the certificate of the ECFMG
	years   string          // row of what a year of it pays; "": it pays nothing
	spends  string          // row of how many months of living it takes; "": none are counted
}

// table are all things that can be done, in the order of [domain.Doing].
func table() []option {
	research := domain.SetOf(domain.PermitJ1Research, domain.PermitH1B, domain.PermitF1)
	work := domain.SetOf(domain.PermitH1B, domain.PermitF1)
	training := domain.SetOf(domain.PermitJ1Physician, domain.PermitH1B)
	return []option{
		{doing: domain.DoStep3, most: 1, sworn: true},
		{doing: domain.DoRotations, most: 2, spends: "set.path_rotation_months"},
		{doing: domain.DoResearch, most: 2, post: domain.ResearchFellowship, permits: research, years: "set.path_pay_research"},
		{doing: domain.DoCoordinator, most: 2, post: domain.ResearchCoordinator, permits: research, years: "set.path_pay_coordinator"},
		{doing: domain.DoClinic, most: 2, post: domain.ClinicWork, permits: work, years: "set.path_pay_clinic"},
		{doing: domain.DoPreliminary, most: 1, post: domain.PreliminaryPost, permits: training, sworn: true, years: "set.path_pay_resident"},
		{doing: domain.DoTransitional, most: 1, post: domain.TransitionalPost, permits: training, sworn: true, years: "set.path_pay_resident"},
	}
}

// optionOf returns the row of a doing; that of nothing is empty.
func optionOf(d domain.Doing) option {
	all := table()
	i := slices.IndexFunc(all, func(o option) bool { return o.doing == d })
	if i < 0 {
		return option{}
	}
	return all[i]
}

// Key is the name of a doing in keys of texts: "step_3"; of nothing "nothing".
func Key(d domain.Doing) string {
	if d == domain.DoNothing {
		return "nothing"
	}
	return strings.ReplaceAll(strings.ToLower(d.String()), " ", "_")
}

// LawOf says what is known of whether an applicant may do something, and why. It
// is closed only where the records say so: what the employers of all such posts
// take excludes the applicant's status, or he cannot come for an exam.
func LawOf(d domain.Doing, p domain.Profile) (Law, domain.Message) {
	o, who := optionOf(d), p.Applicant
	switch {
	case d == domain.DoNothing:
		return Free, domain.Message{}
	case d == domain.DoStep3 && who.Footing.Travel == domain.SaysNo:
		return Closed, domain.Msg("path.law.travel")
	case who.Status != domain.StatusUnknown && !domain.NeedsVisa(who.Status):
		return Free, domain.Msg("path.law.free", who.Status.String())
	case o.excluded(p):
		return Closed, domain.Msg("path.law.posts")
	}
	return Ask, domain.Msg("path.law." + Key(d))
}

// excluded reports whether the posts in the records say, all of them, that they
// cannot be held in a status that the applicant could have.
func (o option) excluded(p domain.Profile) bool {
	if o.post == domain.PostUnknown {
		return false
	}
	mine, told := o.permits&permitsOf(p.Applicant.Status), false
	for _, x := range p.Posts {
		if x.Kind != o.post || x.Permits == 0 || x.Stage == domain.PostTurnedDown || x.Stage == domain.PostEnded {
			continue
		}
		if told = true; x.Permits&mine != 0 {
			return false
		}
	}
	return told
}

// permitsOf are the statuses in which somebody who needs a visa would come.
func permitsOf(s domain.Status) domain.Permits {
	j1 := domain.SetOf(domain.PermitJ1Research, domain.PermitJ1Physician)
	h1b := domain.SetOf(domain.PermitH1B)
	switch s {
	case domain.NeedsJ1:
		return j1 | domain.SetOf(domain.PermitF1)
	case domain.NeedsH1B:
		return h1b | domain.SetOf(domain.PermitF1)
	}
	return j1 | h1b | domain.SetOf(domain.PermitF1)
}
