package paths

import (
	"cmp"
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/plan"
	"secondlook/domain/standing"
)

// valley is the region of clinic work in the Valley (S111).
const valley = "central_valley"

// An effect is what something done shows programs on the day of a season's
// applications. Days are zero where they make no difference to it.
type effect struct {
	doing      domain.Doing
	letter     bool        // a letter of it is in hand
	start, end domain.Date // of Step 3 the start alone: it is planned for that day, and its result comes too late for invitations
}

// begins is the first day on which something can be done in a season: today in
// the first one, and after the Match of the season before in the others.
func (w *world) begins(season int) domain.Date {
	if season == 0 {
		return w.Today
	}
	year := w.Season + season - 1
	day, _ := w.catalog.DayOf("match_day", year)
	if day.IsZero() {
		day = domain.NewDate(year, time.March, 20)
	}
	if day.Before(w.Today) {
		return w.Today
	}
	return day.AddDays(1)
}

// sends is the day on which the applications of a season are sent: in the first
// one as the records stand today.
func (w *world) sends(season int) domain.Date {
	if season == 0 {
		return w.Today
	}
	first, _ := w.catalog.FirstSubmission(w.Season + season)
	return w.Profile.SubmitsOn(w.Season+season, first)
}

// span is when something done in a season begins and ends.
func (w *world) span(season int, d domain.Doing) (start, end domain.Date) {
	from := w.begins(season)
	switch d {
	case domain.DoStep3:
		var step standing.Step
		if season == 0 {
			step = w.now.Steps[domain.Step3]
		}
		return plan.Sitting(w.Profile, step, domain.Step3, from, w.setting)
	case domain.DoRotations:
		start = from.AddDays(max(0, w.setting("set.rotation_days")-w.setting("set.month_days")))
		return start, start.AddDays(w.setting("set.path_rotation_months")*w.setting("set.month_days") - 1)
	case domain.DoPreliminary, domain.DoTransitional:
		year := w.Season + season
		return domain.NewDate(year, time.July, 1), domain.NewDate(year+1, time.June, 30)
	}
	days := w.setting("set.path_post_days")
	return from.AddDays(days), w.begins(season + 1).AddDays(days - 1)
}

// effects are what counts in a season of what has been done up to it, in an order
// of their own: what happened when makes no difference but for work with
// patients, which grows old.
func (w *world) effects(season int, done Done) (out [domain.MostSteps]effect) {
	for i := range season + 1 {
		out[i] = w.effect[season][i][done[i]]
	}
	slices.SortFunc(out[:], func(a, b effect) int {
		return cmp.Or(cmp.Compare(b.doing, a.doing), a.start.Compare(b.start), a.end.Compare(b.end), cmp.Compare(truth(b.letter), truth(a.letter)))
	})
	return out
}

// effectOf is what something done in one season shows in another one; empty:
// nothing yet.
func (w *world) effectOf(season, in int, d domain.Doing) (e effect) {
	if d == domain.DoNothing {
		return e
	}
	start, end := w.span(in, d)
	by, only := w.sends(season), false
	if season == 0 {
		by, only = w.locked(d, end)
	}
	e.doing = d
	written := w.setting("set.letter_days")
	switch d {
	case domain.DoStep3: // it is the result that counts
		if only {
			e.start = start
		}
		start = end
	case domain.DoRotations:
		e.start, e.end, e.letter = start, earlier(end, by), !end.AddDays(written).After(by)
	case domain.DoPreliminary, domain.DoTransitional: // to programs the one is as good as the other
		e.doing = domain.DoPreliminary
		e.start, e.end, e.letter = start, earlier(end, by), !start.AddDays(w.setting("set.month_days")+written).After(by)
	default:
		e.letter = !start.AddDays(w.setting("set.month_days") + written).After(by)
	}
	if start.After(by) {
		return effect{}
	}
	if season == 0 && !e.end.IsZero() { // as if it had just ended: the engine counts nothing that is still to come
		e.start, e.end = w.Today.AddDays(-e.start.DaysUntil(e.end)), w.Today
	}
	return e
}

// locked is the last day on which something still counts this season: what is
// written into an application until the first one is sent, a result of Step 3 as
// [plan.Calendar.Step3Counts] says, with only as there.
func (w *world) locked(d domain.Doing, result domain.Date) (last domain.Date, only bool) {
	switch {
	case d == domain.DoStep3:
		return w.Calendar.Step3Counts(w.Profile.Applicant.Status, result)
	case w.Sent:
		return domain.Date{}, false
	}
	return w.Calendar.Submit, false
}

func earlier(a, b domain.Date) domain.Date {
	if b.Before(a) {
		return b
	}
	return a
}

// profile is the applicant in a season with effects. Signals and preferences are
// taken to be placed again as they are in the first season.
func (w *world) profile(season int, in [domain.MostSteps]effect) domain.Profile {
	p := w.Profile
	if season > 0 {
		p = again(p, w.Season, w.Season+season)
	}
	for _, e := range in {
		p = w.with(p, e)
	}
	return p
}

// again copies what an application of a season holds into a later one, unless
// the records have something of their own for it.
func again(p domain.Profile, from, to int) domain.Profile {
	if !slices.ContainsFunc(p.Applications, func(a domain.Application) bool { return a.Season == to }) {
		p.Applications = slices.Clone(p.Applications)
		for _, a := range p.List(from) {
			p.Applications = append(p.Applications, domain.Application{Program: a.Program, Season: to, Status: domain.Planned, Signal: a.Signal, Preferred: a.Preferred})
		}
	}
	return p
}

// with is a profile with one effect.
func (w *world) with(p domain.Profile, e effect) domain.Profile {
	region, _ := w.catalog.Regions.Region(w.home())
	letter := domain.Letter{Role: domain.Attending, Specialty: w.specialty, US: true, Status: domain.LetterUploaded}
	experience := domain.Experience{Start: w.Today} // of the past on every later day
	switch e.doing {
	case domain.DoNothing:
		return p
	case domain.DoStep3:
		exam := domain.Exam{Kind: domain.Step3, Date: w.Today, Result: domain.Pass}
		if !e.start.IsZero() {
			exam = domain.Exam{Kind: domain.Step3, Date: e.start}
		}
		p.Exams = append(slices.Clip(p.Exams), exam)
		return p
	case domain.DoRotations:
		p.Rotations = append(slices.Clip(p.Rotations), domain.Rotation{
			Kind: domain.OtherRotation, HandsOn: true, Site: e.doing.String(), State: region.State, Region: region.Key, Start: e.start, End: e.end,
		})
	case domain.DoPreliminary:
		letter.Role = domain.ProgramDirector
		p.Posts = append(slices.Clip(p.Posts), domain.Post{Kind: optionOf(e.doing).post, Stage: domain.PostUnderWay, Title: e.doing.String(), Start: e.start, End: e.end})
	case domain.DoResearch: // its place is not known
		letter.Role, experience.Kind, experience.Country = domain.ResearchMentor, domain.Research, "-"
	case domain.DoCoordinator:
		letter.Role, experience.Kind, experience.State, experience.Region = domain.ResearchMentor, domain.Research, region.State, region.Key
	case domain.DoClinic:
		if at, ok := w.catalog.Regions.Region(valley); ok {
			region = at
		}
		experience.Kind, experience.State, experience.Region = domain.ClinicalWork, region.State, region.Key
		experience.Tags = domain.SetOf(domain.Underserved)
	}
	if experience.Kind != domain.ExperienceUnknown {
		p.Experiences = append(slices.Clip(p.Experiences), experience)
	}
	for range w.setting("set.path_letters") {
		if e.letter {
			p.Letters = append(slices.Clip(p.Letters), letter)
		}
	}
	return p
}

// home is the first wished region; "" is none.
func (w *world) home() string {
	for _, key := range w.Profile.Applicant.Wishes.Regions {
		return key
	}
	return ""
}
