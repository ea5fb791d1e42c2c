package compare_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/compare"
)

// told is [grown] with one more season, which is told in numbers.
func told(t domain.Told) domain.Profile {
	p := grown()
	p.Seasons = append(p.Seasons, domain.Season{Year: 2024, Outcome: domain.OutcomeUnmatched}.WithTold(t))
	return p
}

// A season in numbers stands beside the others as told: without a list, without
// effects of it, and with the day of sending open.
func TestASeasonInNumbers(t *testing.T) {
	in := world(t, 12)
	in.Profile = told(domain.Told{Sent: 60, Interviewed: 1})
	if got := compare.Seasons(in.Profile); !slices.Equal(got, []int{2024, 2025, 2026, 2027}) {
		t.Fatalf("%v", got)
	}
	book, err := compare.Of(in, 2024, 2026)
	if err != nil {
		t.Fatal(err)
	}
	s := book.Sides[0]
	if !s.Untold || s.Noted || s.Funnel.Sent != 60 || s.Funnel.Invited != 0 || s.Funnel.Interviewed != 1 || s.Funnel.Noted != 0 || s.Listed.Programs != 0 || s.Waited >= 0 {
		t.Errorf("%+v", s)
	}
	step := book.Steps[0]
	if step.Blind || !step.Partial || step.Luck.Known {
		t.Errorf("%+v", step)
	}
	for _, c := range step.Changes {
		if c.Group == compare.List || c.Group == compare.Signals || c.Group == compare.SentDay {
			t.Errorf("nobody told of %s", c.Group)
		}
	}
	back, err := compare.Of(in, 2026, 2024)
	if err != nil {
		t.Fatal(err)
	}
	if back.Steps[0].Blind {
		t.Error("the list of the later season is known, whichever stands first")
	}
}

// Where the later season is told in numbers no effect can be worked out, and where
// no invitation is told the two shares say nothing.
func TestALaterSeasonInNumbers(t *testing.T) {
	in := world(t, 12)
	in.Profile = grown()
	in.Profile.Applications = slices.DeleteFunc(in.Profile.Applications, func(a domain.Application) bool { return a.Season == 2026 })
	in.Profile.Seasons = []domain.Season{domain.Season{Year: 2026, SubmitsOn: day(2025, 9, 24)}.WithTold(domain.Told{Sent: 30})}
	book, err := compare.Of(in, 2025, 2026)
	if err != nil {
		t.Fatal(err)
	}
	step := book.Steps[0]
	if !step.Blind || step.Luck.Known || !book.Sides[1].Noted {
		t.Errorf("%+v", step)
	}
	for _, c := range step.Changes {
		if !c.Effect.None() {
			t.Errorf("%s did %+v to a list that nobody knows", c.Group, c.Effect)
		}
	}
}

// A day of sending that nobody noted is no day to count from, and a season before
// graduation is said to be one.
func TestSendingThatNobodyNoted(t *testing.T) {
	in := world(t, 12)
	in.Profile = grown()
	in.Profile.Seasons = nil
	for i := range in.Profile.Applications {
		a := &in.Profile.Applications[i]
		if a.Season != 2026 {
			continue
		}
		for k := range a.Events {
			if a.Events[k].Status == domain.Submitted {
				a.Events[k].Date = domain.Date{}
			}
		}
	}
	book, err := compare.Of(in, 2026, 2027)
	if err != nil {
		t.Fatal(err)
	}
	s := book.Sides[0]
	if s.Noted || s.Waited >= 0 || s.First.IsZero() || !book.Sides[1].Noted {
		t.Errorf("%+v", s)
	}
	if got := s.Amount(compare.Years); got.Key != "compare.amount.years.about" {
		t.Errorf("%+v", got)
	}
	in.Profile.Applicant.Graduation = day(2026, 6, 30)
	if book, err = compare.Of(in, 2026, 2027); err != nil {
		t.Fatal(err)
	}
	if got := book.Sides[0].Amount(compare.Years); got.Key != "compare.amount.years.before" {
		t.Errorf("%+v", got)
	}
}

// A post that is only looked at is among the records of no season, be it frozen
// with it: so it does not go away either.
func TestPostsThatWereNeverHeld(t *testing.T) {
	in := world(t, 12)
	in.Profile = grown()
	then := grown()
	then.Posts = []domain.Post{{Kind: domain.MigrantOutreach, Organization: "Clinic", Stage: domain.PostLookingAt}}
	content, err := domain.Pack(domain.Frozen{Format: domain.FrozenFormat, Records: then})
	if err != nil {
		t.Fatal(err)
	}
	in.Profile.Snapshots = []domain.Snapshot{{Season: 2026, Kind: domain.FrozenSubmitted, For: day(2025, 9, 20), Made: day(2025, 9, 20), Content: content}}
	book, err := compare.Of(in, 2026, 2027)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range book.Steps[0].Changes {
		if slices.Contains(c.Lost, "Clinic") {
			t.Errorf("%+v", c)
		}
	}
}
