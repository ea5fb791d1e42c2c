package views

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// shellOf shows the shell on a stage.
func shellOf(t *testing.T, s *viewtest.Stage) *Shell {
	t.Helper()
	shell := NewShell(s.Host, s.App)
	t.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	onPrograms(shell)
	return shell
}

// onPrograms goes to the page of programs as if a window with records had begun
// there.
func onPrograms(s *Shell) {
	if s.now != ui.PageToday {
		return
	}
	s.Go(ui.Route{Page: ui.PagePrograms})
	s.back = nil
}

func TestBackupIsToldInTheTimeOfTheClock(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	fresno := time.FixedZone("PST", -8*60*60)
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return apptest.Now().In(fresno) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
	s.App = a
	s.Sample(t)
	shell := shellOf(t, s)
	if got := shell.side.saved.Text(); got != "First backup at the next start" {
		t.Fatalf("before a backup: %q", got)
	}
	other := a.Sample(a.Season())
	other.Applicant.Country = "Mexico"
	if err := a.ReplaceProfile(t.Context(), other); err != nil { // backs up what was there
		t.Fatal(err)
	}
	if got := shell.side.saved.Text(); got != "Backed up today 04:00" {
		t.Errorf("after a backup: %q", got)
	}
}

// Drawing reads no folder: what the side bar says changes on a reload alone.
func TestLayoutReadsNoBackup(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	shell := shellOf(t, s)
	shell.side.saved.SetText("as it was read")
	shell.side.Resize(fyne.NewSize(200, 700))
	shell.side.Refresh()
	if got := shell.side.saved.Text(); got != "as it was read" {
		t.Errorf("drawing has read %q", got)
	}
}

func TestDroppedFileWaitsForAPanel(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	ui.Tell(shell.host, "A panel", "It stands over the page.")
	panel := s.Window.Canvas().Overlays().Top()
	shell.dropped([]fyne.URI{storage.NewFileURI("/nowhere/mine.json")})
	if s.Window.Canvas().Overlays().Top() != panel {
		t.Error("the file opened a panel over the panel")
	}
	if got := shell.Toast().Text(); !strings.Contains(got, "Finish with the open panel") {
		t.Errorf("the toast says %q", got)
	}
}

// A change that background work makes is drawn when the work is done.
func TestChangesWaitForBackgroundWork(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	before := shell.Page().Status()
	release := shell.hold()
	if err := s.App.Applicants.Save(t.Context(), nobody(t, s)); err != nil {
		t.Fatal(err)
	}
	if got := shell.Page().Status(); got != before {
		t.Fatalf("the page was drawn meanwhile: %q", got)
	}
	release()
	if got := shell.Page().Status(); got == before {
		t.Fatalf("the change was never drawn: %q", got)
	}
}

// nobody is the sample applicant as one who is no sample.
func nobody(t *testing.T, s *viewtest.Stage) *domain.Applicant {
	t.Helper()
	all, err := s.App.Applicants.List(t.Context())
	if err != nil || len(all) != 1 {
		t.Fatalf("%d applicants, %v", len(all), err)
	}
	all[0].Sample = false
	return &all[0]
}
