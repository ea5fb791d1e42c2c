package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"secondlook/domain"
	"secondlook/domain/records"
)

// keepDeleted is for how long deleted records are offered, in days.
const keepDeleted = 30

// A Version is a record as one change left it.
type Version struct {
	Change  int64 // for [App.BringBack]
	At      time.Time
	What    string   // "added", "changed", "deleted", "change taken back"
	Lines   []string // field by field: "score: 214 → 228"
	Current bool     // it is so now
}

// A Removed is a record that was deleted and is still gone.
type Removed struct {
	Change int64 // for [App.BringBack]
	At     time.Time
	Table  string
	Kind   string // "exam"
	Title  string // "Step 2 CK", "" without a name
}

// History lists the versions of a record, newest first. Table is as
// [Collection.Table] names it.
func (a *App) History(ctx context.Context, table string, id domain.ID) ([]Version, error) {
	changes, err := a.cfg.Store.History(ctx, table, id)
	if err != nil {
		return nil, fmt.Errorf("read the history: %w", err)
	}
	out := make([]Version, len(changes))
	for i, c := range changes {
		out[i] = Version{
			Change: c.ID, At: a.local(c.At), What: a.say("history." + did(c)),
			Lines: a.changedLines(c), Current: i == 0 && c.After != "",
		}
		switch c.Kind {
		case records.Undone:
			out[i].What = a.say("history.undone", out[i].What)
		case records.Redone:
			out[i].What = a.say("history.redone", out[i].What)
		}
	}
	return out, nil
}

// BringBack puts a record back as a change left it, or, if that deleted it, as
// it was before. That is an edit of its own, which can be undone. Where another
// record stands in its place meanwhile, or an unfilled program would be one
// application too many, it is a [domain.Invalid].
func (a *App) BringBack(ctx context.Context, change int64) error {
	before, err := a.SOAPPrograms.List(ctx)
	if err != nil {
		return err
	}
	c, err := a.cfg.Store.BringBack(ctx, change)
	if err != nil {
		return err
	}
	if full := a.unfilledSince(ctx, before); full != nil {
		_, _, err := a.cfg.Store.Undo(ctx)
		return errors.Join(full, err)
	}
	a.touched(c.Table)
	return nil
}

// Deleted lists what was deleted in the last 30 days and is still gone, newest
// first.
func (a *App) Deleted(ctx context.Context) ([]Removed, error) {
	changes, err := a.cfg.Store.Deleted(ctx, a.cfg.Now().AddDate(0, 0, -keepDeleted))
	if err != nil {
		return nil, fmt.Errorf("read what was deleted: %w", err)
	}
	out := make([]Removed, len(changes))
	for i, c := range changes {
		out[i] = Removed{
			Change: c.ID, At: a.local(c.At), Table: c.Table,
			Kind: a.say("history.kind." + c.Table), Title: a.title(c.Table, c.Before),
		}
	}
	return out, nil
}
