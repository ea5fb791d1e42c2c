// Package paths says where the program keeps its files on each system.
package paths

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/adrg/xdg"
)

// Folders are the places of one user's files. All are absolute.
type Folders struct {
	Data    string // the database
	Backups string // checked copies of it
	Logs    string // what went wrong, without names, scores or notes
}

// Find returns the folders. The data folder is override, or the system's
// place for the data of programs when override is empty. Nothing is made.
func Find(override string) (Folders, error) {
	if override == "" {
		data, _ := homes()
		return find(data, runtime.GOOS)
	}
	data, err := filepath.Abs(override)
	if err != nil {
		return Folders{}, fmt.Errorf("find data folder: the place of %s is unknown: give its whole path with --data DIR", override)
	}
	if info, err := os.Stat(data); err == nil && !info.IsDir() {
		return Folders{}, fmt.Errorf("find data folder: %s is a file: choose a folder with --data DIR", data)
	}
	return under(data), nil
}

// homes returns where the environment of now says that the system keeps data
// and settings.
func homes() (data, config string) {
	xdg.Reload()
	return xdg.DataHome, xdg.ConfigHome
}

// find returns the folders below the place where a system keeps data.
func find(home, system string) (Folders, error) {
	if !filepath.IsAbs(home) {
		return Folders{}, errors.New("find data folder: your home folder is unknown: choose a folder with --data DIR")
	}
	return under(filepath.Join(home, nameOn(system))), nil
}

// nameOn returns the name that the program's folders have on a system.
func nameOn(system string) string {
	if system == "linux" {
		return "secondlook" // as is the custom there
	}
	return "SecondLook"
}

func under(data string) Folders {
	return Folders{Data: data, Backups: filepath.Join(data, "backups"), Logs: filepath.Join(data, "logs")}
}

// MakeLogs makes the folder of logs, for the user alone.
func (f Folders) MakeLogs() error {
	const mode fs.FileMode = 0o700
	err := os.MkdirAll(f.Logs, mode)
	if err == nil {
		err = os.Chmod(f.Logs, mode)
	}
	if err != nil {
		return fmt.Errorf("make log folder: %s cannot be made: choose another data folder with --data DIR: %w", f.Logs, err)
	}
	return nil
}
