package ledger

import (
	"time"

	"secondlook/domain"
)

// applications are the fees of the season's list. What is planned is due on the
// day on which applications are sent; after that it is paid as it is sent.
func (k *clerk) applications() {
	for _, s := range k.Services {
		if s.Count == 0 {
			continue
		}
		kind, due := domain.PaidERAS, k.Submits
		if s.Name == ResidencyCAS {
			kind = domain.PaidResidencyCAS
		}
		if s.Sent > 0 {
			due = domain.Date{}
		}
		l := k.expect(kind, s.Cents, due, domain.Msg("fees.about.applications", s.Count))
		l.Unnoted += s.Sent
		l.Verify = l.Verify || s.Verify
	}
}

// uses reports whether applications go through a service; without any it is
// ERAS.
func (k *clerk) uses(service string) bool {
	for _, s := range k.Services {
		if s.Name == service && s.Count > 0 {
			return true
		}
	}
	return service == ERAS && len(k.Services) == 0
}

// once is what ERAS asks of every applicant once a season: the token of those
// from schools abroad, and the transcript of the USMLE.
func (k *clerk) once() {
	if !k.uses(ERAS) {
		return
	}
	if !k.Profile.Applicant.USGraduate() {
		k.priced(domain.PaidToken, "ECFMG", "token", 1, k.Submits, k.document(domain.ERASToken), domain.Msg("fees.about.token"))
	}
	k.priced(domain.PaidTranscript, "ERAS", "transcript", 1, k.Submits, k.document(domain.USMLETranscript), domain.Msg("fees.about.transcript"))
}

// document reports whether a document of the season is done.
func (k *clerk) document(kind domain.DocumentKind) bool {
	for _, d := range k.Profile.Documents {
		if d.Season == k.Season && d.Kind == kind && d.Program == "" && d.State != domain.DocumentNotNeeded && d.Done() {
			return true
		}
	}
	return false
}

// match is what the NRMP asks for: registration, the late fee where it applies,
// the couple's fee, and ranks beyond those that registration covers.
func (k *clerk) match() {
	standard, _ := k.Catalog.DayOf("registration_deadline", k.Season)
	last, _ := k.Catalog.DayOf("rank_deadline", k.Season)
	on := k.season.Registered
	done := !on.IsZero()
	due := standard
	if !done && k.Today.After(standard) {
		due = last
	}
	k.priced(domain.PaidRegistration, "NRMP", "registration", 1, due, done, domain.Msg("fees.about.registration"))
	late := !standard.IsZero() && (done && on.After(standard) || !done && k.Today.After(standard) && !k.Today.After(last))
	if late {
		k.priced(domain.PaidLateFee, "NRMP", "late_registration", 1, last, done, domain.Msg("fees.about.late", standard))
	}
	list := k.list()
	if list.Couple {
		k.priced(domain.PaidCouple, "NRMP", "couple", 1, last, !list.Certified.IsZero(), domain.Msg("fees.about.couple"))
	}
	if f, ok := k.price("NRMP", "extra_rank"); ok {
		n := ExtraRanks(list, f.From-1)
		k.priced(domain.PaidExtraRanks, "NRMP", "extra_rank", n, last, !list.Certified.IsZero(), domain.Msg("fees.about.ranks", n, f.From-1))
	}
}

// list is the rank order list of the season: the one that is worked on, else the
// newest version that was kept.
func (k *clerk) list() (out domain.RankList) {
	for _, l := range k.Profile.RankLists {
		switch {
		case l.Season != k.Season:
		case l.Number == 0 && len(l.Primary) > 0:
			return l
		case l.Number > out.Number:
			out = l
		}
	}
	return out
}

// ExtraRanks is how many programs a list ranks beyond those that the standard
// fee covers: so many on the primary list, and as many again on all supplemental
// lists together. A program that stands twice counts once.
func ExtraRanks(l domain.RankList, covered int) int {
	var supplemental []domain.RankEntry
	for _, s := range l.Supplemental {
		supplemental = append(supplemental, s.Entries...)
	}
	return max(0, programs(l.Primary)-covered) + max(0, programs(supplemental)-covered)
}

func programs(list []domain.RankEntry) int {
	seen := map[string]bool{}
	for _, e := range list {
		if e.Program != "" {
			seen[e.Program] = true
		}
	}
	return len(seen)
}

// exams are the examinations that are sat in the season, from the June before
// it, in which the application service opens. One that has been sat was paid.
func (k *clerk) exams() {
	from, to := domain.NewDate(k.Season-1, time.June, 1), domain.NewDate(k.Season, time.May, 31)
	in := func(d domain.Date) bool { return !d.IsZero() && !d.Before(from) && !d.After(to) }
	items := map[domain.ExamKind]string{domain.Step1: "step1", domain.Step2CK: "step2ck", domain.Step3: "step3"}
	n := 0
	for _, e := range k.Profile.Exams {
		if !in(e.Date) {
			continue
		}
		n++
		k.priced(domain.PaidUSMLE, "USMLE", items[e.Kind], 1, e.Date, e.Date.Before(k.Today), domain.Msg("fees.about.exams", n))
	}
	n = 0
	for _, t := range k.Profile.EnglishTests {
		if !in(t.Date) {
			continue
		}
		n++
		k.priced(domain.PaidOET, "OET", "oet", 1, t.Date, t.Date.Before(k.Today), domain.Msg("fees.about.exams", n))
	}
}

// certificate is the application to a Pathway, while the records say that there
// is no ECFMG certificate for the season yet.
func (k *clerk) certificate() {
	ranks, _ := k.Catalog.DayOf("rank_deadline", k.Season)
	switch k.Profile.Applicant.Certification(k.Today, ranks) {
	case domain.ECFMGInProgress, domain.ECFMGNotStarted:
		due, known := k.Catalog.DayOf("pathways_deadline", k.Season)
		if l := k.priced(domain.PaidECFMG, "ECFMG", "pathways", 1, due, k.Profile.Applicant.Certified(k.Today), domain.Msg("fees.about.pathway")); l != nil {
			l.Verify = l.Verify || !known
		}
	}
}

// visa is the sponsorship of a J-1, which comes after a match.
func (k *clerk) visa() {
	if s := k.Profile.Applicant.Status; s != domain.NeedsJ1 && s != domain.Either {
		return
	}
	for _, x := range []struct{ service, item string }{{"ECFMG", "j1_sponsorship"}, {"SEVIS", "sevis"}} {
		if l := k.priced(domain.PaidVisa, x.service, x.item, 1, domain.Date{}, false, domain.Msg("fees.about.visa")); l != nil {
			l.IfMatched = k.season.Outcome != domain.OutcomeMatched
		}
	}
}
