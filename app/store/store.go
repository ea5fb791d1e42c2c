// Package store keeps the records in one SQLite file, with a journal of every
// edit and checked copies beside it. It is the only package that knows SQL.
//
// The file is safe against a crash at any moment: writes are transactions in
// a write-ahead log that the disk has confirmed. A file that is damaged, from
// a newer version or not ours is refused with a sentence and left as it is.
package store

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync/atomic"
	"time"

	"gorm.io/gorm"

	"secondlook/domain/records"
)

// FileName is the name of the database in the data folder.
const FileName = "secondlook.db"

// Options change how a store works. The zero Options are fine.
type Options struct {
	Now     func() time.Time // the clock; its zone decides when a day begins
	Backups string           // folder for backups; empty: "backups" in the data folder
	Log     *slog.Logger     // hears of backups that failed; never of records
	Lock    Locking          // when to take the folder for this store alone

	migrations []migration
	lock       *lock
}

// DB is an open data folder. It is a [records.Store].
type DB struct {
	tables
	options Options
	dir     string
	last    atomic.Pointer[records.Backup] // the newest backup, if it is known
	checked checks
	second  atomic.Pointer[records.SecondFolder] // as it was seen last
}

var _ records.Store = (*DB)(nil)

// Open opens the data folder dir, making it and the file in it when they are
// missing and bringing an older file up to date. The first opening of a day
// makes a backup; with [WhenWriting] the first change does. An error is one sentence that says what is wrong and what to
// do; it is one of [ErrFolder], [ErrDamaged], [ErrForeign], [ErrNewer],
// [ErrUpgrade] and [ErrLocked], and nothing was changed.
func Open(dir string, o Options) (*DB, error) {
	steps, err := shipped()
	if err != nil {
		return nil, err
	}
	o.migrations = steps
	return open(dir, o)
}

// open is Open with migrations of the caller's choice.
func open(dir string, o Options) (*DB, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, problemf(ErrFolder, err, "open data folder: its place is unknown (%v): %s", reason(err), chooseFolder)
	}
	o = o.inFolder(dir)
	if err := prepareFolder(dir); err != nil {
		return nil, err
	}
	o.lock = &lock{when: o.Lock, dir: dir, now: o.Now, warn: o.Log.Warn}
	db, err := o.openFile(filepath.Join(dir, FileName))
	if err != nil {
		o.lock.release(true)
		return nil, err
	}
	if o.Lock == WhenWriting && !o.lock.held() {
		o.lock.first = db.backUpToday
	} else {
		db.backUpToday()
	}
	return db, nil
}

// openFile opens the file at path, once the folder may be taken.
func (o Options) openFile(path string) (*DB, error) {
	if o.Lock == FromStart {
		if err := o.lock.claim(); err != nil {
			return nil, err
		}
	}
	if err := o.prepareFile(path); err != nil {
		return nil, err
	}
	g, err := connect(path, living)
	if err != nil {
		return nil, o.tell(path, err)
	}
	if err := protect(path); err != nil {
		_ = disconnect(g) // the first error is the one to tell
		return nil, o.tell(path, err)
	}
	return &DB{tables: tables{gorm: g, now: o.Now, lock: o.lock}, options: o, dir: filepath.Dir(path)}, nil
}

// Folder returns the data folder.
func (db *DB) Folder() string { return db.dir }

// Close closes the file and gives the folder back.
func (db *DB) Close() error {
	defer db.lock.release(false)
	if err := disconnect(db.gorm); err != nil {
		return fmt.Errorf("close data file: %w", err)
	}
	return nil
}

// InTx runs f in one immediate transaction: all of its changes and their
// journal rows are kept as one step, or none when f returns an error or panics.
// Inside f only the tables that it is given may be used; db would wait for f to
// end.
func (db *DB) InTx(ctx context.Context, f func(records.Tables) error) (records.Step, error) {
	return db.edit(ctx, func(t tables) error { return f(t) })
}

// edit runs f in one transaction and returns the step that it was, without
// changes where there were none.
func (db *DB) edit(ctx context.Context, f func(tables) error) (s records.Step, err error) {
	err = db.write(ctx, records.Edited, func(t tables) error {
		if err := f(t); err != nil || t.step.number == 0 {
			return err
		}
		s, err = t.changesOf(t.step.number)
		return err
	})
	if err != nil {
		return records.Step{}, err
	}
	return s, nil
}

// write runs f in one transaction, which is one step of the journal.
func (db *DB) write(ctx context.Context, kind records.ChangeKind, f func(tables) error) error {
	if err := db.lock.claim(); err != nil {
		return err
	}
	var failed error
	err := db.gorm.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		failed = f(tables{gorm: tx, now: db.now, inTx: true, step: &step{kind: kind}})
		return failed
	})
	if failed != nil {
		return failed
	}
	return translate("keep changes", err)
}
