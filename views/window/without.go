//go:build !cgo

package window

// Run says that this build has no window, or no display to show one on.
func Run(Config) error {
	if !hasDisplay() {
		return ErrNoDisplay
	}
	return ErrNoWindow
}
