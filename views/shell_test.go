package views_test

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/views"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestFirstStartLooks(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	shell := views.NewShell(s.Host, s.App)
	t.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	test.AssertRendersToImage(t, "empty.png", s.Window.Canvas())
	test.AssertRendersToMarkup(t, "empty.xml", s.Window.Canvas())
}

func TestShortcuts(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := views.NewShell(s.Host, s.App)
	t.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	shell.Go(ui.Route{Page: ui.PagePrograms})
	cv := s.Window.Canvas()
	press := func(k fyne.KeyName) {
		shell.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault})
	}
	press(fyne.KeyF)
	if _, ok := cv.Focused().(*ui.Entry); !ok {
		t.Fatalf("Ctrl+F goes to %T", cv.Focused())
	}
	press(fyne.KeySlash)
	if cv.Overlays().Top() == nil {
		t.Fatal("Ctrl+/ shows no list")
	}
	s.Key(fyne.KeyEscape)
	s.Key(fyne.KeyF1)
	if cv.Overlays().Top() == nil {
		t.Fatal("F1 shows no help while the search line has the keys")
	}
	s.Key(fyne.KeyEscape)
	if cv.Overlays().Top() != nil {
		t.Fatal("Escape did not close the help")
	}
}

func TestTabReachesEveryPart(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := views.NewShell(s.Host, s.App)
	t.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	shell.Go(ui.Route{Page: ui.PagePrograms})
	seen := map[string]bool{}
	for range 90 {
		s.Window.Canvas().FocusNext()
		switch f := s.Window.Canvas().Focused().(type) {
		case *ui.Button:
			seen[f.Text()] = true
		case *ui.Entry:
			seen["search"] = true
		case *ui.Table:
			seen["table"] = true
		case *ui.Sheet:
			seen["reasons"] = true
		}
	}
	for _, part := range []string{"Import…", "Build my list", "search", "Region ▾", "On my list", "Clear filters", "table", "reasons", "On list ✓"} {
		if !seen[part] {
			t.Errorf("Tab does not reach %q; it reaches %v", part, seen)
		}
	}
}

func TestProblemSaysWhatToDoAndCloses(t *testing.T) {
	s := viewtest.New(t, 720, 420)
	shut, opened := false, false
	problem, main := views.NewProblem("The data folder is in use: close the other window.",
		ui.Action{Text: "Close", Do: func() { shut = true }}, ui.Action{Text: "Open another folder…", Kind: ui.Primary, Do: func() { opened = true }})
	s.Show(problem)
	if main.Text() != "Open another folder…" {
		t.Errorf("the main way out is %q", main.Text())
	}
	test.AssertRendersToImage(t, "problem.png", s.Window.Canvas())
	s.Window.Canvas().FocusNext()
	s.Key(fyne.KeyReturn)
	s.Window.Canvas().FocusNext()
	s.Key(fyne.KeyReturn)
	if !shut || !opened {
		t.Fatalf("closed %t, another folder %t", shut, opened)
	}
}

// Another look reaches the pages that are not shown.
func TestALookReachesEveryPage(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := views.NewShell(s.Host, s.App)
	t.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	shell.Go(ui.Route{Page: ui.PagePrograms})
	shell.Go(ui.Route{Page: ui.PageSettings, Tab: "look"})
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark, Text: theme.LargeText})
	shell.Go(ui.Route{Page: ui.PagePrograms})
	got := s.Window.Canvas().Capture()
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark, Text: theme.LargeText}) // everything once more
	want := s.Window.Canvas().Capture()
	if !reflect.DeepEqual(got, want) {
		t.Error("a page that was not shown is still in the former look")
	}
}
