package statement

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/languages"
)

// A Template is a paragraph to begin with, whose facts come from the records.
type Template string

// The templates.
const (
	FailedStep Template = "step1"  // a Step 1 that was not passed at first (S51)
	LowCK      Template = "ck"     // a low Step 2 CK (S52)
	WhyHere    Template = "region" // why a region (S92)
)

// Templates lists the templates.
func Templates() []Template { return []Template{FailedStep, LowCK, WhyHere} }

// A Filled template is sentences with their facts in them, and what the records
// do not say: nothing is ever made up for it.
type Filled struct {
	Sentences []domain.Message
	Empty     []domain.Message // the slots to fill by hand, each once
}

// Fill fills a template from the records of a profile. The region is that which
// [WhyHere] is about.
func Fill(t Template, p domain.Profile, c *domain.Catalog, region string, today domain.Date) Filled {
	f := &filler{p: p, c: c, today: today}
	switch t {
	case FailedStep:
		f.failed()
	case LowCK:
		f.low()
	case WhyHere:
		f.here(region)
	}
	return f.out
}

// A filler fills a template.
type filler struct {
	p     domain.Profile
	c     *domain.Catalog
	today domain.Date
	out   Filled
}

// say adds a sentence of a template.
func (f *filler) say(key string, args ...any) {
	f.out.Sentences = append(f.out.Sentences, domain.Msg("template."+key, args...))
}

// slot is a place for what no record tells.
func (f *filler) slot(key string) domain.Message {
	name := domain.Msg("template.slot." + key)
	f.out.Empty = append(f.out.Empty, name)
	return domain.Msg("template.empty", name)
}

// or is what a record tells, or a slot for it.
func (f *filler) or(text any, key string) any {
	if text == nil || text == "" || text == 0 {
		return f.slot(key)
	}
	return text
}

// monthOf writes a month as a statement does, which is always English.
func monthOf(d domain.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format("January 2006")
}

// listed joins texts as a sentence does: "a, b and c". Without any it is nil.
func listed(items []any) any {
	switch len(items) {
	case 0:
		return nil
	case 1:
		return items[0]
	case 2:
		return domain.Msg("template.and", items[0], items[1])
	}
	return domain.Msg("template.comma", items[0], listed(items[1:]))
}

// failed is the paragraph about an attempt at Step 1 that was no pass.
func (f *filler) failed() {
	var fail, pass domain.Exam
	for _, e := range f.p.Exams {
		if e.Kind != domain.Step1 {
			continue
		}
		switch r := f.c.PassMarks.Outcome(e); {
		case r == domain.Pass && (pass.Kind == 0 || e.Date.Before(pass.Date)):
			pass = e
		case (r == domain.Fail || r == domain.Incomplete) && (fail.Kind == 0 || e.Date.After(fail.Date)):
			fail = e
		}
	}
	f.say("step1.fail", f.or(monthOf(fail.Date), "fail_month"))
	f.say("step1.cause", f.slot("cause"))
	f.say("step1.change", f.slot("change"))
	weeks, days := f.study(fail.Date, pass.Date)
	f.say("step1.weeks", f.or(weeks, "weeks"), f.or(days, "study"), f.or(f.tests(fail.Date, pass.Date), "tests"))
	f.say("step1.pass", f.or(monthOf(pass.Date), "pass_month"))
	if ck := f.best(domain.Step2CK); ck.Score > 0 {
		f.say("step1.ck", ck.Score, f.or(monthOf(ck.Date), "ck_month"))
	}
	f.evidence()
	f.say("lesson", f.slot("lesson"))
}

const daysPerWeek = 7

// best returns the pass of an examination with the highest score.
func (f *filler) best(kind domain.ExamKind) (best domain.Exam) {
	for _, e := range f.p.Exams {
		if e.Kind == kind && f.c.PassMarks.Outcome(e) == domain.Pass && e.Score > best.Score {
			best = e
		}
	}
	return best
}

// study tells on how many days between two days there was work for Step 1, and
// in how many weeks, from Monday to Sunday, they lie; nil: none is noted. The
// time between two sittings itself is no time of study.
func (f *filler) study(from, to domain.Date) (weeks, days any) {
	n, in := 0, map[domain.Date]bool{}
	for _, d := range f.p.StudyDays {
		if d.Exam == domain.Step1 && between(d.Date, from, to) {
			n++
			in[d.Date.AddDays(-(int(d.Date.Time().Weekday())+6)%daysPerWeek)] = true
		}
	}
	if n == 0 {
		return nil, nil
	}
	return domain.Msg("template.weeks", len(in)), domain.Msg("template.days", n)
}

// tests names the practice tests for Step 1 between two days; nil: none is noted.
func (f *filler) tests(from, to domain.Date) any {
	var names []any
	for _, t := range f.p.PracticeTests {
		if t.Exam == domain.Step1 && between(t.Date, from, to) && t.Form != "" {
			names = append(names, t.Form)
		}
	}
	return listed(names)
}

func between(d, from, to domain.Date) bool {
	return !d.IsZero() && !from.IsZero() && !to.IsZero() && d.After(from) && d.Before(to)
}

// low is the paragraph about a low Step 2 CK.
func (f *filler) low() {
	ck := f.best(domain.Step2CK)
	f.say("ck.score", f.or(ck.Score, "ck_score"))
	f.say("ck.shows", f.slot("shows"))
	f.evidence()
	f.say("ck.praise", f.slot("praise"))
	f.say("ck.learning", f.or(f.courses(), "courses"))
	f.say("lesson", f.slot("lesson"))
}

// evidence tells of hands-on rotations in the United States that have begun, with
// their supervisors, and which of these have written a letter – never what it
// says, nor letters by others, which may be about other work.
func (f *filler) evidence() {
	var sites, writers []any
	var under []string
	for _, r := range f.p.Rotations {
		if r.HandsOn && r.InUS() && r.Site != "" && !r.Start.After(f.today) {
			sites, under = append(sites, f.site(r)), append(under, r.Supervisor)
		}
	}
	var seen []string
	for _, l := range f.p.Letters {
		is := func(name string) bool { return domain.SamePerson(name, l.Writer) }
		if l.InHand() && slices.ContainsFunc(under, is) && !slices.ContainsFunc(seen, is) {
			writers, seen = append(writers, l.Writer), append(seen, l.Writer)
		}
	}
	f.say("rotations", f.or(listed(sites), "rotations"))
	key := "letters"
	if len(writers) == 1 {
		key = "letters.one"
	}
	f.say(key, f.or(listed(writers), "letters"))
}

func (f *filler) site(r domain.Rotation) any {
	if r.Supervisor == "" {
		return r.Site
	}
	return domain.Msg("template.under", r.Site, r.Supervisor)
}

// courses names what is still being learned: courses of languages, and
// education that has begun and is not over.
func (f *filler) courses() any {
	var names []any
	for _, l := range f.p.Languages {
		if languages.CourseOn(l, f.today) == languages.Running {
			names = append(names, l.Course)
		}
	}
	for _, e := range f.p.Experiences {
		if e.Kind == domain.Education && e.Title != "" && !e.Start.After(f.today) && (e.End.IsZero() || !e.End.Before(f.today)) {
			names = append(names, e.Title)
		}
	}
	return listed(names)
}

// here is the paragraph about a region.
func (f *filler) here(region string) {
	var name any
	if r, ok := f.c.Regions.Region(region); ok {
		name = r.Name
	}
	f.say("region.want", f.or(name, "region"))
	f.say("region.ties", f.or(f.ties(region), "ties"))
	f.say("region.work", f.or(f.workIn(region), "work"))
	f.say("region.languages", f.or(f.spoken(region), "languages"))
	f.say("region.moment", f.slot("moment"))
	f.say("region.stay", f.slot("stay"))
}

// ties tells of the bonds to a region.
func (f *filler) ties(region string) any {
	var out []any
	for _, t := range f.p.Applicant.Ties {
		at := t.Region
		if at == "" {
			at = f.c.Regions.Find(t.City, "", t.State)
		}
		if at == region && t.City != "" {
			out = append(out, domain.Msg("template.tie."+t.Kind.String(), t.City))
		}
	}
	return listed(out)
}

// workIn names hands-on rotations and clinical work in a region, with their city
// and year: nothing else says that patients are known from there.
func (f *filler) workIn(region string) any {
	var out []any
	add := func(name, city, at string, start domain.Date) {
		if name == "" || at != region || start.IsZero() || start.After(f.today) {
			return
		}
		out = append(out, domain.Msg("template.work", name, city, start.Time().Format(yearOnly)))
	}
	for _, r := range f.p.Rotations {
		if r.HandsOn {
			add(r.Site, r.City, f.c.Regions.Of(r), r.Start)
		}
	}
	for _, e := range f.p.Experiences {
		if e.Kind != domain.ClinicalWork {
			continue
		}
		at := e.Region
		if at == "" {
			at = f.c.Regions.Find(e.City, "", e.State)
		}
		add(e.Title, e.City, at, e.Start)
	}
	return listed(out)
}

const yearOnly = "2006"

// spoken names the languages, English apart, that were spoken with patients in
// the hands-on rotations of a region that have begun, each once.
func (f *filler) spoken(region string) any {
	var out []any
	seen := map[string]bool{}
	for _, r := range f.p.Rotations {
		if !r.HandsOn || r.Start.IsZero() || r.Start.After(f.today) || f.c.Regions.Of(r) != region {
			continue
		}
		for _, name := range r.Languages {
			key := strings.ToLower(strings.TrimSpace(name))
			if (domain.Language{Name: name, Clinical: true}).Serves() && !seen[key] {
				seen[key] = true
				out = append(out, f.nameOf(name))
			}
		}
	}
	return listed(out)
}

// nameOf is a language as its own record writes it.
func (f *filler) nameOf(language string) string {
	for _, l := range f.p.Languages {
		if strings.EqualFold(strings.TrimSpace(l.Name), strings.TrimSpace(language)) {
			return l.Name
		}
	}
	return language
}
