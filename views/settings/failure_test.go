package settings_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/app/apptest"
	"secondlook/views/settings"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// closing is the page of a program whose records can be taken away by stop.
func closing(t *testing.T) (s *viewtest.Stage, p *settings.Page, stop func() error) {
	t.Helper()
	s = viewtest.New(t, 1016, 600)
	a, stop, err := apptest.OpenAt(t.TempDir(), apptest.Now)
	if err != nil {
		t.Fatal(err)
	}
	s.App = a
	p = settings.New(s.Host, a)
	p.Reload()
	s.Show(p.Body())
	p.Open(ui.Route{Tab: "thresholds"})
	p.Focus()
	return s, p, stop
}

// entry is the input that has the keys.
func entry(t *testing.T, s *viewtest.Stage) *ui.Entry {
	t.Helper()
	e, ok := s.Window.Canvas().Focused().(*ui.Entry)
	if !ok {
		t.Fatalf("the keys are on %T", s.Window.Canvas().Focused())
	}
	return e
}

func TestATabThatCannotBeReadShowsWhatItLastKnew(t *testing.T) {
	s, p, stop := closing(t)
	at := p.Place()
	s.App.OnChange(func() { // the records are gone as soon as they have changed
		if err := stop(); err != nil {
			t.Error(err)
		}
		p.Reload()
	})
	if err := s.App.SetFigure(t.Context(), at.Item, "7"); err != nil {
		t.Fatal(err)
	}
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("nothing is told")
	}
	s.Key(fyne.KeyEscape)
	s.Window.Content().Refresh()
	s.Key(fyne.KeyDown, fyne.KeyUp)
	if got := p.Place(); got != at {
		t.Errorf("the page stands at %+v, not at %+v", got, at)
	}
	p.Open(ui.Route{Tab: "fees"})
	s.Key(fyne.KeyEscape)
	if p.Place().Tab != "fees" || !shows(p, "Signals go by the same rule") {
		t.Error("another tab is marked than is shown")
	}
}

func TestADialogThatCannotKeepStaysOpen(t *testing.T) {
	for name, open := range map[string]func(*viewtest.Stage, *settings.Page){
		"figure": func(s *viewtest.Stage, _ *settings.Page) { s.Key(fyne.KeyReturn) },
		"day": func(s *viewtest.Stage, p *settings.Page) {
			p.Open(ui.Route{Tab: "season"})
			tap(t, s, "Your day…")
		},
	} {
		s, p, stop := closing(t)
		open(s, p)
		text := map[string]string{"figure": "3", "day": "9 Sep 2026"}[name]
		retype(s, text)
		if !s.Host.Panels.Typed() {
			t.Errorf("%s: the window does not know that something is typed", name)
		}
		if err := stop(); err != nil {
			t.Fatal(err)
		}
		s.Key(fyne.KeyReturn)
		if n := len(s.Window.Canvas().Overlays().List()); n != 2 {
			t.Fatalf("%s: %d panels are open", name, n)
		}
		s.Key(fyne.KeyEscape)
		if got := entry(t, s).Text; got != text {
			t.Errorf("%s: %q is left of what was typed", name, got)
		}
		s.Key(fyne.KeyEscape)
		tap(t, s, "Leave it")
		if n := len(s.Window.Canvas().Overlays().List()); n != 0 {
			t.Errorf("%s: %d panels are left", name, n)
		}
		unheard := 0
		s.Host.Panels.Under(s.Window.Canvas(), func(*fyne.KeyEvent) { unheard++ })
		s.Window.Canvas().Unfocus()
		s.Key(fyne.KeyDown)
		if unheard != 1 {
			t.Errorf("%s: the page does not hear its keys again", name)
		}
	}
}

// shows reports whether the page says something.
func shows(p *settings.Page, words string) (found bool) {
	walk(p.Body(), func(o fyne.CanvasObject) {
		text, ok := o.(*ui.Text)
		found = found || ok && strings.Contains(text.Text(), words)
	})
	return found
}
