package store

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// Locking says when a store takes its data folder for itself alone.
type Locking int

// The times to take a folder.
const (
	Never       Locking = iota // others see to it
	WhenWriting                // before the first change; reading goes on beside a window
	FromStart                  // as a window does
)

// Files of the lock. The system frees it when the process ends, however it
// ends; what the second one says counts only while the first one is held.
const (
	lockName  = "secondlook.lock"
	ownerName = "secondlook.open"
)

// A command holds the folder for moments only, so it is waited for.
const (
	patience = 5 * time.Second
	pause    = 20 * time.Millisecond
)

// An owner is who has the data folder.
type owner struct {
	Process int       `json:"process"`
	Host    string    `json:"host"`
	Since   time.Time `json:"since"`
	Window  bool      `json:"window"`
}

// A lock is the right to change a data folder.
type lock struct {
	sync.Mutex
	when Locking
	dir  string
	now  func() time.Time
	warn func(msg string, args ...any)
	file *flock.Flock // nil: not taken
	made bool         // the file of the lock is new

	first func() // what is to be done once it is taken; nil: nothing
}

// claim takes the folder unless it is taken already, or nobody asked for that.
func (l *lock) claim() error {
	if l == nil || l.when == Never {
		return nil
	}
	if err := l.take(); err != nil {
		return err
	}
	l.Lock()
	first := l.first
	l.first = nil
	l.Unlock()
	if first != nil {
		first()
	}
	return nil
}

// held reports whether the folder is taken.
func (l *lock) held() bool {
	l.Lock()
	defer l.Unlock()
	return l.file != nil
}

// take takes the folder unless it is taken already.
func (l *lock) take() error {
	l.Lock()
	defer l.Unlock()
	if l.file != nil {
		return nil
	}
	path := filepath.Join(l.dir, lockName)
	_, missing := os.Lstat(path)
	f := flock.New(path, flock.SetPermissions(fileMode))
	for waited := time.Duration(0); ; waited += pause {
		ok, err := f.TryLock()
		if err != nil {
			l.warn("the data folder has no lock", "cause", err) // some network drives know none
			_ = f.Close()
			return nil
		}
		if ok {
			break
		}
		if who, known := l.owner(); waited >= patience || known && who.Window {
			_ = f.Close()
			return l.taken(who, known)
		}
		time.Sleep(pause)
	}
	l.file, l.made = f, missing != nil
	l.sign()
	return nil
}

// sign writes down who has the folder. Without it the lock holds as well.
func (l *lock) sign() {
	host, _ := os.Hostname() // unknown is as good
	b, err := json.Marshal(owner{Process: os.Getpid(), Host: host, Since: l.now().UTC().Truncate(time.Second), Window: l.when == FromStart})
	path := filepath.Join(l.dir, ownerName)
	if err == nil {
		err = os.WriteFile(path+".new", b, fileMode)
	}
	if err == nil {
		err = os.Rename(path+".new", path)
	}
	if err != nil {
		l.warn("the owner of the data folder is not written down", "cause", err)
	}
}

// owner reads who has the folder.
func (l *lock) owner() (who owner, known bool) {
	b, err := os.ReadFile(filepath.Join(l.dir, ownerName))
	if err != nil {
		return who, false
	}
	err = json.Unmarshal(b, &who)
	return who, err == nil && who.Process != 0
}

// taken says who has the folder, since when and where.
func (l *lock) taken(who owner, known bool) error {
	by, since := "another copy of Second Look", ""
	if known {
		by = "a command of Second Look"
		if who.Window {
			by = "another window of Second Look"
		}
		since = fmt.Sprintf(" since %s (process %d on %s)", who.Since.In(l.now().Location()).Format(time.DateTime), who.Process, who.Host)
	}
	if l.when == FromStart {
		return problemf(ErrLocked, nil, "open data folder: %s is open in %s%s: go on there, or %s", l.dir, by, since, chooseFolder)
	}
	return problemf(ErrLocked, nil, "keep changes: %s is open in %s%s, and nothing was changed: close that first, or %s", l.dir, by, since, chooseFolder)
}

// release gives the folder back. After a failure no trace is left of a lock
// that was not there before.
func (l *lock) release(failed bool) {
	if l == nil {
		return
	}
	l.Lock()
	defer l.Unlock()
	if l.file == nil {
		return
	}
	_ = os.Remove(filepath.Join(l.dir, ownerName)) // it says nothing without the lock
	if failed && l.made {
		_ = os.Remove(l.file.Path())
	}
	if err := l.file.Close(); err != nil {
		l.warn("the data folder is not given back", "cause", err)
	}
	l.file = nil
}
