package store

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"secondlook/domain"
	"secondlook/domain/records"
)

// secondKey is the preference that names the second folder for backups.
const secondKey = "backup.folder"

// signName is the file in the second folder that says whose copies lie there.
// It also tells the folder of a disk from the empty place of one that is not
// plugged in.
const signName = "secondlook-backups.txt"

// SecondFolder tells of the folder that every backup is copied to as well.
func (db *DB) SecondFolder(ctx context.Context) (s records.SecondFolder, err error) {
	if s.Dir, err = db.Preference(ctx, secondKey); err != nil || s.Dir == "" {
		return s, err
	}
	for _, b := range backups(s.Dir) {
		if b.Checked = db.sound(b.Path); b.Checked {
			s.Last = b
			break
		}
	}
	if missed := db.missed.Load(); missed != nil {
		s.Problem = *missed
	}
	return s, nil
}

// SetSecondFolder chooses the folder that every backup is copied to as well,
// "" for none, and copies the newest backup there. Without a good copy there
// the choice stays what it was.
func (db *DB) SetSecondFolder(ctx context.Context, dir string) error {
	if dir == "" {
		db.missed.Store(nil)
		return db.SetPreference(ctx, secondKey, "")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return secondProblem(dir, err)
	}
	if err := db.lock.claim(); err != nil {
		return err
	}
	if err := db.markSecond(dir); err != nil {
		return err
	}
	b, ok := db.LastBackup()
	if !ok {
		if b, err = db.Backup(ctx); err != nil {
			return err
		}
	}
	if err := db.copyOver(b, dir); err != nil {
		return err
	}
	db.missed.Store(nil)
	return db.SetPreference(ctx, secondKey, dir)
}

// markSecond makes a folder the second one for this data folder.
func (db *DB) markSecond(dir string) error {
	for _, own := range []string{db.dir, db.options.Backups} {
		if rel, err := filepath.Rel(own, dir); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
			return problemf(ErrSecond, nil, "choose second folder: %s lies with the records, and what harms them would harm the copies: choose a folder on another disk", dir)
		}
	}
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = errors.New("it is a file")
	}
	if err != nil {
		return secondProblem(dir, err)
	}
	switch said, err := os.ReadFile(filepath.Join(dir, signName)); {
	case err == nil && string(said) == db.sign():
		return nil
	case err == nil || len(backups(dir)) > 0:
		return problemf(ErrSecond, nil, "choose second folder: %s holds the copies of other records: choose an empty folder", dir)
	case !errors.Is(err, fs.ErrNotExist):
		return secondProblem(dir, err)
	}
	if err := os.WriteFile(filepath.Join(dir, signName), []byte(db.sign()), fileMode); err != nil {
		return secondProblem(dir, err)
	}
	return nil
}

// sign says whose copies lie in the second folder.
func (db *DB) sign() string {
	return "Second Look keeps copies of these records here:\n" + db.dir + "\n"
}

// mirror copies the newest backup to the second folder, if there is one. What
// goes wrong there is kept for SecondFolder and harms nothing else.
func (db *DB) mirror(ctx context.Context) {
	dir, err := db.Preference(ctx, secondKey)
	b, ok := db.LastBackup()
	if err != nil || dir == "" || !ok {
		return
	}
	err = db.copyOver(b, dir)
	if err == nil {
		db.missed.Store(nil)
		return
	}
	db.options.Log.Warn("copy a backup to the second folder", "cause", err)
	text := domain.Sentence(err)
	db.missed.Store(&text)
}

// copyOver copies a good backup to the second folder under a temporary name,
// checks the copy there, and only then gives it its name.
func (db *DB) copyOver(b records.Backup, dir string) error {
	said, err := os.ReadFile(filepath.Join(dir, signName))
	if err != nil {
		return secondProblem(dir, err)
	}
	if string(said) != db.sign() {
		return problemf(ErrSecond, nil, "copy the backup: %s holds the copies of other records: choose an empty folder", dir)
	}
	to := filepath.Join(dir, filepath.Base(b.Path))
	if info, err := os.Stat(to); err == nil && info.Size() == b.Bytes && db.sound(to) {
		return nil
	}
	if err := db.options.place(b.Path, to); err != nil {
		return secondProblem(dir, err)
	}
	db.options.thinOut(dir)
	return nil
}

// place copies a backup to another name: under a temporary one first, which
// becomes that name once the copy is checked and on the disk.
func (o Options) place(from, to string) error {
	temp, err := emptyFile(filepath.Dir(to), o.Now)
	if err != nil {
		return err
	}
	defer os.Remove(temp) // gone already when all went well
	err = copyContent(from, temp)
	if err == nil {
		err = checkCopy(temp)
	}
	if err == nil {
		err = os.Rename(temp, to)
	}
	if err == nil {
		syncFolder(to)
	}
	return err
}

// BackupTo makes a backup and puts a checked copy into another folder as well,
// which it returns. Nothing else in that folder is touched.
func (db *DB) BackupTo(ctx context.Context, dir string) (records.Backup, error) {
	dir, err := filepath.Abs(dir)
	if err == nil {
		_, err = os.ReadDir(dir)
	}
	if err != nil {
		return records.Backup{}, secondProblem(dir, err)
	}
	made, err := db.Backup(ctx)
	if err != nil {
		return made, err
	}
	to := db.options.freeName(dir)
	if err := db.options.place(made.Path, to); err != nil {
		return made, secondProblem(dir, err)
	}
	made.Path = to
	return made, nil
}

// copyContent writes the content of one file into another, and onto the disk.
func copyContent(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, fileMode)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}

// secondProblem says why the second folder cannot be used.
func secondProblem(dir string, err error) error {
	return problemf(ErrSecond, err, "copy the backup: %s cannot be used (%v): plug its disk in, or %s; the backup in the data folder is not touched", dir, reason(err), chooseFolder)
}

// moment writes when a backup was made, on the clock of the wall.
func (o Options) moment(at time.Time) string {
	return at.In(o.Now().Location()).Format(time.DateTime)
}
