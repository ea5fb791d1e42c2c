// Package papers works out how far the papers of an application have come:
// attempts that are left and the years in which they count, the English test,
// the certificate of the ECFMG, the documents of a season, and the last days on
// which each step is still safe. Nothing of it is law: what rests on a copy is
// to be verified, and says so.
package papers

import (
	"time"

	"secondlook/domain"
	"secondlook/domain/attempts"
	"secondlook/domain/chance"
)

// A Folder is what the papers amount to in one season.
type Folder struct {
	Season       int
	Today        domain.Date
	Submits      Target // the day on which applications are sent
	Attempts     []attempts.Allowance
	Clock        attempts.Clock
	English      English
	Certificates []Certificate // of the season and those after it
	Questions    []Question    // which Pathway it may be
	Documents    []Item
	Plans        []Plan // to be read on the first day, and to be ranked
}

// A Target is a day that is counted back from.
type Target struct {
	Day    domain.Date
	Known  bool // the season's calendar says so; else the day of the nearest season stands in
	Verify bool // secondary, or of another season
	Source string
}

// Of works out the papers of a profile for a season, on the day of the clock.
func Of(p domain.Profile, c *domain.Catalog, r *chance.Reference, season int, today domain.Date) *Folder {
	w := &writer{p: p, c: c, r: r, season: season, today: today, book: attempts.Of(p, c, r, today), out: &Folder{Season: season, Today: today}}
	w.out.Submits = w.submits()
	for _, kind := range []domain.ExamKind{domain.Step1, domain.Step2CK, domain.Step3} {
		w.out.Attempts = append(w.out.Attempts, w.book.At(kind))
	}
	w.out.Clock = w.book.Clock
	w.out.English = w.english()
	for i := range seasonsAhead {
		w.out.Certificates = append(w.out.Certificates, w.certificate(season+i))
	}
	w.out.Questions = w.questions()
	w.out.Documents = w.documents()
	w.out.Plans = w.plans()
	return w.out
}

// seasonsAhead is for how many seasons the certificate is looked at.
const seasonsAhead = 5

// A writer fills a folder.
type writer struct {
	p      domain.Profile
	c      *domain.Catalog
	r      *chance.Reference
	season int
	today  domain.Date
	book   *attempts.Book
	out    *Folder
}

// value is a setting as a whole number.
func (w *writer) value(row string) int {
	c, _ := w.r.Row(row)
	return int(c.Value)
}

// target is a day of the season's calendar.
func (w *writer) target(event string, season int) (t Target) {
	t.Day, t.Known = w.c.DayOf(event, season)
	t.Verify = !t.Known
	for _, e := range w.c.Events {
		if e.Season == season && e.Key == event {
			t.Verify, t.Source = e.Verify, e.Source
		}
	}
	return t
}

// submits is the applicant's own day, else the first possible one.
func (w *writer) submits() Target {
	t := w.target("submit", w.season)
	if own := w.p.SubmitsOn(w.season, domain.Date{}); !own.IsZero() {
		return Target{Day: own, Known: true}
	}
	if t.Day.IsZero() {
		t.Day, _ = w.c.FirstSubmission(w.season)
	}
	return t
}

// begins is the day on which training begins.
func (w *writer) begins(season int) domain.Date {
	return domain.NewDate(season, time.Month(w.value("set.start_month")), 1)
}

// certified reports whether a certificate has been issued, or none is needed.
func (w *writer) certified() bool { return w.p.Applicant.Certified(w.today) }
