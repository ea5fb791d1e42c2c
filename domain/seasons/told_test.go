package seasons_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// Numbers that are told count where they are more than what is noted by program.
func TestTallyAsTold(t *testing.T) {
	one := domain.Application{Program: "a", Season: 2024, Status: domain.Invited}
	for name, c := range map[string]struct {
		told domain.Told
		over domain.MatchOutcome
		apps []domain.Application
		want seasons.Tally
	}{
		"numbers alone":   {domain.Told{Sent: 60, Interviewed: 1}, 0, nil, seasons.Tally{Sent: 60, Interviewed: 1, Told: true}},
		"one is noted":    {domain.Told{Sent: 60}, 0, []domain.Application{one}, seasons.Tally{Listed: 1, Sent: 60, Invited: 1, Noted: 1, Told: true}},
		"all are noted":   {domain.Told{Sent: 1, Invited: 1}, 0, []domain.Application{one}, seasons.Tally{Listed: 1, Sent: 1, Invited: 1, Noted: 1}},
		"nothing is told": {domain.Told{}, domain.OutcomeMatched, []domain.Application{one}, seasons.Tally{Listed: 1, Sent: 1, Invited: 1, Noted: 1}},
		"sent is not":     {domain.Told{Interviewed: 3}, 0, nil, seasons.Tally{Interviewed: 3, Told: true}},
		"one more":        {domain.Told{Sent: 1, Interviewed: 1}, 0, []domain.Application{one}, seasons.Tally{Listed: 1, Sent: 1, Invited: 1, Interviewed: 1, Noted: 1, Told: true}},
		"it ended well":   {domain.Told{Sent: 40}, domain.OutcomePartial, nil, seasons.Tally{Sent: 40, Matched: 1, Told: true}},
	} {
		p := domain.Profile{Applications: c.apps, Seasons: []domain.Season{domain.Season{Year: 2024, Outcome: c.over}.WithTold(c.told)}}
		if c.want.Told {
			c.want.Numbers = c.told
		}
		got := seasons.TallyOf(p, 2024)
		if got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
		if whole := !c.want.Told || name == "one more"; got.Whole() != whole {
			t.Errorf("%s: its programs are all noted: %v", name, got.Whole())
		}
	}
}
