//go:build unix

package store

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// A disk that hangs holds up nobody but who copies to it.
func TestASecondFolderThatHangs(t *testing.T) {
	dir, stick, c := t.TempDir(), t.TempDir(), newClock()
	mustClose(t, chosen(t, dir, stick, c))
	sign := filepath.Join(stick, signName)
	if os.Remove(sign) != nil || syscall.Mkfifo(sign, 0o600) != nil { // reading waits for a writer
		t.Skip("no pipe can be made here")
	}
	c.at = c.at.AddDate(0, 0, 1)
	db := mustOpen(t, dir, Options{Now: c.now, Lock: FromStart})
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, _ = db.Mirror(t.Context()) // the records are closed by then
	}()
	hung := writer(t, sign, done)
	if last, ok := db.LastBackup(); !ok || !last.At.Equal(c.at) {
		t.Errorf("the backup of the day: %+v", last)
	}
	if s := secondOf(t, db); s.Dir != stick || s.Seen {
		t.Errorf("%+v", s)
	}
	mustClose(t, db)
	for hung != nil {
		hung.Close() // who reads it goes on
		hung = writer(t, sign, done)
	}
}

// writer opens a pipe once somebody reads it, unless that is done before.
func writer(t *testing.T, pipe string, done chan struct{}) *os.File {
	t.Helper()
	for {
		if f, err := os.OpenFile(pipe, os.O_WRONLY|syscall.O_NONBLOCK, 0); err == nil {
			return f
		}
		select {
		case <-done:
			return nil
		case <-time.After(5 * time.Millisecond):
		}
	}
}
