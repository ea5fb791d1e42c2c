package invitations_test

import (
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/invitations"

	"pgregory.net/rapid"
)

// The diary stands in the order of the beginnings, on whichever clock, and tells
// what kind of thing takes the time.
func TestTheDiaryIsInOrder(t *testing.T) {
	late, early := video(t, "late", "2026-12-15 18:00 "+warsaw, 60), video(t, "early", "2026-12-15 08:30 "+pacific, 60)
	late.ID, early.ID = 1, 2
	p := domain.Profile{
		Interviews:  []domain.Interview{late, early},
		Invitations: []domain.Invitation{{ID: 3, Program: "held", Season: season, Answer: domain.InvitationAskedDates, Offers: []domain.Offer{{Start: at(t, "2026-12-14 "+pacific), Held: true}}}},
		Exams:       []domain.Exam{{ID: 4, Kind: domain.Step3, Date: domain.NewDate(2026, time.December, 15)}, {Kind: domain.Step3}},
		Rotations:   []domain.Rotation{{ID: 5, Kind: domain.Observership, Site: "Clinic", Start: domain.NewDate(2026, time.December, 1)}, {Kind: domain.Elective}},
		Tasks:       []domain.Task{{ID: 6, Title: "pack", Due: domain.NewDate(2026, time.December, 16), Season: season}, {Title: "some day"}},
	}
	var kinds []string
	for _, e := range diary(p).Entries {
		kinds = append(kinds, e.Kind.String())
	}
	if want := []string{"rotation", "held date", "exam", "interview", "interview", "task"}; !slices.Equal(kinds, want) {
		t.Errorf("%q, want %q", kinds, want)
	}
	d := diary(p)
	if first, second := d.Entries[3], d.Entries[4]; first.Program != "early" || second.Program != "late" {
		t.Errorf("%s stands before %s", first.Program, second.Program)
	}
	if d.Entries[0].Title != "Clinic" || d.Entries[2].Title != "Step 3" || d.Entries[5].Title != "pack" {
		t.Errorf("%+v", d.Entries)
	}
}

// Records of another season take no time of this one, and a zone that nobody
// knows does not stop the diary.
func TestTheDiaryOfAnotherSeason(t *testing.T) {
	x := video(t, "a", "2026-12-15 08:30 "+pacific, 60)
	x.Season = 2026
	p := domain.Profile{Interviews: []domain.Interview{x}, Invitations: []domain.Invitation{{Program: "a", Season: 2028, Offers: []domain.Offer{{Start: x.Start, Held: true}}}}}
	if got := rules.Diary(p, season, "nowhere", nil); len(got.Entries) != 0 || got.Home != time.UTC {
		t.Errorf("%+v", got)
	}
	missed := video(t, "a", "2026-12-15 08:30 "+pacific, 60)
	missed.State = domain.InterviewMissed
	if got := diary(domain.Profile{Interviews: []domain.Interview{missed}}).Entries; len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

// A meeting that lies anywhere in a free slot clashes with nothing, and its
// hours are decent; the moment before the slot or after it is not free.
func TestFreeSlotsAreFree(t *testing.T) {
	loc, err := domain.Zone(pacific)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		base := rapid.SampledFrom([]domain.Date{domain.NewDate(2026, 10, 23), domain.NewDate(2026, 11, 2), domain.NewDate(2027, 3, 11), domain.NewDate(2027, 3, 26)}).Draw(rt, "from")
		var p domain.Profile
		for n := range rapid.IntRange(0, 5).Draw(rt, "meetings") {
			minutes := rapid.IntRange(0, 5*24*60).Draw(rt, "start")
			start := base.Time().Add(time.Duration(minutes) * time.Minute)
			x := domain.Interview{ID: domain.ID(n + 1), Program: "fresno", Season: season, Minutes: rapid.IntRange(10, 400).Draw(rt, "length"), Start: domain.AtOf(start.In(loc))}
			if rapid.Bool().Draw(rt, "in person") {
				x.Format = domain.FaceToFace
			}
			p.Interviews = append(p.Interviews, x)
		}
		d, length := diary(p), rapid.IntRange(15, 240).Draw(rt, "wanted")
		for _, day := range d.Free(pacific, base, base.AddDays(5), length) {
			for _, s := range day.Slots {
				from, _ := s.From.Time()
				to, _ := s.To.Time()
				if to.Sub(from) < time.Duration(length)*time.Minute || s.Theirs.Day != day.Day || s.Theirs.Compare(s.From) != 0 || s.TheirTo.Compare(s.To) != 0 {
					rt.Fatalf("%+v", s)
				}
				last := to.Add(-time.Duration(length) * time.Minute)
				for _, start := range []time.Time{from, from.Add(last.Sub(from) / 2).Truncate(time.Minute), last} {
					e := invitations.Entry{Kind: invitations.EntryHeld, Start: domain.AtOf(start.In(loc)), Minutes: length}
					if clashes := d.With(e); len(clashes) > 0 {
						rt.Fatalf("%v clashes: %+v", e.Start, clashes)
					}
					if note := d.Hours(start, start.Add(time.Duration(length)*time.Minute)); note != invitations.HourFine {
						rt.Fatalf("%v is %v", e.Start, note)
					}
				}
			}
		}
	})
}

// The way to a meeting in person can begin before another meeting that is earlier.
func TestTheWayBeginsBeforeAnEarlierMeeting(t *testing.T) {
	onSite := video(t, "b", "2026-10-27 17:00 "+pacific, 10)
	onSite.ID, onSite.Format = 2, domain.FaceToFace
	call := video(t, "a", "2026-10-27 11:31 "+pacific, 10)
	call.ID = 1
	d := diary(domain.Profile{Interviews: []domain.Interview{call, onSite}})
	day := domain.NewDate(2026, 10, 27)
	for _, f := range d.Free(pacific, day, day, 15) {
		for _, s := range f.Slots {
			if end := s.TheirTo; end.Hour*60+end.Minute > 17*60-d.Rules.Travel*60 {
				t.Errorf("free until %v, the way begins %d hours before 17:00", end, d.Rules.Travel)
			}
		}
	}
}

// Whoever asks for decent hours until midnight gets them.
func TestHoursOfTheOwnDay(t *testing.T) {
	d := diary(domain.Profile{})
	d.Rules.Until = 24
	for start, want := range map[string]invitations.HourNote{
		"2026-12-15 07:59 " + warsaw:  invitations.HourEarly,
		"2026-12-15 08:00 " + warsaw:  invitations.HourFine,
		"2026-12-15 23:00 " + warsaw:  invitations.HourFine,
		"2026-12-15 23:01 " + warsaw:  invitations.HourMidnight,
		"2027-03-28 02:59 " + pacific: invitations.HourFine,
	} {
		from := moment(t, start)
		if got := d.Hours(from, from.Add(time.Hour)); got != want {
			t.Errorf("%s: %v, want %v", start, got, want)
		}
	}
	d.Rules.Until = 22
	from := moment(t, "2026-12-15 21:00 "+warsaw)
	if got := d.Hours(from, from.Add(time.Hour)); got != invitations.HourFine {
		t.Errorf("until ten: %v", got)
	}
	if got := d.Hours(from, from.Add(61*time.Minute)); got != invitations.HourLate {
		t.Errorf("a minute after ten: %v", got)
	}
}
