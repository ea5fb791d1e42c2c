package journey

import "secondlook/domain"

// certificationItems are what certification by the ECFMG costs once, beside the
// Pathway, which stands in the ledger of its season.
var certificationItems = []string{"account", "certification", "credentials"}

// certification is what the ECFMG asks for once: gone for those who hold the
// certificate or have sat an exam, to come for others. What is noted beyond the
// Pathways covers it.
func (w *worker) certification() {
	who := w.Profile.Applicant
	if who.USGraduate() {
		return
	}
	cents, verify := int64(0), false
	for _, item := range certificationItems {
		lines, from := w.Catalog.Prices("ECFMG", item, w.Season)
		if len(lines) > 0 {
			cents += lines[0].Cents
			verify = verify || lines[0].Verify || from != w.Season
		}
	}
	season, gone := w.certified()
	for s := range w.years {
		if k := w.years[s][domain.PaidECFMG]; k != nil {
			cents -= max(0, k.Paid-w.pathways(s))
		}
	}
	if cents <= 0 || season == 0 {
		return
	}
	k := w.kind(season, domain.PaidECFMG)
	k.Verify = k.Verify || verify
	if gone {
		k.Estimated += cents
	} else {
		k.Ahead += cents
	}
}

// pathways is what the Pathway of a season was expected to cost.
func (w *worker) pathways(season int) int64 {
	for _, b := range w.Books {
		if b.Season != season {
			continue
		}
		for _, l := range b.Lines {
			if l.Kind == domain.PaidECFMG {
				return l.Expected
			}
		}
	}
	return 0
}

// certified is the season in which the fees of certification went: that of the
// first exam, which needs the account and the application, else that of the
// certificate. Without either they are still to come in the running season.
func (w *worker) certified() (season int, gone bool) {
	first := w.Profile.Applicant.Papers.CertifiedOn
	for _, e := range w.Profile.Exams {
		sat := !e.Date.IsZero() && !e.Date.After(w.Today) && (e.Kind == domain.Step1 || e.Kind == domain.Step2CK)
		if sat && (first.IsZero() || e.Date.Before(first)) {
			first = e.Date
		}
	}
	switch {
	case !first.IsZero():
		return domain.SeasonOn(first), true
	case w.Profile.Applicant.Certified(w.Today):
		return w.Season, true // on a day that nobody has told
	case w.Profile.Applicant.ECFMG == domain.ECFMGUnknown && len(w.Profile.Exams) == 0:
		return 0, false // nobody has told where it stands
	}
	return w.Season, false
}
