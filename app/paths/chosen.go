package paths

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// chosenName is the file in the user's folder of settings that names the data
// folder that he has chosen in the window.
const chosenName = "folder"

// Start returns the folders to start with: override, else the data folder that
// was chosen last, else the system's. Chosen reports the second of these: it
// has held records, so it is never made anew.
func Start(override string) (f Folders, chosen bool, err error) {
	if override == "" {
		_, config := homes()
		if dir := recall(settings(config, runtime.GOOS)); dir != "" {
			return under(dir), true, nil
		}
	}
	f, err = Find(override)
	return f, false, err
}

// Remember keeps a data folder for the next start. The system's own folder is
// what a start without any takes.
func Remember(data string) error {
	home, config := homes()
	own, err := find(home, runtime.GOOS)
	if err == nil && data == own.Data {
		data = ""
	}
	if err := keep(settings(config, runtime.GOOS), data); err != nil {
		return fmt.Errorf("remember the data folder: %w", err)
	}
	return nil
}

// settings returns the program's folder of settings.
func settings(home, system string) string { return filepath.Join(home, nameOn(system)) }

// recall reads the chosen data folder, "" without one.
func recall(folder string) string {
	b, err := os.ReadFile(filepath.Join(folder, chosenName))
	dir := strings.TrimSuffix(string(b), "\n")
	if err != nil || !filepath.IsAbs(dir) {
		return ""
	}
	return dir
}

// keep writes the chosen data folder, "" for none: the whole file, or nothing.
func keep(folder, data string) error {
	path := filepath.Join(folder, chosenName)
	if data == "" {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(folder, "."+chosenName+"-*")
	if err != nil {
		return err
	}
	_, err = f.WriteString(data + "\n")
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
