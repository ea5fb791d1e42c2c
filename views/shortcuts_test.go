package views

import (
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

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

func TestCtrlZUndoesWhatTheNoticeTells(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	undone := 0
	undo := &fyne.ShortcutUndo{}
	shell.toast.Say(ui.Notice{Text: "done", Undo: func() { undone++ }})
	shell.showShortcuts()
	shell.TypedShortcut(undo)
	if undone != 0 {
		t.Error("a notice under an open panel was undone")
	}
	s.Key(fyne.KeyEscape)
	shell.TypedShortcut(undo)
	shell.TypedShortcut(undo)
	if undone != 1 || shell.toast.Visible() {
		t.Errorf("undone %d times, the notice stands %v", undone, shell.toast.Visible())
	}
}

// Before the records are read nobody knows whether there are any, so the page
// does not offer to start with some.
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
	if !starts() {
		t.Error("the start page does not show once it is known that there are no records")
	}
}
