// Command secondlook ranks residency programs for an applicant's own records.
// Without a command it opens its window; with one it does that work and ends.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"secondlook/app/command"
	"secondlook/app/session"
	"secondlook/domain"
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

func program() session.Program { return session.Program{Version: version, View: view} }

// run does the work of a command.
func run(args []string) int {
	return command.Run(command.Main{
		Args: args, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Version: version, Open: program().Open,
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
	s := session.New(program())
	defer s.Close()
	a, err := s.Start(data)
	c := window.Config{App: a, Log: s.Log(), Started: started, Open: s.Open}
	if err != nil {
		c.Rescue = (*window.Rescue)(s.Rescue(err))
		return refuse(s, c, err)
	}
	return windowless(window.Run(c))
}

// refuse shows why the pages cannot be opened, and what can be done.
func refuse(s *session.Session, c window.Config, cause error) int {
	c.Log.Error("the records could not be opened", "err", cause)
	c.Problem = domain.Sentence(cause)
	fmt.Fprintf(os.Stderr, "secondlook: %v\n", cause)
	if err := window.Run(c); err != nil { // the sentence above has said it all
		c.Log.Warn("the problem was not shown in a window", "err", err)
	}
	if s.IsOpen() {
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
		fmt.Fprintf(os.Stderr, "secondlook: %v\n", err)
		return 1
	}
	return 0
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
