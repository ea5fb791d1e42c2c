package compare_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
	"secondlook/domain/ranking"
	"secondlook/domain/seasons"
)

// world is a catalog of n programs with what works on it.
func world(t enginetest.TB, n int) compare.Input {
	var programs []domain.Program
	for i := range n {
		city, state, region := "Fresno", "CA", "central_valley"
		if i%2 == 1 {
			city, state, region = "Reno", "NV", "nevada"
		}
		programs = append(programs, enginetest.Program(fmt.Sprintf("p%02d", i), []string{domain.FamilyMedicine, domain.InternalMedicine}[i%2], city, state, region))
	}
	c := enginetest.Catalog(programs...)
	for _, year := range []int{2025, 2026} {
		c.Events = append(c.Events,
			domain.Event{Season: year, Date: day(year-1, 9, 4), Key: "submit", Source: "x"}, domain.Event{Season: year, Date: day(year-1, 9, 25), Key: "review", Source: "x"},
			domain.Event{Season: year, Date: day(year, 3, 20), Key: "match_day", Source: "x"})
	}
	r := enginetest.Reference(t)
	e := ranking.New(c, r)
	return compare.Input{Catalog: c, Programs: programs, Planner: plan.New(e, c, r), Today: day(2026, 11, 22), Luck: r.Apart().Luck}
}

// sent is an application that has come as far as its last status.
func sent(program string, season int, states ...domain.ApplicationStatus) domain.Application {
	a := domain.Application{Program: program, Season: season, Status: domain.Planned}.With(domain.StatusEvent{Status: domain.Submitted, Date: day(season-1, 9, 20)})
	for i, s := range states {
		a = a.With(domain.StatusEvent{Status: s, Date: day(season-1, 10, 5).AddDays(20 * i)})
	}
	return a
}

// grown is an applicant with three seasons: without a Step 2 CK, with one and no
// letter, and the one at hand with both.
func grown() domain.Profile {
	p := enginetest.Applicant()
	p.Applicant.Papers = domain.Papers{AppliedOn: day(2025, 1, 10), CertifiedOn: day(2025, 6, 1)}
	p.Letters = []domain.Letter{
		{Writer: "Dr. Old", Status: domain.LetterUploaded, Date: day(2025, 8, 1)},
		{Writer: "Dr. New", US: true, Specialty: domain.FamilyMedicine, Status: domain.LetterUploaded, Date: day(2026, 7, 1)},
	}
	p.Seasons = []domain.Season{{Year: 2026, Outcome: domain.OutcomeUnmatched, Review: "Two few letters."}}
	p.Payments = []domain.Payment{{Season: 2026, Kind: domain.PaidERAS, Cents: 5500, Paid: day(2025, 9, 20)}, {Season: 2026, Kind: domain.PaidTravel, Cents: 100}}
	p.Applications = []domain.Application{
		sent("p00", 2025, domain.Rejected), sent("p01", 2025), sent("p02", 2025, domain.Rejected),
		sent("p00", 2026, domain.Rejected), sent("p01", 2026), sent("p02", 2026, domain.Invited, domain.Interviewed), sent("p03", 2026), sent("gone", 2026),
		{Program: "p05", Season: 2026, Status: domain.Planned},
	}
	for i := range 8 {
		p.Applications = append(p.Applications, domain.Application{Program: fmt.Sprintf("p%02d", i), Season: 2027, Status: domain.Planned})
	}
	p.Applications[len(p.Applications)-1].Signal = domain.GoldSignal
	return p
}

func compared(t testing.TB, in compare.Input, p domain.Profile, years ...int) *compare.Book {
	t.Helper()
	in.Profile = p
	b, err := compare.Of(in, years...)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func change(s compare.Step, g compare.Group) (c compare.Change, ok bool) {
	i := slices.IndexFunc(s.Changes, func(c compare.Change) bool { return c.Group == g })
	if i < 0 {
		return c, false
	}
	return s.Changes[i], true
}

func TestThreeSeasons(t *testing.T) {
	b := compared(t, world(t, 10), grown(), 2025, 2026, 2027)
	first, second, now := b.Sides[0], b.Sides[1], b.Sides[2]
	if first.Day != day(2024, 9, 20) || len(first.Exams) != 1 || len(first.Letters) != 0 || first.Standing.ECFMG == domain.ECFMGCertified || !first.Over {
		t.Errorf("%+v", first)
	}
	if len(second.Exams) != 2 || len(second.Letters) != 1 || second.Standing.HandsOnMonths < 1.8 || second.Standing.ECFMG != domain.ECFMGCertified {
		t.Errorf("%+v", second)
	}
	if f := second.Funnel; f.Sent != 5 || f.Planned != 1 || f.Invited != 1 || f.Interviewed != 1 || f.Ranked != 0 || f.Declined != 1 || f.Silent != 3 {
		t.Errorf("%+v", f)
	}
	if l := second.Listed; l.Programs != 5 || l.Unknown != 1 || l.By[0].N+l.By[1].N != 4 || second.Waited != 15 || second.Paid != 5500 || second.Outcome != domain.OutcomeUnmatched || second.Review == "" {
		t.Errorf("%+v", second)
	}
	if now.Over || now.Listed.Programs != 8 || now.Funnel.Planned != 8 || now.Waited != -1 || now.Listed.Signals != 1 || now.Day != day(2026, 9, 2) {
		t.Errorf("%+v", now)
	}
	if now.Interviews.Value <= 0 || now.Match.Low >= now.Match.High || now.Said {
		t.Errorf("%+v", now)
	}
	step := b.Steps[0]
	for g, want := range map[compare.Group]bool{compare.Exams: true, compare.Certificate: true, compare.Letters: true, compare.List: true, compare.Years: true, compare.Rotations: true, compare.Step3: false, compare.Signals: false, compare.Languages: false, compare.SentDay: false} {
		if _, ok := change(step, g); ok != want {
			t.Errorf("%v has changed: %v", g, ok)
		}
	}
	if c, _ := change(b.Steps[1], compare.Letters); !slices.Equal(c.Gained, []string{"Dr. New"}) || c.Lost != nil || c.Effect.Match.Value <= 0 || c.Effect.Interviews.Value <= 0 {
		t.Errorf("%+v", c)
	}
	if c, _ := change(b.Steps[1], compare.Years); c.Effect.Interviews.Value > 0 {
		t.Errorf("time has helped: %+v", c)
	}
	if back := compared(t, world(t, 10), grown(), 2027, 2026); !back.Sides[0].Letters[1].New || back.Sides[1].Letters[0].New || back.Sides[1].Letters[0].Old {
		t.Errorf("backwards: %+v", back.Sides)
	}
	if l := now.Letters; !l[0].Old || l[0].New || !l[1].New {
		t.Errorf("%+v", l)
	}
	if !step.Luck.Known || b.Steps[1].Luck.Known {
		t.Errorf("luck %+v, %+v", step.Luck, b.Steps[1].Luck)
	}
}

func TestAgain(t *testing.T) {
	got := compared(t, world(t, 10), grown(), 2025, 2026, 2027).Again
	if len(got) != 4 {
		t.Fatalf("%+v", got)
	}
	if r := got[0]; r.Program != "p00" || r.Noes != 2 || !reflect.DeepEqual(r.Answers, []seasons.Came{{Answer: seasons.Declined, Refused: true}, {Answer: seasons.Declined, Refused: true}, {Answer: seasons.NotYet}}) {
		t.Errorf("%+v", r)
	}
	if r := got[1]; r.Program != "p02" || r.Noes != 1 || r.Invited != 1 {
		t.Errorf("%+v", r)
	}
	if r := got[2]; r.Program != "p01" || r.Silent != 2 {
		t.Errorf("%+v", r)
	}
}

// What stands nowhere cannot be compared.
func TestNoRecords(t *testing.T) {
	in := world(t, 4)
	in.Profile = grown()
	_, err := compare.Of(in, 2026, 2024)
	var none compare.NoRecords
	if !errors.As(err, &none) || none != 2024 {
		t.Errorf("%v", err)
	}
}

// The records that were frozen count, and not those of today.
func TestFrozenRecordsCount(t *testing.T) {
	p := grown()
	then := p
	then.Exams = []domain.Exam{{Kind: domain.Step1, Date: day(2023, 3, 1), Result: domain.Pass}, {Kind: domain.Step2CK, Date: day(2025, 3, 1), Score: 214}}
	content, err := domain.Pack(domain.Frozen{Records: then, Match: domain.Said{Value: 0.2, Low: 0.1, High: 0.3}, Interviews: domain.Said{Value: 1, Low: 0.5, High: 2}})
	if err != nil {
		t.Fatal(err)
	}
	p.Snapshots = []domain.Snapshot{{Season: 2026, Kind: domain.FrozenSubmitted, For: day(2025, 9, 20), Made: day(2025, 9, 20), Content: content}}
	b := compared(t, world(t, 10), p, 2026, 2027)
	if s := b.Sides[0]; !s.Frozen || !s.Said || s.Match.Value != 0.2 || s.Exams[1].Score != 214 || s.Listed.Programs != 5 {
		t.Errorf("%+v", s)
	}
	c, ok := change(b.Steps[0], compare.Exams)
	if !ok || c.Effect.Interviews.Value <= 0 {
		t.Errorf("%+v", c)
	}
}

// drawn is an applicant whose records of two seasons differ in what is drawn.
func drawn(t *rapid.T) domain.Profile {
	p := grown()
	p.Exams = p.Exams[:rapid.IntRange(1, 2).Draw(t, "exams")]
	p.Letters = p.Letters[:rapid.IntRange(0, 2).Draw(t, "letters")]
	if rapid.Bool().Draw(t, "rotation") {
		p.Rotations = append(p.Rotations, domain.Rotation{
			Kind: domain.Elective, HandsOn: true, Site: "County", City: "Reno", State: "NV", Start: day(2026, 1, 5), End: day(2026, 3, 1),
		})
	}
	if rapid.Bool().Draw(t, "step 3") {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day(2026, 3, 1), Score: 215, Result: domain.Pass})
	}
	if rapid.Bool().Draw(t, "late") {
		p.Seasons[0].SubmitsOn = day(2025, 11, 2)
		for i := range p.Applications {
			if a := &p.Applications[i]; a.Season == 2026 && len(a.Events) > 0 {
				a.Events[0].Date = domain.Date{}
			}
		}
	}
	p.Applicant.Status = rapid.SampledFrom([]domain.Status{domain.NeedsJ1, domain.Citizen}).Draw(t, "status")
	return p
}

// A season does not stand beside itself; the other way round every effect has the
// other sign; each effect is what the engine says of the two states.
func TestComparing(t *testing.T) {
	in := world(t, 10)
	rapid.Check(t, func(t *rapid.T) {
		p := drawn(t)
		in := in
		in.Profile = p
		if _, err := compare.Of(in, 2027, 2026, 2027); err != compare.Twice(2027) {
			t.Fatalf("a season beside itself: %v", err)
		}
		there, err1 := compare.Of(in, 2026, 2027)
		back, err2 := compare.Of(in, 2027, 2026)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		a, b := there.Steps[0], back.Steps[0]
		if len(a.Changes) != len(b.Changes) || !reflect.DeepEqual(a.Together, b.Together.Reversed()) {
			t.Fatalf("%+v\n%+v", a, b)
		}
		for i, c := range a.Changes {
			x := b.Changes[i]
			if x.Group != c.Group || !reflect.DeepEqual(c.Effect, x.Effect.Reversed()) || !reflect.DeepEqual(c.Gained, x.Lost) || !reflect.DeepEqual(c.Before, x.After) {
				t.Fatalf("%+v\n%+v", c, x)
			}
			if e := c.Effect.Match; !(e.Low <= e.Value && e.Value <= e.High) {
				t.Fatalf("%+v", e)
			}
		}
	})
}

// The effect of one group is the engine's own answer to the records without it.
func TestEffectsAreTheEngines(t *testing.T) {
	in := world(t, 10)
	p := grown()
	got, _ := change(compared(t, in, p, 2026, 2027).Steps[0], compare.Letters)
	now := p
	now.Applications = nil
	var programs []domain.Program
	for _, a := range p.List(2027) {
		now.Applications = append(now.Applications, a)
		for _, x := range in.Programs {
			if x.Key == a.Program {
				programs = append(programs, x)
			}
		}
	}
	was := now
	was.Letters = p.Letters[:1]
	want := in.Planner.Between(2027, day(2026, 9, 2), plan.State{Profile: was, Programs: programs}, plan.State{Profile: now, Programs: programs})
	if !reflect.DeepEqual(got.Effect, want) {
		t.Errorf("%+v, the engine says %+v", got.Effect, want)
	}
}
