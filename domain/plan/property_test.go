package plan_test

import (
	"math"
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"

	"pgregory.net/rapid"
)

// someone draws an applicant.
func someone(t *rapid.T) domain.Profile {
	p := applicant()
	p.Applicant.Status = rapid.SampledFrom([]domain.Status{
		domain.StatusUnknown, domain.Citizen, domain.EAD, domain.NeedsJ1, domain.NeedsH1B, domain.Either,
	}).Draw(t, "status")
	p.Applicant.Graduation = domain.NewDate(rapid.IntRange(2010, 2027).Draw(t, "graduation"), 6, 15)
	if rapid.Bool().Draw(t, "no score") {
		p.Exams[1].Score, p.Exams[1].Date = 0, domain.NewDate(2026, 12, 1)
	}
	if rapid.Bool().Draw(t, "failed") {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2022, 3, 1), Result: domain.Fail})
	}
	if rapid.Bool().Draw(t, "step 3 planned") {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, 12, rapid.IntRange(1, 31).Draw(t, "day"))})
	}
	p.Letters = p.Letters[:rapid.IntRange(0, len(p.Letters)).Draw(t, "letters")]
	if rapid.Bool().Draw(t, "Spanish") {
		p.Languages = []domain.Language{{Name: "Spanish", Level: domain.LevelBasic}}
	}
	if rapid.Bool().Draw(t, "no wishes") {
		p.Applicant.Wishes = domain.Wishes{}
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "applications") {
		p.Applications = append(p.Applications, domain.Application{
			Program: []string{"p00", "p01", "p02", "p03"}[i], Season: enginetest.Season, Status: rapid.SampledFrom([]domain.ApplicationStatus{domain.Planned, domain.Submitted}).Draw(t, "sent"),
		})
	}
	return p
}

func TestNoMoveLowersTheChance(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		p := someone(t)
		for _, m := range w.moves(p, rapid.IntRange(0, 18).Draw(t, "listed")) {
			if !(m.Value >= 0) || m.Value > 1 || m.Low < 0 || m.Low > m.Value || m.High < m.Value || m.High > 1 {
				t.Fatalf("%v: %v (%v to %v)", m.Kind, m.Value, m.Low, m.High)
			}
			if m.Possible() == (m.Value == 0) {
				t.Fatalf("%v gains %v, and is blocked by %v", m.Kind, m.Value, m.Blocked)
			}
		}
	})
}

// more are the kinds of which there is always one more, or whose change is of
// the list and not of the records.
var more = map[plan.Kind]bool{plan.AddPrograms: true, plan.Rotation: true, plan.Research: true, plan.Swap: true, plan.Service: true}

// What a move changes is then no longer offered: doing all of a kind ends it.
func TestADoneMoveIsNotOfferedAgain(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		p := someone(t)
		s := w.start(p, 6, enginetest.Today)
		const apart = 3 // not each of so many moves in every world
		from := rapid.IntRange(0, apart-1).Draw(t, "from")
		for i, m := range w.planner.Moves(s) {
			if i%apart != from || m.Change == nil || more[m.Kind] || m.Blocked.Key == "" && m.Kind == plan.PassStep3 && m.Until == calendar.RankDeadline {
				continue // or it comes after invitations
			}
			done := m.Change(plan.State{Profile: p}).Profile
			for _, again := range w.moves(done, 6) {
				if again.Kind == m.Kind && again.Key == m.Key && again.Kind != plan.Letter {
					t.Fatalf("%v is done and offered again", m.Key)
				}
				if again.Kind == plan.Letter && again.Record != 0 && again.Record == m.Record {
					t.Fatalf("the letter %v is in hand and offered again", m.Key)
				}
			}
		}
	})
}

func TestOrderOfRecordsDoesNotMatter(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		p := someone(t)
		want := w.moves(p, 9)
		for _, turn := range []func(){
			func() { slices.Reverse(p.Exams) }, func() { slices.Reverse(p.Letters) }, func() { slices.Reverse(p.People) },
			func() { slices.Reverse(p.Applications) }, func() { slices.Reverse(p.Rotations) },
		} {
			turn()
		}
		got := w.moves(p, 9)
		if len(got) != len(want) {
			t.Fatalf("%d moves, then %d", len(want), len(got))
		}
		for i := range got {
			if got[i].Key != want[i].Key || math.Abs(got[i].Value-want[i].Value) > 1e-9 || got[i].Size != want[i].Size || got[i].Blocked.Key != want[i].Blocked.Key {
				t.Fatalf("%s gains %v, then %s %v", want[i].Key, want[i].Value, got[i].Key, got[i].Value)
			}
		}
	})
}

func TestVisaMovesConcernOnlyThoseWhoNeedOne(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		p := someone(t)
		status := p.Applicant.Status
		for _, m := range w.moves(p, 9) {
			if m.Why.Key == "plan.step3.h1b" && status != domain.NeedsH1B && status != domain.Either {
				t.Fatalf("%v is told of H-1B programs", status)
			}
			if m.Kind == plan.Verify && !domain.NeedsVisa(status) {
				for why := m.Why; ; why = why.Args[0].(domain.Message) {
					last := why
					if why.Key == "plan.and" {
						last = why.Args[1].(domain.Message)
					}
					if last.Args[0].(domain.Message).Key == "plan.fact.visa" {
						t.Fatalf("%v is told to ask about visas", status)
					}
					if why.Key != "plan.and" {
						break
					}
				}
			}
		}
	})
}

// A change leaves the state that it is given as it was.
func TestChangesCopy(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.Letters = slices.Grow(p.Letters, 4)
	p.Exams = slices.Grow(p.Exams, 4)
	s := plan.State{Profile: p, Programs: slices.Grow(w.catalog.Programs[:4:4], 20)}
	letters := slices.Clone(p.Letters)
	for _, m := range w.moves(p, 9) {
		if m.Change != nil {
			m.Change(s)
		}
	}
	if !slices.Equal(letters, p.Letters) || p.Exams[:3][2] != (domain.Exam{}) {
		t.Error("a move has changed the records that it was given")
	}
}
