package journey

import "secondlook/domain"

// certificationItems are what certification by the ECFMG costs once, beside the
// Pathway.
var certificationItems = []string{"account", "certification", "credentials"}

// firstPathways is the season of the first ECFMG Pathways: who was certified for
// an earlier one has passed Step 2 CS.
const firstPathways = 2021

// A due is an amount that goes once, in a season.
type due struct {
	season int
	cents  int64
	verify bool
	gone   bool
	from   []string // sources of its prices
}

// certification is what the ECFMG asks for once: gone for those who hold the
// certificate or have sat an exam, to come for others; and the Pathway by which a
// certificate was got. One that is still wanted stands in the ledger of its season.
// What is noted beyond those ledgers covers it.
func (w *worker) certification() {
	season, gone := w.certified()
	if season == 0 || w.Profile.Applicant.USGraduate() {
		return
	}
	dues := []due{w.due(season, gone, certificationItems...)}
	if s := w.pathway(); s != 0 {
		dues = append(dues, w.due(s, true, "pathways"))
	}
	noted := int64(0)
	for s := range w.years {
		if k := w.years[s][domain.PaidECFMG]; k != nil {
			noted += max(0, k.Paid-w.pathways(s))
		}
	}
	for _, d := range dues {
		part := min(d.cents, noted)
		noted -= part
		if d.cents == part {
			continue
		}
		k := w.kind(d.season, domain.PaidECFMG)
		k.Verify = k.Verify || d.verify
		k.cites(d.from...)
		if d.gone {
			k.Estimated += d.cents - part
		} else {
			k.Ahead += d.cents - part
		}
	}
}

// due is what items of the ECFMG cost together in a season.
func (w *worker) due(season int, gone bool, items ...string) due {
	d := due{season: season, gone: gone}
	for _, item := range items {
		if lines, from := w.Catalog.Prices("ECFMG", item, season); len(lines) > 0 {
			d.cents += lines[0].Cents
			d.verify = d.verify || lines[0].Verify || from != season
			d.from = append(d.from, lines[0].Source)
		}
	}
	return d
}

// pathway is the season in which the application went to the Pathway by which the
// certificate was got; 0: there is no certificate, or it was got without one. Where
// no day is told it is that of the last of the exams that it needs.
func (w *worker) pathway() int {
	who := w.Profile.Applicant
	if !who.Certified(w.Today) {
		return 0
	}
	applied, day := who.Papers.AppliedOn, who.Papers.CertifiedOn
	switch {
	case !applied.IsZero() && (day.IsZero() || !applied.After(day)):
		day = applied
	case day.IsZero():
		for _, e := range w.Profile.Exams {
			if w.sat(e) && e.Date.After(day) {
				day = e.Date
			}
		}
	}
	if day.IsZero() {
		return w.Season // nothing tells of a day
	}
	if s := domain.SeasonOn(day); s >= firstPathways || who.Papers.Pathway > 0 {
		return s
	}
	return 0
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
		if w.sat(e) && (first.IsZero() || e.Date.Before(first)) {
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

// sat reports whether an exam that certification needs has been sat.
func (w *worker) sat(e domain.Exam) bool {
	return !e.Date.IsZero() && !e.Date.After(w.Today) && (e.Kind == domain.Step1 || e.Kind == domain.Step2CK)
}
