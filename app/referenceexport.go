package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"secondlook/domain"
)

// ExportReference writes the files of a set into a folder, which is made where
// it is missing: all of them or none. A folder that holds one of them already
// is refused, so that nobody's own set is written over.
func (a *App) ExportReference(ctx context.Context, name, dir string) error {
	files, err := a.ReferenceFiles(ctx, name)
	if err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return folderProblem(dir, "cannot be made: choose another folder")
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return folderProblem(dir, "is no folder: choose another one")
	}
	for _, f := range files {
		if _, err := os.Lstat(filepath.Join(dir, f.Name)); !errors.Is(err, fs.ErrNotExist) {
			return folderProblem(dir, "holds "+f.Name+" already: choose an empty folder")
		}
	}
	if err := writeAll(dir, files); err != nil {
		a.cfg.Log.Warn("a reference set was not exported", "err", err)
		return folderProblem(dir, "cannot be written: choose another folder, or make room")
	}
	return nil
}

// SetFolder is the name of a folder for the files of a set: its own name in
// small letters, digits, points and hyphens, or another one where it has none.
func SetFolder(set string) string {
	name := strings.Trim(strings.Map(func(c rune) rune {
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '.', c == '-':
			return c
		case 'A' <= c && c <= 'Z':
			return c + 'a' - 'A'
		}
		return '-'
	}, set), "-.")
	return cmp.Or(name, "reference-set")
}

func folderProblem(dir, problem string) error {
	return domain.Invalid{{Field: "folder", Problem: fmt.Sprintf("%s %s", dir, problem)}}
}

// writeAll writes files into a folder, and takes back what it has written when
// one of them fails.
func writeAll(dir string, files []domain.TextFile) (err error) {
	var done []string
	defer func() {
		if err == nil {
			return
		}
		for _, path := range done {
			err = errors.Join(err, os.Remove(path))
		}
	}()
	for _, f := range files {
		path := filepath.Join(dir, f.Name)
		out, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_EXCL, 0o644)
		if err != nil {
			return err
		}
		done = append(done, path)
		_, err = out.WriteString(f.Text)
		if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
			return err
		}
	}
	return nil
}
