package ranklist_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/ranklist"
)

var season = &domain.Catalog{
	Events: []domain.Event{
		{Season: 2027, Date: domain.NewDate(2027, 1, 29), Time: "23:59", Zone: "America/New_York", Key: "registration_deadline"},
		{Season: 2027, Date: domain.NewDate(2027, 2, 1), Time: "12:00", Zone: "America/New_York", Key: ranklist.Opens},
		{Season: 2027, Date: domain.NewDate(2027, 3, 3), Time: "21:00", Zone: "America/New_York", Key: ranklist.Closes, Verify: true, Source: "calendar"},
	},
	Limits: []domain.Limit{
		{Season: 2027, Key: domain.LimitRanks, Value: 300}, {Season: 2027, Key: domain.LimitCoupleRanks, Value: 700},
		{Season: 2027, Key: domain.LimitRanksCovered, Value: 20}, {Season: 2027, Key: domain.LimitSupplementalCovered, Value: 20},
	},
	Fees: []domain.Fee{
		{Service: "NRMP", Item: "extra_rank", From: 21, To: 300, Cents: 3000, Verify: true}, {Service: "NRMP", Item: "late_registration", Cents: 5000},
	},
}

// eastern is a moment on the clock of the Match.
func eastern(t *testing.T, day domain.Date, hour, minute, second int) time.Time {
	t.Helper()
	loc, err := domain.Zone("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(day.Year, day.Month, day.Day, hour, minute, second, 0, loc)
}

func TestCountdown(t *testing.T) {
	last := domain.NewDate(2027, 3, 3)
	for _, c := range []struct {
		name  string
		now   time.Time
		phase ranklist.Phase
		left  time.Duration
		days  int
	}{
		{"in November", eastern(t, domain.NewDate(2026, 11, 22), 9, 0, 0), ranklist.Before, 71*24*time.Hour + 3*time.Hour, 101},
		{"the second before it opens", eastern(t, domain.NewDate(2027, 2, 1), 11, 59, 59), ranklist.Before, time.Second, 30},
		{"when it opens", eastern(t, domain.NewDate(2027, 2, 1), 12, 0, 0), ranklist.Open, 30*24*time.Hour + 9*time.Hour, 30},
		{"the day before", eastern(t, domain.NewDate(2027, 3, 2), 23, 59, 0), ranklist.Open, 21*time.Hour + time.Minute, 1},
		{"the last minute", eastern(t, last, 20, 59, 0), ranklist.Open, time.Minute, 0},
		{"the last second", eastern(t, last, 20, 59, 59), ranklist.Open, time.Second, 0},
		{"the minute of the deadline", eastern(t, last, 21, 0, 0), ranklist.Over, 0, 0},
		{"the day after", eastern(t, last.AddDays(1), 0, 0, 0), ranklist.Over, 0, 0},
	} {
		for _, zone := range []string{"America/New_York", "Asia/Tokyo", "America/Los_Angeles"} {
			loc, err := domain.Zone(zone)
			if err != nil {
				t.Fatal(err)
			}
			if d := ranklist.CountdownOf(season, 2027, c.now.In(loc)); d.Phase != c.phase || d.Left != c.left || d.Days != c.days {
				t.Errorf("%s, seen from %s: phase %d, %v, %d days, want %d, %v, %d", c.name, zone, d.Phase, d.Left, d.Days, c.phase, c.left, c.days)
			}
		}
	}
	d := ranklist.CountdownOf(season, 2027, time.Time{})
	if here := d.Closes.At.In("Europe/Warsaw"); here.Day != last.AddDays(1) || here.Hour != 3 {
		t.Errorf("in Warsaw it closes at %v", here)
	}
	if !d.Closes.Verify || d.Closes.Source != "calendar" {
		t.Errorf("the source of the deadline: %+v", d.Closes)
	}
}

// The clock is put forward ten days after the deadline, and the hours of a day
// that is borrowed stay those of the wall.
func TestCountdownOfOtherSeasons(t *testing.T) {
	d := ranklist.CountdownOf(season, 2028, eastern(t, domain.NewDate(2028, 2, 29), 21, 0, 0))
	if d.Phase != ranklist.Open || d.Days != 3 || !d.Closes.Verify || !d.Opens.Verify || d.Closes.At.Day != domain.NewDate(2028, 3, 3) {
		t.Errorf("of 2028: %+v", d)
	}
	if d := ranklist.CountdownOf(&domain.Catalog{}, 2027, time.Time{}); d.Phase != ranklist.Unknown {
		t.Errorf("without a calendar: %+v", d)
	}
	bare := &domain.Catalog{Events: []domain.Event{{Season: 2027, Date: domain.NewDate(2027, 3, 3), Zone: "America/New_York", Key: ranklist.Closes}}}
	if d := ranklist.CountdownOf(bare, 2027, eastern(t, domain.NewDate(2027, 3, 3), 23, 59, 59)); d.Phase != ranklist.Open || d.Left != time.Second {
		t.Errorf("a day without an hour: %+v", d)
	}
	if d := ranklist.CountdownOf(bare, 2027, eastern(t, domain.NewDate(2027, 3, 4), 0, 0, 0)); d.Phase != ranklist.Over {
		t.Errorf("after it: %+v", d)
	}
}

func TestBill(t *testing.T) {
	rules := ranklist.RulesOf(season, 2027)
	in, late := domain.NewDate(2027, 1, 29), domain.NewDate(2027, 1, 30)
	extra := func(n, of int) domain.RankList { // n programs on the primary list, and of on two supplemental ones together
		l := domain.RankList{Primary: entries(many(n)...)}
		for i, key := range many(of) {
			l = ranklist.WithSupplemental(l, many(2)[i%2], append(ranklist.Supplemental(l, many(2)[i%2]), entries(key)...))
		}
		return l
	}
	for _, c := range []struct {
		name       string
		list       domain.RankList
		registered domain.Date
		beyond     int
		cents      int64
		late       int64
		long       bool
	}{
		{"twenty", extra(20, 20), in, 0, 0, 0, false},
		{"twenty-one", extra(21, 0), in, 1, 3000, 0, false},
		{"both lists", extra(22, 21), in, 3, 9000, 0, false},
		{"late", extra(1, 0), late, 0, 0, 5000, false},
		{"not registered on the last day", extra(1, 0), domain.Date{}, 0, 0, 0, false},
		{"full", extra(300, 0), in, 280, 840000, 0, false},
		{"too long", extra(301, 0), in, 281, 843000, 0, true},
	} {
		b := ranklist.BillOf(c.list, rules, c.registered, in)
		if b.Beyond != c.beyond || b.Cents != c.cents || b.Late != c.late || b.TooLong() != c.long {
			t.Errorf("%s: %+v", c.name, b)
		}
	}
	if b := ranklist.BillOf(extra(1, 0), rules, domain.Date{}, late); b.Late != 5000 {
		t.Errorf("not registered after the last day: %+v", b)
	}
	couple := domain.RankList{Couple: true}
	for i := range 700 {
		couple.Primary = append(couple.Primary, domain.RankEntry{Program: many(20)[i%20], Partner: many(35)[i/20]})
	}
	if b := ranklist.BillOf(couple, rules, in, in); b.TooLong() || b.Primary != 20 || b.Beyond != 0 || b.Most != 700 {
		t.Errorf("a couple: %+v", b)
	}
	if b := ranklist.BillOf(extra(400, 400), ranklist.Rules{}, in, in); b.TooLong() || b.Beyond != 0 {
		t.Errorf("without rules: %+v", b)
	}
}
