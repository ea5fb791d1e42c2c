package clocks

import (
	"time"

	"secondlook/domain"
	"secondlook/domain/attempts"
	"secondlook/domain/papers"
	"secondlook/domain/screening"
)

type petitionWords struct{}

func (petitionWords) Words() []string { return []string{"", "passed", "planned", "open"} }

// Petition says whether Step 3 will be there for an H-1B petition of a season.
type Petition = domain.Enum[petitionWords]

// The states of the petition.
const (
	NoPetition Petition = iota // no H-1B visa is wanted
	Step3Passed
	Step3Planned // or its result is awaited
	Step3Open
)

// An Outlook is what one season will find, if nothing is added to the records and
// what they plan comes to pass.
type Outlook struct {
	Season      int
	Submits     domain.Date // the day on which applications are sent
	Known       bool        // the calendar or the applicant says so; else it is the day of the nearest season
	Whole       int         // years since graduation on that day, by anniversaries
	Calendar    int         // and as the difference of calendar years; both zero where the day is not noted
	List        Count       // doors of this season's list
	Catalog     Count       // of the whole catalog
	Certificate papers.Certificate
	English     papers.English
	Clock       attempts.Clock // the years within which all exams have to be passed
	Petition    Petition
	PetitionDay domain.Date
	CareMonths  int  // whole months since hands-on work in the United States, on the day of sending, if all goes as noted; -1: never
	CareGoesOn  bool // it is noted to go on that day
	ExamMonths  int  // whole months since the last pass; -1: none
	ExamRecent  bool // no more than set.recent_months
	Binds       []domain.Message
}

// outlook reads a season.
func (w *writer) outlook(n int, b *Book) (o Outlook) {
	s := w.standings[n]
	o = Outlook{Season: s.Season, Submits: s.Submits, CareMonths: -1, ExamMonths: -1}
	_, o.Known = w.in.Catalog.FirstSubmission(s.Season)
	o.Known = o.Known || !w.in.Profile.SubmitsOn(s.Season, domain.Date{}).IsZero()
	if grad := s.Graduation; !grad.IsZero() {
		o.Whole, o.Calendar = screening.YearsOn(grad, s.Submits)
	}
	for i := range b.Doors {
		d := &b.Doors[i]
		o.Catalog[d.States[n]]++
		if d.Listed {
			o.List[d.States[n]]++
		}
	}
	f := papers.Of(w.in.Profile, w.in.Catalog, w.in.Reference, s.Season, w.in.Today)
	o.Certificate, o.English, o.Clock = f.Certificates[0], f.English, f.Clock
	w.petition(n, &o)
	if l := last(w.activities(), s.Submits, inUS); !l.Never() {
		o.CareMonths, o.CareGoesOn = l.Months, l.GoesOn
	}
	if l := b.Recency.Exam; !l.Never() {
		o.ExamMonths, o.ExamRecent = months(l.On, s.Submits), !l.On.AddMonths(b.Recency.Most).Before(s.Submits)
	}
	o.Binds = w.binds(n, &o, b)
	return o
}

// petition asks for Step 3 where an H-1B visa is wanted.
func (w *writer) petition(n int, o *Outlook) {
	o.PetitionDay = domain.NewDate(o.Season, time.Month(w.value("set.petition_month")), 1)
	if status := w.in.Profile.Applicant.Status; status != domain.NeedsH1B && status != domain.Either {
		return
	}
	rules := screening.Rules{PetitionDay: o.PetitionDay, AwaitMonths: w.value("set.await_months")}
	o.Petition = map[screening.Result]Petition{
		screening.Pass: Step3Passed, screening.Unknown: Step3Planned, screening.Fail: Step3Open,
	}[screening.Step3By(w.standings[n], &rules)]
}

// binds says what a season will be held to, the firmest first.
func (w *writer) binds(n int, o *Outlook, b *Book) (out []domain.Message) {
	say := func(when bool, key string, args ...any) {
		if when {
			out = append(out, domain.Msg("clocks.bind."+key, args...))
		}
	}
	c := o.Certificate
	say(c.State == papers.NotCertified, "certificate.none", c.Ranks.Day)
	say(c.State == papers.BeforeRanking, "certificate.ranks", c.Until, c.Ranks.Day)
	say(c.State == papers.BeforeStart, "certificate.start", c.Until, c.Begins)
	say(!o.Clock.Done() && !o.Clock.Until.IsZero() && o.Clock.Until.Before(c.Ranks.Day), "window", o.Clock.Until)
	say(o.English.Verdict == papers.TooOld, "english", o.English.Window.From)
	say(o.Petition == Step3Open, "petition", o.PetitionDay)
	if w.in.Profile.Applicant.Graduation.IsZero() { // then no year tells anything
		say(n == 0, "graduation")
	} else {
		w.closing(n, b, say)
	}
	if months := o.CareMonths; months >= 0 {
		say(months >= b.Recency.CareNone, "care.none", months)
		say(months > b.Recency.CareFull && months < b.Recency.CareNone, "care.less", months)
	} else {
		say(true, "care.never")
	}
	say(b.Recency.After && o.ExamMonths >= 0 && !o.ExamRecent, "exam", o.ExamMonths)
	return out
}

// closing says how many doors close by a season that were not closed in the one
// before it, and how many may: of the first season how many are.
func (w *writer) closing(n int, b *Book, say func(when bool, key string, args ...any)) {
	for _, x := range []struct {
		state DoorState
		key   string
	}{{Closed, "doors"}, {Unknown, "unclear"}} {
		list, all := 0, 0
		for i := range b.Doors {
			d := &b.Doors[i]
			if d.States[n] == x.state && (n == 0 || d.States[n-1] != x.state) {
				all++
				if d.Listed {
					list++
				}
			}
		}
		if n == 0 {
			x.key += ".now"
		}
		say(list > 0, x.key+".list", list, all)
		say(list == 0 && all > 0, x.key, all)
	}
}
