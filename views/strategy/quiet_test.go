package strategy_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/strategy"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A tab that is about chances shows nothing while they are hidden, hears no key, and
// is whole again once they are shown. What is to be verified stays.
func TestQuietModeHidesTheTabs(t *testing.T) {
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
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabMatch, Item: "x"})
	p.TypedRune('p')
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.Search()
	p.Focus()
	if s.Window.Canvas().Overlays().Top() != nil || p.Status() != "Quiet mode: chances are hidden" {
		t.Errorf("quietly a tab says %q, or hears keys", p.Status())
	}
	p.Open(ui.Route{Page: ui.PageStrategy, Tab: ui.TabVerify})
	if p.Status() == "Quiet mode: chances are hidden" {
		t.Error("what is to be verified is hidden with the chances")
	}
	ui.SetQuiet(s.Host, s.App, false)
	p.Reload()
	p.Focus()
	p.Search()
	if p.Open(ui.Route{Page: ui.PageStrategy, Tab: strategy.TabSpecialties}); p.Place().Tab != strategy.TabSpecialties || strings.Contains(p.Status(), "hidden") {
		t.Errorf("afterwards: %q at %v", p.Status(), p.Place())
	}
}
