package app

import (
	"context"
	"fmt"
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// A Bygone says which past season an App shows, and as of which day.
type Bygone struct {
	Season int // zero: the App shows the records as they are
	Day    domain.Date
	Frozen bool  // the records are those that were frozen when it was put away
	Anew   bool  // chances are others than those that were frozen: the catalog or the program has changed since
	Now    int   // the season to go back to
	Years  []int // the seasons that there are records of, the newest first
}

// Bygone returns which past season the App shows, the zero Bygone for none.
func (a *App) Bygone() Bygone { return a.cfg.bygone }

// ReadOnly says why nothing can be changed here, "" where it can.
func (a *App) ReadOnly() string {
	if b := a.cfg.bygone; b.Season != 0 {
		return refusal{b.Season, b.Now}.Sentence()
	}
	return ""
}

// Past returns an App on a past season as it was at its end: read only, with the
// records, the figures, the corrections and the reference set of that time, and a
// clock that stands on its last day. The programs are those of today's catalog, so
// chances may be others than those that were frozen, see [Bygone.Anew]. What was
// frozen up to that season is there too.
// Where nothing was frozen when it was put away, the records of today stand in as
// far as they are dated. A season that is not past, or of which there is no
// record, comes back as a [domain.Invalid].
func (a *App) Past(ctx context.Context, year int) (*App, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return nil, err
	}
	years := seasons.Years(p)
	switch now := a.Season(); {
	case a.cfg.bygone.Season != 0:
		err = refusal{a.cfg.bygone.Season, a.cfg.bygone.Now}
	case year >= now:
		err = domain.Invalid{{Field: "season", Problem: fmt.Sprintf("%d is not over: %d is the season of today", year, now)}}
	case !slices.Contains(years, year):
		err = domain.Invalid{{Field: "season", Problem: fmt.Sprintf("%d has no records here", year)}}
	}
	if err != nil {
		return nil, err
	}
	was, frozen, err := a.asItWas(ctx, p, year)
	if err != nil {
		return nil, err
	}
	was.Records.Snapshots = slices.DeleteFunc(p.Snapshots, func(s domain.Snapshot) bool { return s.Season > year })
	cfg := a.cfg
	cfg.bygone = Bygone{Season: year, Day: seasons.EndOf(p, year), Frozen: frozen, Now: a.Season(), Years: years}
	day, place := cfg.bygone.Day, a.cfg.Now().Location()
	cfg.Now = func() time.Time { return time.Date(day.Year, day.Month, day.Day, 12, 0, 0, 0, place) }
	cfg.Store = newBygone(a.cfg.Store, was, a.cfg.Files, refusal{year, cfg.bygone.Now})
	past := New(cfg)
	past.cfg.bygone.Anew, err = past.anew(ctx, was)
	return past, err
}

// anew reports whether the chances that a past season shows are others than those
// that were frozen with it, because of a later catalog or program.
func (a *App) anew(ctx context.Context, was domain.Frozen) (bool, error) {
	r, err := a.current(ctx, Scope{})
	if err != nil || a.unfit != "" || !a.cfg.bygone.Frozen {
		return a.unfit != "", err
	}
	now := r.byProgram()
	for _, then := range was.Predictions {
		row := now[then.Program]
		if row == nil || said(row.Chance, row.Low, row.High) != then.Said {
			return true, nil
		}
	}
	return len(now) != len(was.Predictions), nil
}

// A refusal is why nothing of a past season can be changed.
type refusal struct{ season, now int }

func (r refusal) Error() string {
	return fmt.Sprintf("season %d is kept as it was: go back to %d to change something", r.season, r.now)
}

// Sentence returns the reason for people.
func (r refusal) Sentence() string { return domain.Capital(r.Error()) + "." }

// asItWas returns a past season as it was when it was put away, frozen then or as
// far as the records of today tell.
func (a *App) asItWas(ctx context.Context, p domain.Profile, year int) (was domain.Frozen, frozen bool, err error) {
	if err := a.ready(ctx); err != nil {
		return was, false, err
	}
	for _, kind := range []domain.SnapshotKind{domain.FrozenClosed, domain.FrozenCertified, domain.FrozenSubmitted} {
		s, ok := seasons.Frozen(p, year, kind)
		if !ok {
			continue
		}
		if was, err = s.Open(); err == nil {
			frozen = kind == domain.FrozenClosed
			break
		}
		a.cfg.Log.Warn("what is frozen of a season cannot be read", "season", year, "err", err)
	}
	if was.Reference == "" { // nothing is frozen, or nothing of it can be read
		if was, err = a.works(ctx, a.cfg.Store); err != nil {
			return was, false, err
		}
	}
	if !frozen {
		was.Records = seasons.AsOf(p, year, seasons.EndOf(p, year))
	}
	return was, frozen, nil
}
