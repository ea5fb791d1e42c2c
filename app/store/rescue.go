package store

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"secondlook/domain/records"
)

// Holds reports whether a folder holds records.
func Holds(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, FileName))
	return err == nil
}

// Usable says in a sentence why a folder that the user chose is no data folder
// and cannot become one: it is not there, or other things are in it. What is
// wrong with the records in it, Open says.
func Usable(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return problemf(ErrFolder, err, "open data folder: there is no folder %s: check its name, or %s", dir, chooseFolder)
	case err != nil:
		return problemf(ErrFolder, err, "open data folder: %s cannot be read (%v): %s", dir, reason(err), chooseFolder)
	case slices.ContainsFunc(entries, others) && !Holds(dir):
		return problemf(ErrForeign, nil, "open data folder: %s holds other things and no records of Second Look: take an empty folder, or %s", dir, chooseFolder)
	}
	return nil
}

// others reports whether an entry of a folder is somebody's: not what the
// system hides there, nor what an attempt to open the folder leaves.
func others(e fs.DirEntry) bool {
	return !strings.HasPrefix(e.Name(), ".") && e.Name() != lockName && e.Name() != "logs"
}

// Missing says that a folder holds no records although it did.
func Missing(dir string) error {
	return problemf(ErrFolder, nil, "open data folder: %s, where your records were, holds none now: plug its disk in and start again, or %s", dir, chooseFolder)
}

// GoodBackup returns the newest backup of a data folder that can take the place
// of its file.
func GoodBackup(dir string, o Options) (b records.Backup, ok bool) {
	steps, err := shipped()
	if err != nil {
		return b, false
	}
	for _, b := range backups(o.inFolder(dir).Backups) {
		if _, err := inspect(b.Path, steps); err == nil {
			b.Checked = true
			return b, true
		}
	}
	return b, false
}

// PutBack puts a copy of a backup in the place of a damaged file and returns
// where the damaged one is kept. That one need not be readable. At every moment
// one of the two is in place, but on a disk that allows no second name for a
// file that it cannot read.
func PutBack(dir string, o Options, backup string) (kept string, err error) {
	o = o.inFolder(dir)
	path := filepath.Join(dir, FileName)
	fresh, kept := path+".new", fmt.Sprintf("%s.%s.damaged", path, o.Now().UTC().Format(stamp))
	o.lock = &lock{when: FromStart, dir: dir, now: o.Now, warn: o.Log.Warn}
	if err := o.lock.claim(); err != nil {
		return "", err
	}
	defer o.lock.release(false)
	if err := checkCopy(backup); err != nil {
		return "", tellBackup(backup, err)
	}
	err = copyFresh(backup, fresh)
	if err == nil {
		err = keepAside(path, kept, os.Link)
	}
	if err == nil {
		err = exchange(fresh, path, kept)
	}
	if err != nil {
		_ = removeIfThere(fresh) // it only takes room
		return "", problemf(ErrFolder, err, "put the backup in place: %s cannot be written (%v), and nothing was changed: free some space and try again", dir, reason(err))
	}
	syncFolder(path)
	return kept, nil
}

// copyFresh copies a backup to a new file and checks that.
func copyFresh(backup, fresh string) error {
	for _, p := range companions(fresh) {
		if err := removeIfThere(p); err != nil {
			return err
		}
	}
	if err := copyContent(backup, fresh); err != nil {
		return err
	}
	return checkCopy(fresh)
}

// keepAside keeps a file under another name as well: by a link, which reads
// nothing of it, or as a copy. A file that can be neither linked nor read is
// moved there.
func keepAside(path, kept string, link func(path, kept string) error) error {
	err := link(path, kept)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := copyContent(path, kept); err == nil {
		return nil
	}
	if err := removeIfThere(kept); err != nil { // the part that could be read
		return err
	}
	return os.Rename(path, kept)
}

// exchange puts a fresh file in the place of one that is kept. Where it cannot,
// all stays as it was.
func exchange(fresh, path, kept string) error {
	err := os.Rename(fresh, path) // its log, if it has one, is set aside at the next opening
	if err == nil {
		return nil
	}
	if back := os.Rename(kept, path); back != nil {
		return errors.Join(err, back)
	}
	return errors.Join(err, removeIfThere(kept)) // two names of one file are left as they are
}

// inFolder fills in what the options leave open.
func (o Options) inFolder(dir string) Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Backups == "" {
		o.Backups = filepath.Join(dir, "backups")
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}
