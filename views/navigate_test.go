package views

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// leaf is a page that counts how often it is read, with places of its own.
type leaf struct {
	name  string
	reads int
	at    ui.Route
	body  fyne.CanvasObject
}

func (l *leaf) Name() string            { return l.name }
func (l *leaf) Status() string          { return "a page" }
func (l *leaf) Body() fyne.CanvasObject { return l.body }
func (l *leaf) Reload()                 { l.reads++ }
func (l *leaf) Focus()                  {}
func (l *leaf) Open(r ui.Route)         { l.at = r }
func (l *leaf) Place() ui.Route {
	if l.at.Page == "" {
		return ui.Route{Page: l.name}
	}
	return l.at
}

// withLeaf is a shell with one more page.
func withLeaf(t *testing.T, s *viewtest.Stage) (*Shell, *leaf) {
	shell := shellOf(t, s)
	l := &leaf{name: "leaf", body: canvas.NewRectangle(nil)}
	shell.add(ui.Route{Page: l.name}, l)
	return shell, l
}

func TestTheWayBackLeadsToEveryPlace(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell, l := withLeaf(t, s)
	start := shell.place()
	a, b := ui.Route{Page: "leaf", Tab: "a"}, ui.Route{Page: "leaf", Tab: "b", Item: "7"}
	shell.Go(a)
	shell.Go(b)
	shell.Go(b) // is there already
	alt := func(k fyne.KeyName) {
		shell.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierAlt})
	}
	for i, want := range []ui.Route{a, start, start} {
		alt(fyne.KeyLeft)
		if got := shell.place(); got != want {
			t.Fatalf("step %d back leads to %v, not %v", i+1, got, want)
		}
	}
	for i, want := range []ui.Route{a, b, b} {
		alt(fyne.KeyRight)
		if got := shell.place(); got != want {
			t.Fatalf("step %d forward leads to %v, not %v", i+1, got, want)
		}
	}
	alt(fyne.KeyLeft)
	shell.Go(ui.Route{Page: "leaf", Tab: "c"})
	alt(fyne.KeyRight)
	if got := shell.place().Tab; got != "c" || l.at.Tab != "c" {
		t.Errorf("a new place has left the old way forward: %q", got)
	}
	shell.Go(ui.Route{Page: "nowhere"})
	if shell.now != "leaf" {
		t.Error("a page that is not there was shown")
	}
}

// A page is read when it is shown and something has changed, and not otherwise.
func TestPagesAreReadOnlyWhenRecordsHaveChanged(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell, l := withLeaf(t, s)
	leafThenBack := func() {
		shell.Go(ui.Route{Page: "leaf"})
		shell.Back()
	}
	leafThenBack()
	leafThenBack()
	if l.reads != 1 {
		t.Fatalf("unchanged records were read %d times", l.reads)
	}
	if err := s.App.Exams.Save(t.Context(), &domain.Exam{Kind: domain.Step3}); err != nil {
		t.Fatal(err)
	}
	if l.reads != 1 {
		t.Fatal("a page that is not shown was read at once")
	}
	leafThenBack()
	if l.reads != 2 {
		t.Fatalf("after a change it was read %d times", l.reads)
	}
}

func TestPagesAreReadAheadWhileNothingHappens(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	var later func()
	s.Host.Later = func(d time.Duration, f func()) {
		if d == warmTime {
			later = f
		}
	}
	shell, l := withLeaf(t, s)
	shell.warm()
	if later == nil || l.reads != 0 {
		t.Fatalf("%d reads before there was time", l.reads)
	}
	for range len(shell.order) + 1 {
		later()
	}
	if l.reads != 1 {
		t.Fatalf("read ahead %d times, want once", l.reads)
	}
}

func TestTheWindowComesBackAsItWasLeft(t *testing.T) {
	s := viewtest.New(t, 1333, 777).Sample(t)
	first := fyne.NewSize(1280, 720)
	if got := WindowSize(s.App); got != first {
		t.Fatalf("a new window is %v", got)
	}
	shell := shellOf(t, s)
	key := shell.Page().(Opener).Place().Item
	if key == "" {
		t.Fatal("no program is selected")
	}
	shell.Close()
	shell.Close() // twice does no harm
	if got := WindowSize(s.App); got != fyne.NewSize(1333, 777) {
		t.Errorf("the size is remembered as %v", got)
	}
	for _, bad := range []string{"", "wide", "10x10", "99999x720", "NaNxNaN"} {
		if err := s.App.SetPreference(t.Context(), prefSize, bad); err != nil {
			t.Fatal(err)
		}
		if got := WindowSize(s.App); got != first {
			t.Errorf("%q gives a window of %v", bad, got)
		}
	}
}

// What is typed and not kept is asked for before the window closes.
func TestTheWindowAsksBeforeItLosesWhatIsTyped(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	shut := 0
	typed := true
	d := ui.NewDialog(shell.host, "A form", ui.Space(10))
	d.SetTyped(func() bool { return typed })
	d.Show()
	shell.Leave(func() { shut++ })
	if shut != 0 {
		t.Fatal("the window closed over what was typed")
	}
	s.Key(fyne.KeyReturn) // the main button stays
	s.Key(fyne.KeyEscape)
	if s.Window.Canvas().Overlays().Top() != nil || shut != 0 {
		t.Fatal("staying does not lead back")
	}
	d.Show()
	shell.Leave(func() { shut++ })
	s.Window.Canvas().FocusNext() // from Stay round to Close
	s.Key(fyne.KeyReturn)
	if shut != 1 {
		t.Fatal("the window does not close when it is told to")
	}
}

func TestTheWindowClosesAtOnceWhereNothingIsTyped(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shut := 0
	shellOf(t, s).Leave(func() { shut++ })
	if shut != 1 {
		t.Error("the window does not close")
	}
}
