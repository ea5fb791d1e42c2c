package session

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"

	"secondlook/app/paths"
)

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
func (s *Session) logTo(folders paths.Folders) {
	if folders.Logs == "" || folders.MakeLogs() != nil {
		return
	}
	f, err := appending(folders, "secondlook.log")
	if err != nil {
		return
	}
	s.log.turn(f)
	if err := logCrashes(folders); err != nil {
		s.Log().Warn("crashes are not logged", "err", err)
	}
}

// logCrashes lets a crash be written beside the log.
func logCrashes(folders paths.Folders) error {
	f, err := appending(folders, "crash.log")
	if err != nil {
		return err
	}
	return errors.Join(debug.SetCrashOutput(f, debug.CrashOptions{}), f.Close())
}

// appending opens a log to write at its end.
func appending(folders paths.Folders, name string) (*os.File, error) {
	return os.OpenFile(filepath.Join(folders.Logs, name), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
}
