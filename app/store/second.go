package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"secondlook/domain"
	"secondlook/domain/records"
)

// secondKey is the preference that names the second folder for backups.
const secondKey = "backup.folder"

// SecondFolder tells of the folder that every backup is copied to as well, as
// [DB.Mirror] or a backup saw it last. It does not look there: the disk may be
// slow.
func (db *DB) SecondFolder(ctx context.Context) (records.SecondFolder, error) {
	dir, err := db.Preference(ctx, secondKey)
	if err != nil {
		return records.SecondFolder{}, err
	}
	if s := db.second.Load(); s != nil && s.Dir == dir {
		return *s, nil
	}
	return records.SecondFolder{Dir: dir}, nil
}

// SetSecondFolder chooses the folder that every backup is copied to as well,
// "" for none, and copies the newest backup there. Without a good copy there
// the choice stays what it was.
func (db *DB) SetSecondFolder(ctx context.Context, dir string) error {
	if dir == "" {
		return db.SetPreference(ctx, secondKey, "")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return secondProblem(dir, err)
	}
	if err := db.lock.claim(); err != nil {
		return err
	}
	mine, err := db.Preference(ctx, identityKey)
	if err == nil {
		err = db.fit(dir, mine)
	}
	if err != nil {
		return err
	}
	b, ok := db.LastBackup()
	if !ok {
		if b, err = db.backUp(ctx); err != nil {
			return err
		}
	}
	err = db.copyOver(b, dir)
	if err == nil {
		err = db.sign(dir, mine) // last, so that what fails marks no folder
	}
	if err != nil {
		return err
	}
	db.saw(dir, mine, nil)
	return db.SetPreference(ctx, secondKey, dir)
}

// fit says why a folder cannot be the second one of these records.
func (db *DB) fit(dir, mine string) error {
	for _, own := range []string{db.dir, db.options.Backups} {
		if within(dir, own) {
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
	whose, err := signOf(dir)
	if err != nil {
		return secondProblem(dir, err)
	}
	if whose != mine && (whose != "" || !onlyCopiesOf(dir, mine)) {
		return othersProblem(dir)
	}
	return nil
}

// Mirror copies the newest backup to the second folder, unless it is there or
// another program has the data folder, and looks at what is there. What goes
// wrong is told as a problem of that folder and harms nothing else. The disk
// may be slow or gone, so it may run beside everything else.
func (db *DB) Mirror(ctx context.Context) (records.SecondFolder, error) {
	if db.options.Lock != WhenWriting || db.lock.held() {
		db.mirror(ctx)
	} else {
		db.lookAtSecond(ctx)
	}
	return db.SecondFolder(ctx)
}

// mirror copies the newest backup to the second folder, if there is one.
func (db *DB) mirror(ctx context.Context) {
	dir, mine, ok := db.secondOf(ctx)
	b, made := db.LastBackup()
	if !ok || !made {
		return
	}
	err := signed(dir, mine)
	if err == nil {
		err = db.copyOver(b, dir)
	}
	if err == nil {
		err = db.sign(dir, mine) // tells where the records lie now
	}
	if err != nil {
		db.options.Log.Warn("copy a backup to the second folder", "cause", err)
	}
	db.saw(dir, mine, err)
}

// lookAtSecond sees what is in the second folder, if there is one.
func (db *DB) lookAtSecond(ctx context.Context) {
	if dir, mine, ok := db.secondOf(ctx); ok {
		db.saw(dir, mine, signed(dir, mine))
	}
}

// secondOf reads what the second folder is and whose copies belong there.
func (db *DB) secondOf(ctx context.Context) (dir, mine string, ok bool) {
	dir, err := db.Preference(ctx, secondKey)
	if err == nil {
		mine, err = db.Preference(ctx, identityKey)
	}
	if err != nil {
		db.options.Log.Warn("the second folder is not known", "cause", err)
	}
	return dir, mine, err == nil && dir != ""
}

// saw keeps in mind what is in the second folder, and what went wrong there.
func (db *DB) saw(dir, mine string, problem error) {
	s := records.SecondFolder{Dir: dir, Seen: true, Problem: domain.Sentence(problem)}
	if whose, err := signOf(dir); err == nil && whose == mine {
		s.Last, _ = db.newestSound(dir)
	}
	db.second.Store(&s)
}

// copyOver copies a good backup to the second folder under a temporary name,
// checks the copy there, and only then gives it its name.
func (db *DB) copyOver(b records.Backup, dir string) error {
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
	to, err := db.options.takeName(dir)
	if err == nil {
		err = db.options.place(made.Path, to)
	}
	if err != nil {
		_ = removeIfThere(to) // it is empty
		return made, secondProblem(dir, err)
	}
	made.Path = to
	return made, nil
}

// secondProblem says why the second folder cannot be used.
func secondProblem(dir string, err error) error {
	return problemf(ErrSecond, err, "copy the backup: %s cannot be used (%v): plug its disk in, or %s; the backup in the data folder is not touched", dir, reason(err), chooseFolder)
}

// othersProblem says that a folder is the second one of other records.
func othersProblem(dir string) error {
	return problemf(ErrSecond, nil, "copy the backup: %s holds the copies of other records: choose an empty folder", dir)
}
