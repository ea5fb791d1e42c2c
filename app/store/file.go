package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"gorm.io/gorm"
)

// applicationID marks a file as ours, in the header of SQLite: "SLok".
const applicationID = 0x534c6f6b

// headerSize is the length of the header of a SQLite file.
const headerSize = 100

// prepareFile brings the file at path to the newest schema, or makes it. When
// it returns an error, the file is as it was.
func (o Options) prepareFile(path string) error {
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return o.create(path)
	}
	walMode, err := readHeader(path, os.O_RDWR)
	if err == nil && !walMode {
		// Our files say in their header that they have a log beside them. One
		// that does not is a copy that was put in place, and the log is
		// another file's.
		if err := o.lock.claim(); err != nil {
			return err
		}
		err = o.setLogAside(path)
	}
	var applied []string
	if err == nil {
		applied, err = inspect(path, o.migrations)
	}
	if err != nil {
		return o.tell(path, err)
	}
	if len(applied) == len(o.migrations) {
		return nil
	}
	return o.upgrade(path)
}

// create makes a new file under another name and gives it its own name when
// it is complete, so that no half-made file is ever found.
func (o Options) create(path string) error {
	if err := o.lock.claim(); err != nil {
		return err
	}
	fresh := path + ".new"
	err := o.setLogAside(path)
	for _, p := range companions(fresh) {
		if err == nil {
			err = removeIfThere(p)
		}
	}
	if err == nil {
		err = os.WriteFile(fresh, nil, fileMode)
	}
	if err == nil {
		err = protect(fresh)
	}
	if err == nil {
		err = found(fresh)
	}
	if err == nil {
		err = migrateFile(fresh, o.migrations)
	}
	if err == nil {
		err = syncFile(fresh)
	}
	if err == nil {
		err = os.Rename(fresh, path)
	}
	if err != nil {
		return problemf(ErrFolder, err, "create data file: %s cannot be made (%v): %s", path, reason(err), chooseFolder)
	}
	syncFolder(path)
	return nil
}

// setLogAside renames a log that belongs to no file, or to another one than
// the file now beside it: SQLite would write it into that file.
func (o Options) setLogAside(path string) error {
	log := path + "-wal"
	info, err := os.Stat(log)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && info.Size() == 0 {
		err = os.Remove(log)
	} else if err == nil {
		err = os.Rename(log, fmt.Sprintf("%s.%s.kept", path, o.Now().UTC().Format(stamp)))
	}
	if err == nil {
		err = removeIfThere(path + "-shm")
	}
	return err
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Sentinels that tell turns into sentences.
var (
	errEmpty   = errors.New("it is empty")
	errRubbish = errors.New("it is not a database")
	errCut     = errors.New("its end is missing")
	errNoList  = errors.New("its list of migrations is missing")
)

// readHeader looks at the first bytes of a file and says whether it keeps a
// write-ahead log. Opened with os.O_RDWR, it also proves that the file can be
// written.
func readHeader(path string, flag int) (walMode bool, err error) {
	f, err := os.OpenFile(path, flag, 0)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	var head [headerSize]byte
	n, err := io.ReadFull(f, head[:])
	switch {
	case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
		return false, err
	case n == 0:
		return false, errEmpty
	case n < headerSize || !strings.HasPrefix(string(head[:]), "SQLite format 3\x00"):
		return false, errRubbish
	}
	info, err := f.Stat()
	if err != nil {
		return false, err
	}
	page := int64(binary.BigEndian.Uint16(head[16:]))
	if page == 1 {
		page = 65536 // as the format writes it
	}
	if page == 0 || info.Size()%page != 0 && !hasLog(path) {
		return false, errCut // SQLite would read zeros there
	}
	return head[18] == 2 && head[19] == 2, nil
}

// hasLog reports whether a write-ahead log lies beside the file.
func hasLog(path string) bool {
	_, err := os.Stat(path + "-wal")
	return err == nil
}

// inspect checks the file without changing it and lists the migrations that
// it has seen.
func inspect(path string, known []migration) (applied []string, err error) {
	g, err := connect(path, reading)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, disconnect(g)) }()
	if err := quickCheck(g); err != nil {
		return nil, err
	}
	var id int64
	if err := g.Raw("PRAGMA application_id").Scan(&id).Error; err != nil {
		return nil, err
	}
	if id != applicationID {
		return nil, ErrForeign
	}
	var lists int
	if err := g.Raw("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'").Scan(&lists).Error; err != nil {
		return nil, err
	}
	if lists == 0 {
		return nil, errNoList
	}
	if err := g.Raw("SELECT id FROM migrations ORDER BY id").Scan(&applied).Error; err != nil {
		return nil, err
	}
	for i, id := range applied {
		if i >= len(known) || known[i].id != id {
			return nil, ErrNewer
		}
	}
	return applied, nil
}

// unsound is what SQLite finds wrong with a file, in its own words, which are
// for the sentence around them.
type unsound string

func (u unsound) Error() string { return string(u) }

func (u unsound) Unwrap() error { return ErrDamaged }

// quickCheck asks SQLite whether the file is sound.
func quickCheck(g *gorm.DB) error {
	var lines []string
	if err := g.Raw("PRAGMA quick_check(3)").Scan(&lines).Error; err != nil {
		return err
	}
	if len(lines) == 1 && lines[0] == "ok" {
		return nil
	}
	return unsound(strings.Join(strings.Fields(strings.Join(lines, ", ")), " "))
}

// tell says in one sentence why the file cannot be opened and what to do.
func (o Options) tell(path string, err error) error {
	const left = "and was left as it was"
	switch {
	case errors.Is(err, ErrNewer):
		return problemf(ErrNewer, err, "open data file: %s was written by a newer version of Second Look %s: install that version, or %s", path, left, chooseFolder)
	case errors.Is(err, ErrForeign):
		return problemf(ErrForeign, err, "open data file: %s belongs to another program %s: %s", path, left, chooseFolder)
	case damaged(err):
		o.Log.Warn("the data file is damaged", "cause", err)
		by, self := o.rescue()
		said := fmt.Sprintf("open data file: %s is damaged%s %s: ", path, plainly(err), left)
		return &problem{text: said + by, window: said + self, kind: ErrDamaged, cause: err}
	case code(err) == codeBusy:
		return problemf(ErrFolder, err, "open data file: %s is in use by another program: close it and try again", path)
	}
	return problemf(ErrFolder, err, "open data file: %s cannot be read and written (%v) %s: %s", path, reason(err), left, chooseFolder)
}

// damaged reports whether err means that the file itself is no sound database
// of ours. Any other error of SQL says nothing about the file.
func damaged(err error) bool {
	for _, sign := range []error{errEmpty, errRubbish, errCut, errNoList, ErrDamaged} {
		if errors.Is(err, sign) {
			return true
		}
	}
	c := code(err)
	return c == codeCorrupt || c == codeNotADB || c == codeError && strings.Contains(err.Error(), "unsupported file format")
}

// plainly says what is wrong with a damaged file where that can be said to a
// person; the words of SQLite are for the log.
func plainly(err error) string {
	for _, sign := range []error{errEmpty, errRubbish, errCut} {
		if errors.Is(err, sign) {
			return " (" + sign.Error() + ")"
		}
	}
	return ""
}

// rescue says what a user with a damaged file can do, by hand and in the
// window, which puts a backup in its place itself.
func (o Options) rescue() (hand, window string) {
	b, ok := newest(o.Backups)
	if !ok {
		return "move it away, or " + chooseFolder, chooseFolder
	}
	return fmt.Sprintf("move it away and put a copy of the backup of %s, %s, in its place", o.moment(b.At), b.Path),
		"use its newest good backup, or " + chooseFolder
}
