package views_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"secondlook/views"
	"secondlook/views/viewtest"
)

func TestLooks(t *testing.T) {
	for _, c := range []struct {
		name          string
		width, height float32
		sample        bool
	}{
		{"full", 1440, 900, true},
		{"small", 1280, 720, true},
		{"folded", 960, 600, true},
		{"empty", 1280, 720, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := viewtest.New(t, c.width, c.height)
			if c.sample {
				s.Sample(t)
			}
			shell := views.NewShell(s.Host, s.App)
			t.Cleanup(shell.Close)
			s.Show(shell)
			shell.Start()
			test.AssertRendersToImage(t, c.name+".png", s.Window.Canvas())
		})
	}
}
