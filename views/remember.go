package views

import (
	"context"
	"fmt"
	"math"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The preferences that hold how the window was left.
const (
	prefSize = "window.size" // such as 1280x720
	prefPage = "window.page"
	prefTab  = "window.tab"
)

// The sizes that a window may come back with. A smaller one is of no use, and a
// larger one is no screen's.
const (
	leastWidth, leastHeight float32 = 640, 400
	mostWidth, mostHeight   float32 = 8000, 6000
)

// WindowSize returns the size that the window had when it was closed, or
// 1280 by 720 for one that was never open.
func WindowSize(a *app.App) fyne.Size {
	var w, h float32
	n, err := fmt.Sscanf(a.Preference(context.Background(), prefSize), "%fx%f", &w, &h)
	ok := err == nil && n == 2 && w >= leastWidth && h >= leastHeight && w <= mostWidth && h <= mostHeight
	if !ok {
		return fyne.NewSize(1280, 720)
	}
	return fyne.NewSize(w, h)
}

// Look returns the colours and the size of text that the user wants.
func Look(a *app.App) theme.Look {
	return ui.KeptLook(a)
}

// recall goes to the place where the window was closed.
func (s *Shell) recall() {
	r := ui.Route{Page: s.app.Preference(context.Background(), prefPage), Tab: s.app.Preference(context.Background(), prefTab)}
	if s.pages[r.Page] == nil {
		return
	}
	s.now = r.Page
	if o, ok := s.Page().(Opener); ok && r.Tab != "" {
		o.Open(r)
	}
}

// remember keeps the size and the place of the window. That it cannot be kept
// is no reason not to close it.
func (s *Shell) remember() {
	size := s.host.Window.Canvas().Size()
	r := s.place()
	for key, value := range map[string]string{
		prefSize: fmt.Sprintf("%.0fx%.0f", math.Round(float64(size.Width)), math.Round(float64(size.Height))),
		prefPage: r.Page, prefTab: r.Tab,
	} {
		if err := s.app.SetPreference(context.Background(), key, value); err != nil {
			s.host.Log.Warn("the window is not remembered", "err", err)
			return
		}
	}
}
