package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Modes of everything that the program keeps: for the user alone.
const (
	dirMode  fs.FileMode = 0o700
	fileMode fs.FileMode = 0o600
)

// chooseFolder ends every sentence that another folder would be an answer to.
const chooseFolder = "choose another folder"

// prepareFolder makes the data folder and proves that it can be written. A
// folder that held other things before keeps its mode.
func prepareFolder(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		err = os.MkdirAll(dir, dirMode)
	}
	if err != nil {
		return problemf(ErrFolder, err, "open data folder: %s cannot be written (%v): %s", dir, reason(err), chooseFolder)
	}
	if len(entries) == 0 {
		err = os.Chmod(dir, dirMode)
	}
	if err == nil {
		err = tryWrite(dir)
	}
	if err != nil {
		return problemf(ErrFolder, err, "open data folder: %s cannot be written (%v): %s", dir, reason(err), chooseFolder)
	}
	return nil
}

// tryWrite writes a little file and takes it away again.
func tryWrite(dir string) error {
	f, err := os.CreateTemp(dir, ".write-test-*")
	if err != nil {
		return err
	}
	_, err = f.WriteString("can this folder be written?")
	return errors.Join(err, f.Close(), os.Remove(f.Name()))
}

// protect sets the mode of the file and of its companions.
func protect(path string) error {
	for _, p := range companions(path) {
		if err := os.Chmod(p, fileMode); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// companions lists the file and those that SQLite puts beside it.
func companions(path string) []string {
	return []string{path, path + "-wal", path + "-shm", path + "-journal"}
}

// syncFile makes the disk keep a file's content.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncFolder makes the disk keep the names in the folder of path. Some
// systems cannot; the content is safe there as well.
func syncFolder(path string) {
	if d, err := os.Open(filepath.Dir(path)); err == nil {
		_ = d.Sync() // not every system can
		_ = d.Close()
	}
}
