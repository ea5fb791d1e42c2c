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
}

// ID is the name of the program for the system.
const ID = "org.secondlook.SecondLook"

// hasDisplay reports whether the system offers a screen. Only on Linux can it
// be missing without the driver saying so in a way that can be caught.
func hasDisplay() bool {
	return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
