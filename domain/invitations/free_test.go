package invitations_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/invitations"
)

func TestChoices(t *testing.T) {
	exam := domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, time.December, 16)}
	p := domain.Profile{Exams: []domain.Exam{exam}}
	i := domain.Invitation{Program: "fresno", Season: season, Minutes: 240}
	for _, s := range []string{
		"2026-12-15 08:30 " + pacific, "2026-12-16 08:30 " + pacific, "2026-12-17 13:00 " + pacific, "2026-12-18 14:30 " + pacific,
		"2026-12-25 00:00 " + pacific, "2026-11-20 08:00 " + pacific, "2027-03-14 02:30 " + pacific, "2026-12-19 " + pacific, "2026-12-17 15:30 " + pacific,
	} {
		i.Offers = append(i.Offers, domain.Offer{Start: at(t, s)})
	}
	got := diary(p).Choices(i, moment(t, "2026-11-22 12:00 "+warsaw))
	own := []string{"17:30", "17:30", "22:00", "23:30", "09:00", "17:00", "02:30", "00:00", "00:30"}
	hours := []string{"", "", "over midnight", "over midnight", "", "", "early", "", "early"}
	free := []bool{true, false, true, true, true, false, false, true, true}
	for n, c := range got {
		if s := fmt.Sprintf("%02d:%02d", c.Own.Hour, c.Own.Minute); s != own[n] || c.Hours.String() != hours[n] && c.Problem == "" || c.Free() != free[n] || c.Number != n {
			t.Errorf("%v: %s, %q, free %v", c.Start, s, c.Hours, c.Free())
		}
	}
	if got[0].Guessed || got[0].End.Hour != 21 || got[0].End.Minute != 30 || got[4].Holiday != "Christmas Day" || !got[7].Weekend || got[6].Problem == "" {
		t.Errorf("%+v", got)
	}
}

// 08:30 in Los Angeles is 17:30 in Warsaw, and 16:30 in the two weeks in which
// only the United States have changed their clocks, and in the week in which only
// Europe has.
func TestHalfPastEightInBothZones(t *testing.T) {
	for day, hour := range map[string]int{
		"2026-10-23": 17, "2026-10-26": 16, "2026-10-30": 16, "2026-11-01": 17, "2026-11-02": 17,
		"2027-03-12": 17, "2027-03-14": 16, "2027-03-15": 16, "2027-03-26": 16, "2027-03-28": 17, "2027-03-29": 17,
	} {
		i := domain.Invitation{Program: "p", Season: season, Offers: []domain.Offer{{Start: at(t, day+" 08:30 "+pacific)}}}
		c := diary(domain.Profile{}).Choices(i, time.Time{})[0]
		if c.Own.Hour != hour || c.Own.Minute != 30 || !c.Guessed || !c.Free() {
			t.Errorf("%s: %v", day, c.Own)
		}
	}
}

// slots writes free days as "11 17:00–22:00".
func slots(days []invitations.FreeDay) (out []string) {
	for _, d := range days {
		for _, s := range d.Slots {
			out = append(out, fmt.Sprintf("%d %02d:%02d–%02d:%02d", d.Day.Day, s.From.Hour, s.From.Minute, s.To.Hour, s.To.Minute))
		}
	}
	return out
}

func TestFreeDays(t *testing.T) {
	morning := video(t, "a", "2026-12-15 08:00 "+pacific, 60)
	visit := there(t, "kern", "2026-12-17 14:00 "+pacific, 120)
	held := domain.Invitation{ID: 7, Program: "b", Season: season, Offers: []domain.Offer{{Start: at(t, "2026-12-16 10:30 "+pacific), Held: true}}, Minutes: 60}
	done := domain.Task{Title: "rest", Due: domain.NewDate(2026, time.December, 14)}
	p := domain.Profile{
		Interviews: []domain.Interview{morning, visit}, Invitations: []domain.Invitation{held}, Tasks: []domain.Task{done},
		Exams: []domain.Exam{{Kind: domain.Step3, Date: domain.NewDate(2026, time.December, 18)}},
	}
	d := diary(p)
	from, to := domain.NewDate(2026, time.December, 12), domain.NewDate(2026, time.December, 18)
	// The 12th and 13th are a weekend; nine hours lie between the clocks; on the 17th the way takes six hours before 23:00.
	want := []string{"14 17:00–22:00", "15 18:30–22:00", "16 17:00–19:00", "16 21:00–22:00"}
	if got := slots(d.Free(pacific, from, to, 60)); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := slots(d.Free(pacific, from, to, 300)); !slices.Equal(got, []string{"14 17:00–22:00"}) {
		t.Errorf("for five hours: %q", got)
	}
	if got := slots(d.Free(pacific, from, to, 301)); got != nil {
		t.Errorf("for a minute more: %q", got)
	}
	if d.Free("nowhere", from, to, 60) != nil {
		t.Error("an unknown zone has free days")
	}
	theirs := d.Free(pacific, from, to, 60)[0].Slots[0]
	if theirs.Theirs.Hour != 8 || theirs.TheirTo.Hour != 13 || theirs.Theirs.Zone != pacific {
		t.Errorf("on the program's clock: %+v", theirs)
	}
}

// The working day of a program in the days around the changes of the clocks.
func TestFreeDaysWhenClocksChange(t *testing.T) {
	d := diary(domain.Profile{})
	for first, want := range map[domain.Date]string{
		domain.NewDate(2026, time.October, 23): "23 17:00–22:00", domain.NewDate(2026, time.October, 26): "26 16:00–22:00",
		domain.NewDate(2026, time.November, 2): "2 17:00–22:00", domain.NewDate(2027, time.March, 12): "12 17:00–22:00",
		domain.NewDate(2027, time.March, 15): "15 16:00–22:00", domain.NewDate(2027, time.March, 29): "29 17:00–22:00",
	} {
		if got := slots(d.Free(pacific, first, first, 60)); len(got) != 1 || got[0] != want {
			t.Errorf("%v: %q, want %q", first, got, want)
		}
	}
	for _, off := range []domain.Date{domain.NewDate(2026, time.November, 1), domain.NewDate(2027, time.March, 14), domain.NewDate(2026, time.November, 26)} {
		if got := d.Free(pacific, off, off, 60); got != nil {
			t.Errorf("%v is no working day: %q", off, slots(got))
		}
	}
}

// Dates as the Office of Personnel Management lists them.
func TestHolidays(t *testing.T) {
	for day, name := range map[string]string{
		"2026-11-11": "Veterans Day", "2026-11-26": "Thanksgiving Day", "2026-11-27": "", "2026-12-25": "Christmas Day",
		"2027-01-01": "New Year's Day", "2027-01-18": "Birthday of Martin Luther King, Jr.", "2027-02-15": "Washington's Birthday",
		"2027-05-31": "Memorial Day", "2027-06-18": "Juneteenth", "2027-06-19": "Juneteenth", "2027-07-05": "Independence Day", "2027-07-04": "Independence Day",
		"2027-09-06": "Labor Day", "2027-10-11": "Columbus Day", "2027-12-24": "Christmas Day", "2027-12-31": "New Year's Day", "2027-12-30": "",
		"2026-07-03": "Independence Day", "2026-10-12": "Columbus Day", "2026-05-25": "Memorial Day", "2028-02-29": "",
	} {
		d, err := domain.ParseDate(day)
		if err != nil {
			t.Fatal(err)
		}
		if got := invitations.Holiday(d); got != name {
			t.Errorf("%s: %q, want %q", day, got, name)
		}
	}
}

func BenchmarkClashes(b *testing.B) {
	var p domain.Profile
	for n := range 60 {
		x := video(b, "a", fmt.Sprintf("2026-%02d-%02d 09:00 %s", 11+n/28, 1+n%28, pacific), 0)
		x.ID = domain.ID(n + 1)
		p.Interviews = append(p.Interviews, x)
	}
	for b.Loop() {
		rules.Clashes(p, enginetest.Season, warsaw, city)
	}
}
