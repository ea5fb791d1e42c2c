package sample

import (
	"testing"

	"secondlook/domain"
)

// She ranks what has interviewed her, once each, and nothing else.
func TestRankLists(t *testing.T) {
	met := func(program string, state domain.InterviewState, gut int) domain.Interview {
		return domain.Interview{Program: program, Season: 2027, State: state, Gut: gut}
	}
	old := met("old", domain.InterviewDone, 10)
	old.Season = 2026
	l := rankLists(2027, []domain.Interview{met("b", domain.InterviewDone, 7), met("c", domain.InterviewPlanned, 0), met("a", domain.InterviewDone, 9), met("b", domain.InterviewDone, 6), old})
	if len(l) != 1 || len(l[0].Primary) != 2 || l[0].Primary[0].Program != "a" || l[0].Validate() != nil {
		t.Errorf("got %+v", l)
	}
	if none := rankLists(2027, nil); none != nil {
		t.Errorf("without interviews: %+v", none)
	}
}
