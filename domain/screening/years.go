package screening

import (
	"time"

	"secondlook/domain"
	"secondlook/domain/standing"
)

// Years applies the rule on years since graduation alone, exactly as [Run] does.
// door is [DoorNone] unless the answer is left open; asked is false where the
// program states no limit.
func Years(p *domain.Program, s *standing.Standing, r *Rules) (screen Screen, door Door, asked bool) {
	var o Outcome
	x := run{&o, p, s, r}
	x.years()
	return o.Screens[YearsSince], o.Doors[YearsSince], o.Asked[YearsSince]
}

// YearsOn counts the years since graduation on a day, both by anniversaries and as
// the difference of calendar years; neither is below zero. Who graduated on 29
// February has his anniversary on 1 March where there is no such day.
func YearsOn(grad, day domain.Date) (whole, calendar int) {
	calendar = max(0, day.Year-grad.Year)
	if (domain.Date{Year: day.Year, Month: grad.Month, Day: grad.Day}).After(day) {
		return max(0, calendar-1), calendar
	}
	return calendar, calendar
}

// years counts whole years since graduation on the day of submission, both as
// the difference of calendar years and as anniversaries; where the two
// disagree about a limit the answer is unknown (S113). A program that counts from
// the last training leaves the answer open where graduation misses its limit and
// no training is in the records.
func (x *run) years() {
	f := x.p.YearsSince
	if !f.Known {
		return
	}
	from, day := x.counted()
	if from.IsZero() {
		x.yearsOpen(DoorNoRecord, domain.Msg("screen.years.norecord", f.Value))
		return
	}
	full, calendar := YearsOn(from, day)
	switch {
	case calendar > f.Value && x.fromTraining() && x.s.Trained.IsZero():
		x.yearsOpen(DoorNoRecord, domain.Msg("screen.years.notraining", f.Value))
		return
	case full <= f.Value && calendar > f.Value && f.Strength == domain.Strict && x.fresh(f.Provenance):
		x.yearsOpen(DoorBorderline, domain.Msg("screen.years.border", full, calendar, f.Value))
		return
	}
	reason := domain.Msg("screen.years", calendar, f.Value)
	switch {
	case from != x.s.Graduation:
		reason = domain.Msg("screen.years.training", calendar, f.Value, day)
	case day != x.s.Submits:
		reason = domain.Msg("screen.years.july", calendar, f.Value, day)
	}
	x.limit(YearsSince, calendar <= f.Value, f.Provenance, reason, true)
}

// yearsOpen leaves the answer open.
func (x *run) yearsOpen(d Door, reason domain.Message) {
	f := x.p.YearsSince
	x.put(Screen{Name: YearsSince, Result: Unknown, Reason: reason, Source: f.Source, AsOf: f.AsOf})
	x.hang(YearsSince, d)
}

// counted are the days between which a program counts: from graduation, or the
// last training after it, to the day of submission or 1 July. What a program has
// not said is taken for graduation and the day of submission.
func (x *run) counted() (from, to domain.Date) {
	from, to = x.s.Graduation, x.s.Submits
	if x.fromTraining() && x.s.Trained.After(from) {
		from = x.s.Trained
	}
	if x.p.YearsOn.Known && x.p.YearsOn.Value == domain.CountedOnJuly {
		to = domain.NewDate(x.s.Season, time.July, 1)
	}
	return from, to
}

func (x *run) fromTraining() bool {
	return x.p.YearsFrom.Known && x.p.YearsFrom.Value == domain.CountedFromTraining
}
