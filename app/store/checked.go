package store

import (
	"context"
	"os"
	"sync"
	"time"

	"secondlook/domain/records"
)

// checks remember which copies are sound, as long as the files stay as they
// are.
type checks struct {
	sync.Mutex
	known map[string]check
}

type check struct {
	size  int64
	at    time.Time
	sound bool
}

// Backups lists the backups, newest first, each opened and checked. A copy that
// was checked before and has not changed is not read again.
func (db *DB) Backups(ctx context.Context) ([]records.Backup, error) {
	all := backups(db.options.Backups)
	for i := range all {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		all[i].Checked = db.sound(all[i].Path)
	}
	return all, nil
}

// sound reports whether a copy of the file is sound.
func (db *DB) sound(path string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return false
	}
	if c, ok := db.checked.of(path); ok && c.size == info.Size() && c.at.Equal(info.ModTime()) {
		return c.sound
	}
	err = checkCopy(path) // may take long, so nobody waits for it who knows his copy
	if err != nil {
		db.options.Log.Warn("a backup is damaged", "cause", err)
	}
	db.checked.keep(path, check{info.Size(), info.ModTime(), err == nil})
	return err == nil
}

// of returns the last check of a copy.
func (c *checks) of(path string) (known check, ok bool) {
	c.Lock()
	defer c.Unlock()
	known, ok = c.known[path]
	return known, ok
}

func (c *checks) keep(path string, found check) {
	c.Lock()
	defer c.Unlock()
	if c.known == nil {
		c.known = map[string]check{}
	}
	c.known[path] = found
}
