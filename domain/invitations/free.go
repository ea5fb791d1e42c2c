package invitations

import (
	"slices"
	"time"

	"secondlook/domain"
)

type hourWords struct{}

func (hourWords) Words() []string { return []string{"", "early", "late", "over midnight"} }

// HourNote says how a meeting lies on the own clock.
type HourNote = domain.Enum[hourWords]

// The notes.
const (
	HourFine     HourNote = iota
	HourEarly             // it begins before the day may begin
	HourLate              // it ends after the day has to be over
	HourMidnight          // it runs over midnight
)

// A Choice is a time that an invitation offers, as it lies in the diary.
type Choice struct {
	domain.Offer
	Number  int // in the invitation, from 0
	Own     domain.At
	End     domain.At // on the own clock; zero without an hour
	Guessed bool      // nobody has told how long it lasts
	Hours   HourNote
	Clashes []Clash
	Past    bool   // it has begun
	Problem string // why no clock shows it; ""
	Holiday string // in the United States on that day
	Weekend bool   // on the program's calendar
}

// Free reports whether nothing speaks against the choice but the hour.
func (c Choice) Free() bool { return len(c.Clashes) == 0 && !c.Past && c.Problem == "" }

// Choices are the times that an invitation offers, in its order.
func (d *Diary) Choices(i domain.Invitation, now time.Time) (out []Choice) {
	for n, o := range i.Offers {
		e := held(i, n)
		c := Choice{Offer: o, Number: n, Own: o.Start.In(d.Home.String()), Guessed: i.Minutes == 0}
		c.Clashes, c.Holiday, c.Weekend = d.With(e), Holiday(o.Start.Day), weekend(o.Start.Day)
		if _, err := o.Start.Time(); err != nil {
			c.Problem = err.Error()
		}
		from, to := d.span(e, d.Home)
		c.Past = now.After(from)
		if o.Start.Timed {
			c.End, c.Hours = domain.AtOf(to.In(d.Home)), d.Hours(from, to)
		} else {
			c.Past = now.After(to)
		}
		out = append(out, c)
	}
	return out
}

// Hours says how a time lies on the own clock.
func (d *Diary) Hours(from, to time.Time) HourNote {
	from, to = from.In(d.Home), to.In(d.Home)
	day := domain.DateOf(from)
	switch {
	case from.Before(d.hour(day, d.Rules.From)):
		return HourEarly
	case to.After(midnight(day.AddDays(1), d.Home)):
		return HourMidnight
	case to.After(d.hour(day, d.Rules.Until)):
		return HourLate
	}
	return HourFine
}

// hour is the moment at which the own clock shows a full hour.
func (d *Diary) hour(day domain.Date, h int) time.Time { return clock(day, h, d.Home) }

// clock is the moment at which a clock shows a full hour; 24 is the midnight
// after. An hour that is left out is the one after it.
func clock(day domain.Date, h int, loc *time.Location) time.Time {
	if h >= 24 {
		return midnight(day.AddDays(1), loc)
	}
	t, err := domain.At{Day: day, Hour: h, Timed: true, Zone: loc.String()}.Time()
	if err != nil {
		return time.Date(day.Year, day.Month, day.Day, h, 0, 0, 0, loc)
	}
	return t
}

// A Slot is a time in which a meeting would fit.
type Slot struct {
	From, To        domain.At // on the own clock
	Theirs, TheirTo domain.At // on the program's
}

// A FreeDay is a working day of a program on which a meeting would fit.
type FreeDay struct {
	Day   domain.Date // on the program's calendar
	Slots []Slot      // never none
}

// Free lists the working days of a zone, from one day to another, both
// included, on which a meeting of so many minutes fits: within the working hours
// of that zone and the decent ones of the own clock, and with the settings'
// minutes before and after everything else. Weekends and the legal public
// holidays of the United States are left out. Times that are held count as taken;
// tasks and rotations do not.
func (d *Diary) Free(zone string, from, to domain.Date, minutes int) (out []FreeDay) {
	loc, err := domain.Zone(zone)
	if err != nil {
		return nil
	}
	need := Lasting(Length(minutes, d.Rules))
	for day := from; !day.After(to); day = day.AddDays(1) {
		if weekend(day) || Holiday(day) != "" {
			continue
		}
		if slots := d.slots(day, loc, need); slots != nil {
			out = append(out, FreeDay{day, slots})
		}
	}
	return out
}

func weekend(d domain.Date) bool {
	return d.Time().Weekday() == time.Saturday || d.Time().Weekday() == time.Sunday
}

// slots are the free times of a working day.
func (d *Diary) slots(day domain.Date, loc *time.Location, need time.Duration) (out []Slot) {
	open, shut := clock(day, d.Rules.Opens, loc), clock(day, d.Rules.Closes, loc)
	last := domain.DateOf(shut.In(d.Home))
	for own := domain.DateOf(open.In(d.Home)); !own.After(last); own = own.AddDays(1) {
		for _, s := range d.clear(later(open, d.hour(own, d.Rules.From)), earlier(shut, d.hour(own, d.Rules.Until)), need) {
			from, to := s[0], s[1]
			out = append(out, Slot{
				From: domain.AtOf(from.In(d.Home)), To: domain.AtOf(to.In(d.Home)),
				Theirs: domain.AtOf(from.In(loc)), TheirTo: domain.AtOf(to.In(loc)),
			})
		}
	}
	return out
}

// clear cuts what is taken out of a time, and keeps the parts that are long
// enough.
func (d *Diary) clear(from, to time.Time, need time.Duration) (out [][2]time.Time) {
	for _, x := range d.taken() {
		if !x[1].After(from) || !x[0].Before(to) {
			continue
		}
		if x[0].Sub(from) >= need {
			out = append(out, [2]time.Time{from, x[0]})
		}
		from = later(from, x[1])
	}
	if to.Sub(from) >= need {
		out = append(out, [2]time.Time{from, to})
	}
	return out
}

// taken are the times of all entries with what is kept before and after them, in
// the order in which they begin: the way to one can begin before another that is
// earlier.
func (d *Diary) taken() (out [][2]time.Time) {
	for _, e := range d.Entries {
		if e.Kind == EntryTask || e.Kind == EntryRotation {
			continue
		}
		first, last := d.span(e, d.Home)
		margin := Lasting(d.Rules.Buffer)
		if e.InPerson {
			margin = max(margin, time.Duration(d.Rules.Travel)*time.Hour)
		}
		out = append(out, [2]time.Time{first.Add(-margin), last.Add(margin)})
	}
	slices.SortStableFunc(out, func(a, b [2]time.Time) int { return a[0].Compare(b[0]) })
	return out
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
