package paths

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/posts"
)

type lawWords struct{}

func (lawWords) Words() []string { return []string{"free", "visa", "ask", "other", "closed"} }

// Law says whether the applicant may do something in the status that he has or
// would come on, by the rule of [posts.FitOf]. It is a note to check with the
// authority, and no legal advice.
type Law = domain.Enum[lawWords]

// What can be said, what hinders most last.
const (
	Free   Law = iota // the right to work that he has is enough
	Visa              // a visa that he would take allows it, and is yet to be arranged
	Ask               // nobody knows yet
	Other             // it mostly wants a status that is not his
	Closed            // the records say that it cannot be
)

// An option is one thing that can be done beside applying. What it takes and
// brings are figures of the reference set; what it shows programs, see effect.
type option struct {
	doing domain.Doing
	most  int             // times on one path
	post  domain.PostKind // of a post in the records that would be it; unknown: none is
	may   domain.Permits  // the statuses that it can mostly be done in, as the note on it says; none: it has to be asked
	sworn bool            // it needs the certificate of the ECFMG
	years string          // row of what a year of it pays; "": it pays nothing
}

// table are all things that can be done, in the order of [domain.Doing].
func table() []option {
	research := domain.SetOf(domain.PermitJ1Research, domain.PermitH1B, domain.PermitEAD)
	work := domain.SetOf(domain.PermitH1B, domain.PermitEAD)
	training := domain.SetOf(domain.PermitJ1Physician, domain.PermitH1B, domain.PermitEAD)
	return []option{
		{doing: domain.DoStep3, most: 1, sworn: true},
		{doing: domain.DoRotations, most: 2},
		{doing: domain.DoResearch, most: 2, post: domain.ResearchFellowship, may: research, years: "set.path_pay_research"},
		{doing: domain.DoCoordinator, most: 2, post: domain.ResearchCoordinator, may: research, years: "set.path_pay_coordinator"},
		{doing: domain.DoClinic, most: 2, post: domain.ClinicWork, may: work, years: "set.path_pay_clinic"},
		{doing: domain.DoPreliminary, most: 1, post: domain.PreliminaryPost, may: training, sworn: true, years: "set.path_pay_resident"},
		{doing: domain.DoTransitional, most: 1, post: domain.TransitionalPost, may: training, sworn: true, years: "set.path_pay_resident"},
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

// LawOf says what is known of whether an applicant may do something, and why: zero
// where nothing is needed beside the right to work that he has. It is closed only
// where he has said so himself. What the employers of such posts in the records
// name comes before what is mostly so.
func LawOf(d domain.Doing, p domain.Profile) (Law, domain.Message) {
	who, o := p.Applicant, optionOf(d)
	free := who.Status != domain.StatusUnknown && !domain.NeedsVisa(who.Status)
	if d == domain.DoStep3 && who.Footing.Travel == domain.SaysNo {
		return Closed, domain.Msg("path.law.travel")
	}
	fit, told := fitOf(o.post, p)
	switch {
	case d == domain.DoNothing, free && (!told || fit != posts.Other):
		return Free, domain.Message{}
	case told && fit != posts.Ask:
		return laws[fit], domain.Msg("path.law.posts." + fit.String())
	case !told:
		fit = posts.FitOf(domain.Post{Permits: o.may}, who.Status)
	}
	return laws[fit], domain.Msg("path.law." + Key(d))
}

// laws are the fits of a post as laws.
var laws = map[posts.Fit]Law{posts.Ask: Ask, posts.Yours: Free, posts.Visa: Visa, posts.Other: Other}

// fitOf is how the posts of a kind in the records that are still to be had go with
// the applicant's status, the best one. told is false where none of them names one.
func fitOf(kind domain.PostKind, p domain.Profile) (best posts.Fit, told bool) {
	for _, x := range p.Posts {
		if kind == domain.PostUnknown || x.Kind != kind || x.Permits == 0 || x.Stage == domain.PostTurnedDown || x.Stage == domain.PostEnded {
			continue
		}
		if fit := posts.FitOf(x, p.Applicant.Status); !told || posts.Better(fit, best) {
			best, told = fit, true
		}
	}
	return best, told
}
