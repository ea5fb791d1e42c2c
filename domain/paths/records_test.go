package paths

import (
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
)

// worldOf is a run for the applicant with a few figures changed.
func worldOf(t *testing.T, values map[string]float64, change func(*Start)) *world {
	t.Helper()
	p := placeOf(t, 12, values)
	s := p.start(applicant(), 6)
	if change != nil {
		change(&s)
	}
	return p.planner().world(s)
}

func day(year int, month time.Month, d int) domain.Date { return domain.NewDate(year, month, d) }

// A season begins today or after the Match before it, and its applications are
// sent on its first day, or on the applicant's own.
func TestDaysOfSeasons(t *testing.T) {
	w := worldOf(t, nil, func(s *Start) {
		s.Profile.Seasons = []domain.Season{{Year: 2029, SubmitsOn: day(2028, time.October, 1)}}
	})
	for season, want := range map[int][2]domain.Date{
		0: {enginetest.Today, enginetest.Today},
		1: {day(2027, time.March, 20), day(2027, time.September, 2)},
		2: {day(2028, time.March, 20), day(2028, time.October, 1)},
		3: {day(2029, time.March, 20), day(2029, time.September, 2)},
	} {
		if begins, sends := w.begins(season), w.sends(season); begins != want[0] || sends != want[1] {
			t.Errorf("season %d: %v and %v", season, begins, sends)
		}
	}
	if w.sent(0) != day(2026, time.September, 2) {
		t.Errorf("the first season was sent on %v", w.sent(0))
	}
	late := worldOf(t, nil, func(s *Start) { s.Today = day(2027, time.May, 1) })
	if late.begins(1) != day(2027, time.May, 1) {
		t.Errorf("what lies behind begins today: %v", late.begins(1))
	}
}

func TestSpans(t *testing.T) {
	w := worldOf(t, nil, nil)
	for _, tt := range []struct {
		season     int
		doing      domain.Doing
		start, end domain.Date
	}{
		{0, domain.DoStep3, day(2026, time.December, 6), day(2027, time.January, 3)},
		{1, domain.DoStep3, day(2027, time.April, 3), day(2027, time.May, 1)},
		{1, domain.DoRotations, day(2027, time.April, 19), day(2027, time.June, 17)},
		{0, domain.DoResearch, day(2027, time.February, 20), day(2027, time.June, 17)},
		{1, domain.DoClinic, day(2027, time.June, 18), day(2028, time.June, 17)},
		{0, domain.DoPreliminary, day(2027, time.July, 1), day(2028, time.June, 30)},
		{2, domain.DoTransitional, day(2029, time.July, 1), day(2030, time.June, 30)},
	} {
		if start, end := w.span(tt.season, tt.doing); start != tt.start || end != tt.end {
			t.Errorf("%v in season %d: %v to %v", tt.doing, tt.season, start, end)
		}
	}
	planned := worldOf(t, nil, func(s *Start) {
		s.Profile.Exams = append(s.Profile.Exams, domain.Exam{Kind: domain.Step3, Date: day(2027, time.January, 20)})
	})
	if start, _ := planned.span(0, domain.DoStep3); start != day(2027, time.January, 20) {
		t.Errorf("the planned exam is on %v", start)
	}
}

// A result counts that comes on the last day, and not one that comes a day later;
// what is written into an application counts until it is sent.
func TestWhatCountsAtItsEdge(t *testing.T) {
	result := day(2027, time.January, 3) // of an exam that is applied for today
	for _, tt := range []struct {
		name  string
		opens domain.Date
		want  bool
	}{{"on the day", result, true}, {"a day late", result.AddDays(-1), false}} {
		w := worldOf(t, nil, func(s *Start) { s.Calendar.RankingOpens = tt.opens })
		if got := w.effect[0][0][domain.DoStep3].doing == domain.DoStep3; got != tt.want {
			t.Errorf("%s: it counts: %v", tt.name, got)
		}
		if w.effect[1][0][domain.DoStep3].doing != domain.DoStep3 {
			t.Errorf("%s: it does not count for the next season", tt.name)
		}
	}
	late := func(status domain.Status, deadline domain.Date) effect {
		return worldOf(t, nil, func(s *Start) {
			s.Profile.Applicant.Status = status
			s.Calendar.RankingOpens, s.Calendar.RankDeadline = result.AddDays(-1), deadline
		}).effect[0][0][domain.DoStep3]
	}
	if e := late(domain.NeedsH1B, result); e != (effect{doing: domain.DoStep3, start: day(2026, time.December, 6)}) {
		t.Errorf("for an H-1B it keeps programs open: %+v", e)
	}
	if e := late(domain.NeedsH1B, result.AddDays(-1)); e != (effect{}) {
		t.Errorf("not after the deadline: %+v", e)
	}
	if e := late(domain.NeedsJ1, result); e != (effect{}) {
		t.Errorf("nor for a J-1: %+v", e)
	}
	early := day(2026, time.April, 1)
	for _, sent := range []bool{false, true} {
		w := worldOf(t, nil, func(s *Start) { s.Today, s.Sent = early, sent })
		e := w.effect[0][0][domain.DoRotations]
		if (e.doing == domain.DoRotations) == sent {
			t.Errorf("sent %v: %+v", sent, e)
		}
		if !sent && (e.end != early || e.start.DaysUntil(e.end) != 59) {
			t.Errorf("as if it had just ended: %+v", e)
		}
	}
}

// A letter is there once its time is long enough; work with patients has its
// days, all else has none; a year of training counts from its first day.
func TestEffects(t *testing.T) {
	w := worldOf(t, nil, nil)
	for _, tt := range []struct {
		season, in int
		doing      domain.Doing
		want       effect
	}{
		{1, 0, domain.DoStep3, effect{doing: domain.DoStep3}},
		{1, 0, domain.DoResearch, effect{doing: domain.DoResearch, letter: true}},
		{1, 1, domain.DoResearch, effect{doing: domain.DoResearch, letter: true}},
		{1, 1, domain.DoRotations, effect{domain.DoRotations, true, day(2027, time.April, 19), day(2027, time.June, 17)}},
		{1, 0, domain.DoPreliminary, effect{domain.DoPreliminary, true, day(2027, time.July, 1), day(2027, time.September, 2)}},
		{2, 0, domain.DoPreliminary, effect{domain.DoPreliminary, true, day(2027, time.July, 1), day(2028, time.June, 30)}},
		{1, 1, domain.DoPreliminary, effect{}},
		{0, 0, domain.DoPreliminary, effect{}},
		{0, 0, domain.DoNothing, effect{}},
	} {
		if got := w.effect[tt.season][tt.in][tt.doing]; got != tt.want {
			t.Errorf("%v of season %d in season %d: %+v", tt.doing, tt.in, tt.season, got)
		}
	}
	slow := worldOf(t, map[string]float64{"set.path_post_days": 140}, nil)
	if e := slow.effect[1][1][domain.DoCoordinator]; e.doing != domain.DoCoordinator || e.letter {
		t.Errorf("a post since August brings no letter by September: %+v", e)
	}
	one, other := w.effects(3, Done{domain.DoResearch, domain.DoStep3}), w.effects(3, Done{domain.DoStep3, domain.DoResearch})
	if one != other {
		t.Errorf("the order makes a difference: %+v and %+v", one, other)
	}
	if a, b := w.effects(3, Done{domain.DoRotations}), w.effects(3, Done{0, domain.DoRotations}); a == b {
		t.Error("work with patients does not grow old")
	}
}

// What is done becomes records: an exam, work, an experience, a post, letters.
func TestRecords(t *testing.T) {
	w := worldOf(t, map[string]float64{"set.path_letters": 2}, nil)
	plain := applicant()
	for _, tt := range []struct {
		doing                                   domain.Doing
		exams, work, experiences, letters, post int
	}{
		{domain.DoStep3, 1, 0, 0, 0, 0},
		{domain.DoRotations, 0, 1, 0, 2, 0},
		{domain.DoResearch, 0, 0, 1, 2, 0},
		{domain.DoCoordinator, 0, 0, 1, 2, 0},
		{domain.DoClinic, 0, 0, 1, 2, 0},
		{domain.DoPreliminary, 0, 0, 0, 2, 1},
		{domain.DoTransitional, 0, 0, 0, 2, 1},
	} {
		p := w.profile(2, w.effects(2, Done{tt.doing}))
		got := [...]int{len(p.Exams) - len(plain.Exams), len(p.Rotations) - len(plain.Rotations), len(p.Experiences), len(p.Letters) - len(plain.Letters), len(p.Posts)}
		if got != [...]int{tt.exams, tt.work, tt.experiences, tt.letters, tt.post} {
			t.Errorf("%v makes %v", tt.doing, got)
		}
		if err := p.Validate(); err != nil {
			t.Errorf("%v makes records that cannot be: %v", tt.doing, err)
		}
	}
	clinic := w.profile(2, w.effects(2, Done{domain.DoClinic})).Experiences[0]
	if clinic.Region != valley || !clinic.Tags.Has(domain.Underserved) || clinic.Kind != domain.ClinicalWork {
		t.Errorf("clinic work is %+v", clinic)
	}
	if len(w.Profile.Exams) != len(plain.Exams) || len(w.Profile.Letters) != len(plain.Letters) {
		t.Error("the records themselves were changed")
	}
}

// Signals and preferences are placed again; what the records say of a later
// season stands; an application that was withdrawn is none.
func TestAgain(t *testing.T) {
	p := domain.Profile{Applications: []domain.Application{
		{Program: "a", Season: 2027, Status: domain.Submitted, Signal: domain.GoldSignal, Preferred: true},
		{Program: "b", Season: 2027, Status: domain.Withdrawn},
	}}
	got := again(p, 2027, 2029).List(2029)
	want := domain.Application{Program: "a", Season: 2029, Status: domain.Planned, Signal: domain.GoldSignal, Preferred: true}
	if len(got) != 1 || got[0].Signal != want.Signal || got[0].Status != want.Status || !got[0].Preferred || len(p.Applications) != 2 {
		t.Errorf("%+v", got)
	}
	p.Applications = append(p.Applications, domain.Application{Program: "c", Season: 2029, Status: domain.Planned})
	if got := again(p, 2027, 2029).List(2029); len(got) != 1 || got[0].Program != "c" {
		t.Errorf("%+v", got)
	}
}

// Money is what is told: fees by the tables of each season, the exam, months of
// rotation and of living; what nobody has told is said to be open.
func TestMoney(t *testing.T) {
	w := worldOf(t, nil, nil)
	if got := w.price[0]; got[domain.DoStep3] != 95500 || got[domain.DoRotations] != 0 || got[domain.DoResearch] != 0 {
		t.Errorf("costs %v", got)
	}
	for d, open := range map[domain.Doing]bool{domain.DoStep3: false, domain.DoRotations: true, domain.DoClinic: true, domain.DoPreliminary: true, domain.DoNothing: false} {
		if w.untold(0, d) != open {
			t.Errorf("%v: open %v", d, !open)
		}
	}
	told := worldOf(t, map[string]float64{"set.path_living": 1500, "set.path_pay_research": 40000, "set.path_pay_resident": 60000}, func(s *Start) {
		s.Profile.Rotations = slices.Clone(s.Profile.Rotations)
		s.Profile.Rotations[0].CostCents = 400000
	})
	if got := told.price[0]; got[domain.DoRotations] <= 2*150000 || got[domain.DoResearch] != 12*150000 || got[domain.DoPreliminary] != 12*150000 || told.untold(0, domain.DoRotations) {
		t.Errorf("costs %v", got)
	}
	if told.pay(domain.DoResearch) != 4000000 || told.pay(domain.DoTransitional) != 6000000 || told.pay(domain.DoClinic) != 0 || told.pay(domain.DoStep3) != 0 {
		t.Error("pays something else")
	}
	paid := worldOf(t, nil, func(s *Start) { s.Sent, s.Paid = true, 4*1100 })
	if got := paid.cents(0, Done{}, Choice{Apply: true}); got != 2*1100 {
		t.Errorf("what is left to pay is %d", got)
	}
	if got := paid.cents(1, Done{}, Choice{Apply: true}); got != 6*1100 {
		t.Errorf("the next season costs %d", got)
	}
	if got := paid.cents(1, Done{}, Choice{}); got != 0 {
		t.Errorf("to wait costs %d", got)
	}
	free := worldOf(t, nil, nil)
	free.catalog.Fees = free.catalog.Fees[:2]
	if free.price[0][domain.DoStep3] = free.doingCents(0, domain.DoStep3); !free.untold(0, domain.DoStep3) {
		t.Error("an exam without a price is free")
	}
}
