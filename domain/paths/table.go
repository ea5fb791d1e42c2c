package paths

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/posts"
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
	doing domain.Doing
	most  int             // times on one path
	post  domain.PostKind // of a post in the records that would be it; unknown: none is
	sworn bool            // it needs the certificate of the ECFMG
	years string          // row of what a year of it pays; "": it pays nothing
}

// table are all things that can be done, in the order of [domain.Doing].
func table() []option {
	return []option{
		{doing: domain.DoStep3, most: 1, sworn: true},
		{doing: domain.DoRotations, most: 2},
		{doing: domain.DoResearch, most: 2, post: domain.ResearchFellowship, years: "set.path_pay_research"},
		{doing: domain.DoCoordinator, most: 2, post: domain.ResearchCoordinator, years: "set.path_pay_coordinator"},
		{doing: domain.DoClinic, most: 2, post: domain.ClinicWork, years: "set.path_pay_clinic"},
		{doing: domain.DoPreliminary, most: 1, post: domain.PreliminaryPost, sworn: true, years: "set.path_pay_resident"},
		{doing: domain.DoTransitional, most: 1, post: domain.TransitionalPost, sworn: true, years: "set.path_pay_resident"},
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
// is closed only where he has said so himself. Posts of the kind in the records
// that all want another status than he could have are a reason to ask for
// another one.
func LawOf(d domain.Doing, p domain.Profile) (Law, domain.Message) {
	who := p.Applicant
	switch {
	case d == domain.DoNothing:
		return Free, domain.Message{}
	case d == domain.DoStep3 && who.Footing.Travel == domain.SaysNo:
		return Closed, domain.Msg("path.law.travel")
	case who.Status != domain.StatusUnknown && !domain.NeedsVisa(who.Status):
		return Free, domain.Msg("path.law.free", who.Status.String())
	case unfit(optionOf(d).post, p):
		return Ask, domain.Msg("path.law.posts")
	}
	return Ask, domain.Msg("path.law." + Key(d))
}

// unfit reports whether there are posts of a kind in the records, and all of them
// want a status that the applicant does not have and would not get by them.
func unfit(kind domain.PostKind, p domain.Profile) (told bool) {
	for _, x := range p.Posts {
		if kind == domain.PostUnknown || x.Kind != kind || x.Permits == 0 || x.Stage == domain.PostTurnedDown || x.Stage == domain.PostEnded {
			continue
		}
		if posts.FitOf(x, p.Applicant.Status) != posts.Other {
			return false
		}
		told = true
	}
	return told
}
