package compare_test

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/plan"
)

// frozen is a profile whose season 2026 was frozen with records that differ from
// those of today as was makes them.
func frozen(t *testing.T, was func(p *domain.Profile)) domain.Profile {
	t.Helper()
	p := grown()
	p.Letters[1].Date = day(2025, 7, 1)
	p.Languages = []domain.Language{{Name: "Spanish", Level: domain.LevelGood, Clinical: true}}
	p.People = []domain.Person{{Name: "Dr. Friend", Programs: []string{"p00"}, Strength: 3}}
	p.Experiences = []domain.Experience{
		{Kind: domain.Research, Title: "Study", Start: day(2024, 1, 1)}, {Kind: domain.Volunteer, Title: "Clinic", Start: day(2024, 1, 1), Tags: domain.SetOf(domain.Underserved, domain.Rural)},
	}
	then := p
	then.Exams, then.Rotations, then.Letters = slices.Clone(p.Exams), slices.Clone(p.Rotations), slices.Clone(p.Letters)
	then.Experiences, then.Languages, then.People = slices.Clone(p.Experiences), slices.Clone(p.Languages), slices.Clone(p.People)
	was(&then)
	then.Snapshots = nil
	content, err := domain.Pack(domain.Frozen{Records: then})
	if err != nil {
		t.Fatal(err)
	}
	p.Snapshots = []domain.Snapshot{{Season: 2026, Kind: domain.FrozenSubmitted, For: day(2025, 9, 20), Made: day(2025, 9, 20), Content: content}}
	return p
}

// Whatever of the records changes alone is the one change of the records that is
// told, with what came and went by name.
func TestOneGroupAtATime(t *testing.T) {
	always := []compare.Group{compare.List, compare.Signals, compare.Years} // of two seasons of the same person
	for group, c := range map[compare.Group]struct {
		was    func(p *domain.Profile)
		gained []string
		lost   []string
		read   []string // otherwise
		up     bool     // the engine sees a gain
	}{
		compare.Exams: {func(p *domain.Profile) { p.Exams = p.Exams[:1] }, []string{"Step 2 CK"}, nil, nil, true},
		compare.Step3: {func(p *domain.Profile) {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day(2025, 2, 1), Score: 220})
		}, nil, []string{"Step 3"}, nil, false},
		compare.Certificate: {func(p *domain.Profile) { p.Applicant.ECFMG = domain.ECFMGInProgress }, nil, nil, nil, true},
		compare.Rotations:   {func(p *domain.Profile) { p.Rotations = nil }, []string{"Clinic"}, nil, nil, true},
		compare.Letters:     {func(p *domain.Profile) { p.Letters = p.Letters[:1] }, []string{"Dr. New"}, nil, nil, true},
		compare.Research:    {func(p *domain.Profile) { p.Experiences = p.Experiences[1:] }, []string{"Study"}, nil, nil, true},
		compare.Service:     {func(p *domain.Profile) { p.Experiences = p.Experiences[:1] }, []string{"Clinic"}, nil, nil, true},
		compare.Languages:   {func(p *domain.Profile) { p.Languages[0].Level = domain.LevelBasic }, nil, nil, []string{"Spanish"}, false},
		compare.People:      {func(p *domain.Profile) { p.People = nil }, []string{"Dr. Friend"}, nil, nil, false},
		compare.Status:      {func(p *domain.Profile) { p.Applicant.Status = domain.Citizen }, nil, nil, nil, false},
	} {
		step := compared(t, world(t, 10), frozen(t, c.was), 2026, 2027).Steps[0]
		x, ok := change(step, group)
		if !ok || !slices.Equal(x.Gained, c.gained) || !slices.Equal(x.Lost, c.lost) || !slices.Equal(x.Changed, c.read) {
			t.Errorf("%v: %+v", group, x)
		}
		if c.up && max(x.Effect.Interviews.Value, x.Effect.Match.Value) <= 0 {
			t.Errorf("%v has no effect: %+v", group, x.Effect)
		}
		for _, o := range step.Changes {
			if o.Group != group && !slices.Contains(always, o.Group) {
				t.Errorf("%v changes %v too: %+v", group, o.Group, o)
			}
		}
	}
}

// What the engine does not read is no change: a note, an address, a letter that is
// assigned and not only uploaded.
func TestWhatIsNotReadIsNoChange(t *testing.T) {
	p := frozen(t, func(p *domain.Profile) {
		p.Letters[0].Status, p.Letters[1].LetterID = domain.LetterAssigned, "L1"
		p.Rotations[0].Note, p.Exams[1].Note, p.People[0].Contact = "x", "x", "x"
		p.Languages[0].Where, p.Experiences[0].Description = "x", "x"
	})
	for _, c := range compared(t, world(t, 10), p, 2026, 2027).Steps[0].Changes {
		if c.Group < compare.List {
			t.Errorf("%+v", c)
		}
	}
}

// A second rotation at one site is another one, and is named once.
func TestRecordsOfOneName(t *testing.T) {
	p := frozen(t, func(p *domain.Profile) { p.Rotations = append(p.Rotations, p.Rotations[0], p.Rotations[0]) })
	if c, _ := change(compared(t, world(t, 10), p, 2026, 2027).Steps[0], compare.Rotations); !slices.Equal(c.Lost, []string{"Clinic"}) || c.Gained != nil || c.Changed != nil {
		t.Errorf("%+v", c)
	}
}

// All groups put back are the earlier season on the later calendar: together they
// are what lies between the two states, whatever they are made of.
func TestTogether(t *testing.T) {
	in := world(t, 10)
	p := frozen(t, func(p *domain.Profile) { p.Exams, p.Letters = p.Exams[:1], nil })
	step := compared(t, in, p, 2026, 2027).Steps[0]
	sum := 0.0
	for _, c := range step.Changes {
		sum += c.Effect.Interviews.Value
	}
	if step.Together.Interviews.Value <= 0 || step.Together.Match.Value <= 0 || math.Abs(sum) < 1e-9 {
		t.Errorf("%+v of %v", step.Together, sum)
	}
	was := p
	was.Exams, was.Letters, was.Snapshots = p.Exams[:1], nil, nil
	by := day(2025, 9, 20).DaysUntil(day(2026, 9, 2))
	was.Applicant.Graduation = p.Applicant.Graduation.AddDays(by)
	was.Rotations = slices.Clone(p.Rotations)
	was.Rotations[0].Start, was.Rotations[0].End = was.Rotations[0].Start.AddDays(by), was.Rotations[0].End.AddDays(by)
	now := p
	now.Snapshots = nil
	of := func(p domain.Profile, keys ...string) (s plan.State) {
		var list []domain.Application
		for _, k := range keys {
			for _, a := range p.Applications {
				if a.Program == k && a.Season == 2027 {
					list = append(list, a)
				}
			}
			for _, x := range in.Programs {
				if x.Key == k {
					s.Programs = append(s.Programs, x)
				}
			}
		}
		p.Applications = list
		s.Profile = p
		return s
	}
	want := in.Planner.Between(2027, day(2026, 9, 2), of(was, "p00", "p01", "p02", "p03"), of(now, "p00", "p01", "p02", "p03", "p04", "p05", "p06", "p07"))
	if !reflect.DeepEqual(step.Together, want) {
		t.Errorf("%+v, the engine says %+v", step.Together, want)
	}
}

// Who sent late and does not any more gains by it; the words say how late it was.
func TestTheDayOfSending(t *testing.T) {
	p := grown()
	p.Seasons[0].SubmitsOn = day(2025, 10, 20)
	for i := range p.Applications {
		if a := &p.Applications[i]; a.Season == 2026 && len(a.Events) > 0 {
			*a = sent(a.Program, 2026)
			a.Events[0].Date = day(2025, 10, 20)
		}
	}
	b := compared(t, world(t, 10), p, 2026, 2027)
	c, ok := change(b.Steps[0], compare.SentDay)
	if !ok || c.Effect.Interviews.Value <= 0 || c.Before.Key != "compare.amount.day.late" || c.Before.Args[0] != 4 || c.After.Key != "compare.amount.day.in_time" {
		t.Errorf("%+v", c)
	}
}

// How examinations stood is told by their results, and not by the last attempt.
func TestStepsInWords(t *testing.T) {
	pass, fail := domain.Exam{Result: domain.Pass}, domain.Exam{Result: domain.Fail}
	scored := domain.Exam{Score: 240, Result: domain.Pass}
	for want, attempts := range map[string][]domain.Exam{
		"compare.step.none": nil, "compare.step.pass": {pass}, "compare.step.fail": {fail, fail}, "compare.step.pass_again": {fail, pass},
		"compare.step.score": {scored}, "compare.step.score_again": {fail, scored},
	} {
		p := grown()
		p.Exams = nil
		for i, e := range attempts {
			e.Kind, e.Date = domain.Step3, day(2024, 1, 1).AddMonths(3*i)
			p.Exams = append(p.Exams, e)
		}
		then := p
		then.Exams = []domain.Exam{{Kind: domain.Step3, Date: day(2023, 1, 1), Score: 199, Result: domain.Pass}}
		content, err := domain.Pack(domain.Frozen{Records: then})
		if err != nil {
			t.Fatal(err)
		}
		p.Snapshots = []domain.Snapshot{{Season: 2026, Kind: domain.FrozenSubmitted, For: day(2025, 9, 20), Made: day(2025, 9, 20), Content: content}}
		c, ok := change(compared(t, world(t, 6), p, 2026, 2027).Steps[0], compare.Step3)
		if !ok || c.After.Key != want || c.After.Args[0] != "Step 3" {
			t.Errorf("%s: %+v", want, c)
		}
	}
}

// A list is counted by specialty and by state, the most first; what no catalog
// holds is told, and one that was only planned in a season that is over is not on
// it.
func TestListed(t *testing.T) {
	s := compared(t, world(t, 10), grown(), 2026).Sides[0]
	want := compare.Listed{
		Programs: 5, Unknown: 1, By: []compare.Count{{Name: domain.FamilyMedicine, N: 2}, {Name: domain.InternalMedicine, N: 2}},
		States: []compare.Count{{Name: "CA", N: 2}, {Name: "NV", N: 2}}, Regions: []compare.Count{{Name: "central_valley", N: 2}, {Name: "nevada", N: 2}}, Tiers: s.Listed.Tiers, Charged: s.Listed.Charged,
	}
	if !reflect.DeepEqual(s.Listed, want) || s.Listed.Tiers[1] != 2 {
		t.Errorf("%+v", s.Listed)
	}
	if one := compared(t, world(t, 10), grown(), 2026); len(one.Steps) != 0 || len(one.Again) != 0 {
		t.Errorf("one season has steps: %+v", one)
	}
}

// Two shares of few applications differ by chance, those of many may not.
func TestLuck(t *testing.T) {
	luck := func(n, was, is int) compare.Luck {
		p := domain.Profile{}
		for i := range n {
			for season, hits := range map[int]int{2025: was, 2026: is} {
				states := []domain.ApplicationStatus{domain.Rejected}
				if i < hits {
					states[0] = domain.Invited
				}
				p.Applications = append(p.Applications, sent(string(rune('a'+i%26))+string(rune('a'+i/26)), season, states...))
			}
		}
		return compared(t, world(t, 1), p, 2025, 2026).Steps[0].Luck
	}
	if l := luck(80, 5, 14); !l.Within() {
		t.Errorf("5 and 14 of 80 is what the luck of two seasons makes: %+v", l)
	}
	if l := luck(20, 1, 2); !l.Known || !l.Within() || math.Abs(l.Seen-0.05) > 1e-12 {
		t.Errorf("1 and 2 of 20: %+v", l)
	}
	if l := luck(100, 1, 40); l.Within() || l.Low <= 0 || l.High <= l.Seen {
		t.Errorf("1 and 40 of 100: %+v", l)
	}
	if l := luck(100, 40, 1); l.Within() || l.High >= 0 {
		t.Errorf("40 and 1 of 100: %+v", l)
	}
}
