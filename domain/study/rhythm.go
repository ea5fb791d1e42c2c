package study

import (
	"time"

	"secondlook/domain"
)

// weekDays is the length of a week, which begins on Monday.
const weekDays = 7

// weeksBack is how many weeks are told, the running one among them.
const weeksBack = 8

// A Day is what was worked on one day.
type Day struct {
	Date    domain.Date
	Blocks  int
	Minutes int
}

// Worked reports whether anything was done.
func (d Day) Worked() bool { return d.Blocks > 0 || d.Minutes > 0 }

// A Week is what was worked from a Monday on.
type Week struct {
	Monday  domain.Date
	Blocks  int
	Minutes int
	Worked  int // days on which anything was done
	Target  int // blocks by the lower target; of the running week for the days that are over
	Running bool
}

// Below reports whether the week, or its days that are over, has fewer blocks
// than the lower target (S34).
func (w Week) Below() bool { return w.Blocks < w.Target }

// A Rhythm says whether practice tests and blocks keep their pace.
type Rhythm struct {
	Exam  domain.Exam // the attempt that is planned next; its Date is zero without one
	Last  domain.Date // of a practice test for it, or for any exam where none is planned; zero: none yet
	Since int         // days since then; meaningful when there was one
	Due   domain.Date // of the next one; zero while no exam is planned
	Late  bool        // more days than set.practice_days have passed, or none was taken yet

	Days   [weekDays]Day   // of this week
	Weeks  [weeksBack]Week // the oldest first, this week last
	Streak int             // days in a row up to today, or up to yesterday while nothing is done today
}

// Rhythm reads practice tests and the study log. Blocks of all exams count
// together.
func (r *Reader) Rhythm() (out Rhythm) {
	out.Exam, _ = r.planned(domain.ExamUnknown)
	r.practised(&out)
	days := r.studied()
	monday := MondayOf(r.today)
	for i := range out.Days {
		day := monday.AddDays(i)
		out.Days[i] = days[day]
		out.Days[i].Date = day
	}
	for i := range out.Weeks {
		out.Weeks[i] = r.week(days, monday.AddDays(weekDays*(i-weeksBack+1)))
	}
	day := r.today
	if !days[day].Worked() {
		day = day.AddDays(-1)
	}
	for ; days[day].Worked(); day = day.AddDays(-1) {
		out.Streak++
	}
	return out
}

// practised says when the last practice test was and when the next one is due
// (S35). A test before the last real attempt belongs to that one.
func (r *Reader) practised(out *Rhythm) {
	kind, planned := out.Exam.Kind, !out.Exam.Date.IsZero()
	for _, t := range r.p.PracticeTests {
		taken := t.Level() > 0 || t.Percent > 0
		if taken && (!planned || t.Exam == kind && t.Date.After(r.sat(kind))) && t.Date.After(out.Last) && !t.Date.After(r.today) {
			out.Last = t.Date
		}
	}
	if !out.Last.IsZero() {
		out.Since = out.Last.DaysUntil(r.today)
	}
	if !planned {
		return
	}
	out.Due, out.Late = r.today, true
	if !out.Last.IsZero() {
		out.Due, out.Late = out.Last.AddDays(r.PracticeDays), out.Since > r.PracticeDays
	}
}

// studied gathers the log by day, up to today.
func (r *Reader) studied() map[domain.Date]Day {
	days := map[domain.Date]Day{}
	for _, d := range r.p.StudyDays {
		if d.Date.After(r.today) {
			continue
		}
		sum := days[d.Date]
		sum.Blocks += d.Blocks
		sum.Minutes += d.Minutes
		days[d.Date] = sum
	}
	return days
}

// week sums up a week.
func (r *Reader) week(days map[domain.Date]Day, monday domain.Date) Week {
	w := Week{Monday: monday}
	for i := range weekDays {
		day := monday.AddDays(i)
		d := days[day]
		w.Blocks += d.Blocks
		w.Minutes += d.Minutes
		if d.Worked() {
			w.Worked++
		}
		if day.Before(r.today) {
			w.Target += r.Low
		} else {
			w.Running = true
		}
	}
	return w
}

// MondayOf returns the Monday of the week that holds a day.
func MondayOf(day domain.Date) domain.Date {
	return day.AddDays(-int(day.Time().Weekday()+weekDays-time.Monday) % weekDays)
}
