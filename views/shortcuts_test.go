package views

import (
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// The table of keys that people read first says what the program itself says.
func TestReadmeListsTheKeys(t *testing.T) {
	b, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(b), "| where | key | what it does |\n|---|---|---|\n")
	table, _, _ := strings.Cut(rest, "\n\n")
	var want []string
	for _, part := range shortcutList {
		for i, k := range part.keys {
			where := ""
			if i == 0 {
				where = part.title
			}
			want = append(want, "| "+where+" | "+k[0]+" | "+k[1]+" |")
		}
	}
	if got := strings.Split(table, "\n"); !slices.Equal(got, want) {
		t.Errorf("README lists\n%s\nthe program lists\n%s", table, strings.Join(want, "\n"))
	}
}

func TestCtrlZGoesThroughTheStepsOfTheJournal(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	count := func() int {
		all, err := s.App.Exams.List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	before := count()
	if err := s.App.Exams.Save(t.Context(), &domain.Exam{Kind: domain.Step3}); err != nil {
		t.Fatal(err)
	}
	undo := &fyne.ShortcutUndo{}
	shell.showShortcuts()
	shell.TypedShortcut(undo)
	if count() != before+1 {
		t.Error("a step was taken back under an open panel")
	}
	s.Key(fyne.KeyEscape)
	shell.TypedShortcut(undo)
	if count() != before || !strings.Contains(shell.toast.Text(), "Undone: ") {
		t.Errorf("%d exams, the notice says %q", count(), shell.toast.Text())
	}
	shell.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	if count() != before+1 || !strings.Contains(shell.toast.Text(), "Done again: ") {
		t.Errorf("%d exams, the notice says %q", count(), shell.toast.Text())
	}
	shell.TypedShortcut(&fyne.ShortcutRedo{})
	if got := shell.toast.Text(); got == "" || strings.Contains(got, "Done again") {
		t.Errorf("with nothing to do again the notice says %q", got)
	}
}

// Before the records are read nobody knows whether there are any, so nothing
// offers to start with some.
func TestNothingIsSaidBeforeTheRecordsAreRead(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	shell := NewShell(s.Host, s.App)
	t.Cleanup(shell.Close)
	s.Show(shell)
	starts := func() bool {
		return slices.ContainsFunc(test.LaidOutObjects(shell), func(o fyne.CanvasObject) bool {
			x, ok := o.(*ui.Text)
			return ok && strings.Contains(x.Text(), "starts with your records")
		})
	}
	if starts() {
		t.Error("the start page shows before the records are read")
	}
	shell.Start()
	onPrograms(shell)
	if !starts() {
		t.Error("the start page does not show once it is known that there are no records")
	}
}

// Ctrl+N asks what to add where the page has nothing of its own to add.
func TestCtrlNAlwaysLeadsToSomething(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	add := &desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierShortcutDefault}
	for _, r := range []ui.Route{{Page: ui.PageProfile, Tab: "about"}, {Page: ui.PageProfile, Tab: "exams"}, {Page: ui.PageSettings}, {Page: ui.PageApplications}} {
		shell.Go(r)
		shell.TypedShortcut(add)
		if s.Window.Canvas().Overlays().Top() == nil {
			t.Errorf("nothing opens on %+v", r)
		}
		s.Key(fyne.KeyEscape)
	}
}

// A button of the head that turns into another one keeps the keys.
func TestTheHeadKeepsTheKeys(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	shell.Go(ui.Route{Page: ui.PageToday})
	hide := shell.head.buttons[0]
	if hide.Text() != "Hide chances" {
		t.Fatalf("the first button is %q", hide.Text())
	}
	s.Window.Canvas().Focus(hide)
	for _, want := range []string{"Show chances", "Hide chances"} {
		s.Key(fyne.KeySpace)
		if got := shell.head.buttons[0]; got != hide || got.Text() != want {
			t.Fatalf("the button with the keys is another than %q, which is there now", got.Text())
		}
	}
}
