package settings_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/settings"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// told returns all that the page says.
func told(p *settings.Page) string {
	var said []string
	walk(p.Body(), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *ui.Text:
			said = append(said, o.Text())
		case *ui.Button:
			said = append(said, "["+o.Text()+"]")
		}
	})
	return strings.Join(said, "\n")
}

func wantTold(t *testing.T, p *settings.Page, words ...string) {
	t.Helper()
	all := told(p)
	for _, w := range words {
		if !strings.Contains(all, w) {
			t.Errorf("the page does not say %q:\n%s", w, all)
		}
	}
}

func backups(t *testing.T, s *viewtest.Stage) []app.Backup {
	t.Helper()
	list, err := s.App.Backups(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestBackUpAndRestore(t *testing.T) {
	s, p := page(t, 1016, 600)
	if err := s.App.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	p.Open(ui.Route{Tab: "data"})
	wantTold(t, p, s.App.DataFolder(), "None: the backups lie in the data folder")
	if all := told(p); strings.Contains(all, "[No second folder]") || strings.Contains(all, "[Open another folder…]") {
		t.Errorf("the page offers what cannot be done:\n%s", all)
	}
	before := len(backups(t, s))
	tap(t, s, "Back up now")
	wantSaid(t, s, "Backed up ")
	if got := len(backups(t, s)); got != before+1 {
		t.Fatalf("%d backups, before it were %d", got, before)
	}
	exams, err := s.App.Exams.List(t.Context())
	if err != nil || len(exams) == 0 {
		t.Fatalf("%v, %v", exams, err)
	}
	if err := s.App.Exams.Delete(t.Context(), exams[0].ID); err != nil {
		t.Fatal(err)
	}
	p.Focus()
	s.Key(fyne.KeyHome, fyne.KeyReturn)
	tap(t, s, "Restore")
	wantSaid(t, s, "Restored from 22 Nov 2026 12:00: ")
	count := func() int {
		list, err := s.App.Exams.List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	if got := count(); got != len(exams) {
		t.Errorf("%d exams after the backup of %d is restored", got, len(exams))
	}
	s.Undo()
	if got := count(); got != len(exams)-1 {
		t.Errorf("%d exams after that is undone", got)
	}
}

// A backup like the present state changes nothing, and says so.
func TestRestoreWhatIsThere(t *testing.T) {
	s, p := page(t, 1016, 600)
	if err := s.App.Languages.Save(t.Context(), &domain.Language{Name: "Spanish"}); err != nil {
		t.Fatal(err)
	}
	p.Open(ui.Route{Tab: "data"})
	tap(t, s, "Back up now")
	tap(t, s, "Restore…")
	tap(t, s, "Restore")
	wantSaid(t, s, "as in that backup already")
}

func TestADamagedBackup(t *testing.T) {
	s, p := page(t, 1016, 600)
	if err := s.App.Languages.Save(t.Context(), &domain.Language{Name: "Spanish"}); err != nil {
		t.Fatal(err)
	}
	p.Open(ui.Route{Tab: "data"})
	tap(t, s, "Back up now")
	list := backups(t, s)
	b, err := os.ReadFile(list[0].Path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(b); i++ { // all but the head
		b[i] = 0xFF
	}
	if err := os.WriteFile(list[0].Path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if later := time.Now().Add(time.Hour); os.Chtimes(list[0].Path, later, later) != nil {
		t.Fatal("the file cannot be made younger")
	}
	p.Reload()
	wantTold(t, p, "1 backup, 1 of them damaged and of no use")
	if strings.Contains(told(p), "[Restore…]") {
		t.Error("a damaged backup can be restored")
	}
	p.Focus()
	s.Key(fyne.KeyReturn)
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("Enter asks about a damaged backup")
	}
}

func TestASecondFolder(t *testing.T) {
	s, p := page(t, 1016, 600)
	if err := s.App.Languages.Save(t.Context(), &domain.Language{Name: "Spanish"}); err != nil {
		t.Fatal(err)
	}
	p.Open(ui.Route{Tab: "data"})
	dir := t.TempDir()
	p.CopyTo(dir)
	wantSaid(t, s, "A copy of every backup goes to "+dir)
	wantTold(t, p, dir+"\nNewest copy: 22 Nov 2026 12:00", "[No second folder]")
	tap(t, s, "Back up now")
	if said := s.Said[len(s.Said)-1]; !strings.HasSuffix(said, ", checked") {
		t.Errorf("it says %q", said)
	}
	if err := errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o700)); err != nil {
		t.Fatal(err)
	}
	tap(t, s, "Back up now")
	wantSaid(t, s, "; the second folder did not get its copy")
	wantTold(t, p, "is not the folder that was chosen")
	p.CopyTo(dir)
	wantTold(t, p, dir+"\nNewest copy")
	p.CopyTo(filepath.Join(s.App.DataFolder(), "backups"))
	tap(t, s, "Close")
	wantTold(t, p, dir+"\nNewest copy")
	tap(t, s, "No second folder")
	wantTold(t, p, "None: the backups lie in the data folder")
}

// What was deleted is one button away.
func TestWhatWasDeleted(t *testing.T) {
	s, p := page(t, 1016, 600)
	rec := domain.Language{Name: "Spanish"}
	if err := s.App.Languages.Save(t.Context(), &rec); err != nil {
		t.Fatal(err)
	}
	if err := s.App.Languages.Delete(t.Context(), rec.ID); err != nil {
		t.Fatal(err)
	}
	p.Open(ui.Route{Tab: "data"})
	tap(t, s, "What was deleted…")
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Error("nothing is shown")
	}
}

// Another data folder can be opened where the window can.
func TestAnotherFolder(t *testing.T) {
	s := viewtest.New(t, 1016, 600)
	s.Host.OpenFolder = func(string) {}
	p := settings.New(s.Host, s.App)
	p.Open(ui.Route{Tab: "data"})
	s.Show(p.Body())
	wantTold(t, p, "[Open another folder…]", "No backup yet")
}
