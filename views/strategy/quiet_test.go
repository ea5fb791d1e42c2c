package strategy_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/strategy"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// All of the page is about chances: while they are hidden it shows nothing of it,
// hears no key of it, and is whole again once they are shown.
func TestQuietModeHidesThePage(t *testing.T) {
	s := viewtest.New(t, 1040, 620).Sample(t)
	p := strategy.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	if !strings.Contains(p.Status(), "chance") {
		t.Fatalf("before: %q with %d actions", p.Status(), len(p.Actions()))
	}
	ui.SetQuiet(s.Host, s.App, true)
	p.Reload()
	if p.Status() != "Quiet mode: chances are hidden" || len(p.Actions()) != 0 {
		t.Errorf("quietly: %q with %d actions", p.Status(), len(p.Actions()))
	}
	at := p.Place()
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabMatch})
	p.TypedRune('p')
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.Search()
	p.Focus()
	if p.Place() != at || s.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("it goes to %v", p.Place())
	}
	ui.SetQuiet(s.Host, s.App, false)
	p.Reload()
	p.Focus()
	p.Search()
	if p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabSpecialties}); p.Place().Tab != strategy.TabSpecialties || strings.Contains(p.Status(), "hidden") {
		t.Errorf("afterwards: %q at %v", p.Status(), p.Place())
	}
}
