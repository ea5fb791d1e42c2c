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
	"sync"
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
			folders, err := start(dir)
			if err != nil {
				return nil, nil, err
			}
			return open(folders, store.Options{Lock: store.WhenWriting})
		},
	})
}

// start returns the folders to start with. One that was chosen in the window is
// never made anew: where its records are gone, its disk may not be plugged in.
func start(data string) (paths.Folders, error) {
	folders, chosen, err := paths.Start(data)
	if err == nil && chosen && !store.Holds(folders.Data) {
		err = store.Missing(folders.Data)
	}
	return folders, err
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
	s := &session{}
	defer s.close()
	c := window.Config{Log: s.log(), Started: started, Open: s.open}
	folders, err := start(data)
	if err == nil {
		s.logTo(folders)
		c.App, err = s.begin(folders)
	}
	if err != nil {
		c.Rescue = s.rescue(folders, err)
		return s.refuse(c, err)
	}
	return windowless(window.Run(c))
}

// A session is what a window works on: one data folder after another.
type session struct {
	logFile logFile
	now     opened
}

// opened are open records. Without an App none are.
type opened struct {
	app     *app.App
	folders paths.Folders
	close   func() error
}

// begin opens the records of a folder for the window alone.
func (s *session) begin(folders paths.Folders) (*app.App, error) {
	a, shut, err := open(folders, s.options())
	if err != nil {
		return nil, err
	}
	s.now = opened{a, folders, shut}
	return a, nil
}

func (s *session) log() *slog.Logger { return s.logFile.logger() }

// options are how the window opens records.
func (s *session) options() store.Options {
	return store.Options{Log: s.log(), Lock: store.FromStart}
}

// open opens another data folder and remembers it. The one that was open stays
// so until done is called.
func (s *session) open(dir string) (a *app.App, done func(), err error) {
	defer func() {
		if err != nil {
			err = told{err}
		}
	}()
	folders, err := paths.Find(dir)
	if err != nil {
		return nil, nil, err
	}
	if s.now.app != nil && folders.Data == s.now.folders.Data {
		return nil, nil, fmt.Errorf("%s is the folder that is open", folders.Data)
	}
	if dir != "" {
		if err := store.Usable(folders.Data); err != nil {
			return nil, nil, err
		}
	}
	before := s.now
	if a, err = s.begin(folders); err != nil {
		return nil, nil, err
	}
	s.logTo(folders)
	if err := paths.Remember(folders.Data); err != nil {
		s.log().Warn("the next start opens another data folder", "err", err)
	}
	return a, func() { s.shut(before) }, nil
}

// shut closes records that are open no more.
func (s *session) shut(o opened) {
	if o.close == nil {
		return
	}
	if err := o.close(); err != nil {
		s.log().Error("the records were not closed cleanly", "err", err)
	}
}

func (s *session) close() {
	s.shut(s.now)
	s.logFile.close()
}

// rescue offers the newest good backup in the place of a damaged file.
func (s *session) rescue(folders paths.Folders, cause error) *window.Rescue {
	if !errors.Is(cause, store.ErrDamaged) {
		return nil
	}
	b, ok := store.GoodBackup(folders.Data, s.options())
	if !ok {
		return nil
	}
	return &window.Rescue{At: b.At.Local(), Do: func() (*app.App, error) {
		kept, err := store.PutBack(folders.Data, s.options(), b.Path)
		if err != nil {
			return nil, err
		}
		s.log().Info("a backup is in the place of a damaged file", "kept", filepath.Base(kept))
		return s.begin(folders)
	}}
}

// refuse shows why the pages cannot be opened, and what can be done.
func (s *session) refuse(c window.Config, cause error) int {
	c.Log.Error("the records could not be opened", "err", cause)
	c.Problem = sentence(cause)
	fmt.Fprintf(os.Stderr, "secondlook: %v\n", cause)
	if err := window.Run(c); err != nil { // the sentence above has said it all
		c.Log.Warn("the problem was not shown in a window", "err", err)
	}
	if s.now.app != nil {
		return 0 // another folder or the backup was opened
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
func open(folders paths.Folders, o store.Options) (*app.App, func() error, error) {
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
	db, err := store.Open(folders.Data, o)
	if err != nil {
		return nil, nil, err
	}
	a := app.New(app.Config{
		Store: db, Catalog: programs, Reference: reference, Words: words, Log: o.Log, Open: view, Version: version,
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

// A logFile is the log in the data folder that is open. Without a folder to
// write in, it is empty.
type logFile struct {
	mu   sync.Mutex
	file *os.File
}

// Write writes to the log.
func (l *logFile) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return len(b), nil
	}
	return l.file.Write(b)
}

func (l *logFile) logger() *slog.Logger {
	return slog.New(slog.NewTextHandler(l, &slog.HandlerOptions{Level: slog.LevelDebug}))
}

func (l *logFile) close() { l.turn(nil) }

// turn writes to another file from now on.
func (l *logFile) turn(f *os.File) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file != nil {
		l.file.Close()
	}
	l.file = f
}

// logTo keeps the log in a data folder, to which a crash is written too.
func (s *session) logTo(folders paths.Folders) {
	if folders.Logs == "" || folders.MakeLogs() != nil {
		return
	}
	f, err := os.OpenFile(filepath.Join(folders.Logs, "secondlook.log"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return
	}
	s.logFile.turn(f)
	logCrashes(folders, s.log())
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

// told is an error that is written as a sentence for people.
type told struct{ error }

// Sentence returns the sentence.
func (t told) Sentence() string { return sentence(t.error) }

// Unwrap returns the error.
func (t told) Unwrap() error { return t.error }

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
