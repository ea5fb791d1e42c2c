// Package session puts the program together on a data folder: for a command
// once, and for a window on one folder after another, with a log in each.
package session

import (
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"secondlook/app"
	"secondlook/app/paths"
	"secondlook/app/store"
)

// A Session is what a window works on: one data folder after another. Without
// open records it only logs.
type Session struct {
	program Program
	log     logFile
	folders paths.Folders // those that are open, or could not be
	now     opened
}

// opened are open records. Without an App none are.
type opened struct {
	app   *app.App
	close func() error
}

// New returns a session of a program, without open records.
func New(p Program) *Session { return &Session{program: p} }

// Log is the log in the data folder that is open.
func (s *Session) Log() *slog.Logger { return s.log.logger() }

// IsOpen reports whether records are open.
func (s *Session) IsOpen() bool { return s.now.app != nil }

// Start opens the records to start with: those in the folder data, without one
// those that were chosen last, else the system's own. An error is a sentence.
func (s *Session) Start(data string) (*app.App, error) {
	var err error
	if s.folders, err = start(data); err != nil {
		return nil, tell(err)
	}
	s.logTo(s.folders)
	a, err := s.begin(s.folders)
	return a, tell(err)
}

// Open opens another data folder, "" for the system's own, and remembers it for
// the next start. The one that was open stays so until done is called. An error
// is a sentence, and leaves all as it was.
func (s *Session) Open(dir string) (a *app.App, done func(), err error) {
	folders, err := paths.Find(dir)
	if err == nil && s.IsOpen() && folders.Data == s.folders.Data {
		err = fmt.Errorf("%s is the folder that is open", folders.Data)
	}
	if err == nil && dir != "" {
		err = store.Usable(folders.Data)
	}
	before := s.now
	if err == nil {
		a, err = s.begin(folders)
	}
	if err != nil {
		return nil, nil, tell(err)
	}
	s.logTo(folders)
	if err := paths.Remember(folders.Data); err != nil {
		s.Log().Warn("the next start opens another data folder", "err", err)
	}
	return a, func() { s.shut(before) }, nil
}

// A Rescue puts the newest good backup in the place of a damaged file.
type Rescue struct {
	At time.Time // of the backup, by the clock of the wall
	// Do does it, and opens the records. The damaged file is kept beside them.
	Do func() (*app.App, error)
}

// Rescue returns what can be done about a start that failed, nil for nothing.
func (s *Session) Rescue(cause error) *Rescue {
	if !errors.Is(cause, store.ErrDamaged) {
		return nil
	}
	b, ok := store.GoodBackup(s.folders.Data, s.options())
	if !ok {
		return nil
	}
	folders := s.folders
	return &Rescue{At: b.At.Local(), Do: func() (*app.App, error) {
		kept, err := store.PutBack(folders.Data, s.options(), b.Path)
		if err != nil {
			return nil, tell(err)
		}
		s.Log().Info("a backup is in the place of a damaged file", "kept", filepath.Base(kept))
		a, err := s.begin(folders)
		return a, tell(err)
	}}
}

// Close closes what is open.
func (s *Session) Close() {
	s.shut(s.now)
	s.now = opened{}
	s.log.close()
}

// begin opens the records of a folder for the window alone.
func (s *Session) begin(folders paths.Folders) (*app.App, error) {
	a, shut, err := s.program.open(folders, s.options())
	if err != nil {
		return nil, err
	}
	s.now, s.folders = opened{a, shut}, folders
	return a, nil
}

// options are how the window opens records.
func (s *Session) options() store.Options {
	return store.Options{Log: s.Log(), Lock: store.FromStart}
}

// shut closes records that are open no more.
func (s *Session) shut(o opened) {
	if o.close == nil {
		return
	}
	if err := o.close(); err != nil {
		s.Log().Error("the records were not closed cleanly", "err", err)
	}
}
