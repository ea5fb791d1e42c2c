package nrmp_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/nrmp"
)

const (
	season = 2027
	source = "nrmp"
)

var day = domain.NewDate

// calendar is the Match of 2027 as it is shipped, and that of 2028, a leap year.
func calendar() *domain.Catalog {
	ny := func(season int, key string, d domain.Date, hour string) domain.Event {
		return domain.Event{Season: season, Key: key, Date: d, Time: hour, Zone: "America/New_York", Verify: true, Source: source}
	}
	return &domain.Catalog{Events: []domain.Event{
		ny(2027, "registration_opens", day(2026, 9, 15), "12:00"), ny(2027, "registration_deadline", day(2027, 1, 29), "23:59"),
		ny(2027, "ranking_opens", day(2027, 2, 1), "12:00"), ny(2027, "rank_deadline", day(2027, 3, 3), "21:00"),
		ny(2028, "registration_opens", day(2027, 9, 15), ""), ny(2028, "registration_deadline", day(2028, 1, 31), ""),
		ny(2028, "ranking_opens", day(2028, 2, 1), ""), ny(2028, "rank_deadline", day(2028, 3, 1), ""),
	}}
}

// at is an hour on the clock of New York.
func at(t testing.TB, d domain.Date, hour, minute int) time.Time {
	t.Helper()
	m, err := domain.At{Day: d, Hour: hour, Minute: minute, Timed: true, Zone: "America/New_York"}.Time()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func gate(t testing.TB, who domain.Profile, season int, now time.Time) *nrmp.Gate {
	t.Helper()
	return nrmp.Of(who, calendar(), enginetest.Reference(t), season, now)
}

// abroad is a graduate abroad with a season.
func abroad(s domain.Season) domain.Profile {
	return domain.Profile{Applicant: domain.Applicant{Country: "Guatemala", ECFMG: domain.ECFMGCertified}, Seasons: []domain.Season{s}}
}

func states(g *nrmp.Gate) (out [3]nrmp.State) {
	for i, s := range g.Steps {
		out[i] = s.State
	}
	return out
}

// Nothing is noted: what each day of the season says, at the edges.
func TestTheDaysOfOneWhoDoesNothing(t *testing.T) {
	none := abroad(domain.Season{Year: season})
	for _, x := range []struct {
		now  time.Time
		want [3]nrmp.State
		days int // until registration is due
	}{
		{at(t, day(2026, 9, 15), 11, 59), [3]nrmp.State{nrmp.NotYet, nrmp.Open, nrmp.NotYet}, 136},
		{at(t, day(2026, 9, 15), 12, 0), [3]nrmp.State{nrmp.Open, nrmp.Open, nrmp.NotYet}, 136},
		{at(t, day(2027, 1, 29), 23, 58), [3]nrmp.State{nrmp.Open, nrmp.Open, nrmp.NotYet}, 0},
		{at(t, day(2027, 1, 30), 0, 1), [3]nrmp.State{nrmp.LateFee, nrmp.Open, nrmp.NotYet}, 32},
		{at(t, day(2027, 2, 1), 12, 0), [3]nrmp.State{nrmp.LateFee, nrmp.Open, nrmp.Open}, 30},
		{at(t, day(2027, 3, 3), 20, 59), [3]nrmp.State{nrmp.LateFee, nrmp.Open, nrmp.Open}, 0},
		{at(t, day(2027, 3, 3), 21, 0), [3]nrmp.State{nrmp.NotNoted, nrmp.NotNoted, nrmp.NotNoted}, -33},
		{at(t, day(2027, 3, 4), 9, 0), [3]nrmp.State{nrmp.NotNoted, nrmp.NotNoted, nrmp.NotNoted}, -34},
	} {
		g := gate(t, none, season, x.now)
		if got := states(g); got != x.want || g.Steps[0].Days != x.days || g.Withdrawn || g.SOAP != domain.NotSaid || !g.Left {
			t.Errorf("%s: %v, %d days, withdrawn %v, SOAP %v", x.now, got, g.Steps[0].Days, g.Withdrawn, g.SOAP)
		}
	}
}

// The warning begins eight weeks before lists are due, and not a day earlier;
// after it what is
// not noted is not told as lost; one who is verified too late is withdrawn.
func TestUnverified(t *testing.T) {
	who := abroad(domain.Season{Year: season, Registered: day(2026, 10, 2)})
	who.RankLists = []domain.RankList{{Season: season, Number: 1, Certified: domain.At{Day: day(2027, 2, 20), Zone: "America/New_York"}}}
	for _, x := range []struct {
		now  time.Time
		warn bool
		days int
	}{{at(t, day(2027, 1, 5), 23, 0), false, 57}, {at(t, day(2027, 1, 6), 0, 30), true, 56}, {at(t, day(2027, 3, 3), 20, 59), true, 0}} {
		s := gate(t, who, season, x.now).Steps[nrmp.Verify]
		if s.Warn != x.warn || s.Days != x.days || s.State != nrmp.Open {
			t.Errorf("%s: warns %v, %d days, %v", x.now, s.Warn, s.Days, s.State)
		}
	}
	g := gate(t, who, season, at(t, day(2027, 3, 4), 0, 0))
	if want := [3]nrmp.State{nrmp.Done, nrmp.NotNoted, nrmp.Done}; states(g) != want || g.Withdrawn || g.SOAP != domain.NotSaid || g.Next != nrmp.Verify || g.Verdict.Key != "nrmp.next.not noted.verified" {
		t.Errorf("%v, withdrawn %v, SOAP %v, %v", states(g), g.Withdrawn, g.SOAP, g.Verdict)
	}
	who.Seasons[0].Outcome = domain.OutcomeWithdrawn
	g = gate(t, who, season, at(t, day(2027, 3, 4), 0, 0))
	if want := [3]nrmp.State{nrmp.Done, nrmp.Lost, nrmp.Lost}; states(g) != want || !g.Withdrawn || g.SOAP != domain.SaysNo || g.Left || g.Verdict.Key != "nrmp.out.withdrawn" {
		t.Errorf("withdrawn, as noted: %v, %v, %v", states(g), g.SOAP, g.Verdict)
	}
	who.Seasons[0].Verified = day(2027, 2, 1)
	if g = gate(t, who, season, at(t, day(2027, 3, 4), 0, 0)); states(g) != [3]nrmp.State{nrmp.Done, nrmp.Done, nrmp.Lost} {
		t.Errorf("withdrawn and verified: %v", states(g))
	}
	who.Seasons[0].Verified, who.Seasons[0].Outcome = domain.Date{}, domain.OutcomeUnknown
	who.Seasons[0].Verified = day(2027, 3, 4)
	if g := gate(t, who, season, at(t, day(2027, 3, 4), 12, 0)); !g.Withdrawn || g.SOAP != domain.SaysNo || g.Verdict.Key != "nrmp.out.verified" || g.Steps[nrmp.Certify].State != nrmp.Lost {
		t.Error("verified a day too late counts")
	}
	who.Seasons[0].Verified = day(2027, 3, 3)
	if g := gate(t, who, season, at(t, day(2027, 3, 4), 12, 0)); g.Withdrawn || g.Left || g.SOAP != domain.SaysYes || g.Verdict.Key != "nrmp.in" {
		t.Errorf("verified on the day itself: %+v", g.Verdict)
	}
}

// A deadline is that of its own zone: in Warsaw it falls into the next day.
func TestTheDeadlineIsEastern(t *testing.T) {
	who := abroad(domain.Season{Year: season, Registered: day(2026, 10, 2)})
	warsaw, err := domain.Zone("Europe/Warsaw")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		hour int
		want nrmp.State
	}{{2, nrmp.Open}, {4, nrmp.NotNoted}} {
		now := time.Date(2027, 3, 4, x.hour, 0, 0, 0, warsaw)
		if s := gate(t, who, season, now).Steps[nrmp.Verify]; s.State != x.want || s.Days != 0 {
			t.Errorf("%s: %v, %d days", now, s.State, s.Days)
		}
	}
}

// A certified list misses the Match when its hour is over, and leaves SOAP; a
// graduate of a US school needs no ECFMG.
func TestCertified(t *testing.T) {
	who := abroad(domain.Season{Year: season, Registered: day(2027, 1, 30), Verified: day(2027, 2, 10)})
	after := at(t, day(2027, 3, 4), 0, 0)
	g := gate(t, who, season, after)
	if g.Steps[nrmp.Certify].State != nrmp.NotNoted || g.Withdrawn || g.SOAP != domain.SaysYes || !g.Steps[nrmp.Register].Late {
		t.Errorf("%v, withdrawn %v, SOAP %v, late %v", states(g), g.Withdrawn, g.SOAP, g.Steps[nrmp.Register].Late)
	}
	list := func(number int, d domain.Date, hour int) domain.RankList {
		return domain.RankList{Season: season, Number: number, Certified: domain.At{Day: d, Hour: hour, Timed: true, Zone: "America/New_York"}}
	}
	for _, x := range []struct {
		lists []domain.RankList
		want  nrmp.State
		on    domain.Date
	}{
		{[]domain.RankList{list(1, day(2027, 3, 3), 20)}, nrmp.Done, day(2027, 3, 3)},
		{[]domain.RankList{list(1, day(2027, 3, 3), 21)}, nrmp.Missed, domain.Date{}},
		{[]domain.RankList{list(1, day(2027, 3, 3), 22)}, nrmp.Missed, domain.Date{}},
		{[]domain.RankList{list(1, day(2027, 2, 20), 9), list(2, day(2027, 3, 3), 22)}, nrmp.Done, day(2027, 2, 20)},
		{[]domain.RankList{list(2, day(2027, 2, 25), 9), list(1, day(2027, 2, 20), 9)}, nrmp.Done, day(2027, 2, 25)},
		{[]domain.RankList{{Season: season, Number: 1}}, nrmp.NotNoted, domain.Date{}},
		{[]domain.RankList{{Season: 2026, Number: 1, Certified: domain.At{Day: day(2026, 3, 1), Zone: "UTC"}}}, nrmp.NotNoted, domain.Date{}},
	} {
		who.RankLists = x.lists
		if s := gate(t, who, season, after).Steps[nrmp.Certify]; s.State != x.want || s.On != x.on {
			t.Errorf("%v: %v on %v", x.lists, s.State, s.On)
		}
	}
	who.Applicant.Country, who.Seasons[0].Verified = "United States", domain.Date{}
	if g := gate(t, who, season, after); g.Steps[nrmp.Verify].State != nrmp.NotNeeded || g.Withdrawn {
		t.Errorf("a graduate of a US school: %v", states(g))
	}
	who.Seasons[0].Registered = day(2027, 3, 4)
	if g := gate(t, who, season, after); g.Steps[nrmp.Register].State != nrmp.Missed || g.SOAP != domain.SaysNo || g.Steps[nrmp.Verify].State != nrmp.NotNeeded {
		t.Errorf("registered a day too late: %v", states(g))
	}
}

// Eight weeks before 1 March 2028 count 29 February; a season without a calendar
// borrows one and says so; without any nothing is made up.
func TestOtherSeasons(t *testing.T) {
	who := abroad(domain.Season{Year: 2028, Registered: day(2027, 10, 1)})
	for _, x := range []struct {
		on   domain.Date
		days int
		warn bool
	}{{day(2028, 1, 4), 57, false}, {day(2028, 1, 5), 56, true}, {day(2028, 2, 29), 1, true}, {day(2028, 3, 1), 0, true}} {
		s := gate(t, who, 2028, at(t, x.on, 23, 30)).Steps[nrmp.Verify]
		if s.State != nrmp.Open || s.Days != x.days || s.Warn != x.warn {
			t.Errorf("%v: %v, %d days, warns %v", x.on, s.State, s.Days, s.Warn)
		}
	}
	if s := gate(t, who, 2028, at(t, day(2028, 3, 2), 0, 0)).Steps[nrmp.Verify]; s.State != nrmp.NotNoted {
		t.Errorf("the day after: %v", s.State)
	}
	g := gate(t, abroad(domain.Season{Year: 2029}), 2029, at(t, day(2028, 10, 1), 9, 0))
	if due := g.Steps[nrmp.Certify].Due; due.Day != day(2029, 3, 1) || due.Known || !due.Verify {
		t.Errorf("a season that nobody has told is due on %+v", due)
	}
	g = nrmp.Of(abroad(domain.Season{Year: season}), &domain.Catalog{}, enginetest.Reference(t), season, at(t, day(2027, 3, 9), 9, 0))
	if want := [3]nrmp.State{nrmp.Unknown, nrmp.Unknown, nrmp.Unknown}; states(g) != want || g.Left || g.Withdrawn || g.Verdict.Key != "nrmp.unknown" {
		t.Errorf("without a calendar: %v, %v", states(g), g.Verdict)
	}
}

// What the records say about the certificate stands beside what is missing.
func TestHints(t *testing.T) {
	for state, want := range map[domain.ECFMGState]string{
		domain.ECFMGCertified: "nrmp.hint.certificate", domain.ECFMGInProgress: "nrmp.hint.missing", domain.ECFMGNotStarted: "nrmp.hint.missing", domain.ECFMGUnknown: "nrmp.hint.unknown",
	} {
		who := abroad(domain.Season{Year: season})
		who.Applicant.ECFMG = state
		if got := gate(t, who, season, at(t, day(2027, 1, 10), 9, 0)).Steps[nrmp.Verify].Hint.Key; got != want {
			t.Errorf("%v: %q, want %q", state, got, want)
		}
	}
	who := abroad(domain.Season{Year: season, Registered: day(2026, 10, 1)})
	who.Applicant.Papers.ValidUntil = day(2027, 3, 2)
	if got := gate(t, who, season, at(t, day(2027, 1, 10), 9, 0)).Steps[nrmp.Verify].Hint.Key; got != "nrmp.hint.missing" {
		t.Errorf("one that runs out the day before: %q", got)
	}
}

// Whatever the records, the first thing that is left is named, nothing is left
// of a way that is lost, and the verdict is a sentence.
func TestNext(t *testing.T) {
	for _, x := range []struct {
		s    domain.Season
		now  time.Time
		want string
	}{
		{domain.Season{Year: season}, at(t, day(2026, 9, 1), 9, 0), "nrmp.next.not yet.registered"},
		{domain.Season{Year: season}, at(t, day(2026, 11, 22), 9, 0), "nrmp.next.open.registered"},
		{domain.Season{Year: season}, at(t, day(2027, 2, 2), 9, 0), "nrmp.next.late fee.registered"},
		{domain.Season{Year: season, Registered: day(2026, 10, 1)}, at(t, day(2026, 11, 22), 9, 0), "nrmp.next.open.verified"},
		{domain.Season{Year: season, Registered: day(2026, 10, 1), Verified: day(2027, 1, 10)}, at(t, day(2027, 1, 22), 9, 0), "nrmp.next.not yet.certified"},
		{domain.Season{Year: season, Registered: day(2026, 10, 1), Verified: day(2027, 1, 10)}, at(t, day(2027, 2, 22), 9, 0), "nrmp.next.open.certified"},
		{domain.Season{Year: season, Registered: day(2026, 10, 1), Verified: day(2027, 1, 10)}, at(t, day(2027, 3, 22), 9, 0), "nrmp.next.not noted.certified"},
	} {
		if g := gate(t, abroad(x.s), season, x.now); g.Verdict.Key != x.want {
			t.Errorf("%s: %q, want %q", x.now, g.Verdict.Key, x.want)
		}
	}
}
