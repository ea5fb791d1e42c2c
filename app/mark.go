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
		if err := mark(ctx, t, m); err != nil || kind != domain.Ban {
			return err
		}
		_, err := unplan(ctx, t, season, key)
		return err
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

// mark puts m in the place of the program's mark.
func mark(ctx context.Context, t Tables, m domain.Mark) error {
	marks, err := t.Marks().List(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(marks, func(x domain.Mark) bool { return x.Program == m.Program && x.Season == m.Season })
	switch {
	case m.Kind == domain.MarkUnknown && i < 0:
		return nil
	case m.Kind == domain.MarkUnknown:
		return t.Marks().Delete(ctx, marks[i].ID)
	case i >= 0:
		m.ID, m.Note = marks[i].ID, marks[i].Note
	}
	return t.Marks().Save(ctx, &m)
}
