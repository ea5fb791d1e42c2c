package seasons_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

func TestOutcome(t *testing.T) {
	sent := event(domain.Submitted, on(2026, 9, 24))
	match := application("b", 2027, domain.Date{}, sent, event(domain.Matched, on(2027, 3, 15)))
	other := application("a", 2027, domain.Date{}, sent)
	earlier := application("a", 2026, domain.Date{}, event(domain.Matched, on(2026, 3, 16)))
	for name, c := range map[string]struct {
		apps    []domain.Application
		told    domain.MatchOutcome
		want    domain.MatchOutcome
		program string
		placed  bool
	}{
		"nothing is told":       {[]domain.Application{other, earlier}, domain.OutcomeUnknown, domain.OutcomeUnknown, "", false},
		"a program is matched":  {[]domain.Application{other, match}, domain.OutcomeUnknown, domain.OutcomeMatched, "b", true},
		"the season is told":    {[]domain.Application{other}, domain.OutcomeMatched, domain.OutcomeMatched, "", true},
		"some years only":       {[]domain.Application{match}, domain.OutcomePartial, domain.OutcomePartial, "b", true},
		"the season goes first": {[]domain.Application{match}, domain.OutcomeUnmatched, domain.OutcomeUnmatched, "b", false},
	} {
		p := domain.Profile{Applications: c.apps, Seasons: []domain.Season{{Year: 2026}, {Year: 2027, Outcome: c.told}}}
		got, program := seasons.Outcome(p, 2027)
		if got != c.want || program != c.program || seasons.Placed(p, 2027) != c.placed {
			t.Errorf("%s: %v with %q, placed: %v", name, got, program, seasons.Placed(p, 2027))
		}
	}
}
