package app

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// samplePast puts the seasons of the sample applicant away that are over, and
// freezes them as they were submitted, as their rank order list was certified, and as
// they ended. Since that is done today it is told to be in hindsight, as it would be
// of anybody's.
func (a *App) samplePast(p *domain.Profile, season int) {
	for i := range p.Seasons {
		if s := &p.Seasons[i]; s.Year < season && s.Closed.IsZero() && slices.Contains(seasons.Sent(*p), s.Year) {
			s.Closed = seasons.LastDay(s.Year)
		}
	}
	for _, year := range seasons.Sent(*p) {
		if year >= season {
			continue
		}
		first, _ := a.Catalog().FirstSubmission(year)
		sent, _ := p.SentOn(year, first, a.Today())
		for _, x := range []struct {
			kind domain.SnapshotKind
			day  domain.Date
		}{
			{domain.FrozenSubmitted, sent}, {domain.FrozenCertified, seasons.CertifiedOn(*p, year)}, {domain.FrozenClosed, seasons.EndOf(*p, year)},
		} {
			if x.day.IsZero() {
				continue
			}
			s, err := a.frozen(domain.Frozen{Format: domain.FrozenFormat, Reference: a.base.Name, Set: a.cfg.Files}, a.Catalog().Programs, *p, year, x.kind, x.day)
			if err == nil {
				err = s.Validate() // a season of the future cannot be frozen yet
			}
			if err != nil {
				a.cfg.Log.Warn("a season of the sample is not frozen", "season", year, "err", err)
				continue
			}
			p.Snapshots = append(p.Snapshots, s)
		}
	}
}
