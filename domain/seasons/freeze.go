package seasons

import (
	"secondlook/domain"
)

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

// CertifiedOn returns the day on which a rank order list of a season was certified
// for the first time, zero where none is.
func CertifiedOn(p domain.Profile, season int) (first domain.Date) {
	for _, l := range p.RankLists {
		if day := l.Certified.Day; l.Season == season && !day.IsZero() && (first.IsZero() || day.Before(first)) {
			first = day
		}
	}
	return first
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
