package app

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// printFolder begins the name of every folder that holds a print to look at.
const printFolder = "second-look-print-"

// printAge is how old a print of an earlier run may become: it bears the name
// of the applicant.
const printAge = 24 * time.Hour

// OpenPrint writes the saved list to a file in the system's folder for
// temporary files, readable by this user only, and hands it to the system's
// viewer. All prints of one run share one folder, where a print replaces the
// one before it; those of earlier runs are removed once they are a day old.
func (a *App) OpenPrint(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "program-list-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintList(ctx, w, o) })
}

// OpenProgram is [App.OpenPrint] for the sheet of one program; each has a file of
// its own.
func (a *App) OpenProgram(ctx context.Context, key string, o PrintOptions) (path string, err error) {
	return a.openPrint("program-sheet-"+strings.Map(inFileName, key), func(w io.Writer) error { return a.PrintProgram(ctx, w, key, o) })
}

// OpenERAS is [App.OpenPrint] for the proof-reading sheet of the application.
func (a *App) OpenERAS(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "eras-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintERAS(ctx, w, o) })
}

// OpenSeason is [App.OpenPrint] for the report of a season, each of which has a file
// of its own.
func (a *App) OpenSeason(ctx context.Context, year int, o PrintOptions) (path string, err error) {
	return a.openPrint("season-report-"+strconv.Itoa(year), func(w io.Writer) error { return a.PrintSeason(ctx, w, year, o) })
}

// inFileName replaces what file systems may refuse in a name.
func inFileName(r rune) rune {
	if r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return '-'
}

func (a *App) openPrint(name string, write func(io.Writer) error) (path string, err error) {
	if path, err = a.placePrint(name, ".pdf", write); err != nil {
		return "", err
	}
	if a.cfg.Open == nil {
		return path, nil
	}
	if err := a.cfg.Open(path); err != nil {
		return path, fmt.Errorf("open %s in the system's viewer: %w", path, err)
	}
	return path, nil
}

// placePrint writes a file into the folder of this run's prints.
func (a *App) placePrint(name, ext string, write func(io.Writer) error) (path string, err error) {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return "", err
	}
	if err := a.makePrints(); err != nil {
		return "", fmt.Errorf("print %s: %w", name, err)
	}
	a.dropOldPrints()
	if path, err = place(a.prints, name, ext, b.Bytes()); err != nil {
		return "", fmt.Errorf("print %s: %w", name, err)
	}
	return path, nil
}

// makePrints makes the folder of this run's prints unless it is there.
func (a *App) makePrints() error {
	if info, err := os.Lstat(a.prints); a.prints != "" && err == nil && info.IsDir() {
		return nil
	}
	dir, err := os.MkdirTemp("", printFolder) // for this user alone
	a.prints = dir
	return err
}

// dropOldPrints removes the prints of earlier runs. What cannot be removed,
// such as a folder of somebody else's, stays.
func (a *App) dropOldPrints() {
	old, _ := filepath.Glob(filepath.Join(os.TempDir(), printFolder+"*")) // the pattern is sound
	for _, dir := range old {
		info, err := os.Lstat(dir)
		if err != nil || !info.IsDir() || dir == a.prints || a.cfg.Now().Sub(info.ModTime()) <= printAge {
			continue
		}
		if err := os.RemoveAll(dir); err != nil {
			a.cfg.Log.Warn("an old print stays", "err", err)
		}
	}
}

// place writes a file in the place of the one with its name, or beside it
// while a viewer holds that one.
func place(dir, name, ext string, content []byte) (path string, err error) {
	const most = 100
	for n := 1; n <= most; n++ {
		path = filepath.Join(dir, name+ext)
		if n > 1 {
			path = filepath.Join(dir, name+"-"+strconv.Itoa(n)+ext)
		}
		if err = os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_EXCL, 0o600)
		if err != nil {
			return "", err
		}
		_, err = f.Write(content)
		return path, errors.Join(err, f.Close())
	}
	return "", err
}
