package soap

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"secondlook/domain"
)

// Through the whole week, minute by minute, phases come in their order, the time
// that is left goes down to one and begins again, and what is left always leads to
// the next phase.
func TestEveryMinuteOfTheWeek(t *testing.T) {
	c := CalendarOf(week(), 2027)
	begin := eastern(t, "2027-03-13 00:00:00")
	last := c.At(begin)
	for minute := 1; minute < 7*24*60; minute++ {
		now := begin.Add(time.Duration(minute) * time.Minute)
		clock := c.At(now)
		switch {
		case clock.Phase == last.Phase && clock.Round == last.Round:
			if !clock.Until.IsZero() && clock.Left() != last.Left()-1 {
				t.Fatalf("%s: %d minutes are left, %d a minute before", now, clock.Left(), last.Left())
			}
		case last.Left() != 1:
			t.Fatalf("%s: %s begins while %d minutes of %s were left", now, clock.Phase, last.Left(), last.Phase)
		case clock.Phase != last.Next.Phase || clock.Round != last.Next.Round:
			t.Fatalf("%s: after %s comes %s, not %s", now, last.Phase, clock.Phase, last.Next.Phase)
		}
		if !clock.Until.IsZero() && !c.At(clock.Until).From.Equal(clock.Until) {
			t.Fatalf("%s: nothing begins at %s", now, clock.Until)
		}
		last = clock
	}
	if last.Phase != Over {
		t.Errorf("the week ends in %s", last.Phase)
	}
}

func candidates(t *rapid.T) (all []Candidate) {
	specialties := []string{"Family Medicine", "Internal Medicine", "Psychiatry", "Pediatrics", "Pathology", "Transitional Year", ""}
	for i := range rapid.IntRange(0, 20).Draw(t, "programs") {
		all = append(all, Candidate{
			SOAPProgram: domain.SOAPProgram{
				ID: domain.ID(i + 1), Season: 2027, Name: rapid.StringMatching("[a-c]{1,2}").Draw(t, "name"), Specialty: rapid.SampledFrom(specialties).Draw(t, "specialty"),
				Track: domain.Track(rapid.IntRange(0, 4).Draw(t, "track")), Place: rapid.SampledFrom([]int{0, 0, 0, 1, 2, 5}).Draw(t, "place"),
			},
			Open: rapid.Bool().Draw(t, "open"), Chance: rapid.Float64Range(0, 1).Draw(t, "chance"),
		})
	}
	return all
}

// An order holds each program once, is the same whatever the order was before, and
// has no single year before a whole residency unless by hand.
func TestOrdersAreWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := candidates(t)
		ordered := Order(all, DefaultOrder())
		if len(ordered) != len(all) {
			t.Fatalf("%d of %d", len(ordered), len(all))
		}
		seen := map[domain.ID]bool{}
		year := false
		for _, c := range ordered {
			if seen[c.ID] {
				t.Fatalf("%d stands twice", c.ID)
			}
			seen[c.ID] = true
			if c.Place == 0 {
				if year && !OneYear(c.SOAPProgram) {
					t.Fatalf("%s comes after a single year", c.Name)
				}
				year = year || OneYear(c.SOAPProgram)
			}
		}
		turned := slices.Clone(all)
		slices.Reverse(turned)
		for i, c := range Order(turned, DefaultOrder()) {
			if c.ID != ordered[i].ID {
				t.Fatalf("turned round, %d is %d", ordered[i].ID, c.ID)
			}
		}
	})
}

// After a move the program stands where it was put, and the others are in the
// order in which they were.
func TestMovesHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := candidates(t)
		if len(all) < 2 {
			return
		}
		before := Order(all, DefaultOrder())
		list := make([]domain.SOAPProgram, len(before))
		for i, c := range before {
			list[i] = c.SOAPProgram
		}
		from, to := rapid.IntRange(0, len(list)-1).Draw(t, "from"), rapid.IntRange(0, len(list)-1).Draw(t, "to")
		places := map[domain.ID]int{}
		for _, s := range Move(list, from, to-from) {
			places[s.ID] = s.Place
		}
		for i := range all {
			if place, ok := places[all[i].ID]; ok {
				all[i].Place = place
			}
		}
		var got, want []domain.ID
		for _, c := range Order(all, DefaultOrder()) {
			got = append(got, c.ID)
		}
		for _, s := range slices.Insert(slices.Delete(slices.Clone(list), from, from+1), to, list[from]) {
			want = append(want, s.ID)
		}
		if from != to && !slices.Equal(got, want) {
			t.Fatalf("from %d to %d: %v, want %v", from, to, got, want)
		}
	})
}

// Whatever is chosen and sent, what Check lets through is never more than there
// is, unless it was before.
func TestChecksHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		limit := rapid.IntRange(1, 10).Draw(t, "limit")
		before := listOf(20, rapid.IntRange(0, 10).Draw(t, "sent before"), rapid.IntRange(0, 10).Draw(t, "chosen before"))
		after := listOf(20, rapid.IntRange(0, 10).Draw(t, "sent"), rapid.IntRange(0, 10).Draw(t, "chosen"))
		was, is := CountOf(before, 2027, limit).Used(), CountOf(after, 2027, limit).Used()
		if kept := Check(apart(before), after, CalendarOf(week(), 2027), limit, time.Time{}) == nil; kept != (is <= limit || is <= was) {
			t.Fatalf("from %d to %d of %d: kept %v", was, is, limit, kept)
		}
	})
}

func TestGroups(t *testing.T) {
	for _, x := range []struct {
		specialty string
		track     domain.Track
		group     string
		year      bool
		place     int
	}{
		{"Family Medicine", domain.Categorical, "Family Medicine", false, 0},
		{"family medicine", domain.TrackUnknown, "family medicine", false, 0},
		{"Internal Medicine", domain.PrimaryCare, "Internal Medicine", false, 1},
		{"Internal Medicine", domain.Preliminary, "Internal Medicine preliminary", true, 6},
		{"", domain.Preliminary, "preliminary", true, 6},
		{"Transitional Year", domain.TrackUnknown, "Transitional Year", true, 5},
		{"Internal Medicine", domain.Transitional, "Transitional Year", true, 5},
		{"Neurology", domain.Advanced, "Neurology", false, 4},
		{"", domain.TrackUnknown, "", false, 4},
	} {
		s := domain.SOAPProgram{Specialty: x.specialty, Track: x.track}
		if GroupOf(s) != x.group || OneYear(s) != x.year || placeIn(DefaultOrder(), s) != x.place {
			t.Errorf("%s %s: %q, one year %v, place %d", x.specialty, x.track, GroupOf(s), OneYear(s), placeIn(DefaultOrder(), s))
		}
	}
	if got := placeIn([]string{"Psychiatry"}, domain.SOAPProgram{Specialty: "Neurology"}); got != 1 {
		t.Errorf("what no line takes stands at %d", got)
	}
	DefaultOrder()[0] = "changed"
	if DefaultOrder()[0] != domain.FamilyMedicine {
		t.Error("the usual order can be changed")
	}
}

// Dates that the user moves under Settings are followed, also out of their order.
func TestMovedDates(t *testing.T) {
	moved := week()
	for i := range moved.Events {
		if e := &moved.Events[i]; e.Season == 2027 && e.Key == EventReview {
			e.Date = domain.NewDate(2027, time.March, 17)
		}
	}
	c := CalendarOf(moved, 2027)
	if clock := c.At(eastern(t, "2027-03-16 12:00:00")); clock.Phase != Preparing {
		t.Errorf("on the day before it is %s", clock.Phase)
	}
	for i := range moved.Events {
		if e := &moved.Events[i]; e.Season == 2027 && e.Key == EventEnds {
			e.Date = domain.NewDate(2027, time.March, 15) // by mistake
		}
	}
	c = CalendarOf(moved, 2027)
	for _, at := range []string{"2027-03-15 20:00:00", "2027-03-15 22:00:00", "2027-03-18 09:30:00", "2027-03-19 13:00:00"} {
		if clock := c.At(eastern(t, at)); clock.Phase == PhaseUnknown {
			t.Errorf("at %s nothing is known", at)
		}
	}
}
