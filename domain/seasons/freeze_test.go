package seasons_test

import (
	"reflect"
	"testing"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

func TestSubmittedOn(t *testing.T) {
	never := domain.Date{}
	first, today := on(2026, 9, 2), on(2026, 11, 22)
	for name, c := range map[string]struct {
		list []domain.Application
		own  domain.Date
		want domain.Date
		none bool
	}{
		"nothing":              {none: true},
		"a plan":               {list: []domain.Application{application("p", 2027, never)}, none: true},
		"another season's":     {list: []domain.Application{application("p", 2026, never, event(domain.Submitted, on(2025, 9, 24)))}, none: true},
		"the first of two":     {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, on(2026, 10, 2))), application("q", 2027, never, event(domain.Submitted, on(2026, 9, 24)))}, want: on(2026, 9, 24)},
		"no day, as said":      {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, never))}, own: on(2026, 9, 28), want: on(2026, 9, 28)},
		"no day, nothing said": {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, never))}, want: first},
		"answered before":      {list: []domain.Application{application("p", 2027, never, event(domain.Invited, on(2026, 9, 10)))}, own: on(2026, 9, 28), want: on(2026, 9, 10)},
		"said for later":       {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, never))}, own: on(2027, 1, 5), want: today},
		"withdrawn before":     {list: []domain.Application{application("p", 2027, never, event(domain.Withdrawn, on(2026, 8, 1)), event(domain.Submitted, on(2026, 9, 30)))}, want: on(2026, 9, 30)},
		"a day that leaps":     {list: []domain.Application{application("p", 2027, never, event(domain.Submitted, on(2026, 2, 28)))}, want: on(2026, 2, 28)},
	} {
		p := domain.Profile{Applications: c.list, Seasons: []domain.Season{{Year: 2027, SubmitsOn: c.own}}}
		if got, ok := seasons.SubmittedOn(p, 2027, first, today); got != c.want || ok == c.none {
			t.Errorf("%s: %v, %v; want %v", name, got, ok, c.want)
		}
	}
}

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
		if err != nil || s.Validate() != nil || s.For != sent || s.Made != c.today || s.Hindsight(1) != c.hindsight {
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
