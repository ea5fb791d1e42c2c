package intake_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/intake"
	"secondlook/views/viewtest"
)

// Escape closes the dialog of files, also while its list of files, which keeps
// every key to itself, has been clicked on.
func TestEscapeClosesTheDialogOfFiles(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	var later func()
	s.Host.Later = func(_ time.Duration, f func()) { later = f }
	cv := s.Window.Canvas()
	intake.Choose(s.Host, s.App)
	if cv.Overlays().Top() == nil {
		t.Fatal("no dialog has opened")
	}
	s.Key(fyne.KeyEscape)
	if cv.Overlays().Top() != nil {
		t.Fatal("Escape does not close the dialog")
	}
	intake.Choose(s.Host, s.App)
	for _, o := range test.LaidOutObjects(cv.Overlays().Top()) {
		if list, ok := o.(*widget.List); ok {
			cv.Focus(list)
		}
	}
	if cv.Focused() == nil {
		t.Fatal("there is no list of files")
	}
	later()
	s.Key(fyne.KeyDown, fyne.KeyEscape)
	if cv.Overlays().Top() != nil {
		t.Fatal("Escape does not close the dialog while the list has been clicked on")
	}
	intake.SaveAs(s.Host, "program-list-2027.pdf")
	s.Key(fyne.KeyEscape)
	if cv.Overlays().Top() != nil {
		t.Fatal("Escape does not close the dialog that asks for a place")
	}
}

func TestSaveAsCopiesTheFile(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	from := filepath.Join(t.TempDir(), "program-list-2027.pdf")
	if err := os.WriteFile(from, []byte("%PDF-1.7 a list"), 0o600); err != nil {
		t.Fatal(err)
	}
	intake.SaveAs(s.Host, from)
	for _, o := range test.LaidOutObjects(s.Window.Canvas().Overlays().Top()) {
		if b, ok := o.(*widget.Button); ok && b.Text == "Save" {
			test.Tap(b)
		}
	}
	b, err := os.ReadFile(filepath.Join(dir, "program-list-2027.pdf"))
	if err != nil || string(b) != "%PDF-1.7 a list" {
		t.Fatalf("the copy holds %q, %v", b, err)
	}
	if len(s.Said) != 1 || s.Said[0] != "program-list-2027.pdf is saved" {
		t.Errorf("said: %q", s.Said)
	}
}
