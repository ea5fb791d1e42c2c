package ranking_test

import (
	"reflect"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/ranking"
)

// What a program has answered moves nothing of what the engine says of it, and
// all of what it is to a list.
func TestHeard(t *testing.T) {
	ps := programs(t, 12)
	who := enginetest.Applicant()
	before := rank(t, ps, who)
	key := func(i int) string { return before.Programs[i].Program.Key }
	for i, s := range []domain.ApplicationStatus{domain.Invited, domain.Rejected, domain.Submitted} {
		who.Applications = append(who.Applications, domain.Application{Program: key(i), Season: enginetest.Season, Status: s})
	}
	after := rank(t, ps, who)
	at := map[string]*ranking.Ranked{}
	for i := range after.Programs {
		at[after.Programs[i].Program.Key] = &after.Programs[i]
	}
	for i := range before.Programs {
		a, b := before.Programs[i], *at[key(i)]
		a.Heard, b.Heard = domain.NotHeard, domain.NotHeard
		a.Program, b.Program = nil, nil
		if !reflect.DeepEqual(a, b) {
			t.Errorf("place %d is\n%+v, was\n%+v", i, b, a)
		}
	}
	invited, declined, silent := at[key(0)], at[key(1)], at[key(2)]
	if invited.Hope() != 1 || declined.Hope() != 0 || silent.Hope() != silent.Chance {
		t.Errorf("the hopes are %v, %v, %v", invited.Hope(), declined.Hope(), silent.Hope())
	}
	if x := invited.Ticket(); x.Assessment.Chance != 1 || x.Assessment.Match != invited.Assessment.Match {
		t.Errorf("an interview that is had counts as %+v", x.Assessment)
	}
	if x := declined.Ticket(); x.Assessment.Chance != 0 || !x.Assessment.Closed {
		t.Errorf("one that has declined counts as %+v", x.Assessment)
	}
	if x := silent.Ticket(); x.Assessment != &silent.Assessment || !reflect.DeepEqual(silent.Settled(), *silent) {
		t.Errorf("silence changes %+v", x.Assessment)
	}
	if x := invited.Settled(); x.Chance != 1 || x.Low != 1 || x.High != 1 || invited.Chance == 1 {
		t.Errorf("settled it is %v (%v to %v)", x.Chance, x.Low, x.High)
	}
}
