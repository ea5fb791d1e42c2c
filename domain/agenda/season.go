package agenda

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/domain/plan"
)

// openings are events from which on something can be done; others are due.
var openings = []string{"season_opens", "submit", "review", "registration_opens", "ranking_opens", "soap_prepare", "soap_review"}

// Keys of events that the records have something to say about.
const (
	registrationDeadline = "registration_deadline"
	rankDeadline         = "rank_deadline"
)

// events are the dates of the season that are still to come.
func (b *builder) events() {
	for _, e := range b.Catalog.Events {
		if e.Season != b.Season {
			continue
		}
		it := b.event(e)
		switch over := b.passed(&it); {
		case e.Key == registrationDeadline && !b.Empty:
			b.registration(it, over)
		case over:
		case e.Key == rankDeadline && b.certified():
			it.What = domain.Msg("agenda.rank.certified")
			b.add(it)
		default:
			b.add(it)
		}
	}
}

// event is a date of the calendar with its hour, on the clock of its place.
func (b *builder) event(e domain.Event) Item {
	it := Item{
		Kind: Calendar, Key: "calendar/" + e.Key, What: domain.Msg("today.event." + e.Key), Event: e.Key, Verify: e.Verify,
		Opening: slices.Contains(openings, e.Key), Due: e.Begins(),
	}
	if round, ok := strings.CutPrefix(e.Text, "SOAP offer round "); ok && e.Key == "soap_round" {
		it.Key, it.What = it.Key+"/"+round, domain.Msg(it.What.Key, round)
	}
	if it.Due.IsZero() { // its zone is not known
		it.Due = own(e.Date)
	}
	if end := e.Ends(); end != it.Due {
		it.End = end
	}
	return it
}

// registration is the day until which registering costs no late fee. Who has
// registered is not reminded; who has not, and has a list, is until ranking ends.
func (b *builder) registration(it Item, over bool) {
	rec := b.record()
	ranking := b.Calendar.RankDeadline
	switch {
	case !rec.Registered.IsZero():
		return
	case !over:
	case len(b.Profile.List(b.Season)) == 0, !ranking.IsZero() && b.Today.After(ranking):
		return
	default:
		it.What = domain.Msg("agenda.registration.late")
	}
	if len(b.Profile.List(b.Season)) > 0 {
		it.Kind, it.At = Registration, checklist.Place{Table: checklist.AtApplications}
	}
	b.add(it)
}

// record is what the applicant keeps of the season.
func (b *builder) record() domain.Season {
	for _, s := range b.Profile.Seasons {
		if s.Year == b.Season {
			return s
		}
	}
	return domain.Season{Year: b.Season}
}

// certified reports whether a rank order list of the season is certified.
func (b *builder) certified() bool {
	return slices.ContainsFunc(b.Profile.RankLists, func(l domain.RankList) bool { return l.Season == b.Season && !l.Certified.IsZero() })
}

// season is the day on which the applicant sends the applications. Where it is
// only the first possible one it is never overdue.
func (b *builder) season() {
	planned := 0
	for _, x := range b.Profile.List(b.Season) {
		if x.Planned() {
			planned++
		}
	}
	day, phase := b.Calendar.Submit, b.Calendar.Phase(b.Today)
	if planned == 0 || day.IsZero() || phase != plan.Before && phase != plan.Interviews {
		return
	}
	it := Item{Kind: Sending, Key: "send", What: domain.Msg("today.send", planned), Due: own(day), At: checklist.Place{Table: checklist.AtApplications}}
	if b.Profile.SubmitsOn(b.Season, domain.Date{}).IsZero() && day.Before(b.Today) {
		it.What, it.Opening = domain.Msg("today.send.open", planned), true
	}
	b.add(it)
}
