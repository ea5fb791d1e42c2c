// Package afterward is what lies between the Match and the first day of training,
// and the way back to the Valley after it: steps with their days and their order,
// by the visa and the state of training (A7, A12). It counts days and says which
// chain of steps is the slowest. It is no legal advice, and nothing of it feeds a
// chance.
package afterward

import (
	"cmp"
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/attempts"
	"secondlook/domain/chance"
)

// Input is what a plan is made of.
type Input struct {
	Profile   domain.Profile
	Catalog   *domain.Catalog
	Reference *chance.Reference
	Season    int
	Today     domain.Date
	Program   *domain.Program // where the training will be; nil: not known
	Path      domain.VisaPath // to look at; unknown: that of the records
	State     string          // of training, to look at, or [Elsewhere]; "": that of the program
}

// Elsewhere is a state of training that no step of the table is for.
const Elsewhere = "elsewhere"

// A Step is one step of somebody's plan.
type Step struct {
	domain.AfterStep
	Said     domain.Formality // the applicant's word on it; without an ID there is none
	Shown    bool             // the records show that it is done
	Due      domain.Date      // zero: no day is known
	Own      bool             // the day is the applicant's own word
	Earliest domain.Date      // not possible before; zero: any time
	Latest   domain.Date      // the first day is lost when it is done later, however quickly all else goes; zero: the first day does not hang on it
	Soon     domain.Date      // done by then when everything goes quickly; zero: it is not open
	Late     domain.Date      // and when everything goes slowly
	Waits    []string         // keys of open steps that come before it
	Overdue  bool             // open, and its day has passed
	Comes    domain.Date      // when it will be done by the records, such as the result of an exam that is planned; zero: nothing tells
	Critical bool             // on the slowest chain of open steps before the first day
}

// Done reports whether nothing is left to do.
func (s *Step) Done() bool { return s.Shown || s.Said.State == domain.FormalityDone }

// Open reports whether it is still to be done.
func (s *Step) Open() bool { return !s.Done() && s.Said.State != domain.FormalityNotNeeded }

// A Plan is everything between the Match and the first day, the notes on it, and
// the way back.
type Plan struct {
	Season  int
	Today   domain.Date
	Matched bool // without a match it is something to look at
	Path    domain.VisaPath
	Sure    bool        // the records say which visa; else it is the likelier one, to be asked for
	State   string      // two letters, or [Elsewhere]; "": not known
	Begins  domain.Date // the first day of training
	Told    bool        // as the applicant has noted it
	Steps   []Step      // to the first day, by their days; those of [domain.AfterLate] last
	Notes   []Step
	Back    []Step // the way back, by their days
	Chain   []string
	Beyond  []string    // open steps of a license that take longer than to the first day, which does not wait for them
	Soon    domain.Date // ready to begin when everything goes quickly
	Late    domain.Date // and slowly
}

// Over reports whether the first day has come.
func (p *Plan) Over() bool { return !p.Today.Before(p.Begins) }

// Danger reports whether the first day is lost even when everything goes quickly.
func (p *Plan) Danger() bool { return !p.Over() && p.Soon.After(p.Begins) }

// Tight reports whether it is lost when everything goes slowly.
func (p *Plan) Tight() bool { return !p.Over() && p.Late.After(p.Begins) }

// Asks reports whether a step is to be done as things stand: what is only for when
// it gets late is asked for when it does, and once the first day has come nothing
// is that lies before it.
func (p *Plan) Asks(s *Step) bool {
	return s.Open() && !s.Due.IsZero() && (s.Part != domain.AfterLate || p.Danger()) && !p.past(s)
}

// Count counts the steps to the first day that are done, and all that there are.
func (p *Plan) Count() (done, of int) {
	for i := range p.Steps {
		s := &p.Steps[i]
		if s.Part == domain.AfterLate || s.Said.State == domain.FormalityNotNeeded {
			continue
		}
		of++
		if s.Done() {
			done++
		}
	}
	return done, of
}

// Of works a plan out.
func Of(in Input) *Plan {
	p := &Plan{Season: in.Season, Today: in.Today, Matched: matched(in.Profile, in.Season), State: cmp.Or(in.State, stateOf(in.Program))}
	if p.Path, p.Sure = in.Path, true; in.Path == domain.PathUnknown {
		p.Path, p.Sure = PathOf(in.Profile, in.Season, in.Program)
	}
	b := &builder{Input: in, plan: p, said: words(in.Profile, in.Season), at: map[string]int{}}
	b.days()
	for _, x := range in.Catalog.Afterward {
		if b.applies(x) {
			b.add(x)
		}
	}
	b.latest()
	b.finish()
	b.sort()
	return p
}

func stateOf(p *domain.Program) string {
	if p == nil {
		return ""
	}
	return p.State
}

// matched reports whether the season ended with a place, be it only of some years.
func matched(p domain.Profile, season int) bool {
	for _, s := range p.Seasons {
		if s.Year == season && (s.Outcome == domain.OutcomeMatched || s.Outcome == domain.OutcomePartial) {
			return true
		}
	}
	return Where(p, season) != ""
}

// Season is the season whose match holds in a season: the last one up to it that
// ended with a place, as the new season opens before training begins and the way
// back goes on for years. Without any it is the season itself.
func Season(p domain.Profile, season int) int {
	last := 0
	for _, s := range p.Seasons {
		if s.Year <= season && s.Year > last && matched(p, s.Year) {
			last = s.Year
		}
	}
	for _, a := range p.Applications {
		if a.Season <= season && a.Season > last && a.Status == domain.Matched {
			last = a.Season
		}
	}
	return cmp.Or(last, season)
}

// Where is the key of the program that the season's match is with, "" for none:
// that of the application that is marked as matched.
func Where(p domain.Profile, season int) string {
	for _, a := range p.Applications {
		if a.Season == season && a.Status == domain.Matched {
			return a.Program
		}
	}
	return ""
}

// words are the applicant's own on the steps of a season.
func words(p domain.Profile, season int) map[string]domain.Formality {
	out := map[string]domain.Formality{}
	for _, f := range p.Formalities {
		if f.Season == season {
			out[f.Step] = f
		}
	}
	return out
}

// A builder makes one plan.
type builder struct {
	Input
	plan *Plan
	said map[string]domain.Formality
	at   map[string]int // places in all, by key
	all  []Step         // in the order of the table: what a step waits for stands before it
	from map[string]domain.Date
	now  domain.Date // from which on things can be done: today, or Match Day
}

// days are those that steps are counted from.
func (b *builder) days() {
	match, _ := b.Catalog.DayOf("match_day", b.Season)
	b.plan.Begins, b.plan.Told = Begins(b.Profile, b.Season, b.Program, b.Reference)
	b.now = later(b.Today, match)
	b.from = map[string]domain.Date{domain.FromMatch: match, domain.StepStart: b.plan.Begins}
}

// Begins is the first day of the training that a season matches to: as the applicant
// has noted it, which is told, else by the rules, a year later for a program that
// begins after a year elsewhere.
func Begins(p domain.Profile, season int, program *domain.Program, ref *chance.Reference) (day domain.Date, told bool) {
	if day := words(p, season)[domain.StepStart].Due; !day.IsZero() {
		return day, true
	}
	month := time.July
	if row, ok := ref.Row("set.start_month"); ok {
		month = time.Month(row.Value)
	}
	day = domain.NewDate(season, month, 1)
	if program != nil && program.Track == domain.Advanced {
		day = day.AddMonths(12)
	}
	return day, false
}

// applies reports whether a step is for this applicant.
func (b *builder) applies(x domain.AfterStep) bool {
	state := b.plan.State
	if x.Wish != domain.ReturnUnknown {
		if wish := b.Profile.Applicant.Wishes.Return; wish != x.Wish && wish != domain.ReturnEither && wish != domain.ReturnUnknown {
			return false
		}
	}
	return (len(x.Visas) == 0 || slices.Contains(x.Visas, b.plan.Path)) &&
		(len(x.States) == 0 || slices.Contains(x.States, state)) && (state == "" || !slices.Contains(x.Except, state))
}

// add puts a step on the plan, with its day.
func (b *builder) add(x domain.AfterStep) {
	s := Step{AfterStep: x, Said: b.said[x.Key], Shown: b.shown(x.Key)}
	switch from := b.from[x.From]; {
	case !s.Said.Due.IsZero():
		s.Due, s.Own = s.Said.Due, true
	case !from.IsZero():
		s.Due = from.AddMonths(x.Months).AddDays(x.Days)
	}
	if x.Key == domain.StepEnd {
		b.from[domain.StepEnd] = s.Due
	}
	if x.Key == stepThree && !s.Shown {
		s.Comes = b.result()
	}
	if x.Opens > 0 {
		s.Earliest = b.plan.Begins.AddDays(-x.Opens)
	}
	b.at[x.Key] = len(b.all)
	b.all = append(b.all, s)
}

// shown reports whether the records show that a step is done.
func (b *builder) shown(key string) bool {
	if key != stepThree {
		return false
	}
	_, ok := b.Profile.BestPass(domain.Step3, b.Catalog)
	return ok
}

// stepThree is the step that is done with a pass of Step 3, which can be sat before
// the Match.
const stepThree = "h1b/step3"

// result is when the result of Step 3 comes that was sat, or else is planned; zero:
// neither is noted.
func (b *builder) result() (day domain.Date) {
	lag, _ := b.Reference.Row("set.score_days")
	if a := attempts.Of(b.Profile, b.Catalog, b.Reference, b.Today).Awaits(domain.Step3); a.Exam.Kind == domain.Step3 && !a.GivenUp {
		return a.Due
	}
	if next, ok := b.Profile.NextExam(domain.Step3, b.Catalog.PassMarks, b.Today); ok {
		day, _ = next.ResultOn(int(lag.Value))
	}
	return day
}
