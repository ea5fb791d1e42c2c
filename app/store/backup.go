package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"gorm.io/gorm"

	"secondlook/domain"
	"secondlook/domain/records"
)

// leftBehind is the age from which an unfinished copy is nobody's any more.
const leftBehind = time.Hour

// stamp writes the moment of a backup, in UTC, in its name.
const stamp = "20060102-150405"

// backupName matches backup-20260531-091500.db, and -2 and so on before .db
// for further ones of the same second. Nothing else in the folder is ours.
var backupName = regexp.MustCompile(`^backup-(\d{8}-\d{6})(?:-(\d+))?\.db$`)

// Backup writes a checked copy of the file and says where it is. Old backups
// are thinned out, and the copy goes to the second folder too.
func (db *DB) Backup(ctx context.Context) (records.Backup, error) {
	b, err := db.backUp(ctx)
	if err == nil {
		db.mirror(ctx)
	}
	return b, err
}

// backUp is Backup without the second folder, whose disk may be slow.
func (db *DB) backUp(ctx context.Context) (records.Backup, error) {
	b, err := db.options.copyTo(ctx, db.gorm)
	if err != nil {
		return records.Backup{}, translate("back up", err)
	}
	db.options.thinOut(db.options.Backups)
	db.remember()
	return b, nil
}

// LastBackup returns the newest good backup; ok is false without one. It is
// cheap: the backups are read again only when the newest one known is gone.
func (db *DB) LastBackup() (b records.Backup, ok bool) {
	if last := db.last.Load(); last != nil {
		if info, err := os.Stat(last.Path); err == nil && info.Size() == last.Bytes {
			return *last, true
		}
	}
	return db.remember()
}

// remember reads the backups and keeps the newest one in mind.
func (db *DB) remember() (b records.Backup, ok bool) {
	if b, ok = db.newestSound(db.options.Backups); ok {
		db.last.Store(&b)
		return b, true
	}
	db.last.Store(nil)
	return b, false
}

// newestSound returns the newest good backup in a folder.
func (db *DB) newestSound(dir string) (b records.Backup, ok bool) {
	for _, b := range backups(dir) {
		if b.Checked = db.sound(b.Path); b.Checked {
			return b, true
		}
	}
	return b, false
}

// backUpToday makes a backup unless the day has one or nothing was ever
// entered. The second folder waits for [DB.Mirror].
func (db *DB) backUpToday() {
	ctx, now := context.Background(), db.now()
	if last, ok := db.LastBackup(); ok && domain.DateOf(last.At.In(now.Location())) == domain.DateOf(now) {
		return
	}
	edited, err := db.edited(ctx)
	if err == nil && edited {
		_, err = db.backUp(ctx)
	}
	if err != nil {
		db.options.Log.Warn("back up at start", "cause", err)
	}
}

// copyFile copies a file that is not open.
func (o Options) copyFile(ctx context.Context, path string) (b records.Backup, err error) {
	g, err := connect(path, reading)
	if err != nil {
		return b, err
	}
	defer func() { err = errors.Join(err, disconnect(g)) }()
	return o.copyTo(ctx, g)
}

// copyTo copies the file behind g under a temporary name, opens and checks the
// copy, and only then gives it the name of a backup.
func (o Options) copyTo(ctx context.Context, g *gorm.DB) (records.Backup, error) {
	temp, err := emptyCopy(o.Backups, o.Now)
	if err != nil {
		return records.Backup{}, err
	}
	defer os.Remove(temp) // gone already when all went well
	g = g.WithContext(ctx)
	if err := quickCheck(g); err != nil {
		return records.Backup{}, fmt.Errorf("check the file: %w", err)
	}
	if err := g.Exec("VACUUM INTO ?", temp).Error; err != nil {
		return records.Backup{}, fmt.Errorf("copy the file: %w", err)
	}
	if err := checkCopy(temp); err != nil {
		return records.Backup{}, fmt.Errorf("check the copy: %w", err)
	}
	if err := syncFile(temp); err != nil {
		return records.Backup{}, fmt.Errorf("write the copy: %w", err)
	}
	path, err := o.takeName(o.Backups)
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		return records.Backup{}, fmt.Errorf("name the copy: %w", errors.Join(err, removeIfThere(path)))
	}
	syncFolder(path)
	b, ok := describe(path)
	if !ok {
		return records.Backup{}, fmt.Errorf("find the copy: %s is gone", path)
	}
	b.Checked = true
	return b, nil
}

// emptyCopy makes the folder of backups and an empty file for the copy, so
// that nobody else can ever read it. Files that a crash left are removed.
func emptyCopy(dir string, now func() time.Time) (string, error) {
	if err := os.MkdirAll(dir, dirMode); err != nil {
		return "", fmt.Errorf("make folder for backups: %w", err)
	}
	if err := os.Chmod(dir, dirMode); err != nil {
		return "", fmt.Errorf("protect folder for backups: %w", err)
	}
	return emptyFile(dir, now)
}

// emptyFile makes an empty file for a copy in a folder of backups.
func emptyFile(dir string, now func() time.Time) (string, error) {
	const prefix, suffix = ".backup-", ".tmp"
	left, err := os.ReadDir(dir)
	if err != nil {
		return "", fmt.Errorf("read folder for backups: %w", err)
	}
	for _, e := range left {
		info, err := e.Info()
		ok, _ := filepath.Match(prefix+"*"+suffix, e.Name()) // the pattern is sound
		ok = ok || err == nil && info.Size() == 0 && backupName.MatchString(e.Name())
		if ok && err == nil && now().Sub(info.ModTime()) > leftBehind {
			_ = os.Remove(filepath.Join(dir, e.Name())) // it only takes room
		}
	}
	f, err := os.CreateTemp(dir, prefix+"*"+suffix)
	if err != nil {
		return "", fmt.Errorf("make backup: %w", err)
	}
	if err := errors.Join(f.Close(), os.Chmod(f.Name(), fileMode)); err != nil {
		return "", fmt.Errorf("make backup: %w", err)
	}
	return f.Name(), nil
}

// checkCopy opens a copy and checks it.
func checkCopy(path string) (err error) {
	g, err := connect(path, reading)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, disconnect(g)) }()
	return quickCheck(g)
}

// describe reads a backup's name and header; ok is false for anything else.
func describe(path string) (b records.Backup, ok bool) {
	m := backupName.FindStringSubmatch(filepath.Base(path))
	if m == nil {
		return b, false
	}
	at, err := time.Parse(stamp, m[1])
	if err != nil {
		return b, false
	}
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return b, false
	}
	if _, err := readHeader(path, os.O_RDONLY); err != nil {
		return b, false
	}
	return records.Backup{Path: path, At: at, Bytes: info.Size()}, true
}

// backups lists the backups in a folder, newest first.
func backups(folder string) []records.Backup {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil // no folder: no backups
	}
	var out []records.Backup
	for _, e := range entries {
		if b, ok := describe(filepath.Join(folder, e.Name())); ok {
			out = append(out, b)
		}
	}
	slices.SortFunc(out, func(a, b records.Backup) int {
		if c := b.At.Compare(a.At); c != 0 {
			return c
		}
		return serial(b.Path) - serial(a.Path)
	})
	return out
}

// serial returns the number of a backup among those of one second.
func serial(path string) int {
	m := backupName.FindStringSubmatch(filepath.Base(path))
	if m == nil || m[2] == "" {
		return 1
	}
	n, _ := strconv.Atoi(m[2]) // digits; a huge number counts as the largest
	return n
}

// newest returns the newest backup of a folder.
func newest(folder string) (b records.Backup, ok bool) {
	if all := backups(folder); len(all) > 0 {
		return all[0], true
	}
	return b, false
}

// thinOut removes the backups that are not worth their room.
func (o Options) thinOut(dir string) {
	all := backups(dir)
	at := make([]time.Time, len(all))
	for i, b := range all {
		at[i] = b.At
	}
	for _, i := range spare(at) {
		if err := removeIfThere(all[i].Path); err != nil {
			o.Log.Warn("thin out backups", "cause", err)
		}
	}
}

// moment writes when a backup was made, on the clock of the wall.
func (o Options) moment(at time.Time) string {
	return at.In(o.Now().Location()).Format(time.DateTime)
}
