package window

import (
	"errors"
	"runtime"
	"testing"
)

func TestRunWithoutADisplay(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux can be without a display")
	}
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	if err := Run(Config{}); !errors.Is(err, ErrNoDisplay) {
		t.Fatalf("Run = %v, want ErrNoDisplay before the driver is called", err)
	}
}

func TestHasDisplay(t *testing.T) {
	for _, name := range []string{"DISPLAY", "WAYLAND_DISPLAY"} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("DISPLAY", "")
			t.Setenv("WAYLAND_DISPLAY", "")
			t.Setenv(name, ":0")
			if !hasDisplay() {
				t.Errorf("%s is not taken for a display", name)
			}
		})
	}
}
