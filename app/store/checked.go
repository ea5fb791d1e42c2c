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
	db.checked.Lock()
	defer db.checked.Unlock()
	if c, ok := db.checked.known[path]; ok && c.size == info.Size() && c.at.Equal(info.ModTime()) {
		return c.sound
	}
	if db.checked.known == nil {
		db.checked.known = map[string]check{}
	}
	err = checkCopy(path)
	if err != nil {
		db.options.Log.Warn("a backup is damaged", "cause", err)
	}
	db.checked.known[path] = check{info.Size(), info.ModTime(), err == nil}
	return err == nil
}
