package agenda_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/agenda"
	"secondlook/domain/checklist"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"

	"pgregory.net/rapid"
)

const (
	season  = enginetest.Season
	eastern = "America/New_York"
	pacific = "America/Los_Angeles"
	fresno  = "fresno"
)

func moment(tb enginetest.TB, text string) domain.At {
	tb.Helper()
	at, err := domain.ParseAt(text)
	if err != nil {
		tb.Fatal(err)
	}
	return at
}

// events are a calendar of the season.
func events() []domain.Event {
	on := func(month time.Month, day int, hour, key string) domain.Event {
		year := season
		if month > time.June {
			year--
		}
		return domain.Event{Season: season, Date: domain.NewDate(year, month, day), Time: hour, Zone: eastern, Key: key, Text: key, Verify: true}
	}
	round := on(time.March, 18, "09:00-11:00", "soap_round")
	round.Text = "SOAP offer round 1"
	return []domain.Event{
		on(time.September, 2, "", "submit"), on(time.September, 23, "", "review"), on(time.January, 29, "23:59", "registration_deadline"),
		on(time.February, 1, "12:00", "ranking_opens"), on(time.March, 3, "21:00", "rank_deadline"), on(time.March, 15, "10:00", "match_status"), round,
		on(time.March, 19, "12:00", "match_day"),
		{Season: season - 1, Date: domain.NewDate(2026, time.March, 20), Key: "match_day"},
	}
}

// of is the agenda of a profile at a moment on the clock of a zone.
func of(tb enginetest.TB, p domain.Profile, now string) []agenda.Item {
	tb.Helper()
	t, err := moment(tb, now).Time()
	if err != nil {
		tb.Fatal(err)
	}
	c := &domain.Catalog{Events: events()}
	return agenda.Of(agenda.Input{
		Profile: p, Season: season, Now: t, Catalog: c, Reference: enginetest.Reference(tb),
		Calendar: plan.CalendarOf(c.Events, season, p.SubmitsOn(season, domain.Date{})),
		Name:     func(key string) string { return map[string]string{fresno: "Fresno Family"}[key] },
	})
}

// find returns the item with a key, nil for none.
func find(items []agenda.Item, key string) *agenda.Item {
	i := slices.IndexFunc(items, func(it agenda.Item) bool { return it.Key == key })
	if i < 0 {
		return nil
	}
	return &items[i]
}

// The day of a deadline is not overdue, the day after is; with an hour it is so
// from that on, wherever the applicant is.
func TestOverdueAtTheEdges(t *testing.T) {
	for _, tt := range []struct {
		name, by, now string
		over          bool
		days          int
	}{
		{"the day before", "2026-12-07 " + pacific, "2026-12-06 23:59 " + pacific, false, 1},
		{"the day itself", "2026-12-07 " + pacific, "2026-12-07 23:59 " + pacific, false, 0},
		{"the day after", "2026-12-07 " + pacific, "2026-12-08 00:00 " + pacific, true, -1},
		{"still the day over there", "2026-12-07 " + pacific, "2026-12-08 08:59 Europe/Warsaw", false, 0},
		{"the day after over there", "2026-12-07 " + pacific, "2026-12-08 09:00 Europe/Warsaw", true, -1},
		{"the minute before", "2026-12-07 17:00 " + pacific, "2026-12-07 16:59 " + pacific, false, 0},
		{"the minute", "2026-12-07 17:00 " + pacific, "2026-12-07 17:00 " + pacific, true, 0},
		{"the minute before, at home", "2026-12-07 17:00 " + pacific, "2026-12-08 01:59 Europe/Warsaw", false, 0},
		{"the minute, at home", "2026-12-07 17:00 " + pacific, "2026-12-08 02:00 Europe/Warsaw", true, 0},
		{"leap day", "2028-02-29 " + pacific, "2028-02-29 23:59 " + pacific, false, 0},
		{"after a leap day", "2028-02-29 " + pacific, "2028-03-01 00:00 " + pacific, true, -1},
		// the night in which clocks are put forward, in the program's zone and then at home
		{"clocks forward, before", "2027-03-14 03:30 " + eastern, "2027-03-14 08:29 Europe/Warsaw", false, 0},
		{"clocks forward, the minute", "2027-03-14 03:30 " + eastern, "2027-03-14 08:30 Europe/Warsaw", true, 0},
		{"clocks forward at home, before", "2027-03-28 00:30 " + eastern, "2027-03-28 06:29 Europe/Warsaw", false, 0},
		{"clocks forward at home, the minute", "2027-03-28 00:30 " + eastern, "2027-03-28 06:30 Europe/Warsaw", true, 0},
		// the night in which clocks are set back: 01:30 comes twice
		{"the first 01:30", "2026-11-01 01:30 " + eastern, "2026-11-01 01:30 " + eastern, true, 0},
		{"the second 01:30", "2026-11-01 01:30 " + eastern + " again", "2026-11-01 01:31 " + eastern, false, 0},
		{"the second 01:30, the minute", "2026-11-01 01:30 " + eastern + " again", "2026-11-01 01:30 " + eastern + " again", true, 0},
	} {
		p := domain.Profile{Invitations: []domain.Invitation{{Program: fresno, Season: season, AnswerBy: moment(t, tt.by)}}}
		it := find(of(t, p, tt.now), "invitation/"+fresno)
		if it == nil || it.Overdue != tt.over || it.Days != tt.days || it.About != "Fresno Family" {
			t.Errorf("%s: %+v", tt.name, it)
		}
	}
}

// Without a day to answer by an invitation is due when it came, and today where
// nobody noted that; one that is answered asks for nothing.
func TestInvitations(t *testing.T) {
	const now = "2026-11-22 12:00 " + pacific
	p := domain.Profile{Invitations: []domain.Invitation{
		{Program: "a", Season: season, Received: moment(t, "2026-11-20 15:00 "+pacific)}, {Program: "b", Season: season},
		{Program: "c", Season: season, Answer: domain.InvitationAccepted}, {Program: "d", Season: season - 1},
	}}
	items := of(t, p, now)
	if it := find(items, "invitation/a"); it == nil || !it.Overdue || it.Days != -2 || it.What.Key != "agenda.invitation.soon" || it.About != "a" {
		t.Errorf("%+v", it)
	}
	if it := find(items, "invitation/b"); it == nil || it.Overdue || it.Days != 0 {
		t.Errorf("%+v", it)
	}
	if find(items, "invitation/c") != nil || find(items, "invitation/d") != nil {
		t.Error("an answered one, or one of another season, is told")
	}
}

// An interview stands there until it is over, and then asks for what became of it.
func TestInterviews(t *testing.T) {
	start := moment(t, "2026-11-24 10:00 "+pacific)
	p := domain.Profile{Interviews: []domain.Interview{{Program: fresno, Season: season, Start: start, Minutes: 90}, {Program: "b", Season: season, Start: start, State: domain.InterviewCancelled}}}
	key := "interview/" + fresno + "/" + start.String()
	for now, want := range map[string]string{
		"2026-11-24 10:45 " + pacific: "agenda.interview.interview", // it goes on
		"2026-11-24 11:29 " + pacific: "agenda.interview.interview",
		"2026-11-24 11:30 " + pacific: "agenda.interview.over",
	} {
		items := of(t, p, now)
		if it := find(items, key); it == nil || it.What.Key != want || it.Overdue || it.At != (checklist.Place{Table: "interviews"}) {
			t.Errorf("%s: %+v", now, it)
		}
		if n := len(items); items[n-1].Program == "b" {
			t.Error("a cancelled one is told")
		}
	}
	if it := find(of(t, p, "2026-11-25 00:10 "+pacific), key); it == nil || !it.Overdue || it.What.Key != "agenda.interview.over" {
		t.Errorf("the day after: %+v", it)
	}
}

// The user's word hides what the records ask for: done for good, put off until a
// day.
func TestTheUsersWord(t *testing.T) {
	due := domain.NewDate(2026, time.November, 20)
	p := domain.Profile{
		Correspondence: []domain.Correspondence{{Program: fresno, Season: season, Kind: domain.ThankYou, Due: due}},
		Payments:       []domain.Payment{{Season: season, Kind: domain.PaidRegistration, Cents: 7000, Due: due}},
		Tasks: []domain.Task{
			{Title: "Book a quiet room", Due: due, Program: fresno}, {Title: "Later", Snoozed: domain.NewDate(2026, time.November, 23)}, {Title: "Any day"},
			{Title: "Done", Done: due}, {Title: "Other season", Season: 2028},
		},
	}
	message := "message/" + fresno + "/thank-you note/2026-11-20"
	has := func(now string, titles ...string) {
		t.Helper()
		var got []string
		for _, it := range of(t, p, now) {
			if it.Kind != agenda.Calendar && it.Kind != agenda.Document {
				got = append(got, fmt.Sprintf("%s %v %v", it.Kind, it.Overdue, it.Due.Day))
			}
		}
		if !slices.Equal(got, titles) {
			t.Errorf("%s: %q, want %q", now, got, titles)
		}
	}
	const today = "2026-11-22 12:00 " + pacific
	has(today, "message true 2026-11-20", "task true 2026-11-20", "payment true 2026-11-20", "task false ")
	p.Tasks = append(p.Tasks, domain.Task{Key: message, Snoozed: domain.NewDate(2026, time.November, 23)})
	has(today, "task true 2026-11-20", "payment true 2026-11-20", "task false ")
	has("2026-11-23 00:00 "+pacific, "message true 2026-11-20", "task true 2026-11-20", "payment true 2026-11-20", "task false ", "task false ")
	p.Tasks[len(p.Tasks)-1].Done = due
	has("2026-11-23 00:00 "+pacific, "task true 2026-11-20", "payment true 2026-11-20", "task false ", "task false ")
}

// The dates of the season go once they have passed; who has not registered and
// has a list is asked to, for as long as there is a point in it.
func TestTheSeason(t *testing.T) {
	listed := domain.Profile{Applications: []domain.Application{{Program: fresno, Season: season, Status: domain.Submitted}}}
	registered := listed
	registered.Seasons = []domain.Season{{Year: season, Registered: domain.NewDate(2026, time.October, 1)}}
	const calendar, gate = "calendar/registration_deadline", "match/registered"
	for _, tt := range []struct {
		p    domain.Profile
		now  string
		key  string // "": it is not told
		late bool
	}{
		{domain.Profile{}, "2027-01-29 12:00 " + eastern, calendar, false}, {domain.Profile{}, "2027-01-30 00:00 " + eastern, "", false},
		{listed, "2027-01-29 23:58 " + eastern, gate, false}, {listed, "2027-01-30 00:00 " + eastern, gate, true}, {listed, "2027-03-03 12:00 " + eastern, gate, true},
		{listed, "2027-03-04 00:00 " + eastern, "", false}, {registered, "2027-01-10 12:00 " + eastern, "", false},
	} {
		items := of(t, tt.p, tt.now)
		for _, key := range []string{calendar, gate} {
			it := find(items, key)
			if (it != nil) != (key == tt.key) || it != nil && (it.Overdue || (it.What.Key == "agenda.registration.late") != tt.late) {
				t.Errorf("at %s: %s is %+v", tt.now, key, it)
			}
		}
	}
	if it := find(of(t, registered, "2027-01-05 12:00 "+eastern), "match/verified"); it == nil || it.Warn || it.Due.Hour != 21 {
		t.Errorf("57 days before the list is due: %+v", it)
	}
	if it := find(of(t, registered, "2027-01-06 12:00 "+eastern), "match/verified"); it == nil || !it.Warn {
		t.Errorf("eight weeks before the list is due: %+v", it)
	}
	if items := of(t, registered, "2027-02-10 12:00 "+eastern); find(items, "match/certified") == nil || find(items, "calendar/rank_deadline") != nil {
		t.Error("while ranking is open the list is not asked for, or twice")
	}
	for now, told := range map[string]bool{"2027-03-18 10:59 " + eastern: true, "2027-03-18 11:00 " + eastern: false} {
		if it := find(of(t, listed, now), "calendar/soap_round/1"); (it != nil) != told {
			t.Errorf("round 1 at %s: %+v", now, it)
		}
	}
	certified := registered
	certified.RankLists = []domain.RankList{{Season: season, Number: 1, Certified: moment(t, "2027-02-20 10:00 "+eastern)}}
	if it := find(of(t, certified, "2027-02-21 12:00 "+eastern), "calendar/rank_deadline"); it == nil || it.What.Key != "agenda.rank.certified" || it.Days != 10 {
		t.Errorf("%+v", it)
	}
}

// Nothing of empty records is due.
func TestEmptyRecords(t *testing.T) {
	c := &domain.Catalog{Events: events()}
	now := enginetest.Today.Time().Add(12 * time.Hour)
	for _, it := range agenda.Of(agenda.Input{Season: season, Now: now, Catalog: c, Reference: enginetest.Reference(t), Empty: true}) {
		if it.Overdue || it.Kind != agenda.Calendar {
			t.Errorf("%+v", it)
		}
	}
}

// A note of thanks is due after an interview, one for each person, and stands once
// where it is drafted.
func TestThanks(t *testing.T) {
	start := moment(t, "2026-11-20 10:00 "+pacific)
	p := domain.Profile{
		Interviews: []domain.Interview{{Program: fresno, Season: season, Start: start, State: domain.InterviewDone, People: []domain.Interviewer{{Name: "Dr. Ana Ruiz"}, {Name: "Dr. Bo Lee"}}}},
		Correspondence: []domain.Correspondence{{ID: 7, Program: fresno, Season: season, Kind: domain.ThankYou, Person: "Dr. Bo Lee", Due: domain.NewDate(2026, time.November, 21)},
			{ID: 8, Program: fresno, Season: season, Kind: domain.UpdateLetter, Due: domain.NewDate(2026, time.December, 1)}},
	}
	var got []string
	for _, it := range of(t, p, "2026-11-22 12:00 "+pacific) {
		if it.Kind == agenda.Message {
			got = append(got, fmt.Sprintf("%v %v %d %s", it.Due.Day, it.Overdue, it.At.Record, it.About))
		}
	}
	want := []string{"2026-11-21 true 7 Dr. Bo Lee, Fresno Family", "2026-11-22 false 0 Dr. Ana Ruiz, Fresno Family", "2026-12-01 false 8 Fresno Family"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What one program asks for is put off alone.
func TestDocumentsOfProgramsAreApart(t *testing.T) {
	doc := func(program string) domain.Document {
		return domain.Document{Season: season, Kind: domain.OtherDocument, Program: program, State: domain.DocumentAskedFor, Due: domain.NewDate(2026, time.November, 25)}
	}
	p := domain.Profile{Documents: []domain.Document{doc("a"), doc("b")}}
	count := func() (n int) {
		for _, it := range of(t, p, "2026-11-22 12:00 "+pacific) {
			if it.Program == "a" || it.Program == "b" {
				n++
			}
		}
		return n
	}
	if n := count(); n != 2 {
		t.Fatalf("%d documents", n)
	}
	p.Tasks = []domain.Task{{Key: "document/" + domain.OtherDocument.String() + "/a", Done: enginetest.Today}}
	if n := count(); n != 1 {
		t.Errorf("after one is put off there are %d", n)
	}
}

// What other rules ask for stands among the rest, with the user's word on it.
func TestAskedByOthers(t *testing.T) {
	c := &domain.Catalog{Events: events()}
	in := agenda.Input{
		Season: season, Now: enginetest.Today.Time(), Catalog: c, Reference: enginetest.Reference(t),
		Asked: []agenda.Item{{Kind: agenda.Preparation, Key: "custom/p01", Due: domain.At{Day: enginetest.Today.AddDays(-1)}}},
	}
	if it := find(agenda.Of(in), "custom/p01"); it == nil || !it.Overdue {
		t.Errorf("%+v", it)
	}
	in.Profile.Tasks = []domain.Task{{Key: "custom/p01", Done: enginetest.Today}}
	if it := find(agenda.Of(in), "custom/p01"); it != nil {
		t.Errorf("it is done, and told: %+v", it)
	}
}

// Turns is the next hour that something is due at.
func TestTurns(t *testing.T) {
	p := domain.Profile{Invitations: []domain.Invitation{
		{Program: "a", Season: season, AnswerBy: moment(t, "2026-11-22 17:00 "+pacific)}, {Program: "b", Season: season, AnswerBy: moment(t, "2026-11-22 15:00 "+pacific)},
		{Program: "c", Season: season, AnswerBy: moment(t, "2026-11-22 "+pacific)},
	}}
	for now, want := range map[string]string{"12:00": "15:00", "14:59": "15:00", "15:00": "17:00"} {
		at, err := moment(t, "2026-11-22 "+now+" "+pacific).Time()
		if err != nil {
			t.Fatal(err)
		}
		if got := agenda.Turns(of(t, p, "2026-11-22 12:00 "+pacific), at); got.In(at.Location()).Format("15:04") != want {
			t.Errorf("at %s: %v, want %s", now, got, want)
		}
	}
	if got := agenda.Turns(nil, time.Now()); !got.IsZero() {
		t.Errorf("of nothing: %v", got)
	}
}

// The order does not hang on that of the records, and what is overdue comes first.
func TestOrder(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := domain.Profile{}
		for i := range rapid.IntRange(0, 12).Draw(rt, "tasks") {
			due := domain.Date{}
			if rapid.Bool().Draw(rt, "dated") {
				due = enginetest.Today.AddDays(rapid.IntRange(-5, 5).Draw(rt, "days"))
			}
			p.Invitations = append(p.Invitations, domain.Invitation{Program: fmt.Sprint(i), Season: season, AnswerBy: domain.At{Day: due, Zone: pacific}})
			p.Payments = append(p.Payments, domain.Payment{Season: season, Kind: domain.PaidOther, About: fmt.Sprint(i), Due: due, Cents: 1})
		}
		const now = "2026-11-22 12:00 " + pacific
		first := of(rt, p, now)
		slices.Reverse(p.Invitations)
		slices.Reverse(p.Payments)
		second := of(rt, p, now)
		for i := range first {
			if first[i].Key != second[i].Key {
				rt.Fatalf("place %d: %s or %s", i, first[i].Key, second[i].Key)
			}
			if i > 0 && first[i].Overdue && !first[i-1].Overdue {
				rt.Fatalf("overdue at place %d comes after what is not", i)
			}
		}
	})
}

// Among what is overdue an invitation that waits comes first, be it the youngest;
// what is not overdue stays in the order of the days.
func TestOverdueInvitationsComeFirst(t *testing.T) {
	p := domain.Profile{
		Invitations: []domain.Invitation{
			{Program: "late", Season: season, AnswerBy: moment(t, "2026-11-21 15:00 "+pacific)},
			{Program: "soon", Season: season, AnswerBy: moment(t, "2026-11-25 15:00 "+pacific)},
		},
		Tasks: []domain.Task{
			{Title: "old", Due: domain.NewDate(2026, time.November, 2)}, {Title: "same day", Due: domain.NewDate(2026, time.November, 21)},
			{Title: "next", Due: domain.NewDate(2026, time.November, 23)},
		},
	}
	var got []string
	for _, it := range of(t, p, "2026-11-22 12:00 "+pacific) {
		switch it.Kind {
		case agenda.Invitation:
			got = append(got, it.About)
		case agenda.Task:
			got = append(got, fmt.Sprint(it.What.Args[0]))
		}
	}
	if want := []string{"late", "old", "same day", "next", "soon"}; !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}
