package app

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// watched are the tables of an edit, which note whether applications and rank order
// lists of a season change, and whether what is frozen does.
type watched struct {
	Tables
	seasons         []int // this one, and those that go on beside it
	applications    bool
	rankLists       bool
	frozen          bool
	stills          []domain.Snapshot // what is frozen, while that does not change
	applicationList watchedTable[domain.Application]
	rankListList    watchedTable[domain.RankList]
	snapshotList    watchedTable[domain.Snapshot]
}

func watch(t Tables, years []int, stills []domain.Snapshot) *watched {
	w := &watched{Tables: t, seasons: years, stills: stills}
	w.applicationList = watchedTable[domain.Application]{t.Applications(), func(x *domain.Application) {
		w.applications = w.applications || x == nil || slices.Contains(years, x.Season) || x.ID != 0 // it may have been of this season
	}}
	w.rankListList = watchedTable[domain.RankList]{t.RankLists(), func(x *domain.RankList) {
		w.rankLists = w.rankLists || x == nil || slices.Contains(years, x.Season)
	}}
	w.snapshotList = watchedTable[domain.Snapshot]{t.Snapshots(), func(*domain.Snapshot) { w.frozen = true }}
	return w
}

// Applications returns the table that is watched.
func (w *watched) Applications() Table[domain.Application] { return w.applicationList }

// RankLists returns the table that is watched.
func (w *watched) RankLists() Table[domain.RankList] { return w.rankListList }

// Snapshots returns the table that is watched.
func (w *watched) Snapshots() Table[domain.Snapshot] { return w.snapshotList }

// A watchedTable tells of every change before it is made.
type watchedTable[T Record] struct {
	Table[T]
	note func(*T) // nil: one is deleted
}

// Save keeps a record and tells of it.
func (t watchedTable[T]) Save(ctx context.Context, x *T) error {
	t.note(x)
	return t.Table.Save(ctx, x)
}

// Delete deletes a record and tells of it.
func (t watchedTable[T]) Delete(ctx context.Context, id domain.ID) error {
	t.note(nil)
	return t.Table.Delete(ctx, id)
}

// freezeWatched is [App.freezeSent] and [App.freezeCertified] for a step that was
// watched. Most steps freeze nothing: then little is read for it.
func (a *App) freezeWatched(ctx context.Context, w *watched) error {
	if !w.applications && !w.rankLists {
		return nil
	}
	r := reader{ctx: ctx}
	p := domain.Profile{Snapshots: w.stills, Applications: list(&r, w.Tables.Applications()), RankLists: list(&r, w.Tables.RankLists())}
	if w.frozen {
		p.Snapshots = list(&r, w.Tables.Snapshots())
	}
	if r.err != nil {
		return r.err
	}
	for _, year := range w.seasons {
		_, sent := seasons.Frozen(p, year, domain.FrozenSubmitted)
		_, certified := seasons.Frozen(p, year, domain.FrozenCertified)
		if w.applications && sent != slices.Contains(seasons.Sent(p), year) {
			if err := a.freezeSent(ctx, w.Tables, year); err != nil {
				return err
			}
		}
		if w.rankLists && certified == seasons.CertifiedOn(p, year).IsZero() {
			if err := a.freezeCertified(ctx, w.Tables, year); err != nil {
				return err
			}
		}
	}
	return nil
}

// freezeSent freezes a season that is sent, in the step that sends it: undoing the
// one takes the other back. What is frozen already stays as it is, unless it turns
// out that nothing was sent: then it goes, and the season is frozen once it is.
func (a *App) freezeSent(ctx context.Context, t Tables, season int) error {
	p, err := readProfile(ctx, t)
	if err != nil {
		return err
	}
	first, _ := a.catalog.FirstSubmission(season)
	day, sent := p.SentOn(season, first, a.Today())
	sent = sent && !a.Today().Before(first) // else it is noted in the wrong season
	switch s, there := seasons.Frozen(p, season, domain.FrozenSubmitted); {
	case there && !sent:
		return t.Snapshots().Delete(ctx, s.ID)
	case there || !sent:
		return nil
	}
	return a.freeze(ctx, t, p, season, domain.FrozenSubmitted, day)
}

// freezeCertified freezes a season whose rank order list is certified for the first
// time, in the step that certifies it, as [App.freezeSent] does one that is sent.
func (a *App) freezeCertified(ctx context.Context, t Tables, season int) error {
	p, err := readProfile(ctx, t)
	if err != nil {
		return err
	}
	day := seasons.CertifiedOn(p, season)
	switch s, there := seasons.Frozen(p, season, domain.FrozenCertified); {
	case there && day.IsZero():
		return t.Snapshots().Delete(ctx, s.ID)
	case there || day.IsZero():
		return nil
	}
	return a.freeze(ctx, t, p, season, domain.FrozenCertified, minDay(day, a.Today()))
}

// freeze keeps a season as it was on a day, with what the engine says of it. The
// services have to be ready.
func (a *App) freeze(ctx context.Context, t Tables, p domain.Profile, season int, kind domain.SnapshotKind, day domain.Date) error {
	work, err := a.works(ctx, t)
	if err != nil {
		return err
	}
	s, err := a.frozen(work, a.programs, p, season, kind, day)
	if err != nil {
		return err
	}
	return t.Snapshots().Save(ctx, &s)
}

// frozen makes a snapshot of a season as it was on a day.
func (a *App) frozen(work domain.Frozen, programs []domain.Program, p domain.Profile, season int, kind domain.SnapshotKind, day domain.Date) (domain.Snapshot, error) {
	a.foretell(&work, programs, p, season, day)
	s, err := seasons.Freeze(p, season, kind, day, a.Today(), work)
	if err != nil {
		return s, fmt.Errorf("freeze season %d: %w", season, err)
	}
	return s, nil
}

// works gathers all that the engine works with beside the records.
func (a *App) works(ctx context.Context, t Tables) (w domain.Frozen, err error) {
	r := reader{ctx: ctx}
	w.Format, w.Reference, w.Set = domain.FrozenFormat, a.base.Name, a.cfg.Files
	w.Figures, w.Corrections = list(&r, t.OwnFigures()), list(&r, t.Corrections())
	w.Programs, w.Regions = list(&r, t.OwnPrograms()), list(&r, t.OwnRegions())
	if sets := list(&r, t.ReferenceSets()); a.base != a.cfg.Reference {
		if i := named(sets, a.base.Name); i >= 0 {
			w.Set = sets[i].Files
		}
	}
	return w, r.err
}

// foretell writes down what the engine says of every program on a day of a
// season, and of the list.
func (a *App) foretell(w *domain.Frozen, programs []domain.Program, p domain.Profile, season int, day domain.Date) {
	r := a.rankBy(a.engine, "", programs, seasons.Then(p, season, day, a.Today()), season, day)
	for i := range r.Rows {
		row := &r.Rows[i]
		w.Predictions = append(w.Predictions, domain.ProgramSaid{
			Program: row.Program.Key, Name: row.Program.Name, Specialty: row.Program.Specialty, Said: said(row.Chance, row.Low, row.High),
			Verdict: row.Verdict.String(), Tier: int(row.Tier), Listed: row.Listed,
			Open: fifth(row.Assessment.Open()),
		})
	}
	slices.SortFunc(w.Predictions, func(x, y domain.ProgramSaid) int { return strings.Compare(x.Program, y.Program) })
	sent := tickets(applications(r))
	if len(sent) == 0 {
		return
	}
	w.Match = said(a.engine.Model.ListChance(sent))
	n := a.engine.Model.Interviews(sent)
	w.Interviews = said(n.Value, n.Low, n.High)
}

// said is a figure as it is frozen: to the fifth digit, which nobody can see.
func said(value, low, high float64) domain.Said {
	return domain.Said{Value: fifth(value), Low: fifth(low), High: fifth(high)}
}

// fifth rounds to the fifth digit.
func fifth(x float64) float64 { return math.Round(x*1e5) / 1e5 }

// FreezeNow freezes a season that is sent and was not frozen when it was, in
// hindsight: by the records of that day as far as they are dated. Where nothing
// is sent, or something is frozen already, that comes back as a [domain.Invalid].
func (a *App) FreezeNow(ctx context.Context, season int) error {
	p, err := a.Profile(ctx)
	if err != nil {
		return err
	}
	if _, err := a.Programs(ctx); err != nil {
		return err
	}
	if s, there := seasons.Frozen(p, season, domain.FrozenSubmitted); there {
		return frozenAlready(s)
	}
	if !slices.Contains(seasons.Sent(p), season) {
		return domain.Invalid{{Field: "season", Problem: fmt.Sprintf("%d has no application that was sent: it is frozen by itself when the first one is", season)}}
	}
	return a.keep(ctx, "freeze the season", func(t Tables) error { return a.freezeSent(ctx, t, season) })
}

func frozenAlready(s domain.Snapshot) error {
	return domain.Invalid{{Field: "season", Problem: fmt.Sprintf("%d is frozen already, as of %s: what is frozen is never written over", s.Season, Day(s.For))}}
}

// keepSnapshot keeps what is frozen, and refuses to change it.
func (a *App) keepSnapshot(ctx context.Context, s *domain.Snapshot) error {
	if s.ID != 0 {
		return frozenAlready(*s)
	}
	return a.keep(ctx, "keep what is frozen", func(t Tables) error { return t.Snapshots().Save(ctx, s) })
}

// deleteSnapshot takes away what was frozen when nothing was sent, as it turned
// out, or what cannot be read any more. Of a season that is sent it stays.
func (a *App) deleteSnapshot(ctx context.Context, id domain.ID) error {
	return a.keep(ctx, "take away what is frozen", func(t Tables) error {
		p, err := readProfile(ctx, t)
		if err != nil {
			return err
		}
		for _, s := range p.Snapshots {
			if s.ID != id || !slices.Contains(seasons.Sent(p), s.Season) {
				continue
			}
			if _, err := s.Open(); err == nil {
				return frozenAlready(s)
			}
		}
		return t.Snapshots().Delete(ctx, id)
	})
}

// stayFrozen returns what is frozen here, and of a file what is not frozen here yet:
// what is frozen is never written over, and no file takes it away. Those of the
// sample applicant give way.
func (a *App) stayFrozen(ctx context.Context, file []domain.Snapshot) ([]domain.Snapshot, error) {
	sample, err := a.IsSample(ctx)
	if err != nil || sample {
		return file, err
	}
	stored, err := a.Snapshots.List(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what is frozen: %w", err)
	}
	out := slices.Clone(stored)
	for _, s := range file {
		if _, there := seasons.Frozen(domain.Profile{Snapshots: stored}, s.Season, s.Kind); !there {
			out = append(out, s)
		}
	}
	return out, nil
}
