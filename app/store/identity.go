package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"secondlook/domain/records"
)

// identityKey is the preference that tells the records of one file from those
// of others. It is drawn when the file is made; its copies keep it.
const identityKey = "records.identity"

// signName is the file in the second folder that says whose copies lie there.
// It also tells the folder of a disk from the empty place of one that is not
// plugged in.
const signName = "secondlook-backups.txt"

// signStart begins the line of the sign with the identity of the records.
const signStart = "records "

// sign says in a folder whose copies lie there.
func (db *DB) sign(dir, identity string) error {
	text := "Second Look keeps copies of these records here:\n" + db.dir + "\n" + signStart + identity + "\n"
	path := filepath.Join(dir, signName)
	if said, err := os.ReadFile(path); err == nil && string(said) == text {
		return nil
	}
	err := os.WriteFile(path+".new", []byte(text), fileMode)
	if err == nil {
		err = syncFile(path + ".new")
	}
	if err == nil {
		err = os.Rename(path+".new", path)
	}
	if err != nil {
		return secondProblem(dir, errors.Join(err, removeIfThere(path+".new")))
	}
	syncFolder(path)
	return nil
}

// signOf reads whose copies a folder says that it holds, "" for nobody's.
func signOf(dir string) (identity string, err error) {
	text, err := os.ReadFile(filepath.Join(dir, signName))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, signStart); ok {
			identity = strings.TrimSpace(rest)
		}
	}
	return identity, err
}

// signed says why copies of records cannot go to their second folder: its disk
// is not plugged in, or it is the folder of others by now.
func signed(dir, identity string) error {
	if _, err := os.Stat(filepath.Join(dir, signName)); err != nil {
		if _, here := os.Stat(dir); here == nil && errors.Is(err, fs.ErrNotExist) {
			return problemf(ErrSecond, err, "copy the backup: %s is not the folder that was chosen: plug its disk in, or choose it again", dir)
		}
		return secondProblem(dir, err)
	}
	whose, err := signOf(dir)
	switch {
	case err != nil:
		return secondProblem(dir, err)
	case whose != identity:
		return othersProblem(dir)
	}
	return nil
}

// onlyCopiesOf reports whether a folder holds no copies but those of the
// records with an identity.
func onlyCopiesOf(dir, identity string) bool {
	return !slices.ContainsFunc(backups(dir), func(b records.Backup) bool { return identityOf(b.Path) != identity })
}

// identityOf reads whose records a copy holds, "" for one that does not say.
func identityOf(path string) (identity string) {
	g, err := connect(path, reading)
	if err != nil {
		return ""
	}
	defer func() { _ = disconnect(g) }()
	err = g.Raw(`SELECT value FROM preferences WHERE "key" = ?`, identityKey).Scan(&identity).Error
	if err != nil {
		return ""
	}
	return identity
}

// within reports whether a folder is another or lies in it, by whatever name.
func within(dir, other string) bool {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	outer, err := os.Stat(other)
	for err == nil {
		if at, err := os.Stat(dir); err == nil && os.SameFile(at, outer) {
			return true
		}
		up := filepath.Dir(dir)
		if up == dir {
			return false
		}
		dir = up
	}
	return false
}
