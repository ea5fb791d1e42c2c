package domain_test

import (
	"testing"
	"time"

	"secondlook/domain"
)

func on(year int, month time.Month, day int) domain.Date { return domain.NewDate(year, month, day) }

func application(program string, season int, added domain.Date, events ...domain.StatusEvent) domain.Application {
	a := domain.Application{Program: program, Season: season, Status: domain.Planned, Added: added}
	for _, e := range events {
		a = a.With(e)
	}
	return a
}

func event(s domain.ApplicationStatus, d domain.Date) domain.StatusEvent {
	return domain.StatusEvent{Status: s, Date: d}
}

func TestSentOn(t *testing.T) {
	never := domain.Date{}
	first, today := on(2026, 9, 2), on(2026, 11, 22)
	for name, c := range map[string]struct {
		list []domain.Application
		own  domain.Date
		want domain.Date
		none bool
	}{
		"nothing":              {none: true, want: first},
		"a plan":               {list: []domain.Application{application("p", 2027, never)}, own: on(2026, 9, 28), none: true, want: on(2026, 9, 28)},
		"another season's":     {list: []domain.Application{application("p", 2026, never, event(domain.Submitted, on(2025, 9, 24)))}, none: true, want: first},
		"the first of two":     {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, on(2026, 10, 2))), application("q", 2027, never, event(domain.Submitted, on(2026, 9, 24)))}, want: on(2026, 9, 24)},
		"no day, as said":      {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, never))}, own: on(2026, 9, 28), want: on(2026, 9, 28)},
		"no day, nothing said": {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, never))}, want: first},
		"answered before":      {list: []domain.Application{application("p", 2027, never, event(domain.Invited, on(2026, 9, 10)))}, own: on(2026, 9, 28), want: on(2026, 9, 10)},
		"said for later":       {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, never))}, own: on(2027, 1, 5), want: today},
		"withdrawn before":     {list: []domain.Application{application("p", 2027, never, event(domain.Withdrawn, on(2026, 8, 1)), event(domain.Submitted, on(2026, 9, 30)))}, want: on(2026, 9, 30)},
		"sent today":           {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, today))}, want: today},
		"noted for tomorrow":   {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, today.AddDays(1)))}, want: today},
		"answered that day":    {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, on(2026, 9, 24)), event(domain.Invited, on(2026, 9, 24)))}, want: on(2026, 9, 24)},
		"a day that leaps":     {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, on(2026, 2, 28)))}, want: on(2026, 2, 28)},
	} {
		p := domain.Profile{Applications: c.list, Seasons: []domain.Season{{Year: 2027, SubmitsOn: c.own}}}
		if got, ok := p.SentOn(2027, first, today); got != c.want || ok == c.none {
			t.Errorf("%s: %v, %v; want %v", name, got, ok, c.want)
		}
	}
}

// A season is over the day after its Match Day: its own, that of the nearest season
// that has one, or else its last day.
func TestOver(t *testing.T) {
	c := &domain.Catalog{Events: []domain.Event{{Season: 2027, Key: "match_day", Date: on(2027, 3, 19)}}}
	for _, x := range []struct {
		catalog *domain.Catalog
		season  int
		last    domain.Date
	}{{c, 2027, on(2027, 3, 19)}, {c, 2028, on(2028, 3, 19)}, {c, 2026, on(2026, 3, 19)}, {&domain.Catalog{}, 2027, on(2027, 5, 31)}, {&domain.Catalog{}, 2028, on(2028, 5, 31)}} {
		if got := x.catalog.LastAnswer(x.season); got != x.last {
			t.Errorf("season %d: the last day is %v, want %v", x.season, got, x.last)
		}
		for days, want := range map[int]bool{-1: false, 0: false, 1: true} {
			if got := x.catalog.Over(x.season, x.last.AddDays(days)); got != want {
				t.Errorf("season %d, %d days after: over is %v", x.season, days, got)
			}
		}
	}
}
