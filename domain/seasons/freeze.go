package seasons

import (
	"secondlook/domain"
)

// SubmittedOn returns the day on which a season was submitted, of which first is
// the first possible day: that of the first change to submitted, else the one
// that the season's record tells, else first. Nothing is sent later than it was
// answered, or than today. ok is false where nothing is sent.
func SubmittedOn(p domain.Profile, season int, first, today domain.Date) (day domain.Date, ok bool) {
	answered := today
	for _, a := range p.Applications {
		if a.Season != season || !a.Sent() {
			continue
		}
		ok = true
		for _, e := range a.Events {
			switch {
			case e.Date.IsZero() || e.Status == domain.Planned || e.Status == domain.Withdrawn:
			case e.Status == domain.Submitted && (day.IsZero() || e.Date.Before(day)):
				day = e.Date
			case e.Date.Before(answered):
				answered = e.Date
			}
		}
	}
	if !ok {
		return domain.Date{}, false
	}
	if day.IsZero() {
		day = p.SubmitsOn(season, first)
	}
	if answered.Before(day) {
		day = answered
	}
	return day, true
}

// Sent lists the seasons in which something was sent, the newest first.
func Sent(p domain.Profile) (out []int) {
	for _, year := range Years(p) {
		for _, a := range p.Applications {
			if a.Season == year && a.Sent() {
				out = append(out, year)
				break
			}
		}
	}
	return out
}

// Frozen finds what was frozen of a season.
func Frozen(p domain.Profile, season int, kind domain.SnapshotKind) (s domain.Snapshot, ok bool) {
	for _, s := range p.Snapshots {
		if s.Season == season && s.Kind == kind {
			return s, true
		}
	}
	return domain.Snapshot{}, false
}

// Freeze makes a snapshot of a season as it was on a day. On the day itself the
// records are frozen as they are, of a day in the past as far as they are dated;
// work is what the engine made of them and all that it worked with, without the
// records.
func Freeze(p domain.Profile, season int, kind domain.SnapshotKind, day, today domain.Date, work domain.Frozen) (domain.Snapshot, error) {
	work.Records = Then(p, season, day, today)
	content, err := domain.Pack(work)
	return domain.Snapshot{Season: season, Kind: kind, For: day, Made: today, Content: content}, err
}

// Then returns the records as of a day: as they are on the day itself, else as
// [AsOf] does. Without snapshots: what is frozen holds no frozen things.
func Then(p domain.Profile, season int, day, today domain.Date) domain.Profile {
	if day.Before(today) {
		return AsOf(p, season, day)
	}
	p.Snapshots = nil
	return p
}
