package seasons_test

import (
	"reflect"
	"testing"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// A frozen season opens as it was put in: as it is on its day, cut in hindsight.
func TestFreeze(t *testing.T) {
	sent := on(2026, 9, 24)
	p := domain.Profile{
		Exams:        []domain.Exam{{Kind: domain.Step2CK, Score: 228}, {Kind: domain.Step3, Date: on(2026, 12, 1)}},
		Applications: []domain.Application{application("p", 2027, domain.Date{}, event(domain.Submitted, sent), event(domain.Invited, on(2026, 10, 9)))},
		Snapshots:    []domain.Snapshot{{Season: 2026, Kind: domain.FrozenClosed}},
	}
	work := domain.Frozen{Reference: "2026.1", Match: domain.Said{Value: 0.3, Low: 0.1, High: 0.5}, Predictions: []domain.ProgramSaid{{Program: "p", Said: domain.Said{Value: 0.2}, Listed: true}}}
	for _, c := range []struct {
		today         domain.Date
		exams, events int
		hindsight     bool
	}{{sent, 2, 2, false}, {on(2026, 11, 22), 1, 1, true}} {
		s, err := seasons.Freeze(p, 2027, domain.FrozenSubmitted, sent, c.today, work)
		if err != nil || s.Validate() != nil || s.For != sent || s.Made != c.today || (s.Kept(1, nil) == domain.KeptLater) != c.hindsight {
			t.Fatalf("%v: %v, %v", c.today, err, s.Validate())
		}
		f, err := s.Open()
		if err != nil || len(f.Records.Exams) != c.exams || len(f.Records.Applications[0].Events) != c.events || f.Records.Snapshots != nil {
			t.Errorf("%v: %+v, %v", c.today, f.Records, err)
		}
		f.Records = domain.Profile{}
		if !reflect.DeepEqual(f, work) {
			t.Errorf("%+v went in, %+v came out", work, f)
		}
	}
	if got := seasons.Sent(p); !reflect.DeepEqual(got, []int{2027}) {
		t.Errorf("sent in %v", got)
	}
	if _, ok := seasons.Frozen(p, 2026, domain.FrozenClosed); !ok {
		t.Error("what is frozen is not found")
	}
	if _, ok := seasons.Frozen(p, 2026, domain.FrozenSubmitted); ok {
		t.Error("what is not frozen is found")
	}
}
