package ledger

import "secondlook/domain"

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
		l.cite(s.Source)
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
	if LateFee(on, standard, last, k.Today) {
		k.priced(domain.PaidLateFee, "NRMP", "late_registration", 1, last, done, domain.Msg("fees.about.late", standard))
	}
	k.ranks(last)
}

// LateFee reports whether a registration costs the late fee: one that was made
// after standard registration had ended, or one that can still be made until the
// last day. A zero day of registration is one that is not noted.
func LateFee(on, standard, last, today domain.Date) bool {
	if standard.IsZero() {
		return false
	}
	if !on.IsZero() {
		return on.After(standard)
	}
	return today.After(standard) && !today.After(last)
}

// ranks are the fees that follow from the rank order list: what the list that is
// worked on would cost, and what the certified one has cost.
func (k *clerk) ranks(last domain.Date) {
	list, certified := k.lists(last)
	if list.Couple {
		k.priced(domain.PaidCouple, "NRMP", "couple", 1, last, certified.Couple, domain.Msg("fees.about.couple"))
	}
	f, ok := k.price("NRMP", "extra_rank")
	if !ok {
		return
	}
	n, had := ExtraRanks(list, f.From-1), ExtraRanks(certified, f.From-1)
	if l := k.priced(domain.PaidExtraRanks, "NRMP", "extra_rank", max(n, had), last, false, domain.Msg("fees.about.ranks", max(n, had), f.From-1)); l != nil {
		l.Unnoted += f.Cents * int64(had)
	}
}

// LateRegistration is [LateFee] by the calendar of a season.
func LateRegistration(c *domain.Catalog, season int, registered, today domain.Date) bool {
	standard, _ := c.DayOf("registration_deadline", season)
	last, _ := c.DayOf("rank_deadline", season)
	return LateFee(registered, standard, last, today)
}

// lists are the rank order list that counts for what is to be paid – the one that
// is worked on, else the newest version that was kept – and the last version that
// was certified in time.
func (k *clerk) lists(last domain.Date) (list, certified domain.RankList) {
	working := false
	for _, l := range k.Profile.RankLists {
		if l.Season != k.Season {
			continue
		}
		switch {
		case l.Number == 0 && len(l.Primary) > 0:
			list, working = l, true
		case !working && l.Number > list.Number:
			list = l
		}
		if day := l.Certified.Day; !day.IsZero() && (last.IsZero() || !day.After(last)) && l.Number > certified.Number {
			certified = l
		}
	}
	return list, certified
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

// exams are the examinations that are sat in the season. One that has been sat
// was paid; what is left is due by the first that is still to come.
func (k *clerk) exams() {
	items := map[domain.ExamKind]string{domain.Step1: "step1", domain.Step2CK: "step2ck", domain.Step3: "step3"}
	n := 0
	for _, e := range k.Profile.Exams {
		n += k.sitting(domain.PaidUSMLE, "USMLE", items[e.Kind], e.Date, n)
	}
	n = 0
	for _, t := range k.Profile.EnglishTests {
		n += k.sitting(domain.PaidOET, "OET", "oet", t.Date, n)
	}
}

// sitting is one sitting of an exam, beside those before it; it returns 1 where
// it lies in the season.
func (k *clerk) sitting(kind domain.PaymentKind, service, item string, on domain.Date, before int) int {
	if on.IsZero() || domain.SeasonOn(on) != k.Season {
		return 0
	}
	sat := on.Before(k.Today)
	l := k.priced(kind, service, item, 1, domain.Date{}, sat, domain.Msg("fees.about.exams", before+1))
	if l != nil && !sat && (l.Due.IsZero() || on.Before(l.Due)) {
		l.Due = on
	}
	return 1
}

// certificate is the application to a Pathway, while the records say that there
// is no ECFMG certificate for the season yet, or none that holds until its ranks
// are due. It is paid when it is sent: one of an earlier season was paid then.
func (k *clerk) certificate() {
	ranks, _ := k.Catalog.DayOf("rank_deadline", k.Season)
	who := k.Profile.Applicant
	switch who.Certification(k.Today, ranks) {
	case domain.ECFMGInProgress, domain.ECFMGNotStarted:
		applied := who.Papers.AppliedOn
		sent := !applied.IsZero() && !applied.After(k.Today) && (who.Papers.CertifiedOn.IsZero() || applied.After(who.Papers.CertifiedOn))
		if sent && domain.SeasonOn(applied) < k.Season {
			return
		}
		due, known := k.Catalog.DayOf("pathways_deadline", k.Season)
		if l := k.priced(domain.PaidECFMG, "ECFMG", "pathways", 1, due, sent && domain.SeasonOn(applied) == k.Season, domain.Msg("fees.about.pathway")); l != nil {
			l.Verify = l.Verify || !known
		}
	}
}

// visaCosts are what each visa costs the applicant: the fees of a petition are the
// employer's.
var visaCosts = map[domain.VisaPath][]struct{ service, item string }{
	domain.PathJ1:  {{"ECFMG", "j1_sponsorship"}, {"SEVIS", "sevis"}, {"State Department", "visa_j1"}},
	domain.PathH1B: {{"State Department", "visa_h1b"}},
}

// visa is what the visa costs, which comes after a match.
func (k *clerk) visa() {
	if k.lost() {
		return
	}
	path := k.Path
	if path == domain.PathUnknown {
		switch k.Profile.Applicant.Status {
		case domain.NeedsJ1, domain.Either:
			path = domain.PathJ1
		case domain.NeedsH1B:
			path = domain.PathH1B
		}
	}
	about := "fees.about.visa"
	if path == domain.PathH1B {
		about = "fees.about.visa.h1b"
	}
	for _, x := range visaCosts[path] {
		k.matched(k.priced(domain.PaidVisa, x.service, x.item, 1, domain.Date{}, false, domain.Msg(about)))
	}
}

// boards are those whose fee for the license of a resident is known, by state.
var boards = map[string]struct{ service, item string }{
	"CA": {"Medical Board of California", "training_license_ca"},
	"TX": {"Texas Medical Board", "training_license_tx"},
}

// license is the training license of the state, which comes after a match.
func (k *clerk) license() {
	if x, ok := boards[k.State]; ok && !k.lost() {
		k.matched(k.priced(domain.PaidLicense, x.service, x.item, 1, domain.Date{}, false, domain.Msg("fees.about.license", k.State)))
	}
}

// lost reports whether the season has ended without a place.
func (k *clerk) lost() bool {
	return k.season.Outcome == domain.OutcomeUnmatched || k.season.Outcome == domain.OutcomeWithdrawn
}

// matched notes that a line is only due after a match.
func (k *clerk) matched(l *Line) {
	if l != nil {
		l.IfMatched = k.season.Outcome != domain.OutcomeMatched && k.season.Outcome != domain.OutcomePartial
	}
}
