// Command secondlook ranks residency programs for an applicant's own records.
// Without a command it opens its window; with one it does that work and ends.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"secondlook/app"
	"secondlook/app/catalog"
	"secondlook/app/command"
	"secondlook/app/paths"
	"secondlook/app/store"
	"secondlook/assets"
	"secondlook/views/window"
)

// version is set by the release build.
var version = "0.1.0"

func main() {
	started := time.Now()
	args := os.Args[1:]
	if data, ok := forWindow(args); ok {
		os.Exit(show(data, started))
	}
	os.Exit(run(args))
}

// run does the work of a command.
func run(args []string) int {
	return command.Run(command.Main{
		Args: args, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Version: version,
		Open: func(dir string) (*app.App, func() error, error) {
			folders, err := paths.Find(dir)
			if err != nil {
				return nil, nil, err
			}
			return open(folders, slog.New(slog.DiscardHandler))
		},
	})
}

// forWindow reports whether the arguments ask for the window: none, or the
// data folder alone.
func forWindow(args []string) (data string, ok bool) {
	switch {
	case len(args) == 0:
		return "", true
	case len(args) == 1 && strings.HasPrefix(args[0], "--data="):
		return strings.TrimPrefix(args[0], "--data="), true
	case len(args) == 2 && args[0] == "--data":
		return args[1], true
	}
	return "", false
}

// show opens the window on a data folder.
func show(data string, started time.Time) int {
	folders, err := paths.Find(data)
	if err != nil {
		return fail(err)
	}
	log, closeLog := logTo(folders)
	defer closeLog()
	c := window.Config{Log: log, Started: started}
	a, closeStore, err := open(folders, log)
	if err != nil {
		return refuse(c, err)
	}
	defer func() {
		if err := closeStore(); err != nil {
			log.Error("the records were not closed cleanly", "err", err)
		}
	}()
	c.App = a
	return windowless(window.Run(c))
}

// refuse shows why the pages cannot be opened.
func refuse(c window.Config, cause error) int {
	c.Log.Error("the records could not be opened", "err", cause)
	c.Problem = sentence(cause)
	fmt.Fprintf(os.Stderr, "secondlook: %v\n", cause)
	if err := window.Run(c); err != nil { // the sentence above has said it all
		c.Log.Warn("the problem was not shown in a window", "err", err)
	}
	return 1
}

// windowless returns the exit code of a window that is closed, or offers the
// commands where there is none.
func windowless(err error) int {
	switch {
	case errors.Is(err, window.ErrNoDisplay), errors.Is(err, window.ErrNoWindow):
		fmt.Fprintf(os.Stderr, "secondlook: %v, but every command works without one:\n\n", err)
		command.Run(command.Main{Args: []string{"help"}, Stdout: os.Stderr, Stderr: os.Stderr, Version: version})
		return 2
	case err != nil:
		return fail(err)
	}
	return 0
}

// open opens the records of a data folder, with the tables that ship.
func open(folders paths.Folders, log *slog.Logger) (*app.App, func() error, error) {
	programs, err := catalog.Load(assets.Catalog())
	if err != nil {
		return nil, nil, err
	}
	reference, err := catalog.LoadReference(assets.Reference())
	if err != nil {
		return nil, nil, err
	}
	words, err := words()
	if err != nil {
		return nil, nil, err
	}
	db, err := store.Open(folders.Data, store.Options{Log: log})
	if err != nil {
		return nil, nil, err
	}
	a := app.New(app.Config{
		Store: db, Catalog: programs, Reference: reference, Words: words, Log: log, Open: view, Version: version,
		Fonts: app.Fonts{Regular: assets.InterRegular, Bold: assets.InterBold},
	})
	return a, db.Close, nil
}

func words() (app.Words, error) {
	b, err := fs.ReadFile(assets.Translations(), "en.json")
	if err != nil {
		return nil, fmt.Errorf("read the texts of the program: %w", err)
	}
	return app.ParseWords(b)
}

// view hands a file to the system's viewer.
func view(path string) error {
	name, args := "xdg-open", []string{path}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", path}
	}
	c := exec.Command(name, args...)
	if err := c.Start(); err != nil {
		return fmt.Errorf("open %s: %w", filepath.Base(path), err)
	}
	return c.Process.Release()
}

// logTo returns a log in the data folder, to which a crash is written too.
// Without a folder to write in, the log is empty.
func logTo(folders paths.Folders) (*slog.Logger, func()) {
	none := slog.New(slog.DiscardHandler)
	if err := folders.MakeLogs(); err != nil {
		return none, func() {}
	}
	f, err := os.OpenFile(filepath.Join(folders.Logs, "secondlook.log"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return none, func() {}
	}
	log := slog.New(slog.NewTextHandler(f, &slog.HandlerOptions{Level: slog.LevelDebug}))
	logCrashes(folders, log)
	return log, func() { f.Close() }
}

// logCrashes lets a crash be written beside the log.
func logCrashes(folders paths.Folders, log *slog.Logger) {
	f, err := os.OpenFile(filepath.Join(folders.Logs, "crash.log"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err == nil {
		err = errors.Join(debug.SetCrashOutput(f, debug.CrashOptions{}), f.Close())
	}
	if err != nil {
		log.Warn("crashes are not logged", "err", err)
	}
}

// sentence writes an error as a sentence.
func sentence(err error) string {
	var problem interface{ Sentence() string }
	if errors.As(err, &problem) {
		return problem.Sentence()
	}
	s := err.Error()
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

func fail(err error) int {
	fmt.Fprintf(os.Stderr, "secondlook: %v\n", err)
	return 1
}
