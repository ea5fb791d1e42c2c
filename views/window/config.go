// Package window opens the program's window. It is the only package that knows
// Fyne's driver, which needs a C compiler; without one there is a twin that
// says that this build has no window.
package window

import (
	"errors"
	"log/slog"
	"os"
	"runtime"
	"time"

	"secondlook/app"
)

// ErrNoDisplay reports that there is no screen to open a window on.
var ErrNoDisplay = errors.New("there is no display to open a window on")

// ErrNoWindow reports a build that has no window in it.
var ErrNoWindow = errors.New("this build has no window")

// Config says what a window shows.
type Config struct {
	App     *app.App
	Log     *slog.Logger
	Started time.Time // when the program began, to log how long the first frame took
	// Problem is shown alone, in the place of the pages, when the records could
	// not be opened.
	Problem string
	// Open opens another data folder, "" for the system's own, and remembers it
	// for the next start. The records that were open stay so until done is
	// called, which the window does when nothing of it works on the earlier App
	// any more. On an error, which is a sentence, all stays as it was.
	Open func(dir string) (a *app.App, done func(), err error)
	// Rescue is what can be done about a Problem; nil: nothing from here.
	Rescue *Rescue
}

// A Rescue puts the newest good backup in the place of a damaged file.
type Rescue struct {
	At time.Time // of the backup
	// Do does it, and opens the records. The damaged file is kept beside them.
	Do func() (*app.App, error)
}

// ID is the name of the program for the system.
const ID = "org.secondlook.SecondLook"

// hasDisplay reports whether the system offers a screen. Only on Linux can it
// be missing without the driver saying so in a way that can be caught.
func hasDisplay() bool {
	return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
