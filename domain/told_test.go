package domain_test

import (
	"errors"
	"testing"

	"secondlook/domain"
)

// What is told of a season is kept with it, part by part of the one before.
func TestTold(t *testing.T) {
	for name, c := range map[string]struct {
		told  domain.Told
		field string // that is wrong; "": none
	}{
		"nothing":        {},
		"all":            {domain.Told{Sent: 60, Invited: 3, Interviewed: 2, Ranked: 2}, ""},
		"some":           {domain.Told{Sent: 60, Interviewed: 1}, ""},
		"interviews":     {domain.Told{Interviewed: 1}, ""},
		"the most":       {domain.Told{Sent: domain.MostTold}, ""},
		"too many":       {domain.Told{Sent: domain.MostTold + 1}, "told_applications"},
		"below nothing":  {domain.Told{Ranked: -1}, "told_ranked"},
		"more than sent": {domain.Told{Sent: 2, Interviewed: 3}, "told_interviews"},
		"more than met":  {domain.Told{Invited: 2, Interviewed: 1, Ranked: 2}, "told_ranked"},
	} {
		s := domain.Season{Year: 2024}.WithTold(c.told)
		if s.Told() != c.told || s.Told().IsZero() != (name == "nothing") {
			t.Errorf("%s: %+v", name, s.Told())
		}
		var bad domain.Invalid
		switch err := s.Validate(); {
		case c.field == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.field != "" && (!errors.As(err, &bad) || len(bad) != 1 || bad[0].Field != c.field):
			t.Errorf("%s: %v, want %s", name, err, c.field)
		}
	}
	if got := (domain.Told{Sent: 60}).Filled(domain.Told{Sent: 5, Ranked: 1}); got != (domain.Told{Sent: 60, Ranked: 1}) {
		t.Errorf("%+v", got)
	}
}

// The day of sending is noted by the season's record or by a change to submitted;
// an answer alone does not tell it.
func TestSendingNoted(t *testing.T) {
	day := domain.NewDate(2023, 9, 27)
	sent := domain.Application{Season: 2024, Status: domain.Planned}
	for name, c := range map[string]struct {
		p    domain.Profile
		want bool
	}{
		"nothing":        {},
		"the record":     {domain.Profile{Seasons: []domain.Season{{Year: 2024, SubmitsOn: day}}}, true},
		"another record": {domain.Profile{Seasons: []domain.Season{{Year: 2025, SubmitsOn: day}}}, false},
		"a change":       {domain.Profile{Applications: []domain.Application{sent.With(domain.StatusEvent{Status: domain.Submitted, Date: day})}}, true},
		"no day":         {domain.Profile{Applications: []domain.Application{sent.With(domain.StatusEvent{Status: domain.Submitted})}}, false},
		"an answer":      {domain.Profile{Applications: []domain.Application{sent.With(domain.StatusEvent{Status: domain.Rejected, Date: day})}}, false},
	} {
		if got := c.p.SendingNoted(2024); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
