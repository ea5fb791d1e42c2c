package views

import (
	"os"
	"path/filepath"
	"testing"

	"secondlook/views/viewtest"
)

// A second folder for backups that cannot be reached is told at the foot.
func TestASecondFolderThatIsGoneIsTold(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	if got := shell.side.second.Text(); got != "" {
		t.Fatalf("without a second folder the foot says %q", got)
	}
	stick := filepath.Join(t.TempDir(), "stick")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := s.App.SetSecondFolder(t.Context(), stick); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(stick); err != nil {
		t.Fatal(err)
	}
	if _, err := s.App.BackUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	shell.reload()
	if got := shell.side.second.Text(); got == "" {
		t.Error("the foot says nothing of the second folder")
	}
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := s.App.SetSecondFolder(t.Context(), stick); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(stick); err != nil {
		t.Fatal(err)
	}
	shell.Close()
	if got := shellOf(t, s).side.second.Text(); got == "" {
		t.Error("a window that opens looks for no second folder")
	}
}
