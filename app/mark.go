package app

import (
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
)

// SetMark pins a program in a season, bans it, or with [domain.MarkUnknown]
// takes the mark away. A ban takes a planned application off the list in the
// same step; one that is sent stays.
func (a *App) SetMark(ctx context.Context, key string, season int, kind domain.MarkKind) error {
	if kind != domain.MarkUnknown {
		if err := a.known(ctx, key); err != nil {
			return err
		}
	}
	m := domain.Mark{Program: key, Season: season, Kind: kind}
	if err := m.Validate(); kind != domain.MarkUnknown && err != nil {
		return err
	}
	return a.edit(ctx, "mark the program", func(t Tables) error {
		if err := mark(ctx, t, key, season, func(m *domain.Mark) { m.Kind = kind }); err != nil || kind != domain.Ban {
			return err
		}
		_, err := unplan(ctx, t, season, key)
		return err
	})
}

// SetValue keeps what a match at a program is worth to the user in a season, 1 to
// 10; 0 takes that back.
func (a *App) SetValue(ctx context.Context, key string, season, value int) error {
	if value != 0 {
		if err := a.known(ctx, key); err != nil {
			return err
		}
	}
	m := domain.Mark{Program: key, Season: season, Value: value}
	if err := m.Validate(); value != 0 && err != nil {
		return err
	}
	return a.edit(ctx, "keep what the program is worth", func(t Tables) error {
		return mark(ctx, t, key, season, func(m *domain.Mark) { m.Value = value })
	})
}

// known wants a program that is to be marked or listed to be in the catalog.
func (a *App) known(ctx context.Context, key string) error {
	programs, err := a.Programs(ctx)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(programs, func(p domain.Program) bool { return p.Key == key }) {
		return domain.Invalid{{Field: "program", Problem: fmt.Sprintf("must be the key of a program, not %q", short(key))}}
	}
	return nil
}

// mark changes the mark of a program in a season. One that says nothing any more
// is taken away.
func mark(ctx context.Context, t Tables, key string, season int, change func(*domain.Mark)) error {
	marks, err := t.Marks().List(ctx)
	if err != nil {
		return err
	}
	m := domain.Mark{Program: key, Season: season}
	if i := slices.IndexFunc(marks, func(x domain.Mark) bool { return x.Program == key && x.Season == season }); i >= 0 {
		m = marks[i]
	}
	switch change(&m); {
	case m.Kind != domain.MarkUnknown || m.Value != 0:
		return t.Marks().Save(ctx, &m)
	case m.ID != 0:
		return t.Marks().Delete(ctx, m.ID)
	}
	return nil
}
