package afterward_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/afterward"
	"secondlook/views/viewtest"
)

// newTab is the tab in a window as large as the one that it lives in leaves for
// it.
func newTab(t *testing.T, sample bool) (*viewtest.Stage, *afterward.Tab) {
	t.Helper()
	s := viewtest.New(t, 1016, 580)
	if sample {
		s.Sample(t)
	}
	tab := afterward.New(s.Host, s.App)
	s.Show(tab.Object())
	reload := func() {
		if err := tab.Reload(); err != nil {
			t.Error(err)
		}
	}
	t.Cleanup(s.App.OnChange(reload))
	reload()
	s.Window.Canvas().SetOnTypedRune(tab.TypedRune)
	s.Window.Canvas().SetOnTypedKey(tab.TypedKey)
	tab.Focus()
	return s, tab
}

// said is all that the window says, or the dialog over it.
func said(s *viewtest.Stage) string {
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		return viewtest.Said(top)
	}
	return viewtest.Said(s.Window.Content())
}

// Before a match the steps can be looked at, for the visa of the records.
func TestItCanBeLookedAt(t *testing.T) {
	s, tab := newTab(t, true)
	text := said(s)
	for _, want := range []string{"To the first day, and back", "The way back", "Statement of Need", "First day", "1 Jul 2027", "not legal advice", "Good to know", "Check with the authority."} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "I-129") || !strings.Contains(tab.Status(), "not decided yet") || len(tab.Actions()) != 3 {
		t.Errorf("%q, %+v", tab.Status(), tab.Actions())
	}
	empty, _ := newTab(t, false)
	if text := said(empty); !strings.Contains(text, "Sign the letter of acceptance") || !strings.Contains(text, "About me") {
		t.Errorf("without records:\n%s", text)
	}
}

// T turns the state of the chosen step, D says that it is done, N that it is not
// needed; nothing is added by N.
func TestKeys(t *testing.T) {
	s, tab := newTab(t, true)
	tab.Open("j1/statement-of-need")
	state := func() domain.Formality {
		t.Helper()
		f, err := s.App.Formality(t.Context(), 2027, "j1/statement-of-need")
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	for _, k := range []struct {
		key  string
		want domain.FormalityState
	}{{"t", domain.FormalityUnderWay}, {"d", domain.FormalityDone}, {"n", domain.FormalityNotNeeded}, {"t", domain.FormalityOpen}} {
		s.Type(k.key)
		if f := state(); f.State != k.want {
			t.Errorf("%s makes it %q, not %q", k.key, f.State, k.want)
		}
		if s.Window.Canvas().Overlays().Top() != nil {
			t.Fatalf("%s opens a dialog: %s", k.key, said(s))
		}
	}
	if _, err := s.App.Undo(t.Context()); err != nil || state().State != domain.FormalityNotNeeded {
		t.Errorf("undo: %+v, %v", state(), err)
	}
	s.Key(fyne.KeyReturn)
	if text := said(s); !strings.Contains(text, "Under way since") || !strings.Contains(text, "Done on") {
		t.Errorf("Enter does not open the step:\n%s", text)
	}
}

// A route leads to a step by its key.
func TestOpenAStep(t *testing.T) {
	s, tab := newTab(t, true)
	tab.Open("back/ties")
	if text := said(s); !strings.Contains(text, "these are the answer") {
		t.Errorf("the step of the way back is not shown:\n%s", text)
	}
	tab.Open("nothing like that")
}

// The head leads to the guides and to the brief; the questions are kept when they
// are changed.
func TestTheHead(t *testing.T) {
	s, tab := newTab(t, true)
	tab.Actions()[0].Do()
	if text := said(s); !strings.Contains(text, "quiet hour") || !strings.Contains(text, "Not matched") {
		t.Errorf("the guides:\n%s", text)
	}
	s.Key(fyne.KeyEscape)
	tab.Actions()[1].Do()
	if text := said(s); !strings.Contains(text, "Question 3") || !strings.Contains(text, "read it once before you give it away") {
		t.Errorf("the brief:\n%s", text)
	}
}
