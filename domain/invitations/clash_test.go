package invitations_test

import (
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/invitations"

	"pgregory.net/rapid"
)

func city(program string) string {
	return map[string]string{"fresno": "Fresno, CA", "fresno2": "Fresno, CA", "kern": "Bakersfield, CA"}[program]
}

func diary(p domain.Profile) *invitations.Diary {
	return rules.Diary(p, season, warsaw, city)
}

func video(t testing.TB, program, start string, minutes int) domain.Interview {
	return domain.Interview{Program: program, Season: season, Format: domain.ByVideo, Start: at(t, start), Minutes: minutes}
}

func there(t testing.TB, program, start string, minutes int) domain.Interview {
	x := video(t, program, start, minutes)
	x.Format = domain.FaceToFace
	return x
}

// Touching ends do not overlap, one minute does; the buffer is told apart.
func TestOverlaps(t *testing.T) {
	first := "2026-12-15 08:00 " + pacific // four hours in any case
	for name, c := range map[string]struct {
		second domain.Interview
		kind   string
	}{
		"one minute":                 {video(t, "b", "2026-12-15 11:59 "+pacific, 60), "overlap"},
		"touching":                   {video(t, "b", "2026-12-15 12:00 "+pacific, 60), "close"},
		"touching in another zone":   {video(t, "b", "2026-12-15 21:00 "+warsaw, 60), "close"},
		"a minute, in another zone":  {video(t, "b", "2026-12-15 20:59 "+warsaw, 60), "overlap"},
		"the last minute of buffer":  {video(t, "b", "2026-12-15 12:29 "+pacific, 60), "close"},
		"with the buffer":            {video(t, "b", "2026-12-15 12:30 "+pacific, 60), ""},
		"before, one minute":         {video(t, "b", "2026-12-15 07:00 "+pacific, 61), "overlap"},
		"before, touching":           {video(t, "b", "2026-12-15 07:00 "+pacific, 60), "close"},
		"within":                     {video(t, "b", "2026-12-15 09:00 "+pacific, 10), "overlap"},
		"another day":                {video(t, "b", "2026-12-16 08:00 "+pacific, 60), ""},
		"its hour is not known":      {video(t, "b", "2026-12-15 "+pacific, 0), "same day"},
		"another day, hour unknown":  {video(t, "b", "2026-12-16 "+pacific, 0), ""},
		"in person, too near":        {there(t, "kern", "2026-12-15 17:59 "+pacific, 60), "travel"},
		"in person, with the travel": {there(t, "kern", "2026-12-15 18:00 "+pacific, 60), ""},
	} {
		for _, told := range []int{0, 240} {
			p := domain.Profile{Interviews: []domain.Interview{video(t, "a", first, told), c.second}}
			p.Interviews[0].ID, p.Interviews[1].ID = 1, 2
			for range 2 {
				got := diary(p).Clashes()
				switch {
				case c.kind == "" && len(got) > 0, c.kind != "" && len(got) != 1:
					t.Errorf("%s: %+v", name, got)
				case c.kind != "" && got[0].Kind.String() != c.kind:
					t.Errorf("%s: %v, want %s", name, got[0].Kind, c.kind)
				}
				slices.Reverse(p.Interviews)
			}
		}
	}
}

// The length of a meeting that runs through the night in which clocks change is
// that of a watch.
func TestClashesInTheNightsOfTheClocks(t *testing.T) {
	for name, c := range map[string]struct {
		a, b  string
		clash bool
	}{
		// 14 March 2027: New York puts its clocks forward at 02:00, Warsaw not until the 28th.
		"US forward: 3 h from 01:30 end at 05:30": {"2027-03-14 01:30 " + eastern, "2027-03-14 05:29 " + eastern, true},
		"US forward: touching":                    {"2027-03-14 01:30 " + eastern, "2027-03-14 05:30 " + eastern, false},
		"between the two nights: 5 hours apart":   {"2027-03-15 08:00 " + eastern, "2027-03-15 16:00 " + warsaw, false},
		"between the two nights, one minute":      {"2027-03-15 08:00 " + eastern, "2027-03-15 15:59 " + warsaw, true},
		"after both: 6 hours apart":               {"2027-03-29 08:00 " + eastern, "2027-03-29 17:00 " + warsaw, false},
		"EU forward: 3 h from 01:30 end at 05:30": {"2027-03-28 01:30 " + warsaw, "2027-03-28 05:29 " + warsaw, true},
		"EU forward: touching":                    {"2027-03-28 01:30 " + warsaw, "2027-03-28 05:30 " + warsaw, false},
		"EU back: 3 h from 01:30 end at 03:30":    {"2026-10-25 01:30 " + warsaw, "2026-10-25 03:29 " + warsaw, true},
		"EU back: touching":                       {"2026-10-25 01:30 " + warsaw, "2026-10-25 03:30 " + warsaw, false},
		"EU back, the second half past two":       {"2026-10-25 02:30 " + warsaw + " again", "2026-10-25 04:29 " + warsaw, true},
		"US back: 3 h from 00:30 end at 02:30":    {"2026-11-01 00:30 " + pacific, "2026-11-01 02:29 " + pacific, true},
		"US back: touching":                       {"2026-11-01 00:30 " + pacific, "2026-11-01 02:30 " + pacific, false},
	} {
		r := rules
		r.Buffer = 0
		p := domain.Profile{Interviews: []domain.Interview{video(t, "a", c.a, 180), video(t, "b", c.b, 10)}}
		p.Interviews[0].ID, p.Interviews[1].ID = 1, 2
		if got := r.Clashes(p, season, warsaw, nil); (len(got) == 1) != c.clash {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestWhatClashes(t *testing.T) {
	day := domain.NewDate(2026, time.December, 15)
	base := there(t, "fresno", "2026-12-15 09:00 "+pacific, 300)
	base.ID = 1
	open := domain.Invitation{ID: 9, Program: "b", Season: season, Minutes: 60, Offers: []domain.Offer{
		{Start: at(t, "2026-12-15 10:00 "+pacific), Held: true}, {Start: at(t, "2026-12-15 10:30 "+pacific), Held: true}, {Start: at(t, "2026-12-15 13:00 "+pacific)},
	}}
	accepted := open
	accepted.Answer = domain.InvitationAccepted
	cancelled := base
	cancelled.ID, cancelled.State = 2, domain.InterviewCancelled
	kern, near := there(t, "kern", "2026-12-15 16:00 "+pacific, 60), there(t, "fresno2", "2026-12-15 15:00 "+pacific, 60)
	kern.ID, near.ID = 3, 4
	for name, c := range map[string]struct {
		also  domain.Profile
		kinds []string
	}{
		"two held times of one invitation": {domain.Profile{Invitations: []domain.Invitation{open}}, []string{"overlap", "overlap"}},
		"an accepted invitation":           {domain.Profile{Invitations: []domain.Invitation{accepted}}, nil},
		"a cancelled interview":            {domain.Profile{Interviews: []domain.Interview{cancelled}}, nil},
		"in person in another city":        {domain.Profile{Interviews: []domain.Interview{kern}}, []string{"cities"}},
		"in person in the same city":       {domain.Profile{Interviews: []domain.Interview{near}}, nil},
		"an exam of the day":               {domain.Profile{Exams: []domain.Exam{{Kind: domain.Step3, Date: day}}}, []string{"exam"}},
		"an exam of the day before":        {domain.Profile{Exams: []domain.Exam{{Kind: domain.Step3, Date: day.AddDays(-1)}}}, nil},
		"an exam that is over":             {domain.Profile{Exams: []domain.Exam{{Kind: domain.Step3, Date: day, Result: domain.Pass}}}, nil},
		"the last day of a rotation":       {domain.Profile{Rotations: []domain.Rotation{{Kind: domain.Elective, Start: day.AddDays(-9), End: day}}}, []string{"rotation"}},
		"the first day of a rotation":      {domain.Profile{Rotations: []domain.Rotation{{Kind: domain.Elective, Start: day}}}, []string{"rotation"}},
		"a rotation that is over":          {domain.Profile{Rotations: []domain.Rotation{{Kind: domain.Elective, End: day.AddDays(-1)}}}, nil},
		"a task of that day":               {domain.Profile{Tasks: []domain.Task{{Title: "visa", Due: day}}}, []string{"task"}},
		"a task that is done":              {domain.Profile{Tasks: []domain.Task{{Title: "visa", Due: day, Done: day}}}, nil},
		"a task of another season":         {domain.Profile{Tasks: []domain.Task{{Title: "visa", Due: day, Season: 2026}}}, nil},
		"a task that the records ask for":  {domain.Profile{Tasks: []domain.Task{{Key: "x", Due: day}}}, nil},
	} {
		p := c.also
		p.Interviews = append([]domain.Interview{base}, p.Interviews...)
		var kinds []string
		for _, x := range diary(p).Clashes() {
			kinds = append(kinds, x.Kind.String())
			if x.Hard() != (x.Kind <= invitations.ClashExam) {
				t.Errorf("%s: hard is %v", name, x.Hard())
			}
		}
		if !slices.Equal(kinds, c.kinds) {
			t.Errorf("%s: %v, want %v", name, kinds, c.kinds)
		}
	}
}

// In person until shortly before midnight in Warsaw is a day later there than in
// California: the own calendar counts.
func TestDaysAreThoseOfTheOwnCalendar(t *testing.T) {
	x := video(t, "a", "2026-12-15 14:30 "+pacific, 60) // 23:30 to 00:30 in Warsaw
	x.ID = 1
	p := domain.Profile{Interviews: []domain.Interview{x}, Exams: []domain.Exam{{Kind: domain.Step3, Date: domain.NewDate(2026, time.December, 16)}}}
	if got := diary(p).Clashes(); len(got) != 1 || got[0].Kind != invitations.ClashExam {
		t.Errorf("%+v", got)
	}
	home := moment(t, "2026-12-15 00:00 "+warsaw).Location()
	for day, n := range map[int]int{14: 0, 15: 1, 16: 2, 17: 0} {
		if got := diary(p).On(domain.NewDate(2026, time.December, day), home); len(got) != n {
			t.Errorf("on the %d: %+v", day, got)
		}
	}
}

// Who clashes with whom does not hang on the order.
func TestClashesAreMutual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entry := rapid.Custom(func(t *rapid.T) invitations.Entry {
			e := invitations.Entry{Record: domain.ID(rapid.IntRange(1, 1000).Draw(t, "id")), Minutes: rapid.IntRange(0, 600).Draw(t, "minutes")}
			zone := rapid.SampledFrom([]string{pacific, eastern, warsaw}).Draw(t, "zone")
			start := time.Date(2027, 3, 12, 0, 0, 0, 0, time.UTC).Add(time.Duration(rapid.IntRange(0, 20*24*60).Draw(t, "start")) * time.Minute)
			loc, _ := domain.Zone(zone)
			e.Start = domain.AtOf(start.In(loc))
			if e.InPerson = rapid.Bool().Draw(t, "in person"); e.InPerson {
				e.City = rapid.SampledFrom([]string{"", "Fresno, CA", "Bakersfield, CA"}).Draw(t, "city")
			}
			return e
		})
		a, b := entry.Draw(t, "a"), entry.Draw(t, "b")
		d, o := diary(domain.Profile{}), diary(domain.Profile{})
		d.Entries, o.Entries = []invitations.Entry{b}, []invitations.Entry{a}
		x, y := d.With(a), o.With(b)
		if len(x) != len(y) || len(x) == 1 && (x[0].Kind != y[0].Kind || x[0].Minutes != y[0].Minutes) {
			t.Fatalf("%+v and %+v", x, y)
		}
	})
}
