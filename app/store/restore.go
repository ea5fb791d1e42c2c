package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"gorm.io/gorm"

	"secondlook/domain"
	"secondlook/domain/records"
)

// Restore makes the records what a backup holds, after a backup of what there
// is. It is one step of the journal, so it can be undone; how the window looks
// stays. Nothing is changed when the backup is not good.
func (db *DB) Restore(ctx context.Context, path string) (s records.Step, err error) {
	if err := db.lock.claim(); err != nil {
		return s, err
	}
	old, err := db.readable(path)
	if err != nil {
		return s, err
	}
	defer func() {
		for _, p := range companions(old) {
			_ = os.Remove(p) // it only takes room
		}
	}()
	g, err := connect(old, reading)
	if err != nil {
		return s, tellBackup(path, err)
	}
	defer func() { err = errors.Join(err, disconnect(g)) }()
	if _, err := db.Backup(ctx); err != nil {
		return s, err
	}
	then := tables{gorm: g.WithContext(ctx), now: db.now}
	s, err = db.edit(ctx, func(t tables) error {
		for i, table := range t.all() {
			if err := become(t.gorm, table, then.gorm, then.all()[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return s, translate("restore the backup", err)
}

// restoring begins the names of copies that a restore works on.
const restoring = ".restore-"

// readable copies a backup beside the file, brings the copy up to date and
// says where it is.
func (db *DB) readable(path string) (string, error) {
	if _, err := readHeader(path, os.O_RDONLY); err != nil {
		return "", tellBackup(path, err)
	}
	applied, err := inspect(path, db.options.migrations)
	if err != nil {
		return "", tellBackup(path, err)
	}
	left, _ := os.ReadDir(db.dir) // without a list nothing is cleared away
	for _, e := range left {
		if strings.HasPrefix(e.Name(), restoring) {
			_ = os.Remove(filepath.Join(db.dir, e.Name())) // of a crash; it only takes room
		}
	}
	f, err := os.CreateTemp(db.dir, restoring+"*.tmp")
	if err != nil {
		return "", problemf(ErrFolder, err, "restore the backup: %s cannot be written (%v): free some space, and nothing was changed", db.dir, reason(err))
	}
	copied := f.Name()
	err = errors.Join(f.Close(), copyContent(path, copied))
	if err == nil && len(applied) < len(db.options.migrations) {
		err = migrateFile(copied, db.options.migrations)
	}
	if err != nil {
		_ = os.Remove(copied) // the first error is the one to tell
		return "", tellBackup(path, err)
	}
	return copied, nil
}

// tellBackup says why a backup cannot be used.
func tellBackup(path string, err error) error {
	path, why := filepath.ToSlash(path), ""
	switch {
	case errors.Is(err, ErrNewer):
		why = "was written by a newer version of Second Look"
	case errors.Is(err, ErrForeign):
		why = "belongs to another program"
	case damaged(err):
		why = "is damaged" + plainly(err)
	default:
		why = fmt.Sprintf("cannot be read (%v)", reason(err))
	}
	return problemf(ErrBackup, err, "restore the backup: %s %s, and nothing was changed: choose another backup", path, why)
}

// A text is a record as JSON.
type text struct {
	id  domain.ID
	say string
}

// texts lists the records of a table as JSON.
func (t table[T, R]) texts(g *gorm.DB) ([]text, error) {
	var rows []R
	if err := g.Order("id").Find(&rows).Error; err != nil {
		return nil, err
	}
	out := make([]text, len(rows))
	for i, r := range rows {
		rec, err := r.record()
		if err != nil {
			return nil, fmt.Errorf("row %d of %s: %w", r.key(), t.Name(), err)
		}
		say, err := t.text(rec)
		if err != nil {
			return nil, err
		}
		out[i] = text{r.key(), say}
	}
	return out, nil
}

// once reports whether the table has records that may exist only once.
func (t table[T, R]) once() bool { return t.clash != domain.FieldError{} }

// become makes a table what the same table of a backup is.
func become(g *gorm.DB, now anyTable, old *gorm.DB, then anyTable) error {
	is, err := now.texts(g)
	if err != nil {
		return err
	}
	was, err := then.texts(old)
	if err != nil {
		return err
	}
	want := make(map[domain.ID]string, len(was))
	for _, x := range was {
		want[x.id] = x.say
	}
	have := make(map[domain.ID]string, len(is))
	for _, x := range is {
		have[x.id] = x.say
		if says, stays := want[x.id]; says == x.say || stays && !now.once() {
			continue
		}
		// It goes before anything comes, so that no record is in the way of
		// another that may exist only once.
		if err := now.rewrite(g, x.id, ""); err != nil {
			return err
		}
	}
	for _, x := range was {
		if have[x.id] == x.say {
			continue
		}
		if err := now.rewrite(g, x.id, x.say); err != nil {
			return err
		}
	}
	return nil
}
