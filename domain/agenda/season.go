package agenda

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/domain/nrmp"
	"secondlook/domain/plan"
	"secondlook/domain/seasons"
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
		switch {
		case b.passed(&it), b.asked[e.Key]:
		case e.Key == registrationDeadline && !seasons.Of(b.Profile, b.Season).Registered.IsZero():
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

// gate are the open steps of the way into the Match (A6). They are asked of who has
// a list, in the place of the dates of the calendar.
func (b *builder) gate() {
	b.asked = map[string]bool{}
	if len(b.Profile.List(b.Season)) == 0 {
		return
	}
	event := map[nrmp.Name]string{nrmp.Register: registrationDeadline, nrmp.Certify: rankDeadline}
	for _, s := range nrmp.Of(b.Profile, b.Catalog, b.Reference, b.Season, b.Now).Steps {
		it := Item{
			Kind: Registration, Key: "match/" + s.Name.String(), What: domain.Msg("agenda.match." + s.Name.String()), Due: s.Due.At, Verify: s.Due.Verify,
			Event: event[s.Name], Warn: s.Warn, At: checklist.Place{Table: AtMatch},
		}
		switch s.State {
		case nrmp.Open:
		case nrmp.LateFee:
			it.What, it.Due, it.Verify = domain.Msg("agenda.registration.late"), s.Last.At, s.Last.Verify
		default:
			continue
		}
		if s.State == nrmp.Open && !s.Due.Known { // the day of another season, which would be made up here
			it.Due, it.Verify = domain.At{}, false
		}
		b.asked[it.Event] = it.Event != ""
		b.add(it)
	}
}

// AtMatch is the place of the way into the Match, which is no table of records.
const AtMatch = "match"

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
	day, phase := b.Calendar.Submit, b.Calendar.Phase(b.today)
	if planned == 0 || day.IsZero() || phase != plan.Before && phase != plan.Interviews {
		return
	}
	it := Item{Kind: Sending, Key: "send", What: domain.Msg("today.send", planned), Due: own(day), At: checklist.Place{Table: checklist.AtApplications}}
	if b.Profile.SubmitsOn(b.Season, domain.Date{}).IsZero() && day.Before(b.today) {
		it.What, it.Opening = domain.Msg("today.send.open", planned), true
	}
	b.add(it)
}
